"""The presenter: wires views and player. What a view asks for is done here; what happened is shown here."""

from __future__ import annotations

import math
import random
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from gdgui.app.actions import play_icon
from gdgui.app.main_window import MainWindow
from gdgui.model.errors import GdguiError
from gdgui.model.frame import frame_at
from gdgui.model.geometry import Limits
from gdgui.model.scenario import Scenario, Start
from gdgui.playback.player import Player
from gdgui.views.transport import SPEEDS

__all__ = ["Presenter"]

RATE_FACTOR: Final = 1.1
MOST_SEED: Final = 999_999


class Presenter(QObject):
    """Shows the player's run in the window, and has the player do what the window asks for."""

    def __init__(self, window: MainWindow, player: Player) -> None:
        super().__init__(window)
        self._window, self._player = window, player
        self._zoomed: dict[str, Limits] = {}
        self._shown_scenario: Scenario | None = None
        # One frame for all that happens between two turns of the event loop.
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.timeout.connect(self.show_frame)
        self._connect_player()
        self._connect_views()
        self._connect_actions()
        self._show_all()

    def _connect_player(self) -> None:
        player = self._player
        player.moved.connect(self._refresh_soon)
        player.scenarioChanged.connect(self._show_all)
        player.playingChanged.connect(self._show_playing)
        player.speedChanged.connect(self._window.transport.show_speed)
        player.historyChanged.connect(self._show_history)
        player.failed.connect(self._show_failure)

    def _connect_views(self) -> None:
        window = self._window
        window.board.startRequested.connect(self._start_at)
        window.board.zoomRequested.connect(self._zoom)
        window.board.resized.connect(self._refresh_soon)
        window.transport.seekRequested.connect(self._player.seek)
        window.transport.speedRequested.connect(self._player.set_speed)
        window.transport.refused.connect(window.notice.show_message)
        bar = window.scenario_bar
        bar.learningRateRequested.connect(self._set_learning_rate)
        bar.fitRequested.connect(self._set_fit)
        bar.lossRequested.connect(self._set_loss)
        bar.optimizerRequested.connect(self._set_optimizer)
        bar.hyperparametersRequested.connect(self._set_hyperparameters)
        bar.startRequested.connect(self._set_start)
        bar.stepsRequested.connect(self._set_steps)
        bar.refused.connect(window.notice.show_message)

    def _connect_actions(self) -> None:
        actions = self._window.actions_by_name
        actions["play"].triggered.connect(self._player.toggle)
        actions["start"].triggered.connect(self._player.to_start)
        actions["newest"].triggered.connect(self._player.to_newest)
        actions["reset"].triggered.connect(self._player.reset)
        actions["undo"].triggered.connect(self._player.undo)
        actions["redo"].triggered.connect(self._player.redo)
        actions["step"].triggered.connect(self._one_on)
        actions["back"].triggered.connect(self._one_back)
        actions["step10"].triggered.connect(self._ten_on)
        actions["back10"].triggered.connect(self._ten_back)
        actions["random"].triggered.connect(self._random_start)
        actions["faster"].triggered.connect(self._faster)
        actions["slower"].triggered.connect(self._slower)
        actions["larger_rate"].triggered.connect(self._larger_rate)
        actions["smaller_rate"].triggered.connect(self._smaller_rate)
        actions["fit"].triggered.connect(self._fit_views)
        actions["logarithmic"].toggled.connect(self._show_logarithm)

    @Slot()
    def show_frame(self) -> None:
        """Show the frame at the cursor."""
        player, window = self._player, self._window
        if not len(player.trajectory):
            return
        detail = window.board.detail(
            logarithmic=window.actions_by_name["logarithmic"].isChecked(), zoomed=self._zoomed
        )
        frame = frame_at(player.scenario, player.trajectory, player.cursor, detail)
        window.board.show_frame(frame)
        window.readout.show_readout(frame.readout)
        window.transport.show_position(player.cursor, player.trajectory.newest, player.scenario.steps)
        window.scenario_bar.show_learning_rate(player.scenario, frame.readout.learning_rate)
        if not player.playing:
            window.board.describe()

    @Slot()
    def _refresh_soon(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start(0)

    @Slot()
    def _show_all(self) -> None:
        scenario = self._player.scenario
        shown, self._shown_scenario = self._shown_scenario, scenario
        if shown is None or shown.data is not scenario.data or shown.loss != scenario.loss:
            self._zoomed = {}
        self._window.scenario_bar.show_scenario(scenario, scenario.learning_rate_at(self._player.cursor))
        self._window.show_title(scenario)
        self._show_history()
        self._window.transport.show_speed(self._player.speed)
        self._refresh_soon()

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self._window.actions_by_name["play"].setIcon(play_icon(self._window.theme, playing=playing))
        self._refresh_soon()

    @Slot()
    def _show_history(self) -> None:
        self._window.actions_by_name["undo"].setEnabled(self._player.history.can_undo)
        self._window.actions_by_name["redo"].setEnabled(self._player.history.can_redo)

    @Slot(str)
    def _show_failure(self, report: str) -> None:
        self._window.show_failure(report)

    def play_scenario(self, scenario: Scenario, kind: str = "scenario") -> None:
        """Play another scenario, from its start."""
        self._window.notice.clear()
        self._player.set_scenario(scenario, kind)

    def _change(self, kind: str, **values: object) -> None:
        """Play the scenario with some fields changed; what is wrong with them is said instead."""
        try:
            scenario = self._player.scenario.with_changes(**values)
        except GdguiError as error:
            self._window.notice.show_message(str(error))
            self._show_all()
            return
        self.play_scenario(scenario, kind)

    @Slot(float)
    def _set_learning_rate(self, rate: float) -> None:
        self._player.set_learning_rate(rate)

    @Slot(str)
    def _set_fit(self, fit: str) -> None:
        self._change("fit", fit=fit, changes=())

    @Slot(str)
    def _set_loss(self, loss: str) -> None:
        self._change("loss", loss=loss, changes=())

    @Slot(str)
    def _set_optimizer(self, optimizer: str) -> None:
        self._change("optimizer", optimizer=optimizer, changes=())

    @Slot(object)
    def _set_hyperparameters(self, values: dict[str, float]) -> None:
        self._change("hyperparameters", hyperparameters=values, changes=())

    @Slot(object)
    def _set_start(self, start: Start) -> None:
        self._change("start", start=start, changes=())

    @Slot(int)
    def _set_steps(self, steps: int) -> None:
        """Let the run end later or earlier, and stay at the present step where that still exists."""
        cursor = min(self._player.cursor, steps)
        changes = tuple(change for change in self._player.scenario.changes if change.step <= steps)
        self._change("steps", steps=steps, changes=changes)
        self._player.seek(cursor)

    @Slot(float)
    def _start_at(self, slope: float) -> None:
        """Start where a person clicked, at the intercept of the curve that was clicked."""
        view = self._window.board.error.view
        if view is None:
            return
        # As many digits as a pixel is wide: a start that can be written on a board.
        digits = max(0, 3 - math.floor(math.log10(view.limits.width)))
        self._set_start(Start(round(slope, digits), view.intercept))

    @Slot()
    def _random_start(self) -> None:
        self._change("random", start=Start.drawn(random.randint(0, MOST_SEED)), changes=())  # noqa: S311

    @Slot()
    def _one_on(self) -> None:
        self._player.step()

    @Slot()
    def _one_back(self) -> None:
        self._player.back()

    @Slot()
    def _ten_on(self) -> None:
        self._player.step(10)

    @Slot()
    def _ten_back(self) -> None:
        self._player.back(10)

    @Slot()
    def _faster(self) -> None:
        self._player.set_speed(next((speed for speed in SPEEDS if speed > self._player.speed), SPEEDS[-1]))

    @Slot()
    def _slower(self) -> None:
        slower = [speed for speed in SPEEDS if speed < self._player.speed]
        self._player.set_speed(slower[-1] if slower else SPEEDS[0])

    @Slot()
    def _larger_rate(self) -> None:
        self._scale_rate(RATE_FACTOR)

    @Slot()
    def _smaller_rate(self) -> None:
        self._scale_rate(1.0 / RATE_FACTOR)

    def _scale_rate(self, factor: float) -> None:
        rate = self._player.scenario.learning_rate_at(self._player.cursor)
        self._player.set_learning_rate(float(f"{rate * factor:.3g}"))

    @Slot(str, object)
    def _zoom(self, panel: str, limits: Limits) -> None:
        self._zoomed = {**self._zoomed, panel: limits}
        self._refresh_soon()

    @Slot()
    def _fit_views(self) -> None:
        self._zoomed = {}
        self._refresh_soon()

    @Slot()
    def _show_logarithm(self) -> None:
        self._zoomed.pop("loss", None)
        self._refresh_soon()
