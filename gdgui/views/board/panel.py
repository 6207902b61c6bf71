"""A panel: axes, a legend in one line above them, and a canvas on which a part of the frame is painted."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QGraphicsSceneHoverEvent

from gdgui.frames.geometry import Limits, Points
from gdgui.views.board.axis import NumberAxis
from gdgui.views.board.legend import Legend, LegendEntry
from gdgui.views.look.paint import Scale, dot, faded, font, painted_safely, pen, tinted
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["Panel", "Tooltip"]

NEAR_PIXELS: Final = 24.0
"""A tooltip tells of what is no further from the mouse."""


@dataclass(frozen=True, slots=True)
class Tooltip:
    """What is said of the point under the mouse: its position in pixels and lines of text."""

    position: QPointF
    lines: tuple[str, ...]


class _ViewBox(pg.ViewBox):
    """A view whose range is set by us alone: by a frame's limits, or by the user's mouse."""

    clicked = Signal(float, float)

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.disableAutoRange()
        self.setDefaultPadding(0.0)

    def mouseClickEvent(self, ev: Any) -> None:
        if ev.button() == Qt.MouseButton.LeftButton and not ev.double():
            ev.accept()
            point = self.mapToView(ev.pos())
            self.clicked.emit(point.x(), point.y())


class _Canvas(QGraphicsObject):
    """Fills the view, in its pixels, with what the panel paints."""

    def __init__(self, panel: Panel, view: pg.ViewBox) -> None:
        super().__init__(view)
        self._panel = panel
        self._rect = QRectF(view.rect())
        self.pointed_at: QPointF | None = None
        self.setAcceptHoverEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsToShape)
        self.setZValue(10)

    def fill(self, rect: QRectF) -> None:
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    @painted_safely
    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._panel.paint_canvas(painter, self._rect, self.pointed_at)

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.pointed_at = event.pos()
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.pointed_at = None
        self.update()


class Panel(pg.PlotItem):
    """Base of the panels with axes.

    A subclass says in `legend_entries` what its legend holds, paints its view in `paint_view` and tells in
    `tooltip_near` what lies under the mouse. The board sets its `name` in the catalog of panels.

    Signals
    -------
    zoomRequested(str, Limits)
        The user looked at another part of the plane by wheel or drag, in the panel of this name.
    clicked(float, float)
        The user clicked at this point, in data units.
    startRequested(float)
        The user asked for this slope. A subclass emits it where that is what a click in it means.
    """

    zoomRequested = Signal(str, object)
    clicked = Signal(float, float)
    startRequested = Signal(float)

    name = ""

    def __init__(self, bottom_axis: NumberAxis | None = None) -> None:
        axes = {"bottom": bottom_axis or NumberAxis("bottom"), "left": NumberAxis("left")}
        super().__init__(viewBox=_ViewBox(), axisItems=axes, enableMenu=False)
        self.hideButtons()
        self.theme = THEMES["light"]
        self.limits = Limits(0.0, 1.0, 0.0, 1.0)
        self._known_ticks: tuple[object, tuple[list[float], list[float]]] = (None, ([], []))
        self._labels = {"left": "", "bottom": ""}
        self._legend = Legend()
        self.layout.removeItem(self.titleLabel)
        self.titleLabel.setParentItem(None)
        self.layout.addItem(self._legend, 0, 1)
        self._canvas = _Canvas(self, self.vb)
        self.vb.clicked.connect(self.clicked)
        self.vb.sigRangeChangedManually.connect(self._tell_zoom)
        self.vb.sigResized.connect(self._fill)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours, font and strokes of a theme."""
        self.theme = theme
        size = theme.font_size
        self._legend.set_theme(theme)
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setTickFont(font(size * 0.92))
            axis.setTextPen(theme.muted)
            axis.setPen(pen(theme.muted, 1.0))
            axis.setStyle(tickLength=0, tickTextOffset=round(size * 0.45), autoExpandTextSpace=False)
            self._set_label(name)
        # Sizes of their own, not those of the texts: a panel must not move when a number gets longer.
        self.getAxis("left").setWidth(round(size * 5.2))
        self.getAxis("bottom").setHeight(round(size * 3.7))
        self._canvas.update()

    def set_axis_label(self, axis: str, text: str) -> None:
        """Name what an axis counts."""
        if self._labels[axis] != text:
            self._labels[axis] = text
            self._set_label(axis)

    def _set_label(self, axis: str) -> None:
        size = f"{self.theme.font_size}px"
        style = {"color": self.theme.text, "font-size": size, "font-family": font(10).family()}
        item = self.getAxis(axis)
        item.label.setFont(font(self.theme.font_size))
        # pyqtgraph makes HTML of it, and labels come from files.
        item.setLabel(escape(self._labels[axis]) or " ", **style)
        # pyqtgraph centres a label only when the axis changes its size.
        item.resizeEvent()

    def show_limits(self, limits: Limits) -> None:
        """Show this part of the plane."""
        if limits != self.limits:
            self.limits = limits
            self._set_range()
        self._legend.set_entries(self.legend_entries())
        self._canvas.update()

    def _tell_zoom(self) -> None:
        (x0, x1), (y0, y1) = self.vb.viewRange()
        limits = Limits(float(x0), float(x1), float(y0), float(y1))
        # Nearer in, the floats are too coarse to tell two pixels apart.
        wide = limits.width > 1e-12 * max(abs(x0), abs(x1))
        high = limits.height > 1e-12 * max(abs(y0), abs(y1))
        if wide and high and max(map(abs, limits)) < 1e200:
            self.zoomRequested.emit(self.name, limits)
        else:
            self._set_range()

    def _set_range(self) -> None:
        x0, x1, y0, y1 = self.limits
        self.vb.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0, disableAutoRange=False)

    def _fill(self) -> None:
        self._canvas.fill(self.vb.rect())

    def paint_canvas(self, painter: QPainter, rect: QRectF, pointed_at: QPointF | None) -> None:
        """Paint the view, and the tooltip for the point under the mouse."""
        if rect.isEmpty():
            return
        scale = Scale(self.limits, rect)
        self._paint_grid(painter, scale)
        self.paint_view(painter, scale)
        tooltip = self.tooltip_near(scale, pointed_at) if pointed_at is not None else None
        if tooltip is not None:
            self._paint_tooltip(painter, tooltip, rect)

    def _paint_grid(self, painter: QPainter, scale: Scale) -> None:
        """Draw the grid as filled rectangles of a solid colour: crisper than strokes, a tenth of the cost."""
        rect, width = scale.rect, max(1.0, self.theme.stroke * 0.5)
        color = faded(self.theme.grid, self.theme.surface, 0.11)
        ticks = self._ticks(self.limits, rect.width(), rect.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for value in ticks[0]:
            painter.fillRect(QRectF(scale.x(value) - width / 2.0, rect.top(), width, rect.height()), color)
        for value in ticks[1]:
            painter.fillRect(QRectF(rect.left(), scale.y(value) - width / 2.0, rect.width(), width), color)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _ticks(self, limits: Limits, width: float, height: float) -> tuple[list[float], list[float]]:
        asked = (limits, width, height)
        if self._known_ticks[0] != asked:
            bottom = self.getAxis("bottom").major_ticks(limits.x0, limits.x1, width)
            left = self.getAxis("left").major_ticks(limits.y0, limits.y1, height)
            self._known_ticks = asked, (bottom, left)
        return self._known_ticks[1]

    def _paint_tooltip(self, painter: QPainter, tooltip: Tooltip, rect: QRectF) -> None:
        theme, small = self.theme, font(self.theme.font_size * 0.95)
        metrics = QFontMetricsF(small)
        width = max(metrics.horizontalAdvance(line) for line in tooltip.lines) + 1.4 * theme.font_size
        height = metrics.height() * len(tooltip.lines) + 0.8 * theme.font_size
        x, y = tooltip.position.x() + theme.font_size, tooltip.position.y() - height - theme.font_size * 0.6
        if x + width > rect.right():
            x = tooltip.position.x() - theme.font_size - width
        box = QRectF(max(rect.left(), x), max(rect.top() + 2.0, y), width, height)
        painter.setPen(pen(theme.text, theme.stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(tooltip.position, theme.marker * 0.8, theme.marker * 0.8)
        painter.setPen(pen(theme.border, 1.0))
        painter.setBrush(tinted(theme.surface, 0.96))
        painter.drawRoundedRect(box, 5.0, 5.0)
        painter.setFont(small)
        painter.setPen(QColor(theme.text))
        for number, line in enumerate(tooltip.lines):
            baseline = box.top() + 0.4 * theme.font_size + metrics.height() * number + metrics.ascent()
            painter.drawText(QPointF(box.left() + 0.7 * theme.font_size, baseline), line)

    def paint_point(self, painter: QPainter, position: QPointF) -> None:
        """Paint where the descent is."""
        theme = self.theme
        dot(painter, position, theme.marker * 1.35, theme.step, theme.text, theme.stroke * 0.9)

    def nearest(self, scale: Scale, points: Points, position: QPointF) -> int | None:
        """Return the index of the point nearest to a position in pixels, if one is near."""
        columns, rows = scale.pixels(points.x, points.y)
        distances = np.hypot(columns - position.x(), rows - position.y())
        nearest = int(np.argmin(distances))
        return nearest if distances[nearest] <= NEAR_PIXELS else None

    def legend_entries(self) -> tuple[LegendEntry, ...]:
        """Return the legend of the present view."""
        return ()

    def paint_view(self, painter: QPainter, scale: Scale) -> None:
        """Paint the present view."""

    def tooltip_near(self, scale: Scale, position: QPointF) -> Tooltip | None:
        """Return what to say of the thing nearest to `position`, if one is near."""
        return None
