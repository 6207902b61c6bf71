"""Mean absolute error; the derivative of the absolute value at 0 is taken as 0."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.losses.loss import Evaluate, Floats, Loss, WorkedLoss

__all__ = ["MAE"]

FEW_POINTS: Final = 32
"""Up to this many points a plain loop is faster than NumPy's calls."""

FEW_RESIDUALS: Final = 50_000
"""Up to this many residuals, of all lines together, are computed one by one."""

POINTS_AT_ONCE: Final = 20_000
"""What is made of so many points fits the processor's cache."""

KINKS_AT_MOST: Final = 100
"""With more points than this no single kink is visible."""


def _mae_of_few(data: Dataset) -> Evaluate:
    points = tuple(zip(data.x.tolist(), data.y.tolist(), strict=True))
    part = 1.0 / len(points)

    def evaluate(slope: float, intercept: float) -> tuple[float, float, float]:
        total = d_slope = d_intercept = 0.0
        for x, y in points:
            residual = slope * x + intercept - y
            if residual > 0.0:
                total += residual
                d_slope += x
                d_intercept += 1.0
            elif residual < 0.0:
                total -= residual
                d_slope -= x
                d_intercept -= 1.0
            elif residual != residual:  # noqa: PLR0124  (nan, from an overflow: must not pass as a fit)
                total = residual
        return total * part, d_slope * part, d_intercept * part

    return evaluate


def _mae_of_many(data: Dataset) -> Evaluate:
    x, y, size = data.x, data.y, data.size
    residuals = np.empty(size)
    signs = np.empty(size)

    def evaluate(slope: float, intercept: float) -> tuple[float, float, float]:
        with np.errstate(over="ignore", invalid="ignore"):
            np.multiply(x, slope, out=residuals)
            np.add(residuals, intercept, out=residuals)
            np.subtract(residuals, y, out=residuals)
            np.sign(residuals, out=signs)
            loss = float(np.dot(residuals, signs)) / size
            return loss, float(np.dot(signs, x)) / size, float(signs.sum()) / size

    return evaluate


def _values(data: Dataset, slopes: Floats, intercepts: Floats) -> FloatArray:
    """Return the loss at each pair: in one pass over the points where one of the two is the same for all."""
    if not isinstance(intercepts, np.ndarray):
        return _along(data.x, data.y - intercepts, np.asarray(slopes))
    if not isinstance(slopes, np.ndarray):
        return _along(np.ones(data.size), data.y - slopes * data.x, intercepts)
    slopes, intercepts = np.broadcast_arrays(slopes, intercepts)
    values = np.empty(slopes.shape)
    for intercept in np.unique(intercepts):
        chosen = intercepts == intercept
        values[chosen] = _along(data.x, data.y - intercept, slopes[chosen])
    return values


def _along(x: FloatArray, pulled: FloatArray, slopes: FloatArray) -> FloatArray:
    """Return ``mean(abs(slope * x - pulled))`` at each of `slopes`; for an intercept all x are 1."""
    if slopes.size == 1 or slopes.size * x.size <= FEW_RESIDUALS:
        values: FloatArray = np.abs(slopes[..., np.newaxis] * x - pulled).mean(axis=-1)
        return values
    if np.any(np.diff(slopes) < 0.0):
        order = np.argsort(slopes, kind="stable")
        values = np.empty(slopes.size)
        values[order] = _along(x, pulled, slopes[order])
        return values
    total = np.zeros(slopes.size)
    for first in range(0, x.size, POINTS_AT_ONCE):
        part = slice(first, first + POINTS_AT_ONCE)
        total += _sum_from_breakpoints(x[part], pulled[part], slopes)
    return total / x.size


def _sum_from_breakpoints(x: FloatArray, pulled: FloatArray, slopes: FloatArray) -> FloatArray:
    """Return ``sum(abs(slope * x - pulled))`` at rising slopes, in one pass for all of them.

    Each term is two straight pieces that meet at a breakpoint, the slope ``pulled / x``. So at a slope the
    sum is that of the terms past their breakpoint, which rise by ``abs(x)``, less that of the others, which
    fall. That costs one sum for each point and one for each slope, not their product.
    """
    # A term without a slope of its own never changes: its breakpoint is before all of them.
    upright = x == 0.0
    breakpoints = np.divide(pulled, x, out=np.full(x.size, -np.inf), where=~upright)
    first_after = _first_at_or_after(breakpoints, slopes)
    offsets = np.where(upright, -np.abs(pulled), np.copysign(1.0, x) * pulled)
    # Up to each slope: what the terms past their breakpoint rise by in all, and what they are at slope 0.
    rise = np.cumsum(np.bincount(first_after, np.abs(x), slopes.size + 1))
    offset = np.cumsum(np.bincount(first_after, offsets, slopes.size + 1))
    # Those past less the others is twice those past less all.
    values: FloatArray = slopes * (2.0 * rise[:-1] - rise[-1]) - (2.0 * offset[:-1] - offset[-1])
    return values


def _first_at_or_after(breakpoints: FloatArray, slopes: FloatArray) -> NDArray[np.intp]:
    """Return for each breakpoint the index of the first slope that is not below it.

    For slopes at even distances that is a division. Rounding may misplace a breakpoint that lies on a slope,
    and there its term is 0 either way.
    """
    distance = (slopes[-1] - slopes[0]) / (slopes.size - 1)
    if not np.allclose(np.diff(slopes), distance, rtol=1e-9, atol=0.0):
        return np.searchsorted(slopes, breakpoints)
    indices: NDArray[np.intp] = (
        np.ceil((breakpoints - slopes[0]) / distance).clip(0, slopes.size).astype(np.intp)
    )
    return indices


def _kinks(data: Dataset, along: str, other: float) -> FloatArray:
    if data.size > KINKS_AT_MOST:
        return np.empty(0)
    if along == "intercept":
        return np.asarray(data.y - other * data.x)
    aside = data.x != 0.0
    slopes: FloatArray = (data.y[aside] - other) / data.x[aside]
    return slopes


MAE: Final = Loss(
    name="mae",
    title="mean absolute error",
    label=QT_TRANSLATE_NOOP("Losses", "MAE, mean absolute"),
    tip=QT_TRANSLATE_NOOP("Losses", "The mean of the residuals without their sign: outliers weigh less"),
    formula="MAE = mean(|r|)",
    error=np.abs,
    derivative=np.sign,
    degree=1,
    worked=WorkedLoss(
        heading=QT_TRANSLATE_NOOP("Numbers", "|residual|"),
        error=abs,
        function=QT_TRANSLATE_NOOP("Numbers", "sign"),
    ),
    no_hessian=QT_TRANSLATE_NOOP("Losses", "it is made of straight pieces, which have no curvature"),
    kinks=_kinks,
    fast_bind=lambda data: _mae_of_few(data) if data.size <= FEW_POINTS else _mae_of_many(data),
    fast_values=_values,
)
"""``mean(abs(r))``."""
