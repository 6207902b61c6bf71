"""A panel that stands below the others, over the whole width of the board."""

from __future__ import annotations

from typing import Final

import pyqtgraph as pg

from gdgui.views.look.theme import THEMES, Theme

__all__ = ["WidePanel"]

NO_LIMIT: Final = 100_000


class WidePanel(pg.GraphicsWidget):
    """Base of the panels below the others: as high as its content needs, up to a limit.

    A subclass has `show_view`, paints itself, tells its height in `wanted_height`, and calls `fit_height`
    when that has changed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.theme = THEMES["light"]
        self._most_height = NO_LIMIT

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self.theme = theme
        self.fit_height()
        self.update()

    def set_most_height(self, height: int) -> None:
        """Take no more height than this, or the panels above would be left without."""
        if height != self._most_height:
            self._most_height = height
            self.fit_height()

    def fit_height(self) -> None:
        """Take the height that is wanted, as far as it is to be had."""
        self.setFixedHeight(min(self.wanted_height(), self._most_height))

    def wanted_height(self) -> int:
        """Return how high the content is, in pixels."""
        return 0

    def forget(self) -> None:
        """Begin anew with another run, with only the height that needs."""
