"""What the data panel shows: points, line and residuals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from gdgui.frames import limits as axis_limits
from gdgui.frames.geometry import NO_POINTS, Label, Limits, Points, Segment, clip_segment, one_per_cell
from gdgui.frames.panels import DATA
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.dataset import Dataset
from gdgui.model.numbers import format_number
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["DataView", "data_view"]

RESIDUALS_AT_MOST: Final = 100
"""With more points than this the residuals would hide them."""

LABELS_AT_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class DataView:
    """The data panel: points, line, residuals (pairs of points), and the line at the start.

    `labels` name the residuals, where the stage is about them; `squares` says whether to draw their squares.
    """

    limits: Limits
    x_label: str
    y_label: str
    points: Points
    line: Segment | None
    start_line: Segment | None
    residuals: Points
    labels: tuple[Label, ...]
    squares: bool
    slope: float
    intercept: float


def data_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> DataView:
    """Return the data panel's part of a frame."""
    data, slope, intercept = scenario.data, state.slope, state.intercept
    limits = view.zoom.get(DATA.name) or axis_limits.data_limits(scenario)
    residuals = _residuals(data, slope, intercept, limits)
    labelled = view.residual_labels or view.stage == "predict"
    return DataView(
        limits=limits,
        x_label=data.x_label,
        y_label=data.y_label,
        points=_visible_points(data, limits, resolution),
        line=_line(slope, intercept, limits),
        start_line=_line(scenario.start.slope, scenario.start.intercept, limits),
        residuals=residuals,
        labels=_residual_labels(residuals, data, slope, intercept) if labelled else (),
        squares=view.squares,
        slope=slope,
        intercept=intercept,
    )


@lru_cache(maxsize=4)
def _visible_points(data: Dataset, limits: Limits, resolution: Resolution) -> Points:
    """Return what can be told apart of the points, which cover some pixels each."""
    columns, rows = (max(1, pixels // 3) for pixels in resolution)
    return one_per_cell(data.x, data.y, limits, columns, rows)


def _line(slope: float, intercept: float, limits: Limits) -> Segment | None:
    ends = (limits.x0, slope * limits.x0 + intercept, limits.x1, slope * limits.x1 + intercept)
    return clip_segment(Segment(*ends), limits)


def _residuals(data: Dataset, slope: float, intercept: float, limits: Limits) -> Points:
    """Return the vertical pieces from each point to the line, as pairs of points."""
    if data.size > RESIDUALS_AT_MOST:
        return NO_POINTS
    shown = (data.x >= limits.x0) & (data.x <= limits.x1)
    x, y = data.x[shown], data.y[shown]
    with np.errstate(over="ignore"):
        predicted = slope * x + intercept
    pairs = np.column_stack([y, predicted]).ravel().clip(limits.y0, limits.y1)
    return Points(np.repeat(x, 2), pairs)


def _residual_labels(residuals: Points, data: Dataset, slope: float, intercept: float) -> tuple[Label, ...]:
    """Return the value of each residual at its middle, for a few points."""
    if data.size > LABELS_AT_MOST:
        return ()
    x, middles = residuals.x[0::2], (residuals.y[0::2] + residuals.y[1::2]) / 2.0
    # Residuals of points beyond the sides are not there.
    shown = np.isin(data.x, x)
    values = slope * data.x[shown] + intercept - data.y[shown]
    each = zip(x.tolist(), middles.tolist(), values.tolist(), strict=True)
    return tuple(Label(x, y, format_number(value)) for x, y, value in each)
