"""What the numbers panel shows: the numbers of a step, as one writes them on a board."""

from __future__ import annotations

from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.worked.worked_step import WorkedStep, worked_step_at

__all__ = ["numbers_view"]


def numbers_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, _view: ViewState, _resolution: Resolution
) -> WorkedStep:
    """Return the numbers of the step; on the way to the next, still those of the one before."""
    return worked_step_at(scenario, trajectory, state.step)
