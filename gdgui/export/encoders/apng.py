"""Animated PNG: each frame is what was drawn, bit for bit."""

from __future__ import annotations

from typing import Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["APNG"]

APNG: Final = Format(
    "apng",
    QT_TRANSLATE_NOOP("ExportDialog", "animated PNG"),
    "gdgui.export.encoders.animation:apng_sink",
    (1280, 720),
    moves=True,
    frame_bytes=0.05,
)
