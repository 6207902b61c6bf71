"""The data panel: the points, the line among them and how far it misses each."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPaintEngine, QPainter, QPen

from gdgui.frames.data_view import DataView
from gdgui.frames.geometry import Limits, Points
from gdgui.model.dataset import FOUR_POINTS
from gdgui.model.numbers import format_number
from gdgui.views.board.legend import LegendEntry
from gdgui.views.board.panel import Panel, Tooltip
from gdgui.views.look.paint import Scale, dot, faded, font, pen, segment, tinted
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["DataPanel", "data_labels"]

MANY_POINTS: Final = 300
"""More points than this are painted once, as a picture, and drawn smaller."""

LABEL_MARGIN: Final = 2.0
LABEL_SHIFTS: Final = 8
"""A label moves up or down in so many steps of half its height, to find room."""


class _Cloud(NamedTuple):
    """Many points as a picture, and what it was made of: held, lest others be taken for these."""

    made_for: tuple[Limits, tuple[int, int], Theme]
    points: Points
    image: QImage


class DataPanel(Panel):
    """Shows a `DataView`."""

    view: DataView | None = None
    _cloud: _Cloud | None = None

    def show_view(self, view: DataView) -> None:
        """Show the data panel's part of a frame."""
        self.view = view
        x_label, y_label = data_labels(view.x_label, view.y_label)
        self.set_axis_label("bottom", x_label)
        self.set_axis_label("left", y_label)
        self.show_limits(view.limits)

    def legend_entries(self) -> tuple[LegendEntry, ...]:
        """Return the legend: points, line, residuals."""
        entries = [
            LegendEntry("dot", self.theme.data, translate("DataPanel", "data")),
            LegendEntry("line", self.theme.line, translate("DataPanel", "line")),
        ]
        if self.view is not None and self.view.residuals.x.size:
            entries.append(LegendEntry("dash", self.theme.line, translate("DataPanel", "residuals")))
        return tuple(entries)

    def paint_view(self, painter: QPainter, scale: Scale) -> None:
        """Paint residuals, the line at the start, points and line, from back to front."""
        view, theme = self.view, self.theme
        if view is None:
            return
        painter.setPen(pen(faded(theme.line, theme.surface, 0.75), theme.stroke * 0.9, Qt.PenStyle.DotLine))
        ends = scale.points(view.residuals.x, view.residuals.y)
        for upper, lower in zip(ends[0::2], ends[1::2], strict=True):
            painter.drawLine(upper, lower)
        if view.squares:
            self._paint_squares(painter, scale, ends)
        if view.start_line is not None:
            painter.setPen(pen(faded(theme.line, theme.surface, 0.3), theme.stroke, Qt.PenStyle.DashLine))
            segment(painter, scale, view.start_line)
        if view.points.x.size > MANY_POINTS:
            self._paint_cloud(painter, scale, view)
        if view.line is not None:
            painter.setPen(pen(theme.line, theme.stroke * 1.6))
            segment(painter, scale, view.line)
        if view.points.x.size <= MANY_POINTS:
            for position in scale.points(view.points.x, view.points.y):
                dot(painter, position, theme.marker, theme.data, theme.surface, theme.stroke * 0.6)
        self._paint_labels(painter, scale, view)

    def _paint_squares(self, painter: QPainter, scale: Scale, ends: list[QPointF]) -> None:
        """Draw the square of each residual beside it, on the side where the panel has room."""
        painter.setPen(pen(self.theme.line, self.theme.stroke * 0.6))
        painter.setBrush(tinted(self.theme.line, 0.12))
        for one, other in zip(ends[0::2], ends[1::2], strict=True):
            side = abs(other.y() - one.y())
            left = one.x() if one.x() + side <= scale.rect.right() else one.x() - side
            painter.drawRect(QRectF(left, min(one.y(), other.y()), side, side))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_labels(self, painter: QPainter, scale: Scale, view: DataView) -> None:
        bold = font(self.theme.font_size, bold=True)
        metrics = QFontMetricsF(bold)
        painter.setFont(bold)
        for label, box in zip(view.labels, self.label_boxes(scale, view), strict=True):
            painter.fillRect(box, tinted(self.theme.surface, 0.85))
            painter.setPen(QColor(self.theme.text))
            baseline = box.center().y() + metrics.capHeight() / 2.0
            painter.drawText(QPointF(box.left() + LABEL_MARGIN, baseline), label.text)

    def label_boxes(self, scale: Scale, view: DataView) -> list[QRectF]:
        """Return where the residuals' labels stand, in pixels: in the panel, and none on another.

        Each stands as near to the middle of its residual as there is room, beside a data point if it can be.
        """
        if not view.labels:
            return []
        radius = self.theme.marker / 2.0
        points = [
            QRectF(point.x() - radius, point.y() - radius, 2.0 * radius, 2.0 * radius)
            for point in scale.points(view.points.x, view.points.y)
        ]
        metrics = QFontMetricsF(font(self.theme.font_size, bold=True))
        boxes: list[QRectF] = []
        for label in view.labels:
            width = metrics.horizontalAdvance(label.text) + 2.0 * LABEL_MARGIN
            tried = self._boxes_near(scale, scale.point(label.x, label.y), width, metrics.height())
            free = [box for box in tried if not any(map(box.intersects, boxes))]
            clear = [box for box in free if not any(map(box.intersects, points))]
            boxes.append((clear or free or tried)[0])
        return boxes

    def _boxes_near(self, scale: Scale, middle: QPointF, width: float, height: float) -> list[QRectF]:
        """Return the boxes right and left of a point that lie in the panel, from the nearest on."""
        rect, gap = scale.rect, 0.5 * self.theme.font_size - LABEL_MARGIN
        lefts = (middle.x() + gap, middle.x() - gap - width)
        sides = [left for left in lefts if rect.left() <= left <= rect.right() - width] or [rect.left()]
        lowest = max(rect.top(), rect.bottom() - height)
        shifts = sorted((n * 0.55 * height for n in range(-LABEL_SHIFTS, LABEL_SHIFTS + 1)), key=abs)
        tops = [min(max(middle.y() - height / 2.0 + shift, rect.top()), lowest) for shift in shifts]
        return [QRectF(left, top, width, height) for top in tops for left in sides]

    def _paint_cloud(self, painter: QPainter, scale: Scale, view: DataView) -> None:
        """Paint many points: on paper as they are, on a screen as a picture that is kept."""
        if painter.paintEngine().type() != QPaintEngine.Type.Raster:
            self._paint_dots(painter, scale, view)
            return
        ratio = painter.deviceTransform().m11()
        size = (round(scale.rect.width() * ratio), round(scale.rect.height() * ratio))
        made_for = (view.limits, size, self.theme)
        cloud = self._cloud
        if cloud is None or cloud.made_for != made_for or cloud.points is not view.points:
            image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            inner = QPainter(image)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.scale(ratio, ratio)
            self._paint_dots(inner, Scale(view.limits, QRectF(QPointF(), scale.rect.size())), view)
            inner.end()
            self._cloud = cloud = _Cloud(made_for, view.points, image)
        painter.drawImage(scale.rect, cloud.image)

    def _paint_dots(self, painter: QPainter, scale: Scale, view: DataView) -> None:
        marker = self.theme.marker
        diameter = max(marker * 0.35, marker * 0.9 - 0.1 * float(np.sqrt(view.points.x.size)))
        color = QColor(tinted(self.theme.data, 0.75))
        painter.setPen(QPen(color, diameter, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(scale.polygon(view.points.x, view.points.y))

    def tooltip_near(self, scale: Scale, position: QPointF) -> Tooltip | None:
        """Return the values of the point under the mouse, and what the line says of it."""
        view = self.view
        if view is None or not view.points.x.size:
            return None
        nearest = self.nearest(scale, view.points, position)
        if nearest is None:
            return None
        x, y = float(view.points.x[nearest]), float(view.points.y[nearest])
        x_label, y_label = data_labels(view.x_label, view.y_label)
        predicted = view.slope * x + view.intercept
        lines = (
            f"{x_label} {format_number(x)}",
            f"{y_label} {format_number(y)}",
            translate("DataPanel", "predicted {0}").format(format_number(predicted)),
            translate("DataPanel", "residual {0}").format(format_number(predicted - y)),
        )
        return Tooltip(scale.point(x, y), lines)


def data_labels(x_label: str, y_label: str) -> tuple[str, str]:
    """Return the axis labels: those of the built-in data translated, all others as they are."""
    if (x_label, y_label) == (FOUR_POINTS.x_label, FOUR_POINTS.y_label):
        return translate("DataPanel", "hours studied"), translate("DataPanel", "score")
    return x_label, y_label
