"""The frame: all that the board shows of one step, computed by one pure function.

A frame holds everything the board needs and nothing that it must compute. Every coordinate is finite and
within the limits of its panel.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gdgui.frames.data_view import DataView, data_view
from gdgui.frames.detail import Detail
from gdgui.frames.error_view import ErrorView, Secant, error_view
from gdgui.frames.geometry import Label
from gdgui.frames.loss_view import LossCurve, LossView, loss_view
from gdgui.frames.place import place_at, place_of_line
from gdgui.frames.state import RunState, state_at
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

if TYPE_CHECKING:
    from gdgui.worked.worked_step import WorkedStep

__all__ = [
    "DataView",
    "Detail",
    "ErrorView",
    "Frame",
    "Label",
    "LossCurve",
    "LossView",
    "Readout",
    "Secant",
    "frame_at",
]


@dataclass(frozen=True, slots=True)
class Readout:
    """The numbers of the step."""

    step: int
    newest: int
    slope: float
    intercept: float
    loss: float
    d_slope: float
    d_intercept: float
    learning_rate: float
    loss_name: str
    fit: str
    state: RunState


@dataclass(frozen=True, slots=True)
class Frame:
    """What the board shows of one step."""

    data: DataView
    error: ErrorView
    loss: LossView
    readout: Readout
    working: WorkedStep | None = None


def frame_at(
    scenario: Scenario,
    trajectory: Trajectory,
    step: int,
    detail: Detail | None = None,
    share: float = 0.0,
) -> Frame:
    """Return the frame of `step`, or of a place between it and the next.

    Parameters
    ----------
    scenario : Scenario
    trajectory : Trajectory
        What is known of the scenario's run; its extents decide the limits.
    step : int
        From 0 to ``trajectory.newest``.
    detail : Detail, optional
    share : float
        How much of the way to the next step is gone, 0 to below 1.

    Raises
    ------
    IndexError
        The step is not known.
    """
    detail = detail or Detail()
    if detail.swept is None:
        place = place_at(scenario, trajectory, step, share)
    else:
        place = place_of_line(scenario, detail.swept.slope, scenario.start.intercept)
    return Frame(
        data=data_view(scenario, place.slope, place.intercept, detail),
        error=error_view(scenario, trajectory, place, detail),
        loss=loss_view(scenario, trajectory, place, detail),
        readout=Readout(
            step=step,
            newest=trajectory.newest,
            slope=place.slope,
            intercept=place.intercept,
            loss=place.loss,
            d_slope=place.d_slope,
            d_intercept=place.d_intercept,
            learning_rate=place.learning_rate,
            loss_name=scenario.loss,
            fit=scenario.fit,
            state=state_at(scenario, trajectory, step),
        ),
        working=_working(scenario, trajectory, step) if detail.numbers else None,
    )


def _working(scenario: Scenario, trajectory: Trajectory, step: int) -> WorkedStep:
    # Read when numbers are first asked for: it takes a while, which a window that opens does not have.
    from gdgui.worked.worked_step import worked_step_at  # noqa: PLC0415

    return worked_step_at(scenario, trajectory, step)
