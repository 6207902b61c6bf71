"""A place in a run: a step, or a point between two steps."""

from __future__ import annotations

from dataclasses import dataclass

from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["Place", "place_at", "place_of_line"]


@dataclass(frozen=True, slots=True)
class Place:
    """Line, loss and derivatives at a step, or a share of the way from it to the next."""

    step: int
    share: float
    slope: float
    intercept: float
    loss: float
    d_slope: float
    d_intercept: float
    learning_rate: float


def place_at(scenario: Scenario, trajectory: Trajectory, step: int, share: float = 0.0) -> Place:
    """Return the place `share` (0 to below 1) of the way from `step` to the next.

    Between two steps the line moves straight from one to the other, and loss and derivatives are those of
    that line, so that the point stays on the error curve.

    Raises
    ------
    IndexError
        The step, or the next one where `share` is above 0, is not known.
    """
    slope, intercept, loss, d_slope, d_intercept, learning_rate = trajectory.row(step)
    if share > 0.0:
        next_slope, next_intercept, *_ = trajectory.row(step + 1)
        slope += share * (next_slope - slope)
        intercept += share * (next_intercept - intercept)
        loss, d_slope, d_intercept = LOSSES[scenario.loss].bind(scenario.data)(slope, intercept)
    return Place(step, share, slope, intercept, loss, d_slope, d_intercept, learning_rate)


def place_of_line(scenario: Scenario, slope: float, intercept: float) -> Place:
    """Return the place of a line that no step has led to, as of step 0."""
    loss, d_slope, d_intercept = LOSSES[scenario.loss].bind(scenario.data)(slope, intercept)
    return Place(0, 0.0, slope, intercept, loss, d_slope, d_intercept, scenario.learning_rate)
