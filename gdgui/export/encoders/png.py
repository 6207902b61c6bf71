"""PNG: a picture a frame."""

from __future__ import annotations

from typing import Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["PNG"]

PNG: Final = Format(
    "png",
    QT_TRANSLATE_NOOP("ExportDialog", "PNG pictures, a file a frame"),
    "gdgui.export.encoders.png_encoder:png_sink",
    single=True,
    frame_bytes=0.09,
)
