"""The lesson player: goes through the scenes of a lesson, and comes back when one has wandered off."""

from __future__ import annotations

import math

from PySide6.QtCore import QEasingCurve, QObject, Slot

from gdgui.app.actions.act import Act
from gdgui.app.main_window import MainWindow
from gdgui.app.motion import Motion
from gdgui.app.presenter import Presenter
from gdgui.app.view_owner import ViewOwner
from gdgui.frames.view_state import ComparisonRun
from gdgui.lessons.builtin import find_lesson
from gdgui.lessons.lesson import Lesson, Play, Scene
from gdgui.lessons.scene import comparisons_of, entered_view, scene_title, scene_words, secant_at, swept_at
from gdgui.model.trajectory import Trajectory
from gdgui.playback.clock import FASTEST, SLOWEST, UNLIMITED
from gdgui.playback.player import Player
from gdgui.views.look.texts import translate

__all__ = ["LessonPlayer"]


class LessonPlayer(QObject):
    """Shows a `lesson` in the window, or None; `index` is the number of its scene, from 0."""

    def __init__(self, window: MainWindow, player: Player, presenter: Presenter, view: ViewOwner) -> None:
        super().__init__(window)
        self._window, self._player, self._presenter, self._view = window, player, presenter, view
        self.lesson: Lesson | None = None
        self.index = 0
        self._answered = self._moved = False
        self._chosen = -1
        self._others: tuple[Trajectory, ...] = ()
        self._view_before = view.state
        self._speed_before = player.speed
        self._motion = Motion(self)
        self._motion.moved.connect(self._show_motion)
        player.moved.connect(self._stop_at_last)
        window.lesson_bar.answerRequested.connect(self.answer)
        actions = window.acts
        actions[Act.NEXT_SCENE].triggered.connect(self.advance)
        actions[Act.PREVIOUS_SCENE].triggered.connect(self.previous)
        actions[Act.THIS_SCENE].triggered.connect(self.return_to_scene)
        actions[Act.LEAVE_LESSON].triggered.connect(self.leave)
        actions[Act.REMOTE_ON].triggered.connect(self._remote_on)
        actions[Act.REMOTE_BACK].triggered.connect(self._remote_back)
        window.menus.lessons.chosen.connect(self.open_built_in)
        presenter.guessing.changed.connect(self._follow_guess)
        self._enable_actions()

    @property
    def settled(self) -> bool:
        """Whether nothing moves, and all that was asked for is shown."""
        return self._presenter.settled and not self._motion.running

    @property
    def scene(self) -> Scene:
        """The scene that is shown."""
        if self.lesson is None:
            raise RuntimeError("no lesson is open")
        return self.lesson.scenes[self.index]

    @Slot(str)
    def open_built_in(self, name: str) -> None:
        """Open a built-in lesson at its first scene."""
        self.open(find_lesson(name))

    def open(self, lesson: Lesson) -> None:
        """Open a lesson at its first scene."""
        self._window.notice.clear()
        if self.lesson is None:
            self._view_before = self._view.state
            self._speed_before = self._player.speed
        self.lesson = lesson
        self._enable_actions()
        self.go_to(0)
        self._measure_texts(lesson)

    @Slot()
    def leave(self) -> None:
        """Close the lesson; the run stays, and can be gone on with."""
        if self.lesson is None:
            return
        self._motion.stop()
        self.lesson = None
        self._presenter.comparisons.show(())
        self._window.lesson_bar.hide()
        now = self._view.state
        # No lesson sets whether the point glides, and the zoom is that of the run which stays.
        self._view.replace(self._view_before.with_changes(glide=now.glide, zoom=now.zoom))
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
            self.go_to(self.index + 1)

    @Slot()
    def previous(self) -> None:
        """Go to the scene before."""
        if self.lesson is not None and self.index > 0:
            self.go_to(self.index - 1)

    @Slot()
    def _remote_on(self) -> None:
        go = self._presenter.step if self.lesson is None else self.advance
        go()

    @Slot()
    def _remote_back(self) -> None:
        go = self._presenter.stepper.back if self.lesson is None else self.previous
        go()

    @Slot()
    def return_to_scene(self) -> None:
        """Come back to how the scene began."""
        if self.lesson is not None:
            self.go_to(self.index)

    def retranslate(self) -> None:
        """Show the scene in the present language."""
        if self.lesson is not None:
            self._view.update(comparisons=self._comparisons())
            self._measure_texts(self.lesson)
            self._show_text()

    def _measure_texts(self, lesson: Lesson) -> None:
        """Have the bar make room for what is said in any scene, before and after its question."""
        language = self._window.shown_language
        pages = [
            (scene_words(scene, language, answered=answered), bool(scene.question and scene.question.choices))
            for scene in lesson.scenes
            for answered in (False, True)
        ]
        self._window.lesson_bar.show_lesson(pages)

    @Slot(int)
    def answer(self, chosen: int) -> None:
        """Resolve the question, with the chosen answer or -1 for none."""
        question = self.scene.question
        if question is None or self._answered:
            return
        self._answered, self._chosen = True, chosen
        if question.by_click:
            self._view.update(guess_first=False)
            if self._player.cursor == self.scene.step:
                self._presenter.stepper.update()
        self._show_text()

    @Slot()
    def _follow_guess(self) -> None:
        guess = self._presenter.guessing.guess
        asked = self.lesson is not None and self.scene.question is not None and self.scene.question.by_click
        if asked and not self._answered and guess is not None and guess.landed is not None:
            self._answered = True
            self._show_text()

    def go_to(self, index: int) -> None:
        """Enter a scene, whatever was left undone in the one before."""
        self._motion.stop()
        self.index = index
        scene = self.scene
        self._answered, self._moved, self._chosen = scene.question is None, scene.motion is None, -1
        self._others = self._presenter.comparisons.show([other.scenario for other in scene.show.beside])
        shown = entered_view(scene, self._view.state, self._comparisons())
        self._view.replace(shown)
        self._player.set_scenario(scene.scenario, kind="lesson")
        self._player.seek(scene.step)
        if scene.stage is not None:
            self._presenter.stepper.arrive_at(scene.step, scene.stage)
        # With a new score, also where the scene before has asked.
        self._presenter.guessing.set_on(shown.guess_first)
        if shown.guess_first:
            self._presenter.guessing.ask()
        self._show_text()

    def _comparisons(self) -> tuple[ComparisonRun, ...]:
        return comparisons_of(self.scene, self._window.shown_language, self._others)

    def _show_text(self) -> None:
        if self.lesson is None:
            return
        language, bar = self._window.shown_language, self._window.lesson_bar
        question = self.scene.question
        choices = [] if question is None else [choice.in_language(language) for choice in question.choices]
        title = scene_title(self.lesson, self.index, language)
        bar.show_scene(title, scene_words(self.scene, language, answered=self._answered), choices)
        if self._answered and question is not None and question.answer is not None:
            bar.show_answer(question.answer, self._chosen if self._chosen >= 0 else None)
        self._enable_actions()

    def _begin_motion(self) -> None:
        self._moved = True
        motion = self.scene.motion
        if isinstance(motion, Play):
            speed = motion.speed
            fast = speed == math.inf or speed > FASTEST
            self._player.set_speed(UNLIMITED if fast else max(speed, SLOWEST))
            self._player.play()
        elif motion is not None:
            self._motion.start(round(1000 * motion.seconds), QEasingCurve.Type.InOutSine)
        self._enable_actions()

    @Slot()
    def _stop_at_last(self) -> None:
        motion = self.scene.motion if self.lesson is not None and self._moved else None
        if isinstance(motion, Play) and self._player.playing and self._player.cursor >= motion.to:
            self._player.seek(motion.to)

    @Slot()
    def _show_motion(self) -> None:
        if self.lesson is not None:
            there = self._motion.fraction
            self._view.update(secant=secant_at(self.scene, there), swept=swept_at(self.scene, there))

    def _enable_actions(self) -> None:
        actions, lesson = self._window.acts, self.lesson
        for act in (Act.NEXT_SCENE, Act.THIS_SCENE, Act.LEAVE_LESSON):
            actions[act].setEnabled(lesson is not None)
        actions[Act.PREVIOUS_SCENE].setEnabled(lesson is not None and self.index > 0)
        if lesson is None:
            return
        following = actions[Act.NEXT_SCENE]
        if not self._answered:
            following.setIconText(translate("Lesson", "Answer"))
        elif not self._moved:
            following.setIconText(translate("Lesson", "Start"))
        else:
            following.setIconText(translate("Lesson", "Next"))
            following.setEnabled(self.index + 1 < len(lesson.scenes))
