"""Losses of the line ``y = slope * x + intercept``: a file each, and a row here."""

from __future__ import annotations

from typing import Final

from gdgui.model.catalog import Catalog
from gdgui.model.losses.loss import Evaluate, Hessian, Loss, WorkedLoss
from gdgui.model.losses.mae import MAE
from gdgui.model.losses.mse import MSE
from gdgui.model.losses.rmse import RMSE

__all__ = ["LOSSES", "Evaluate", "Hessian", "Loss", "WorkedLoss"]

LOSSES: Final = Catalog(MSE, RMSE, MAE)
"""The losses by name."""
