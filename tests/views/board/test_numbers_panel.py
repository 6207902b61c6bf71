from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.panels import PANELS
from gdgui.frames.view_state import ViewState
from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start
from gdgui.views.board.board import Board
from gdgui.views.board.numbers_panel import NumbersPanel
from gdgui.views.look.theme import THEMES
from gdgui.worked.worked_step import WorkedStep

SIZE = (1280, 560)


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    board = Board()
    qtbot.addWidget(board)
    board.resize(*SIZE)
    board.show()
    board.show_panels(("data", "error", "loss", "numbers"), caption=False)
    QApplication.processEvents()
    return board


def show(board: Board, scenario: Scenario, step: int = 0, panels: Sequence[str] = tuple(PANELS)) -> Frame:
    run = descend(scenario.with_changes(steps=step + 2))
    frame = frame_at(scenario, run, min(step, run.newest), ViewState(panels=tuple(panels)))
    board.show_frame(frame)
    QApplication.processEvents()
    return frame


def table(panel: NumbersPanel) -> list[tuple[str, ...]]:
    return [panel.head, *panel.rows]


def test_it_writes_out_what_a_lecturer_writes_on_the_board(board: Board) -> None:
    show(board, Scenario(start=Start(-5.0, 79.0), learning_rate=0.005))
    assert board.panel(NumbersPanel).texts == (
        "prediction = −5.000 × x + 79.00",
        "share (slope) = 2 × residual × x / 4",
        "error = 6428.0 / 4 = 1607.0",
        "derivative (slope) = −12.000 + (−68.000) + (−126.000) + (−232.000) = −438.000",
        "slope ← −5.000 − 0.005 × (−438.000) = −2.810",
    )


def test_the_table_has_a_row_for_each_point_and_the_sums(board: Board) -> None:
    show(board, Scenario(start=Start(-5.0, 79.0), learning_rate=0.005))
    head, *rows, total = table(board.panel(NumbersPanel))
    assert head == ("x", "y", "prediction", "residual", "residual²", "share (slope)")
    assert [row[:2] for row in rows] == [("2", "81"), ("4", "93"), ("6", "91"), ("8", "97")]
    assert total[0] == "sum"
    assert total[-2:] == ("6428.0", "−438.000")


def test_both_parameters_have_a_column_and_an_update_each(board: Board) -> None:
    show(board, Scenario(free=PARAMETERS, learning_rate=0.01), 3)
    assert board.panel(NumbersPanel).head[-2:] == ("share (slope)", "share (intercept)")
    updates = [text for text in board.panel(NumbersPanel).texts if "←" in text]
    assert [text.split(" ")[0] for text in updates] == ["slope", "intercept"]


def test_absolute_errors_are_named_so(board: Board) -> None:
    show(board, Scenario(loss="mae", learning_rate=0.01))
    assert "|residual|" in board.panel(NumbersPanel).head


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_each_optimizer_has_its_own_lines(board: Board, optimizer: str) -> None:
    show(board, Scenario(optimizer=optimizer, learning_rate=0.01), 2)
    said = " ".join(board.panel(NumbersPanel).texts)
    words = {
        "gd": "derivative",
        "momentum": "velocity",
        "nesterov": "velocity",
        "adagrad": "sum of squares",
        "rmsprop": "mean square",
        "adam": "corrected mean derivative",
    }
    assert words[optimizer] in said
    assert sum("←" in text for text in board.panel(NumbersPanel).texts) >= 1


def test_it_makes_room_for_its_lines_and_gives_it_back_with_another_run(board: Board) -> None:
    show(board, Scenario())
    low = board.panel(NumbersPanel).rect().height()
    show(board, Scenario(free=PARAMETERS, optimizer="adam", learning_rate=0.1), 3)
    high = board.panel(NumbersPanel).rect().height()
    assert high > low
    board.show_panels(("data", "error", "loss", "numbers"), caption=False)
    show(board, Scenario())
    assert board.panel(NumbersPanel).rect().height() == low


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("name", sorted(BUILT_IN_SCENARIOS))
def test_it_can_be_painted_for_every_scenario_and_theme(board: Board, name: str, theme: str) -> None:
    board.set_theme(THEMES[theme])
    frame = show(board, BUILT_IN_SCENARIOS[name], 2)
    assert board.panel(NumbersPanel).worked is frame.view(WorkedStep)
    with_numbers = board.grab().toImage()
    board.panel(NumbersPanel).setVisible(False)
    assert board.grab().toImage() != with_numbers


def test_without_numbers_none_are_made_or_shown(board: Board) -> None:
    numbers = board.panel(NumbersPanel)
    frame = show(board, Scenario(), panels=("data", "error"))
    assert numbers.scene() is None
    with pytest.raises(KeyError, match="NumbersPanel"):
        board.panel(NumbersPanel)
    with pytest.raises(KeyError, match="WorkedStep"):
        frame.view(WorkedStep)
    assert list(frame.views) == ["data", "error"]
