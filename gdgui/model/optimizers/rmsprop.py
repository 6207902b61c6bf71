"""RMSProp (Hinton 2012)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.optimizers.adagrad import eps
from gdgui.model.optimizers.optimizer import Optimizer, TermT, Update, WorkedUpdate
from gdgui.model.setting import Setting

__all__ = ["RMSPROP", "square_kept", "square_line"]


@dataclass(slots=True)
class _MeanSquare:
    """The moving mean of the squared gradients of a parameter."""

    square: float = 0.0


def square_kept(name: str, default: float) -> Setting:
    """Return the setting of a moving mean of squares."""
    tip = QT_TRANSLATE_NOOP("Settings", "Share of the mean square that is kept from step to step")
    return Setting(name=name, listed="share of the mean square that is kept", tip=tip, default=default)


def _build(alpha: float, eps: float) -> Update:
    rest = 1.0 - alpha

    def update(gradient: float, state: _MeanSquare, learning_rate: float) -> float:
        square = state.square = alpha * state.square + rest * gradient * gradient
        return learning_rate * gradient / (sqrt(square) + eps)

    return update


def square_line(worked: WorkedUpdate[TermT], kept: TermT) -> TermT:
    """Write how the moving mean of the squares comes about, of which `kept` is kept, and return it."""
    name = QT_TRANSLATE_NOOP("Numbers", "mean square")
    return worked.line(name, kept * worked.state("square") + (1 - kept) * worked.gradient**2)


def _worked(worked: WorkedUpdate[TermT]) -> TermT:
    square = square_line(worked, worked.exact("alpha"))
    return worked.gradient / (square.root() + worked.setting("eps"))


RMSPROP: Final = Optimizer(
    name="rmsprop",
    title="RMSProp",
    label=QT_TRANSLATE_NOOP("Optimizers", "RMSProp"),
    tip=QT_TRANSLATE_NOOP("Optimizers", "The derivative is divided by its usual size of late"),
    formula="s = α · s + (1 − α) · g²; Δ = η · g / (√s + ε)",
    build=_build,
    worked=_worked,
    settings=(square_kept("alpha", 0.99), eps(1e-8)),
    state=_MeanSquare,
    no_theory=QT_TRANSLATE_NOOP("Optimizers", "it sets the length of its steps itself"),
    sizes_steps=True,
)
