"""The controls: buttons, keys and fields have the player move through the run, or play another scenario."""

from __future__ import annotations

import math
import random
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gdgui.app.actions.act import Act
from gdgui.app.main_window import MainWindow
from gdgui.model.errors import GdguiError
from gdgui.model.parameters import FITS
from gdgui.model.scenario import Start
from gdgui.playback.player import Player
from gdgui.views.controls.transport import SPEEDS

__all__ = ["Controls"]

MANY_STEPS: Final = 10
RATE_FACTOR: Final = 1.1
MOST_SEED: Final = 999_999


class Controls(QObject):
    """Has the player do what bars and actions ask for, and shows its speed and what can be undone."""

    refused = Signal(object)
    """A request cannot be met; a `GdguiError` says why. Nothing has changed."""

    def __init__(self, window: MainWindow, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._player = window, player
        bar, transport = window.scenario_bar, window.transport
        bar.learningRateRequested.connect(self._set_learning_rate)
        bar.fitRequested.connect(self._set_fit)
        bar.lossRequested.connect(self._set_loss)
        bar.optimizerRequested.connect(self._set_optimizer)
        bar.hyperparametersRequested.connect(self._set_hyperparameters)
        bar.scheduleSettingsRequested.connect(self._set_schedule_settings)
        bar.startRequested.connect(self._set_start)
        bar.stepsRequested.connect(self._set_steps)
        bar.refused.connect(window.notice.show_message)
        window.menus.schedules.chosen.connect(self._set_schedule)
        transport.seekRequested.connect(player.seek)
        transport.speedRequested.connect(player.set_speed)
        transport.refused.connect(window.notice.show_message)
        player.speedChanged.connect(transport.show_speed)
        player.historyChanged.connect(self._show_history)
        for act, answer in (
            (Act.PLAY, player.toggle),
            (Act.START, player.to_start),
            (Act.NEWEST, player.to_newest),
            (Act.RESET, player.reset),
            (Act.UNDO, player.undo),
            (Act.REDO, player.redo),
            (Act.STEP10, self._many_on),
            (Act.BACK10, self._many_back),
            (Act.FASTER, self._faster),
            (Act.SLOWER, self._slower),
            (Act.RANDOM, self._random_start),
            (Act.LARGER_RATE, self._larger_rate),
            (Act.SMALLER_RATE, self._smaller_rate),
        ):
            window.acts[act].triggered.connect(answer)
        transport.show_speed(player.speed)
        self._show_history()

    def _change(self, kind: str, **values: object) -> None:
        """Play the scenario with some fields changed; what is wrong with them is said instead."""
        try:
            scenario = self._player.scenario.with_changes(**values)
        except GdguiError as error:
            self.refused.emit(error)
            return
        self._player.set_scenario(scenario, kind)

    @Slot(float)
    def _set_learning_rate(self, rate: float) -> None:
        try:
            self._player.set_learning_rate(rate)
        except GdguiError as error:
            self.refused.emit(error)

    @Slot(str)
    def _set_fit(self, fit: str) -> None:
        self._change("fit", free=FITS[fit].free, changes=())

    @Slot(str)
    def _set_loss(self, loss: str) -> None:
        self._change("loss", loss=loss, changes=())

    @Slot(str)
    def _set_optimizer(self, optimizer: str) -> None:
        self._change("optimizer", optimizer=optimizer, changes=())

    @Slot(object)
    def _set_hyperparameters(self, values: dict[str, float]) -> None:
        self._change("hyperparameters", hyperparameters=values, changes=())

    @Slot(str)
    def _set_schedule(self, schedule: str) -> None:
        if schedule != self._player.scenario.schedule:
            self._change("schedule", schedule=schedule, changes=())

    @Slot(object)
    def _set_schedule_settings(self, values: dict[str, float]) -> None:
        self._change("schedule settings", schedule_settings=values, changes=())

    @Slot(object)
    def _set_start(self, start: Start) -> None:
        self._change("start", start=start, changes=())

    @Slot(int)
    def _set_steps(self, steps: int) -> None:
        cursor = min(self._player.cursor, steps)
        changes = tuple(change for change in self._player.scenario.changes if change.step <= steps)
        self._change("steps", steps=steps, changes=changes)
        self._player.seek(cursor)

    def start_at(self, slope: float, intercept: float, width: float) -> None:
        """Start where the user clicked, in a panel that shows slopes over this width."""
        # As many digits as a pixel is wide: a start that can be written on a board.
        digits = max(0, 3 - math.floor(math.log10(width)))
        self._set_start(Start(round(slope, digits), intercept))

    @Slot()
    def _random_start(self) -> None:
        self._change("random", start=Start.drawn(random.randint(0, MOST_SEED)), changes=())  # noqa: S311

    @Slot()
    def _larger_rate(self) -> None:
        self._scale_rate(RATE_FACTOR)

    @Slot()
    def _smaller_rate(self) -> None:
        self._scale_rate(1.0 / RATE_FACTOR)

    def _scale_rate(self, factor: float) -> None:
        rate = self._player.scenario.learning_rate_at(self._player.cursor)
        self._set_learning_rate(float(f"{rate * factor:.3g}"))

    @Slot()
    def _show_history(self) -> None:
        history = self._player.history
        self._window.acts[Act.UNDO].setEnabled(history.can_undo)
        self._window.acts[Act.REDO].setEnabled(history.can_redo)

    @Slot()
    def _many_on(self) -> None:
        self._player.step(MANY_STEPS)

    @Slot()
    def _many_back(self) -> None:
        self._player.back(MANY_STEPS)

    @Slot()
    def _faster(self) -> None:
        self._player.set_speed(next((speed for speed in SPEEDS if speed > self._player.speed), SPEEDS[-1]))

    @Slot()
    def _slower(self) -> None:
        slower = [speed for speed in SPEEDS if speed < self._player.speed]
        self._player.set_speed(slower[-1] if slower else SPEEDS[0])
