from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import FOUR_POINTS, Dataset, FloatArray
from gdgui.model.descent import Descent, descend
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS, PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.trajectory import COLUMNS, StopReason, Trajectory

relaxed = settings(deadline=None, max_examples=60)
MANY_POINTS = Dataset(np.linspace(-3.0, 4.0, 50), np.sin(np.arange(50.0)))


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Runs of up to 120 steps, of which many converge or diverge."""
    steps = st.integers(1, 120)
    rates = st.floats(-6, 1).map(lambda power: 10.0**power)
    changes = draw(st.dictionaries(steps, rates, max_size=4))
    return Scenario(
        data=draw(st.sampled_from([FOUR_POINTS, MANY_POINTS])),
        free=FITS[draw(st.sampled_from(sorted(FITS)))].free,
        loss=draw(st.sampled_from(sorted(LOSSES))),
        optimizer=draw(st.sampled_from(sorted(OPTIMIZERS))),
        learning_rate=draw(rates),
        start=Start(draw(st.floats(-10, 10)), draw(st.floats(-100, 100))),
        steps=draw(steps),
        tolerance=draw(st.sampled_from([0.0, 1e-6, 1.0])),
        changes=tuple(LearningRateChange(step, changes[step]) for step in sorted(changes)),
    )


def table(trajectory: Trajectory) -> FloatArray:
    return np.stack([trajectory.column(name) for name in COLUMNS])


def same_bits(one: FloatArray, other: FloatArray) -> bool:
    return one.shape == other.shape and one.tobytes() == other.tobytes()


@given(scenarios(), st.lists(st.integers(0, 50), min_size=1, max_size=20))
@relaxed
def test_a_run_is_the_same_however_it_is_asked_for(scenario: Scenario, counts: list[int]) -> None:
    whole = descend(scenario)
    descent = Descent(scenario)
    parts = [descent.start_row()]
    for count in (*counts, scenario.steps):
        rows = descent.advance(count)
        assert rows.shape[0] == len(COLUMNS)
        assert rows.shape[1] == count or descent.reason is not None
        parts.append(rows)
        assert descent.step == sum(part.shape[1] for part in parts) - 1
    assert descent.reason == whole.reason
    assert same_bits(table(whole), np.concatenate(parts, axis=1))
    assert descent.advance(10).shape == (len(COLUMNS), 0)


def test_a_long_run_is_the_same_in_one_piece_and_in_many() -> None:
    scenario = Scenario(
        free=PARAMETERS, optimizer="adam", learning_rate=1e-3, steps=5000, start=Start(0.0, 0.0)
    )
    descent = Descent(scenario)
    parts = [descent.start_row()] + [descent.advance(1) for _ in range(5000)]
    assert same_bits(table(descend(scenario)), np.concatenate(parts, axis=1))


@given(scenarios())
@relaxed
def test_every_kept_row_is_finite_and_true_to_the_loss(scenario: Scenario) -> None:
    trajectory = descend(scenario)
    assert np.isfinite(table(trajectory)).all()
    assert trajectory.row(0)[:2] == (scenario.start.slope, scenario.start.intercept)
    evaluate = LOSSES[scenario.loss].bind(scenario.data)
    for step in range(len(trajectory)):
        slope, intercept, *evaluated, rate = trajectory.row(step)
        assert tuple(evaluated) == evaluate(slope, intercept)
        assert rate == scenario.learning_rate_at(step)
    if scenario.fit == "slope":
        assert set(trajectory.intercept.tolist()) == {scenario.start.intercept}


@given(scenarios())
@relaxed
def test_each_row_is_left_at_its_own_rate(scenario: Scenario) -> None:
    run = descend(replace(scenario, optimizer="gd", hyperparameters={}, free=PARAMETERS))
    rate = run.column("learning_rate")[:-1]
    for name in ("slope", "intercept"):
        moved = run.column(name)[:-1] - rate * run.column(f"d_{name}")[:-1]
        np.testing.assert_array_equal(run.column(name)[1:], moved)


@given(scenarios(), st.integers(0, 130), st.floats(1e-6, 10.0))
@relaxed
def test_a_changed_rate_leaves_the_steps_before_it(scenario: Scenario, step: int, rate: float) -> None:
    before = table(descend(scenario))
    after = table(descend(scenario.with_learning_rate(step, rate)))
    last = min(step, before.shape[1] - 1)
    if step < before.shape[1]:
        assert after[-1, step] == rate
    assert same_bits(before[:-1, : last + 1], after[:-1, : last + 1])
    assert same_bits(before[-1, :last], after[-1, :last])


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_next_step_is_told_before_it_is_taken(optimizer: str) -> None:
    scenario = Scenario(
        free=PARAMETERS, optimizer=optimizer, steps=20, changes=(LearningRateChange(7, 0.02),), tolerance=0.0
    )
    run = descend(scenario)
    descent = Descent(scenario)
    for step in range(20):
        assert descent.next_params() == run.row(step + 1)[:2]
        descent.advance(1)
    assert descent.next_params() is None


@given(scenarios(), st.integers(0, 120))
@relaxed
def test_a_run_without_memory_goes_on_from_any_row(scenario: Scenario, step: int) -> None:
    scenario = replace(scenario, optimizer="gd", hyperparameters={})
    run = descend(scenario)
    step = min(step, run.newest)
    descent = Descent(scenario)
    assert descent.resume_at(step, *run.row(step)[:2])
    ended = descent.reason
    assert same_bits(table(run)[:, step + 1 :], descent.advance(1000))
    assert descent.reason == run.reason
    if run.reason is not None and run.reason.kind != "diverged":
        assert ended == (run.reason if step == run.newest else None)


def test_an_optimizer_with_memory_must_compute_every_row() -> None:
    scenario = Scenario(optimizer="momentum", steps=10)
    descent = Descent(scenario)
    assert not descent.resume_at(5, 1.0, 2.0)
    assert descent.step == 0
    assert same_bits(descent.advance(10), table(descend(scenario))[:, 1:])


def test_a_run_ends_when_its_steps_are_done() -> None:
    run = descend(Scenario(steps=12))
    assert run.reason == StopReason("steps done", 12)
    assert len(run) == 13


def test_a_run_ends_when_it_has_converged() -> None:
    scenario = Scenario()
    run = descend(scenario)
    assert run.reason == StopReason("converged", run.newest)
    gradients = np.abs(run.column("d_slope"))
    assert gradients[-1] < scenario.tolerance
    assert (gradients[:-1] >= scenario.tolerance).all()


def test_only_what_descends_must_have_converged() -> None:
    start = Start(FOUR_POINTS.moments.vertex(0.0), 0.0)
    alone = descend(Scenario(start=start))
    assert alone.reason == StopReason("converged", 0)
    assert abs(alone.row(0)[4]) > 1.0
    both = descend(Scenario(start=start, free=PARAMETERS, steps=5))
    assert both.reason == StopReason("steps done", 5)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("loss", LOSSES)
def test_a_run_that_starts_at_the_optimum_makes_no_step(loss: str, optimizer: str) -> None:
    data = Dataset(np.array([1.0, 2.0, 3.0]), np.array([3.0, 5.0, 7.0]))
    run = descend(Scenario(data=data, free=PARAMETERS, loss=loss, optimizer=optimizer, start=Start(2.0, 1.0)))
    assert run.reason == StopReason("converged", 0)
    assert run.row(0) == (2.0, 1.0, 0.0, 0.0, 0.0, 0.005)


def test_a_tolerance_of_0_never_stops() -> None:
    data = Dataset(np.array([1.0, 2.0, 3.0]), np.array([3.0, 5.0, 7.0]))
    run = descend(Scenario(data=data, free=PARAMETERS, start=Start(2.0, 1.0), tolerance=0.0, steps=50))
    assert run.reason == StopReason("steps done", 50)


def test_a_run_that_flies_off_keeps_its_last_readable_step() -> None:
    run = descend(Scenario(learning_rate=0.035))
    assert run.reason is not None
    assert (run.reason.kind, run.reason.cause) == ("diverged", "out of range")
    assert run.reason.step == run.newest
    # The distance grows by 60 * 0.035 - 1 at each step, from 7.3; 30 * distance**2 may reach 1e12 times
    # what the loss was at first, 8.3 + 30 * 7.3**2.
    limit = math.sqrt(1e12 * (8.3 + 30 * 7.3**2) / 30)
    assert run.newest == math.floor(math.log(limit / 7.3) / math.log(1.1))


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("data", [FOUR_POINTS, MANY_POINTS], ids=["few", "many"])
@pytest.mark.parametrize("rate", [1e10, 1e160, 1e300, 1.7e308])
def test_absurd_rates_diverge_quietly(
    data: Dataset, loss: str, optimizer: str, fit: str, rate: float
) -> None:
    run = descend(
        Scenario(data=data, loss=loss, optimizer=optimizer, free=FITS[fit].free, learning_rate=rate)
    )
    assert run.reason is not None
    assert run.reason.kind == "diverged"
    assert run.reason.step == run.newest == 0
    assert np.isfinite(table(run)).all()


def test_an_overflow_is_told_from_a_loss_out_of_range() -> None:
    assert descend(Scenario(learning_rate=1e10)).reason == StopReason("diverged", 0, "out of range")
    assert descend(Scenario(learning_rate=1e300)).reason == StopReason("diverged", 0, "not finite")


EXTREME = [
    Dataset(np.array([0.0, 1e100]), np.array([-1e100, 1e100])),
    Dataset(np.array([-1e-150, 1e-150]), np.array([1e100, -1e100])),
    Dataset(np.array([0.0, 1e-160]), np.array([0.0, 1e-160])),
    Dataset(np.array([1e8, 1e8 + 1e-7]), np.array([0.0, 0.0])),
    Dataset(np.linspace(0.0, 1e100, 60), np.full(60, 1e100)),
]


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("data", EXTREME, ids=["huge", "steep", "tiny", "narrow", "many"])
@pytest.mark.parametrize("rate", [None, 1e-300, 1.0, 1e300])
def test_extreme_data_run_quietly(
    data: Dataset, loss: str, optimizer: str, fit: str, rate: float | None
) -> None:
    values = {} if rate is None else {"learning_rate": rate}
    run = descend(
        Scenario.for_data(data, free=FITS[fit].free, loss=loss, optimizer=optimizer, steps=50, **values)
    )
    assert run.reason is not None
    assert run.reason.step == run.newest
    assert np.isfinite(table(run)).all()
