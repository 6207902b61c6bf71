"""The state of a run in a word: descending, jumping over the minimum, flying off."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Final, Literal

from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import StopReason, Trajectory

__all__ = ["RunState", "StateKind", "state_at"]

StateKind = Literal[
    "ready", "descending", "oscillating", "diverging", "settled", "converged", "steps done", "diverged"
]

PRACTICALLY_ZERO: Final = 1e-9
"""A gradient this much smaller than at the start is rounding; its sign says nothing."""


@dataclass(frozen=True, slots=True)
class RunState:
    """The state at a step; `reason` is given when the run ended there."""

    kind: StateKind
    reason: StopReason | None = None


def state_at(scenario: Scenario, trajectory: Trajectory, step: int) -> RunState:
    """Return the state at `step`, from the gradients and losses of that step and the two before."""
    if step == trajectory.newest and trajectory.reason is not None:
        return RunState(trajectory.reason.kind, trajectory.reason)
    if step == 0:
        return RunState("ready")
    here, before = _gradient(scenario, trajectory, step), _gradient(scenario, trajectory, step - 1)
    start = _gradient(scenario, trajectory, 0)
    if hypot(*here) <= PRACTICALLY_ZERO * hypot(*start):
        return RunState("settled")
    losses = trajectory.loss[max(0, step - 2) : step + 1]
    if bool((losses[1:] > losses[:-1]).all()):
        return RunState("diverging")
    if here[0] * before[0] + here[1] * before[1] < 0.0:
        return RunState("oscillating")
    return RunState("descending")


def _gradient(scenario: Scenario, trajectory: Trajectory, step: int) -> tuple[float, float]:
    _, _, _, d_slope, d_intercept, _ = trajectory.row(step)
    return d_slope, d_intercept if scenario.fit == "both" else 0.0
