"""The presenter: shows the player's run in the window, as the view state says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gdgui.app.actions.act import Act
from gdgui.app.controls import Controls
from gdgui.app.main_window import MainWindow
from gdgui.app.motion import Motion
from gdgui.app.view_owner import ViewOwner
from gdgui.frames.error_view import ErrorView
from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.geometry import Limits, nice_above
from gdgui.frames.view_state import ViewState, changed_fields
from gdgui.model.errors import GdguiError
from gdgui.model.numbers import format_number
from gdgui.model.scenario import Scenario
from gdgui.playback.comparisons import Comparisons
from gdgui.playback.guess import Guessing
from gdgui.playback.player import Player
from gdgui.playback.stepper import Stepper
from gdgui.views.controls.readout import stage_text
from gdgui.views.look.texts import translate

__all__ = ["Presenter"]

GLIDE_MILLISECONDS: Final = 420
GLIDE_FRACTION: Final = 0.7
"""How much of the time between two played steps the point glides."""

FASTEST_GLIDE: Final = 10.0
SECANT_MILLISECONDS: Final = 2200
SECANT_FRACTION: Final = 0.22
"""The secant's first Δx as a fraction of the panel, before it is made a round number."""


class Presenter(QObject):
    """Makes a frame of what the player, the stepper, the guessing and the view state say."""

    frameChanged = Signal()
    """Another frame is on the board."""

    def __init__(self, window: MainWindow, player: Player, view: ViewOwner) -> None:
        super().__init__(window)
        self._window, self._player, self._view = window, player, view
        self.frame: Frame | None = None
        self.stepper = Stepper(player, self)
        self.guessing = Guessing(player, self)
        self.comparisons = Comparisons(player, self)
        self._controls = Controls(window, player, self)
        self._glide, self._slide = Motion(self), Motion(self)
        self._seen = player.cursor
        self._shown_scenario: Scenario | None = None
        # One frame for all that happens between two turns of the event loop.
        self._refresh = QTimer(self, singleShot=True)
        self._refresh.timeout.connect(self.show_frame)
        self._connect_run()
        self._connect_window()
        self._follow_view(ViewState(), view.state)
        self._show_all()

    def _connect_run(self) -> None:
        player = self._player
        player.moved.connect(self._follow)
        player.scenarioChanged.connect(self._show_all)
        player.scenarioChanged.connect(self._window.notice.clear)
        player.playingChanged.connect(self._show_playing)
        player.failed.connect(self._window.show_failure)
        self.comparisons.changed.connect(self._refresh_soon)
        self.comparisons.failed.connect(self._window.show_failure)
        self.stepper.stageChanged.connect(self._show_stage)
        self.guessing.changed.connect(self._show_remark)
        self._glide.moved.connect(self._refresh_soon)
        self._slide.moved.connect(self._refresh_soon)

    def _connect_window(self) -> None:
        window = self._window
        window.board.startRequested.connect(self._click)
        window.board.zoomRequested.connect(self._zoom)
        window.board.resized.connect(self._refresh_soon)
        window.acts[Act.STEP].triggered.connect(self.step)
        window.acts[Act.BACK].triggered.connect(self.stepper.back)
        window.acts[Act.FIT].triggered.connect(self._fit_views)
        self._controls.refused.connect(self._refuse)
        self._view.changed.connect(self._follow_view)

    @property
    def settled(self) -> bool:
        """Whether all that was asked for is computed and shown, and nothing moves."""
        moving = self._glide.running or self._slide.running or self._refresh.isActive()
        return self._player.settled and self.comparisons.settled and not moving

    @Slot()
    def show_frame(self) -> None:
        """Show the frame at the cursor, or on the way to it while the point glides."""
        player, window = self._player, self._window
        if not len(player.trajectory):
            return
        step, fraction = player.cursor, 0.0
        if self._glide.running and step > 0:
            step, fraction = step - 1, min(self._glide.fraction, 0.999)
        resolution = window.board.resolution
        view = self._present_view()
        self.frame = frame_at(player.scenario, player.trajectory, step, view, resolution, fraction)
        window.board.show_frame(self.frame)
        window.readout.show_readout(self.frame.readout)
        self.frameChanged.emit()
        if fraction > 0.0:
            return  # on the way, only the point and its numbers move
        window.transport.show_position(player.cursor, player.trajectory.newest, player.scenario.steps)
        window.scenario_bar.show_learning_rate(player.scenario, self.frame.readout.learning_rate)
        if view.log:
            window.log.show_run(player.trajectory, player.cursor, player.scenario.loss)
        if not player.playing:
            window.board.describe()

    def _present_view(self) -> ViewState:
        """Return the view state with what belongs to this moment of the run alone."""
        state, stage, guess = self._view.state, self.stepper.stage, self.guessing.guess
        at_start = self._player.cursor == 0 and not self._player.playing
        return state.with_changes(
            stage=stage,
            secant=state.secant or self._sliding_secant(),
            swept=state.swept if at_start else None,
            guess=None if guess is None else guess.slope,
            hides_step=self.guessing.on and (guess is None or stage is None),
        )

    def _sliding_secant(self) -> float:
        """Return how far the second point of the secant is that slides into the tangent."""
        shown = self._error_view()
        if shown is None or self.stepper.stage != "differentiate" or not self._slide.running:
            return 0.0
        first = nice_above(shown.limits.width * SECANT_FRACTION) / 2.0
        return first * (1.0 - self._slide.fraction)

    def _error_view(self) -> ErrorView | None:
        """Return what the error panel shows, where it is on the board."""
        views = self.frame.views.values() if self.frame is not None else ()
        return next((view for view in views if isinstance(view, ErrorView)), None)

    @Slot(object, object)
    def _follow_view(self, before: ViewState, after: ViewState) -> None:
        changed = changed_fields(before, after)
        if "panels" in changed:
            self._window.board.show_panels(after.panels, caption=False)
        if "log" in changed:
            self._window.log.setVisible(after.log)
        if "staged" in changed:
            self.stepper.set_staged(after.staged)
        if "guess_first" in changed:
            self.guessing.set_on(after.guess_first)
        if "secant_first" in changed:
            self._show_stage()
        self._refresh_soon()

    @Slot()
    def _follow(self) -> None:
        """Glide if the cursor has gone one step on, at a pace at which that can be seen."""
        player, before = self._player, self._seen
        self._seen = player.cursor
        speed = player.speed if player.playing else 0.0
        if player.cursor == before + 1 and speed <= FASTEST_GLIDE and self._view.state.glide:
            pause = 1000.0 * GLIDE_FRACTION / speed if speed else GLIDE_MILLISECONDS
            self._glide.start(round(min(GLIDE_MILLISECONDS, pause)))
        elif player.cursor != before:
            self._glide.stop()
        self._refresh_soon()

    @Slot()
    def _show_stage(self) -> None:
        if self.stepper.stage == "differentiate" and self._view.state.secant_first:
            self._slide.start(SECANT_MILLISECONDS)
        else:
            self._slide.stop()
        self._show_remark()

    @Slot()
    def _show_remark(self) -> None:
        stage = self.stepper.stage
        remark = _guess_text(self.guessing) or (stage_text(stage) if stage is not None else "")
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
        elif (shown := self._error_view()) is not None:
            self._controls.start_at(slope, shown.intercept, shown.limits.width)

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
            self._fit_views()
        self._window.show_scenario(scenario, self._player.cursor)
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

    def play_scenario(self, scenario: Scenario, kind: str = "scenario") -> None:
        """Play another scenario, from its start."""
        self._window.notice.clear()
        self._player.set_scenario(scenario, kind)

    @Slot(str, object)
    def _zoom(self, panel: str, limits: Limits) -> None:
        self._view.update(zoom={**self._view.state.zoom, panel: limits})

    @Slot()
    def _fit_views(self) -> None:
        """Show all again after zooming."""
        self._view.update(zoom={})


def _guess_text(guessing: Guessing) -> str:
    """Return the question, or the distance and the score; nothing where there is nothing to say."""
    if guessing.waiting:
        return translate("Guess", "Where will the next point land? Click in the error panel.")
    guess = guessing.guess
    if guess is None or guess.off is None:
        return ""
    text = translate("Guess", "Hit! Off by {0}.") if guess.hit else translate("Guess", "Off by {0}.")
    score = translate("Guess", "Hits: {0} of {1}").format(guessing.hits, guessing.guesses)
    return f"{text.format(format_number(guess.off))} {score}"
