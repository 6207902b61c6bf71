from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gdgui.frames.data_view import DataView
from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.geometry import Limits
from gdgui.frames.loss_view import LossView
from gdgui.frames.view_state import STAGES, Resolution, Stage, ViewState
from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.views.board.board import Board
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.board.loss_panel import LossPanel
from gdgui.views.board.panel import Panel
from gdgui.views.look.paint import Scale
from gdgui.views.look.theme import THEMES
from tests.canvas import canvas_rect
from tests.frame_limits import limits_of

PANELS = ("data", "error", "loss")

# QTest says so of the clicks that pyqtgraph takes but does not mark as taken.
pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")


def frame_of(scenario: Scenario, step: int, view: ViewState | None = None) -> Frame:
    return frame_at(scenario, descend(scenario), step, view)


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    board = Board()
    qtbot.addWidget(board)
    board.resize(1200, 400)
    board.show()
    board.show_frame(frame_of(Scenario(), 3))
    qtbot.waitUntil(lambda: all(canvas_rect(panel).width() > 100.0 for panel in board.panels.values()))
    return board


def position(board: Board, panel: Panel, across: float, up: float) -> QPoint:
    """Return where in the widget a share of a panel's width and height lies."""
    rect = canvas_rect(panel)
    place = QPointF(rect.left() + across * rect.width(), rect.bottom() - up * rect.height())
    pixel: QPoint = board.mapFromScene(place)
    return pixel


def turn_wheel(board: Board, at: QPoint, clicks: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(board.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * clicks),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(board.viewport(), event)


def view_range(panel: Panel) -> Limits:
    (x0, x1), (y0, y1) = panel.vb.viewRange()
    return Limits(x0, x1, y0, y1)


def test_each_panel_shows_its_part_of_the_frame(board: Board) -> None:
    frame = frame_of(Scenario(), 5)
    board.show_frame(frame)
    assert {name: board.panels[name].view for name in PANELS} == frame.views
    for panel, limits in zip(board.panels.values(), limits_of(frame), strict=True):
        assert view_range(panel) == pytest.approx(limits)


def test_a_frame_is_made_for_the_pixels_of_the_panels(board: Board) -> None:
    columns, rows = board.resolution
    assert columns == pytest.approx(canvas_rect(board.panel(LossPanel)).width(), abs=1.0)
    assert rows == pytest.approx(canvas_rect(board.panel(LossPanel)).height(), abs=1.0)


@pytest.mark.parametrize(
    ("size", "stacked"), [((1200, 400), False), ((400, 900), True), ((1920, 1080), False), ((600, 700), True)]
)
def test_panels_stand_side_by_side_or_above_each_other(
    qtbot: QtBot, board: Board, size: tuple[int, int], stacked: bool
) -> None:
    board.resize(*size)

    def arranged() -> bool:
        data, error, loss = (canvas_rect(panel) for panel in board.panels.values())
        below = data.bottom() < error.top() and error.bottom() < loss.top()
        beside = data.right() < error.left() and error.right() < loss.left()
        return (below, beside) == (stacked, not stacked)

    qtbot.waitUntil(arranged)
    widths = [canvas_rect(panel).width() for panel in board.panels.values()]
    assert max(widths) - min(widths) < 3.0


def test_panels_keep_their_places_when_numbers_get_longer(board: Board) -> None:
    before = [canvas_rect(panel) for panel in board.panels.values()]
    board.show_frame(frame_of(BUILT_IN_SCENARIOS["diverging"], 60))
    QApplication.processEvents()
    assert [canvas_rect(panel) for panel in board.panels.values()] == before


def test_a_new_size_is_told(qtbot: QtBot, board: Board) -> None:
    with qtbot.waitSignal(board.resized):
        board.resize(900, 500)


@pytest.mark.parametrize("name", PANELS)
def test_the_wheel_asks_for_a_nearer_look_around_the_mouse(qtbot: QtBot, board: Board, name: str) -> None:
    panel: Panel = board.panels[name]
    before = view_range(panel)
    at = position(board, panel, 0.25, 0.75)
    with qtbot.waitSignal(board.zoomRequested) as asked:
        turn_wheel(board, at, 2)
    assert asked.args is not None
    which, limits = asked.args
    assert which == name
    assert 0.0 < limits.width < before.width
    assert 0.0 < limits.height < before.height
    x, y = before.x0 + 0.25 * before.width, before.y0 + 0.75 * before.height
    assert limits.x0 + 0.25 * limits.width == pytest.approx(x, abs=0.01 * before.width)
    assert limits.y0 + 0.75 * limits.height == pytest.approx(y, abs=0.01 * before.height)


def test_the_wheel_over_an_axis_zooms_that_axis_alone(qtbot: QtBot, board: Board) -> None:
    before = view_range(board.panel(ErrorPanel))
    at = position(board, board.panel(ErrorPanel), 0.5, 0.0) + QPoint(0, 12)
    with qtbot.waitSignal(board.zoomRequested) as asked:
        turn_wheel(board, at, 2)
    assert asked.args is not None
    limits = asked.args[1]
    assert limits.width < before.width
    assert (limits.y0, limits.y1) == pytest.approx((before.y0, before.y1))


@pytest.mark.parametrize("clicks", [10, -10])
def test_zooming_without_end_stays_within_the_numbers(board: Board, clicks: int) -> None:
    asked: list[Limits] = []
    board.zoomRequested.connect(lambda _, limits: asked.append(limits))
    at = position(board, board.panel(ErrorPanel), 0.5, 0.5)
    for _ in range(300):
        turn_wheel(board, at, clicks)
    for limits in (*asked, view_range(board.panel(ErrorPanel))):
        assert all(map(math.isfinite, limits))
        assert limits.width > 0.0
        assert limits.height > 0.0
    board.grab()


def test_dragging_moves_the_view(qtbot: QtBot, board: Board) -> None:
    panel, viewport = board.panel(DataPanel), board.viewport()
    before = view_range(panel)
    start, end = position(board, panel, 0.5, 0.5), position(board, panel, 0.75, 0.5)
    with qtbot.waitSignal(board.zoomRequested) as asked:
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.6, 1.0):
            QTest.mouseMove(viewport, start + (end - start) * share)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert asked.args is not None
    limits = asked.args[1]
    assert limits.width == pytest.approx(before.width)
    assert limits.x0 < before.x0


def test_a_click_in_the_error_panel_asks_for_a_start_at_that_slope(qtbot: QtBot, board: Board) -> None:
    panel = board.panel(ErrorPanel)
    limits = view_range(panel)
    with qtbot.waitSignal(board.startRequested) as asked:
        QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=position(board, panel, 0.25, 0.5))
    assert asked.args is not None
    pixel = limits.width / canvas_rect(panel).width()
    assert asked.args[0] == pytest.approx(limits.x0 + 0.25 * limits.width, abs=1.5 * pixel)


@pytest.mark.parametrize("name", ["data", "loss"])
def test_a_click_elsewhere_asks_for_nothing(qtbot: QtBot, board: Board, name: str) -> None:
    with qtbot.assertNotEmitted(board.startRequested):
        QTest.mouseClick(
            board.viewport(), Qt.MouseButton.LeftButton, pos=position(board, board.panels[name], 0.25, 0.5)
        )


@pytest.mark.parametrize("name", PANELS)
def test_pointing_at_something_shows_a_tooltip_until_the_mouse_leaves(
    qtbot: QtBot, board: Board, name: str
) -> None:
    view = board.frame_shown
    assert view is not None
    panel: Panel = board.panels[name]
    x, y = {
        "data": (view.view(DataView).points.x[1], view.view(DataView).points.y[1]),
        "error": (view.readout.slope, view.readout.loss),
        "loss": (2.0, view.view(LossView).passed.high[2]),
    }[name]
    limits = view_range(panel)
    at = position(board, panel, (x - limits.x0) / limits.width, (y - limits.y0) / limits.height)
    QTest.mouseMove(board.viewport(), QPoint(1, 1))
    plain = board.grab().toImage()
    QTest.mouseMove(board.viewport(), at)
    qtbot.waitUntil(lambda: board.grab().toImage() != plain)
    QTest.mouseMove(board.viewport(), QPoint(1, 1))
    qtbot.waitUntil(lambda: board.grab().toImage() == plain)


@pytest.mark.parametrize("name", sorted(THEMES))
def test_a_theme_colours_the_board_at_once(board: Board, name: str) -> None:
    shown = board.frame_shown
    board.set_theme(THEMES[name])
    assert board.frame_shown is shown
    assert board.grab().toImage().pixelColor(1, 1) == QColor(THEMES[name].surface)
    assert all(panel.theme is THEMES[name] for panel in board.panels.values())


def test_a_larger_theme_leaves_room_for_its_letters(qtbot: QtBot, board: Board) -> None:
    before = canvas_rect(board.panel(DataPanel)).width()
    board.set_theme(THEMES["projector"])
    qtbot.waitUntil(lambda: canvas_rect(board.panel(DataPanel)).width() < before)


@pytest.mark.parametrize("name", sorted(BUILT_IN_SCENARIOS))
def test_every_scenario_can_be_painted(board: Board, name: str) -> None:
    scenario = BUILT_IN_SCENARIOS[name].with_changes(steps=300)
    run = descend(scenario)
    for step in (0, 1, run.newest // 2, run.newest):
        board.show_frame(frame_at(scenario, run, step))
        board.grab()
    board.show_frame(frame_at(scenario, run, run.newest, ViewState(logarithmic=True), Resolution(columns=50)))
    board.grab()


@pytest.mark.parametrize("stage", [None, *STAGES])
def test_every_stage_can_be_painted(board: Board, stage: Stage | None) -> None:
    board.show_frame(frame_of(Scenario(free=PARAMETERS), 3))
    plain = board.grab().toImage()
    board.show_frame(frame_of(Scenario(free=PARAMETERS), 3, ViewState(stage=stage, squares=True, secant=2.0)))
    assert board.grab().toImage() != plain


@pytest.mark.parametrize("limits", [Limits(20.0, 30.0, 0.0, 10.0), Limits(-30.0, -20.0, 5e3, 9e3)])
def test_a_view_beside_all_that_happens_can_be_painted(board: Board, limits: Limits) -> None:
    board.show_frame(frame_of(Scenario(), 3, ViewState(zoom=dict.fromkeys(PANELS, limits))))
    for panel in board.panels.values():
        QTest.mouseMove(board.viewport(), position(board, panel, 0.5, 0.5))
        board.grab()


@pytest.mark.parametrize("name", sorted(THEMES))
@pytest.mark.parametrize("size", [(240, 180), (300, 250), (240, 400), (600, 180)])
def test_a_board_too_small_to_show_anything_can_be_painted(
    board: Board, name: str, size: tuple[int, int]
) -> None:
    board.set_theme(THEMES[name])
    board.resize(*size)
    QApplication.processEvents()
    board.show_frame(frame_of(Scenario(), 4))
    board.grab()


def test_a_mistake_while_painting_is_told_and_outlived(
    qtbot: QtBot, board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(panel: ErrorPanel, painter: QPainter, scale: Scale) -> None:
        raise RuntimeError("spilt coffee")

    with monkeypatch.context() as patch, qtbot.captureExceptions() as mistakes:
        patch.setattr(ErrorPanel, "paint_view", fail)
        board.grab()
    assert {str(mistake) for _, mistake, _ in mistakes} == {"spilt coffee"}
    board.grab()


def test_the_numbers_are_described_in_words(board: Board) -> None:
    board.describe()
    text = board.accessibleDescription()
    readout = frame_of(Scenario(), 3).readout
    assert "3" in text
    assert f"{readout.loss:.1f}" in text


def test_a_board_without_a_frame_can_be_painted_and_described(qtbot: QtBot) -> None:
    board = Board()
    qtbot.addWidget(board)
    board.describe()
    board.grab()
    assert board.accessibleDescription() == ""


def test_some_panels_may_be_chosen(qtbot: QtBot, board: Board) -> None:
    data = board.panel(DataPanel)
    board.show_panels(["error", "loss"], caption=True)
    qtbot.waitUntil(lambda: canvas_rect(board.panel(ErrorPanel)).width() > 400.0)
    assert list(board.panels) == ["error", "loss"]
    assert data.scene() is None
    board.show_frame(frame_of(Scenario(), 3, ViewState(panels=("error", "loss"))))
    board.grab()
