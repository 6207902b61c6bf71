"""What the numbers panel shows: the numbers of a step, as one writes them on a board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

if TYPE_CHECKING:
    from gdgui.worked.worked_step import WorkedStep

__all__ = ["numbers_view"]


def numbers_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> WorkedStep:
    """Return the numbers of the step; on the way to the next, still those of the one before."""
    # Read when numbers are first asked for: it takes a while, which a window that opens does not have.
    from gdgui.worked.worked_step import worked_step_at  # noqa: PLC0415

    return worked_step_at(scenario, trajectory, state.step)
