from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.app.start import Application
from gdgui.frames.error_view import ErrorView
from gdgui.model.scenario import Scenario, Start
from gdgui.views.board.error_panel import ErrorPanel
from tests.canvas import canvas_rect

# QTest says so of the clicks that pyqtgraph takes but does not mark as taken.
pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")


@pytest.fixture
def window(qtbot: QtBot, application: Application) -> Application:
    """The window at step 0 of a run that goes from −5 to −2.81, guessing first."""
    application.window.actions_by_name["glide"].setChecked(False)
    application.player.set_scenario(Scenario(start=Start(-5.0, 79.0), learning_rate=0.005, tolerance=0.0))
    application.window.actions_by_name["guess"].setChecked(True)
    wait_for(qtbot, application, 0)
    return application


def wait_for(qtbot: QtBot, application: Application, step: int) -> None:
    board = application.window.board
    qtbot.waitUntil(
        lambda: (
            application.player.cursor == step
            and board.frame_shown is not None
            and board.frame_shown.readout.step == step
            and not application.presenter._refresh.isActive()
        )
    )


def press(application: Application, key: Qt.Key) -> None:
    QTest.keyClick(application.window, key)


def remark(application: Application) -> str:
    return application.window.readout.state.text()


def error_view(application: Application) -> ErrorView:
    view = application.window.board.panel(ErrorPanel).view
    assert view is not None
    return view


def click_slope(application: Application, slope: float) -> None:
    board = application.window.board
    limits, rect = board.panel(ErrorPanel).limits, canvas_rect(board.panel(ErrorPanel))
    across = (slope - limits.x0) / limits.width
    at: QPoint = board.mapFromScene(QPointF(rect.left() + across * rect.width(), rect.center().y()))
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_move_is_kept_back_until_it_is_guessed(qtbot: QtBot, window: Application) -> None:
    assert error_view(window).move is None
    press(window, Qt.Key.Key_Right)
    assert "Click in the error panel" in remark(window)
    assert window.player.cursor == 0
    click_slope(window, -2.0)
    wait_for(qtbot, window, 1)
    view = error_view(window)
    assert view.guess is not None
    pixel = view.limits.width / canvas_rect(window.window.board.panel(ErrorPanel)).width()
    assert view.guess[0] == pytest.approx(-2.0, abs=1.5 * pixel)
    assert "Off by 0.8" in remark(window)
    assert "Hits: 0 of 1" in remark(window)
    press(window, Qt.Key.Key_Right)
    click_slope(window, -1.277)
    wait_for(qtbot, window, 2)
    assert "Hit!" in remark(window)
    assert "Hits: 1 of 2" in remark(window)


def test_a_second_press_makes_the_step_without_a_guess(qtbot: QtBot, window: Application) -> None:
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
        press(window, key)
    wait_for(qtbot, window, 1)
    assert window.presenter.guessing.guesses == 0
    assert error_view(window).guess is None


def test_a_click_that_is_no_guess_sets_the_start(qtbot: QtBot, window: Application) -> None:
    click_slope(window, 5.0)
    wait_for(qtbot, window, 0)
    pixel = error_view(window).limits.width / canvas_rect(window.window.board.panel(ErrorPanel)).width()
    assert window.player.scenario.start.slope == pytest.approx(5.0, abs=1.5 * pixel)
    assert window.player.scenario.start.intercept == 79.0
    window.window.actions_by_name["guess"].setChecked(False)
    click_slope(window, 0.0)
    assert window.player.scenario.start.slope == pytest.approx(0.0, abs=1.5 * pixel)


def test_stage_by_stage_the_guess_comes_before_the_update(qtbot: QtBot, window: Application) -> None:
    window.window.actions_by_name["staged"].setChecked(True)
    stepper = window.presenter.stepper
    for stage in ("differentiate", "move"):
        press(window, Qt.Key.Key_Right)
        assert stepper.stage == stage
        assert not window.presenter.guessing.waiting
    wait_for(qtbot, window, 0)
    assert error_view(window).move is None
    press(window, Qt.Key.Key_Right)
    assert window.presenter.guessing.waiting
    click_slope(window, -2.81)
    wait_for(qtbot, window, 1)
    assert stepper.stage == "update"
    assert "Hits: 1 of 1" in remark(window)


def test_switched_off_the_move_is_seen_again(qtbot: QtBot, window: Application) -> None:
    press(window, Qt.Key.Key_Right)
    window.window.actions_by_name["guess"].setChecked(False)
    qtbot.waitUntil(lambda: error_view(window).move is not None)
    assert remark(window) == "ready to descend"
    press(window, Qt.Key.Key_Right)
    wait_for(qtbot, window, 1)


def test_playing_asks_nothing(qtbot: QtBot, window: Application) -> None:
    window.player.set_speed(60.0)
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.player.cursor >= 3)
    press(window, Qt.Key.Key_Space)
    assert not window.presenter.guessing.waiting
    assert "Hit" not in remark(window)
