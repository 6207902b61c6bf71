"""The error panel: the loss over the slope, the point on it, its tangent, and the steps taken."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gdgui.frames.error_view import ErrorView, Secant
from gdgui.frames.geometry import Label, Points
from gdgui.model.numbers import format_number
from gdgui.views.board.legend import LegendEntry
from gdgui.views.board.panel import Panel, Tooltip
from gdgui.views.look.paint import Scale, arrow, curve, dot, dots, faded, font, pen, segment, tip
from gdgui.views.look.texts import translate

__all__ = ["ErrorPanel"]


class ErrorPanel(Panel):
    """Shows an `ErrorView`."""

    view: ErrorView | None = None

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(self._ask_start)

    @Slot(float, float)
    def _ask_start(self, slope: float, loss: float) -> None:
        self.startRequested.emit(slope)

    def show_view(self, view: ErrorView) -> None:
        """Show the error panel's part of a frame."""
        self.view = view
        self.set_axis_label("bottom", translate("ErrorPanel", "slope"))
        self.set_axis_label("left", translate("ErrorPanel", "error ({0})").format(view.loss_name.upper()))
        self.show_limits(view.limits)

    def legend_entries(self) -> tuple[LegendEntry, ...]:
        """Return the legend: curve, tangent with the derivative, step to come."""
        view, theme = self.view, self.theme
        if view is None:
            return ()
        text = translate("ErrorPanel", "error")
        if view.moves_with_intercept:
            text = translate("ErrorPanel", "at intercept = {0}").format(format_number(view.intercept))
        entries = [LegendEntry("line", theme.error, text)]
        if view.tangent is not None:
            text = translate("ErrorPanel", "derivative {0}").format(format_number(view.d_slope))
            entries.append(LegendEntry("line", theme.tangent, text))
        if view.secant is not None:
            text = translate("ErrorPanel", "Δy / Δx = {0}").format(format_number(view.secant.slope))
            entries.append(LegendEntry("line", theme.tangent, text))
        if view.move is not None:
            entries.append(LegendEntry("arrow", theme.step, translate("ErrorPanel", "step")))
        return tuple(entries)

    def paint_view(self, painter: QPainter, scale: Scale) -> None:
        """Paint the curves, where the descent was, where it goes, and where it is, from back to front."""
        view, theme = self.view, self.theme
        if view is None:
            return
        painter.setPen(pen(faded(theme.error, theme.surface, 0.35), theme.stroke))
        curve(painter, scale, view.before.x, view.before.y)
        painter.setPen(pen(theme.error, theme.stroke * 1.3))
        curve(painter, scale, view.curve.x, view.curve.y)
        self._paint_visited(painter, scale, view)
        if view.tangent is not None:
            painter.setPen(pen(theme.tangent, theme.stroke * 1.4))
            segment(painter, scale, view.tangent)
        if view.secant is not None:
            self._paint_secant(painter, scale, view.secant)
        self._paint_move(painter, scale, view)
        if view.guess is not None:
            self._paint_guess(painter, scale, *view.guess)
        if view.point is not None:
            self.paint_point(painter, scale.point(*view.point))
        elif view.outside:
            self._paint_outside(painter, scale.rect, view.outside)

    def _paint_visited(self, painter: QPainter, scale: Scale, view: ErrorView) -> None:
        theme = self.theme
        # Where the curve has moved on, those points were on earlier ones: faint, lest they seem astray.
        strength = 0.5 if view.moves_with_intercept else 1.0
        centres = scale.polygon(view.visited.x, view.visited.y)
        dots(painter, centres, theme.marker * 0.75 + theme.stroke, faded(theme.step, theme.surface, strength))
        dots(painter, centres, theme.marker * 0.75 - theme.stroke, theme.surface)
        painter.setFont(font(theme.font_size, bold=True))
        painter.setPen(QColor(theme.muted if view.moves_with_intercept else theme.text))
        for text, box in self.label_boxes(scale, view):
            painter.drawText(box.bottomLeft(), text)

    def label_boxes(self, scale: Scale, view: ErrorView) -> list[tuple[str, QRectF]]:
        """Return the names of visited points and where they stand, in pixels, but for those in the way."""
        metrics = QFontMetricsF(font(self.theme.font_size, bold=True))
        height = metrics.capHeight()
        boxes: list[tuple[str, QRectF]] = []
        for label in view.labels:
            point, width = scale.point(label.x, label.y), metrics.horizontalAdvance(label.text)
            shift = self._label_shift(scale, view, label, width)
            bottom = point.y() + height * 0.5 + 0.45 * self.theme.marker
            box = QRectF(point.x() + shift, bottom - height, width, height)
            if not any(box.adjusted(-2.0, -2.0, 2.0, 2.0).intersects(other) for _, other in boxes):
                boxes.append((label.text, box))
        return boxes

    def _label_shift(self, scale: Scale, view: ErrorView, label: Label, width: float) -> float:
        """Return how far right of its point a label begins: on the side where the curve does not pass.

        That is the outer side for a point on the curve, and the inner one for a point the curve has left
        behind above it.
        """
        gap = 0.8 * self.theme.marker
        above = view.curve.x.size and label.y > 1.02 * np.interp(label.x, view.curve.x, view.curve.y)
        leftwards = (view.vertex > label.x) != bool(above)
        x = scale.x(label.x)
        if leftwards and x - gap - width < scale.rect.left():
            return gap
        if not leftwards and x + gap + width > scale.rect.right():
            return -gap - width
        return -gap - width if leftwards else gap

    def _paint_move(self, painter: QPainter, scale: Scale, view: ErrorView) -> None:
        theme = self.theme
        if view.move is None:
            return
        move = view.move
        start, end = scale.point(move.x0, move.y0), scale.point(move.x1, move.y1)
        if view.landing is not None:
            landing = scale.point(*view.landing)
            painter.setPen(pen(theme.step, theme.stroke * 0.8, Qt.PenStyle.DotLine))
            painter.drawLine(end, landing)
            painter.setPen(pen(theme.step, theme.stroke, Qt.PenStyle.DotLine))
            painter.drawEllipse(landing, theme.marker * 0.5, theme.marker * 0.5)
        arrow(painter, start, end, theme.step, theme.stroke * 1.6)

    def _paint_secant(self, painter: QPainter, scale: Scale, secant: Secant) -> None:
        """Draw the secant, and the two changes as the sides of a triangle under it, with their values."""
        theme = self.theme
        painter.setPen(pen(theme.tangent, theme.stroke * 1.2))
        segment(painter, scale, secant.line)
        painter.setPen(pen(theme.text, theme.stroke, Qt.PenStyle.DashLine))
        segment(painter, scale, secant.run)
        segment(painter, scale, secant.rise)
        bold = font(theme.font_size, bold=True)
        painter.setFont(bold)
        metrics = QFontMetricsF(bold)
        run, rise = secant.run, secant.rise
        start, corner = scale.point(run.x0, run.y0), scale.point(run.x1, run.y1)
        end = scale.point(rise.x1, rise.y1)
        dot(painter, end, theme.marker, theme.tangent, theme.text, theme.stroke * 0.6)
        painter.setPen(QColor(theme.text))
        if abs(corner.x() - start.x()) > 0.5 * theme.font_size:
            across = f"Δx = {format_number(secant.d_x)}"
            below = metrics.height() if end.y() <= corner.y() else -0.4 * metrics.height()
            middle = (start.x() + corner.x() - metrics.horizontalAdvance(across)) / 2.0
            painter.drawText(QPointF(middle, corner.y() + below), across)
            upward = f"Δy = {format_number(secant.d_y)}"
            beside = QPointF(corner.x() + 0.6 * theme.font_size, (corner.y() + end.y()) / 2.0)
            painter.drawText(beside, upward)

    def _paint_guess(self, painter: QPainter, scale: Scale, slope: float, loss: float) -> None:
        """Draw a hollow diamond where the next point was guessed, with a line down to the slope axis."""
        theme, point = self.theme, scale.point(slope, loss)
        painter.setPen(pen(theme.data, theme.stroke, Qt.PenStyle.DashLine))
        painter.drawLine(point, QPointF(point.x(), scale.rect.bottom()))
        half = theme.marker * 0.8
        painter.setPen(pen(theme.data, theme.stroke * 1.3))
        painter.setBrush(QColor(theme.surface))
        corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.drawPolygon([point + corner for corner in corners])
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_outside(self, painter: QPainter, rect: QRectF, side: str) -> None:
        """Point to where the descent has gone beyond the edge."""
        theme, size = self.theme, self.theme.marker * 2.0
        if side in ("above", "below"):
            y, direction = (rect.top() + 4.0, -1.0) if side == "above" else (rect.bottom() - 4.0, 1.0)
            tip(painter, QPointF(rect.center().x(), y), QPointF(0.0, direction), size, theme.danger)
            return
        edge, direction = (rect.left() + 4.0, -1.0) if side == "left" else (rect.right() - 4.0, 1.0)
        tip(painter, QPointF(edge, rect.top() + 2.0 * size), QPointF(direction, 0.0), size, theme.danger)

    def tooltip_near(self, scale: Scale, position: QPointF) -> Tooltip | None:
        """Return the values of the visited point, or else of the curve, under the mouse."""
        view = self.view
        if view is None or not view.curve.x.size:
            return None
        own = np.array([] if view.point is None else [view.point]).reshape(-1, 2)
        # Of equally near ones the first is taken: where the descent was, before the curve through it.
        xs = np.concatenate([view.visited.x, own[:, 0], view.curve.x])
        ys = np.concatenate([view.visited.y, own[:, 1], view.curve.y])
        points = Points(xs, ys)
        nearest = self.nearest(scale, points, position)
        if nearest is None:
            return None
        x, y = float(points.x[nearest]), float(points.y[nearest])
        lines = (
            translate("ErrorPanel", "slope {0}").format(format_number(x)),
            translate("ErrorPanel", "error {0}").format(format_number(y)),
        )
        return Tooltip(scale.point(x, y), lines)
