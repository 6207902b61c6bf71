"""Sizes of pictures: presets by name, and the layout that is painted to fill a size."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from gdgui.export.errors import ExportError
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown

__all__ = ["PRESETS", "Layout", "check_size", "layout_for", "size_of"]

PRESETS: Final = {
    "720p": (1280, 720),
    "1080p": (1920, 1080),
    "4k": (3840, 2160),
    "square": (1080, 1080),
    "slide-16x9": (1600, 900),
    "slide-4x3": (1440, 1080),
}
"""Width and height in pixels by name."""

LEAST, MOST = 64, 8192

NARROWEST: Final = 3.0
"""Beyond this ratio of the sides there is no room for panels."""

LAYOUT_AREA: Final = 1024.0 * 576.0 / 13.0
"""In unscaled pixels for each pixel of the font's height: so it is as large as a slide's small text.

The area, not its sides, grows with the font: a larger one stays larger, and the panels keep room.
"""


class Layout(NamedTuple):
    """What is laid out in `width` by `height` unscaled pixels is painted `scale` times as large."""

    width: int
    height: int
    scale: float


def size_of(text: str) -> tuple[int, int]:
    """Read a size, as ``1920x1080`` or the name of a preset.

    Raises
    ------
    ExportError
        It is neither.
    """
    if text in PRESETS:
        return PRESETS[text]
    width, _, height = text.lower().replace("×", "x").partition("x")
    if not all(part.isascii() and part.isdigit() and len(part) < 9 for part in (width, height)):
        wrong = QT_TRANSLATE_NOOP("Errors", "size is {0}; it must be like 1920x1080, or one of {1}")
        raise ExportError(wrong, shown(text), ", ".join(PRESETS))
    return int(width), int(height)


def check_size(width: int, height: int) -> None:
    """Refuse sizes that no picture can have.

    Raises
    ------
    ExportError
        Says what is allowed.
    """
    if not (LEAST <= width <= MOST and LEAST <= height <= MOST):
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "the picture would be {0}x{1} pixels; each side must be from {2} to {3}"
        )
        raise ExportError(wrong, width, height, LEAST, MOST)
    if max(width, height) > NARROWEST * min(width, height):
        wrong = QT_TRANSLATE_NOOP(
            "Errors",
            "the picture would be {0}x{1} pixels; the panels need one that is at most {2} times as long "
            "as wide",
        )
        raise ExportError(wrong, width, height, f"{NARROWEST:g}")


def layout_for(width: int, height: int, font_size: int) -> Layout:
    """Return the layout for a picture: the same for all sizes of one shape, so that a larger is sharper."""
    high = round(math.sqrt(LAYOUT_AREA * font_size * height / width))
    wide = round(high * width / height)
    return Layout(wide, high, min(width / wide, height / high))
