"""What the loss panel shows: the loss over the steps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from gdgui.frames import limits as axis_limits
from gdgui.frames.geometry import Limits, envelope
from gdgui.frames.panels import LOSS
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.dataset import FloatArray
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["LossCurve", "LossView", "loss_view"]

DOT_COLUMNS: Final = 10
"""Steps are marked one by one while each has this many pixels."""


@dataclass(frozen=True, slots=True)
class LossCurve:
    """A stretch of the loss: `heights` at each x, shape (1, n), or the least and greatest of many, (2, n)."""

    x: FloatArray
    heights: FloatArray

    @property
    def low(self) -> FloatArray:
        """The least height at each x."""
        return np.asarray(self.heights[0])

    @property
    def high(self) -> FloatArray:
        """The greatest height at each x."""
        return np.asarray(self.heights[-1])


@dataclass(frozen=True, slots=True)
class LossView:
    """The loss over the steps: up to the present step, and what is known beyond it.

    `dots` says that there is room to mark the steps one by one; `comparisons` are other runs, each with
    its label, up to the present step.
    """

    limits: Limits
    logarithmic: bool
    passed: LossCurve
    beyond: LossCurve | None
    point: tuple[float, float] | None
    dots: bool
    comparisons: tuple[tuple[str, LossCurve], ...]
    loss_name: str


def loss_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> LossView:
    """Return the loss panel's part of a frame."""
    logarithmic, columns = view.logarithmic, resolution.columns
    limits = view.zoom.get(LOSS.name) or axis_limits.loss_limits(
        scenario, trajectory, logarithmic=logarithmic
    )
    first = max(0, math.floor(limits.x0))
    last = max(-1, min(trajectory.newest, math.ceil(limits.x1)))
    here = min(state.step, last)
    later = max(first, here)

    def curve(losses: FloatArray, begin: int, end: int) -> LossCurve:
        return _loss_curve(losses[begin : end + 1], begin, limits, columns, logarithmic=logarithmic)

    passed = curve(trajectory.loss, first, here)
    point = (state.step + state.fraction, float(_height(np.array([state.loss]), logarithmic)[0]))
    inside = limits.contains(*point)
    return LossView(
        limits=limits,
        logarithmic=logarithmic,
        passed=passed if view.known_beyond or not (inside and state.fraction) else _with_end(passed, *point),
        beyond=curve(trajectory.loss, later, last) if view.known_beyond and later < last else None,
        point=point if inside else None,
        dots=passed.x.size * DOT_COLUMNS <= columns * (here - first + 1) / (limits.width + 1.0),
        comparisons=tuple((run.label, curve(run.trajectory.loss, first, here)) for run in view.comparisons),
        loss_name=scenario.loss,
    )


def _with_end(curve: LossCurve, x: float, y: float) -> LossCurve:
    """Return a curve drawn on to a point."""
    end = np.full((len(curve.heights), 1), y)
    return LossCurve(np.append(curve.x, x), np.hstack([curve.heights, end]))


def _loss_curve(
    losses: FloatArray, first: int, limits: Limits, columns: int, *, logarithmic: bool
) -> LossCurve:
    if losses.size <= columns:
        x, heights = np.arange(first, first + losses.size, dtype=np.float64), losses[np.newaxis]
    else:
        x, low, high = envelope(losses, first, columns)
        heights = np.stack([low, high])
    shown = _cut_above(LossCurve(x, _height(heights, logarithmic)), limits.y1)
    return LossCurve(shown.x.clip(limits.x0, limits.x1), shown.heights.clip(limits.y0, limits.y1))


def _cut_above(curve: LossCurve, top: float) -> LossCurve:
    """End a curve where it leaves the panel for good, rather than drag it along the edge."""
    x, low = curve.x, curve.low
    inside = np.flatnonzero(low <= top)
    end = int(inside[-1]) + 1 if inside.size else 0
    kept = LossCurve(x[:end], curve.heights[:, :end])
    if end in (0, x.size):
        return kept
    rise = (top - low[end - 1]) / (low[end] - low[end - 1])
    return _with_end(kept, x[end - 1] + rise * (x[end] - x[end - 1]), top)


def _height(losses: FloatArray, logarithmic: bool) -> FloatArray:
    return np.log10(np.maximum(losses, 1e-300)) if logarithmic else losses
