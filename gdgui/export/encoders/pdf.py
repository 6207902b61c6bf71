"""PDF: a page a frame."""

from __future__ import annotations

from typing import Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["PDF"]

PDF: Final = Format(
    "pdf",
    QT_TRANSLATE_NOOP("ExportDialog", "PDF, a page a frame"),
    "gdgui.export.encoders.pdf_sink:PdfSink",
    vector=True,
    frame_bytes=0.02,
)
