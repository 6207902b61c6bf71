from __future__ import annotations

import pytest

from gdgui.model.descent import descend
from gdgui.model.optimizers import OPTIMIZERS, State
from gdgui.model.parameters import FITS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import Trajectory
from gdgui.model.updates import Updates, states_before


def long_run(optimizer: str, fit: str = "both") -> tuple[Scenario, Trajectory]:
    scenario = Scenario(
        optimizer=optimizer,
        free=FITS[fit].free,
        loss="mae",
        steps=9000,
        tolerance=0.0,
        start=Start(1.0, 60.0),
    )
    return scenario, descend(scenario)


def states(scenario: Scenario, trajectory: Trajectory) -> list[tuple[State, ...]]:
    updates = Updates(scenario)
    found = [updates.kept_states()]
    for step in range(trajectory.newest):
        _, _, _, d_slope, d_intercept, rate = trajectory.row(step)
        updates.change((d_slope, d_intercept), rate)
        found.append(updates.kept_states())
    return found


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_state_is_the_runs_own_in_whatever_order_it_is_asked_for(optimizer: str, fit: str) -> None:
    scenario, trajectory = long_run(optimizer, fit)
    expected = states(scenario, trajectory)
    for step in (0, 1, 2, 9000, 8999, 4096, 4095, 4097, 8192, 100, 101, 8500, 0, 5000):
        assert states_before(scenario, trajectory, step) == expected[step]


def test_runs_and_settings_are_told_apart() -> None:
    scenario, trajectory = long_run("momentum")
    other, other_trajectory = long_run("adam")
    assert states_before(scenario, trajectory, 50) == states(scenario, trajectory)[50]
    assert states_before(other, other_trajectory, 50) == states(other, other_trajectory)[50]
    changed = scenario.with_changes(hyperparameters={"momentum": 0.5})
    assert states_before(changed, trajectory, 50) == states(changed, trajectory)[50]
    assert states_before(scenario, trajectory, 50) == states(scenario, trajectory)[50]


def test_a_run_that_grows_or_is_cut_keeps_its_states() -> None:
    scenario, trajectory = long_run("adam")
    expected = states(scenario, trajectory)
    states_before(scenario, trajectory, 9000)
    cut = trajectory.cut(70, 0.5)
    slower = scenario.with_learning_rate(70, 0.5)
    assert states_before(slower, cut, 70) == expected[70]
    assert states_before(slower, cut, 69) == expected[69]


@pytest.mark.parametrize("optimizer", ["gd", "adam"])
def test_an_unknown_step_has_no_state(optimizer: str) -> None:
    scenario = Scenario(optimizer=optimizer, steps=3)
    with pytest.raises(IndexError, match="step 9 is not known"):
        states_before(scenario, descend(scenario), 9)
