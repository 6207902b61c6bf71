"""The player: owns scenario, trajectory and cursor, and moves the cursor."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.playback.clock import FASTEST, SLOWEST, UNLIMITED, StepClock
from gdgui.playback.growing_run import GrowingRun
from gdgui.playback.history import History, Moment

__all__ = ["Player"]

BURST_STEPS: Final = 100_000


class Player(QObject):
    """Plays a scenario. All its methods are called from the thread it lives in."""

    scenarioChanged = Signal()
    """Another scenario, or another learning rate in it."""
    moved = Signal()
    """The cursor, or what is known of the run, has changed."""
    playingChanged = Signal(bool)
    speedChanged = Signal(float)
    historyChanged = Signal()
    """What can be undone or redone has changed."""
    ending = Signal()
    """It is closed."""
    failed = Signal(str)
    """The computation ended with an error, described by its traceback."""

    def __init__(self, scenario: Scenario, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cursor = 0
        self._target = 0
        self._playing = False
        self._speed = 4.0
        self.history = History()
        self._clock = StepClock(self)
        self._clock.ticked.connect(self._tick)
        self._run = GrowingRun(scenario, self)
        self._run.grown.connect(self._follow_run)
        self._run.failed.connect(self._fail)
        self._run.ask(1)

    @property
    def scenario(self) -> Scenario:
        """What is played."""
        return self._run.scenario

    @property
    def trajectory(self) -> Trajectory:
        """What is known of the run."""
        return self._run.trajectory

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
        """Steps per second, `SLOWEST` to `FASTEST`, or `UNLIMITED`."""
        return self._speed

    @property
    def at_end(self) -> bool:
        """Whether the run has ended and the cursor stands on its last step."""
        return self.trajectory.reason is not None and self._cursor == self.trajectory.newest

    @property
    def settled(self) -> bool:
        """Whether nothing moves by itself, and nothing that was asked of the worker is outstanding."""
        return not self._playing and not self._run.asked

    @property
    def closed(self) -> bool:
        """Whether the worker has ended."""
        return self._run.closed

    def close(self) -> None:
        """Stop playing and end the worker; the player can't be used after that."""
        self._playing = False
        self._clock.stop()
        self._run.close()
        self.ending.emit()

    @Slot()
    def play(self) -> None:
        """Move the cursor on at the set speed; from the start again if the run has ended."""
        if self._playing:
            return
        if self.at_end:
            self._move_to(0)
        self._playing = True
        self._clock.start(self._speed)
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
            self._clock.stop()
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
        if speed != UNLIMITED:
            speed = min(max(speed, SLOWEST), FASTEST)
        if speed == self._speed:
            return
        self._speed = speed
        if self._playing:
            self._clock.start(self._speed)
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
        self.seek(self.trajectory.newest)

    @Slot()
    def reset(self) -> None:
        """Begin the run anew, without the changes of the learning rate made on the way."""
        self.set_scenario(self.scenario.with_changes(changes=()), kind="reset")

    def set_scenario(self, scenario: Scenario, kind: str = "scenario") -> None:
        """Play another scenario from its start; quick changes of one `kind` are undone together."""
        self.history.record(self._present(), kind)
        self.pause()
        self._begin_run(scenario, cursor=0)
        self.historyChanged.emit()

    def set_learning_rate(self, learning_rate: float) -> None:
        """Change the learning rate from the cursor's step on; what was known beyond it is dropped."""
        if learning_rate == self.scenario.learning_rate_at(self._cursor):
            return
        scenario = self.scenario.with_learning_rate(self._cursor, learning_rate)
        self.history.record(self._present(), "learning rate")
        self._run.change_learning_rate(scenario, self._cursor)
        self._target = self._cursor
        self._run.ask(0 if len(self.trajectory) else 1)
        self.scenarioChanged.emit()
        self.historyChanged.emit()
        self.moved.emit()

    @Slot()
    def undo(self) -> None:
        """Return to the scenario before the last change, and to the step looked at then."""
        if self.history.can_undo:
            self._return_to(self.history.undo(self._present()))

    @Slot()
    def redo(self) -> None:
        """Take up again what was undone last."""
        if self.history.can_redo:
            self._return_to(self.history.redo(self._present()))

    def _return_to(self, moment: Moment) -> None:
        self.pause()
        self._begin_run(moment.scenario, moment.cursor)
        self.historyChanged.emit()

    def _present(self) -> Moment:
        # A step that is still on its way counts as reached, but not the far one that fast play aims at.
        return Moment(self.scenario, self._cursor if self._playing else max(self._cursor, self._target))

    def _begin_run(self, scenario: Scenario, cursor: int) -> None:
        self._cursor, self._target = 0, cursor
        self._run.begin(scenario)
        self._run.ask(max(1, cursor + 1))
        self.scenarioChanged.emit()

    @Slot()
    def _tick(self) -> None:
        if self._run.asked:
            return
        if self._speed == UNLIMITED:
            newest = self.trajectory.newest
            self._go(newest if self._cursor < newest else self._cursor + BURST_STEPS)
        elif due := self._clock.take_due():
            self._go(self._cursor + due)

    def _go(self, step: int) -> None:
        self._target = min(max(step, 0), self.scenario.steps)
        newest = self.trajectory.newest
        if self._target <= newest or self.trajectory.reason is not None:
            self._move_to(min(self._target, newest))
        elif not self._run.asked:
            self._run.ask(self._target - newest)

    def _move_to(self, step: int) -> None:
        if step != self._cursor:
            self._cursor = max(step, 0)
            self._target = self._cursor
            self.moved.emit()
        if self._playing and self.at_end:
            self.pause()

    @Slot()
    def _follow_run(self) -> None:
        newest = self.trajectory.newest
        playing_fast = self._playing and self._speed == UNLIMITED
        self._cursor = min(max(self._target, self._cursor), newest)
        if self.trajectory.reason is not None or playing_fast:
            self._target = self._cursor
        elif self._target > newest:
            self._run.ask(self._target - newest)
        self.moved.emit()
        if self._playing and self.at_end:
            self.pause()

    @Slot(str)
    def _fail(self, message: str) -> None:
        self.pause()
        self.failed.emit(message)
