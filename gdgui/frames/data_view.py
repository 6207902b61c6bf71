"""What the data panel shows: points, line and residuals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from gdgui.frames import limits as axis_limits
from gdgui.frames.geometry import Label, Limits, Segment, clip_segment, one_per_cell
from gdgui.frames.same_data import SameData
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.numbers import format_number
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["DataView", "data_view"]

RESIDUALS_AT_MOST: Final = 100
"""With more points than this the residuals would hide them."""

LABELS_AT_MOST: Final = 20

EMPTY: Final = np.empty(0)


@dataclass(frozen=True, slots=True)
class DataView:
    """The data panel: points, line, residuals (pairs of points), and the line at the start.

    `labels` name the residuals, where the stage is about them; `squares` says whether to draw their squares.
    """

    limits: Limits
    x_label: str
    y_label: str
    points_x: FloatArray
    points_y: FloatArray
    line: Segment | None
    start_line: Segment | None
    residuals_x: FloatArray
    residuals_y: FloatArray
    labels: tuple[Label, ...]
    squares: bool
    slope: float
    intercept: float


def data_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> DataView:
    """Return the data panel's part of a frame."""
    data, slope, intercept = scenario.data, state.slope, state.intercept
    limits = view.zoom.get("data") or axis_limits.data_limits(scenario)
    points_x, points_y = _visible_points(SameData(data), limits, *resolution)
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
        labels=_residual_labels(residuals_x, residuals_y, data, slope, intercept, view),
        squares=view.squares,
        slope=slope,
        intercept=intercept,
    )


@lru_cache(maxsize=4)
def _visible_points(key: SameData, limits: Limits, columns: int, rows: int) -> tuple[FloatArray, FloatArray]:
    return one_per_cell(key.data.x, key.data.y, limits, max(1, columns // 3), max(1, rows // 3))


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


def _residual_labels(
    residuals_x: FloatArray,
    residuals_y: FloatArray,
    data: Dataset,
    slope: float,
    intercept: float,
    view: ViewState,
) -> tuple[Label, ...]:
    """Return each residual's value beside its middle, in the stage of prediction and for a few points."""
    if not (view.residual_labels or view.stage == "predict") or data.size > LABELS_AT_MOST:
        return ()
    middles = (residuals_y[0::2] + residuals_y[1::2]) / 2.0
    shown = np.isin(data.x, residuals_x[0::2])
    values = slope * data.x[shown] + intercept - data.y[shown]
    return tuple(
        Label(x, y, format_number(value))
        for x, y, value in zip(residuals_x[0::2].tolist(), middles.tolist(), values.tolist(), strict=True)
    )
