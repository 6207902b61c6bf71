"""The frame: all that the board shows of one step, computed by one pure function.

A frame holds everything the board needs and nothing that it must compute. Every coordinate is finite and
within the limits of its panel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from gdgui.frames.panels import PANELS
from gdgui.frames.status import RunStatus, status_at
from gdgui.frames.step_state import step_state_at, step_state_of_line
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.catalog import loaded
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["Frame", "Readout", "frame_at"]

ViewT = TypeVar("ViewT")


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
    free: tuple[str, ...]
    status: RunStatus

    @property
    def derivatives(self) -> tuple[float, ...]:
        """The derivatives by the free parameters."""
        both = zip(PARAMETERS, (self.d_slope, self.d_intercept), strict=True)
        return tuple(each for name, each in both if name in self.free)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the board shows of one step: in `views`, each shown panel's part by its name, in their order."""

    views: Mapping[str, object]
    readout: Readout

    def view(self, kind: type[ViewT]) -> ViewT:
        """Return what a panel shows, by the class of it.

        Raises
        ------
        KeyError
            No panel that is shown has a view of this class.
        """
        for view in self.views.values():
            if isinstance(view, kind):
                return view
        raise KeyError(f"no panel of this frame shows a {kind.__name__}")


def frame_at(
    scenario: Scenario,
    trajectory: Trajectory,
    step: int,
    view: ViewState | None = None,
    resolution: Resolution = Resolution(),  # noqa: B008  (a tuple)
    fraction: float = 0.0,
) -> Frame:
    """Return the frame of `step`, or of a point between it and the next.

    Parameters
    ----------
    scenario : Scenario
    trajectory : Trajectory
        What is known of the scenario's run; its extents decide the limits.
    step : int
        From 0 to ``trajectory.newest``.
    view : ViewState, optional
        Only what its panels show is computed.
    resolution : Resolution
    fraction : float
        How much of the way to the next step is gone, 0 to below 1.

    Raises
    ------
    IndexError
        The step is not known.
    KeyError
        There is no panel of a name in `view`.
    """
    view = view or ViewState()
    if view.swept is None:
        state = step_state_at(scenario, trajectory, step, fraction)
    else:
        state = step_state_of_line(scenario, view.swept.slope, scenario.start.intercept)
    makers = {name: loaded(PANELS[name].make_view) for name in view.panels}
    views = {name: make(scenario, trajectory, state, view, resolution) for name, make in makers.items()}
    readout = Readout(
        step=step,
        newest=trajectory.newest,
        slope=state.slope,
        intercept=state.intercept,
        loss=state.loss,
        d_slope=state.d_slope,
        d_intercept=state.d_intercept,
        learning_rate=state.learning_rate,
        loss_name=scenario.loss,
        free=scenario.free,
        status=status_at(scenario, trajectory, step),
    )
    return Frame(views, readout)
