from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gdgui.app.start import Application
from gdgui.model.scenario import Scenario
from gdgui.views.board.loss_panel import LossPanel


def wait_for_step(qtbot: QtBot, application: Application, step: int) -> None:
    player = application.player
    qtbot.waitUntil(lambda: player.cursor == step and player.trajectory.newest >= step)


def press(application: Application, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(application.window, key, modifier or Qt.KeyboardModifier.NoModifier)


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.isEnabled()
    ]


def test_space_plays_wherever_the_focus_is(qtbot: QtBot, application: Application) -> None:
    application.window.actions_by_name["log"].setChecked(True)
    application.player.set_scenario(Scenario(learning_rate=1e-5, optimizer="adam"))
    wait_for_step(qtbot, application, 0)
    player, tried = application.player, 0
    for widget in focusable(application.window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, QLineEdit) or not widget.hasFocus():
            continue
        tried += 1
        for playing in (True, False):
            QTest.keyClick(widget, Qt.Key.Key_Space)
            assert player.playing is playing, (widget, widget.objectName(), widget.accessibleName())
    assert tried >= 10


def test_space_in_a_line_edit_is_a_blank(qtbot: QtBot, application: Application) -> None:
    wait_for_step(qtbot, application, 0)
    for widget in focusable(application.window):
        if isinstance(widget, QLineEdit):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            for key in (Qt.Key.Key_Space, Qt.Key.Key_R, Qt.Key.Key_N, Qt.Key.Key_Home, Qt.Key.Key_Right):
                QTest.keyClick(widget, key)
            QTest.keyClick(widget, Qt.Key.Key_Escape)
    assert not application.player.playing
    assert application.player.cursor == 0
    assert not application.player.history.can_undo


@pytest.mark.parametrize(
    ("key", "modifier", "begin", "end"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 5, 6),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 5, 6),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 5, 4),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 5, 4),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 5, 15),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 15, 5),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 5, 0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 5, 20),
    ],
)
def test_keys_move_through_the_run_wherever_the_focus_is(
    qtbot: QtBot,
    application: Application,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    begin: int,
    end: int,
) -> None:
    player = application.player
    player.set_scenario(Scenario(learning_rate=1e-4, steps=20, tolerance=0.0))
    player.seek(20)
    wait_for_step(qtbot, application, 20)
    for widget in focusable(application.window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not isinstance(widget, QLineEdit):
            player.seek(begin)
            QTest.keyClick(widget, key, modifier)
            assert player.cursor == end, (widget, widget.accessibleName())


def test_r_begins_the_run_anew(qtbot: QtBot, application: Application) -> None:
    application.player.seek(5)
    wait_for_step(qtbot, application, 5)
    application.player.set_learning_rate(0.001)
    press(application, Qt.Key.Key_R)
    wait_for_step(qtbot, application, 0)
    assert application.player.scenario.changes == ()


def test_n_draws_another_start(qtbot: QtBot, application: Application) -> None:
    starts = set()
    for _ in range(3):
        press(application, Qt.Key.Key_N)
        start = application.player.scenario.start
        assert start.seed is not None
        assert 0.0 <= start.slope <= 10.0
        assert 0.0 <= start.intercept <= 100.0
        starts.add(start)
    assert len(starts) == 3
    qtbot.waitUntil(lambda: application.window.scenario_bar.start_slope.value == start.slope)


def test_l_shows_the_logarithm_of_the_loss(qtbot: QtBot, application: Application) -> None:
    panel = application.window.board.panel(LossPanel)
    qtbot.waitUntil(lambda: panel.view is not None)
    for logarithmic in (True, False):
        press(application, Qt.Key.Key_L)
        qtbot.waitUntil(
            lambda on=logarithmic: panel.view is not None and panel.view.logarithmic is on  # type: ignore[misc]
        )
