from __future__ import annotations

import numpy as np
import pytest

from gdgui.frames.error_view import ErrorView
from gdgui.frames.frame import frame_at
from gdgui.frames.geometry import Limits
from gdgui.frames.view_state import Stage, ViewState
from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.descent import descend
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS, PARAMETERS
from gdgui.model.scenario import Scenario, Start


@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize("fit", sorted(FITS))
def test_the_curve_is_the_loss_over_the_slope_at_the_present_intercept(fit: str, loss: str) -> None:
    scenario = Scenario(
        free=FITS[fit].free, loss=loss, learning_rate=0.01, start=Start(-2.0, 60.0), tolerance=0.0
    )
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 30).view(ErrorView)
    x, y = FOUR_POINTS.x, FOUR_POINTS.y
    residuals = view.curve.x[:, np.newaxis] * x + trajectory.intercept[30] - y
    expected = {
        "mse": (residuals**2).mean(axis=1),
        "rmse": np.sqrt((residuals**2).mean(axis=1)),
        "mae": np.abs(residuals).mean(axis=1),
    }[loss]
    inside = view.curve.y < view.limits.y1
    assert inside.sum() > 50
    np.testing.assert_allclose(view.curve.y[inside], expected[inside], rtol=1e-9)
    assert view.intercept == trajectory.intercept[30]
    assert view.loss_name == loss


def test_the_curve_moves_with_the_intercept_and_leaves_the_one_before_behind() -> None:
    scenario = Scenario(free=PARAMETERS, learning_rate=0.01, start=Start(0.0, 0.0), steps=50)
    trajectory = descend(scenario)
    first, second = (frame_at(scenario, trajectory, step).view(ErrorView) for step in (0, 1))
    assert second.moves_with_intercept
    assert first.before.x.size == 0
    np.testing.assert_array_equal(second.before.x, first.curve.x)
    np.testing.assert_array_equal(second.before.y, first.curve.y)
    assert not np.array_equal(second.curve.y, first.curve.y)


def test_the_curve_stands_still_where_the_slope_descends_alone() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    first, later = (frame_at(scenario, trajectory, step).view(ErrorView) for step in (0, 10))
    assert not later.moves_with_intercept
    assert later.before.x.size == 0
    np.testing.assert_array_equal(later.curve.x, first.curve.x)
    np.testing.assert_array_equal(later.curve.y, first.curve.y)


@pytest.mark.parametrize("fit", sorted(FITS))
@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_the_step_to_come_is_what_then_happens(optimizer: str, loss: str, fit: str) -> None:
    scenario = Scenario(
        optimizer=optimizer, loss=loss, free=FITS[fit].free, learning_rate=0.005, start=Start(0.0, 70.0)
    )
    whole = descend(scenario.with_changes(steps=12))
    for step in range(12):
        known = frame_at(scenario, whole, step).view(ErrorView)
        ahead = frame_at(scenario, descend(scenario, step), step).view(ErrorView)
        assert ahead.move is not None
        assert ahead.landing is not None
        assert ahead.move.x0 == whole.slope[step]
        assert ahead.move.x1 == whole.slope[step + 1]
        assert ahead.move.y0 == ahead.move.y1 == whole.loss[step]
        assert ahead.landing == pytest.approx((whole.slope[step + 1], whole.loss[step + 1]), rel=1e-12)
        assert (known.move, known.landing) == (ahead.move, ahead.landing)


def test_the_step_to_come_after_a_new_rate_is_taken_with_that_rate() -> None:
    scenario = Scenario(learning_rate=0.001)
    trajectory = descend(scenario, 5).cut(3, 0.01)
    view = frame_at(scenario.with_learning_rate(3, 0.01), trajectory, 3).view(ErrorView)
    expected = descend(scenario.with_learning_rate(3, 0.01))
    assert view.move is not None
    assert view.move.x1 == expected.slope[4]


def test_an_ended_run_has_no_step_to_come() -> None:
    scenario = Scenario(learning_rate=0.01, steps=5)
    view = frame_at(scenario, descend(scenario), 5).view(ErrorView)
    assert view.move is None
    assert view.landing is None


def test_on_the_way_the_step_is_shown_that_is_being_made() -> None:
    scenario = Scenario(free=PARAMETERS, learning_rate=0.01, start=Start(0.0, 0.0))
    trajectory = descend(scenario)
    resting, gliding = (
        frame_at(scenario, trajectory, 2, fraction=share).view(ErrorView) for share in (0.0, 0.5)
    )
    assert (gliding.move, gliding.landing) == (resting.move, resting.landing)
    assert resting.visited.x.tolist() == trajectory.slope[:2].tolist()
    assert gliding.visited.x.tolist() == trajectory.slope[:3].tolist()
    assert resting.intercept < gliding.intercept < trajectory.intercept[3]


@pytest.mark.parametrize(
    ("limits", "side"),
    [
        (Limits(0.0, 10.0, 0.0, 10000.0), "left"),
        (Limits(-20.0, -10.0, 0.0, 10000.0), "right"),
        (Limits(-10.0, 10.0, 0.0, 100.0), "above"),
        (Limits(-10.0, 10.0, 2000.0, 10000.0), "below"),
    ],
)
def test_a_point_out_of_sight_has_a_side(limits: Limits, side: str) -> None:
    scenario = Scenario()  # at slope -5 with a loss of 1607
    view = frame_at(scenario, descend(scenario), 0, ViewState(zoom={"error": limits})).view(ErrorView)
    assert view.outside == side
    assert (view.point, view.tangent, view.move, view.landing) == (None, None, None, None)


def test_the_visited_points_are_those_before_the_step() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 4).view(ErrorView)
    np.testing.assert_array_equal(view.visited.x, trajectory.slope[:4])
    np.testing.assert_array_equal(view.visited.y, trajectory.loss[:4])
    assert frame_at(scenario, trajectory, 0).view(ErrorView).visited.x.size == 0


def test_of_a_long_run_the_first_and_the_last_points_are_shown() -> None:
    scenario = Scenario(learning_rate=1e-5, steps=5000)
    trajectory = descend(scenario)
    visited = frame_at(scenario, trajectory, 5000).view(ErrorView).visited.x
    assert visited.size < 300
    assert visited[0] == trajectory.slope[0]
    assert visited[-1] == trajectory.slope[4999]


def test_the_visited_points_are_numbered_as_far_as_there_is_room() -> None:
    scenario = Scenario(learning_rate=0.031, steps=100)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 100).view(ErrorView)
    assert [label.text for label in view.labels[:3]] == ["a1", "a2", "a3"]
    for label in view.labels:
        step = int(label.text[1:]) - 1
        assert (label.x, label.y) == (trajectory.slope[step], trajectory.loss[step])
    for one in view.labels:
        for other in view.labels:
            apart = abs(one.x - other.x) / view.limits.width, abs(one.y - other.y) / view.limits.height
            assert one is other or max(apart) > 0.05


def test_a_secant_shows_how_both_coordinates_change() -> None:
    scenario = Scenario()
    trajectory = descend(scenario)
    secant = frame_at(scenario, trajectory, 3, ViewState(secant=2.0)).view(ErrorView).secant
    assert secant is not None
    slope, loss = trajectory.slope[3], trajectory.loss[3]
    residuals = (slope + 2.0) * FOUR_POINTS.x + 79.0 - FOUR_POINTS.y
    assert secant.d_x == 2.0
    assert secant.d_y == pytest.approx((residuals**2).mean() - loss)
    assert secant.run == pytest.approx((slope, loss, slope + 2.0, loss))
    assert secant.rise == pytest.approx((slope + 2.0, loss, slope + 2.0, loss + secant.d_y))
    x0, y0, x1, y1 = secant.line
    assert (y1 - y0) / (x1 - x0) == pytest.approx(secant.slope)


@pytest.mark.parametrize("loss", sorted(LOSSES))
def test_a_secant_becomes_the_tangent(loss: str) -> None:
    scenario = Scenario(loss=loss)
    trajectory = descend(scenario)
    for width in (1e-2, 1e-4, 1e-6):
        view = frame_at(scenario, trajectory, 3, ViewState(secant=width)).view(ErrorView)
        assert view.tangent is None
        assert view.secant is not None
        # MSE is bent by 60 for the four points: so much does its secant differ, and the others' less.
        assert view.secant.slope == pytest.approx(view.d_slope, abs=31.0 * width + 1e-3)


@pytest.mark.parametrize(
    ("stage", "shown"),
    [
        ("predict", (False, False)),
        ("differentiate", (True, False)),
        ("move", (True, True)),
        ("update", (False, True)),
        (None, (True, True)),
    ],
)
def test_each_stage_shows_its_own(stage: Stage | None, shown: tuple[bool, bool]) -> None:
    scenario = Scenario()
    view = frame_at(scenario, descend(scenario), 3, ViewState(stage=stage)).view(ErrorView)
    assert (view.tangent is not None, view.move is not None) == shown


def test_on_arrival_the_step_is_shown_that_led_there() -> None:
    scenario = Scenario()
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 3, ViewState(stage="update")).view(ErrorView)
    assert view.move == (trajectory.slope[2], trajectory.loss[2], trajectory.slope[3], trajectory.loss[2])
    assert frame_at(scenario, trajectory, 0, ViewState(stage="update")).view(ErrorView).move is None


@pytest.mark.parametrize(("loss", "fit"), [("mae", "slope"), ("mae", "both"), ("rmse", "both")])
def test_the_curve_keeps_its_corners(loss: str, fit: str) -> None:
    # Two points far from 0: the curve is bent at one slope, where the descent comes to rest.
    data = Dataset(np.array([50.0, 50.5]), np.array([100.0, 101.0]))
    scenario = Scenario(data=data, loss=loss, free=FITS[fit].free, start=Start(-5.0, 0.0), steps=1)
    view = frame_at(scenario, descend(scenario), 0).view(ErrorView)
    assert np.interp(2.0, view.curve.x, view.curve.y) == pytest.approx(0.0, abs=1e-6)
