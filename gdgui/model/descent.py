"""The descent: from a scenario to the rows of its trajectory."""

from __future__ import annotations

import math
from struct import pack
from typing import Final

import numpy as np

from gdgui.model.dataset import FloatArray
from gdgui.model.losses import LOSSES
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import COLUMNS, StopReason, Trajectory
from gdgui.model.updates import Updates

__all__ = ["READABLE_GROWTH", "Descent", "descend"]

READABLE_GROWTH: Final = 1e6
"""A run has diverged when its typical residual exceeds this many times that of the start or the data."""

ROWS_AT_ONCE: Final = 100_000

BLOCK: Final = 2000
"""Rows gathered as Python floats before they become an array: more of them no longer fit the cache."""


class Descent:
    """A run in progress. The same scenario gives the same rows, bit for bit, however they are asked for.

    `step` is the last one computed, and `reason` why the run has ended, if it has.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.step = 0
        self.reason: StopReason | None = None
        self._scenario = scenario
        self._evaluate = scenario.objective.pair
        self._updates = Updates(scenario)
        self._slope, self._intercept = float(scenario.start.slope), float(scenario.start.intercept)
        self._row = self._evaluate(self._slope, self._intercept)
        # Weights in the norm of the gradient: fixed parameters do not count.
        self._counts = tuple(float(name in scenario.free) for name in PARAMETERS)
        self._least_gradient = scenario.tolerance * scenario.tolerance
        self._largest_loss = _largest_readable_loss(scenario, self._row[0])
        if self._stationary():
            self.reason = StopReason("converged", 0)

    def _stationary(self) -> bool:
        _, *gradient = self._row
        squares = (weight * each * each for weight, each in zip(self._counts, gradient, strict=True))
        return sum(squares) < self._least_gradient

    def start_row(self) -> FloatArray:
        """Return the start as a row of shape (6, 1). Only before the first `advance`."""
        rate = self._scenario.learning_rate_at(0)
        return np.array([[self._slope, self._intercept, *self._row, rate]]).T

    def advance(self, count: int) -> FloatArray:
        """Make up to `count` updates and return the new rows, shape (6, m), in the order of `COLUMNS`.

        There are fewer than `count` when the run ended, see `reason`.
        """
        parts: list[FloatArray] = []
        end = min(self.step + count, self._scenario.steps)
        while self.reason is None and self.step < end:
            parts.append(self._advance_to(min(end, self.step + BLOCK)))
        if self.reason is None and self.step == self._scenario.steps:
            self.reason = StopReason("steps done", self.step)
        return np.concatenate(parts, axis=1) if parts else np.empty((len(COLUMNS), 0))

    def resume_at(self, step: int, slope: float, intercept: float) -> bool:
        """Go on from a known row without computing those before it.

        Possible, and True, only where the optimizer remembers nothing of the steps before.
        """
        if self._updates.remembers:
            return False
        self.step, self.reason = step, None
        self._slope, self._intercept = slope, intercept
        self._row = self._evaluate(slope, intercept)
        # The same ends as in a run from the start, or it would not replay to the same rows.
        if self._stationary():
            self.reason = StopReason("converged", step)
        elif step == self._scenario.steps:
            self.reason = StopReason("steps done", step)
        return True

    def next_params(self) -> tuple[float, float] | None:
        """Return slope and intercept of the next step without taking it; None when the run has ended."""
        if self.reason is not None:
            return None
        _, *gradient = self._row
        ahead = Updates(self._scenario, self._updates.kept_states())
        change, intercept_change = ahead.change(gradient, self._scenario.learning_rate_at(self.step))
        return self._slope - change, self._intercept - intercept_change

    def _advance_to(self, end: int) -> FloatArray:
        """Make the updates up to step `end`: the loop all else is built around, so its names are local."""
        evaluate = self._evaluate
        update_slope, update_intercept = self._updates.functions
        slope_state, intercept_state = self._updates.states
        count_slope, count_intercept = self._counts
        largest_loss, least_gradient = self._largest_loss, self._least_gradient
        slope, intercept = self._slope, self._intercept
        loss, d_slope, d_intercept = self._row
        values: list[float] = []
        record = values.extend
        rates = self._scenario.learning_rates(self.step, end + 1)
        for learning_rate in rates[:-1].tolist():
            slope -= update_slope(d_slope, slope_state, learning_rate)
            intercept -= update_intercept(d_intercept, intercept_state, learning_rate)
            loss, d_slope, d_intercept = evaluate(slope, intercept)
            # Also false for nan: one comparison finds both a run that flew off and one that overflowed.
            if not loss <= largest_loss:
                cause = "out of range" if math.isfinite(loss) else "not finite"
                self.reason = StopReason("diverged", self.step + len(values) // 5, cause)
                break
            record((slope, intercept, loss, d_slope, d_intercept))
            if least_gradient and (
                count_slope * d_slope * d_slope + count_intercept * d_intercept * d_intercept < least_gradient
            ):
                self.reason = StopReason("converged", self.step + len(values) // 5)
                break
        self._slope, self._intercept = slope, intercept
        self._row = loss, d_slope, d_intercept
        return self._rows(values, rates[1:])

    def _rows(self, values: list[float], rates: FloatArray) -> FloatArray:
        count = len(values) // 5
        rows = np.empty((len(COLUMNS), count))
        # Packing is the fastest way from a list of floats to an array, by half again.
        rows[:5] = np.frombuffer(pack(f"{len(values)}d", *values)).reshape(count, 5).T
        # Row k has the rate of the update that leaves it.
        rows[5] = rates[:count]
        self.step += count
        return rows


def _largest_readable_loss(scenario: Scenario, start_loss: float) -> float:
    loss = LOSSES[scenario.loss]
    _, _, least_y, greatest_y = scenario.data.bounds
    scale = max(start_loss, (greatest_y - least_y) ** loss.degree)
    return min((scale or 1.0) * READABLE_GROWTH**loss.degree, 1e300)


def descend(scenario: Scenario, last: int | None = None) -> Trajectory:
    """Run a scenario and return its rows: up to the step `last`, or to its end where none is given."""
    end = scenario.steps if last is None else min(last, scenario.steps)
    descent = Descent(scenario)
    trajectory = Trajectory(min(end, 1_000_000) + 1)
    trajectory.extend(descent.start_row())
    while descent.reason is None and descent.step < end:
        trajectory.extend(descent.advance(min(ROWS_AT_ONCE, end - descent.step)))
    trajectory.reason, trajectory.next_params = descent.reason, descent.next_params()
    return trajectory
