"""The learning rate's slider: logarithmic, with the range of stable rates marked on it."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip, QWidget

from gdgui.model.numbers import format_number
from gdgui.model.stability import Stability
from gdgui.views.look.paint import control_height, pen
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["RateSlider"]

POSITIONS: Final = 2000
DECADES_BELOW: Final = 3.0
DECADES_ABOVE: Final = 0.7
WITHOUT_LIMIT: Final = (1e-4, 10.0)


class RateSlider(QSlider):
    """Picks a learning rate."""

    rateRequested = Signal(float)
    """The user moved the handle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, POSITIONS)
        self.setSingleStep(POSITIONS // 100)
        self.setPageStep(POSITIONS // 20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = THEMES["light"]
        self.rate = 0.01
        self._stability: Stability | None = None
        self._least, self._greatest = WITHOUT_LIMIT
        self.valueChanged.connect(self._tell)

    @property
    def range_shown(self) -> tuple[float, float]:
        """The rates at both ends."""
        return self._least, self._greatest

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_rate(self, rate: float, stability: Stability | None) -> None:
        """Show a rate and what is known of its limit; the ends move only if the rate lies beyond them."""
        # A schedule may come to 0, which no logarithmic scale has: the handle stands at the end then.
        inside = self._least <= rate <= self._greatest or rate == 0.0
        if stability != self._stability or not inside:
            self._stability = stability
            self._least, self._greatest = self._ends(rate, stability)
        self.rate = rate
        with QSignalBlocker(self):
            self.setValue(round(self._fraction(rate) * POSITIONS))
        self.update()

    @staticmethod
    def _ends(rate: float, stability: Stability | None) -> tuple[float, float]:
        least, greatest = WITHOUT_LIMIT
        if stability is not None:
            limit = stability.largest_stable_rate
            least, greatest = limit * 10**-DECADES_BELOW, limit * 10**DECADES_ABOVE
        least = min(max(min(least, rate or least), 1e-300), 1e299)
        return least, max(min(max(greatest, rate), 1e300), 10.0 * least)

    def _fraction(self, rate: float) -> float:
        fraction = (math.log(max(rate, self._least)) - math.log(self._least)) / self._log_ratio()
        return min(fraction, 1.0)

    def _log_ratio(self) -> float:
        """Return the logarithm of the ratio of the ends, which itself may be beyond all numbers."""
        return math.log(self._greatest) - math.log(self._least)

    @Slot(int)
    def _tell(self, position: int) -> None:
        rate = math.exp(math.log(self._least) + self._log_ratio() * position / POSITIONS)
        # Three digits are as fine as a hand can move, and as can be written on a board.
        self.rate = float(f"{rate:.3g}")
        self.rateRequested.emit(self.rate)

    def sizeHint(self) -> QSize:
        """Return a height for handle and marks, and a width for a hand."""
        return QSize(11 * self._theme.font_size, control_height(self._theme.font_size))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(8 * self._theme.font_size, control_height(self._theme.font_size))

    def _x(self, rate: float) -> float:
        return self._radius + self._fraction(rate) * (self.width() - 2.0 * self._radius)

    @property
    def _radius(self) -> float:
        return 0.62 * self._theme.font_size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove with its bands, the ticks and the handle."""
        theme, radius = self._theme, self._radius
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, thick = self.height() / 2.0, max(4.0, 0.36 * theme.font_size)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._stability is None:
            painter.setBrush(QColor(theme.border))
            groove = QRectF(radius, middle - thick / 2.0, self.width() - 2.0 * radius, thick)
            painter.drawRoundedRect(groove, thick / 2.0, thick / 2.0)
        else:
            self._paint_bands(painter, self._stability, middle, thick)
        handle = QPointF(self._x(self.rate), middle)
        if self.hasFocus():
            painter.setPen(pen(theme.accent, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(handle, radius - 0.5, radius - 0.5)
        painter.setPen(pen(theme.surface, 1.5))
        painter.setBrush(QColor(theme.accent if self.isEnabled() else theme.muted))
        painter.drawEllipse(handle, radius - 2.5, radius - 2.5)
        painter.end()

    def _paint_bands(self, painter: QPainter, stability: Stability, middle: float, thick: float) -> None:
        """Paint a band for each way to descend, told apart by their form too, and the ticks."""
        theme = self._theme
        ends = (
            self._least,
            stability.too_small_below,
            stability.oscillating_above,
            stability.largest_stable_rate,
            self._greatest,
        )
        places = [self._x(min(max(rate, self._least), self._greatest)) for rate in ends]
        forms = (
            (theme.muted, thick * 0.5, Qt.PenStyle.SolidLine),
            (theme.good, thick, Qt.PenStyle.SolidLine),
            (theme.warning, thick * 0.9, Qt.PenStyle.DashLine),
            (theme.danger, thick, Qt.PenStyle.DotLine),
        )
        for left, right, (color, width, style) in zip(places[:-1], places[1:], forms, strict=True):
            if right - left > 1.0:
                ink = pen(color, width, style)
                ink.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(ink)
                painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        self._tick(painter, places[3], middle, theme.danger)
        if stability.one_step_rate is not None:
            self._tick(painter, self._x(stability.one_step_rate), middle, theme.good)

    def _tick(self, painter: QPainter, x: float, middle: float, color: str) -> None:
        painter.setPen(pen(color, 2.0))
        half = self._radius + 2.0
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
        painter.setPen(Qt.PenStyle.NoPen)

    def event(self, event: QEvent) -> bool:
        """Show the tool tip with what the marks mean."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.explanation(), self)
            return True
        return super().event(event)

    def explanation(self) -> str:
        """Return in words what the bands and ticks mean."""
        known = self._stability
        if known is None:
            return translate(
                "RateSlider",
                "No limit is marked: theory gives one only for gradient descent and momentum on MSE.",
            )
        lines = (
            (translate("RateSlider", "below {0}: creeping (thin)"), known.too_small_below),
            (translate("RateSlider", "up to {0}: good (thick)"), known.oscillating_above),
            (translate("RateSlider", "up to {0}: oscillating (dashes)"), known.largest_stable_rate),
            (translate("RateSlider", "above that: diverging (dots)"), 0.0),
            (translate("RateSlider", "tick at {0}: there in one step"), known.one_step_rate),
        )
        return "\n".join(text.format(format_number(at, 5)) for text, at in lines if at is not None)
