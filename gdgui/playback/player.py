"""The player: owns scenario, trajectory and cursor, and moves the cursor."""

from __future__ import annotations

import math
import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.playback.history import History, Moment
from gdgui.playback.worker import Batch, DescentWorker, Known

__all__ = ["AS_FAST_AS_IT_GOES", "FASTEST", "SLOWEST", "Player"]

SLOWEST: Final = 0.5
FASTEST: Final = 60.0
AS_FAST_AS_IT_GOES: Final = math.inf
"""The rate at which each frame shows what could be computed since the one before."""

FRAME_MILLISECONDS: Final = 16
FAST_FRAME_MILLISECONDS: Final = 20
"""As fast as it goes: computing and painting fill 16 ms, which leaves no turn to the rest of the window."""

BURST_STEPS: Final = 100_000
MOST_DUE: Final = 3
"""After a hold-up no more than this many steps are caught up at once."""


class Player(QObject):
    """Plays a scenario. All its methods are called from the thread it lives in.

    Signals
    -------
    scenarioChanged
        Another scenario, or another learning rate in it.
    moved
        The cursor, or what is known of the run, has changed.
    playingChanged(bool), speedChanged(float)
    historyChanged
        What can be undone or redone has changed.
    failed(str)
        The computation ended with an error, described by its traceback.
    """

    scenarioChanged = Signal()
    moved = Signal()
    playingChanged = Signal(bool)
    speedChanged = Signal(float)
    historyChanged = Signal()
    failed = Signal(str)

    def __init__(self, scenario: Scenario, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._trajectory = Trajectory()
        self._cursor = 0
        self._target = 0
        self._playing = False
        self._speed = 4.0
        self._asked = False
        self._played_from = 0.0
        self._played = 0
        self._history = History()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._worker = DescentWorker(self)
        self._worker.stepped.connect(self._receive)
        self._worker.failed.connect(self._fail)
        self._worker.start()
        self._begin_run(scenario, cursor=0)

    @property
    def scenario(self) -> Scenario:
        """What is played."""
        return self._scenario

    @property
    def trajectory(self) -> Trajectory:
        """What is known of the run."""
        return self._trajectory

    @property
    def cursor(self) -> int:
        """The step that is looked at."""
        return self._cursor

    @property
    def playing(self) -> bool:
        """Whether the cursor moves by itself."""
        return self._playing

    @property
    def speed(self) -> float:
        """Steps per second, `SLOWEST` to `FASTEST`, or `AS_FAST_AS_IT_GOES`."""
        return self._speed

    @property
    def history(self) -> History:
        """What can be undone and redone."""
        return self._history

    @property
    def at_end(self) -> bool:
        """Whether the run has ended and the cursor stands on its last step."""
        return self._trajectory.reason is not None and self._cursor == self._trajectory.newest

    def close(self) -> None:
        """Stop playing and end the worker; the player can't be used after that."""
        self._playing = False
        self._timer.stop()
        self._worker.stop()

    @Slot()
    def play(self) -> None:
        """Move the cursor on at the set speed; from the start again if the run has ended."""
        if self._playing:
            return
        if self.at_end:
            self._move_to(0)
        self._playing = True
        self._start_clock()
        self.playingChanged.emit(True)

    @Slot()
    def pause(self) -> None:
        """Stay at the present step, and give up one that is still being computed."""
        self._target = self._cursor
        self._stop_clock()

    def _stop_clock(self) -> None:
        if self._playing:
            self._playing = False
            self._target = self._cursor
            self._timer.stop()
            self.playingChanged.emit(False)

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def set_speed(self, speed: float) -> None:
        """Set the steps per second."""
        if speed != AS_FAST_AS_IT_GOES:
            speed = min(max(speed, SLOWEST), FASTEST)
        if speed == self._speed:
            return
        self._speed = speed
        if self._playing:
            self._start_clock()
        self.speedChanged.emit(speed)

    def step(self, count: int = 1) -> None:
        """Go `count` steps on, and pause."""
        self._stop_clock()
        self._go(max(self._target, self._cursor) + count)

    def back(self, count: int = 1) -> None:
        """Go `count` steps back, and pause."""
        self.seek(self._cursor - count)

    def seek(self, step: int) -> None:
        """Go to `step`, computing what is not known yet, and pause."""
        self.pause()
        self._go(step)

    @Slot()
    def to_start(self) -> None:
        """Go to step 0."""
        self.seek(0)

    @Slot()
    def to_newest(self) -> None:
        """Go to the last known step."""
        self.seek(self._trajectory.newest)

    @Slot()
    def reset(self) -> None:
        """Begin the run anew, without the changes of the learning rate made on the way."""
        self.set_scenario(self._scenario.with_changes(changes=()), kind="reset")

    def set_scenario(self, scenario: Scenario, kind: str = "scenario") -> None:
        """Play another scenario from its start.

        Parameters
        ----------
        scenario : Scenario
        kind : str
            What the change is, for undo: quick changes of one kind are undone together.
        """
        self._remember(kind)
        self.pause()
        self._begin_run(scenario, cursor=0)
        self.historyChanged.emit()

    def set_learning_rate(self, learning_rate: float) -> None:
        """Change the learning rate from the cursor's step on; what was known beyond it is dropped."""
        if learning_rate == self._scenario.learning_rate_at(self._cursor):
            return
        scenario = self._scenario.with_learning_rate(self._cursor, learning_rate)
        self._remember("learning rate")
        self._scenario = scenario
        if len(self._trajectory):
            self._trajectory = self._trajectory.cut(self._cursor, learning_rate)
        self._target = self._cursor
        self._go_on_from_newest()
        self._ask(0 if len(self._trajectory) else 1)
        self.scenarioChanged.emit()
        self.historyChanged.emit()
        self.moved.emit()

    @Slot()
    def undo(self) -> None:
        """Return to the scenario before the last change, and to the step looked at then."""
        if self._history.can_undo:
            self._return_to(self._history.undo(self._present()))

    @Slot()
    def redo(self) -> None:
        """Take up again what was undone last."""
        if self._history.can_redo:
            self._return_to(self._history.redo(self._present()))

    def _return_to(self, moment: Moment) -> None:
        self.pause()
        self._begin_run(moment.scenario, moment.cursor)
        self.historyChanged.emit()

    def _present(self) -> Moment:
        # A step that is still on its way counts as reached, but not the far one that fast play aims at.
        return Moment(self._scenario, self._cursor if self._playing else max(self._cursor, self._target))

    def _remember(self, kind: str) -> None:
        self._history.record(self._present(), kind)

    def _go_on_from_newest(self) -> None:
        known = None
        if len(self._trajectory):
            slope, intercept, *_ = self._trajectory.row(self._trajectory.newest)
            known = Known(self._trajectory.newest, slope, intercept)
        self._generation = self._worker.begin(self._scenario, known)

    def _begin_run(self, scenario: Scenario, cursor: int) -> None:
        self._scenario = scenario
        # Room for the whole run costs nothing until it is filled; growing would copy it, in the GUI's thread.
        self._trajectory = Trajectory(scenario.steps + 1)
        self._cursor, self._target = 0, cursor
        self._generation = self._worker.begin(scenario)
        self._ask(max(1, cursor + 1))
        self.scenarioChanged.emit()

    def _start_clock(self) -> None:
        self._played_from, self._played = time.perf_counter(), 0
        if self._speed == AS_FAST_AS_IT_GOES:
            self._timer.start(FAST_FRAME_MILLISECONDS)
        else:
            self._timer.start(max(1, min(FRAME_MILLISECONDS, int(250 / self._speed))))

    @Slot()
    def _tick(self) -> None:
        if self._asked:
            return
        if self._speed == AS_FAST_AS_IT_GOES:
            self._go(
                self._trajectory.newest
                if self._cursor < self._trajectory.newest
                else BURST_STEPS + self._cursor
            )
            return
        due = int((time.perf_counter() - self._played_from) * self._speed) - self._played
        if due > 0:
            self._played += due
            self._go(self._cursor + min(due, MOST_DUE))

    def _go(self, step: int) -> None:
        self._target = min(max(step, 0), self._scenario.steps)
        newest = self._trajectory.newest
        if self._target <= newest or self._trajectory.reason is not None:
            self._move_to(min(self._target, newest))
        elif not self._asked:
            self._ask(self._target - newest)

    def _move_to(self, step: int) -> None:
        if step != self._cursor:
            self._cursor = max(step, 0)
            self._target = self._cursor
            self.moved.emit()
        if self._playing and self.at_end:
            self.pause()

    def _ask(self, steps: int) -> None:
        self._asked = True
        self._worker.request(steps)

    @Slot(object)
    def _receive(self, batch: Batch) -> None:
        if batch.generation != self._generation:
            return
        self._asked = False
        self._trajectory.extend(batch.rows)
        self._trajectory.reason, self._trajectory.planned = batch.reason, batch.planned
        newest = self._trajectory.newest
        playing_fast = self._playing and self._speed == AS_FAST_AS_IT_GOES
        self._cursor = min(max(self._target, self._cursor), newest)
        if batch.reason is not None or playing_fast:
            self._target = self._cursor
        elif self._target > newest:
            self._ask(self._target - newest)
        self.moved.emit()
        if self._playing and self.at_end:
            self.pause()

    @Slot(int, str)
    def _fail(self, generation: int, message: str) -> None:
        if generation == self._generation:
            self._asked = False
            self.pause()
            self._go_on_from_newest()
            self.failed.emit(message)
