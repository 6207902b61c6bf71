from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import FOUR_POINTS, Dataset, FloatArray
from gdgui.model.descent import Descent, descend
from gdgui.model.errors import GdguiError
from gdgui.model.frame import Detail, Frame, LossCurve, frame_at
from gdgui.model.geometry import Limits, Segment
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.scenario import FITS, LearningRateChange, Scenario, Start
from gdgui.model.trajectory import Trajectory

relaxed = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])
SMALL = Detail(columns=80, rows=60)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Draw scenarios of many scales, of which some settle and some fly off."""
    size = draw(st.integers(2, 40))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    across, up = (10.0 ** draw(st.integers(-6, 6)) for _ in range(2))
    x = across * (draw(st.sampled_from([0.0, 1.0, 50.0])) + random.normal(size=size))
    y = up * (draw(st.sampled_from([0.0, 1.0, -50.0])) + random.normal(size=size))
    try:
        return Scenario.for_data(
            Dataset(x, y),
            fit=draw(st.sampled_from(sorted(FITS))),
            loss=draw(st.sampled_from(sorted(LOSSES))),
            optimizer=draw(st.sampled_from(sorted(OPTIMIZERS))),
            steps=draw(st.integers(1, 300)),
        ).with_changes(
            learning_rate=10.0 ** draw(st.floats(-9.0, 9.0)),
            start=Start(*(draw(st.floats(-1e4, 1e4)) * up / across for _ in range(2))),
        )
    except GdguiError as error:
        raise AssertionError from error


def partial_run(scenario: Scenario, steps: int) -> Trajectory:
    """Return the first steps of a run, as the worker hands them over."""
    descent = Descent(scenario)
    trajectory = Trajectory()
    trajectory.extend(descent.start_row())
    trajectory.extend(descent.advance(steps))
    trajectory.reason, trajectory.planned = descent.reason, descent.planned()
    return trajectory


def some_steps(trajectory: Trajectory) -> list[int]:
    return sorted(
        {0, 1, trajectory.newest // 2, trajectory.newest - 1, trajectory.newest} & {*range(len(trajectory))}
    )


def coordinates(frame: Frame) -> Iterator[tuple[Limits, FloatArray, FloatArray]]:
    """Yield all that is drawn of a frame, with the limits of its panel."""
    data, error, loss = frame.data, frame.error, frame.loss
    yield data.limits, data.points_x, data.points_y
    yield data.limits, data.residuals_x, data.residuals_y
    yield error.limits, error.curve_x, error.curve_y
    yield error.limits, error.before_x, error.before_y
    yield error.limits, error.visited_x, error.visited_y
    yield error.limits, np.array([at.x for at in error.labels]), np.array([at.y for at in error.labels])
    for part in (loss.passed, loss.beyond):
        if part is not None:
            yield loss.limits, part.x, part.low
            yield loss.limits, part.x, part.high
    for limits, segments in (
        (data.limits, (data.line, data.start_line)),
        (error.limits, (error.tangent, error.move)),
    ):
        for piece in segments:
            if piece is not None:
                yield limits, np.array([piece.x0, piece.x1]), np.array([piece.y0, piece.y1])
    for limits, points in ((error.limits, (error.point, error.landing)), (loss.limits, (loss.point,))):
        for point in points:
            if point is not None:
                yield limits, np.array([point[0]]), np.array([point[1]])


def check_all_is_drawable(frame: Frame) -> None:
    for limits in (frame.data.limits, frame.error.limits, frame.loss.limits):
        assert all(map(math.isfinite, limits))
        assert limits.width > 0.0
        assert limits.height > 0.0
    for limits, xs, ys in coordinates(frame):
        assert xs.shape == ys.shape
        assert ((xs >= limits.x0) & (xs <= limits.x1)).all()
        assert ((ys >= limits.y0) & (ys <= limits.y1)).all()


@given(scenarios(), st.booleans())
@relaxed
def test_every_coordinate_is_finite_and_within_its_limits(scenario: Scenario, logarithmic: bool) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory):
        check_all_is_drawable(frame_at(scenario, trajectory, step, replace(SMALL, logarithmic=logarithmic)))


@given(scenarios(), st.integers(0, 20))
@relaxed
def test_a_run_that_goes_on_is_drawable_too(scenario: Scenario, steps: int) -> None:
    trajectory = partial_run(scenario, steps)
    check_all_is_drawable(frame_at(scenario, trajectory, trajectory.newest, SMALL))


@given(
    st.sampled_from(sorted(BUILT_IN_SCENARIOS)),
    st.tuples(*(st.floats(-2.0, 2.0) for _ in range(3))),
    st.tuples(*(st.floats(1e-3, 10.0) for _ in range(3))),
)
@relaxed
def test_whatever_a_person_zooms_to_is_drawable(
    name: str, moved: tuple[float, float, float], scaled: tuple[float, float, float]
) -> None:
    scenario = BUILT_IN_SCENARIOS[name].with_changes(steps=100)
    trajectory = descend(scenario)
    whole = frame_at(scenario, trajectory, 0, SMALL)
    data, error, loss = (
        Limits(
            limits.x0 + shift * limits.width,
            limits.x0 + (shift + factor) * limits.width,
            limits.y0 + shift * limits.height,
            limits.y0 + (shift + factor) * limits.height,
        )
        for limits, shift, factor in zip(
            (whole.data.limits, whole.error.limits, whole.loss.limits), moved, scaled, strict=True
        )
    )
    detail = replace(SMALL, data=data, error=error, loss=loss)
    for step in some_steps(trajectory):
        frame = frame_at(scenario, trajectory, step, detail)
        assert (frame.data.limits, frame.error.limits, frame.loss.limits) == (data, error, loss)
        check_all_is_drawable(frame)


def height_on(curve_x: FloatArray, curve_y: FloatArray, x: float) -> float:
    return float(np.interp(x, curve_x, curve_y))


@given(scenarios())
@relaxed
def test_the_point_lies_on_the_drawn_curve(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, SMALL).error
        if view.point is None:
            assert view.outside in ("left", "right", "above", "below")
            continue
        assert view.outside == ""
        assert view.point == (trajectory.slope[step], trajectory.loss[step])
        # Between two samples the drawn curve is straight: a chord of the true one, half a pixel off at most.
        on_curve = height_on(view.curve_x, view.curve_y, view.point[0])
        assert on_curve == pytest.approx(view.point[1], abs=1e-3 * view.limits.height)


@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize("fit", sorted(FITS))
def test_the_curve_is_the_loss_over_the_slope_at_the_present_intercept(fit: str, loss: str) -> None:
    scenario = Scenario(fit=fit, loss=loss, learning_rate=0.01, start=Start(-2.0, 60.0), tolerance=0.0)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 30).error
    x, y = FOUR_POINTS.x, FOUR_POINTS.y
    residuals = view.curve_x[:, np.newaxis] * x + trajectory.intercept[30] - y
    expected = {
        "mse": (residuals**2).mean(axis=1),
        "rmse": np.sqrt((residuals**2).mean(axis=1)),
        "mae": np.abs(residuals).mean(axis=1),
    }[loss]
    inside = view.curve_y < view.limits.y1
    assert inside.sum() > 50
    np.testing.assert_allclose(view.curve_y[inside], expected[inside], rtol=1e-9)
    assert view.intercept == trajectory.intercept[30]
    assert view.loss_name == loss


def test_the_curve_moves_with_the_intercept_and_leaves_the_one_before_behind() -> None:
    scenario = Scenario(fit="both", learning_rate=0.01, start=Start(0.0, 0.0), steps=50)
    trajectory = descend(scenario)
    first, second = (frame_at(scenario, trajectory, step).error for step in (0, 1))
    assert second.moves_with_intercept
    assert first.before_x.size == 0
    np.testing.assert_array_equal(second.before_x, first.curve_x)
    np.testing.assert_array_equal(second.before_y, first.curve_y)
    assert not np.array_equal(second.curve_y, first.curve_y)


def test_the_curve_stands_still_where_the_slope_descends_alone() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    first, later = (frame_at(scenario, trajectory, step).error for step in (0, 10))
    assert not later.moves_with_intercept
    assert later.before_x.size == 0
    np.testing.assert_array_equal(later.curve_x, first.curve_x)
    np.testing.assert_array_equal(later.curve_y, first.curve_y)


@given(scenarios())
@relaxed
def test_the_tangent_touches_the_point_with_the_derivative_as_its_slope(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, SMALL).error
        assert view.d_slope == trajectory.column("d_slope")[step]
        if view.tangent is None or view.point is None:
            assert view.point is None
            continue
        (x0, y0, x1, y1), (x, y) = view.tangent, view.point
        assert x0 <= x <= x1
        for end_x, end_y in ((x0, y0), (x1, y1)):
            assert end_y - y == pytest.approx(view.d_slope * (end_x - x), abs=1e-6 * view.limits.height)


def test_residuals_lead_from_the_points_to_the_line() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 3).data
    upper, lower = view.residuals_y[0::2], view.residuals_y[1::2]
    np.testing.assert_array_equal(view.residuals_x[0::2], FOUR_POINTS.x)
    np.testing.assert_array_equal(view.residuals_x[1::2], FOUR_POINTS.x)
    np.testing.assert_array_equal(upper, FOUR_POINTS.y)
    np.testing.assert_allclose(lower, trajectory.slope[3] * FOUR_POINTS.x + 79.0)


@given(scenarios())
@relaxed
def test_residuals_end_on_points_and_line_as_far_as_both_are_seen(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    data = scenario.data
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, SMALL).data
        assert view.residuals_x.size == 2 * data.size
        np.testing.assert_array_equal(view.residuals_y[0::2], data.y)
        on_line = (trajectory.slope[step] * data.x + trajectory.intercept[step]).clip(
            view.limits.y0, view.limits.y1
        )
        np.testing.assert_allclose(view.residuals_y[1::2], on_line, atol=1e-9 * view.limits.height)


def test_many_points_have_no_residuals() -> None:
    x = np.linspace(0.0, 10.0, 101)
    scenario = Scenario.for_data(Dataset(x, 2.0 * x + np.sin(x)))
    assert frame_at(scenario, descend(scenario), 0).data.residuals_x.size == 0


@given(scenarios())
@relaxed
def test_the_line_has_the_slope_and_intercept_of_the_step(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, SMALL).data
        assert (view.slope, view.intercept) == (trajectory.slope[step], trajectory.intercept[step])
        if view.line is None:
            continue
        for x, y in (view.line[:2], view.line[2:]):
            assert y == pytest.approx(
                view.slope * x + view.intercept,
                abs=1e-9 * (view.limits.height + abs(view.slope) * view.limits.width),
            )


def test_the_line_at_the_start_stays_in_sight() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    first, last = (frame_at(scenario, trajectory, step).data for step in (0, trajectory.newest))
    assert first.start_line == first.line == last.start_line
    assert last.start_line != last.line


@pytest.mark.parametrize("fit", sorted(FITS))
@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_the_step_to_come_is_what_then_happens(optimizer: str, loss: str, fit: str) -> None:
    scenario = Scenario(optimizer=optimizer, loss=loss, fit=fit, learning_rate=0.005, start=Start(0.0, 70.0))
    whole = descend(scenario.with_changes(steps=12))
    for step in range(12):
        known = frame_at(scenario, whole, step).error
        ahead = frame_at(scenario, partial_run(scenario, step), step).error
        assert ahead.move is not None
        assert ahead.landing is not None
        assert ahead.move.x0 == whole.slope[step]
        assert ahead.move.x1 == whole.slope[step + 1]
        assert ahead.move.y0 == ahead.move.y1 == whole.loss[step]
        assert ahead.landing == pytest.approx((whole.slope[step + 1], whole.loss[step + 1]), rel=1e-12)
        assert (known.move, known.landing) == (ahead.move, ahead.landing)


def test_the_step_to_come_after_a_new_rate_is_taken_with_that_rate() -> None:
    scenario = Scenario(learning_rate=0.001)
    trajectory = partial_run(scenario, 5).cut(3, 0.01)
    view = frame_at(scenario.with_learning_rate(3, 0.01), trajectory, 3).error
    expected = descend(scenario.with_learning_rate(3, 0.01))
    assert view.move is not None
    assert view.move.x1 == expected.slope[4]


def test_an_ended_run_has_no_step_to_come() -> None:
    scenario = Scenario(learning_rate=0.01, steps=5)
    view = frame_at(scenario, descend(scenario), 5).error
    assert view.move is None
    assert view.landing is None


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
    view = frame_at(scenario, descend(scenario), 0, Detail(error=limits)).error
    assert view.outside == side
    assert view.point is view.tangent is view.move is view.landing is None


def test_the_visited_points_are_those_before_the_step() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 4).error
    np.testing.assert_array_equal(view.visited_x, trajectory.slope[:4])
    np.testing.assert_array_equal(view.visited_y, trajectory.loss[:4])
    assert frame_at(scenario, trajectory, 0).error.visited_x.size == 0


def test_of_a_long_run_the_first_and_the_last_points_are_shown() -> None:
    scenario = Scenario(learning_rate=1e-5, steps=5000)
    trajectory = descend(scenario)
    visited = frame_at(scenario, trajectory, 5000).error.visited_x
    assert visited.size < 300
    assert visited[0] == trajectory.slope[0]
    assert visited[-1] == trajectory.slope[4999]


def test_the_visited_points_are_numbered_as_far_as_there_is_room() -> None:
    scenario = Scenario(learning_rate=0.031, steps=100)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 100).error
    assert [label.text for label in view.labels[:3]] == ["a1", "a2", "a3"]
    for label in view.labels:
        step = int(label.text[1:]) - 1
        assert (label.x, label.y) == (trajectory.slope[step], trajectory.loss[step])
    for one in view.labels:
        for other in view.labels:
            apart = abs(one.x - other.x) / view.limits.width, abs(one.y - other.y) / view.limits.height
            assert one is other or max(apart) > 0.05


def test_the_loss_curve_passes_through_all_steps_while_there_is_room() -> None:
    scenario = Scenario(learning_rate=0.001, steps=40)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 15).loss
    assert view.passed.x.tolist() == list(range(16))
    np.testing.assert_array_equal(view.passed.high, trajectory.loss[:16])
    assert view.beyond is not None
    assert view.beyond.x.tolist() == list(range(15, 41))
    np.testing.assert_array_equal(view.beyond.low, trajectory.loss[15:])
    assert view.point == (15.0, trajectory.loss[15])
    assert frame_at(scenario, trajectory, 40).loss.beyond is None


def test_the_logarithm_of_the_loss_is_decimal() -> None:
    scenario = Scenario(learning_rate=0.001, steps=40)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 40, Detail(logarithmic=True)).loss
    assert view.logarithmic
    np.testing.assert_allclose(view.passed.high, np.log10(trajectory.loss))
    assert view.point == pytest.approx((40.0, math.log10(trajectory.loss[40])))


def test_a_long_loss_curve_is_thinned_to_its_extremes() -> None:
    scenario = Scenario(learning_rate=0.0333, steps=3000, tolerance=0.0)  # oscillates: high and low in turn
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 2000, Detail(columns=100)).loss
    for part, losses in ((view.passed, trajectory.loss[:2001]), (view.beyond, trajectory.loss[2000:])):
        assert isinstance(part, LossCurve)
        assert part.x.size <= 100
        assert part.low.min() == losses.min()
        assert part.high.max() == losses.max()
    assert not view.dots


@pytest.mark.parametrize(("columns", "dots"), [(600, True), (100, False)])
def test_steps_are_marked_while_there_is_room(columns: int, dots: bool) -> None:
    scenario = Scenario(learning_rate=0.001, steps=20)
    assert frame_at(scenario, descend(scenario), 20, Detail(columns=columns)).loss.dots is dots


def test_nothing_counts_as_passed_where_only_later_steps_are_looked_at() -> None:
    scenario = Scenario(learning_rate=0.001, steps=100)
    trajectory = descend(scenario)
    limits = Limits(50.0, 60.0, 0.0, trajectory.loss[0])
    view = frame_at(scenario, trajectory, 10, Detail(loss=limits)).loss
    assert view.passed.x.size == 0
    assert view.beyond is not None
    np.testing.assert_array_equal(view.beyond.x, np.arange(50.0, 61.0))


def test_nothing_is_shown_past_the_newest_step() -> None:
    scenario = Scenario(learning_rate=0.001, steps=100)
    trajectory = partial_run(scenario, 10)
    limits = Limits(50.0, 60.0, 0.0, trajectory.loss[0])
    view = frame_at(scenario, trajectory, 10, Detail(loss=limits)).loss
    assert view.passed.x.size == 0
    assert view.beyond is None
    assert view.point is None


def test_the_readout_is_the_row_of_the_step() -> None:
    scenario = Scenario(fit="both", loss="rmse", changes=(LearningRateChange(3, 0.25),))
    trajectory = descend(scenario)
    readout = frame_at(scenario, trajectory, 3).readout
    assert (readout.step, readout.newest) == (3, trajectory.newest)
    assert trajectory.row(3) == (
        readout.slope,
        readout.intercept,
        readout.loss,
        readout.d_slope,
        readout.d_intercept,
        readout.learning_rate,
    )
    assert readout.learning_rate == 0.25
    assert (readout.loss_name, readout.fit) == ("rmse", "both")


@pytest.mark.parametrize("step", [-1, 6])
def test_an_unknown_step_is_refused(step: int) -> None:
    scenario = Scenario(steps=5)
    with pytest.raises(IndexError, match=f"step {step} is not known"):
        frame_at(scenario, descend(scenario), step)


def test_a_hundred_thousand_points_are_thinned_out() -> None:
    random = np.random.default_rng(1)
    x = random.normal(size=100_000)
    scenario = Scenario.for_data(Dataset(x, 3.0 * x + random.normal(size=x.size)), loss="mae", steps=2)
    trajectory = descend(scenario)
    frame = frame_at(scenario, trajectory, 1, Detail(columns=300, rows=300))
    check_all_is_drawable(frame)
    assert 1000 < frame.data.points_x.size <= 101 * 101
    assert frame.error.point is not None
    assert height_on(frame.error.curve_x, frame.error.curve_y, frame.error.point[0]) == pytest.approx(
        frame.error.point[1], rel=1e-2
    )


@given(scenarios(), st.floats(0.0, 1.0, exclude_max=True), st.booleans())
@relaxed
def test_between_two_steps_the_point_stays_on_the_curve(
    scenario: Scenario, share: float, logarithmic: bool
) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory)[:-1]:
        frame = frame_at(scenario, trajectory, step, replace(SMALL, logarithmic=logarithmic), share)
        check_all_is_drawable(frame)
        view, slopes = frame.error, trajectory.slope[step : step + 2]
        assert frame.readout.slope == pytest.approx((1.0 - share) * slopes[0] + share * slopes[1])
        if view.point is not None:
            on_curve = height_on(view.curve_x, view.curve_y, view.point[0])
            assert on_curve == pytest.approx(view.point[1], abs=1e-3 * view.limits.height)


def test_on_the_way_the_step_is_shown_that_is_being_made() -> None:
    scenario = Scenario(fit="both", learning_rate=0.01, start=Start(0.0, 0.0))
    trajectory = descend(scenario)
    resting, gliding = (frame_at(scenario, trajectory, 2, SMALL, share).error for share in (0.0, 0.5))
    assert (gliding.move, gliding.landing) == (resting.move, resting.landing)
    assert resting.visited_x.tolist() == trajectory.slope[:2].tolist()
    assert gliding.visited_x.tolist() == trajectory.slope[:3].tolist()
    assert resting.intercept < gliding.intercept < trajectory.intercept[3]


def test_there_is_no_way_past_the_newest_step() -> None:
    scenario = Scenario(steps=5)
    with pytest.raises(IndexError, match="step 6 is not known"):
        frame_at(scenario, descend(scenario), 5, share=0.5)


def test_a_curve_that_leaves_a_view_ends_at_its_edge() -> None:
    scenario = Scenario(learning_rate=0.035, steps=30)  # each loss is larger than the one before
    trajectory = descend(scenario)
    top = float(trajectory.loss[10] + trajectory.loss[11]) / 2.0
    view = frame_at(scenario, trajectory, 30, Detail(loss=Limits(0.0, 30.0, 0.0, top))).loss
    assert view.passed.x[:-1].tolist() == list(range(11))
    assert view.passed.x[-1] == pytest.approx(10.5)
    assert view.passed.high[-1] == top


def test_frames_are_the_same_however_often_they_are_made() -> None:
    scenario = BUILT_IN_SCENARIOS["both"]
    trajectory = descend(scenario)
    one, other = (frame_at(scenario, trajectory, 7, SMALL) for _ in range(2))
    for first, second in zip(coordinates(one), coordinates(other), strict=True):
        assert first[0] == second[0]
        np.testing.assert_array_equal(first[1], second[1])
        np.testing.assert_array_equal(first[2], second[2])
    assert one.readout == other.readout
    assert isinstance(one.error.tangent, Segment)
