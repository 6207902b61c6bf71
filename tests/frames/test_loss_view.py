from __future__ import annotations

import math

import numpy as np
import pytest

from gdgui.frames.detail import Detail
from gdgui.frames.frame import LossCurve, frame_at
from gdgui.frames.geometry import Limits
from gdgui.model.descent import descend
from gdgui.model.scenario import Scenario


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
    scenario = Scenario(learning_rate=0.001, steps=10)
    trajectory = descend(scenario)
    limits = Limits(50.0, 60.0, 0.0, trajectory.loss[0])
    view = frame_at(scenario, trajectory, 10, Detail(loss=limits)).loss
    assert view.passed.x.size == 0
    assert view.beyond is None
    assert view.point is None


def test_a_curve_that_leaves_a_view_ends_at_its_edge() -> None:
    scenario = Scenario(learning_rate=0.035, steps=30)  # each loss is larger than the one before
    trajectory = descend(scenario)
    top = float(trajectory.loss[10] + trajectory.loss[11]) / 2.0
    view = frame_at(scenario, trajectory, 30, Detail(loss=Limits(0.0, 30.0, 0.0, top))).loss
    assert view.passed.x[:-1].tolist() == list(range(11))
    assert view.passed.x[-1] == pytest.approx(10.5)
    assert view.passed.high[-1] == top


def test_a_stretch_out_of_sight_has_no_points() -> None:
    scenario = Scenario(learning_rate=0.035, steps=60)  # each loss is larger than the one before
    trajectory = descend(scenario)
    limits = Limits(0.0, 60.0, 0.0, float(trajectory.loss[5]))
    view = frame_at(scenario, trajectory, 30, Detail(loss=limits)).loss
    assert view.beyond is not None
    assert view.beyond.x.size == view.beyond.low.size == view.beyond.high.size == 0
    assert view.beyond.low is view.beyond.high
