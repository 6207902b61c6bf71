"""The legend of a panel, in one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gdgui.views.look.paint import font, painted_safely, pen
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["Legend", "LegendEntry"]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """An entry of the legend: what a mark or a stroke means."""

    mark: Literal["dot", "line", "dash", "arrow"]
    color: str | QColor
    text: str


class Legend(pg.GraphicsWidget):
    """The legend; entries that do not fit are left out from the end."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[LegendEntry, ...] = ()
        self._theme = THEMES["light"]

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.setFixedHeight(round(theme.font_size * 2.1))

    def set_entries(self, entries: tuple[LegendEntry, ...]) -> None:
        """Show these entries."""
        if entries != self._entries:
            self._entries = entries
            self.update()

    @painted_safely
    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the entries side by side."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._theme.font_size
        painter.setFont(font(size))
        metrics = QFontMetricsF(font(size))
        x, middle = 2.0, self.rect().center().y()
        for entry in self._entries:
            width = 1.8 * size + metrics.horizontalAdvance(entry.text)
            if x + width > self.rect().right() + size:
                break
            self._paint_mark(painter, entry, x, middle)
            painter.setPen(QColor(self._theme.text))
            painter.drawText(QPointF(x + 1.8 * size, middle + metrics.capHeight() / 2.0), entry.text)
            x += width + 1.1 * size

    def _paint_mark(self, painter: QPainter, entry: LegendEntry, x: float, y: float) -> None:
        size, width = self._theme.font_size, self._theme.stroke * 1.3
        if entry.mark == "dot":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(entry.color))
            painter.drawEllipse(QPointF(x + 0.75 * size, y), 0.36 * size, 0.36 * size)
            return
        style = Qt.PenStyle.DashLine if entry.mark == "dash" else Qt.PenStyle.SolidLine
        painter.setPen(pen(entry.color, width, style))
        end = QPointF(x + 1.4 * size, y)
        painter.drawLine(QPointF(x + 0.1 * size, y), end)
        if entry.mark == "arrow":
            painter.setPen(pen(entry.color, width))
            painter.drawLine(end, end + QPointF(-0.4 * size, -0.3 * size))
            painter.drawLine(end, end + QPointF(-0.4 * size, 0.3 * size))
