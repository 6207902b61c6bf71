"""Momentum, the heavy ball (Polyak 1964, in PyTorch's form)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.optimizers.optimizer import Optimizer, TermT, Update, WorkedUpdate
from gdgui.model.setting import Setting
from gdgui.model.stability import heavy_ball

__all__ = ["MOMENTUM", "MOMENTUM_KEPT", "Velocity", "velocity_line"]


@dataclass(slots=True)
class Velocity:
    """The velocity of a parameter."""

    velocity: float = 0.0


MOMENTUM_KEPT: Final = Setting(
    name="momentum",
    listed="share of the velocity that is kept",
    tip=QT_TRANSLATE_NOOP("Settings", "Share of the velocity that is kept from step to step"),
    label=QT_TRANSLATE_NOOP("Settings", "momentum"),
    default=0.9,
)
"""The setting that momentum and Nesterov's form of it share."""


def _build(momentum: float) -> Update:
    def update(gradient: float, state: Velocity, learning_rate: float) -> float:
        velocity = state.velocity = momentum * state.velocity + gradient
        return learning_rate * velocity

    return update


def velocity_line(worked: WorkedUpdate[TermT]) -> TermT:
    """Write how the velocity comes about, and return it."""
    name = QT_TRANSLATE_NOOP("Numbers", "velocity")
    return worked.line(name, worked.setting("momentum") * worked.state("velocity") + worked.gradient)


MOMENTUM: Final = Optimizer(
    name="momentum",
    title="momentum",
    label=QT_TRANSLATE_NOOP("Optimizers", "momentum"),
    tip=QT_TRANSLATE_NOOP("Optimizers", "The steps gather speed, like a heavy ball that rolls"),
    formula="v = μ · v + g; Δ = η · v",
    build=_build,
    worked=velocity_line,
    settings=(MOMENTUM_KEPT,),
    state=Velocity,
    theory=lambda curvature, settings: heavy_ball(curvature, settings["momentum"]),
)
