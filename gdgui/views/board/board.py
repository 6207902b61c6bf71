"""The board: any number of panels that paint a frame."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from gdgui.frames.frame import Frame
from gdgui.frames.panels import PANELS
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.catalog import loaded
from gdgui.model.numbers import format_number
from gdgui.views.board.caption import Caption
from gdgui.views.board.panel import Panel
from gdgui.views.board.wide_panel import WidePanel
from gdgui.views.look import fonts
from gdgui.views.look.status_text import status_text
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["Board", "columns_for"]

FEW: Final = 3
"""So many panels stand in one row, or in one column where that would make them too narrow."""

NARROW: Final = 1.25 / 3.0
"""Below this ratio of width to height a panel is too narrow to stand beside others."""

GRID_SHAPE: Final = 1.5
"""The ratio of width to height that panels in a grid come as near to as they can."""

WIDE_FRACTION: Final = 0.45
"""How much of the board's height a panel below the others may take."""

PanelT = TypeVar("PanelT", bound=pg.GraphicsWidget)


def columns_for(count: int, width: float, height: float) -> int:
    """Return in how many columns panels stand on a board of this size; at least one."""
    if count <= FEW:
        return 1 if width < NARROW * count * height else max(1, count)

    def strangeness(columns: int) -> float:
        shape = max(1.0, width) / columns * math.ceil(count / columns) / max(1.0, height)
        return abs(math.log(shape / GRID_SHAPE))

    # As few columns as the rows allow: five panels in two rows need three, not four.
    return min(sorted({math.ceil(count / rows) for rows in range(1, count + 1)}), key=strangeness)


class Board(pg.GraphicsLayoutWidget):
    """Panels side by side, above each other where it is narrow, and in a grid where they are many.

    Signals
    -------
    startRequested(float)
        The user clicked in a panel where that asks for this slope.
    zoomRequested(str, Limits)
        The user zoomed in the panel of this name.
    resized()
        The panels have another size, so a frame can be made in another resolution.
    """

    startRequested = Signal(float)
    zoomRequested = Signal(str, object)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        fonts.register()
        super().__init__(parent)
        self.frame_shown: Frame | None = None
        self.theme = THEMES["light"]
        self._made: dict[str, pg.GraphicsWidget] = {}
        self._names: tuple[str, ...] = ()
        self._caption: Caption | None = None
        self._heading: pg.GraphicsWidget | None = None
        self._placed: tuple[pg.GraphicsWidget, ...] = ()
        self._columns = 0
        self.setMinimumSize(240, 180)
        self.show_panels(ViewState().panels)
        self.set_theme(self.theme)

    @property
    def panels(self) -> Mapping[str, pg.GraphicsWidget]:
        """The panels that are shown, by their names in the catalog, in their order."""
        return MappingProxyType({name: self._made[name] for name in self._names})

    def panel(self, kind: type[PanelT]) -> PanelT:
        """Return the panel of a class.

        Raises
        ------
        KeyError
            None of this class is shown.
        """
        for panel in self.panels.values():
            if isinstance(panel, kind):
                return panel
        raise KeyError(f"the board shows no {kind.__name__}")

    @property
    def resolution(self) -> Resolution:
        """How finely a frame must be made for the panels as they are."""
        with_axes = [panel for panel in self.panels.values() if isinstance(panel, Panel)]
        if not with_axes:
            return Resolution()
        size = with_axes[-1].vb.size()
        return Resolution(max(50, round(size.width())), max(50, round(size.height())))

    def show_panels(
        self, names: Sequence[str], *, caption: bool = False, heading: pg.GraphicsWidget | None = None
    ) -> None:
        """Show panels, the caption above them where it is wanted, and a `heading` above all.

        Showing a frame with other panels does this too; beforehand it tells in which resolution to make it.

        Raises
        ------
        KeyError
            There is no panel of one of the names.
        """
        self._heading = heading
        self._caption = Caption() if caption else None
        if self._caption is not None:
            self._caption.set_theme(self.theme)
        self._take_panels(tuple(names))

    def _take_panels(self, names: tuple[str, ...]) -> None:
        for name in names:
            if name not in self._made:
                self._made[name] = self._new_panel(name)
        self._names = names
        for panel in self._wide_panels():
            panel.forget()
        self._limit_heights()
        self._arrange()

    def _new_panel(self, name: str) -> pg.GraphicsWidget:
        panel = loaded(PANELS[name].widget)()
        panel.set_theme(self.theme)
        if isinstance(panel, Panel):
            panel.name = name
            panel.zoomRequested.connect(self.zoomRequested)
            panel.startRequested.connect(self.startRequested)
        return panel

    def settle(self) -> None:
        """Lay the panels out at once, as an event loop would a little later."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        # Where fewer panels are than before, their layout shrinks to what those need at least.
        self.ci.setGeometry(self.range)
        self.ci.layout.activate()

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self.theme = theme
        self.setBackground(QColor(theme.surface))
        for panel in self._made.values():
            panel.set_theme(theme)
        if self._caption is not None:
            self._caption.set_theme(theme)
        margin = theme.font_size
        self.ci.layout.setContentsMargins(margin * 0.6, margin * 0.5, margin * 1.4, margin * 0.8)
        self.ci.layout.setSpacing(margin * 0.9)
        self._show_views()

    def show_frame(self, frame: Frame) -> None:
        """Paint a frame, on the panels that it is made for."""
        self.frame_shown = frame
        names = tuple(frame.views)
        others = names != self._names
        if others:
            self._take_panels(names)
        self._show_views()
        if others:
            self.resized.emit()

    def _show_views(self) -> None:
        if self.frame_shown is None:
            return
        for name, view in self.frame_shown.views.items():
            if name in self._names:
                self._made[name].show_view(view)
        if self._caption is not None:
            self._caption.show_frame(self.frame_shown)

    def describe(self) -> None:
        """Put the numbers shown into words, for a screen reader."""
        if self.frame_shown is None:
            return
        self.setAccessibleName(", ".join(translate("Panels", PANELS[name].title) for name in self._names))
        numbers = self.frame_shown.readout
        text = translate("Board", "Step {0}: slope {1}, intercept {2}, error {3}, derivative {4}").format(
            numbers.step,
            *map(format_number, (numbers.slope, numbers.intercept, numbers.loss)),
            ", ".join(map(format_number, numbers.derivatives)),
        )
        self.setAccessibleDescription(f"{text}. {status_text(numbers.status)}")

    def _wide_panels(self) -> tuple[WidePanel, ...]:
        return tuple(self._made[name] for name in self._names if PANELS[name].below)

    def _arrange(self) -> None:
        above = tuple(item for item in (self._heading, self._caption) if item is not None)
        below = self._wide_panels()
        grid = tuple(self._made[name] for name in self._names if not PANELS[name].below)
        columns = columns_for(len(grid), self.width(), self.height())
        placed = (*above, *grid, *below)
        if columns == self._columns and placed == self._placed:
            return
        for item in self._placed:
            self.ci.removeItem(item)
        for row, item in enumerate(above):
            self.addItem(item, row, 0, 1, columns)
        for number, panel in enumerate(grid):
            self.addItem(panel, len(above) + number // columns, number % columns)
        for row, item in enumerate(below, len(above) + max(1, math.ceil(len(grid) / columns))):
            self.addItem(item, row, 0, 1, columns)
        for number in range(max(columns, self._columns)):
            self.ci.layout.setColumnStretchFactor(number, 1 if number < columns else 0)
            self.ci.layout.setColumnPreferredWidth(number, 1000.0 if number < columns else 0.0)
        self._columns, self._placed = columns, placed

    def _limit_heights(self) -> None:
        for panel in self._wide_panels():
            panel.set_most_height(round(WIDE_FRACTION * self.height()))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Arrange the panels for the new size. pyqtgraph also calls this, with None, when it begins."""
        if event is not None:
            self._limit_heights()
            self._arrange()
        super().resizeEvent(event)
        if event is not None:
            self.resized.emit()
