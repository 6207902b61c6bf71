from __future__ import annotations

import math
import re
from collections.abc import Callable
from html import unescape

import pytest
from PySide6.QtCore import QEasingCurve, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.app.motion import Motion
from gdgui.app.start import Application
from gdgui.lessons.lesson import Lesson, Play, Scene, Slide, Sweep
from gdgui.lessons.library import find_lesson, lesson_names
from gdgui.model.detail import Sweeping
from gdgui.model.frame import Frame
from gdgui.model.scenario import Scenario
from gdgui.playback.player import AS_FAST_AS_IT_GOES, Player

# QTest says so of the clicks that pyqtgraph takes but does not mark as taken.
pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let motions pass in an instant, and runs play as fast as they go."""
    begin, set_speed = Motion.start, Player.set_speed

    def begin_short(motion: Motion, milliseconds: int, easing: QEasingCurve.Type | None = None) -> None:
        begin(motion, 1)

    monkeypatch.setattr(Motion, "start", begin_short)
    monkeypatch.setattr(Player, "set_speed", lambda player, speed: set_speed(player, AS_FAST_AS_IT_GOES))


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, hurry: None) -> None:
    """Let what is begun go on for the rest of the test."""
    monkeypatch.undo()


def open_lesson(application: Application, name: str, scene: str | None = None) -> Scene:
    """Open a lesson, and go on to a scene without what happens in those before it."""
    player = application.lesson_player
    player.open(find_lesson(name))
    while scene is not None and player.scene.name != scene:
        player._answered = player._moved = True
        player.advance()
    return player.scene


def shown(application: Application) -> Frame:
    frame = application.window.board.frame_shown
    assert frame is not None
    return frame


def wait_for_scene(qtbot: QtBot, application: Application, scene: Scene) -> None:
    """Wait until the run stands where the scene says, or at its end, and is seen there."""
    player = application.player

    def there() -> bool:
        known = player.trajectory
        arrived = player.cursor == scene.step or (known.reason is not None and player.at_end)
        frame = application.window.board.frame_shown
        return (
            arrived
            and player.scenario is scene.scenario
            and frame is not None
            and not application.presenter._refresh.isActive()
            and frame.readout.step == player.cursor
            and frame.readout.newest == known.newest
        )

    qtbot.waitUntil(there)


def plain(html: str) -> str:
    """Return what is read: without marks, one blank between two words."""
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())


def words(text: str) -> str:
    return " ".join(text.replace("**", " ").split())


def panels_shown(application: Application) -> tuple[str, ...]:
    board = application.window.board
    names = {"data": board.data, "error": board.error, "loss": board.loss, "numbers": board.numbers}
    places = {name: item.sceneBoundingRect().left() for name, item in names.items() if item.scene()}
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
        assert window.is_on(name) == getattr(scene.show, name)
    assert window.log.isVisible() == scene.show.log
    assert frame.loss.logarithmic == scene.show.logarithmic
    assert (frame.working is not None) == scene.show.numbers
    assert (frame.error.secant is not None) == (scene.show.secant != 0.0)
    labels = tuple(other.label.in_language(language) for other in scene.show.beside)
    assert tuple(label for label, _ in frame.loss.others) == labels
    if scene.show.residuals:
        assert len(frame.data.labels) == scene.scenario.data.size
    if isinstance(scene.motion, Sweep):
        assert frame.readout.slope == scene.motion.first
    assert not application.player.playing


def resolve_and_move(qtbot: QtBot, application: Application, scene: Scene, language: str) -> None:
    """Press on until the scene is done, and check what came of it."""
    forth = application.window.actions_by_name["next_scene"]
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
    qtbot.waitUntil(lambda: not application.lesson_player._motion.running)
    qtbot.waitUntil(lambda: not application.presenter._refresh.isActive())
    if isinstance(motion, Sweep):
        assert shown(application).readout.slope == motion.last
    if isinstance(motion, Slide) and motion.last == 0.0:
        assert shown(application).error.secant is None
        assert shown(application).error.tangent is not None


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", lesson_names())
def test_each_lesson_can_be_walked_to_its_end_and_back(
    qtbot: QtBot, application: Application, name: str, language: str
) -> None:
    application.switch_language(language)
    application.window.language = language
    lesson, player, actions = find_lesson(name), application.lesson_player, application.window.actions_by_name
    player.open(lesson)
    for index, scene in enumerate(lesson.scenes):
        assert player.index == index
        wait_for_scene(qtbot, application, scene)
        check_scene(application, lesson, index, language)
        resolve_and_move(qtbot, application, scene, language)
        last = index + 1 == len(lesson.scenes)
        assert actions["next_scene"].isEnabled() != last
        actions["next_scene"].trigger()
    for index in range(len(lesson.scenes) - 2, -1, -1):
        actions["previous_scene"].trigger()
        wait_for_scene(qtbot, application, lesson.scenes[index])
        check_scene(application, lesson, index, language)
    assert not actions["previous_scene"].isEnabled()


@pytest.mark.parametrize(("chosen", "marks"), [(0, "✓·"), (1, "✓✗")])
def test_an_answer_is_marked_right_or_wrong(
    qtbot: QtBot, application: Application, chosen: int, marks: str
) -> None:
    scene = open_lesson(application, "derivative", "sign")
    bar = application.window.lesson_bar
    qtbot.mouseClick(bar.choices[chosen], Qt.MouseButton.LeftButton)
    assert scene.question is not None
    assert words(scene.question.explanation.in_language("en")) in plain(bar.text.text())
    for button, mark in zip(bar.choices, marks, strict=True):
        assert not button.isEnabled()
        assert button.text().startswith(mark) or mark == "·"
        assert button.accessibleName().startswith(mark) or mark == "·"
    assert sum("✓" in button.text() or "✗" in button.text() for button in bar.choices) == len(
        marks.strip("·")
    )


def test_going_on_without_an_answer_marks_the_right_one_alone(application: Application) -> None:
    open_lesson(application, "derivative", "sign")
    forth, bar = application.window.actions_by_name["next_scene"], application.window.lesson_bar
    assert forth.iconText() == "Answer"
    forth.trigger()
    assert [button.text()[0] for button in bar.choices] == ["✓", "2"]
    assert application.lesson_player.scene.name == "sign"
    forth.trigger()
    assert application.lesson_player.scene.name == "bottom"


@pytest.mark.parametrize("way", ["digit", "return", "enter"])
def test_answers_can_be_chosen_by_keys(qtbot: QtBot, application: Application, way: str) -> None:
    open_lesson(application, "derivative", "sign")
    bar = application.window.lesson_bar
    qtbot.waitUntil(lambda: bar.choices[1].isVisible())
    if way == "digit":
        QTest.keyClick(application.window, Qt.Key.Key_2)
    else:
        bar.choices[1].setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(bar.choices[1], Qt.Key.Key_Return if way == "return" else Qt.Key.Key_Enter)
    qtbot.waitUntil(lambda: bar.choices[1].text().startswith("✗"))
    assert bar.choices[0].text().startswith("✓")
    assert application.lesson_player.scene.name == "sign"


def test_an_answer_stays_marked_in_another_language(application: Application) -> None:
    scene = open_lesson(application, "derivative", "sign")
    application.lesson_player.answer(1)
    application.window.language = "ko"
    application.switch_language("ko")
    bar = application.window.lesson_bar
    assert scene.question is not None
    assert words(scene.question.explanation.in_language("ko")) in plain(bar.text.text())
    assert [button.text()[0] for button in bar.choices] == ["✓", "✗"]
    assert not any(button.isEnabled() for button in bar.choices)


def test_runs_beside_are_named_in_another_language(qtbot: QtBot, application: Application) -> None:
    scene = open_lesson(application, "learning-rate", "compare")
    wait_for_scene(qtbot, application, scene)
    application.window.language = "ko"
    application.switch_language("ko")
    labels = tuple(other.label.in_language("ko") for other in scene.show.beside)
    qtbot.waitUntil(lambda: tuple(label for label, _ in shown(application).loss.others) == labels)


def click_slope(application: Application, slope: float) -> None:
    board = application.window.board
    limits, rect = board.error.limits, board.error.canvas_rect
    across = (slope - limits.x0) / limits.width
    at: QPoint = board.mapFromScene(QPointF(rect.left() + across * rect.width(), rect.center().y()))
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_question_is_answered_by_a_click(qtbot: QtBot, application: Application) -> None:
    scene = open_lesson(application, "downhill", "guess")
    wait_for_scene(qtbot, application, scene)
    assert "Click" in application.window.readout.state.text()
    assert shown(application).error.move is None
    click_slope(application, -1.3)
    qtbot.waitUntil(lambda: application.player.cursor == 2)
    qtbot.waitUntil(lambda: "Hits: 1 of 1" in application.window.readout.state.text())
    assert scene.question is not None
    said = plain(application.window.lesson_bar.text.text())
    assert words(scene.question.explanation.in_language("en")) in said
    application.window.actions_by_name["next_scene"].trigger()
    assert application.lesson_player.scene.name == "shorter"
    assert not application.window.is_on("guess")


@pytest.mark.parametrize("steps_first", [0, 1])
def test_a_question_for_a_click_is_resolved_by_going_on(
    qtbot: QtBot, application: Application, steps_first: int
) -> None:
    wait_for_scene(qtbot, application, open_lesson(application, "downhill", "guess"))
    for _ in range(steps_first):
        application.player.step()
        qtbot.waitUntil(lambda: application.player.cursor == 2)
    application.window.actions_by_name["next_scene"].trigger()
    qtbot.waitUntil(lambda: application.player.cursor == 2 and application.player.trajectory.newest >= 2)
    assert application.player.trajectory.slope[2] == pytest.approx(-1.277)
    assert application.lesson_player.scene.name == "guess"
    assert not application.presenter.guessing.on


def test_one_may_wander_off_and_come_back(qtbot: QtBot, application: Application) -> None:
    scene = open_lesson(application, "learning-rate", "oscillating")
    wait_for_scene(qtbot, application, scene)
    window, player = application.window, application.player
    whole = shown(application).error.limits
    window.scenario_bar.learningRateRequested.emit(0.002)
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: player.cursor == 3)
    window.actions_by_name["numbers"].setChecked(True)
    window.actions_by_name["staged"].setChecked(True)
    window.board.zoomRequested.emit("error", whole._replace(x1=whole.x1 * 2.0))
    qtbot.waitUntil(lambda: shown(application).error.limits != whole)
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    wait_for_scene(qtbot, application, scene)
    check_scene(application, find_lesson("learning-rate"), application.lesson_player.index, "en")
    qtbot.waitUntil(lambda: shown(application).error.limits == whole)


def test_return_takes_over_a_learning_rate_before_it_leads_on(
    qtbot: QtBot, application: Application
) -> None:
    scene = open_lesson(application, "learning-rate", "oscillating")
    wait_for_scene(qtbot, application, scene)
    field = application.window.scenario_bar.rate
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "0.02")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert application.player.scenario.learning_rate_at(0) == 0.02
    assert application.lesson_player.scene is scene
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not application.player.playing and application.player.cursor > 0)
