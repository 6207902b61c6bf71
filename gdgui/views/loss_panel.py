"""The loss panel: the loss over the steps."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter

from gdgui.model.frame import LossView
from gdgui.model.numbers import format_number, format_step
from gdgui.views.axis import StepAxis
from gdgui.views.paint import Scale, curve, dot, pen, tinted
from gdgui.views.panel import Hint, KeyEntry, Panel

__all__ = ["LossPanel"]


class LossPanel(Panel):
    """Shows a `LossView`."""

    def __init__(self) -> None:
        super().__init__(StepAxis("bottom"))
        self.view: LossView | None = None

    def show_view(self, view: LossView) -> None:
        """Show the loss panel's part of a frame."""
        self.view = view
        self.set_axis_label("bottom", _text("step"))
        name = view.loss_name.upper()
        self.set_axis_label("left", _text("error ({0})").format(name))
        axis: Any = self.getAxis("left")
        if axis.logMode != view.logarithmic:
            axis.setLogMode(y=view.logarithmic)
        self.show_limits(view.limits)

    def key_entries(self) -> tuple[KeyEntry, ...]:
        """Return the key: the curve, and the one beyond the present step."""
        entries = [KeyEntry("line", self.theme.error, _text("error so far"))]
        if self.view is not None and self.view.beyond_x.size:
            entries.append(KeyEntry("line", tinted(self.theme.error, 0.35), _text("known beyond")))
        return tuple(entries)

    def paint_view(self, painter: QPainter, scale: Scale) -> None:
        """Paint what is known beyond, what was passed, and the present point."""
        view, theme = self.view, self.theme
        if view is None:
            return
        painter.setPen(pen(tinted(theme.error, 0.35), theme.stroke))
        curve(painter, scale, view.beyond_x, view.beyond_y)
        painter.setPen(pen(theme.error, theme.stroke * 1.3))
        curve(painter, scale, view.curve_x, view.curve_y)
        if view.dots:
            for position in scale.points(view.curve_x, view.curve_y):
                dot(painter, position, theme.marker * 0.5, theme.error, theme.error, 0.1)
        if view.point is not None:
            dot(
                painter,
                scale.point(*view.point),
                theme.marker * 1.35,
                theme.step,
                theme.text,
                theme.stroke * 0.9,
            )

    def hint_near(self, scale: Scale, position: QPointF) -> Hint | None:
        """Return the step and the loss below the mouse."""
        view = self.view
        if view is None:
            return None
        xs, ys = np.append(view.curve_x, view.beyond_x), np.append(view.curve_y, view.beyond_y)
        if not xs.size:
            return None
        step = view.limits.x0 + (position.x() - scale.rect.left()) * view.limits.width / scale.rect.width()
        nearest = int(np.argmin(np.abs(xs - step)))
        x, y = float(xs[nearest]), float(ys[nearest])
        loss = 10.0**y if view.logarithmic else y
        lines = (
            _text("step {0}").format(format_step(round(x))),
            _text("error {0}").format(format_number(loss)),
        )
        return Hint(scale.point(x, y), lines)


def _text(text: str) -> str:
    return QCoreApplication.translate("LossPanel", text)
