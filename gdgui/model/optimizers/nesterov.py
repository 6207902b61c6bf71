"""Nesterov momentum (Sutskever et al. 2013, in PyTorch's form)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.optimizers.momentum import MOMENTUM_KEPT, Velocity, velocity_line
from gdgui.model.optimizers.optimizer import Optimizer, TermT, Update, WorkedUpdate

__all__ = ["NESTEROV"]


def _build(momentum: float) -> Update:
    def update(gradient: float, state: Velocity, learning_rate: float) -> float:
        velocity = state.velocity = momentum * state.velocity + gradient
        return learning_rate * (gradient + momentum * velocity)

    return update


def _worked(worked: WorkedUpdate[TermT]) -> TermT:
    velocity = velocity_line(worked)
    return worked.gradient + worked.setting("momentum") * velocity


NESTEROV: Final = Optimizer(
    name="nesterov",
    title="Nesterov momentum",
    label=QT_TRANSLATE_NOOP("Optimizers", "Nesterov"),
    tip=QT_TRANSLATE_NOOP("Optimizers", "Momentum that looks a step ahead"),
    formula="v = μ · v + g; Δ = η · (g + μ · v)",
    build=_build,
    worked=_worked,
    settings=(MOMENTUM_KEPT,),
    state=Velocity,
    no_theory=QT_TRANSLATE_NOOP("Optimizers", "there is no rule of thumb for it"),
)
