"""The caption: the numbers of a frame in one line, for pictures that have no window around them."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gdgui.frames.frame import Frame
from gdgui.model.numbers import format_number, format_step
from gdgui.views.look.paint import font, painted_safely
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["Caption"]


class Caption(pg.GraphicsWidget):
    """Shows a frame's numbers: each has its own room, so that none moves when another gets longer."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = THEMES["light"]
        self._entries: tuple[tuple[str, str], ...] = ()

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.setFixedHeight(round(theme.font_size * 2.2))
        self.update()

    def show_frame(self, frame: Frame) -> None:
        """Show the numbers of a frame."""
        numbers = frame.readout
        self._entries = (
            (translate("Caption", "step"), format_step(numbers.step)),
            (translate("Caption", "slope"), format_number(numbers.slope)),
            (translate("Caption", "intercept"), format_number(numbers.intercept)),
            (translate("Caption", "error"), format_number(numbers.loss)),
            (translate("Caption", "learning rate"), _short(numbers.learning_rate)),
        )
        self.update()

    @painted_safely
    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint names and numbers side by side, smaller where they would not fit."""
        size = self._theme.font_size
        room = self.rect().width() - 0.7 * size
        wanted = sum(self._widths(size)) + (len(self._entries) - 1) * size
        size = max(1, int(min(1.0, room / wanted) * size))
        widths = self._widths(size)
        gap = max(0.0, room - sum(widths)) / max(1, len(widths) - 1)
        x = 0.35 * self._theme.font_size
        for (name, number), width in zip(self._entries, widths, strict=True):
            self._paint_entry(painter, QPointF(x, self.rect().center().y()), size, name, number)
            x += width + gap

    def _widths(self, size: int) -> list[float]:
        """Return the room of each entry, for the longest number it may have."""
        names, numbers = QFontMetricsF(font(size)), QFontMetricsF(font(size, bold=True))
        room = numbers.horizontalAdvance("−0.00000") + 0.55 * size
        return [names.horizontalAdvance(name) + room for name, _ in self._entries]

    def _paint_entry(self, painter: QPainter, left: QPointF, size: int, name: str, number: str) -> None:
        metrics = QFontMetricsF(font(size))
        baseline = left + QPointF(0.0, metrics.capHeight() / 2.0)
        painter.setFont(font(size))
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(baseline, name)
        painter.setFont(font(size, bold=True))
        painter.setPen(QColor(self._theme.text))
        painter.drawText(baseline + QPointF(metrics.horizontalAdvance(name) + 0.55 * size, 0.0), number)


def _short(value: float) -> str:
    """Return a number that was chosen, which needs no zeros at its end."""
    text = format_number(value)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text
