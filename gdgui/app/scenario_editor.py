"""The scenario editor: each request makes another scenario, which is played from its start."""

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

__all__ = ["ScenarioEditor"]

RATE_FACTOR: Final = 1.1
MOST_SEED: Final = 999_999


class ScenarioEditor(QObject):
    """Has the player play what the scenario bar and the actions ask for.

    Signals
    -------
    refused(GdguiError)
        A request cannot be met; the error says why. Nothing has changed.
    """

    refused = Signal(object)

    def __init__(self, window: MainWindow, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        bar, acts = window.scenario_bar, window.acts
        bar.learningRateRequested.connect(self.set_learning_rate)
        bar.fitRequested.connect(self.set_fit)
        bar.lossRequested.connect(self.set_loss)
        bar.optimizerRequested.connect(self.set_optimizer)
        bar.hyperparametersRequested.connect(self.set_hyperparameters)
        bar.scheduleSettingsRequested.connect(self.set_schedule_settings)
        window.menus.schedules.chosen.connect(self.set_schedule)
        bar.startRequested.connect(self.set_start)
        bar.stepsRequested.connect(self.set_steps)
        bar.refused.connect(window.notice.show_message)
        acts[Act.RANDOM].triggered.connect(self.random_start)
        acts[Act.LARGER_RATE].triggered.connect(self.larger_rate)
        acts[Act.SMALLER_RATE].triggered.connect(self.smaller_rate)

    def _change(self, kind: str, **values: object) -> None:
        """Play the scenario with some fields changed; what is wrong with them is said instead."""
        try:
            scenario = self._player.scenario.with_changes(**values)
        except GdguiError as error:
            self.refused.emit(error)
            return
        self._player.set_scenario(scenario, kind)

    @Slot(float)
    def set_learning_rate(self, rate: float) -> None:
        """Change the learning rate from the present step on."""
        try:
            self._player.set_learning_rate(rate)
        except GdguiError as error:
            self.refused.emit(error)

    @Slot(str)
    def set_fit(self, fit: str) -> None:
        """Let the slope descend alone, or both."""
        self._change("fit", free=FITS[fit].free, changes=())

    @Slot(str)
    def set_loss(self, loss: str) -> None:
        """Measure the error in another way."""
        self._change("loss", loss=loss, changes=())

    @Slot(str)
    def set_optimizer(self, optimizer: str) -> None:
        """Make steps in another way."""
        self._change("optimizer", optimizer=optimizer, changes=())

    @Slot(object)
    def set_hyperparameters(self, values: dict[str, float]) -> None:
        """Change the optimizer's settings."""
        self._change("hyperparameters", hyperparameters=values, changes=())

    @Slot(str)
    def set_schedule(self, schedule: str) -> None:
        """Let the learning rate change by itself in another way."""
        if schedule != self._player.scenario.schedule:
            self._change("schedule", schedule=schedule, changes=())

    @Slot(object)
    def set_schedule_settings(self, values: dict[str, float]) -> None:
        """Change the schedule's settings."""
        self._change("schedule settings", schedule_settings=values, changes=())

    @Slot(object)
    def set_start(self, start: Start) -> None:
        """Start elsewhere."""
        self._change("start", start=start, changes=())

    @Slot(int)
    def set_steps(self, steps: int) -> None:
        """Let the run end later or earlier, and stay at the present step where that still exists."""
        cursor = min(self._player.cursor, steps)
        changes = tuple(change for change in self._player.scenario.changes if change.step <= steps)
        self._change("steps", steps=steps, changes=changes)
        self._player.seek(cursor)

    def start_at(self, slope: float, intercept: float, width: float) -> None:
        """Start where the user clicked, in a panel that shows slopes over this width."""
        # As many digits as a pixel is wide: a start that can be written on a board.
        digits = max(0, 3 - math.floor(math.log10(width)))
        self.set_start(Start(round(slope, digits), intercept))

    @Slot()
    def random_start(self) -> None:
        """Draw another start."""
        self._change("random", start=Start.drawn(random.randint(0, MOST_SEED)), changes=())  # noqa: S311

    @Slot()
    def larger_rate(self) -> None:
        """Raise the learning rate a little."""
        self._scale_rate(RATE_FACTOR)

    @Slot()
    def smaller_rate(self) -> None:
        """Lower the learning rate a little."""
        self._scale_rate(1.0 / RATE_FACTOR)

    def _scale_rate(self, factor: float) -> None:
        rate = self._player.scenario.learning_rate_at(self._player.cursor)
        self.set_learning_rate(float(f"{rate * factor:.3g}"))
