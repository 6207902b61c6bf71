"""The lesson player: goes through the scenes of a lesson, and comes back when one has wandered off."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, Slot

from gdgui.app.main_window import MainWindow
from gdgui.app.motion import Motion
from gdgui.app.presenter import Presenter, SceneView
from gdgui.frames.view_state import ComparisonRun, SweptSlope
from gdgui.lessons.lesson import Lesson, Play, Scene, Slide, Sweep
from gdgui.model.descent import descend
from gdgui.playback.player import AS_FAST_AS_IT_GOES, FASTEST, SLOWEST, Player
from gdgui.views.look.texts import translate

__all__ = ["LessonPlayer"]

SWITCHES: Final = ("squares", "logarithmic", "log", "numbers")
"""What each scene says of the window's switches by the same names."""

LENT: Final = (*SWITCHES, "staged", "secant", "guess")
"""The switches that a lesson sets, and gives back when it is left."""


class LessonPlayer(QObject):
    """Shows a lesson in the window.

    Attributes
    ----------
    lesson : Lesson or None
        The one that is open.
    index : int
        The scene, from 0.
    """

    def __init__(self, window: MainWindow, player: Player, presenter: Presenter) -> None:
        super().__init__(window)
        self._window, self._player, self._presenter = window, player, presenter
        self.lesson: Lesson | None = None
        self.index = 0
        self._answered = self._moved = False
        self._chosen = -1
        self._view = SceneView()
        self._before: dict[str, bool] = {}
        self._speed_before = player.speed
        self._motion = Motion(self)
        self._motion.moved.connect(self._show_motion)
        player.moved.connect(self._stop_at_goal)
        window.lesson_bar.answerRequested.connect(self.answer)
        actions = window.actions_by_name
        actions["next_scene"].triggered.connect(self.advance)
        actions["previous_scene"].triggered.connect(self.previous)
        actions["this_scene"].triggered.connect(self.return_to_scene)
        actions["leave_lesson"].triggered.connect(self.leave)
        actions["remote_on"].triggered.connect(self._remote_on)
        actions["remote_back"].triggered.connect(self._remote_back)
        presenter.guessing.changed.connect(self._follow_guess)
        self._enable_actions()

    @property
    def scene(self) -> Scene:
        """The scene that is shown."""
        if self.lesson is None:
            raise RuntimeError("no lesson is open")
        return self.lesson.scenes[self.index]

    def open(self, lesson: Lesson) -> None:
        """Open a lesson at its first scene."""
        if self.lesson is None:
            self._before = {name: self._window.is_on(name) for name in LENT}
            self._speed_before = self._player.speed
        self.lesson = lesson
        self._enable_actions()
        self._enter(0)
        self._measure_texts(lesson)

    @Slot()
    def leave(self) -> None:
        """Close the lesson; the run stays, and can be gone on with."""
        if self.lesson is None:
            return
        self._motion.stop()
        self.lesson = None
        self._presenter.show_scene(None)
        self._window.lesson_bar.hide()
        for name, on in self._before.items():
            self._window.actions_by_name[name].setChecked(on)
        self._player.set_speed(self._speed_before)
        self._enable_actions()

    @Slot()
    def advance(self) -> None:
        """Go on: resolve the question, then let things move, then go to the next scene."""
        if self.lesson is None:
            return
        if self.scene.question is not None and not self._answered:
            self.answer(-1)
        elif self.scene.motion is not None and not self._moved:
            self._begin_motion()
        elif self.index + 1 < len(self.lesson.scenes):
            self._enter(self.index + 1)

    @Slot()
    def previous(self) -> None:
        """Go to the scene before."""
        if self.lesson is not None and self.index > 0:
            self._enter(self.index - 1)

    @Slot()
    def _remote_on(self) -> None:
        if self.lesson is not None:
            self.advance()
        else:
            self._presenter.step()

    @Slot()
    def _remote_back(self) -> None:
        if self.lesson is not None:
            self.previous()
        else:
            self._presenter.stepper.back()

    @Slot()
    def return_to_scene(self) -> None:
        """Come back to how the scene began."""
        if self.lesson is not None:
            self._enter(self.index)

    def retranslate(self) -> None:
        """Show the scene in the present language."""
        if self.lesson is not None:
            self._view = self._view.with_changes(
                beside=tuple(
                    replace(shown, label=other.label.in_language(self._window.shown_language))
                    for shown, other in zip(self._view.beside, self.scene.show.beside, strict=True)
                )
            )
            self._presenter.show_scene(self._view)
            self._measure_texts(self.lesson)
            self._show_text()

    def _measure_texts(self, lesson: Lesson) -> None:
        """Have the bar make room for what is said in any scene, before and after its question."""
        self._window.lesson_bar.show_lesson(
            [
                (self._words(scene, answered=answered), bool(scene.question and scene.question.choices))
                for scene in lesson.scenes
                for answered in (False, True)
            ]
        )

    @Slot(int)
    def answer(self, chosen: int) -> None:
        """Resolve the question, with the chosen answer or -1 for none."""
        question = self.scene.question
        if question is None or self._answered:
            return
        self._answered, self._chosen = True, chosen
        if question.by_click:
            self._let_guess(False)
            if self._player.cursor == self.scene.step:
                self._presenter.stepper.update()
        self._show_text()

    def _let_guess(self, on: bool) -> None:
        # The switch says it already where a person has set it.
        self._window.actions_by_name["guess"].setChecked(on)
        self._presenter.guessing.set_on(on)

    @Slot()
    def _follow_guess(self) -> None:
        guess = self._presenter.guessing.guess
        asked = self.lesson is not None and self.scene.question is not None and self.scene.question.by_click
        if asked and not self._answered and guess is not None and guess.landed is not None:
            self._answered = True
            self._show_text()

    def _enter(self, index: int) -> None:
        self._motion.stop()
        self.index = index
        scene = self.scene
        self._answered, self._moved, self._chosen = scene.question is None, scene.motion is None, -1
        self._apply_show(scene)
        self._player.set_scenario(scene.scenario, kind="lesson")
        self._player.seek(scene.step)
        stepper = self._presenter.stepper
        self._window.actions_by_name["staged"].setChecked(scene.stage is not None)
        if scene.stage is not None:
            stepper.arrive_at(scene.step, scene.stage)
        asks = scene.question is not None and scene.question.by_click
        self._let_guess(asks)
        if asks:
            self._presenter.guessing.ask()
        self._presenter.fit_views()
        self._show_text()

    def _apply_show(self, scene: Scene) -> None:
        show = scene.show
        for name in SWITCHES:
            self._window.actions_by_name[name].setChecked(getattr(show, name))
        self._window.actions_by_name["secant"].setChecked(False)
        language = self._window.shown_language
        self._view = SceneView(
            panels=show.panels,
            labels=show.residuals,
            secant=show.secant,
            swept=self._swept(scene, 0.0),
            beside=tuple(
                ComparisonRun(other.label.in_language(language), descend(other.scenario))
                for other in show.beside
            ),
        )
        self._presenter.show_scene(self._view)

    def _show_text(self) -> None:
        scene, lesson = self.scene, self.lesson
        if lesson is None:
            return
        language = self._window.shown_language
        title = scene.title.in_language(language) if scene.title else lesson.title.in_language(language)
        place = f"{lesson.title.in_language(language)}  {self.index + 1}/{len(lesson.scenes)}"
        question = scene.question
        choices = [] if question is None else [choice.in_language(language) for choice in question.choices]
        bar = self._window.lesson_bar
        bar.show_scene(f"{place}   {title}", self._words(scene, answered=self._answered), choices)
        if self._answered and question is not None and question.answer is not None:
            bar.show_answer(question.answer, self._chosen if self._chosen >= 0 else None)
        self._enable_actions()

    def _words(self, scene: Scene, *, answered: bool = False) -> str:
        """Return what is said: the text with the question, and instead of them the explanation in the end."""
        language = self._window.shown_language
        if scene.question is None:
            return scene.text.in_language(language)
        question = scene.question.text.in_language(language)
        if answered:
            return f"**{question}**\n\n{scene.question.explanation.in_language(language)}"
        return f"{scene.text.in_language(language)}\n\n**{question}**"

    def _begin_motion(self) -> None:
        self._moved = True
        motion = self.scene.motion
        if isinstance(motion, Play):
            speed = motion.speed
            fast = speed == math.inf or speed > FASTEST
            self._player.set_speed(AS_FAST_AS_IT_GOES if fast else max(speed, SLOWEST))
            self._player.play()
        elif motion is not None:
            self._motion.start(round(1000 * motion.seconds), QEasingCurve.Type.InOutSine)
        self._enable_actions()

    @Slot()
    def _stop_at_goal(self) -> None:
        if self.lesson is None or not isinstance(self.scene.motion, Play) or not self._moved:
            return
        goal = self.scene.motion.to
        if self._player.playing and self._player.cursor >= goal:
            self._player.seek(goal)

    @Slot()
    def _show_motion(self) -> None:
        if self.lesson is None:
            return
        motion, share = self.scene.motion, self._motion.share
        if isinstance(motion, Sweep):
            self._view = self._view.with_changes(swept=self._swept(self.scene, share))
        elif isinstance(motion, Slide):
            secant = motion.first + share * (motion.last - motion.first)
            self._view = self._view.with_changes(secant=secant)
        self._presenter.show_scene(self._view)

    @staticmethod
    def _swept(scene: Scene, share: float) -> SweptSlope | None:
        motion = scene.motion
        if not isinstance(motion, Sweep):
            return None
        return SweptSlope(motion.first, motion.first + share * (motion.last - motion.first), motion.last)

    def _enable_actions(self) -> None:
        actions, lesson = self._window.actions_by_name, self.lesson
        for name in ("next_scene", "this_scene", "leave_lesson"):
            actions[name].setEnabled(lesson is not None)
        actions["previous_scene"].setEnabled(lesson is not None and self.index > 0)
        if lesson is not None:
            last = self.index + 1 == len(lesson.scenes)
            waits = not (self._answered and self._moved)
            actions["next_scene"].setEnabled(waits or not last)
            resolve = translate("Lesson", "Answer")
            move = translate("Lesson", "Start")
            onward = translate("Lesson", "Next")
            text = resolve if not self._answered else move if not self._moved else onward
            actions["next_scene"].setIconText(text)
