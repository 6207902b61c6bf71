"""Mean squared error, from the data's moments: a step costs the same for four points and for a million."""

from __future__ import annotations

from typing import Final

import numpy as np

from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.losses.loss import Evaluate, Floats, Hessian, Loss, WorkedLoss

__all__ = ["MSE", "lowest_point", "mean_squares"]


def _bind(data: Dataset) -> Evaluate:
    moments = data.moments
    mean_x, mean_y, variance_x = moments.mean_x, moments.mean_y, moments.variance_x
    best_slope, least_mse = moments.best_slope, moments.least_mse

    def evaluate(slope: float, intercept: float) -> tuple[float, float, float]:
        mean_residual = slope * mean_x + intercept - mean_y
        away = slope - best_slope
        pull = variance_x * away
        loss = mean_residual * mean_residual + pull * away + least_mse
        return loss, 2.0 * (pull + mean_residual * mean_x), 2.0 * mean_residual

    return evaluate


def mean_squares(data: Dataset, slopes: Floats, intercepts: Floats) -> FloatArray:
    """Return the mean squared error at each pair of `slopes` and `intercepts`."""
    moments = data.moments
    mean_residual = slopes * moments.mean_x + (intercepts - moments.mean_y)
    away = slopes - moments.best_slope
    return np.asarray(mean_residual * mean_residual + moments.variance_x * away * away + moments.least_mse)


def lowest_point(data: Dataset, along: str, other: float) -> FloatArray:
    """Return where the parabola along a parameter is lowest; near a good fit its root has a kink there."""
    moments = data.moments
    if along == "slope":
        return np.array([moments.vertex(other)])
    return np.array([moments.mean_y - other * moments.mean_x])


def _hessian(data: Dataset) -> Hessian:
    moments = data.moments
    return Hessian(2.0 * moments.mean_square_x, 2.0 * moments.mean_x, 2.0, 4.0 * moments.variance_x)


MSE: Final = Loss(
    name="mse",
    title="mean squared error",
    label=QT_TRANSLATE_NOOP("Losses", "MSE, mean square"),
    tip=QT_TRANSLATE_NOOP("Losses", "The mean of the squared residuals, without a half: a parabola"),
    formula="MSE = mean(r²)",
    error=lambda residuals: residuals * residuals,
    derivative=lambda residuals: 2.0 * residuals,
    degree=2,
    worked=WorkedLoss(
        heading=QT_TRANSLATE_NOOP("Numbers", "residual²"),
        error=lambda residual: residual * residual,
        coefficient=2,
    ),
    hessian=_hessian,
    kinks=lowest_point,
    fast_bind=_bind,
    fast_values=mean_squares,
)
"""``mean(r**2)``, without a half."""
