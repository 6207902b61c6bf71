from __future__ import annotations

import pytest

from gdgui.frames.status import RunStatus, status_at
from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.trajectory import StopReason


def kinds(scenario: Scenario) -> list[str]:
    run = descend(scenario)
    return [status_at(scenario, run, step).kind for step in range(len(run))]


def test_before_the_first_step_the_run_is_ready() -> None:
    assert kinds(Scenario())[0] == "ready"


def test_a_gentle_rate_descends_until_it_has_converged() -> None:
    found = kinds(Scenario(learning_rate=0.01))
    assert set(found[1:-1]) == {"descending"}
    assert found[-1] == "converged"


def test_above_the_one_step_rate_each_step_jumps_over_the_minimum() -> None:
    assert set(kinds(Scenario(learning_rate=0.03, steps=20))[1:-1]) == {"oscillating"}


def test_past_the_limit_the_error_grows_until_it_is_beyond_measure() -> None:
    scenario = BUILT_IN_SCENARIOS["diverging"]
    run = descend(scenario)
    found = kinds(scenario)
    assert set(found[1:-1]) == {"diverging"}
    assert status_at(scenario, run, run.newest) == RunStatus("diverged", run.reason)
    assert run.reason == StopReason("diverged", run.newest, "out of range")


def test_the_last_step_may_be_the_last_allowed_one() -> None:
    scenario = Scenario(learning_rate=0.001, steps=5)
    run = descend(scenario)
    assert status_at(scenario, run, 5) == RunStatus("steps done", StopReason("steps done", 5))
    assert status_at(scenario, run, 4) == RunStatus("descending")


def test_at_the_lowest_point_the_run_is_at_rest() -> None:
    scenario = Scenario(learning_rate=1 / 60, tolerance=0.0, steps=10)
    assert kinds(scenario)[1:-1] == ["at_rest"] * 9


def test_a_start_at_the_lowest_point_has_converged_at_once() -> None:
    best = Scenario().data.moments
    assert kinds(Scenario(start=Start(best.vertex(79.0), 79.0), learning_rate=0.01)) == ["converged"]


def test_a_single_rise_is_not_yet_flying_off() -> None:
    # Momentum carries the point past the minimum and up the other side, and back.
    scenario = Scenario(optimizer="momentum", learning_rate=0.005, tolerance=0.0, steps=60)
    run = descend(scenario)
    rises = [step for step in range(2, 59) if run.loss[step - 1] <= run.loss[step - 2] < run.loss[step]]
    assert all(status_at(scenario, run, step).kind != "diverging" for step in rises)


def test_the_held_intercept_does_not_count() -> None:
    # Its derivative changes sign while the slope's does not.
    scenario = Scenario(start=Start(-5.0, 84.0), learning_rate=0.002, steps=100)
    run = descend(scenario)
    signs = run.column("d_intercept") > 0.0
    assert signs.any()
    assert not signs.all()
    assert set(kinds(scenario)[1:-1]) == {"descending"}


@pytest.mark.parametrize("step", [3, 4, 5])
def test_a_state_does_not_depend_on_what_came_later(step: int) -> None:
    scenario = Scenario(learning_rate=0.001, changes=(LearningRateChange(6, 0.035),), steps=50)
    run = descend(scenario)
    assert status_at(scenario, run, step) == status_at(scenario, run.cut(step, 0.001), step)
    assert status_at(scenario, run, step).kind == "descending"
    assert status_at(scenario, run, 9).kind == "diverging"
