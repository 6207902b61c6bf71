from __future__ import annotations

import pytest

from gdgui.model.dataset import FOUR_POINTS
from gdgui.model.descent import descend
from gdgui.model.errors import ScenarioError
from gdgui.model.library import BUILT_IN_SCENARIOS, find_scenario
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import StopReason, Trajectory

every_scenario = pytest.mark.parametrize("name", BUILT_IN_SCENARIOS)


def run_of(name: str) -> Trajectory:
    return descend(find_scenario(name))


def test_the_scenarios_stand_in_the_order_of_a_menu() -> None:
    assert list(BUILT_IN_SCENARIOS) == [
        "slope",
        "one-step",
        "oscillating",
        "diverging",
        "both",
        "momentum",
        "adam",
        "tensorflow",
    ]


@every_scenario
def test_each_is_on_the_four_points_and_has_a_title_of_its_own(name: str) -> None:
    assert find_scenario(name).data is FOUR_POINTS
    titles = [scenario.title for scenario in BUILT_IN_SCENARIOS.values()]
    assert titles.count(find_scenario(name).title) == 1
    assert all(titles)


def test_the_first_is_the_default() -> None:
    assert find_scenario("slope").with_changes(title="") == Scenario()


@pytest.mark.parametrize("name", ["slope", "oscillating", "both", "momentum", "adam"])
def test_those_that_settle_reach_the_best_line(name: str) -> None:
    run = run_of(name)
    assert run.reason is not None
    assert run.reason.kind == "converged"
    assert run.row(run.newest)[:3] == pytest.approx((2.3, 79.0, 8.3), abs=1e-4)


def test_one_step_takes_one_step() -> None:
    run = run_of("one-step")
    assert run.reason == StopReason("converged", 1)
    assert run.slope[1] == pytest.approx(2.3)


def test_oscillating_jumps_over_the_lowest_point_each_time() -> None:
    away = run_of("oscillating").slope[:20] - 2.3
    assert (away[1:] * away[:-1] < 0).all()
    assert (abs(away[1:]) < abs(away[:-1])).all()


def test_diverging_flies_off() -> None:
    run = run_of("diverging")
    assert run.reason is not None
    assert run.reason.kind == "diverged"
    away = abs(run.slope - 2.3)
    assert (away[1:] > away[:-1]).all()


@pytest.mark.parametrize("name", ["momentum", "adam"])
def test_the_better_optimizers_need_a_fifth_of_the_steps(name: str) -> None:
    assert run_of(name).newest < run_of("both").newest / 5


def test_tensorflow_is_the_reference_run() -> None:
    scenario = find_scenario("tensorflow")
    assert scenario.start == Start(8.069013021330662, 80.69013021330662)
    run = descend(scenario)
    assert run.reason == StopReason("steps done", 20_000)
    assert run.row(20_000)[:3] == pytest.approx((2.3, 79.0, 2.8809720581775866), rel=1e-10)


@pytest.mark.parametrize("name", ["", "Slope", "one_step", "x" * 500])
def test_an_unknown_name_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(
        ScenarioError, match=r"no built-in scenario .*; there are slope, one-step, "
    ) as caught:
        find_scenario(name)
    assert len(str(caught.value)) < 250
