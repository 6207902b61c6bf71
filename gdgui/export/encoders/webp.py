"""Animated WebP: each frame is what was drawn, bit for bit."""

from __future__ import annotations

from typing import Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["WEBP"]

WEBP: Final = Format(
    "webp",
    QT_TRANSLATE_NOOP("ExportDialog", "animated WebP"),
    "gdgui.export.encoders.animation:webp_sink",
    (1280, 720),
    moves=True,
    frame_bytes=0.03,
)
