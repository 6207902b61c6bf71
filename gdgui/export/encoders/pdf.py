"""PDF: a page a frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gdgui.export.clip import Clip
    from gdgui.export.sink import Sink

__all__ = ["PDF"]


def _sink(clip: Clip, path: Path) -> Sink:
    from gdgui.export.encoders.pdf_sink import PdfSink  # noqa: PLC0415  (Qt)

    return PdfSink(clip, path)


PDF: Final = Format(
    "pdf", QT_TRANSLATE_NOOP("ExportDialog", "PDF, a page a frame"), _sink, vector=True, frame_bytes=0.02
)
