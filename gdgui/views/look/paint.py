"""Painting in a panel's pixels: all strokes and fonts scale with the painter, on any screen or page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar, cast

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gdgui.frames.geometry import Limits, Segment
from gdgui.model.dataset import FloatArray
from gdgui.views.look.fonts import FAMILY

__all__ = [
    "Scale",
    "arrow",
    "control_height",
    "curve",
    "dot",
    "dots",
    "faded",
    "font",
    "painted_safely",
    "pen",
    "segment",
    "tinted",
    "tip",
]

PIECE = 100

PaintT = TypeVar("PaintT", bound=Callable[..., None])


def painted_safely(paint: PaintT) -> PaintT:
    """Decorate a graphics item's ``paint``: an exception that leaves it to Qt ends the process."""

    @wraps(paint)
    def safely(
        item: Any, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        try:
            paint(item, painter, option, widget)
        except Exception:  # noqa: BLE001  (whatever it is, the window says so and lives on)
            sys.excepthook(*sys.exc_info())

    return cast("PaintT", safely)


@dataclass(frozen=True, slots=True)
class Scale:
    """From data units to the pixels of a panel."""

    limits: Limits
    rect: QRectF

    def x(self, value: float) -> float:
        """Return the pixel column of a data x."""
        return self.rect.left() + (value - self.limits.x0) / self.limits.width * self.rect.width()

    def y(self, value: float) -> float:
        """Return the pixel row of a data y."""
        return self.rect.bottom() - (value - self.limits.y0) / self.limits.height * self.rect.height()

    def point(self, x: float, y: float) -> QPointF:
        """Return the pixel position of a data point."""
        return QPointF(self.x(x), self.y(y))

    def polygon(self, xs: FloatArray, ys: FloatArray) -> QPolygonF:
        """Return pixel positions of data points, shape (n,) each."""
        if not xs.size:
            return QPolygonF()  # pyqtgraph raises for no points
        polygon: QPolygonF = pg.functions.arrayToQPolygonF(*self.pixels(xs, ys))
        return polygon

    def pixels(self, xs: FloatArray, ys: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return pixel columns and rows of data points, shape (n,) each."""
        return (
            (xs - self.limits.x0) * (self.rect.width() / self.limits.width) + self.rect.left(),
            (self.limits.y1 - ys) * (self.rect.height() / self.limits.height) + self.rect.top(),
        )

    def points(self, xs: FloatArray, ys: FloatArray) -> list[QPointF]:
        """Return pixel positions of a few data points."""
        return [QPointF(x, y) for x, y in zip(*(part.tolist() for part in self.pixels(xs, ys)), strict=True)]


def tinted(color: str, opacity: float) -> QColor:
    """Return a colour with an opacity of 0..1."""
    result = QColor(color)
    result.setAlphaF(opacity)
    return result


def faded(color: str, ground: str, fraction: float) -> QColor:
    """Return the solid colour that a `fraction` of one gives on a ground: solid pens may cross themselves."""
    over, under = QColor(color), QColor(ground)
    parts = (
        round(fraction * a + (1.0 - fraction) * b)
        for a, b in zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts)


def pen(color: str | QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen with round ends whose width scales with the painter."""
    return QPen(QBrush(QColor(color)), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def font(size: float, *, bold: bool = False) -> QFont:
    """Return the font, `size` pixels high, drawn alike whatever a desktop prefers for its own."""
    result = QFont(FAMILY)
    result.setPixelSize(max(1, round(size)))
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    strategies = QFont.StyleStrategy
    result.setStyleStrategy(strategies(strategies.PreferAntialias | strategies.NoSubpixelAntialias))
    # Said also where it is the usual one: what is not said is taken over from the application's font.
    result.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    result.setStyle(QFont.Style.StyleNormal)
    return result


def control_height(font_size: int) -> int:
    """Return the height of a field or a choice, so that those in a row are level."""
    return round(font_size * 2.35)


def curve(painter: QPainter, scale: Scale, xs: FloatArray, ys: FloatArray) -> None:
    """Draw a curve with the painter's pen.

    It is drawn in short pieces: stroking a long one as a whole takes time with the square of its turns.
    """
    for first in range(0, xs.size - 1, PIECE):
        part = slice(first, first + PIECE + 1)
        painter.drawPolyline(scale.polygon(xs[part], ys[part]))


def segment(painter: QPainter, scale: Scale, piece: Segment) -> None:
    """Draw a straight piece with the painter's pen."""
    painter.drawLine(scale.point(piece.x0, piece.y0), scale.point(piece.x1, piece.y1))


def dot(painter: QPainter, position: QPointF, diameter: float, fill: str, edge: str, width: float) -> None:
    """Draw a filled circle with an edge."""
    painter.setPen(pen(edge, width))
    painter.setBrush(QBrush(QColor(fill)))
    painter.drawEllipse(position, diameter / 2.0, diameter / 2.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def dots(painter: QPainter, places: QPolygonF, diameter: float, color: str | QColor) -> None:
    """Draw many filled circles at once."""
    painter.setPen(pen(color, diameter))
    painter.drawPoints(places)


def arrow(painter: QPainter, start: QPointF, end: QPointF, color: str, width: float) -> None:
    """Draw an arrow; a short one is all head."""
    along = end - start
    length = float(np.hypot(along.x(), along.y()))
    if length < 1.0:
        return
    head = min(5.0 * width, length)
    painter.setPen(pen(color, width))
    painter.drawLine(start, end - along * (0.8 * head / length))
    tip(painter, end, along / length, head, color)


def tip(painter: QPainter, end: QPointF, direction: QPointF, size: float, color: str) -> None:
    """Draw an arrow's head that points to `end` along the unit vector `direction`."""
    across = QPointF(-direction.y(), direction.x()) * (0.42 * size)
    back = end - direction * size
    path = QPainterPath(end)
    path.lineTo(back + across)
    path.lineTo(back - across)
    path.closeSubpath()
    painter.fillPath(path, QBrush(QColor(color)))
