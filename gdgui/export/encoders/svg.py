"""SVG: a picture of strokes a frame."""

from __future__ import annotations

from typing import Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["SVG"]

SVG: Final = Format(
    "svg",
    QT_TRANSLATE_NOOP("ExportDialog", "SVG pictures, a file a frame"),
    "gdgui.export.encoders.svg_sink:SvgSink",
    single=True,
    vector=True,
    frame_bytes=0.08,
)
