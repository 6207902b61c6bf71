from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.views.controls.log_panel import MOST_LINES, LogPanel
from gdgui.views.controls.number_field import NumberField
from gdgui.views.look.theme import THEMES


@pytest.fixture
def log(qtbot: QtBot) -> LogPanel:
    log = LogPanel()
    log.set_theme(THEMES["light"])
    qtbot.addWidget(log)
    log.show()
    return log


@pytest.fixture(scope="module")
def run() -> Trajectory:
    return descend(Scenario(free=PARAMETERS, learning_rate=0.01, steps=1000, tolerance=0.0))


def lines(log: LogPanel) -> list[list[str]]:
    return [line.split("\t") for line in log.text.toPlainText().splitlines()]


def steps(log: LogPanel) -> list[int]:
    return [int(line[0]) for line in lines(log)[1:]]


def write_every(log: LogPanel, text: str) -> None:
    field: NumberField = log.every
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_each_line_has_the_numbers_of_its_step(log: LogPanel, run: Trajectory) -> None:
    log.show_run(run, 1000, "mse")
    head, *rows = lines(log)
    assert head == ["epoch", "MSE", "slope", "intercept"]
    assert steps(log) == list(range(0, 1001, 100))
    for step, loss, slope, intercept in rows:
        at = int(step)
        assert float(loss) == pytest.approx(run.loss[at], abs=6e-7)
        assert float(slope) == pytest.approx(run.slope[at], abs=6e-7)
        assert float(intercept) == pytest.approx(run.intercept[at], abs=6e-7)


def test_lines_come_and_go_with_the_cursor(log: LogPanel, run: Trajectory) -> None:
    for cursor in (0, 99, 100, 250, 199, 1000, 0):
        log.show_run(run, cursor, "mse")
        assert steps(log) == list(range(0, cursor + 1, 100))


def test_another_interval_shows_the_lines_anew_at_once(log: LogPanel, run: Trajectory) -> None:
    log.show_run(run, 300, "mse")
    write_every(log, "50")
    assert steps(log) == list(range(0, 301, 50))
    write_every(log, "1")
    assert steps(log) == list(range(301))


@pytest.mark.parametrize("text", ["0", "2.5", "-3", "many", "1e9"])
def test_what_is_no_interval_is_refused(qtbot: QtBot, log: LogPanel, run: Trajectory, text: str) -> None:
    log.show_run(run, 300, "mse")
    with qtbot.waitSignal(log.refused) as refused:
        write_every(log, text)
    assert refused.args is not None
    assert "whole number" in refused.args[0]
    assert log.every.value == 100
    assert steps(log) == [0, 100, 200, 300]


def test_another_run_begins_another_log(log: LogPanel, run: Trajectory) -> None:
    log.show_run(run, 300, "mse")
    other = descend(Scenario(loss="rmse", steps=300, tolerance=0.0))
    log.show_run(other, 200, "rmse")
    assert lines(log)[0][1] == "RMSE"
    assert steps(log) == [0, 100, 200]
    assert float(lines(log)[1][1]) == pytest.approx(other.loss[0], abs=6e-7)


def test_the_classic_program_prints_its_two_hundred_lines(log: LogPanel) -> None:
    classic = BUILT_IN_SCENARIOS["tensorflow"]
    run = descend(classic)
    for cursor in range(0, 20_001, 160):
        log.show_run(run, cursor, classic.loss)
    assert steps(log) == list(range(0, 20_001, 100))
    assert float(lines(log)[-1][1]) == pytest.approx(8.3**0.5, abs=1e-6)
    bar = log.text.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_a_long_run_keeps_to_the_most_lines_and_leaves_none_out(log: LogPanel) -> None:
    run = descend(Scenario(learning_rate=1e-6, steps=2 * MOST_LINES, tolerance=0.0))
    write_every(log, "1")
    for cursor in (MOST_LINES * 3 // 4, 2 * MOST_LINES - 1, 2 * MOST_LINES, MOST_LINES // 2):
        log.show_run(run, cursor, "mse")
        found = steps(log)
        assert len(found) <= MOST_LINES + 1
        assert found == list(range(0, cursor + 1, found[1]))


def test_all_lines_can_be_copied_and_saved(qtbot: QtBot, log: LogPanel, run: Trajectory) -> None:
    log.show_run(run, 200, "mse")
    log.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == log.text.toPlainText()
    assert len(copied.splitlines()) == 4
    with qtbot.waitSignal(log.saveRequested) as asked:
        log.save.click()
    assert asked.args == [copied + "\n"]


@pytest.mark.parametrize("name", ["copy", "save"])
def test_return_presses_a_button_that_has_the_focus(qtbot: QtBot, log: LogPanel, name: str) -> None:
    button: QAbstractButton = getattr(log, name)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)
