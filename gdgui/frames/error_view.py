"""What the error panel shows: the loss over the slope, the present point, its tangent, the steps."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

import numpy as np

from gdgui.frames import limits as axis_limits
from gdgui.frames.geometry import Label, Limits, Segment, clip_convex, clip_segment, segment_through
from gdgui.frames.same_data import SameData
from gdgui.frames.stage import Stage
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, SweptSlope, ViewState
from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["ErrorView", "Secant", "error_view"]

VISITED_FIRST: Final = 200
VISITED_LAST: Final = 50
LABELS_AT_MOST: Final = 12
LABEL_ROOM: Final = 0.055
CURVE_SAMPLES: Final = 321
BENDS_AT_MOST: Final = 100
"""With more points than this no single one bends the curve of their mean absolute error visibly."""

TANGENT_SHARE: Final = 0.42
SECANT_OVERHANG: Final = 1.35
EMPTY: Final = np.empty(0)


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


def _nothing() -> FloatArray:
    return EMPTY


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The error panel: the loss as a curve over the slope, at the present intercept.

    `before` is the curve of the step before, where it has moved. `move` leads from the present slope to the
    next one, along the slope axis at the height of the present loss. `outside` says where the present point
    lies if it is beyond the limits: ``"left"``, ``"right"``, ``"above"`` or ``"below"``.
    """

    limits: Limits
    curve_x: FloatArray
    curve_y: FloatArray
    point: tuple[float, float] | None
    outside: str
    vertex: float
    d_slope: float
    intercept: float
    loss_name: str
    before_x: FloatArray = field(default_factory=_nothing)
    before_y: FloatArray = field(default_factory=_nothing)
    visited_x: FloatArray = field(default_factory=_nothing)
    visited_y: FloatArray = field(default_factory=_nothing)
    labels: tuple[Label, ...] = ()
    tangent: Segment | None = None
    secant: Secant | None = None
    move: Segment | None = None
    landing: tuple[float, float] | None = None
    guess: tuple[float, float] | None = None
    moves_with_intercept: bool = False


def error_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> ErrorView:
    """Return the error panel's part of a frame."""
    limits = view.zoom.get("error") or axis_limits.error_limits(scenario, trajectory)
    if view.swept is not None:
        return _swept_view(scenario, state, view.swept, limits)
    moves = scenario.fit == "both"
    before_x = before_y = EMPTY
    if moves and (state.step > 0 or state.fraction > 0.0):
        before = state.step if state.fraction > 0.0 else state.step - 1
        before_x, before_y = _error_curve(scenario, limits, trajectory.row(before)[1])
    visited_x, visited_y, labels = _visited(trajectory, state, limits)
    inside = limits.contains(state.slope, state.loss)
    move = landing = None
    if not view.hides_step:
        move, landing = _move(scenario, trajectory, state, view.stage, limits)
    secant = _secant(scenario, state, view.secant, limits) if inside and view.secant else None
    tangent = None
    if inside and secant is None and view.stage not in ("predict", "update"):
        tangent = segment_through(state.slope, state.loss, state.d_slope, limits, TANGENT_SHARE)
    return replace(
        _curve_and_point(scenario, state, limits),
        before_x=before_x,
        before_y=before_y,
        visited_x=visited_x,
        visited_y=visited_y,
        labels=labels,
        tangent=tangent,
        secant=secant,
        move=move,
        landing=landing,
        guess=_on_curve(scenario, view.guess, state.intercept, limits),
        moves_with_intercept=moves,
    )


def _curve_and_point(scenario: Scenario, state: StepState, limits: Limits) -> ErrorView:
    """Return what is shown in any case."""
    curve_x, curve_y = _error_curve(scenario, limits, state.intercept)
    inside = limits.contains(state.slope, state.loss)
    return ErrorView(
        limits=limits,
        curve_x=curve_x,
        curve_y=curve_y,
        point=(state.slope, state.loss) if inside else None,
        outside="" if inside else _direction(state, limits),
        vertex=scenario.data.moments.vertex(state.intercept),
        d_slope=state.d_slope,
        intercept=state.intercept,
        loss_name=scenario.loss,
    )


def _swept_view(scenario: Scenario, state: StepState, swept: SweptSlope, limits: Limits) -> ErrorView:
    """Return the view of a slope that is moved by hand: as much of the curve as it has passed over."""
    low, high = min(swept.first, swept.last), max(swept.first, swept.last)
    whole = _curve_and_point(
        scenario, state, limits._replace(x0=min(limits.x0, low), x1=max(limits.x1, high))
    )
    low, high = min(swept.first, swept.slope), max(swept.first, swept.slope)
    passed = (whole.curve_x >= low) & (whole.curve_x <= high)
    return replace(whole, curve_x=whole.curve_x[passed], curve_y=whole.curve_y[passed])


def _move(
    scenario: Scenario, trajectory: Trajectory, state: StepState, stage: Stage | None, limits: Limits
) -> tuple[Segment | None, tuple[float, float] | None]:
    """Return the arrow of the step and where it lands.

    It is the step to come, which stays while the point glides; after its arrival, the step that led here.
    """
    if stage in ("predict", "differentiate"):
        return None, None
    arrived = stage == "update" and state.fraction == 0.0
    if arrived and state.step == 0:
        return None, None
    origin = state.step - 1 if arrived else state.step
    slope, _, loss, *_ = trajectory.row(origin)
    following = _following(scenario, trajectory, origin)
    if following is None or not limits.contains(slope, loss):
        return None, None
    move = clip_segment(Segment(slope, loss, following[0], loss), limits)
    return move, None if stage == "update" else _landing(scenario, trajectory, origin, following, limits)


def _landing(
    scenario: Scenario,
    trajectory: Trajectory,
    origin: int,
    following: tuple[float, float],
    limits: Limits,
) -> tuple[float, float] | None:
    """Return where the step from `origin` ends, if it can be seen; its loss is computed only if not known."""
    slope, intercept = following
    if origin < trajectory.newest:
        loss = trajectory.row(origin + 1)[2]
    else:
        loss = LOSSES[scenario.loss].bind(scenario.data)(slope, intercept)[0]
    return (slope, loss) if limits.contains(slope, loss) else None


def _secant(scenario: Scenario, state: StepState, d_x: float, limits: Limits) -> Secant | None:
    """Return the secant to the point `d_x` further along the slope; None where that is out of sight."""
    x = state.slope + d_x
    y = float(LOSSES[scenario.loss].along_slope(scenario.data, np.array([x]), state.intercept)[0])
    d_y = y - state.loss
    line = _secant_line(state, d_x, d_y, limits)
    run = clip_segment(Segment(state.slope, state.loss, x, state.loss), limits)
    rise = clip_segment(Segment(x, state.loss, x, y), limits)
    if line is None or run is None or rise is None:
        return None
    return Secant(line, run, rise, d_x, d_y)


def _secant_line(state: StepState, d_x: float, d_y: float, limits: Limits) -> Segment | None:
    """Return the line through both points, longer than their distance, and than a tangent at least."""
    middle_x, middle_y = state.slope + d_x / 2.0, state.loss + d_y / 2.0
    apart = math.hypot(d_x / limits.width, d_y / limits.height)
    return segment_through(middle_x, middle_y, d_y / d_x, limits, max(TANGENT_SHARE, SECANT_OVERHANG * apart))


def _direction(state: StepState, limits: Limits) -> str:
    if state.slope < limits.x0:
        return "left"
    if state.slope > limits.x1:
        return "right"
    return "below" if state.loss < limits.y0 else "above"


def _error_curve(scenario: Scenario, limits: Limits, intercept: float) -> tuple[FloatArray, FloatArray]:
    return _sampled_curve(SameData(scenario.data), scenario.loss, limits, intercept)


@lru_cache(maxsize=4)
def _sampled_curve(
    key: SameData, loss: str, limits: Limits, intercept: float
) -> tuple[FloatArray, FloatArray]:
    data = key.data
    with np.errstate(over="ignore"):
        bends = _bends(data, loss, intercept)
        bends = bends[(bends > limits.x0) & (bends < limits.x1)]
        slopes = np.sort(np.concatenate([np.linspace(limits.x0, limits.x1, CURVE_SAMPLES), bends]))
        return clip_convex(slopes, LOSSES[loss].along_slope(data, slopes, intercept), limits)


def _bends(data: Dataset, loss: str, intercept: float) -> FloatArray:
    """Return the slopes at which the curve turns sharply: a chord past one would miss the point on it."""
    if loss != "mae":
        return np.array([data.moments.vertex(intercept)])
    if data.size > BENDS_AT_MOST:
        return EMPTY
    aside = data.x != 0.0
    slopes: FloatArray = (data.y[aside] - intercept) / data.x[aside]
    return slopes


def _visited(
    trajectory: Trajectory, state: StepState, limits: Limits
) -> tuple[FloatArray, FloatArray, tuple[Label, ...]]:
    """Return the points visited before `state` and the labels a1, a2, … of the first ones with room.

    The first points of a run lie far apart; those that follow pile up near the minimum. So of a long run the
    first and the last ones are taken.
    """
    step = state.step
    if step <= VISITED_FIRST + VISITED_LAST:
        slopes, losses = trajectory.slope[: step + 1], trajectory.loss[: step + 1]
    else:
        slopes, losses = (
            np.concatenate([column[:VISITED_FIRST], column[step + 1 - VISITED_LAST : step + 1]])
            for column in (trajectory.slope, trajectory.loss)
        )
    seen = (slopes >= limits.x0) & (slopes <= limits.x1) & (losses >= limits.y0) & (losses <= limits.y1)
    labels = _labels(slopes, losses, seen, limits)
    # While the point glides, the one it left is among those visited.
    seen[-1] &= state.fraction > 0.0
    return slopes[seen], losses[seen], labels


def _labels(slopes: FloatArray, losses: FloatArray, seen: np.ndarray, limits: Limits) -> tuple[Label, ...]:
    labels: list[Label] = []
    across, up = LABEL_ROOM * limits.width, LABEL_ROOM * limits.height
    first = min(slopes.size, VISITED_FIRST)
    for index in np.flatnonzero(seen[:first])[: 4 * LABELS_AT_MOST].tolist():
        x, y = float(slopes[index]), float(losses[index])
        if not any(abs(x - other.x) < across and abs(y - other.y) < up for other in labels):
            labels.append(Label(x, y, f"a{index + 1}"))
        if len(labels) == LABELS_AT_MOST:
            break
    return tuple(labels)


def _following(scenario: Scenario, trajectory: Trajectory, step: int) -> tuple[float, float] | None:
    """Return slope and intercept of the step to come, where they are known."""
    if step < trajectory.newest:
        slope, intercept, *_ = trajectory.row(step + 1)
        return slope, intercept
    if trajectory.reason is not None:
        return None
    if scenario.optimizer == "gd":
        slope, intercept, _, d_slope, d_intercept, learning_rate = trajectory.row(step)
        falls = learning_rate * d_intercept if scenario.fit == "both" else 0.0
        return slope - learning_rate * d_slope, intercept - falls
    return trajectory.planned


def _on_curve(
    scenario: Scenario, slope: float | None, intercept: float, limits: Limits
) -> tuple[float, float] | None:
    """Return the point of the error curve at `slope`, if it can be seen."""
    if slope is None or not limits.x0 <= slope <= limits.x1:
        return None
    loss = float(LOSSES[scenario.loss].along_slope(scenario.data, np.array([slope]), intercept)[0])
    return (slope, loss) if limits.contains(slope, loss) else None
