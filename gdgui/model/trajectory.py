"""The trajectory: what happened, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from gdgui.model.dataset import FloatArray

__all__ = ["COLUMNS", "Extent", "StopReason", "Trajectory"]

COLUMNS: Final = ("slope", "intercept", "loss", "d_slope", "d_intercept", "learning_rate")
"""The columns of a trajectory, in this order wherever rows are handed over."""


@dataclass(frozen=True, slots=True)
class StopReason:
    """Why a run ended, and the last step that is kept; a diverged run failed in the step after it.

    The `cause` of a diverged run is ``"not finite"`` or ``"out of range"``.
    """

    kind: Literal["steps done", "converged", "diverged"]
    step: int
    cause: str = ""

    def __str__(self) -> str:
        if self.kind == "converged":
            return f"converged at step {self.step}: the gradient is practically 0"
        if self.kind == "steps done":
            return f"all {self.step} steps done"
        failed = f"diverged at step {self.step + 1}: "
        if self.cause == "not finite":
            return failed + "the numbers grew too large to compute with; the learning rate is too large"
        return failed + "the loss grew beyond all measure; the learning rate is too large"


@dataclass(frozen=True, slots=True)
class Extent:
    """Least and greatest value of a column."""

    least: float
    greatest: float


class Trajectory:
    """Columns that grow: row k is the state after k updates, row 0 the start.

    ``learning_rate`` of row k is the rate of the update that leaves row k. Columns are handed out as
    read-only arrays of shape (len,), which stay valid, and unchanged, while the trajectory grows. `reason`
    is why the run ended with the newest row, if it did; `next_params` are slope and intercept to which the
    next update will lead, where they are known already.
    """

    def __init__(self, capacity: int = 1024) -> None:
        self._columns: FloatArray = np.empty((len(COLUMNS) - 1, capacity))
        # Apart, as a new rate for the newest row must not reach the columns that were handed out.
        self._rates: FloatArray = np.empty(capacity)
        self._size = 0
        self._extents: list[tuple[float, float]] = []
        self.reason: StopReason | None = None
        self.next_params: tuple[float, float] | None = None

    def __len__(self) -> int:
        return self._size

    @property
    def newest(self) -> int:
        """The last known step."""
        return self._size - 1

    def extend(self, rows: FloatArray) -> None:
        """Append `rows`, shape (6, m), in the order of `COLUMNS`."""
        end = self._size + rows.shape[1]
        if end > self._rates.size:
            self._grow(max(end, 2 * self._rates.size))
        self._columns[:, self._size : end] = rows[:-1]
        self._rates[self._size : end] = rows[-1]
        self._size = end
        if rows.shape[1]:
            self._widen(rows)

    def _grow(self, capacity: int) -> None:
        known = slice(self._size)
        columns, self._columns = self._columns, np.empty((len(COLUMNS) - 1, capacity))
        rates, self._rates = self._rates, np.empty(capacity)
        self._columns[:, known], self._rates[known] = columns[:, known], rates[known]

    def _widen(self, rows: FloatArray) -> None:
        lows, highs = rows.min(axis=1).tolist(), rows.max(axis=1).tolist()
        if self._extents:
            old_lows, old_highs = zip(*self._extents, strict=True)
            lows, highs = map(min, lows, old_lows), map(max, highs, old_highs)
        self._extents = list(zip(lows, highs, strict=True))

    def cut(self, newest: int, learning_rate: float) -> Trajectory:
        """Return the rows up to step `newest`, which `learning_rate` will leave, not ended.

        When no row is dropped, this trajectory itself is returned, with the new rate.
        """
        kept, end, capacity = self, newest + 1, self._rates.size
        if newest < self.newest:
            kept = Trajectory(capacity)
            kept.extend(np.vstack([self._columns[:, :end], self._rates[:end]]))
        rates = np.empty(capacity)
        rates[:newest], rates[newest] = self._rates[:newest], learning_rate
        kept._rates = rates
        kept._extents[-1] = float(rates[:end].min()), float(rates[:end].max())
        kept.reason = kept.next_params = None
        return kept

    def extent(self, column: str) -> Extent:
        """Least and greatest value so far of a column."""
        return Extent(*self._extents[COLUMNS.index(column)])

    def row(self, step: int) -> tuple[float, float, float, float, float, float]:
        """Return the state at `step` as plain floats, in the order of `COLUMNS`."""
        if not 0 <= step < self._size:
            raise IndexError(f"step {step} is not known; the steps are 0 to {self.newest}")
        slope, intercept, loss, d_slope, d_intercept = self._columns[:, step].tolist()
        return slope, intercept, loss, d_slope, d_intercept, float(self._rates[step])

    def column(self, name: str) -> FloatArray:
        """Return a column as a read-only array of shape (len,)."""
        index = COLUMNS.index(name)
        # Sliced to a view of its own, as it is made read-only.
        view = (self._columns[index] if index < len(self._columns) else self._rates)[: self._size]
        view.flags.writeable = False
        return view

    @property
    def slope(self) -> FloatArray:
        """The slopes."""
        return self.column("slope")

    @property
    def intercept(self) -> FloatArray:
        """The intercepts."""
        return self.column("intercept")

    @property
    def loss(self) -> FloatArray:
        """The losses."""
        return self.column("loss")
