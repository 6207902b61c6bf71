from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from gdgui.frames.data_view import DataView
from gdgui.frames.error_view import ErrorView
from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.geometry import Limits, Points
from gdgui.frames.loss_view import LossView
from gdgui.frames.view_state import ViewState
from gdgui.model.dataset import Dataset
from gdgui.model.descent import descend
from gdgui.model.numbers import format_number
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start
from gdgui.views.board.axis import NumberAxis, StepAxis
from gdgui.views.board.board import Board
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.board.loss_panel import LossPanel
from gdgui.views.board.panel import Panel
from gdgui.views.look.paint import Scale, faded, tinted

RECT = QRectF(0.0, 0.0, 600.0, 400.0)


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    board = Board()
    qtbot.addWidget(board)
    return board


def frame_of(scenario: Scenario, step: int, view: ViewState | None = None) -> Frame:
    return frame_at(scenario, descend(scenario), step, view)


def tooltip_lines(panel: Panel, scale: Scale, x: float, y: float) -> str:
    tooltip = panel.tooltip_near(scale, scale.point(x, y))
    return "" if tooltip is None else "\n".join(tooltip.lines)


def legend_texts(panel: Panel) -> list[str]:
    return [entry.text for entry in panel.legend_entries()]


def test_a_scale_leads_from_data_to_pixels() -> None:
    scale = Scale(Limits(-1.0, 3.0, 10.0, 20.0), QRectF(50.0, 20.0, 400.0, 100.0))
    assert scale.point(-1.0, 10.0).toTuple() == (50.0, 120.0)
    assert scale.point(3.0, 20.0).toTuple() == (450.0, 20.0)
    xs, ys = np.array([0.0, 1.0, 2.5]), np.array([11.0, 19.0, 15.0])
    expected = [scale.point(x, y).toTuple() for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
    polygon = scale.polygon(xs, ys)
    for points in (scale.points(xs, ys), [polygon.at(index) for index in range(polygon.size())]):
        for point, place in zip(points, expected, strict=True):
            assert point.toTuple() == pytest.approx(place)
    assert scale.polygon(np.empty(0), np.empty(0)).isEmpty()


def test_faded_and_tinted_colours() -> None:
    assert faded("#ffffff", "#000000", 0.5).name() == "#808080"
    assert faded("#ff0000", "#ffffff", 1.0).name() == "#ff0000"
    assert tinted("#ff0000", 0.25).alphaF() == pytest.approx(0.25, abs=0.01)


def test_the_data_panel_names_its_axes_after_the_columns(board: Board) -> None:
    panel = board.panel(DataPanel)
    data = Dataset(np.array([1.0, 2.0]), np.array([3.0, 5.0]), x_label="weight <kg>", y_label="height")
    panel.show_view(frame_of(Scenario.for_data(data), 0).view(DataView))
    assert "height" in panel.getAxis("left").labelText
    assert "weight" in panel.getAxis("bottom").labelText


def test_a_point_tells_its_values_and_how_far_the_line_misses_it(board: Board) -> None:
    panel = board.panel(DataPanel)
    view = frame_of(Scenario(), 2).view(DataView)
    panel.show_view(view)
    scale = Scale(view.limits, RECT)
    text = tooltip_lines(panel, scale, 4.0, 93.0)
    predicted = 4.0 * view.slope + view.intercept
    for value in (4.0, 93.0, predicted, predicted - 93.0):
        assert format_number(value) in text
    assert "hours studied" in text
    assert tooltip_lines(panel, scale, 4.0, 60.0) == ""


def test_the_legend_of_the_data_panel_names_residuals_where_they_are_drawn(board: Board) -> None:
    panel = board.panel(DataPanel)
    panel.show_view(frame_of(Scenario(), 0).view(DataView))
    few = legend_texts(panel)
    x = np.arange(200.0)
    panel.show_view(frame_of(Scenario.for_data(Dataset(x, x + np.cos(x))), 0).view(DataView))
    assert len(legend_texts(panel)) == len(few) - 1


def test_the_error_panel_tells_the_present_point_and_places_on_the_curve(board: Board) -> None:
    panel = board.panel(ErrorPanel)
    scenario = Scenario()
    view = frame_of(scenario, 2).view(ErrorView)
    panel.show_view(view)
    scale = Scale(view.limits, RECT)
    assert view.point is not None
    for x, y in (view.point, (view.visited.x[0], view.visited.y[0]), (view.curve.x[200], view.curve.y[200])):
        text = tooltip_lines(panel, scale, x, y)
        assert format_number(x) in text
        assert format_number(y) in text
    middle_of_nothing = view.limits.y0 + 0.9 * view.limits.height
    assert tooltip_lines(panel, scale, view.vertex, middle_of_nothing) == ""


def test_the_legend_of_the_error_panel_tells_the_derivative(board: Board) -> None:
    panel = board.panel(ErrorPanel)
    view = frame_of(Scenario(), 2).view(ErrorView)
    panel.show_view(view)
    assert any(format_number(view.d_slope) in text for text in legend_texts(panel))


def test_a_moving_curve_tells_its_intercept(board: Board) -> None:
    panel = board.panel(ErrorPanel)
    view = frame_of(Scenario(free=PARAMETERS, start=Start(0.0, 80.6)), 0).view(ErrorView)
    panel.show_view(view)
    assert any(format_number(80.6) in text for text in legend_texts(panel))
    panel.show_view(frame_of(Scenario(), 0).view(ErrorView))
    assert not any(format_number(79.0) in text for text in legend_texts(panel))


def test_the_legend_of_the_error_panel_tells_the_secant(board: Board) -> None:
    panel = board.panel(ErrorPanel)
    view = frame_of(Scenario(), 2, ViewState(secant=2.0)).view(ErrorView)
    panel.show_view(view)
    assert view.secant is not None
    assert any(format_number(view.secant.slope) in text for text in legend_texts(panel))


@pytest.mark.parametrize("loss", ["mse", "rmse", "mae"])
def test_the_panels_name_the_loss(board: Board, loss: str) -> None:
    board.show_frame(frame_of(Scenario(loss=loss, learning_rate=0.01), 0))
    assert loss.upper() in board.panel(ErrorPanel).getAxis("left").labelText
    assert loss.upper() in board.panel(LossPanel).getAxis("left").labelText


@pytest.mark.parametrize("logarithmic", [False, True])
def test_the_loss_panel_tells_the_loss_below_the_mouse(board: Board, logarithmic: bool) -> None:
    panel = board.panel(LossPanel)
    scenario = Scenario(learning_rate=0.001, steps=50)
    run = descend(scenario)
    view = frame_at(scenario, run, 30, ViewState(logarithmic=logarithmic)).view(LossView)
    panel.show_view(view)
    scale = Scale(view.limits, RECT)
    for step in (7, 30, 45):
        text = tooltip_lines(panel, scale, float(step), view.limits.y0)
        assert str(step) in text
        assert format_number(float(run.loss[step])) in text


def test_the_loss_panel_tells_nothing_where_no_loss_is_seen(board: Board) -> None:
    panel = board.panel(LossPanel)
    zoomed = ViewState(zoom={"loss": Limits(0.0, 20.0, -20.0, -10.0)})
    view = frame_of(Scenario(), 3, zoomed).view(LossView)
    panel.show_view(view)
    assert tooltip_lines(panel, Scale(view.limits, RECT), 2.0, -15.0) == ""


def test_the_legend_of_the_loss_panel_tells_what_is_known_beyond(board: Board) -> None:
    panel = board.panel(LossPanel)
    scenario = Scenario(steps=10, learning_rate=0.001)
    panel.show_view(frame_of(scenario, 10).view(LossView))
    up_to_here = len(panel.legend_entries())
    panel.show_view(frame_of(scenario, 3).view(LossView))
    assert len(panel.legend_entries()) == up_to_here + 1


def test_panels_that_show_nothing_yet_have_no_hints(board: Board) -> None:
    for panel in board.panels.values():
        assert panel.tooltip_near(Scale(panel.limits, RECT), RECT.center()) is None
        assert isinstance(panel.legend_entries(), tuple)


def test_ticks_have_a_true_minus_sign() -> None:
    assert NumberAxis("left").tickStrings([-2.0, 0.0, 2.0], 1.0, 2.0) == ["−2", "0", "2"]


@pytest.mark.parametrize(
    ("least", "greatest"), [(-0.4, 20.4), (-0.02, 1.02), (3.2, 4.9), (-2e4, 1.02e6), (0.1, 0.9)]
)
def test_steps_are_marked_at_whole_numbers_from_0(least: float, greatest: float) -> None:
    levels = StepAxis("bottom").tickValues(least, greatest, 500.0)
    ticks = [value for _, values in levels for value in values]
    assert all(value == pytest.approx(round(value)) and value >= -1e-9 for value in ticks)
    assert all(least <= value <= greatest for value in ticks)


def test_large_steps_have_their_thousands_set_off() -> None:
    assert StepAxis("bottom").tickStrings([0.0, 20_000.0], 1.0, 20_000.0) == ["0", "20,000"]


def test_many_other_points_are_not_painted_as_the_picture_that_is_kept(qtbot: QtBot, board: Board) -> None:
    x = np.linspace(0.0, 10.0, 800)
    scenario = Scenario.for_data(Dataset(x, 3.0 * x))
    view = frame_of(scenario, 0).view(DataView)
    panel = board.panel(DataPanel)
    board.resize(900, 300)
    board.show()
    panel.show_view(view)
    kept = board.grab().toImage()
    assert board.grab().toImage() == kept
    # The same array for x, as one that is made where another was has its id.
    panel.show_view(replace(view, points=Points(view.points.x, view.points.y[::-1].copy())))
    assert board.grab().toImage() != kept
