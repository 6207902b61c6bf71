"""The worker: computes a run's rows in a thread of its own, as many as it is asked for and no more."""

from __future__ import annotations

import threading
import time
import traceback
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from gdgui.model.dataset import FloatArray
from gdgui.model.descent import Descent
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import StopReason

__all__ = ["BURST_SECONDS", "Batch", "DescentWorker", "ResumePoint"]

BURST_SECONDS: Final = 0.004
"""How long an answer may take to compute: a fifth of a frame, as computing and drawing take turns."""

PIECE_SECONDS: Final = 0.001
"""How long the worker computes between two looks at what is wanted of it."""


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """The last row that need not be computed again: the run goes on from there."""

    step: int
    slope: float
    intercept: float


@dataclass(frozen=True, slots=True)
class Batch:
    """New rows of a run.

    Attributes
    ----------
    generation : int
        The run they belong to, as numbered by `DescentWorker.begin`.
    rows : ndarray, shape (6, m)
        Read-only, in the order of `gdgui.model.trajectory.COLUMNS`.
    reason : StopReason or None
        Why the run has ended with these rows.
    next_params : tuple of float or None
        Slope and intercept that the next update will lead to.
    """

    generation: int
    rows: FloatArray
    reason: StopReason | None
    next_params: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class _Task:
    generation: int
    scenario: Scenario
    resume_at: ResumePoint | None


class DescentWorker(QThread):
    """Computes and nothing else. Each `request` is answered by one `stepped`, so that nothing piles up.

    Its methods may be called from any thread. `stop` must be called before it is destroyed.
    """

    stepped = Signal(object)
    failed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._condition = threading.Condition()
        self._task: _Task | None = None
        self._wanted: int | None = None
        self._stopping = False
        self._steps_per_piece = 16

    def begin(self, scenario: Scenario, resume_at: ResumePoint | None = None) -> int:
        """Turn to a scenario's run, from after `resume_at`; nothing is computed until it is asked for.

        Return the run's generation, by which its batches are told from those of earlier runs.
        """
        with self._condition:
            generation = self._task.generation + 1 if self._task else 1
            self._task = _Task(generation, scenario, resume_at)
            self._wanted = None
        return generation

    def request(self, steps: int) -> None:
        """Ask for one batch of at most `steps` rows: what a burst of a few milliseconds yields.

        A batch of no rows still tells where the next update will lead.
        """
        with self._condition:
            self._wanted = steps
            self._condition.notify()

    def stop(self) -> None:
        """End the thread, from whatever it does, and wait for it."""
        with self._condition:
            self._stopping = True
            self._condition.notify()
        self.wait()

    def run(self) -> None:
        """Answer requests until stopped."""
        descent: Descent | None = None
        current: _Task | None = None
        start: list[FloatArray] = []
        while (taken := self._next_request()) is not None:
            task, steps = taken
            try:
                if descent is None or task is not current:
                    current = task
                    descent = Descent(task.scenario)
                    start = [descent.start_row()] if task.resume_at is None else []
                    if not self._catch_up(descent, task):
                        continue
                batch = self._compute(descent, task, steps, start)
                start = []
            except Exception:  # noqa: BLE001  (whatever it is, the window must say so, and the thread live on)
                descent = None
                self.failed.emit(task.generation, traceback.format_exc())
            else:
                self.stepped.emit(batch)

    def _next_request(self) -> tuple[_Task, int] | None:
        with self._condition:
            self._condition.wait_for(lambda: self._stopping or self._wanted is not None)
            if self._stopping or self._task is None or self._wanted is None:
                return None
            steps, self._wanted = self._wanted, None
            return self._task, steps

    def _outdated(self, task: _Task) -> bool:
        return self._stopping or self._task is not task

    def _catch_up(self, descent: Descent, task: _Task) -> bool:
        """Bring a new descent to the last known row; False when that is no longer wanted."""
        point = task.resume_at
        if point is None or descent.resume_at(point.step, point.slope, point.intercept):
            return True
        while descent.step < point.step:
            self._piece(descent, point.step - descent.step)
            if self._outdated(task):
                return False
        return True

    def _compute(self, descent: Descent, task: _Task, steps: int, start: list[FloatArray]) -> Batch:
        parts = list(start)
        steps -= len(parts)
        deadline = time.perf_counter() + BURST_SECONDS
        while steps > 0 and descent.reason is None:
            parts.append(self._piece(descent, steps))
            steps -= parts[-1].shape[1]
            if time.perf_counter() > deadline or self._outdated(task):
                break
        rows = np.concatenate(parts, axis=1) if parts else np.empty((6, 0))
        rows.flags.writeable = False
        return Batch(task.generation, rows, descent.reason, descent.next_params())

    def _piece(self, descent: Descent, most: int) -> FloatArray:
        """Compute about a millisecond's worth of rows, learning from each piece how many that are."""
        count = min(most, self._steps_per_piece)
        began = time.perf_counter()
        rows = descent.advance(count)
        seconds = time.perf_counter() - began
        if count == self._steps_per_piece:
            suited = int(count * PIECE_SECONDS / max(seconds, 1e-6))
            self._steps_per_piece = min(max(suited, 1, count // 2), 2 * count, 2000)
        return rows
