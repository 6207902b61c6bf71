"""MP4 with H.264 and WebM with VP9: videos."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gdgui.export.clip import Clip
    from gdgui.export.sink import Sink

__all__ = ["MP4", "WEBM"]


def _sink(clip: Clip, path: Path) -> Sink:
    from gdgui.export.encoders.picture_sink import PictureSink  # noqa: PLC0415  (Qt)
    from gdgui.export.encoders.video_encoder import VideoEncoder  # noqa: PLC0415  (PyAV)

    plan = clip.plan
    return PictureSink(clip, path, VideoEncoder(path, plan.format.name, *plan.pixels, plan.frames_per_second))


MP4: Final = Format(
    "mp4",
    QT_TRANSLATE_NOOP("ExportDialog", "MP4 film (H.264)"),
    _sink,
    moves=True,
    transparent=False,
    frame_bytes=0.006,
)

WEBM: Final = Format(
    "webm",
    QT_TRANSLATE_NOOP("ExportDialog", "WebM film (VP9)"),
    _sink,
    moves=True,
    transparent=False,
    frame_bytes=0.006,
)
