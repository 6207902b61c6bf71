"""Labels in the panels: within the edges, and none on another."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from gdgui.frames.data_view import DataView
from gdgui.frames.error_view import ErrorView
from gdgui.frames.frame import frame_at
from gdgui.frames.view_state import ViewState
from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.scenario import Scenario, Start
from gdgui.views.board.board import Board
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.look.paint import Scale
from gdgui.views.look.theme import THEMES

SIZES = [(190, 210), (360, 380), (600, 700), (1200, 1300)]


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    board = Board()
    qtbot.addWidget(board)
    return board


def overlapping(boxes: list[QRectF]) -> list[tuple[QRectF, QRectF]]:
    return [(one, other) for one, other in combinations(boxes, 2) if one.intersects(other)]


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("size", SIZES[1:])
@pytest.mark.parametrize("slope", [-5.0, 0.0, 2.3, 2.8, 9.6])
@pytest.mark.parametrize("intercept", [76.0, 79.0, 90.5])
def test_each_residual_has_its_label(
    board: Board, theme: str, size: tuple[int, int], slope: float, intercept: float
) -> None:
    board.set_theme(THEMES[theme])
    scenario = Scenario(start=Start(slope, intercept))
    run = descend(scenario.with_changes(steps=1))
    view = frame_at(scenario, run, 0, ViewState(stage="predict")).view(DataView)
    rect = QRectF(0.0, 0.0, *size)
    boxes = board.panel(DataPanel).label_boxes(Scale(view.limits, rect), view)
    assert len(boxes) == len(view.labels) == 4
    assert overlapping(boxes) == []
    assert all(rect.contains(box) for box in boxes)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", sorted(BUILT_IN_SCENARIOS))
def test_no_name_of_a_visited_point_stands_on_another(board: Board, name: str, size: tuple[int, int]) -> None:
    scenario = BUILT_IN_SCENARIOS[name].with_changes(steps=60)
    run = descend(scenario)
    for step in (0, 1, 5, 20, run.newest):
        view = frame_at(scenario, run, min(step, run.newest)).view(ErrorView)
        boxes = board.panel(ErrorPanel).label_boxes(Scale(view.limits, QRectF(0.0, 0.0, *size)), view)
        assert overlapping([box for _, box in boxes]) == []
        assert {text for text, _ in boxes} <= {label.text for label in view.labels}
        assert bool(boxes) == bool(view.labels)
