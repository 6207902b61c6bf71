"""What the error panel shows: the loss over the slope, the present point, its tangent, the steps."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np

from gdgui.frames import limits as axis_limits
from gdgui.frames.geometry import (
    NO_POINTS,
    Label,
    Limits,
    Points,
    Segment,
    clip_convex,
    clip_segment,
    segment_through,
)
from gdgui.frames.panels import ERROR
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, Stage, SweptSlope, ViewState
from gdgui.model.dataset import Dataset
from gdgui.model.objective import Objective
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.model.updates import Updates

__all__ = ["ErrorView", "Secant", "error_view"]

VISITED_FIRST: Final = 200
VISITED_LAST: Final = 50
LABELS_AT_MOST: Final = 12
LABEL_ROOM: Final = 0.055
"""Labels stand at least this far apart, as a fraction of the panel: nearer ones would cover each other."""

CURVE_SAMPLES: Final = 321
TANGENT_LENGTH: Final = 0.42
"""As a fraction of the panel."""

SECANT_OVERHANG: Final = 1.35

Point = tuple[float, float]
"""A slope and its loss."""


@dataclass(frozen=True, slots=True)
class Secant:
    """A straight line through the present point and one near it, with the changes between them.

    The derivative is what ``d_y / d_x`` comes to as ``d_x`` goes to 0.
    """

    line: Segment
    run: Segment
    rise: Segment
    d_x: float
    d_y: float

    @property
    def slope(self) -> float:
        """Change of the loss over change of the slope."""
        return self.d_y / self.d_x


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The error panel: the loss as a curve over the slope, at the present intercept.

    `before` is the curve of the step before, where it has moved. `move` leads from the present slope to the
    next one, along the slope axis at the height of the present loss. `outside` says where the present point
    lies if it is beyond the limits: ``"left"``, ``"right"``, ``"above"`` or ``"below"``.
    """

    limits: Limits
    curve: Points
    point: Point | None
    outside: str
    vertex: float
    d_slope: float
    intercept: float
    loss_name: str
    before: Points = NO_POINTS
    visited: Points = NO_POINTS
    labels: tuple[Label, ...] = ()
    tangent: Segment | None = None
    secant: Secant | None = None
    move: Segment | None = None
    landing: Point | None = None
    guess: Point | None = None
    moves_with_intercept: bool = False


def error_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> ErrorView:
    """Return the error panel's part of a frame."""
    limits = view.zoom.get(ERROR.name) or axis_limits.error_limits(scenario, trajectory)
    if view.swept is not None:
        return _swept_view(scenario, state, view.swept, limits)
    shown = _curve_and_point(scenario, state, limits)
    visited, labels = _visited(trajectory, state, limits)
    move = landing = None
    if not view.hides_step:
        move, landing = _move(scenario, trajectory, state, view.stage, limits)
    secant = _secant(scenario, state, view.secant, limits) if shown.point and view.secant else None
    tangent = None
    if shown.point and secant is None and view.stage not in ("predict", "update"):
        tangent = segment_through(state.slope, state.loss, state.d_slope, limits, TANGENT_LENGTH)
    return replace(
        shown,
        before=_curve_before(scenario, trajectory, state, limits),
        visited=visited,
        labels=labels,
        tangent=tangent,
        secant=secant,
        move=move,
        landing=landing,
        guess=_on_curve(scenario, view.guess, state.intercept, limits),
        moves_with_intercept=len(scenario.free) > 1,
    )


def _curve_and_point(scenario: Scenario, state: StepState, limits: Limits) -> ErrorView:
    """Return what is shown in any case."""
    inside = limits.contains(state.slope, state.loss)
    return ErrorView(
        limits=limits,
        curve=_curve(scenario.data, scenario.loss, limits, state.intercept),
        point=(state.slope, state.loss) if inside else None,
        outside="" if inside else _direction(state, limits),
        vertex=scenario.data.moments.vertex(state.intercept),
        d_slope=state.d_slope,
        intercept=state.intercept,
        loss_name=scenario.loss,
    )


def _direction(state: StepState, limits: Limits) -> str:
    if state.slope < limits.x0:
        return "left"
    if state.slope > limits.x1:
        return "right"
    return "below" if state.loss < limits.y0 else "above"


def _swept_view(scenario: Scenario, state: StepState, swept: SweptSlope, limits: Limits) -> ErrorView:
    """Return the view of a slope that is moved by hand: as much of the curve as it has passed over."""
    low, high = min(swept.first, swept.last), max(swept.first, swept.last)
    wide = limits._replace(x0=min(limits.x0, low), x1=max(limits.x1, high))
    whole = _curve_and_point(scenario, state, wide)
    low, high = min(swept.first, swept.slope), max(swept.first, swept.slope)
    passed = (whole.curve.x >= low) & (whole.curve.x <= high)
    return replace(whole, curve=Points(whole.curve.x[passed], whole.curve.y[passed]))


@lru_cache(maxsize=4)
def _curve(data: Dataset, loss: str, limits: Limits, intercept: float) -> Points:
    """Return the loss over the slope; kept, as it is the same at many steps."""
    objective, values = Objective(data, loss), (0.0, intercept)
    with np.errstate(over="ignore"):
        # Between even samples a chord would cut off the kinks, so these are samples too.
        kinks = objective.kinks("slope", values)
        kinks = kinks[(kinks > limits.x0) & (kinks < limits.x1)]
        slopes = np.sort(np.concatenate([np.linspace(limits.x0, limits.x1, CURVE_SAMPLES), kinks]))
        return clip_convex(slopes, objective.along("slope", slopes, values), limits)


def _curve_before(scenario: Scenario, trajectory: Trajectory, state: StepState, limits: Limits) -> Points:
    """Return the curve at the intercept from which the present one came: none where it cannot move."""
    before = state.step if state.fraction > 0.0 else state.step - 1
    if len(scenario.free) == 1 or before < 0:
        return NO_POINTS
    return _curve(scenario.data, scenario.loss, limits, trajectory.row(before)[1])


def _on_curve(scenario: Scenario, slope: float | None, intercept: float, limits: Limits) -> Point | None:
    """Return the point of the error curve at `slope`, if it can be seen."""
    if slope is None or not limits.x0 <= slope <= limits.x1:
        return None
    loss = scenario.objective.at("slope", slope, (slope, intercept))
    return (slope, loss) if limits.contains(slope, loss) else None


def _move(
    scenario: Scenario, trajectory: Trajectory, state: StepState, stage: Stage | None, limits: Limits
) -> tuple[Segment | None, Point | None]:
    """Return the arrow of the step and where it lands.

    It is the step to come, which stays while the point glides; after its arrival, the step that led here.
    """
    arrived = stage == "update" and state.fraction == 0.0
    origin = state.step - 1 if arrived else state.step
    if stage in ("predict", "differentiate") or origin < 0:
        return None, None
    slope, _, loss, *_ = trajectory.row(origin)
    following = _following(scenario, trajectory, origin)
    if following is None or not limits.contains(slope, loss):
        return None, None
    next_slope = following[0]
    move = clip_segment(Segment(slope, loss, next_slope, loss), limits)
    if stage == "update":
        return move, None
    known = origin < trajectory.newest
    next_loss = trajectory.row(origin + 1)[2] if known else scenario.objective.pair(*following)[0]
    return move, (next_slope, next_loss) if limits.contains(next_slope, next_loss) else None


def _following(scenario: Scenario, trajectory: Trajectory, step: int) -> tuple[float, float] | None:
    """Return slope and intercept of the step to come, where they are known."""
    if step < trajectory.newest:
        slope, intercept, *_ = trajectory.row(step + 1)
        return slope, intercept
    if trajectory.reason is not None:
        return None
    updates = Updates(scenario)
    if updates.remembers:
        return trajectory.next_params
    slope, intercept, _, *gradient, learning_rate = trajectory.row(step)
    change, intercept_change = updates.change(gradient, learning_rate)
    return slope - change, intercept - intercept_change


def _secant(scenario: Scenario, state: StepState, d_x: float, limits: Limits) -> Secant | None:
    """Return the secant to the point `d_x` further along the slope; None where that is out of sight."""
    x = state.slope + d_x
    y = scenario.objective.at("slope", x, (x, state.intercept))
    d_y = y - state.loss
    # Longer than both points are apart, and than a tangent at least.
    apart = math.hypot(d_x / limits.width, d_y / limits.height)
    length = max(TANGENT_LENGTH, SECANT_OVERHANG * apart)
    line = segment_through(state.slope + d_x / 2.0, state.loss + d_y / 2.0, d_y / d_x, limits, length)
    run = clip_segment(Segment(state.slope, state.loss, x, state.loss), limits)
    rise = clip_segment(Segment(x, state.loss, x, y), limits)
    if line is None or run is None or rise is None:
        return None
    return Secant(line, run, rise, d_x, d_y)


def _visited(trajectory: Trajectory, state: StepState, limits: Limits) -> tuple[Points, tuple[Label, ...]]:
    """Return the points visited before `state` and the labels a1, a2, … of the first ones with room.

    The first points of a run lie far apart; those that follow pile up near the minimum. So of a long run the
    first and the last ones are taken.
    """
    end = state.step + 1
    if state.step <= VISITED_FIRST + VISITED_LAST:
        steps = np.arange(end)
    else:
        steps = np.concatenate([np.arange(VISITED_FIRST), np.arange(end - VISITED_LAST, end)])
    slopes, losses = trajectory.slope[steps], trajectory.loss[steps]
    seen = (slopes >= limits.x0) & (slopes <= limits.x1) & (losses >= limits.y0) & (losses <= limits.y1)
    # Where so many find no room, those after them lie nearer still.
    labelled = np.flatnonzero(seen[:VISITED_FIRST])[: 4 * LABELS_AT_MOST]
    labels = _labels(slopes[labelled].tolist(), losses[labelled].tolist(), labelled.tolist(), limits)
    # While the point glides, the one it left is among those visited.
    seen[-1] &= state.fraction > 0.0
    return Points(slopes[seen], losses[seen]), labels


def _labels(slopes: list[float], losses: list[float], steps: list[int], limits: Limits) -> tuple[Label, ...]:
    labels: list[Label] = []
    across, up = LABEL_ROOM * limits.width, LABEL_ROOM * limits.height
    for x, y, step in zip(slopes, losses, steps, strict=True):
        if not any(abs(x - other.x) < across and abs(y - other.y) < up for other in labels):
            labels.append(Label(x, y, f"a{step + 1}"))
    return tuple(labels[:LABELS_AT_MOST])
