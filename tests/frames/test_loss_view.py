from __future__ import annotations

import math

import numpy as np
import pytest

from gdgui.frames.frame import frame_at
from gdgui.frames.geometry import Limits
from gdgui.frames.loss_view import LossCurve, LossView
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.descent import descend
from gdgui.model.scenario import Scenario


def test_the_loss_curve_passes_through_all_steps_while_there_is_room() -> None:
    scenario = Scenario(learning_rate=0.001, steps=40)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 15).view(LossView)
    assert view.passed.x.tolist() == list(range(16))
    np.testing.assert_array_equal(view.passed.high, trajectory.loss[:16])
    assert view.beyond is not None
    assert view.beyond.x.tolist() == list(range(15, 41))
    np.testing.assert_array_equal(view.beyond.low, trajectory.loss[15:])
    assert view.point == (15.0, trajectory.loss[15])
    assert frame_at(scenario, trajectory, 40).view(LossView).beyond is None


def test_the_logarithm_of_the_loss_is_decimal() -> None:
    scenario = Scenario(learning_rate=0.001, steps=40)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 40, ViewState(logarithmic=True)).view(LossView)
    assert view.logarithmic
    np.testing.assert_allclose(view.passed.high, np.log10(trajectory.loss))
    assert view.point == pytest.approx((40.0, math.log10(trajectory.loss[40])))


def test_a_long_loss_curve_is_thinned_to_its_extremes() -> None:
    scenario = Scenario(learning_rate=0.0333, steps=3000, tolerance=0.0)  # oscillates: high and low in turn
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 2000, resolution=Resolution(columns=100)).view(LossView)
    for part, losses in ((view.passed, trajectory.loss[:2001]), (view.beyond, trajectory.loss[2000:])):
        assert isinstance(part, LossCurve)
        assert part.x.size <= 100
        assert part.low.min() == losses.min()
        assert part.high.max() == losses.max()
    assert not view.dots


@pytest.mark.parametrize(("columns", "dots"), [(600, True), (100, False)])
def test_steps_are_marked_while_there_is_room(columns: int, dots: bool) -> None:
    scenario = Scenario(learning_rate=0.001, steps=20)
    frame = frame_at(scenario, descend(scenario), 20, resolution=Resolution(columns=columns))
    assert frame.view(LossView).dots is dots


def test_nothing_counts_as_passed_where_only_later_steps_are_looked_at() -> None:
    scenario = Scenario(learning_rate=0.001, steps=100)
    trajectory = descend(scenario)
    limits = Limits(50.0, 60.0, 0.0, trajectory.loss[0])
    view = frame_at(scenario, trajectory, 10, ViewState(zoom={"loss": limits})).view(LossView)
    assert view.passed.x.size == 0
    assert view.beyond is not None
    np.testing.assert_array_equal(view.beyond.x, np.arange(50.0, 61.0))


def test_nothing_is_shown_past_the_newest_step() -> None:
    scenario = Scenario(learning_rate=0.001, steps=10)
    trajectory = descend(scenario)
    limits = Limits(50.0, 60.0, 0.0, trajectory.loss[0])
    view = frame_at(scenario, trajectory, 10, ViewState(zoom={"loss": limits})).view(LossView)
    assert view.passed.x.size == 0
    assert view.beyond is None
    assert view.point is None


def test_a_curve_that_leaves_a_view_ends_at_its_edge() -> None:
    scenario = Scenario(learning_rate=0.035, steps=30)  # each loss is larger than the one before
    trajectory = descend(scenario)
    top = float(trajectory.loss[10] + trajectory.loss[11]) / 2.0
    zoomed = ViewState(zoom={"loss": Limits(0.0, 30.0, 0.0, top)})
    view = frame_at(scenario, trajectory, 30, zoomed).view(LossView)
    assert view.passed.x[:-1].tolist() == list(range(11))
    assert view.passed.x[-1] == pytest.approx(10.5)
    assert view.passed.high[-1] == top


def test_a_stretch_out_of_sight_has_no_points() -> None:
    scenario = Scenario(learning_rate=0.035, steps=60)  # each loss is larger than the one before
    trajectory = descend(scenario)
    limits = Limits(0.0, 60.0, 0.0, float(trajectory.loss[5]))
    view = frame_at(scenario, trajectory, 30, ViewState(zoom={"loss": limits})).view(LossView)
    assert view.beyond is not None
    assert view.beyond.x.size == view.beyond.low.size == view.beyond.high.size == 0
    assert len(view.beyond.heights) == 1


@pytest.mark.parametrize("columns", [600, 50])
@pytest.mark.parametrize("fraction", [0.0, 0.25])
def test_what_is_known_beyond_can_be_left_out(columns: int, fraction: float) -> None:
    scenario = Scenario(learning_rate=0.001, steps=200, tolerance=0.0)
    trajectory = descend(scenario)
    known, left_out = (
        frame_at(scenario, trajectory, 120, view, Resolution(columns=columns), fraction).view(LossView)
        for view in (ViewState(), ViewState(known_beyond=False))
    )
    assert known.beyond is not None
    assert left_out.beyond is None
    count = known.passed.x.size
    np.testing.assert_array_equal(left_out.passed.x[:count], known.passed.x)
    np.testing.assert_array_equal(left_out.passed.high[:count], known.passed.high)
    assert left_out.passed.x.size == count + (fraction > 0.0)
    if fraction > 0.0:
        assert (left_out.passed.x[-1], left_out.passed.low[-1]) == left_out.point


def test_a_point_out_of_sight_adds_nothing_to_the_curve() -> None:
    scenario = Scenario(learning_rate=0.001, steps=40)
    trajectory = descend(scenario)
    view = ViewState(known_beyond=False, zoom={"loss": Limits(0.0, 10.0, 0.0, 2.0 * trajectory.loss[0])})
    passed = frame_at(scenario, trajectory, 30, view, fraction=0.5).view(LossView).passed
    assert passed.x.tolist() == list(range(11))
