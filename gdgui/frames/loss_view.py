"""What the loss panel shows: the loss over the steps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from gdgui.frames import limits as axis_limits
from gdgui.frames.detail import Detail
from gdgui.frames.geometry import Limits, envelope
from gdgui.frames.place import Place
from gdgui.model.dataset import FloatArray
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["LossCurve", "LossView", "loss_view"]

DOT_COLUMNS: Final = 10
"""Steps are marked one by one while each has this many pixels."""


@dataclass(frozen=True, slots=True)
class LossCurve:
    """A stretch of the loss: its least and greatest value at each x, one array where they are the same."""

    x: FloatArray
    low: FloatArray
    high: FloatArray


@dataclass(frozen=True, slots=True)
class LossView:
    """The loss over the steps: up to the present step, and what is known beyond it.

    `dots` says that there is room to mark the steps one by one; `others` are runs beside this one, each with
    its label, up to the present step.
    """

    limits: Limits
    logarithmic: bool
    passed: LossCurve
    beyond: LossCurve | None
    point: tuple[float, float] | None
    dots: bool
    others: tuple[tuple[str, LossCurve], ...]
    loss_name: str


def loss_view(scenario: Scenario, trajectory: Trajectory, place: Place, detail: Detail) -> LossView:
    """Return the loss panel's part of a frame, at a place in the run."""
    limits = detail.loss or axis_limits.loss_limits(scenario, trajectory, logarithmic=detail.logarithmic)
    first = max(0, math.floor(limits.x0))
    last = max(-1, min(trajectory.newest, math.ceil(limits.x1)))
    here = min(place.step, last)
    later = max(first, here)
    losses = trajectory.loss
    passed = _loss_curve(losses[first : here + 1], first, limits, detail)
    point = (place.step + place.share, float(_height(np.array([place.loss]), detail.logarithmic)[0]))
    return LossView(
        limits=limits,
        logarithmic=detail.logarithmic,
        passed=passed,
        beyond=_loss_curve(losses[later : last + 1], later, limits, detail) if later < last else None,
        point=point if limits.contains(*point) else None,
        dots=passed.x.size * DOT_COLUMNS <= detail.columns * (here - first + 1) / (limits.width + 1.0),
        others=tuple(
            (other.label, _loss_curve(other.trajectory.loss[first : here + 1], first, limits, detail))
            for other in detail.beside
        ),
        loss_name=scenario.loss,
    )


def _loss_curve(losses: FloatArray, first: int, limits: Limits, detail: Detail) -> LossCurve:
    if losses.size <= detail.columns:
        x = np.arange(first, first + losses.size, dtype=np.float64)
        low = high = losses
    else:
        x, low, high = envelope(losses, first, detail.columns)
    low = _height(low, detail.logarithmic)
    high = low if high is losses else _height(high, detail.logarithmic)
    x, low, high = _cut_above(x, low, high, limits.y1)
    within = low.clip(limits.y0, limits.y1)
    return LossCurve(
        x.clip(limits.x0, limits.x1), within, within if high is low else high.clip(limits.y0, limits.y1)
    )


def _cut_above(
    x: FloatArray, low: FloatArray, high: FloatArray, top: float
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """End a curve where it leaves the panel for good, rather than drag it along the edge."""
    inside = np.flatnonzero(low <= top)
    if inside.size == 0:
        nothing = low[:0]
        return x[:0], nothing, nothing
    end = int(inside[-1]) + 1
    if end == x.size:
        return x, low, high
    rise = (top - low[end - 1]) / (low[end] - low[end - 1])
    cut_x = np.append(x[:end], x[end - 1] + rise * (x[end] - x[end - 1]))
    cut_low = np.append(low[:end], top)
    return cut_x, cut_low, cut_low if high is low else np.append(high[:end], top)


def _height(losses: FloatArray, logarithmic: bool) -> FloatArray:
    return np.log10(np.maximum(losses, 1e-300)) if logarithmic else losses
