"""A shot: all that one frame of an export shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from gdgui.export.timeline import Timeline
from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.step_state import StepState, step_state_at
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["Heading", "RunShots", "Shot", "Shots"]


class Heading(NamedTuple):
    """What stands above the panels: a title, and a text with its paragraphs and bold words."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Shot:
    """What one frame shows.

    Attributes
    ----------
    scenario : Scenario
    trajectory : Trajectory
        Of the scenario, up to `step` at least; the limits of all its frames follow from it.
    step : int
    fraction : float
        How much of the way to the next step is gone, 0 to below 1.
    view : ViewState
    heading : Heading or None
        None has the numbers of the step above the panels.
    """

    scenario: Scenario
    trajectory: Trajectory
    step: int
    fraction: float
    view: ViewState
    heading: Heading | None = None

    @property
    def state(self) -> StepState:
        """The numbers of the descent."""
        return step_state_at(self.scenario, self.trajectory, self.step, self.fraction)

    def frame(self, resolution: Resolution) -> Frame:
        """Return what the board shows."""
        return frame_at(self.scenario, self.trajectory, self.step, self.view, resolution, self.fraction)


class Shots(Protocol):
    """The shots of a clip, by the frame's number from 0."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int, /) -> Shot: ...


@dataclass(frozen=True, slots=True)
class RunShots:
    """The shots of a run, each made when it is asked for, so a clip of any length takes no memory."""

    scenario: Scenario
    trajectory: Trajectory
    timeline: Timeline
    view: ViewState

    def __len__(self) -> int:
        return len(self.timeline)

    def __getitem__(self, number: int, /) -> Shot:
        point = self.timeline[number]
        return Shot(self.scenario, self.trajectory, point.step, point.fraction, self.view)
