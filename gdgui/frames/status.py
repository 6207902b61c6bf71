"""The status of a run in a word: descending, jumping over the minimum, flying off."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Final, Literal

from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import StopReason, Trajectory

__all__ = ["RunStatus", "StatusKind", "status_at"]

StatusKind = Literal[
    "ready", "descending", "oscillating", "diverging", "at_rest", "converged", "steps done", "diverged"
]

PRACTICALLY_ZERO: Final = 1e-9
"""A gradient this much smaller than at the start is rounding; its sign says nothing."""


@dataclass(frozen=True, slots=True)
class RunStatus:
    """The status at a step; `reason` is given when the run ended there."""

    kind: StatusKind
    reason: StopReason | None = None


def status_at(scenario: Scenario, trajectory: Trajectory, step: int) -> RunStatus:
    """Return the status at `step`, from the gradients and losses of that step and the two before."""
    if step == trajectory.newest and trajectory.reason is not None:
        return RunStatus(trajectory.reason.kind, trajectory.reason)
    if step == 0:
        return RunStatus("ready")
    here, before = _gradient(scenario, trajectory, step), _gradient(scenario, trajectory, step - 1)
    start = _gradient(scenario, trajectory, 0)
    if hypot(*here) <= PRACTICALLY_ZERO * hypot(*start):
        return RunStatus("at_rest")
    losses = trajectory.loss[max(0, step - 2) : step + 1]
    if bool((losses[1:] > losses[:-1]).all()):
        return RunStatus("diverging")
    if sum(one * other for one, other in zip(here, before, strict=True)) < 0.0:
        return RunStatus("oscillating")
    return RunStatus("descending")


def _gradient(scenario: Scenario, trajectory: Trajectory, step: int) -> tuple[float, ...]:
    _, _, _, *gradient, _ = trajectory.row(step)
    return tuple(each for name, each in zip(PARAMETERS, gradient, strict=True) if name in scenario.free)
