"""PNG: single pictures, and what an animated PNG is put together from (W3C, PNG third edition).

Written here, for Qt's writer tries all filters on each line and takes three times as long. Each line is
stored as its difference from the line above: most of a plot is plain ground and upright strokes.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from gdgui.export.clip import Clip
from gdgui.export.encoders.pipeline import Encoder, RenderedFrame

__all__ = ["PLAIN", "SIGNATURE", "UP", "PngEncoder", "chunk", "header", "image_data", "straight"]

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"

LEVEL: Final = 3
"""Of zlib's nine: the higher ones take two to four times as long for a fifth less."""

PLAIN, UP = 0, 2
"""Filters: a line as it is, and as its difference from the line above."""


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk: length, kind, data, checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))


def header(width: int, height: int, *, alpha: bool) -> bytes:
    """Return the header chunk of an image of 8 bits a channel."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0))


def straight(pixels: NDArray[np.uint8], *, alpha: bool, blue_first: bool = False) -> NDArray[np.uint8]:
    """Return pixels as files want them.

    Parameters
    ----------
    pixels : ndarray of uint8, shape (height, width, 4)
        Blue, green, red, alpha; the colours multiplied by alpha.
    alpha : bool
        Whether alpha is kept.
    blue_first : bool
        Whether blue stays first.

    Returns
    -------
    ndarray of uint8, shape (height, width, 4 or 3)
        Red, green, blue (or the other way round), and alpha.
    """
    kind = QImage.Format
    height, width, _ = pixels.shape
    made_as = kind.Format_ARGB32_Premultiplied if alpha else kind.Format_RGB32
    wanted = (kind.Format_ARGB32 if blue_first else kind.Format_RGBA8888) if alpha else kind.Format_RGB888
    pixels = np.ascontiguousarray(pixels)
    image = QImage(pixels.data, width, height, 4 * width, made_as).convertToFormat(wanted)
    channels = 4 if alpha else 3
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    # A copy, for the image that holds the bytes ends here.
    return lines[:, : channels * width].reshape(height, width, channels).copy()


def image_data(colors: NDArray[np.uint8], line_filter: int = UP) -> bytes:
    """Return the compressed pixels of an image, shape (height, width, channels)."""
    height = colors.shape[0]
    lines = colors.reshape(height, -1)
    filtered = np.empty((height, lines.shape[1] + 1), dtype=np.uint8)
    filtered[:, 0] = line_filter
    if line_filter == UP:
        filtered[0, 1:] = lines[0]
        np.subtract(lines[1:], lines[:-1], out=filtered[1:, 1:])
    else:
        filtered[:, 1:] = lines
    return zlib.compress(filtered.data, LEVEL)


class PngEncoder(Encoder):
    """Writes each frame as a file of its own, several at once."""

    def __init__(self, clip: Clip, path: Path) -> None:
        self._clip, self._path, self.threads = clip, path, clip.plan.jobs

    def encode(self, frame: RenderedFrame) -> None:
        """Write a file."""
        alpha = self._clip.plan.transparent
        height, width, _ = frame.pixels.shape
        data = image_data(straight(frame.pixels, alpha=alpha))
        parts = (SIGNATURE, header(width, height, alpha=alpha), chunk(b"IDAT", data), chunk(b"IEND", b""))
        self._clip.frame_path(self._path, frame.number).write_bytes(b"".join(parts))
