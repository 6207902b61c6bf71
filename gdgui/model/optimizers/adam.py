"""Adam, with both means corrected for their start at 0 (Kingma and Ba 2015)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.optimizers.adagrad import eps
from gdgui.model.optimizers.optimizer import Optimizer, TermT, Update, WorkedUpdate
from gdgui.model.optimizers.rmsprop import square_kept, square_line
from gdgui.model.setting import Setting

__all__ = ["ADAM"]


MEAN_KEPT: Final = Setting(
    name="beta1",
    listed="share of the mean gradient that is kept",
    tip=QT_TRANSLATE_NOOP("Settings", "Share of the mean gradient that is kept from step to step"),
    default=0.9,
)


@dataclass(slots=True)
class _Means:
    """The moving means of a parameter's gradients and of their squares, and the powers of both betas."""

    mean: float = 0.0
    square: float = 0.0
    power1: float = 1.0
    power2: float = 1.0


def _build(beta1: float, beta2: float, eps: float) -> Update:
    rest1, rest2 = 1.0 - beta1, 1.0 - beta2

    def update(gradient: float, state: _Means, learning_rate: float) -> float:
        mean = state.mean = beta1 * state.mean + rest1 * gradient
        square = state.square = beta2 * state.square + rest2 * gradient * gradient
        power1 = state.power1 = state.power1 * beta1
        power2 = state.power2 = state.power2 * beta2
        return learning_rate / (1.0 - power1) * mean / (sqrt(square) / sqrt(1.0 - power2) + eps)

    return update


def _worked(worked: WorkedUpdate[TermT]) -> TermT:
    beta1, beta2 = worked.exact("beta1"), worked.exact("beta2")
    name = QT_TRANSLATE_NOOP("Numbers", "mean derivative")
    mean = worked.line(name, beta1 * worked.state("mean") + (1 - beta1) * worked.gradient)
    square = square_line(worked, beta2)
    # Both began at 0, and fall short of the true means by what of that 0 is still in them.
    name = QT_TRANSLATE_NOOP("Numbers", "corrected mean derivative")
    corrected_mean = worked.line(name, mean / (1 - beta1**worked.number))
    name = QT_TRANSLATE_NOOP("Numbers", "corrected mean square")
    corrected_square = worked.line(name, square / (1 - beta2**worked.number))
    return corrected_mean / (corrected_square.root() + worked.setting("eps"))


ADAM: Final = Optimizer(
    name="adam",
    title="Adam",
    label=QT_TRANSLATE_NOOP("Optimizers", "Adam"),
    tip=QT_TRANSLATE_NOOP("Optimizers", "The mean derivative of late, divided by its usual size"),
    formula="m = β₁ · m + (1 − β₁) · g; s = β₂ · s + (1 − β₂) · g²; "
    "Δ = η · m / (1 − β₁ᵗ) / (√(s / (1 − β₂ᵗ)) + ε) in step t",
    build=_build,
    worked=_worked,
    settings=(MEAN_KEPT, square_kept("beta2", 0.999), eps(1e-8)),
    state=_Means,
    no_theory=QT_TRANSLATE_NOOP("Optimizers", "it sets the length of its steps itself"),
    sizes_steps=True,
)
