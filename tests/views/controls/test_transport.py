from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.views.controls.transport import SPEEDS, TransportBar
from gdgui.views.look.theme import THEMES


@pytest.fixture
def actions() -> tuple[QAction, ...]:
    made = []
    for name in ("back", "play", "step"):
        action = QAction(name)
        action.setObjectName(name)
        made.append(action)
    return tuple(made)


@pytest.fixture
def bar(qtbot: QtBot, actions: tuple[QAction, ...]) -> TransportBar:
    bar = TransportBar(actions)
    qtbot.addWidget(bar)
    bar.set_theme(THEMES["light"])
    bar.resize(900, 60)
    bar.show()
    bar.show_position(3, 10, 1000)
    return bar


def write_step(bar: TransportBar, text: str) -> None:
    bar.step.selectAll()
    QTest.keyClicks(bar.step, text)
    QTest.keyClick(bar.step, Qt.Key.Key_Return)


def test_each_action_has_a_button(qtbot: QtBot, bar: TransportBar, actions: tuple[QAction, ...]) -> None:
    assert [button.defaultAction() for button in bar.buttons] == list(actions)
    for button, action in zip(bar.buttons, actions, strict=True):
        with qtbot.waitSignal(action.triggered):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_shows_the_cursor_among_the_known_steps(qtbot: QtBot, bar: TransportBar) -> None:
    with qtbot.assertNotEmitted(bar.seekRequested):
        bar.show_position(250, 20_000, 30_000)
    assert (bar.scrub.value(), bar.scrub.maximum()) == (250, 20_000)
    assert bar.step.value == 250
    assert "20,000" in bar.newest.text()
    assert "30000" in bar.newest.toolTip().replace(",", "")


def test_a_run_of_which_only_the_start_is_known_cannot_be_scrubbed(bar: TransportBar) -> None:
    bar.show_position(0, 0, 1000)
    assert not bar.scrub.isEnabled()
    bar.show_position(0, 1, 1000)
    assert bar.scrub.isEnabled()


def test_moving_the_scrub_bar_asks_for_a_step(qtbot: QtBot, bar: TransportBar) -> None:
    with qtbot.waitSignal(bar.seekRequested) as asked:
        bar.scrub.setValue(7)
    assert asked.args == [7]


@pytest.mark.parametrize("step", [0, 7, 500, 1000])
def test_any_step_up_to_the_end_can_be_written(qtbot: QtBot, bar: TransportBar, step: int) -> None:
    with qtbot.waitSignal(bar.seekRequested) as asked:
        write_step(bar, str(step))
    assert asked.args == [step]


@pytest.mark.parametrize("text", ["1001", "-1", "2.5", "x"])
def test_what_is_no_step_is_refused(qtbot: QtBot, bar: TransportBar, text: str) -> None:
    with qtbot.waitSignal(bar.refused) as refused, qtbot.assertNotEmitted(bar.seekRequested):
        write_step(bar, text)
    assert refused.args is not None
    assert text in refused.args[0]
    assert "1,000" in refused.args[0]
    assert bar.step.value == 3


@pytest.mark.parametrize("speed", SPEEDS)
def test_every_speed_can_be_chosen_and_shown(qtbot: QtBot, bar: TransportBar, speed: float) -> None:
    index = SPEEDS.index(speed)
    with qtbot.assertNotEmitted(bar.speedRequested):
        bar.show_speed(speed)
    assert bar.speed.currentIndex() == index
    with qtbot.waitSignal(bar.speedRequested) as asked:
        bar.speed.activated.emit(index)
    assert asked.args == [speed]


@pytest.mark.parametrize(
    ("speed", "shown"), [(0.1, 0.5), (3.0, 4.0), (25.0, 30.0), (59.0, 60.0), (math.inf, math.inf)]
)
def test_a_speed_in_between_is_shown_as_the_next(bar: TransportBar, speed: float, shown: float) -> None:
    bar.show_speed(speed)
    assert SPEEDS[bar.speed.currentIndex()] == shown


def test_texts_can_be_taken_on_again(qtbot: QtBot, bar: TransportBar) -> None:
    bar.show_speed(10.0)
    with qtbot.assertNotEmitted(bar.speedRequested):
        bar.retranslate()
    assert SPEEDS[bar.speed.currentIndex()] == 10.0
    assert bar.speed.count() == len(SPEEDS)


def test_all_controls_have_names_for_a_screen_reader(bar: TransportBar) -> None:
    for widget in (bar.scrub, bar.step, bar.speed):
        assert widget.accessibleName()
