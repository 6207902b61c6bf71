from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdgui.frames.data_view import DataView
from gdgui.frames.error_view import ErrorView
from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.geometry import Limits, Segment
from gdgui.frames.loss_view import LossView
from gdgui.frames.view_state import STAGES, Resolution, Stage, ViewState
from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.descent import descend
from gdgui.model.errors import GdguiError
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS, PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.trajectory import Trajectory
from tests.frame_limits import limits_of

relaxed = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])
SMALL = Resolution(columns=80, rows=60)


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
            free=FITS[draw(st.sampled_from(sorted(FITS)))].free,
            loss=draw(st.sampled_from(sorted(LOSSES))),
            optimizer=draw(st.sampled_from(sorted(OPTIMIZERS))),
            steps=draw(st.integers(1, 300)),
        ).with_changes(
            learning_rate=10.0 ** draw(st.floats(-9.0, 9.0)),
            start=Start(draw(st.floats(-1e4, 1e4)) * up / across, draw(st.floats(-1e4, 1e4)) * up),
        )
    except GdguiError as error:
        raise AssertionError from error


def some_steps(trajectory: Trajectory) -> list[int]:
    return sorted(
        {0, 1, trajectory.newest // 2, trajectory.newest - 1, trajectory.newest} & {*range(len(trajectory))}
    )


def coordinates(frame: Frame) -> Iterator[tuple[Limits, FloatArray, FloatArray]]:
    """Yield all that is drawn of a frame, with the limits of its panel."""
    data, error, loss = frame.view(DataView), frame.view(ErrorView), frame.view(LossView)
    yield data.limits, data.points.x, data.points.y
    yield data.limits, data.residuals.x, data.residuals.y
    yield error.limits, error.curve.x, error.curve.y
    yield error.limits, error.before.x, error.before.y
    yield error.limits, error.visited.x, error.visited.y
    for limits, labels in ((data.limits, data.labels), (error.limits, error.labels)):
        yield limits, np.array([label.x for label in labels]), np.array([label.y for label in labels])
    for part in (loss.passed, loss.beyond):
        if part is not None:
            yield loss.limits, part.x, part.low
            yield loss.limits, part.x, part.high
    secant = () if error.secant is None else (error.secant.line, error.secant.run, error.secant.rise)
    for limits, segments in (
        (data.limits, (data.line, data.start_line)),
        (error.limits, (error.tangent, error.move, *secant)),
    ):
        for piece in segments:
            if piece is not None:
                yield limits, np.array([piece.x0, piece.x1]), np.array([piece.y0, piece.y1])
    for limits, points in ((error.limits, (error.point, error.landing)), (loss.limits, (loss.point,))):
        for point in points:
            if point is not None:
                yield limits, np.array([point[0]]), np.array([point[1]])


def check_all_is_drawable(frame: Frame) -> None:
    for limits in limits_of(frame):
        assert all(map(math.isfinite, limits))
        assert limits.width > 0.0
        assert limits.height > 0.0
    for limits, xs, ys in coordinates(frame):
        assert xs.shape == ys.shape
        assert ((xs >= limits.x0) & (xs <= limits.x1)).all()
        assert ((ys >= limits.y0) & (ys <= limits.y1)).all()


@given(scenarios(), st.booleans(), st.sampled_from([None, *STAGES]), st.floats(0.0, 1.0))
@relaxed
def test_every_coordinate_is_finite_and_within_its_limits(
    scenario: Scenario, logarithmic: bool, stage: Stage | None, secant_share: float
) -> None:
    trajectory = descend(scenario)
    secant = secant_share * frame_at(scenario, trajectory, 0, resolution=SMALL).view(ErrorView).limits.width
    view = ViewState(logarithmic=logarithmic, stage=stage, secant=secant)
    for step in some_steps(trajectory):
        check_all_is_drawable(frame_at(scenario, trajectory, step, view, SMALL))


@given(scenarios(), st.integers(0, 20))
@relaxed
def test_a_run_that_goes_on_is_drawable_too(scenario: Scenario, step: int) -> None:
    run = descend(scenario)
    trajectory = run.cut(min(step, run.newest), scenario.learning_rate)
    check_all_is_drawable(frame_at(scenario, trajectory, trajectory.newest, resolution=SMALL))


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
    whole = frame_at(scenario, trajectory, 0, resolution=SMALL)
    data, error, loss = (
        Limits(
            limits.x0 + shift * limits.width,
            limits.x0 + (shift + factor) * limits.width,
            limits.y0 + shift * limits.height,
            limits.y0 + (shift + factor) * limits.height,
        )
        for limits, shift, factor in zip(
            limits_of(whole),
            moved,
            scaled,
            strict=True,
        )
    )
    zoomed = ViewState(zoom={"data": data, "error": error, "loss": loss})
    for step in some_steps(trajectory):
        frame = frame_at(scenario, trajectory, step, zoomed, SMALL)
        assert limits_of(frame) == (
            data,
            error,
            loss,
        )
        check_all_is_drawable(frame)


def height_on(curve_x: FloatArray, curve_y: FloatArray, x: float) -> float:
    return float(np.interp(x, curve_x, curve_y))


@given(scenarios())
@relaxed
def test_the_point_lies_on_the_drawn_curve(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, resolution=SMALL).view(ErrorView)
        if view.point is None:
            assert view.outside in ("left", "right", "above", "below")
            continue
        assert view.outside == ""
        assert view.point == (trajectory.slope[step], trajectory.loss[step])
        # Between two samples the drawn curve is straight: a chord of the true one, a pixel off at most.
        on_curve = height_on(view.curve.x, view.curve.y, view.point[0])
        assert on_curve == pytest.approx(view.point[1], abs=view.limits.height / 600.0)


@given(scenarios())
@relaxed
def test_the_tangent_touches_the_point_with_the_derivative_as_its_slope(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, resolution=SMALL).view(ErrorView)
        assert view.d_slope == trajectory.column("d_slope")[step]
        if view.tangent is None or view.point is None:
            assert view.point is None
            continue
        (x0, y0, x1, y1), (x, y) = view.tangent, view.point
        assert x0 <= x <= x1
        for end_x, end_y in ((x0, y0), (x1, y1)):
            assert end_y - y == pytest.approx(view.d_slope * (end_x - x), abs=1e-6 * view.limits.height)


@given(scenarios())
@relaxed
def test_residuals_end_on_points_and_line_as_far_as_both_are_seen(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    data = scenario.data
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, resolution=SMALL).view(DataView)
        assert view.residuals.x.size == 2 * data.size
        np.testing.assert_array_equal(view.residuals.y[0::2], data.y)
        on_line = (trajectory.slope[step] * data.x + trajectory.intercept[step]).clip(
            view.limits.y0, view.limits.y1
        )
        np.testing.assert_allclose(view.residuals.y[1::2], on_line, atol=1e-9 * view.limits.height)


@given(scenarios())
@relaxed
def test_the_line_has_the_slope_and_intercept_of_the_step(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory):
        view = frame_at(scenario, trajectory, step, resolution=SMALL).view(DataView)
        assert (view.slope, view.intercept) == (trajectory.slope[step], trajectory.intercept[step])
        if view.line is None:
            continue
        for x, y in (view.line[:2], view.line[2:]):
            assert y == pytest.approx(
                view.slope * x + view.intercept,
                abs=1e-9 * (view.limits.height + abs(view.slope) * view.limits.width),
            )


def test_the_readout_is_the_row_of_the_step() -> None:
    scenario = Scenario(free=PARAMETERS, loss="rmse", changes=(LearningRateChange(3, 0.25),))
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
    assert (readout.loss_name, readout.free) == ("rmse", PARAMETERS)


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
    frame = frame_at(scenario, trajectory, 1, resolution=Resolution(300, 300))
    check_all_is_drawable(frame)
    assert 1000 < frame.view(DataView).points.x.size <= 101 * 101
    error = frame.view(ErrorView)
    assert error.point is not None
    assert height_on(error.curve.x, error.curve.y, error.point[0]) == pytest.approx(error.point[1], rel=1e-2)


@given(scenarios(), st.floats(0.0, 1.0, exclude_max=True), st.booleans())
@relaxed
def test_between_two_steps_the_point_stays_on_the_curve(
    scenario: Scenario, share: float, logarithmic: bool
) -> None:
    trajectory = descend(scenario)
    for step in some_steps(trajectory)[:-1]:
        frame = frame_at(scenario, trajectory, step, ViewState(logarithmic=logarithmic), SMALL, share)
        check_all_is_drawable(frame)
        view, slopes = frame.view(ErrorView), trajectory.slope[step : step + 2]
        assert frame.readout.slope == pytest.approx((1.0 - share) * slopes[0] + share * slopes[1])
        if view.point is not None:
            on_curve = height_on(view.curve.x, view.curve.y, view.point[0])
            assert on_curve == pytest.approx(view.point[1], abs=view.limits.height / 600.0)


def test_there_is_no_way_past_the_newest_step() -> None:
    scenario = Scenario(steps=5)
    with pytest.raises(IndexError, match="step 6 is not known"):
        frame_at(scenario, descend(scenario), 5, fraction=0.5)


def test_frames_are_the_same_however_often_they_are_made() -> None:
    scenario = BUILT_IN_SCENARIOS["both"]
    trajectory = descend(scenario)
    one, other = (frame_at(scenario, trajectory, 7, resolution=SMALL) for _ in range(2))
    for first, second in zip(coordinates(one), coordinates(other), strict=True):
        assert first[0] == second[0]
        np.testing.assert_array_equal(first[1], second[1])
        np.testing.assert_array_equal(first[2], second[2])
    assert one.readout == other.readout
    assert isinstance(one.view(ErrorView).tangent, Segment)
