from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.frames.frame import frame_at
from gdgui.frames.geometry import Limits
from gdgui.frames.limits import data_limits, error_limits, loss_limits
from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.parameters import FITS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import Trajectory
from tests.frame_limits import limits_of

relaxed = settings(deadline=None)
rates = st.floats(1e-5, 0.06)
slopes = st.floats(-50.0, 50.0)
fits = st.sampled_from(sorted(FITS))
losses = st.sampled_from(sorted(LOSSES))


def known_up_to(run: Trajectory, step: int) -> Trajectory:
    known = Trajectory()
    known.extend(np.stack([run.row(number) for number in range(step + 1)], axis=1))
    return known


def holds(outer: Limits, inner: Limits) -> bool:
    return outer.contains(inner.x0, inner.y0) and outer.contains(inner.x1, inner.y1)


@given(slopes, st.floats(-200.0, 200.0))
@relaxed
def test_all_points_are_seen_whatever_the_start(slope: float, intercept: float) -> None:
    limits = data_limits(Scenario(start=Start(slope, intercept)))
    for x, y in zip(FOUR_POINTS.x.tolist(), FOUR_POINTS.y.tolist(), strict=True):
        assert limits.contains(x, y)


def test_a_start_near_the_data_is_seen_whole() -> None:
    limits = data_limits(Scenario(start=Start(3.0, 70.0)))
    for x in (2.0, 8.0):
        assert limits.contains(x, 3.0 * x + 70.0)


def test_a_start_far_off_leaves_the_points_large_enough() -> None:
    limits = data_limits(Scenario(start=Start(-1e6, 0.0)))
    assert limits.height < 5.0 * (97.0 - 81.0)


@pytest.mark.parametrize(
    ("shift", "seen"), [(0.0, True), (1.0, True), (-6.0, True), (3.0, False), (-1000.0, False)]
)
def test_the_intercept_is_seen_where_0_is_near(shift: float, seen: bool) -> None:
    x = np.array([1.0, 4.0]) + shift
    limits = data_limits(Scenario.for_data(Dataset(x, np.array([1.0, 2.0]))))
    assert (limits.x0 <= 0.0 <= limits.x1) is seen


@given(st.integers(-20, 20), st.integers(-20, 20), st.floats(-1e3, 1e3), st.floats(-1e3, 1e3), fits, losses)
@relaxed
def test_limits_suit_data_of_any_size(
    across: int, up: int, shift_x: float, shift_y: float, fit: str, loss: str
) -> None:
    x = 10.0**across * (np.array([0.0, 1.0, 3.0]) + shift_x)
    y = 10.0**up * (np.array([2.0, 1.0, 5.0]) + shift_y)
    scenario = Scenario.for_data(Dataset(x, y), free=FITS[fit].free, loss=loss, steps=20)
    run = descend(scenario)
    data, error = data_limits(scenario), error_limits(scenario, run)
    assert all(data.contains(*point) for point in zip(x.tolist(), y.tolist(), strict=True))
    assert error.contains(scenario.start.slope, run.loss[0])
    for limits in (data, error, *(loss_limits(scenario, run, logarithmic=log) for log in (True, False))):
        assert all(map(math.isfinite, limits))
        assert limits.width > 0.0
        assert limits.height > 0.0


def test_equal_y_are_given_room() -> None:
    scenario = Scenario.for_data(Dataset(np.array([0.0, 1.0]), np.array([5.0, 5.0])))
    limits = data_limits(scenario)
    assert limits.height > 1.0
    assert limits.contains(0.0, 5.0)


@given(slopes, st.floats(40.0, 120.0), fits, losses)
@relaxed
def test_the_error_panel_shows_start_and_vertex(slope: float, intercept: float, fit: str, loss: str) -> None:
    scenario = Scenario(
        free=FITS[fit].free, loss=loss, start=Start(slope, intercept), steps=1, learning_rate=1e-9
    )
    run = descend(scenario)
    limits = error_limits(scenario, run)
    vertex = scenario.data.moments.vertex(intercept)
    at_vertex = LOSSES[loss].values(scenario.data, np.array([vertex]), np.float64(intercept))[0]
    assert limits.contains(slope, run.loss[0])
    assert limits.contains(vertex, at_vertex)
    assert limits.y0 < 0.0
    if fit == "both":
        assert limits.x0 < scenario.data.moments.best_slope < limits.x1


@given(slopes, rates, fits, losses)
@relaxed
def test_limits_do_not_change_while_the_run_stays_inside_and_only_grow(
    slope: float, rate: float, fit: str, loss: str
) -> None:
    scenario = Scenario(
        free=FITS[fit].free, loss=loss, learning_rate=rate, start=Start(slope, 79.0), steps=60
    )
    run = descend(scenario)
    before = error_limits(scenario, known_up_to(run, 0))
    for step in range(1, len(run)):
        limits = error_limits(scenario, known_up_to(run, step))
        if before.contains(run.slope[step], run.loss[step]):
            assert limits == before
        else:
            assert holds(limits, before)
        before = limits


@given(slopes, rates)
@relaxed
def test_growing_limits_take_in_what_left_them_up_to_a_last_time(slope: float, rate: float) -> None:
    scenario = Scenario(learning_rate=rate, start=Start(slope, 79.0), steps=200)
    run = descend(scenario)
    first, last = error_limits(scenario, known_up_to(run, 0)), error_limits(scenario, run)
    assert last.width <= 32.0 * first.width * (1.0 + 1e-12)
    if last.width < 31.0 * first.width:
        assert last.contains(run.extent("slope").least, 0.0)
        assert last.contains(run.extent("slope").greatest, run.extent("loss").greatest)


@pytest.mark.parametrize("name", BUILT_IN_SCENARIOS)
def test_a_finished_run_has_the_same_limits_for_each_step(name: str) -> None:
    scenario = BUILT_IN_SCENARIOS[name].with_changes(steps=300)
    run = descend(scenario)
    frames = [frame_at(scenario, run, step) for step in range(0, len(run), 7)]
    assert len({limits_of(frame) for frame in frames}) == 1


def test_the_loss_panel_is_as_high_as_the_error_panel() -> None:
    scenario = BUILT_IN_SCENARIOS["slope"]
    run = descend(scenario)
    error, loss = error_limits(scenario, run), loss_limits(scenario, run, logarithmic=False)
    assert (loss.y0, loss.y1) == (error.y0, error.y1)


def test_the_loss_panel_widens_in_strides() -> None:
    scenario = Scenario(learning_rate=1e-6, steps=300, tolerance=0.0)
    run = descend(scenario)
    widths = []
    for step in range(len(run)):
        limits = loss_limits(scenario, known_up_to(run, step), logarithmic=False)
        assert limits.x0 <= 0.0 <= step <= limits.x1
        widths.append(limits.width)
    assert widths == sorted(widths)
    assert len(set(widths)) == 5  # 20, 50, 100, 200 and 500 steps


@given(rates, fits)
@relaxed
def test_the_logarithms_of_all_losses_are_seen(rate: float, fit: str) -> None:
    scenario = Scenario(free=FITS[fit].free, learning_rate=rate, steps=100)
    run = descend(scenario)
    limits = loss_limits(scenario, run, logarithmic=True)
    assert limits.height >= 1.0
    assert limits.contains(0.0, math.log10(run.extent("loss").least))
    assert limits.contains(0.0, math.log10(run.extent("loss").greatest))


@given(rates)
@relaxed
def test_the_logarithmic_limits_only_grow(rate: float) -> None:
    scenario = Scenario(learning_rate=rate, steps=60)
    run = descend(scenario)
    heights = [loss_limits(scenario, known_up_to(run, step), logarithmic=True) for step in range(len(run))]
    for before, after in pairwise(heights):
        assert after.y0 <= before.y0
        assert after.y1 >= before.y1


def test_a_perfect_fit_has_logarithmic_limits_too() -> None:
    data = Dataset(np.array([-1.0, 1.0]), np.array([-2.0, 2.0]))
    scenario = Scenario(data=data, learning_rate=0.5, start=Start(1.0, 0.0), tolerance=0.0, steps=3)
    run = descend(scenario)
    assert run.loss[1] == 0.0
    limits = loss_limits(scenario, run, logarithmic=True)
    assert math.isfinite(limits.y0)
    assert limits.contains(0.0, 0.0)
