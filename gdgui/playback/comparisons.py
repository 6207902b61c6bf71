"""Comparisons: other runs, computed by workers as far as the one that is played has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.playback.growing_run import GrowingRun
from gdgui.playback.player import Player

__all__ = ["Comparisons"]

AHEAD: Final = 2000
"""So many steps beyond the player's are computed, that a step to the next finds them there."""


class Comparisons(QObject):
    """Computes other runs for comparison with a player's.

    One burst is under way at a time, whatever the number of runs: the window has its turn between two, and
    what is kept of each run is what the player has passed and `AHEAD` steps.
    """

    changed = Signal()
    """More is known of a run."""
    failed = Signal(str)
    """The computation of one ended with an error, described by its traceback."""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._shown: tuple[GrowingRun, ...] = ()
        self._spare: list[GrowingRun] = []
        self._failed: set[GrowingRun] = set()
        player.moved.connect(self._ask_next)
        player.ending.connect(self._close)

    @property
    def settled(self) -> bool:
        """Whether all runs are known up to the player's step, and some way ahead."""
        return not any(run.asked or self._lacking(run) for run in self._shown)

    def show(self, scenarios: Sequence[Scenario]) -> tuple[Trajectory, ...]:
        """Compute the runs of other scenarios, in place of those before, and return them: they grow."""
        self._spare += self._shown
        self._shown = tuple(self._begin(scenario) for scenario in scenarios)
        self._failed.clear()
        self._ask_next()
        return tuple(run.trajectory for run in self._shown)

    def _begin(self, scenario: Scenario) -> GrowingRun:
        """Return a run, with a worker that has nothing else to do."""
        if self._spare:
            run = self._spare.pop()
            run.begin(scenario)
            return run
        run = GrowingRun(scenario, self)
        run.grown.connect(self._tell)
        run.failed.connect(self._fail)
        return run

    def _lacking(self, run: GrowingRun) -> int:
        """Return how many steps of a run are wanted."""
        if run in self._failed or run.trajectory.reason is not None:
            return 0
        return max(0, min(self._player.cursor + AHEAD, run.scenario.steps) - run.trajectory.newest)

    @Slot()
    def _ask_next(self) -> None:
        """Ask for a burst of the run of which least is known, unless one is under way."""
        if any(run.asked for run in self._shown):
            return
        wanted = max(self._shown, key=self._lacking, default=None)
        if wanted is not None and self._lacking(wanted):
            wanted.ask(self._lacking(wanted))

    @Slot()
    def _tell(self) -> None:
        self._ask_next()
        self.changed.emit()

    @Slot(str)
    def _fail(self, message: str) -> None:
        self._failed |= {run for run in self._shown if run is self.sender()}
        self._ask_next()
        self.failed.emit(message)

    @Slot()
    def _close(self) -> None:
        for run in (*self._shown, *self._spare):
            run.close()
        self._shown = ()
