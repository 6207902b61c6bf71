from __future__ import annotations

import numpy as np
import pytest

from gdgui.frames.data_view import DataView
from gdgui.frames.frame import frame_at
from gdgui.frames.geometry import Limits
from gdgui.frames.view_state import Stage, ViewState
from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.descent import descend
from gdgui.model.numbers import format_number
from gdgui.model.scenario import Scenario


def test_residuals_lead_from_the_points_to_the_line() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 3).view(DataView)
    upper, lower = view.residuals.y[0::2], view.residuals.y[1::2]
    np.testing.assert_array_equal(view.residuals.x[0::2], FOUR_POINTS.x)
    np.testing.assert_array_equal(view.residuals.x[1::2], FOUR_POINTS.x)
    np.testing.assert_array_equal(upper, FOUR_POINTS.y)
    np.testing.assert_allclose(lower, trajectory.slope[3] * FOUR_POINTS.x + 79.0)


def test_many_points_have_no_residuals() -> None:
    x = np.linspace(0.0, 10.0, 101)
    scenario = Scenario.for_data(Dataset(x, 2.0 * x + np.sin(x)))
    assert frame_at(scenario, descend(scenario), 0).view(DataView).residuals.x.size == 0


def test_the_line_at_the_start_stays_in_sight() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    first, last = (frame_at(scenario, trajectory, step).view(DataView) for step in (0, trajectory.newest))
    assert first.start_line == first.line == last.start_line
    assert last.start_line != last.line


def test_the_prediction_names_each_residual() -> None:
    scenario = Scenario(learning_rate=0.01)
    trajectory = descend(scenario)
    view = frame_at(scenario, trajectory, 3, ViewState(stage="predict")).view(DataView)
    residuals = trajectory.slope[3] * FOUR_POINTS.x + 79.0 - FOUR_POINTS.y
    assert [label.text for label in view.labels] == [format_number(value) for value in residuals]
    assert [label.x for label in view.labels] == FOUR_POINTS.x.tolist()
    assert [label.y for label in view.labels] == pytest.approx(FOUR_POINTS.y + residuals / 2.0)


@pytest.mark.parametrize("stage", [None, "differentiate", "move", "update"])
def test_other_stages_name_none(stage: Stage | None) -> None:
    scenario = Scenario()
    assert frame_at(scenario, descend(scenario), 3, ViewState(stage=stage)).view(DataView).labels == ()


def test_residuals_out_of_sight_are_not_named() -> None:
    scenario = Scenario()
    zoomed = ViewState(stage="predict", zoom={"data": Limits(3.0, 7.0, 50.0, 100.0)})
    view = frame_at(scenario, descend(scenario), 3, zoomed).view(DataView)
    assert [label.x for label in view.labels] == [4.0, 6.0]
