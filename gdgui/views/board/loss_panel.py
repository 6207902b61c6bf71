"""The loss panel: the loss over the steps."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gdgui.frames.loss_view import LossCurve, LossView
from gdgui.model.numbers import format_number, format_step
from gdgui.views.board.axis import StepAxis
from gdgui.views.board.legend import LegendEntry
from gdgui.views.board.panel import Panel, Tooltip
from gdgui.views.look.paint import Scale, curve, dots, faded, pen
from gdgui.views.look.texts import translate

__all__ = ["LossPanel"]


class LossPanel(Panel):
    """Shows a `LossView`."""

    view: LossView | None = None

    def __init__(self) -> None:
        super().__init__(StepAxis("bottom"))

    def show_view(self, view: LossView) -> None:
        """Show the loss panel's part of a frame."""
        self.view = view
        self.set_axis_label("bottom", translate("LossPanel", "step"))
        name = view.loss_name.upper()
        self.set_axis_label("left", translate("LossPanel", "error ({0})").format(name))
        axis: Any = self.getAxis("left")
        if axis.logMode != view.logarithmic:
            axis.setLogMode(y=view.logarithmic)
        self.show_limits(view.limits)

    def legend_entries(self) -> tuple[LegendEntry, ...]:
        """Return the legend: the curve, and the one beyond the present step."""
        view, error = self.view, self.theme.error
        if view is not None and view.comparisons:
            own = LegendEntry("line", error, translate("LossPanel", "this run"))
            others = (
                (self.comparison_pen(number), label) for number, (label, _) in enumerate(view.comparisons)
            )
            return own, *(LegendEntry("dash", other.color(), label) for other, label in others)
        entries = [LegendEntry("line", error, translate("LossPanel", "error so far"))]
        if view is not None and view.beyond is not None:
            entries.append(LegendEntry("line", self._faint(), translate("LossPanel", "known beyond")))
        return tuple(entries)

    def _faint(self) -> QColor:
        return faded(self.theme.error, self.theme.surface, 0.35)

    def paint_view(self, painter: QPainter, scale: Scale) -> None:
        """Paint what is known beyond, other runs, what was passed, and the present point."""
        view, theme = self.view, self.theme
        if view is None:
            return
        if view.beyond is not None:
            self._paint_curve(painter, scale, view.beyond, self._faint(), theme.stroke)
        for number, (_, other) in enumerate(view.comparisons):
            painter.setPen(self.comparison_pen(number))
            curve(painter, scale, other.x, other.high)
        self._paint_curve(painter, scale, view.passed, QColor(theme.error), theme.stroke * 1.3)
        if view.dots:
            dots(painter, scale.polygon(view.passed.x, view.passed.high), theme.marker * 0.5, theme.error)
        if view.point is not None:
            self.paint_point(painter, scale.point(*view.point))

    def comparison_pen(self, number: int) -> QPen:
        """Return the stroke of another run, told apart by its dashes too."""
        theme, styles = self.theme, Qt.PenStyle
        colors = (theme.data, theme.tangent, theme.text, theme.line)
        dashes = (styles.DashLine, styles.DotLine, styles.DashDotLine, styles.DashDotDotLine)
        return pen(colors[number % 4], theme.stroke * 1.2, dashes[number % 4])

    @staticmethod
    def _paint_curve(painter: QPainter, scale: Scale, part: LossCurve, color: QColor, width: float) -> None:
        if not part.x.size:
            return  # of no points pyqtgraph makes a polygon that Qt crashes on
        if len(part.heights) == 1:
            painter.setPen(pen(color, width))
            curve(painter, scale, part.x, part.high)
            return
        # Long curves jump up and down within a pixel: filling between their edges takes a tenth of the time
        # of stroking them.
        columns, upper = scale.pixels(part.x, part.high)
        _, lower = scale.pixels(part.x, part.low)
        xs, ys = np.append(columns, columns[::-1]), np.append(upper - width / 2.0, lower[::-1] + width / 2.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(pg.functions.arrayToQPolygonF(xs, ys))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def tooltip_near(self, scale: Scale, position: QPointF) -> Tooltip | None:
        """Return the step and the loss below the mouse."""
        view = self.view
        if view is None:
            return None
        parts = [view.passed] if view.beyond is None else [view.passed, view.beyond]
        xs, ys = np.concatenate([part.x for part in parts]), np.concatenate([part.high for part in parts])
        # At the edge the curve is cut off: its height there is not a loss.
        seen = (ys > view.limits.y0) & (ys < view.limits.y1)
        xs, ys = xs[seen], ys[seen]
        if not xs.size:
            return None
        step = view.limits.x0 + (position.x() - scale.rect.left()) * view.limits.width / scale.rect.width()
        nearest = int(np.argmin(np.abs(xs - step)))
        x, y = float(xs[nearest]), float(ys[nearest])
        loss = 10.0**y if view.logarithmic else y
        lines = (
            translate("LossPanel", "step {0}").format(format_step(round(x))),
            translate("LossPanel", "error {0}").format(format_number(loss)),
        )
        return Tooltip(scale.point(x, y), lines)
