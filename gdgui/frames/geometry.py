"""Small geometry for frames: everything that is drawn is finite and lies within its limits."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np

from gdgui.model.dataset import FloatArray

__all__ = [
    "NO_POINTS", "Label", "Limits", "Points", "Segment", "clip_convex", "clip_segment", "envelope",
    "nice_above", "one_per_cell", "segment_through",
]  # fmt: skip


class Limits(NamedTuple):
    """The part of the plane a panel shows, in data units."""

    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def width(self) -> float:
        """Extent along x."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Extent along y."""
        return self.y1 - self.y0

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies within or on the edge; False for nan."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the point within the limits nearest to (x, y): takes off what rounding left outside."""
        return min(max(x, self.x0), self.x1), min(max(y, self.y0), self.y1)


class Points(NamedTuple):
    """Points, of a curve or each for itself: x and y, shape (n,) each."""

    x: FloatArray
    y: FloatArray


NO_POINTS: Final = Points(np.empty(0), np.empty(0))


class Label(NamedTuple):
    """A short text at a point."""

    x: float
    y: float
    text: str


class Segment(NamedTuple):
    """A straight piece from (x0, y0) to (x1, y1)."""

    x0: float
    y0: float
    x1: float
    y1: float


def clip_segment(segment: Segment, limits: Limits) -> Segment | None:
    """Cut a segment to the limits (Liang and Barsky 1984); None if nothing of it is inside."""
    x, y, x1, y1 = segment
    dx, dy = x1 - x, y1 - y
    if not (math.isfinite(dx) and math.isfinite(dy)):
        return None
    enter, leave = 0.0, 1.0
    # For each edge: how far the segment leads towards it, and how far it is away.
    edges = ((-dx, x - limits.x0), (dx, limits.x1 - x), (-dy, y - limits.y0), (dy, limits.y1 - y))
    for change, room in edges:
        if change == 0.0:
            if room < 0.0:
                return None
        elif change < 0.0:
            enter = max(enter, room / change)
        else:
            leave = min(leave, room / change)
    if enter > leave:
        return None
    start = limits.nearest(x + enter * dx, y + enter * dy)
    end = limits.nearest(x + leave * dx, y + leave * dy)
    return Segment(*start, *end)


def segment_through(x: float, y: float, slope: float, limits: Limits, length: float) -> Segment | None:
    """Return the piece of the straight line of `slope` around (x, y) that is seen `length` of the panel long.

    As seen is with both axes scaled to 1, so that a steep piece is not longer than a flat one.
    """
    seen = math.hypot(1.0, slope * limits.width / limits.height)
    if not math.isfinite(seen):
        return None
    half = length * limits.width / seen / 2.0
    return clip_segment(Segment(x - half, y - half * slope, x + half, y + half * slope), limits)


def clip_convex(x: FloatArray, y: FloatArray, limits: Limits) -> Points:
    """Cut a convex curve, given at rising x, to the part at or below the upper limit.

    The points at which it crosses the limit are put in by interpolation.
    """
    inside = np.flatnonzero(y <= limits.y1)
    if inside.size == 0:
        return NO_POINTS
    # A convex curve is below the limit in one stretch, so the ends of that are all there is to find.
    first, last = int(inside[0]), int(inside[-1])
    xs, ys = x[first : last + 1], y[first : last + 1]
    if first > 0:
        xs, ys = np.append(_crossing(x, y, first, first - 1, limits.y1), xs), np.append(limits.y1, ys)
    if last < x.size - 1:
        xs, ys = np.append(xs, _crossing(x, y, last, last + 1, limits.y1)), np.append(ys, limits.y1)
    return Points(xs, np.maximum(ys, limits.y0))


def _crossing(x: FloatArray, y: FloatArray, inner: int, outer: int, level: float) -> float:
    rise = y[outer] - y[inner]
    if not math.isfinite(rise) or rise <= 0.0:
        return float(x[inner])
    return float(x[inner] + (x[outer] - x[inner]) * (level - y[inner]) / rise)


def nice_above(value: float) -> float:
    """Return the least of 1, 2 and 5 times a power of ten that is not below `value`, which is above 0."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0, 20.0) if step * power >= value)


def envelope(y: FloatArray, first: int, columns: int) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Reduce a long curve to the least and the greatest value in each of `columns` columns.

    `y`, shape (n,), are the values at x = first, first + 1, …, and no fewer than `columns`.

    Returns
    -------
    tuple of ndarray
        x, least and greatest value of the columns, shape (columns,) each; x runs from the first value's to
        the last value's.
    """
    edges = np.linspace(0, y.size, columns, endpoint=False).astype(np.intp)
    x = np.linspace(first, first + y.size - 1, columns)
    return x, np.minimum.reduceat(y, edges), np.maximum.reduceat(y, edges)


def one_per_cell(x: FloatArray, y: FloatArray, limits: Limits, columns: int, rows: int) -> Points:
    """Keep one of the points that share a cell of a grid: what more there are would be painted over."""
    inside = (x >= limits.x0) & (x <= limits.x1) & (y >= limits.y0) & (y <= limits.y1)
    x, y = x[inside], y[inside]
    if x.size <= 1000:
        return Points(x, y)
    column = ((x - limits.x0) * (columns / limits.width)).astype(np.int32)
    row = ((y - limits.y0) * (rows / limits.height)).astype(np.int32)
    kept = np.full((columns + 1) * (rows + 1), -1, dtype=np.int32)
    # Written backwards, so that the first point of each cell remains.
    kept[(column * (rows + 1) + row)[::-1]] = np.arange(x.size - 1, -1, -1, dtype=np.int32)
    chosen = np.sort(kept[kept >= 0])
    return Points(x[chosen], y[chosen])
