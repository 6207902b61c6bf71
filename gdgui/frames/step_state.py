"""The state of the descent at a step, or at a point between two steps."""

from __future__ import annotations

from dataclasses import dataclass

from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["StepState", "step_state_at", "step_state_of_line"]


@dataclass(frozen=True, slots=True)
class StepState:
    """Line, loss and derivatives at a step, or a fraction of the way from it to the next."""

    step: int
    fraction: float
    slope: float
    intercept: float
    loss: float
    d_slope: float
    d_intercept: float
    learning_rate: float


def step_state_at(scenario: Scenario, trajectory: Trajectory, step: int, fraction: float = 0.0) -> StepState:
    """Return the state `fraction` (0 to below 1) of the way from `step` to the next.

    Between two steps the line moves straight from one to the other, and loss and derivatives are those of
    that line, so that the point stays on the error curve.

    Raises
    ------
    IndexError
        The step, or the next one where `fraction` is above 0, is not known.
    """
    slope, intercept, loss, d_slope, d_intercept, learning_rate = trajectory.row(step)
    if fraction > 0.0:
        next_slope, next_intercept, *_ = trajectory.row(step + 1)
        slope += fraction * (next_slope - slope)
        intercept += fraction * (next_intercept - intercept)
        loss, d_slope, d_intercept = LOSSES[scenario.loss].bind(scenario.data)(slope, intercept)
    return StepState(step, fraction, slope, intercept, loss, d_slope, d_intercept, learning_rate)


def step_state_of_line(scenario: Scenario, slope: float, intercept: float) -> StepState:
    """Return the state of a line that no step has led to, as of step 0."""
    loss, d_slope, d_intercept = LOSSES[scenario.loss].bind(scenario.data)(slope, intercept)
    return StepState(0, 0.0, slope, intercept, loss, d_slope, d_intercept, scenario.learning_rate)
