"""Gradient descent: a step is the learning rate times the gradient (Cauchy 1847)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.optimizers.optimizer import Optimizer
from gdgui.model.stability import heavy_ball

__all__ = ["GD"]


GD: Final = Optimizer(
    name="gd",
    title="gradient descent",
    label=QT_TRANSLATE_NOOP("Optimizers", "gradient descent"),
    tip=QT_TRANSLATE_NOOP("Optimizers", "Each step is the learning rate times the derivative"),
    formula="Δ = η · g",
    build=lambda: lambda gradient, _state, learning_rate: learning_rate * gradient,
    worked=lambda worked: worked.gradient,
    theory=lambda curvature, _settings: heavy_ball(curvature, 0.0),
)
