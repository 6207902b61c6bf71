from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.app.lesson_player import LENT
from gdgui.app.start import Application
from gdgui.frames.error_view import ErrorView
from gdgui.frames.loss_view import LossView
from gdgui.lessons.library import find_lesson
from gdgui.model.library import BUILT_IN_SCENARIOS
from tests.app.lesson_steps import open_lesson, shown, wait_for_scene


def test_one_may_wander_off_and_come_back(qtbot: QtBot, application: Application) -> None:
    scene = open_lesson(application, "learning-rate", "oscillating")
    wait_for_scene(qtbot, application, scene)
    window, player = application.window, application.player
    whole = shown(application).view(ErrorView).limits
    window.scenario_bar.learningRateRequested.emit(0.002)
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: player.cursor == 3)
    window.actions_by_name["numbers"].setChecked(True)
    window.actions_by_name["staged"].setChecked(True)
    window.board.zoomRequested.emit("error", whole._replace(x1=whole.x1 * 2.0))
    qtbot.waitUntil(lambda: shown(application).view(ErrorView).limits != whole)
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    wait_for_scene(qtbot, application, scene)
    assert not window.is_on("numbers")
    assert application.presenter.stepper.stage is None
    assert player.scenario.learning_rate_at(0) == 0.031
    qtbot.waitUntil(lambda: shown(application).view(ErrorView).limits == whole)


def test_return_takes_over_a_learning_rate_before_it_leads_on(qtbot: QtBot, application: Application) -> None:
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


@pytest.mark.parametrize("on", [False, True])
def test_leaving_gives_back_the_switches_and_the_speed(
    qtbot: QtBot, application: Application, on: bool
) -> None:
    window, player = application.window, application.player
    for name in LENT:
        window.actions_by_name[name].setChecked(on)
    player.set_speed(2.0)
    scene = open_lesson(application, "learning-rate", "compare")
    wait_for_scene(qtbot, application, scene)
    application.lesson_player.advance()
    assert player.speed != 2.0
    player.seek(4)
    window.actions_by_name["leave_lesson"].trigger()
    assert {name: window.is_on(name) for name in LENT} == dict.fromkeys(LENT, on)
    assert player.speed == 2.0
    assert application.presenter.guessing.on == on
    assert application.presenter.stepper.staged == on
    assert window.lesson_bar.isHidden()
    assert application.lesson_player.lesson is None
    assert player.scenario is scene.scenario
    qtbot.waitUntil(lambda: player.cursor == 4 and shown(application).view(LossView).others == ())
    assert all(panel.scene() is not None for panel in window.board.panels.values())


def test_another_lesson_or_scenario_takes_the_place_of_one(qtbot: QtBot, application: Application) -> None:
    window = application.window
    window.actions_by_name["squares"].setChecked(True)
    window.lessonRequested.emit("error")
    window.lessonRequested.emit("parabola")
    assert application.lesson_player.lesson is find_lesson("parabola")
    window.scenarioRequested.emit("both")
    assert not application.lesson_player.lesson
    assert application.player.scenario is BUILT_IN_SCENARIOS["both"]
    assert window.is_on("squares")


def test_closing_in_a_lesson_remembers_the_switches_of_before(
    make_application: Callable[[], Application], qtbot: QtBot
) -> None:
    first = make_application()
    open_lesson(first, "classic-program", "printed")
    assert first.window.is_on("log")
    first.window.close()
    second = make_application()
    assert not second.window.is_on("log")
    assert second.window.log.isHidden()
    assert second.window.lesson_bar.isHidden()


def test_a_remote_goes_through_a_lesson(qtbot: QtBot, application: Application) -> None:
    lesson = find_lesson("derivative")
    application.lesson_player.open(lesson)
    seen = []
    for _ in range(4):
        seen.append(application.lesson_player.index)
        QTest.keyClick(application.window, Qt.Key.Key_PageDown)
    QTest.keyClick(application.window, Qt.Key.Key_PageUp)
    assert seen == [0, 1, 2, 3]
    assert application.lesson_player.index == 2
    for _ in range(20):
        QTest.keyClick(application.window, Qt.Key.Key_PageUp)
    assert application.lesson_player.index == 0
    # The slide and the question take a press each; beyond the last scene nothing happens.
    for _ in range(len(lesson.scenes) + 5):
        QTest.keyClick(application.window, Qt.Key.Key_PageDown)
    assert application.lesson_player.index == len(lesson.scenes) - 1


@pytest.mark.parametrize("staged", [False, True])
def test_a_remote_steps_where_no_lesson_is_open(qtbot: QtBot, application: Application, staged: bool) -> None:
    application.window.actions_by_name["staged"].setChecked(staged)
    player, stepper = application.player, application.presenter.stepper
    qtbot.waitUntil(lambda: len(player.trajectory) > 0)
    places = [(0, stepper.stage)]
    for _ in range(3):
        QTest.keyClick(application.window, Qt.Key.Key_PageDown)
        qtbot.waitUntil(lambda: (player.cursor, stepper.stage) != places[-1])
        places.append((player.cursor, stepper.stage))
    expected = [(0, "predict"), (0, "differentiate"), (0, "move"), (1, "update")]
    assert places == (expected if staged else [(step, None) for step in range(4)])
    for place in places[-2::-1]:
        QTest.keyClick(application.window, Qt.Key.Key_PageUp)
        assert (player.cursor, stepper.stage) == place
