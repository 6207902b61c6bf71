"""The presenter: wires views and player. What a view asks for is done here; what happened is shown here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Slot

from gdgui.app.guess_text import guess_text
from gdgui.app.main_window import MainWindow
from gdgui.app.motion import Motion
from gdgui.app.wishes import Wishes
from gdgui.frames.error_view import ErrorView
from gdgui.frames.frame import frame_at
from gdgui.frames.geometry import Limits, nice_above
from gdgui.frames.stage import Stage
from gdgui.frames.view_state import ComparisonRun, SweptSlope, ViewState
from gdgui.model.errors import GdguiError
from gdgui.model.scenario import Scenario
from gdgui.playback.guess import Guessing
from gdgui.playback.player import Player
from gdgui.playback.stepper import Stepper
from gdgui.views.controls.readout import stage_text
from gdgui.views.controls.transport import SPEEDS

__all__ = ["Presenter", "SceneView"]

GLIDE_MILLISECONDS: Final = 420
GLIDE_SHARE: Final = 0.7
"""How much of the time between two played steps the point glides."""

FASTEST_GLIDE: Final = 10.0
SECANT_MILLISECONDS: Final = 2200
SECANT_SHARE: Final = 0.22
"""The secant's first Δx as a share of the panel, before it is made a round number."""


@dataclass(frozen=True, slots=True)
class SceneView:
    """What a lesson's scene shows beyond the window's switches.

    Attributes
    ----------
    panels : tuple of str
        The board's panels.
    labels : bool
        A number at each residual.
    secant : float
        The distance to the second point of a secant; 0 draws none.
    swept : SweptSlope or None
        The slope moved by hand.
    beside : tuple of ComparisonRun
        Other runs.
    """

    panels: tuple[str, ...] = ("data", "error", "loss")
    labels: bool = False
    secant: float = 0.0
    swept: SweptSlope | None = None
    beside: tuple[ComparisonRun, ...] = ()

    def with_changes(self, **values: Any) -> SceneView:
        """Return the view with some fields changed."""
        return replace(self, **values)


class Presenter(QObject):
    """Shows the player's run in the window, and has the player do what the window asks for."""

    def __init__(self, window: MainWindow, player: Player) -> None:
        super().__init__(window)
        self._window, self._player = window, player
        self.stepper = Stepper(player, self)
        self.guessing = Guessing(player, self)
        self._wishes = Wishes(player, window.board, self)
        self._glide, self._slide = Motion(self), Motion(self)
        self._seen = player.cursor
        self._scene = SceneView()
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
        player.moved.connect(self._follow)
        self.stepper.stageChanged.connect(self._show_stage)
        self.guessing.changed.connect(self._show_remark)
        self._glide.moved.connect(self._refresh_soon)
        self._slide.moved.connect(self._refresh_soon)
        player.scenarioChanged.connect(self._show_all)
        player.scenarioChanged.connect(self._window.notice.clear)
        player.playingChanged.connect(self._show_playing)
        player.speedChanged.connect(self._window.transport.show_speed)
        player.historyChanged.connect(self._show_history)
        player.failed.connect(self._show_failure)

    def _connect_views(self) -> None:
        window = self._window
        window.board.startRequested.connect(self._click)
        window.board.zoomRequested.connect(self._zoom)
        window.board.resized.connect(self._refresh_soon)
        window.transport.seekRequested.connect(self._player.seek)
        window.transport.speedRequested.connect(self._player.set_speed)
        window.transport.refused.connect(window.notice.show_message)
        bar, wishes = window.scenario_bar, self._wishes
        bar.learningRateRequested.connect(wishes.set_learning_rate)
        bar.fitRequested.connect(wishes.set_fit)
        bar.lossRequested.connect(wishes.set_loss)
        bar.optimizerRequested.connect(wishes.set_optimizer)
        bar.hyperparametersRequested.connect(wishes.set_hyperparameters)
        bar.startRequested.connect(wishes.set_start)
        bar.stepsRequested.connect(wishes.set_steps)
        bar.refused.connect(window.notice.show_message)
        wishes.refused.connect(self._refuse)

    def _connect_actions(self) -> None:
        actions = self._window.actions_by_name
        actions["play"].triggered.connect(self._player.toggle)
        actions["start"].triggered.connect(self._player.to_start)
        actions["newest"].triggered.connect(self._player.to_newest)
        actions["reset"].triggered.connect(self._player.reset)
        actions["undo"].triggered.connect(self._player.undo)
        actions["redo"].triggered.connect(self._player.redo)
        actions["step"].triggered.connect(self.step)
        actions["back"].triggered.connect(self.stepper.back)
        actions["step10"].triggered.connect(self._ten_on)
        actions["back10"].triggered.connect(self._ten_back)
        actions["random"].triggered.connect(self._wishes.random_start)
        actions["faster"].triggered.connect(self._faster)
        actions["slower"].triggered.connect(self._slower)
        actions["larger_rate"].triggered.connect(self._wishes.larger_rate)
        actions["smaller_rate"].triggered.connect(self._wishes.smaller_rate)
        actions["fit"].triggered.connect(self.fit_views)
        actions["logarithmic"].toggled.connect(self._show_logarithm)
        actions["staged"].toggled.connect(self.stepper.set_staged)
        actions["guess"].toggled.connect(self.guessing.set_on)
        actions["log"].toggled.connect(self._refresh_soon)
        actions["numbers"].toggled.connect(self._choose_panels)
        actions["squares"].toggled.connect(self._refresh_soon)
        actions["secant"].toggled.connect(self._show_stage)

    @Slot()
    def show_frame(self) -> None:
        """Show the frame at the cursor, or on the way to it while the point glides."""
        player, window = self._player, self._window
        if not len(player.trajectory):
            return
        step, share = player.cursor, 0.0
        if self._glide.running and step > 0:
            step, share = step - 1, min(self._glide.share, 0.999)
        frame = frame_at(
            player.scenario, player.trajectory, step, self._view(), window.board.resolution, share
        )
        window.board.show_frame(frame)
        window.readout.show_readout(frame.readout)
        if share > 0.0:
            return  # on the way, only the point and its numbers move
        window.transport.show_position(player.cursor, player.trajectory.newest, player.scenario.steps)
        window.scenario_bar.show_learning_rate(player.scenario, frame.readout.learning_rate)
        if window.is_on("log"):
            window.log.show_run(player.trajectory, player.cursor, player.scenario.loss)
        if not player.playing:
            window.board.describe()

    def _view(self) -> ViewState:
        window, player = self._window, self._player
        stage = self.stepper.stage
        return ViewState(
            panels=self._panels(),
            logarithmic=window.is_on("logarithmic"),
            zoom=self._zoomed,
            stage=stage,
            squares=window.is_on("squares"),
            residual_labels=self._scene.labels,
            secant=self._secant_width(stage),
            swept=self._scene.swept if player.cursor == 0 and not player.playing else None,
            comparisons=self._scene.beside,
            hides_step=self.guessing.on and (self.guessing.guess is None or stage is None),
            guess=self.guessing.guess.slope if self.guessing.guess is not None else None,
        )

    def _secant_width(self, stage: Stage | None) -> float:
        """Return how far the secant's second point is from the first."""
        if self._scene.secant:
            return self._scene.secant
        frame = self._window.board.frame_shown
        if stage != "differentiate" or not self._slide.running or frame is None or "error" not in frame.views:
            return 0.0
        first = nice_above(frame.view(ErrorView).limits.width * SECANT_SHARE) / 2.0
        return first * (1.0 - self._slide.share)

    def _panels(self) -> tuple[str, ...]:
        return *self._scene.panels, *(("numbers",) if self._window.is_on("numbers") else ())

    @Slot()
    def _choose_panels(self) -> None:
        """Show the panels of the scene, or all, and the numbers where they are wanted."""
        self._window.board.show_panels(self._panels(), caption=False)
        self._refresh_soon()

    def show_scene(self, view: SceneView | None) -> None:
        """Show what a lesson's scene adds; None is nothing."""
        shown, self._scene = self._scene, view or SceneView()
        if self._scene.panels != shown.panels:
            self._choose_panels()
        self._refresh_soon()

    @Slot()
    def _follow(self) -> None:
        """Glide if the cursor has gone one step on, at a pace at which that can be seen."""
        player, before = self._player, self._seen
        self._seen = player.cursor
        speed = player.speed if player.playing else 0.0
        if player.cursor == before + 1 and speed <= FASTEST_GLIDE and self._window.is_on("glide"):
            pause = 1000.0 * GLIDE_SHARE / speed if speed else GLIDE_MILLISECONDS
            self._glide.start(round(min(GLIDE_MILLISECONDS, pause)))
        elif player.cursor != before:
            self._glide.stop()
        self._refresh_soon()

    @Slot()
    def _show_stage(self) -> None:
        if self.stepper.stage == "differentiate" and self._window.is_on("secant"):
            self._slide.start(SECANT_MILLISECONDS)
        else:
            self._slide.stop()
        self._show_remark()

    @Slot()
    def _show_remark(self) -> None:
        stage = self.stepper.stage
        remark = guess_text(self.guessing) or (stage_text(stage) if stage is not None else "")
        self._window.readout.show_remark(remark)
        self._refresh_soon()

    @Slot()
    def step(self) -> None:
        """Go on, but for an update that is to be guessed first."""
        updates = self.stepper.stage in (None, "move")
        if not (updates and self.guessing.must_wait()):
            self.stepper.step()

    @Slot(float)
    def _click(self, slope: float) -> None:
        """Take a click in the error panel as the guess that is asked for, or else as a new start."""
        if self.guessing.waiting:
            self.guessing.take(slope)
            self.stepper.update()
        else:
            self._wishes.start_at(slope)

    @Slot(object)
    def _refuse(self, why: GdguiError) -> None:
        self._window.notice.show_error(why)
        self._show_all()

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

    def retranslate(self) -> None:
        """Show everything in the present language."""
        self._window.retranslate()
        self._show_all()
        self._show_remark()

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self._window.show_playing(playing)
        self._show_remark()

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

    @Slot(str, object)
    def _zoom(self, panel: str, limits: Limits) -> None:
        self._zoomed = {**self._zoomed, panel: limits}
        self._refresh_soon()

    @Slot()
    def fit_views(self) -> None:
        """Show all again after zooming."""
        self._zoomed = {}
        self._refresh_soon()

    @Slot()
    def _show_logarithm(self) -> None:
        self._zoomed.pop("loss", None)
        self._refresh_soon()
