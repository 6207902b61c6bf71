from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from gdgui.files.scenario_file import from_toml, to_toml
from gdgui.model.descent import Descent, descend
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.schedules import SCHEDULES

DATA = Path(__file__).parents[1] / "data"


@dataclass(frozen=True)
class Trace:
    name: str
    settings: dict[str, float]


TRACES = (
    Trace("step", {"every": 20, "factor": 0.5}),
    Trace("exponential", {"factor": 0.98}),
    Trace("inverse_time", {"decay": 0.05}),
    Trace("warmup", {"steps": 20, "first": 0.1}),
)


def scenario_of(name: str, settings: dict[str, float] | None = None) -> Scenario:
    return Scenario(
        free=PARAMETERS,
        schedule=name,
        schedule_settings=settings or {},
        learning_rate=0.02,
        start=Start(0.0, 0.0),
        steps=200,
        tolerance=0.0,
    )


@pytest.mark.parametrize("trace", TRACES, ids=lambda trace: trace.name)
def test_a_run_follows_the_reference(trace: Trace) -> None:
    reference = np.genfromtxt(DATA / f"schedule_{trace.name}.csv", delimiter=",", names=True)
    trajectory = descend(scenario_of(trace.name, trace.settings))
    for column in set(reference.dtype.names or ()) - {"step"}:
        np.testing.assert_allclose(
            trajectory.column(column),
            reference[column],
            rtol=1e-10,
            atol=1e-12 * float(np.abs(reference[column]).max()),
            err_msg=column,
        )


def test_every_schedule_is_held_to_a_reference() -> None:
    assert {trace.name for trace in TRACES} == set(SCHEDULES) - {"constant"}


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_run_is_the_same_in_whatever_pieces_it_is_computed(name: str) -> None:
    scenario = scenario_of(name).with_changes(changes=(LearningRateChange(50, 0.001),))
    whole, pieces = descend(scenario), Descent(scenario)
    rows = [pieces.start_row(), *(pieces.advance(count) for count in (1, 30, 19, 1, 200))]
    expected = np.stack([whole.column(name) for name in ("slope", "loss", "learning_rate")])
    np.testing.assert_array_equal(np.concatenate(rows, axis=1)[[0, 2, 5]], expected)


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_rate_set_by_hand_ends_the_schedule(name: str) -> None:
    scenario = scenario_of(name).with_learning_rate(7, 0.003)
    before = scenario_of(name).learning_rates(0, 7)
    np.testing.assert_array_equal(scenario.learning_rates(0, 7), before)
    np.testing.assert_array_equal(scenario.learning_rates(5, 30)[2:], np.full(23, 0.003))
    assert [scenario.learning_rate_at(step) for step in range(30)] == scenario.learning_rates(0, 30).tolist()


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedule_comes_back_from_a_file(name: str) -> None:
    scenario = scenario_of(name, {each.name: each.default for each in SCHEDULES[name].settings})
    assert from_toml(to_toml(scenario)) == scenario
    assert ("[schedule]" in to_toml(scenario)) is (name != "constant")
