from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.start import Application
from gdgui.app.view_owner import VIEW_SWITCHES
from gdgui.frames.error_view import ErrorView
from gdgui.frames.loss_view import LossView
from gdgui.lessons.builtin import find_lesson
from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.scenario import Scenario
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
    window.acts[Act.NUMBERS].setChecked(True)
    window.acts[Act.STAGED].setChecked(True)
    window.board.zoomRequested.emit("error", whole._replace(x1=whole.x1 * 2.0))
    qtbot.waitUntil(lambda: shown(application).view(ErrorView).limits != whole)
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    wait_for_scene(qtbot, application, scene)
    assert not window.acts[Act.NUMBERS].isChecked()
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
    lent = [spec.act for spec in VIEW_SWITCHES if spec.act is not Act.GLIDE]
    for act in lent:
        window.acts[act].setChecked(on)
    player.set_speed(2.0)
    scene = open_lesson(application, "learning-rate", "compare")
    wait_for_scene(qtbot, application, scene)
    application.lesson_player.advance()
    assert player.speed != 2.0
    player.seek(4)
    window.acts[Act.LEAVE_LESSON].trigger()
    assert {act: window.acts[act].isChecked() for act in lent} == dict.fromkeys(lent, on)
    assert player.speed == 2.0
    assert application.presenter.guessing.on == on
    assert application.presenter.stepper.staged == on
    assert window.lesson_bar.isHidden()
    assert application.lesson_player.lesson is None
    assert player.scenario is scene.scenario
    qtbot.waitUntil(lambda: player.cursor == 4 and shown(application).view(LossView).comparisons == ())
    assert all(panel.scene() is not None for panel in window.board.panels.values())


def test_another_lesson_or_scenario_takes_the_place_of_one(qtbot: QtBot, application: Application) -> None:
    window = application.window
    window.acts[Act.SQUARES].setChecked(True)
    window.menus.lessons.chosen.emit("error")
    window.menus.lessons.chosen.emit("parabola")
    assert application.lesson_player.lesson is find_lesson("parabola")
    window.menus.scenarios.chosen.emit("both")
    assert not application.lesson_player.lesson
    assert application.player.scenario is BUILT_IN_SCENARIOS["both"]
    assert window.acts[Act.SQUARES].isChecked()


def test_closing_in_a_lesson_remembers_the_switches_of_before(
    make_application: Callable[[], Application], qtbot: QtBot
) -> None:
    first = make_application()
    open_lesson(first, "classic-program", "printed")
    assert first.window.acts[Act.LOG].isChecked()
    first.window.close()
    second = make_application()
    assert not second.window.acts[Act.LOG].isChecked()
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
    application.window.acts[Act.STAGED].setChecked(staged)
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


def test_a_comparison_of_ten_million_steps_leaves_the_window_answering(
    qtbot: QtBot, application: Application
) -> None:
    """What is computed in the window's own thread is known when the lesson has opened: nothing of it is."""
    lesson = find_lesson("learning-rate")
    scene = next(scene for scene in lesson.scenes if scene.name == "compare")
    endless = Scenario(learning_rate=1e-6, tolerance=0.0, steps=10_000_000)
    others = tuple(replace(other, scenario=endless) for other in scene.show.beside)
    scene = replace(scene, show=replace(scene.show, beside=others))
    application.lesson_player.open(replace(lesson, scenes=(scene,)))
    runs = [other.trajectory for other in application.view.state.comparisons]
    assert [len(run) for run in runs] == [0] * len(others)
    wait_for_scene(qtbot, application, scene)
    application.player.seek(5)
    qtbot.waitUntil(lambda: application.lesson_player.settled)
    found = descend(endless, 5).loss
    curves = [curve for _, curve in shown(application).view(LossView).comparisons]
    assert len(curves) == len(others)
    for curve in curves:
        np.testing.assert_array_equal(curve.high, np.log10(found) if scene.show.logarithmic else found)
    assert all(run.newest < 10_000 for run in runs)
