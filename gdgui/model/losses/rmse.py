"""Root mean squared error; its derivative at a perfect fit is taken as 0."""

from __future__ import annotations

from math import sqrt
from typing import Final

import numpy as np

from gdgui.model.dataset import Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.losses.loss import Evaluate, Loss
from gdgui.model.losses.mse import MSE, lowest_point, mean_squares

__all__ = ["RMSE"]


def _bind(data: Dataset) -> Evaluate:
    moments = data.moments
    mean_x, mean_y, variance_x = moments.mean_x, moments.mean_y, moments.variance_x
    best_slope, least_mse = moments.best_slope, moments.least_mse

    # Those of the mean squared error once more: calling them would cost a descent a tenth of its speed.
    def evaluate(slope: float, intercept: float) -> tuple[float, float, float]:
        mean_residual = slope * mean_x + intercept - mean_y
        away = slope - best_slope
        pull = variance_x * away
        rmse = sqrt(mean_residual * mean_residual + pull * away + least_mse)
        if rmse == 0.0:
            return 0.0, 0.0, 0.0
        return rmse, (pull + mean_residual * mean_x) / rmse, mean_residual / rmse

    return evaluate


RMSE: Final = Loss(
    name="rmse",
    title="root mean squared error",
    label=QT_TRANSLATE_NOOP("Losses", "RMSE, root of it"),
    tip=QT_TRANSLATE_NOOP("Losses", "The root of the mean squared error: in the unit of the data"),
    formula="RMSE = √mean(r²)",
    error=MSE.error,
    derivative=MSE.derivative,
    root=True,
    degree=1,
    worked=MSE.worked,
    no_hessian=QT_TRANSLATE_NOOP("Losses", "its curvature changes from place to place"),
    kinks=lowest_point,
    fast_bind=_bind,
    fast_values=lambda data, slopes, intercepts: np.sqrt(mean_squares(data, slopes, intercepts)),
)
"""``sqrt(mean(r**2))``."""
