"""The descent: from a scenario to the rows of its trajectory."""

from __future__ import annotations

import math
from struct import pack
from typing import Final

import numpy as np

from gdgui.model.dataset import FloatArray
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import COLUMNS, StopReason, Trajectory

__all__ = ["READABLE_GROWTH", "Descent", "descend"]

READABLE_GROWTH: Final = 1e6
"""A run has diverged when its typical residual exceeds this many times that of the start or the data."""

ROWS_AT_ONCE: Final = 100_000

BLOCK: Final = 2000
"""Rows gathered as Python floats before they become an array: more of them no longer fit the cache."""


class Descent:
    """A run in progress. The same scenario gives the same rows, bit for bit, however they are asked for.

    Parameters
    ----------
    scenario : Scenario

    Attributes
    ----------
    step : int
        The last step computed.
    reason : StopReason or None
        Why the run has ended, if it has.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.step = 0
        self.reason: StopReason | None = None
        self._scenario = scenario
        self._evaluate = LOSSES[scenario.loss].bind(scenario.data)
        transform = OPTIMIZERS[scenario.optimizer].build(**scenario.hyperparameters)
        self._update, self._state = transform.update, transform.init()
        self._slope, self._intercept = float(scenario.start.slope), float(scenario.start.intercept)
        self._row = self._evaluate(self._slope, self._intercept)
        self._held = scenario.fit == "slope"
        self._least_gradient = scenario.tolerance * scenario.tolerance
        self._largest_loss = _largest_readable_loss(scenario, self._row[0])
        if self._settled():
            self.reason = StopReason("converged", 0)

    def _settled(self) -> bool:
        _, d_slope, d_intercept = self._row
        if self._held:
            d_intercept = 0.0
        return d_slope * d_slope + d_intercept * d_intercept < self._least_gradient

    def start_row(self) -> FloatArray:
        """Return the start as a row of shape (6, 1). Only before the first `advance`."""
        rate = self._scenario.learning_rate_at(0)
        return np.array([[self._slope, self._intercept, *self._row, rate]]).T

    def advance(self, count: int) -> FloatArray:
        """Make up to `count` updates.

        Returns
        -------
        ndarray, shape (6, m)
            The new rows in the order of `COLUMNS`; fewer than `count` when the run ended, see `reason`.
        """
        parts: list[FloatArray] = []
        end = min(self.step + count, self._scenario.steps)
        while self.reason is None and self.step < end:
            parts.append(self._advance_at_one_rate(self._end_of_block(end)))
        if self.reason is None and self.step == self._scenario.steps:
            self.reason = StopReason("steps done", self.step)
        return np.concatenate(parts, axis=1) if parts else np.empty((len(COLUMNS), 0))

    def skip_to(self, step: int, slope: float, intercept: float) -> bool:
        """Go on from a known row without computing those before it.

        Possible, and True, only where the optimizer remembers nothing of the steps before.
        """
        if self._state:
            return False
        self.step, self.reason = step, None
        self._slope, self._intercept = slope, intercept
        self._row = self._evaluate(slope, intercept)
        # The same ends as in a run from the start, or it would not replay to the same rows.
        if self._settled():
            self.reason = StopReason("converged", step)
        elif step == self._scenario.steps:
            self.reason = StopReason("steps done", step)
        return True

    def planned(self) -> tuple[float, float] | None:
        """Return slope and intercept of the next step without taking it; None when the run has ended."""
        if self.reason is not None:
            return None
        _, d_slope, d_intercept = self._row
        rate = self._scenario.learning_rate_at(self.step)
        change, intercept_change, _ = self._update(
            d_slope, 0.0 if self._held else d_intercept, self._state, rate
        )
        return self._slope - change, self._intercept - intercept_change

    def _end_of_block(self, end: int) -> int:
        """Return the last step of the next block, which a change of the learning rate ends early."""
        end = min(end, self.step + BLOCK)
        return next((min(c.step, end) for c in self._scenario.changes if c.step > self.step), end)

    def _advance_at_one_rate(self, end: int) -> FloatArray:
        """Make the updates up to step `end`: the loop all else is built around, so its names are local."""
        evaluate, update, state, held = self._evaluate, self._update, self._state, self._held
        learning_rate = self._scenario.learning_rate_at(self.step)
        largest_loss, least_gradient = self._largest_loss, self._least_gradient
        slope, intercept = self._slope, self._intercept
        loss, d_slope, d_intercept = self._row
        if held:
            d_intercept = 0.0
        values: list[float] = []
        record = values.extend
        for step in range(self.step + 1, end + 1):
            change, intercept_change, state = update(d_slope, d_intercept, state, learning_rate)
            slope -= change
            intercept -= intercept_change
            loss, d_slope, d_intercept = evaluate(slope, intercept)
            # Also false for nan: one comparison finds both a run that flew off and one that overflowed.
            if not loss <= largest_loss:
                cause = "out of range" if math.isfinite(loss) else "not finite"
                self.reason = StopReason("diverged", step - 1, cause)
                break
            record((slope, intercept, loss, d_slope, d_intercept))
            if held:
                d_intercept = 0.0
            if least_gradient and d_slope * d_slope + d_intercept * d_intercept < least_gradient:
                self.reason = StopReason("converged", step)
                break
        self._slope, self._intercept, self._state = slope, intercept, state
        self._row = loss, d_slope, d_intercept
        return self._rows(values)

    def _rows(self, values: list[float]) -> FloatArray:
        count = len(values) // 5
        rows = np.empty((len(COLUMNS), count))
        # Packing is the fastest way from a list of floats to an array, by half again.
        rows[:5] = np.frombuffer(pack(f"{len(values)}d", *values)).reshape(count, 5).T
        before, self.step = self.step, self.step + count
        rows[5] = self._scenario.learning_rate_at(before)
        if count:
            rows[5, -1] = self._scenario.learning_rate_at(self.step)
        return rows


def _largest_readable_loss(scenario: Scenario, start_loss: float) -> float:
    loss = LOSSES[scenario.loss]
    _, _, least_y, greatest_y = scenario.data.bounds
    scale = max(start_loss, (greatest_y - least_y) ** loss.degree)
    return min((scale or 1.0) * READABLE_GROWTH**loss.degree, 1e300)


def descend(scenario: Scenario, last: int | None = None) -> Trajectory:
    """Run a scenario and return its rows.

    Parameters
    ----------
    scenario : Scenario
    last : int, optional
        The last step that is wanted; to the run's end where none is given.
    """
    end = scenario.steps if last is None else min(last, scenario.steps)
    descent = Descent(scenario)
    trajectory = Trajectory(min(end, 1_000_000) + 1)
    trajectory.extend(descent.start_row())
    while descent.reason is None and descent.step < end:
        trajectory.extend(descent.advance(min(ROWS_AT_ONCE, end - descent.step)))
    trajectory.reason, trajectory.planned = descent.reason, descent.planned()
    return trajectory
