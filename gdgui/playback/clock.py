"""The clock: how many steps are due at a number of steps per second."""

from __future__ import annotations

import math
import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

__all__ = ["FASTEST", "SLOWEST", "UNLIMITED", "StepClock"]

SLOWEST: Final = 0.5
FASTEST: Final = 60.0
UNLIMITED: Final = math.inf
"""The speed at which each frame shows what could be computed since the one before."""

FRAME_MILLISECONDS: Final = 16
UNLIMITED_FRAME_MILLISECONDS: Final = 20
"""At unlimited speed computing and painting fill 16 ms, which leaves no turn to the rest of the window."""

MOST_DUE: Final = 3
"""After a hold-up no more than this many steps are caught up at once."""


class StepClock(QObject):
    """Ticks at a speed, and counts the steps that are due."""

    ticked = Signal()
    """It is time to see whether steps are due."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speed = 0.0
        self._began = 0.0
        self._taken = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.ticked)

    def start(self, speed: float) -> None:
        """Begin to count anew, at `speed` steps per second."""
        self._speed, self._began, self._taken = speed, time.perf_counter(), 0
        if speed == UNLIMITED:
            self._timer.start(UNLIMITED_FRAME_MILLISECONDS)
        else:
            self._timer.start(max(1, min(FRAME_MILLISECONDS, int(250 / speed))))

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def take_due(self) -> int:
        """Return how many steps are due since the last time, at most `MOST_DUE`. Not at unlimited speed."""
        due = int((time.perf_counter() - self._began) * self._speed) - self._taken
        self._taken += max(due, 0)
        return min(max(due, 0), MOST_DUE)
