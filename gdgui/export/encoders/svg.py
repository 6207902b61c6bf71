"""SVG: a picture of strokes a frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gdgui.export.clip import Clip
    from gdgui.export.sink import Sink

__all__ = ["SVG"]


def _sink(clip: Clip, path: Path) -> Sink:
    from gdgui.export.encoders.svg_sink import SvgSink  # noqa: PLC0415  (Qt)

    return SvgSink(clip, path)


SVG: Final = Format(
    "svg",
    QT_TRANSLATE_NOOP("ExportDialog", "SVG pictures, a file a frame"),
    _sink,
    single=True,
    vector=True,
    frame_bytes=0.08,
)
