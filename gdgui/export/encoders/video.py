"""MP4 with H.264 and WebM with VP9: videos."""

from __future__ import annotations

from typing import Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["MP4", "WEBM"]

MP4: Final = Format(
    "mp4",
    QT_TRANSLATE_NOOP("ExportDialog", "MP4 film (H.264)"),
    "gdgui.export.encoders.video_encoder:video_sink",
    moves=True,
    transparent=False,
    frame_bytes=0.006,
)

WEBM: Final = Format(
    "webm",
    QT_TRANSLATE_NOOP("ExportDialog", "WebM film (VP9)"),
    "gdgui.export.encoders.video_encoder:video_sink",
    moves=True,
    transparent=False,
    frame_bytes=0.006,
)
