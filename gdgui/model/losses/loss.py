"""The record of a loss, and what any loss can do that is told only its error at a point.

A loss is the mean, or the root of the mean, of an error of each residual ``r = slope * x + intercept - y``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import hypot, sqrt
from typing import Final, NamedTuple

import numpy as np

from gdgui.model.catalog import Choice
from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.parameters import PARAMETERS

__all__ = ["Evaluate", "Floats", "Hessian", "Loss", "WorkedLoss"]

Floats = FloatArray | np.float64
"""Values of a parameter, or one for all."""

Evaluate = Callable[[float, float], tuple[float, float, float]]
"""(slope, intercept) to (loss, derivative by slope, derivative by intercept)."""

RESIDUALS_AT_ONCE: Final = 1_000_000
"""Residuals of all lines together that are held at a time: 8 MB."""


class Hessian(NamedTuple):
    """The second derivatives of a loss: by the slope twice, by both, by the intercept twice.

    The determinant is given too: its two terms cancel for data far from 0.
    """

    slope: float
    mixed: float
    intercept: float
    determinant: float

    def curvatures(self, free: tuple[str, ...]) -> tuple[float, ...]:
        """Return the second derivatives along the axes of the ellipse for the free parameters, largest first.

        With one free parameter that is the second derivative along it, with both the eigenvalues.
        """
        if len(free) == 1:
            return (self.slope if free[0] == PARAMETERS[0] else self.intercept,)
        half = (self.slope + self.intercept) / 2.0
        largest = half + hypot((self.slope - self.intercept) / 2.0, self.mixed)
        return largest, self.determinant / largest


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedLoss:
    """How a loss is computed by hand: `heading` is that of the column of the errors.

    The derivative of a residual's error is the `coefficient` times the `factor`: the residual itself, or the
    function of it that `function` names. For ``"sign"``, the residuals' signs are taken as the descent
    computes them. `heading` and `function` are marked for translation in the context ``"Numbers"``.
    """

    heading: str
    error: Callable[[Decimal], Decimal]
    coefficient: int = 1
    function: str = ""
    factor: Callable[[Decimal], Decimal] = lambda residual: residual

    @property
    def by_sign(self) -> bool:
        """Whether a residual counts by its sign alone."""
        return self.function == "sign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss(Choice):
    """One loss: all that is known of it.

    Attributes
    ----------
    error, derivative : callable
        From residuals, shape (n,), to their errors, and to these errors' derivatives.
    root : bool
        Whether the loss is the square root of the mean error.
    degree : int
        The power of the residual that the loss grows with.
    hessian, no_hessian : callable or None, str
        From a data set to the loss's `Hessian` where it is the same everywhere; or why there is none, marked
        for translation in the context ``"Losses"``.
    kinks : callable or None
        ``kinks(data, along, other)``: the values of the parameter `along`, at the value `other` of the other
        one, at which the loss has kinks, which a chord would cut off.
    fast_bind, fast_values : callable or None
        What `bind` and `values` are to return, where there is something faster than a pass over the points.
    """

    formula: str
    error: Callable[[FloatArray], FloatArray]
    derivative: Callable[[FloatArray], FloatArray]
    degree: int
    worked: WorkedLoss
    root: bool = False
    hessian: Callable[[Dataset], Hessian] | None = None
    no_hessian: str = ""
    kinks: Callable[[Dataset, str, float], FloatArray] | None = None
    fast_bind: Callable[[Dataset], Evaluate] | None = None
    fast_values: Callable[[Dataset, Floats, Floats], FloatArray] | None = None

    def bind(self, data: Dataset) -> Evaluate:
        """Prepare the data once and return the function that a descent calls at every step."""
        return self.fast_bind(data) if self.fast_bind is not None else _bound(self, data)

    def values(self, data: Dataset, slopes: Floats, intercepts: Floats) -> FloatArray:
        """Return the loss at each pair of `slopes` and `intercepts`, which are broadcast to one shape."""
        if self.fast_values is not None:
            return self.fast_values(data, slopes, intercepts)
        slopes, intercepts = np.broadcast_arrays(slopes, intercepts)
        means = [self.error(r).mean(axis=-1) for r in _residuals(data, slopes.ravel(), intercepts.ravel())]
        values = np.concatenate([*means, np.empty(0)]).reshape(slopes.shape)
        return np.sqrt(values) if self.root else values


def _residuals(data: Dataset, slopes: FloatArray, intercepts: FloatArray) -> Iterator[FloatArray]:
    """Yield the residuals of some lines at a time, shape (lines, n)."""
    at_once = max(1, RESIDUALS_AT_ONCE // data.size)
    for first in range(0, slopes.size, at_once):
        part = slice(first, first + at_once)
        yield slopes[part, np.newaxis] * data.x + intercepts[part, np.newaxis] - data.y


def _bound(loss: Loss, data: Dataset) -> Evaluate:
    x, y = data.x, data.y

    def evaluate(slope: float, intercept: float) -> tuple[float, float, float]:
        with np.errstate(over="ignore", invalid="ignore"):
            residuals = slope * x + intercept - y
            value = float(loss.error(residuals).mean())
            derivatives = loss.derivative(residuals)
            d_slope, d_intercept = float((derivatives * x).mean()), float(derivatives.mean())
        if not loss.root:
            return value, d_slope, d_intercept
        root = sqrt(value) if value >= 0.0 else value
        if root == 0.0:
            return 0.0, 0.0, 0.0
        return root, d_slope / (2.0 * root), d_intercept / (2.0 * root)

    return evaluate
