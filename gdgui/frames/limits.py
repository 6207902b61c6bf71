"""Axis limits: chosen from the scenario, grown in large strides when a run leaves them, never jittering.

All are functions of the scenario and of the extents of the known trajectory, so the same run is always seen
in the same limits, and a clip of a finished run has one set of them.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

import numpy as np

from gdgui.frames.geometry import Limits, nice_above
from gdgui.model.dataset import Dataset
from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import Trajectory

__all__ = ["data_limits", "error_limits", "loss_limits"]

MARGIN: Final = 0.07
MOST_DOUBLINGS: Final = 5
"""Past 32 times the first width nothing of the start could be made out any more."""

FIRST_STEPS: Final = 20
"""The width of the loss panel before the run is longer."""


def data_limits(scenario: Scenario) -> Limits:
    """Return limits that show the points, the intercept if 0 is near, and the line at the start."""
    least_x, greatest_x, least_y, greatest_y = scenario.data.bounds
    width = greatest_x - least_x
    x0 = min(least_x, 0.0) if least_x <= width else least_x
    x1 = max(greatest_x, 0.0) if greatest_x >= -width else greatest_x
    height = _spread(scenario.data)
    low, high = least_y, greatest_y
    for x in (least_x, greatest_x):
        y = scenario.start.slope * x + scenario.start.intercept
        low, high = min(low, max(y, least_y - 3 * height)), max(high, min(y, greatest_y + 3 * height))
    return Limits(*_widened(x0, x1, MARGIN), *_widened(low, high, MARGIN))


def _spread(data: Dataset) -> float:
    """Height of the data; where all y are equal, something to see them in."""
    _, _, least_y, greatest_y = data.bounds
    return greatest_y - least_y or max(abs(least_y), 1.0)


def error_limits(scenario: Scenario, trajectory: Trajectory) -> Limits:
    """Return limits that show the error curve on both sides of its vertex, the start and the optimum."""
    x0, x1, top = _first_error_limits(scenario.data, scenario.loss, scenario.free, scenario.start)
    slopes, losses = trajectory.extent("slope"), trajectory.extent("loss")
    middle, half = (x0 + x1) / 2.0, (x1 - x0) / 2.0
    reach = max(abs(slopes.least - middle), abs(slopes.greatest - middle))
    half *= _stride(reach, half, 2.0)
    # When the width doubles, a parabola at its edges is four times as high.
    top *= _stride(losses.greatest, top, 2.0 ** LOSSES[scenario.loss].degree)
    return Limits(middle - half, middle + half, -0.04 * top, top)


@lru_cache(maxsize=4)
def _first_error_limits(
    data: Dataset, loss: str, free: tuple[str, ...], start: Start
) -> tuple[float, float, float]:
    moments = data.moments
    vertex = moments.vertex(start.intercept)
    least_x, greatest_x, _, _ = data.bounds
    natural = _spread(data) / (greatest_x - least_x)
    low, high = min(start.slope, vertex), max(start.slope, vertex)
    if len(free) > 1:
        low, high = min(low, moments.best_slope), max(high, moments.best_slope)
    half = 1.3 * max(high - vertex, vertex - low, 0.25 * natural)
    if not half > 1e-9 * abs(vertex):
        half = 1e-9 * abs(vertex)
    edges = np.array([vertex - half, start.slope, vertex])
    at_edge, at_start, at_vertex = LOSSES[loss].values(data, edges, np.float64(start.intercept))
    seen = max(at_start, at_vertex + 0.55 * (at_edge - at_vertex))
    return vertex - half, vertex + half, 1.1 * float(seen) or 1.0


def _stride(reach: float, room: float, factor: float) -> float:
    """Return the power of `factor` by which `room` must grow to hold `reach`, up to a last one.

    A run that leaves its limits grows them at each step; in whole strides they stay as they are for a while.
    """
    if not reach > room:
        return 1.0
    # A little less, or rounding would make a stride more of what is an exact power.
    strides = math.ceil(math.log(reach / room * (1.0 - 1e-12), factor)) if math.isfinite(reach) else math.inf
    return factor ** int(max(1, min(strides, MOST_DOUBLINGS)))


def loss_limits(scenario: Scenario, trajectory: Trajectory, *, logarithmic: bool) -> Limits:
    """Return limits of the loss over the steps; the same height as the error panel's unless logarithmic."""
    width = nice_above(max(trajectory.newest, FIRST_STEPS))
    x0, x1 = -0.03 * width, 1.03 * width
    if not logarithmic:
        error = error_limits(scenario, trajectory)
        return Limits(x0, x1, error.y0, error.y1)
    losses = trajectory.extent("loss")
    greatest = max(losses.greatest, 1e-300)
    least = max(losses.least, 1e-16 * greatest)
    return Limits(x0, x1, *_decades(least, greatest))


def _decades(least: float, greatest: float) -> tuple[float, float]:
    """Return the whole decades around the values: at least one, and never fewer for values further apart."""
    return _widened(math.floor(math.log10(least)), math.floor(math.log10(greatest)) + 1.0, 0.04)


def _widened(low: float, high: float, fraction: float) -> tuple[float, float]:
    width = high - low
    if not width > 1e-9 * max(abs(low), abs(high)):
        width = max(abs(low), abs(high), 1.0) * 0.1
    return low - fraction * width, high + fraction * width
