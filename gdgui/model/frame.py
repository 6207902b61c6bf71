"""The frame: all that the board shows of one step, computed by one pure function.

A frame holds everything the board needs and nothing that it must compute. Every coordinate is finite and
within the limits of its panel.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from gdgui.model import limits as axis_limits
from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.geometry import (
    Limits,
    Segment,
    clip_convex,
    clip_segment,
    envelope,
    one_per_cell,
    segment_through,
)
from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario
from gdgui.model.state import RunState, state_at
from gdgui.model.trajectory import Trajectory

__all__ = [
    "DataView",
    "Detail",
    "ErrorView",
    "Frame",
    "Label",
    "LossCurve",
    "LossView",
    "Readout",
    "frame_at",
]

RESIDUALS_AT_MOST: Final = 100
"""With more points than this the residuals would hide them."""

VISITED_FIRST: Final = 200
VISITED_LAST: Final = 50
LABELS_AT_MOST: Final = 12
LABEL_ROOM: Final = 0.055
CURVE_SAMPLES: Final = 321
CURVE_CELLS: Final = 6_000_000
DOT_COLUMNS: Final = 10
"""Steps are marked one by one while each has this many pixels."""

TANGENT_SHARE: Final = 0.42
EMPTY: Final = np.empty(0)


@dataclass(frozen=True, slots=True)
class Detail:
    """How finely a frame is made, and which part of each panel is looked at.

    Attributes
    ----------
    columns : int
        Width of a panel in pixels: curves get at most two points for each.
    rows : int
        Height of a panel in pixels.
    logarithmic : bool
        Whether the loss is shown by its decimal logarithm.
    data, error, loss : Limits or None
        What a person zoomed to; None shows all, in limits chosen from the scenario.
    """

    columns: int = 600
    rows: int = 600
    logarithmic: bool = False
    data: Limits | None = None
    error: Limits | None = None
    loss: Limits | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A short text beside a point."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class DataView:
    """The data panel: points, line, residuals (pairs of points), and the line at the start."""

    limits: Limits
    x_label: str
    y_label: str
    points_x: FloatArray
    points_y: FloatArray
    line: Segment | None
    start_line: Segment | None
    residuals_x: FloatArray
    residuals_y: FloatArray
    slope: float
    intercept: float


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The error panel: the loss as a curve over the slope, at the present intercept.

    `before` is the curve of the step before, where it has moved. `move` leads from the present slope to the
    next one, along the slope axis at the height of the present loss. `outside` says where the present point
    lies if it is beyond the limits: ``"left"``, ``"right"`` or ``"above"``.
    """

    limits: Limits
    curve_x: FloatArray
    curve_y: FloatArray
    before_x: FloatArray
    before_y: FloatArray
    visited_x: FloatArray
    visited_y: FloatArray
    labels: tuple[Label, ...]
    point: tuple[float, float] | None
    outside: str
    tangent: Segment | None
    move: Segment | None
    landing: tuple[float, float] | None
    vertex: float
    d_slope: float
    intercept: float
    moves_with_intercept: bool
    loss_name: str


@dataclass(frozen=True, slots=True)
class LossCurve:
    """A stretch of the loss: its least and greatest value at each x, one array where they are the same."""

    x: FloatArray
    low: FloatArray
    high: FloatArray


@dataclass(frozen=True, slots=True)
class LossView:
    """The loss over the steps: up to the present step, and what is known beyond it.

    `dots` says that there is room to mark the steps one by one.
    """

    limits: Limits
    logarithmic: bool
    passed: LossCurve
    beyond: LossCurve | None
    point: tuple[float, float] | None
    dots: bool
    loss_name: str


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


def frame_at(scenario: Scenario, trajectory: Trajectory, step: int, detail: Detail | None = None) -> Frame:
    """Return the frame of `step`.

    Parameters
    ----------
    scenario : Scenario
    trajectory : Trajectory
        What is known of the scenario's run; its extents decide the limits.
    step : int
        From 0 to ``trajectory.newest``.
    detail : Detail, optional

    Raises
    ------
    IndexError
        The step is not known.
    """
    detail = detail or Detail()
    slope, intercept, loss, d_slope, d_intercept, learning_rate = trajectory.row(step)
    return Frame(
        data=_data_view(scenario, slope, intercept, detail),
        error=_error_view(scenario, trajectory, step, detail),
        loss=_loss_view(scenario, trajectory, step, detail),
        readout=Readout(
            step=step,
            newest=trajectory.newest,
            slope=slope,
            intercept=intercept,
            loss=loss,
            d_slope=d_slope,
            d_intercept=d_intercept,
            learning_rate=learning_rate,
            loss_name=scenario.loss,
            fit=scenario.fit,
            state=state_at(scenario, trajectory, step),
        ),
    )


def _data_view(scenario: Scenario, slope: float, intercept: float, detail: Detail) -> DataView:
    data = scenario.data
    limits = detail.data or axis_limits.data_limits(scenario)
    points_x, points_y = _visible_points(data, limits, detail.columns, detail.rows)
    residuals_x, residuals_y = _residuals(data, slope, intercept, limits)
    return DataView(
        limits=limits,
        x_label=data.x_label,
        y_label=data.y_label,
        points_x=points_x,
        points_y=points_y,
        line=_line(slope, intercept, limits),
        start_line=_line(scenario.start.slope, scenario.start.intercept, limits),
        residuals_x=residuals_x,
        residuals_y=residuals_y,
        slope=slope,
        intercept=intercept,
    )


@lru_cache(maxsize=4)
def _visible_points(data: Dataset, limits: Limits, columns: int, rows: int) -> tuple[FloatArray, FloatArray]:
    return one_per_cell(data.x, data.y, limits, max(1, columns // 3), max(1, rows // 3))


def _line(slope: float, intercept: float, limits: Limits) -> Segment | None:
    ends = (limits.x0, slope * limits.x0 + intercept, limits.x1, slope * limits.x1 + intercept)
    return clip_segment(Segment(*ends), limits)


def _residuals(
    data: Dataset, slope: float, intercept: float, limits: Limits
) -> tuple[FloatArray, FloatArray]:
    """Return the vertical pieces from each point to the line, as pairs of points."""
    if data.size > RESIDUALS_AT_MOST:
        return EMPTY, EMPTY
    shown = (data.x >= limits.x0) & (data.x <= limits.x1)
    x, y = data.x[shown], data.y[shown]
    with np.errstate(over="ignore"):
        predicted = slope * x + intercept
    pairs = np.column_stack([y, predicted]).ravel().clip(limits.y0, limits.y1)
    return np.repeat(x, 2), pairs


def _error_view(scenario: Scenario, trajectory: Trajectory, step: int, detail: Detail) -> ErrorView:
    slope, intercept, loss, d_slope, _, _ = trajectory.row(step)
    limits = detail.error or axis_limits.error_limits(scenario, trajectory)
    moves = scenario.fit == "both"
    curve_x, curve_y = _error_curve(scenario, limits, intercept)
    before_x = before_y = EMPTY
    if moves and step > 0:
        before_x, before_y = _error_curve(scenario, limits, trajectory.row(step - 1)[1])
    visited_x, visited_y, labels = _visited(trajectory, step, limits)
    inside = limits.contains(slope, loss)
    following = _following(scenario, trajectory, step)
    move = landing = None
    if inside and following is not None:
        move = clip_segment(Segment(slope, loss, following[0], loss), limits)
        landing = _landing(scenario, following, limits)
    return ErrorView(
        limits=limits,
        curve_x=curve_x,
        curve_y=curve_y,
        before_x=before_x,
        before_y=before_y,
        visited_x=visited_x,
        visited_y=visited_y,
        labels=labels,
        point=(slope, loss) if inside else None,
        outside="" if inside else _direction(slope, limits),
        tangent=segment_through(slope, loss, d_slope, limits, TANGENT_SHARE) if inside else None,
        move=move,
        landing=landing,
        vertex=scenario.data.moments.vertex(intercept),
        d_slope=d_slope,
        intercept=intercept,
        moves_with_intercept=moves,
        loss_name=scenario.loss,
    )


def _direction(slope: float, limits: Limits) -> str:
    if slope < limits.x0:
        return "left"
    return "right" if slope > limits.x1 else "above"


def _error_curve(scenario: Scenario, limits: Limits, intercept: float) -> tuple[FloatArray, FloatArray]:
    samples = min(CURVE_SAMPLES, max(33, CURVE_CELLS // scenario.data.size))
    return _sampled_curve(scenario.data, scenario.loss, limits, intercept, samples)


@lru_cache(maxsize=4)
def _sampled_curve(
    data: Dataset, loss: str, limits: Limits, intercept: float, samples: int
) -> tuple[FloatArray, FloatArray]:
    slopes = np.linspace(limits.x0, limits.x1, samples)
    with np.errstate(over="ignore"):
        return clip_convex(slopes, LOSSES[loss].along_slope(data, slopes, intercept), limits)


def _visited(
    trajectory: Trajectory, step: int, limits: Limits
) -> tuple[FloatArray, FloatArray, tuple[Label, ...]]:
    """Return the points visited before `step` and the labels a1, a2, … of the first ones with room.

    The first points of a run lie far apart; those that follow pile up near the minimum. So of a long run the
    first and the last ones are taken.
    """
    if step <= VISITED_FIRST + VISITED_LAST:
        slopes, losses = trajectory.slope[: step + 1], trajectory.loss[: step + 1]
    else:
        slopes, losses = (
            np.concatenate([column[:VISITED_FIRST], column[step + 1 - VISITED_LAST : step + 1]])
            for column in (trajectory.slope, trajectory.loss)
        )
    seen = (slopes >= limits.x0) & (slopes <= limits.x1) & (losses >= limits.y0) & (losses <= limits.y1)
    labels = _labels(slopes, losses, seen, limits)
    seen[-1] = False
    return slopes[seen], losses[seen], labels


def _labels(slopes: FloatArray, losses: FloatArray, seen: np.ndarray, limits: Limits) -> tuple[Label, ...]:
    labels: list[Label] = []
    first = min(slopes.size, VISITED_FIRST)
    for index in np.flatnonzero(seen[:first])[: 4 * LABELS_AT_MOST].tolist():
        x, y = float(slopes[index]), float(losses[index])
        near = any(
            abs(x - other.x) < LABEL_ROOM * limits.width and abs(y - other.y) < LABEL_ROOM * limits.height
            for other in labels
        )
        if not near:
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


def _landing(
    scenario: Scenario, following: tuple[float, float], limits: Limits
) -> tuple[float, float] | None:
    slope, intercept = following
    if not limits.x0 <= slope <= limits.x1:
        return None
    loss = float(LOSSES[scenario.loss].along_slope(scenario.data, np.array([slope]), intercept)[0])
    return (slope, loss) if limits.contains(slope, loss) else None


def _loss_view(scenario: Scenario, trajectory: Trajectory, step: int, detail: Detail) -> LossView:
    limits = detail.loss or axis_limits.loss_limits(scenario, trajectory, logarithmic=detail.logarithmic)
    first = min(max(0, math.floor(limits.x0)), trajectory.newest)
    last = max(first, min(trajectory.newest, math.ceil(limits.x1)))
    here = min(max(first, step), last)
    losses = trajectory.loss
    passed = _loss_curve(losses[first : here + 1], first, limits, detail)
    point = (float(step), float(_height(losses[step : step + 1], detail.logarithmic)[0]))
    return LossView(
        limits=limits,
        logarithmic=detail.logarithmic,
        passed=passed,
        beyond=_loss_curve(losses[here : last + 1], here, limits, detail) if here < last else None,
        point=point if limits.contains(*point) else None,
        dots=passed.x.size * DOT_COLUMNS <= detail.columns * (here - first + 1) / (limits.width + 1.0),
        loss_name=scenario.loss,
    )


def _loss_curve(losses: FloatArray, first: int, limits: Limits, detail: Detail) -> LossCurve:
    if losses.size <= detail.columns:
        x = np.arange(first, first + losses.size, dtype=np.float64)
        low = high = losses
    else:
        x, low, high = envelope(losses, first, detail.columns)
    x, low = x.clip(limits.x0, limits.x1), _height(low, detail.logarithmic).clip(limits.y0, limits.y1)
    if high is losses:
        return LossCurve(x, low, low)
    return LossCurve(x, low, _height(high, detail.logarithmic).clip(limits.y0, limits.y1))


def _height(losses: FloatArray, logarithmic: bool) -> FloatArray:
    return np.log10(np.maximum(losses, 1e-300)) if logarithmic else losses
