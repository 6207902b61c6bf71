"""Themes: colours, type sizes and strokes of the window and the board.

The colours of what is drawn come from the set of Okabe and Ito, which people with any colour vision can tell
apart (https://jfly.uni-koeln.de/color/), darkened or lightened where a background needs it. Each has one
meaning in all panels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

__all__ = ["THEMES", "Theme"]


@dataclass(frozen=True, slots=True)
class Theme:
    """How everything looks.

    Colours are ``#rrggbb``. `font_size` is in pixels of an unscaled screen, `stroke` in the same pixels, the
    width of the thinnest curve; `marker` is the diameter of a data point.
    """

    name: str
    window: str
    surface: str
    field: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    grid: str
    data: str
    line: str
    error: str
    tangent: str
    step: str
    good: str
    warning: str
    danger: str
    font_size: int = 13
    stroke: float = 2.0
    marker: float = 10.0

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return int(self.surface[1:3], 16) < 128

    def scaled(self, factor: float) -> Theme:
        """Return the theme with fonts, strokes and markers `factor` times as large."""
        return replace(
            self,
            font_size=max(1, round(self.font_size * factor)),
            stroke=self.stroke * factor,
            marker=self.marker * factor,
        )


# fmt: off
THEMES: Final = {theme.name: theme for theme in (
    Theme(
        name="light",
        window="#f3f4f6", surface="#ffffff", field="#ffffff", border="#cfd4dc",
        text="#1b2430", muted="#566070", accent="#0072b2", on_accent="#ffffff",
        grid="#1b2430", data="#0072b2", line="#d55e00", error="#008a64",
        tangent="#b0508a", step="#e69f00",
        good="#00734f", warning="#8a5a00", danger="#b3261e",
    ),
    Theme(
        name="dark",
        window="#14181f", surface="#1b212a", field="#232b36", border="#384250",
        text="#e8ecf2", muted="#a3aebd", accent="#56b4e9", on_accent="#0c1218",
        grid="#e8ecf2", data="#56b4e9", line="#ff7f2a", error="#2fc79a",
        tangent="#e58fc0", step="#f0b429",
        good="#4fd1a5", warning="#f0b429", danger="#ff8a80",
    ),
    Theme(
        name="projector",
        window="#ffffff", surface="#ffffff", field="#ffffff", border="#5a6270",
        text="#000000", muted="#333a44", accent="#005a8c", on_accent="#ffffff",
        grid="#000000", data="#005a8c", line="#c24e00", error="#00704f",
        tangent="#9c3f78", step="#d98f00",
        good="#00593d", warning="#6f4700", danger="#9b1c15",
        font_size=19, stroke=3.5, marker=15.0,
    ),
)}
# fmt: on
"""The themes by name."""
