"""Losses of the line ``y = slope * x + intercept``: value and both derivatives.

Each loss is a record of two functions. ``bind`` prepares the data once and returns the function a descent
calls at every step; mean squared error and its root are computed from the data's moments, so that a step
costs the same for four points and for a million. ``along_slope`` gives the curve that the error panel draws.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gdgui.model.dataset import Dataset, FloatArray

__all__ = ["LOSSES", "Evaluate", "Loss"]

Evaluate = Callable[[float, float], tuple[float, float, float]]
"""(slope, intercept) to (loss, derivative by slope, derivative by intercept)."""

FEW_POINTS: Final = 32
"""Up to this many points a plain loop is faster than NumPy's calls."""

FEW_RESIDUALS: Final = 50_000
"""Up to this many residuals, of all slopes together, are computed one by one."""

POINTS_AT_ONCE: Final = 20_000
"""What is made of so many points fits the processor's cache."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One loss.

    Attributes
    ----------
    name : str
        The name in scenarios and on the command line.
    title : str
        The name in words.
    bind : callable
        ``bind(data)`` returns the function from (slope, intercept) to (loss, d_slope, d_intercept).
    along_slope : callable
        ``along_slope(data, slopes, intercept)`` returns the loss at each of ``slopes``, shape (m,).
    degree : int
        The power of the residual that the loss grows with: 2 for mse, 1 for rmse and mae.
    """

    name: str
    title: str
    bind: Callable[[Dataset], Evaluate]
    along_slope: Callable[[Dataset, FloatArray, float], FloatArray]
    degree: int


def _bind_mse(data: Dataset) -> Evaluate:
    """Mean squared error ``mean(r**2)`` (no half) with ``r = slope * x + intercept - y``."""
    moments = data.moments
    mean_x, mean_y, variance_x = moments.mean_x, moments.mean_y, moments.variance_x
    best_slope, least_mse = moments.best_slope, moments.least_mse

    def evaluate(slope: float, intercept: float) -> tuple[float, float, float]:
        mean_residual = slope * mean_x + intercept - mean_y
        away = slope - best_slope
        bend = variance_x * away
        return (
            mean_residual * mean_residual + bend * away + least_mse,
            2.0 * (bend + mean_residual * mean_x),
            2.0 * mean_residual,
        )

    return evaluate


def _bind_rmse(data: Dataset) -> Evaluate:
    """Root mean squared error ``sqrt(mean(r**2))``; its derivative at a perfect fit is taken as 0."""
    moments = data.moments
    mean_x, mean_y, variance_x = moments.mean_x, moments.mean_y, moments.variance_x
    best_slope, least_mse = moments.best_slope, moments.least_mse

    def evaluate(slope: float, intercept: float) -> tuple[float, float, float]:
        mean_residual = slope * mean_x + intercept - mean_y
        away = slope - best_slope
        bend = variance_x * away
        rmse = sqrt(mean_residual * mean_residual + bend * away + least_mse)
        if rmse == 0.0:
            return 0.0, 0.0, 0.0
        return rmse, (bend + mean_residual * mean_x) / rmse, mean_residual / rmse

    return evaluate


def _bind_mae(data: Dataset) -> Evaluate:
    """Mean absolute error ``mean(abs(r))``; the derivative of abs at 0 is taken as 0."""
    return _mae_of_few(data) if data.size <= FEW_POINTS else _mae_of_many(data)


def _mae_of_few(data: Dataset) -> Evaluate:
    points = tuple(zip(data.x.tolist(), data.y.tolist(), strict=True))
    share = 1.0 / len(points)

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
        return total * share, d_slope * share, d_intercept * share

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


def _mse_along_slope(data: Dataset, slopes: FloatArray, intercept: float) -> FloatArray:
    moments = data.moments
    mean_residual = slopes * moments.mean_x + (intercept - moments.mean_y)
    away = slopes - moments.best_slope
    values: FloatArray = mean_residual * mean_residual + moments.variance_x * away * away + moments.least_mse
    return values


def _rmse_along_slope(data: Dataset, slopes: FloatArray, intercept: float) -> FloatArray:
    return np.sqrt(_mse_along_slope(data, slopes, intercept))


def _mae_along_slope(data: Dataset, slopes: FloatArray, intercept: float) -> FloatArray:
    pulled = data.y - intercept
    if slopes.size == 1 or slopes.size * data.size <= FEW_RESIDUALS:
        values: FloatArray = np.abs(slopes[:, np.newaxis] * data.x - pulled).mean(axis=1)
        return values
    total = np.zeros(slopes.size)
    for first in range(0, data.size, POINTS_AT_ONCE):
        part = slice(first, first + POINTS_AT_ONCE)
        total += _sum_from_turns(data.x[part], pulled[part], slopes)
    return total / data.size


def _sum_from_turns(x: FloatArray, pulled: FloatArray, slopes: FloatArray) -> FloatArray:
    """Return ``sum(abs(slope * x - pulled))`` at rising slopes, in one pass for all of them.

    Each term is two straight pieces that meet at the slope ``pulled / x``. So at a slope the sum is that of
    the terms that have turned, which rise by ``abs(x)``, less that of those which have not, which fall.
    """
    upright = x == 0.0
    turns = np.divide(pulled, x, out=np.full(x.size, -np.inf), where=~upright)
    first_after = _first_at_or_after(turns, slopes)
    offsets = np.where(upright, -np.abs(pulled), np.copysign(1.0, x) * pulled)
    rise = np.cumsum(np.bincount(first_after, np.abs(x), slopes.size + 1))
    offset = np.cumsum(np.bincount(first_after, offsets, slopes.size + 1))
    values: FloatArray = slopes * (2.0 * rise[:-1] - rise[-1]) - (2.0 * offset[:-1] - offset[-1])
    return values


def _first_at_or_after(turns: FloatArray, slopes: FloatArray) -> NDArray[np.intp]:
    """Return for each turn the index of the first slope that is not below it.

    For slopes at even distances that is a division. Rounding may misplace a turn that lies on a slope, and
    there its term is 0 either way.
    """
    distance = (slopes[-1] - slopes[0]) / (slopes.size - 1)
    if not np.allclose(np.diff(slopes), distance, rtol=1e-9, atol=0.0):
        return np.searchsorted(slopes, turns)
    indices: NDArray[np.intp] = np.ceil((turns - slopes[0]) / distance).clip(0, slopes.size).astype(np.intp)
    return indices


LOSSES: Final = {
    loss.name: loss
    for loss in (
        Loss("mse", "mean squared error", _bind_mse, _mse_along_slope, degree=2),
        Loss("rmse", "root mean squared error", _bind_rmse, _rmse_along_slope, degree=1),
        Loss("mae", "mean absolute error", _bind_mae, _mae_along_slope, degree=1),
    )
}
"""The losses by name."""
