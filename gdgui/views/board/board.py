"""The board: three panels that paint a frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from gdgui.frames.frame import Frame
from gdgui.frames.geometry import Limits
from gdgui.frames.view_state import Resolution
from gdgui.model.numbers import format_number
from gdgui.views.board.caption import Caption
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.board.loss_panel import LossPanel
from gdgui.views.board.numbers_panel import NumbersPanel
from gdgui.views.board.panel import Panel
from gdgui.views.controls.readout import state_text
from gdgui.views.look import fonts
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["Board"]

NARROW: Final = 1.25
"""Below this ratio of width to height the panels stand above each other."""

NUMBERS_SHARE: Final = 0.45
"""How much of the board's height the numbers of the step may take."""


class Board(pg.GraphicsLayoutWidget):
    """Data, error and loss side by side, or above each other where it is narrow.

    Signals
    -------
    startRequested(float)
        A person clicked in the error panel at this slope.
    zoomRequested(str, Limits)
        A person zoomed in the panel ``"data"``, ``"error"`` or ``"loss"``.
    resized()
        The panels have another size, so a frame can be made in another detail.
    """

    startRequested = Signal(float)
    zoomRequested = Signal(str, object)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        fonts.register()
        super().__init__(parent)
        self.data, self.error, self.loss = DataPanel(), ErrorPanel(), LossPanel()
        self.frame_shown: Frame | None = None
        self._caption: Caption | None = None
        self.numbers = NumbersPanel()
        self._with_numbers = False
        self._heading: pg.GraphicsWidget | None = None
        self._chosen: tuple[Panel, ...] = self.panels
        self._placed: tuple[pg.GraphicsWidget, ...] = ()
        self._stacked: bool | None = None
        self.setMinimumSize(240, 180)
        self.data.zoomRequested.connect(self._zoom_data)
        self.error.zoomRequested.connect(self._zoom_error)
        self.loss.zoomRequested.connect(self._zoom_loss)
        self.error.clicked.connect(self._click_error)
        self._arrange(stacked=False)
        self.set_theme(THEMES["light"])

    @property
    def panels(self) -> tuple[Panel, Panel, Panel]:
        """The panels from left to right."""
        return self.data, self.error, self.loss

    def show_panels(
        self, names: Sequence[str], *, caption: bool, heading: pg.GraphicsWidget | None = None
    ) -> None:
        """Show only some of the panels ``"data"``, ``"error"`` and ``"loss"``, and the caption above them.

        With ``"numbers"`` among the names, the numbers of the step stand below. A `heading` stands above all.
        """
        self._heading = heading
        self._chosen = tuple(getattr(self, name) for name in names if name != "numbers")
        self._with_numbers = "numbers" in names
        self.numbers.forget()
        self._caption = Caption() if caption else None
        if self._caption is not None:
            self._caption.set_theme(self.data.theme)
        self._arrange(stacked=self._is_narrow())

    def settle(self) -> None:
        """Lay the panels out at once, as an event loop would a little later."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        # Where fewer panels are than before, their layout shrinks to what those need at least.
        self.ci.setGeometry(self.range)
        self.ci.layout.activate()

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self.setBackground(QColor(theme.surface))
        for panel in self.panels:
            panel.set_theme(theme)
        if self._caption is not None:
            self._caption.set_theme(theme)
        self.numbers.set_theme(theme)
        margin = theme.font_size
        self.ci.layout.setContentsMargins(margin * 0.6, margin * 0.5, margin * 1.4, margin * 0.8)
        self.ci.layout.setSpacing(margin * 0.9)
        if self.frame_shown is not None:
            self.show_frame(self.frame_shown)

    def show_frame(self, frame: Frame) -> None:
        """Paint a frame."""
        self.frame_shown = frame
        for name, view in frame.views.items():
            getattr(self, name).show_view(view)
        if self._caption is not None:
            self._caption.show_frame(frame)

    @property
    def resolution(self) -> Resolution:
        """How finely a frame must be made for the panels as they are."""
        size = (self._chosen or self.panels)[-1].vb.size()
        return Resolution(max(50, round(size.width())), max(50, round(size.height())))

    def describe(self) -> None:
        """Put the numbers shown into words, for a screen reader."""
        if self.frame_shown is None:
            return
        self.setAccessibleName(translate("Board", "data, error and loss"))
        numbers = self.frame_shown.readout
        derivatives = (numbers.d_slope, numbers.d_intercept) if numbers.fit == "both" else (numbers.d_slope,)
        text = translate("Board", "Step {0}: slope {1}, intercept {2}, error {3}, derivative {4}").format(
            numbers.step,
            *map(format_number, (numbers.slope, numbers.intercept, numbers.loss)),
            ", ".join(map(format_number, derivatives)),
        )
        self.setAccessibleDescription(f"{text}. {state_text(numbers.state)}")

    def _is_narrow(self) -> bool:
        return bool(self.width() < NARROW / 3.0 * len(self._chosen) * self.height())

    def _arrange(self, *, stacked: bool) -> None:
        above = tuple(item for item in (self._heading, self._caption) if item is not None)
        below = (self.numbers,) if self._with_numbers else ()
        placed = (*above, *self._chosen, *below)
        if stacked == self._stacked and self._placed == placed:
            return
        for item in self._placed:
            self.ci.removeItem(item)
        self._stacked, self._placed = stacked, placed
        columns = 1 if stacked else max(1, len(self._chosen))
        for row, item in enumerate(above):
            self.addItem(item, row, 0, 1, columns)
        for number, panel in enumerate(self._chosen):
            self.addItem(panel, len(above) + (number if stacked else 0), 0 if stacked else number)
        for item in below:
            self.addItem(item, len(above) + (len(self._chosen) if stacked else 1), 0, 1, columns)
        for number in range(3):
            self.ci.layout.setColumnStretchFactor(number, 1 if number < columns else 0)
            self.ci.layout.setColumnPreferredWidth(number, 1000.0 if number < columns else 0.0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Arrange the panels for the new size. pyqtgraph also calls this, with None, when it begins."""
        if event is not None:
            self.numbers.set_most_height(round(NUMBERS_SHARE * self.height()))
            self._arrange(stacked=self._is_narrow())
        super().resizeEvent(event)
        if event is not None:
            self.resized.emit()

    def _zoom_data(self, limits: Limits) -> None:
        self.zoomRequested.emit("data", limits)

    def _zoom_error(self, limits: Limits) -> None:
        self.zoomRequested.emit("error", limits)

    def _zoom_loss(self, limits: Limits) -> None:
        self.zoomRequested.emit("loss", limits)

    def _click_error(self, slope: float, error: float) -> None:
        self.startRequested.emit(slope)
