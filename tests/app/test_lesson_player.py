from __future__ import annotations

import pytest
from PySide6.QtCore import QEasingCurve
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.motion import Motion
from gdgui.app.start import Application
from gdgui.frames.data_view import DataView
from gdgui.frames.error_view import ErrorView
from gdgui.frames.loss_view import LossView
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.lessons.lesson import Lesson, Play, Scene, Slide, Sweep
from gdgui.playback.clock import UNLIMITED
from gdgui.playback.player import Player
from tests.app.lesson_steps import Speak, open_lesson, plain, shown, wait_for_scene, words


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let motions pass in an instant, and runs play at unlimited speed."""
    begin, set_speed = Motion.start, Player.set_speed

    def begin_short(motion: Motion, milliseconds: int, easing: QEasingCurve.Type | None = None) -> None:
        begin(motion, 1)

    monkeypatch.setattr(Motion, "start", begin_short)
    monkeypatch.setattr(Player, "set_speed", lambda player, _: set_speed(player, UNLIMITED))


def panels_shown(application: Application) -> tuple[str, ...]:
    board = application.window.board
    places = {name: item.sceneBoundingRect().left() for name, item in board.panels.items() if item.scene()}
    return tuple(sorted(places, key=lambda name: (name == "numbers", places[name])))


def check_bar(application: Application, lesson: Lesson, index: int, language: str) -> None:
    scene, bar = lesson.scenes[index], application.window.lesson_bar
    title = plain(bar.title.text())
    assert bar.isVisible()
    assert title.startswith(lesson.title.in_language(language))
    assert f"{index + 1}/{len(lesson.scenes)}" in title
    assert title.endswith((scene.title or lesson.title).in_language(language))
    said = plain(bar.text.text())
    assert words(scene.text.in_language(language)) in said
    question = scene.question
    asked = () if question is None else tuple(choice.in_language(language) for choice in question.choices)
    assert tuple(button.text() for button in bar.choices) == tuple(
        f"{number}  {choice}" for number, choice in enumerate(asked, 1)
    )
    if question is not None:
        assert words(question.text.in_language(language)) in said


def check_scene(application: Application, lesson: Lesson, index: int, language: str) -> None:
    """Check that all of a scene is there, before anything is answered or moves."""
    scene, window, frame = lesson.scenes[index], application.window, shown(application)
    check_bar(application, lesson, index, language)
    assert panels_shown(application) == (*scene.show.panels, *(("numbers",) if scene.show.numbers else ()))
    assert application.presenter.stepper.stage == scene.stage
    for name in ("squares", "logarithmic", "log", "numbers"):
        assert window.acts[Act(name)].isChecked() == getattr(scene.show, name)
    assert window.log.isVisible() == scene.show.log
    assert ("numbers" in frame.views) == scene.show.numbers
    secant = frame.view(ErrorView).secant if "error" in frame.views else None
    assert (secant is not None) == (scene.show.secant != 0.0)
    labels = tuple(other.label.in_language(language) for other in scene.show.beside)
    if "loss" in frame.views:
        assert frame.view(LossView).logarithmic == scene.show.logarithmic
        assert tuple(label for label, _ in frame.view(LossView).comparisons) == labels
    if scene.show.residuals:
        assert len(frame.view(DataView).labels) == scene.scenario.data.size
    if isinstance(scene.motion, Sweep):
        assert frame.readout.slope == scene.motion.first
    assert not application.player.playing


def resolve_and_move(qtbot: QtBot, application: Application, scene: Scene, language: str) -> None:
    """Press on until the scene is done, and check what came of it."""
    forth = application.window.acts[Act.NEXT_SCENE]
    if scene.question is not None:
        forth.trigger()
        said = plain(application.window.lesson_bar.text.text())
        assert words(scene.question.explanation.in_language(language)) in said
    if scene.motion is None:
        return
    forth.trigger()
    player, motion = application.player, scene.motion
    if isinstance(motion, Play):
        qtbot.waitUntil(lambda: not player.playing)
        assert player.cursor == motion.to or player.at_end
    qtbot.waitUntil(lambda: application.lesson_player.settled)
    qtbot.waitUntil(lambda: application.presenter.settled)
    if isinstance(motion, Sweep):
        assert shown(application).readout.slope == motion.last
    if isinstance(motion, Slide) and motion.last == 0.0:
        assert shown(application).view(ErrorView).secant is None
        assert shown(application).view(ErrorView).tangent is not None


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", lesson_names())
def test_each_lesson_can_be_walked_to_its_end_and_back(
    qtbot: QtBot, application: Application, hurry: None, speak: Speak, name: str, language: str
) -> None:
    speak(language)
    lesson, player, actions = find_lesson(name), application.lesson_player, application.window.acts
    player.open(lesson)
    for index, scene in enumerate(lesson.scenes):
        assert player.index == index
        wait_for_scene(qtbot, application, scene)
        check_scene(application, lesson, index, language)
        resolve_and_move(qtbot, application, scene, language)
        last = index + 1 == len(lesson.scenes)
        assert actions[Act.NEXT_SCENE].isEnabled() != last
        actions[Act.NEXT_SCENE].trigger()
    for index in range(len(lesson.scenes) - 2, -1, -1):
        actions[Act.PREVIOUS_SCENE].trigger()
        wait_for_scene(qtbot, application, lesson.scenes[index])
        check_scene(application, lesson, index, language)
    assert not actions[Act.PREVIOUS_SCENE].isEnabled()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", lesson_names())
def test_the_board_keeps_its_place_from_scene_to_scene(
    qtbot: QtBot, application: Application, speak: Speak, name: str, language: str
) -> None:
    speak(language)
    lesson, window = find_lesson(name), application.window
    application.lesson_player.open(lesson)
    QTest.qWait(50)
    heights = set()
    for index, scene in enumerate(lesson.scenes):
        application.lesson_player.go_to(index)
        wait_for_scene(qtbot, application, scene)
        QTest.qWait(20)
        heights.add(window.lesson_bar.height())
        if scene.question is not None and not scene.question.by_click:
            application.lesson_player.answer(0)
            QTest.qWait(20)
            heights.add(window.lesson_bar.height())
        text = window.lesson_bar.text
        assert text.heightForWidth(text.width()) <= text.height()
    assert len(heights) == 1


def test_the_button_says_what_it_will_do(qtbot: QtBot, application: Application, hurry: None) -> None:
    lesson = find_lesson("learning-rate")
    open_lesson(application, "learning-rate", "diverging")
    forth, said = application.window.acts[Act.NEXT_SCENE], []
    while application.lesson_player.scene.name == "diverging":
        said.append(forth.iconText())
        forth.trigger()
    assert said == ["Answer", "Start", "Next"]
    assert application.lesson_player.index == [scene.name for scene in lesson.scenes].index("diverging") + 1


def test_a_run_played_stops_at_its_last_step_and_goes_on_as_fast_as_the_scene_says(
    qtbot: QtBot, application: Application
) -> None:
    scene = open_lesson(application, "two-parameters")
    while not isinstance(scene.motion, Play) or scene.motion.speed <= 30.0:
        application.lesson_player.go_to(application.lesson_player.index + 1)
        scene = application.lesson_player.scene
    application.lesson_player.advance()
    assert application.player.playing
    qtbot.waitUntil(lambda: not application.player.playing)
    assert application.player.cursor == scene.motion.to
