"""A board of other panels than the run's three: one that is made up here, and more than fit into one row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.geometry import Limits
from gdgui.frames.panels import PANELS, PanelKind
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.descent import descend
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.views.board.board import Board, columns_for
from gdgui.views.board.legend import LegendEntry
from gdgui.views.board.panel import Panel
from gdgui.views.board.wide_panel import WidePanel
from gdgui.views.look.paint import Scale, dot
from gdgui.views.look.theme import THEMES
from tests.canvas import canvas_rect

RED = "#ff0000"
SLOPE_AND_INTERCEPT = Limits(-20.0, 20.0, 0.0, 100.0)


@dataclass(frozen=True)
class PathView:
    """Where the descent is in the plane of slope and intercept."""

    limits: Limits
    slope: float
    intercept: float


def path_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> PathView:
    return PathView(view.zoom.get("path", SLOPE_AND_INTERCEPT), state.slope, state.intercept)


class PathPanel(Panel):
    def __init__(self) -> None:
        super().__init__()
        self.view: PathView | None = None
        self.clicked.connect(self._ask)

    def _ask(self, slope: float, _intercept: float) -> None:
        self.startRequested.emit(slope)

    def show_view(self, view: PathView) -> None:
        self.view = view
        self.show_limits(view.limits)

    def legend_entries(self) -> tuple[LegendEntry, ...]:
        return (LegendEntry("dot", RED, "here"),)

    def paint_view(self, painter: QPainter, scale: Scale) -> None:
        if self.view is not None:
            dot(painter, scale.point(self.view.slope, self.view.intercept), 12.0, RED, RED, 1.0)


class BannerPanel(WidePanel):
    def show_view(self, _view: PathView) -> None:
        self.fit_height()

    def wanted_height(self) -> int:
        return 500

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.fillRect(self.rect(), QColor(RED))


def kind(name: str, widget: type[Panel | WidePanel], *, below: bool = False) -> PanelKind:
    return PanelKind(
        name=name, title=name, make_view=path_view, widget=widget, below=below, shown_at_first=False
    )


@pytest.fixture
def board(qtbot: QtBot) -> Iterator[Board]:
    kinds = (kind("path", PathPanel), kind("second", PathPanel), kind("banner", BannerPanel, below=True))
    with PANELS.extended(*kinds):
        board = Board()
        qtbot.addWidget(board)
        board.resize(1280, 720)
        board.show()
        yield board
        board.close()


def frame_of(view: ViewState, step: int = 3) -> Frame:
    scenario = Scenario()
    return frame_at(scenario, descend(scenario), step, view)


def has_red(board: Board, rect: QRectF) -> bool:
    image = board.grab(board.mapFromScene(rect).boundingRect()).toImage()
    return any(
        image.pixelColor(x, y) == QColor(RED) for x in range(image.width()) for y in range(image.height())
    )


def test_a_panel_that_is_only_a_row_of_the_catalog_is_shown(board: Board) -> None:
    view = ViewState().with_panel("path", True)
    assert view.panels == ("data", "error", "loss", "path")
    frame = frame_of(view)
    board.show_frame(frame)
    board.settle()
    panel = board.panel(PathPanel)
    assert panel.view is frame.view(PathView)
    assert panel.theme is board.theme
    assert has_red(board, canvas_rect(panel))
    board.set_theme(THEMES["dark"])
    assert panel.theme is THEMES["dark"]
    board.describe()
    assert board.accessibleName() == "data, error, loss, path"


def test_what_is_asked_for_in_such_a_panel_is_told_as_in_the_others(qtbot: QtBot, board: Board) -> None:
    board.show_panels(("error", "path"))
    panel = board.panel(PathPanel)
    with qtbot.waitSignal(board.startRequested) as start:
        panel.clicked.emit(2.5, 70.0)
    assert start.args == [2.5]
    panel.vb.setRange(xRange=(0.0, 1.0), yRange=(2.0, 3.0), padding=0)
    with qtbot.waitSignal(board.zoomRequested) as zoom:
        panel.vb.sigRangeChangedManually.emit([True, True])
    assert zoom.args is not None
    name, limits = zoom.args
    assert name == "path"
    assert limits == pytest.approx((0.0, 1.0, 2.0, 3.0))
    frame = frame_of(ViewState(panels=("path",), zoom={name: limits}))
    assert frame.view(PathView).limits == limits


def test_a_frame_of_other_panels_puts_them_on_the_board(qtbot: QtBot, board: Board) -> None:
    data = board.panels["data"]
    with qtbot.waitSignal(board.resized):
        board.show_frame(frame_of(ViewState(panels=("path", "error"))))
    assert list(board.panels) == ["path", "error"]
    assert data.scene() is None
    with qtbot.assertNotEmitted(board.resized):
        board.show_frame(frame_of(ViewState(panels=("path", "error")), 4))
    board.show_frame(frame_of(ViewState()))
    assert board.panels["data"] is data


def test_a_panel_below_takes_the_whole_width_and_not_all_of_the_height(board: Board) -> None:
    board.show_frame(frame_of(ViewState(panels=("data", "path", "banner"))))
    board.settle()
    banner, data, path = board.panel(BannerPanel), board.panels["data"], board.panels["path"]
    assert banner.rect().height() == round(0.45 * board.height())
    left, right = data.sceneBoundingRect(), path.sceneBoundingRect()
    below = banner.sceneBoundingRect()
    assert below.top() >= max(left.bottom(), right.bottom())
    assert (below.left(), below.right()) == pytest.approx((left.left(), right.right()), abs=1.0)


@pytest.mark.parametrize("size", [(1280, 720), (1440, 560), (720, 1280), (2000, 400), (700, 700)])
@pytest.mark.parametrize(
    "names", [("data", "error", "loss", "path"), ("path", "second", "data", "error", "loss")]
)
def test_many_panels_stand_in_a_grid_of_one_size(
    board: Board, names: tuple[str, ...], size: tuple[int, int]
) -> None:
    board.resize(*size)
    board.show_frame(frame_of(ViewState(panels=names)))
    board.settle()
    columns = columns_for(len(names), *size)
    rects = [panel.sceneBoundingRect() for panel in board.panels.values()]
    for rect in rects:
        assert rect.width() == pytest.approx(rects[0].width(), abs=2.0)
        assert rect.height() == pytest.approx(rects[0].height(), abs=2.0)
        assert QRectF(0.0, 0.0, *size).contains(rect)
    for number, rect in enumerate(rects):
        row, column = divmod(number, columns)
        if column:
            assert rect.left() > rects[number - 1].right() - 1.0
        if row:
            assert rect.top() > rects[number - columns].bottom() - 1.0
            assert rect.left() == pytest.approx(rects[number - columns].left(), abs=1.0)
    board.grab()


@pytest.mark.parametrize("first", [(1280, 720), (500, 1000)])
def test_a_board_comes_back_from_a_grid_as_it_was(board: Board, first: tuple[int, int]) -> None:
    board.resize(*first)
    board.show_frame(frame_of(ViewState()))
    board.settle()
    before = board.grab().toImage()
    board.show_frame(frame_of(ViewState(panels=("data", "error", "loss", "path"))))
    board.settle()
    assert board.grab().toImage() != before
    board.show_frame(frame_of(ViewState()))
    board.settle()
    assert board.grab().toImage() == before


@pytest.mark.parametrize(
    ("count", "size", "columns"),
    [
        (0, (800, 600), 1),
        (1, (300, 900), 1),
        (2, (1280, 720), 2),
        (2, (500, 700), 1),
        (3, (1280, 720), 3),
        (3, (874, 700), 1),
        (3, (876, 700), 3),
        (4, (1280, 720), 2),
        (4, (1440, 560), 2),
        (4, (2400, 400), 4),
        (4, (400, 1200), 1),
        (5, (1280, 720), 3),
        (5, (2400, 300), 5),
        (5, (720, 1280), 2),
        (6, (1280, 720), 3),
        (9, (1280, 720), 3),
        (4, (0, 0), 2),
    ],
)
def test_columns_follow_from_number_and_shape(count: int, size: tuple[int, int], columns: int) -> None:
    assert columns_for(count, *size) == columns
