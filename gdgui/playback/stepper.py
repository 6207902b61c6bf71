"""The stepper: goes through the run step by step, or stage by stage within each step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from gdgui.frames.view_state import STAGES, Stage
from gdgui.playback.player import Player

__all__ = ["Stepper"]


class Stepper(QObject):
    """Adds stages to a player's cursor. While the player plays, steps are shown whole."""

    stageChanged = Signal()
    """Another stage is looked at, at the same step or another."""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._staged = False
        self._stage: Stage = "predict"
        self._arrival: tuple[int, Stage] | None = None
        self._cursor = player.cursor
        player.moved.connect(self._follow)
        player.scenarioChanged.connect(self._begin)

    @property
    def staged(self) -> bool:
        """Whether it goes stage by stage."""
        return self._staged

    @property
    def stage(self) -> Stage | None:
        """The stage looked at; None while steps are shown whole."""
        return self._stage if self._staged and not self._player.playing else None

    def set_staged(self, staged: bool) -> None:
        """Go stage by stage, beginning with the prediction, or by whole steps."""
        if staged != self._staged:
            self._staged = staged
            self._stage = "predict"
            self.stageChanged.emit()

    def set_stage(self, stage: Stage) -> None:
        """Look at a stage of the present step."""
        if stage != self._stage:
            self._stage = stage
            self.stageChanged.emit()

    def arrive_at(self, step: int, stage: Stage) -> None:
        """Look at a stage of a step: at once, or when the player has come there or to the run's end."""
        if self._player.cursor == step:
            self.set_stage(stage)
        else:
            self._arrival = step, stage

    @Slot()
    def step(self) -> None:
        """Go one stage on; from the last one to the next step."""
        if not self._staged or self._player.playing:
            self._player.step()
        elif self._stage != "move":
            self._advance()
        else:
            self.update()

    def update(self) -> None:
        """Go to the next step, from whatever stage, and look at the arrival there."""
        if not self._player.at_end:
            self._arrival = self._player.cursor + 1, "update"
            self._player.step()

    def _advance(self) -> None:
        following = STAGES[STAGES.index(self._stage) + 1]
        # Where the run has ended there is no next step to move to.
        if not (following == "move" and self._player.at_end):
            self.set_stage(following)

    @Slot()
    def back(self) -> None:
        """Go one stage back; from the first one to the step before."""
        if not self._staged or self._player.playing:
            self._player.back()
        elif self._stage != "update" and not (self._stage == "predict" and self._player.cursor == 0):
            self.set_stage(STAGES[STAGES.index(self._stage) - 1])
        elif self._player.cursor > 0:
            self._arrival = self._player.cursor - 1, "move"
            self._player.back()

    @Slot()
    def _follow(self) -> None:
        cursor = self._player.cursor
        if cursor != self._cursor:
            self._cursor = cursor
            self._stage = self._stage_on_arrival(cursor)
            self.stageChanged.emit()

    def _stage_on_arrival(self, cursor: int) -> Stage:
        if self._arrival is None:
            return "predict"
        step, stage = self._arrival
        arrived = cursor == step or self._player.at_end
        if arrived or cursor > step:
            self._arrival = None
        return stage if arrived else "predict"

    @Slot()
    def _begin(self) -> None:
        self._arrival = None
        self._cursor = self._player.cursor
        # Another learning rate leaves the stage as it is: one sees what it changes.
        if not len(self._player.trajectory):
            self._stage = "predict"
