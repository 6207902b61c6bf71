"""AdaGrad (Duchi, Hazan and Singer 2011)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.optimizers.optimizer import Optimizer, TermT, Update, WorkedUpdate
from gdgui.model.setting import Setting

__all__ = ["ADAGRAD", "eps"]


@dataclass(slots=True)
class _Squares:
    """The sum of the squared gradients of a parameter."""

    squares: float = 0.0


def eps(default: float) -> Setting:
    """Return the setting that keeps a root from dividing by 0."""
    tip = QT_TRANSLATE_NOOP("Settings", "Added to the root, so that nothing is divided by 0")
    listed = "added to the root, against division by 0"
    return Setting(name="eps", listed=listed, tip=tip, default=default, open_least=True)


def _build(eps: float) -> Update:
    def update(gradient: float, state: _Squares, learning_rate: float) -> float:
        squares = state.squares = state.squares + gradient * gradient
        return learning_rate * gradient / (sqrt(squares) + eps)

    return update


def _worked(worked: WorkedUpdate[TermT]) -> TermT:
    name = QT_TRANSLATE_NOOP("Numbers", "sum of squares")
    squares = worked.line(name, worked.state("squares") + worked.gradient**2)
    return worked.gradient / (squares.root() + worked.setting("eps"))


ADAGRAD: Final = Optimizer(
    name="adagrad",
    title="AdaGrad",
    label=QT_TRANSLATE_NOOP("Optimizers", "AdaGrad"),
    tip=QT_TRANSLATE_NOOP("Optimizers", "The steps shrink as the squares of the derivatives add up"),
    formula="s = s + g²; Δ = η · g / (√s + ε)",
    build=_build,
    worked=_worked,
    settings=(eps(1e-10),),
    state=_Squares,
    no_theory=QT_TRANSLATE_NOOP("Optimizers", "it sets the length of its steps itself"),
    sizes_steps=True,
)
