"""Playing as fast as it goes, in the program's own window at 1920x1080."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Slot

from benchmarks.claims import Claim, Limit, report, seconds
from benchmarks.windows import LONG_RUN, make_quiet_application, open_window, turn
from gdgui.app.start import Application
from gdgui.model.descent import Descent

__all__ = ["measure"]

TICK_MILLISECONDS: Final = 16
FAR: Final = 1_000_000
REPETITIONS: Final = 5
SECONDS: Final = 1.5


class _Watch(QObject):
    """Logs when a precise timer ticks in the GUI's thread."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @Slot()
    def _tick(self) -> None:
        self._ticks.append(time.perf_counter())

    def gaps(self, duration: float) -> list[float]:
        """Turn the event loop for `duration` seconds; return the milliseconds between ticks in it."""
        self._ticks = [time.perf_counter()]
        self._timer.start(TICK_MILLISECONDS)
        turn(duration)
        self._timer.stop()
        # A hold-up at the very end counts as well.
        return [1e3 * gap for gap in np.diff([*self._ticks, time.perf_counter()])]


@dataclass(frozen=True, slots=True)
class _Played:
    steps_per_second: float
    gaps: list[float]

    @property
    def in_time(self) -> float:
        """Percent of the ticks that came within twice their time."""
        return 100.0 * float(np.mean(np.array(self.gaps) <= 2 * TICK_MILLISECONDS + 1))


def _play(application: Application, watch: _Watch) -> _Played:
    """Measure while it plays on."""
    first, began = application.player.trajectory.newest, time.perf_counter()
    gaps = watch.gaps(SECONDS)
    arrived = application.player.trajectory.newest - first
    return _Played(arrived / (time.perf_counter() - began), gaps)


def _near_the_beginning(application: Application, watch: _Watch) -> Iterator[_Played]:
    for _ in range(REPETITIONS):
        application.player.reset()
        turn(0.3)
        application.player.play()
        turn(0.1)
        yield _play(application, watch)


def _far_on(application: Application, watch: _Watch) -> Iterator[_Played]:
    for _ in range(REPETITIONS):
        application.player.reset()
        application.player.play()
        while application.player.trajectory.newest < FAR:
            turn(0.1)
        yield _play(application, watch)


def _alone() -> float:
    """Return the steps per second of the same run without a window."""
    descent = Descent(LONG_RUN)
    return 200_000 / median(seconds(lambda: descent.advance(200_000)) for _ in range(REPETITIONS))


def _claims(where: str, played: list[_Played], rest: _Played, alone: float) -> Iterator[Claim]:
    speed, gaps = median(part.steps_per_second for part in played), [gap for p in played for gap in p.gaps]
    together = _Played(speed, gaps)
    what = f"playing {where}"
    yield Claim(
        f"{what}: arriving",
        together.steps_per_second,
        "steps/s",
        alone,
        "the descent alone, without a window",
        Limit("figure", "at least", 200_000),
    )
    yield Claim(
        f"{what}: longest time between two ticks of 16 ms",
        max(together.gaps),
        "ms",
        max(rest.gaps),
        "the window at rest",
        Limit("figure", "at most", 50),
    )
    yield Claim(
        f"{what}: ticks within 33 ms",
        together.in_time,
        "%",
        rest.in_time,
        "the window at rest",
        Limit("figure", "at least", 99),
    )


def measure() -> Iterator[Claim]:
    """Measure near the beginning, and again with a million steps behind the cursor."""
    app, _ = make_quiet_application()
    with TemporaryDirectory() as folder:
        application = open_window(folder)
        watch = _Watch()
        alone, rest = _alone(), _play(application, watch)
        beginning = list(_near_the_beginning(application, watch))
        far = list(_far_on(application, watch))
        application.window.close()
    app.processEvents()
    yield from _claims("near the beginning", beginning, rest, alone)
    yield from _claims(f"beyond step {FAR:,}", far, rest, alone)


if __name__ == "__main__":
    sys.exit(report(measure()))
