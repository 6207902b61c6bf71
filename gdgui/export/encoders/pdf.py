"""The pages of a PDF, painted by Qt, the same bytes each time."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from gdgui.export.clip import Clip
from gdgui.export.formats import Sink
from gdgui.export.process import fixed_hashes, universal_time
from gdgui.export.renderer import Renderer

__all__ = ["PdfSink"]

RESOLUTION: Final = 96
POINTS_A_PIXEL: Final = 72.0 / RESOLUTION

FIXED_DATE: Final = b"20000101000000"
DOCUMENT_ID: Final = "{9d3c1f52-5c1b-5f0e-9b0a-0f6f3d0c6a11}"
XMP: Final = b"""<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="gdgui"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end='r'?>"""
"""What Qt would write itself holds the time of day and a random number."""


class PdfSink(Sink):
    """Paints each frame on a page of its own, a pixel to 1/96 inch."""

    def __init__(self, clip: Clip, path: Path) -> None:
        self._renderer = Renderer(clip)
        self._file = path.open("wb")
        # Written through a buffer of a page, for Qt keeps to itself that a disk is full.
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._describe(clip)
        self._painter = QPainter()
        # A time zone would be written, and move all that follows.
        with fixed_hashes(), universal_time():
            self._painter.begin(self._writer)
        self._drain()

    def _describe(self, clip: Clip) -> None:
        writer, renderer = self._writer, self._renderer
        writer.setResolution(RESOLUTION)
        size = QSizeF(renderer.width * POINTS_A_PIXEL, renderer.height * POINTS_A_PIXEL)
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", exact))
        writer.setPageMargins(QMarginsF(0.0, 0.0, 0.0, 0.0))
        writer.setTitle(clip.shots[0].scenario.title or "Gradient descent")
        writer.setCreator("gdgui")
        writer.setDocumentXmpMetadata(QByteArray(XMP))
        writer.setDocumentId(QUuid(DOCUMENT_ID))

    def add(self, number: int) -> None:
        """Paint a page."""
        if number > 0:
            self._writer.newPage()
        renderer = self._renderer
        if renderer.background is not None:
            self._painter.fillRect(0, 0, renderer.width, renderer.height, renderer.background)
        # Qt writes the fonts in the order of a hash table.
        with fixed_hashes():
            renderer.paint(number, self._painter)
        self._drain()

    def _drain(self) -> None:
        """Write what is in the buffer, with the dates fixed, and begin it anew."""
        data = self._buffer.data().data()[: self._buffer.pos()]
        if not self._file.tell():
            data = re.sub(rb"(?<=Date \(D:)\d{14}", FIXED_DATE, data)
        self._file.write(data)
        self._buffer.seek(0)

    def end(self) -> None:
        """Write the tables behind the pages."""
        with fixed_hashes():
            self._painter.end()
        self._drain()

    def close(self) -> None:
        """Close the file as it is, and take the board down."""
        if self._painter.isActive():
            self._painter.end()
        self._renderer.close()
        self._file.close()
