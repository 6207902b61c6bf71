from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.model.descent import descend
from gdgui.model.optimizers import HYPERPARAMETERS, OPTIMIZERS
from gdgui.model.scenario import Scenario, Start

DATA = Path(__file__).parents[1] / "data"
ORIGIN = Start(0.0, 0.0)
DRAWN = Start(8.069013021330662, 80.69013021330662)

relaxed = settings(deadline=None)
every_optimizer = pytest.mark.parametrize("name", OPTIMIZERS)
gradients = st.floats(-1e6, 1e6)


@dataclass(frozen=True)
class Trace:
    file: str
    loss: str
    optimizer: str
    learning_rate: float
    settings: dict[str, float] = field(default_factory=dict)
    start: Start = ORIGIN
    tolerance: float = 1e-10


TRACES = (
    Trace("torch_sgd_mse", "mse", "gd", 0.01),
    Trace("torch_sgd_mae", "mae", "gd", 0.1),
    Trace("torch_momentum_mse", "mse", "momentum", 0.01, {"momentum": 0.9}),
    Trace("torch_nesterov_mse", "mse", "nesterov", 0.01, {"momentum": 0.9}),
    Trace("torch_adagrad_mse", "mse", "adagrad", 1.0),
    Trace("torch_rmsprop_mse", "mse", "rmsprop", 0.1, {"alpha": 0.9}),
    Trace("torch_adam_mse", "mse", "adam", 0.5),
    Trace("torch_adam_rmse", "rmse", "adam", 0.5, start=DRAWN),
    Trace("tensorflow_rmse_lr0.1", "rmse", "gd", 0.1, start=DRAWN, tolerance=1e-8),
)


@pytest.mark.parametrize("trace", TRACES, ids=lambda trace: trace.file)
def test_a_run_follows_the_reference(trace: Trace) -> None:
    reference = np.genfromtxt(DATA / f"{trace.file}.csv", delimiter=",", names=True)
    steps = reference["step"].astype(int)
    trajectory = descend(
        Scenario(
            fit="both",
            loss=trace.loss,
            optimizer=trace.optimizer,
            hyperparameters=trace.settings,
            learning_rate=trace.learning_rate,
            start=trace.start,
            steps=int(steps[-1]),
            tolerance=0.0,
        )
    )
    for column in reference.dtype.names or ():
        if column == "step":
            continue
        np.testing.assert_allclose(
            trajectory.column(column)[steps],
            reference[column],
            rtol=trace.tolerance,
            # A derivative that passes through 0 there is a difference of numbers of its column's size.
            atol=trace.tolerance * float(np.abs(reference[column]).max()) * 1e-2,
            err_msg=column,
        )


def test_every_optimizer_is_held_to_a_reference() -> None:
    assert {trace.optimizer for trace in TRACES} == set(OPTIMIZERS)


@every_optimizer
@given(st.lists(st.tuples(gradients, gradients), min_size=1, max_size=20))
@relaxed
def test_slope_and_intercept_are_treated_alike(name: str, path: list[tuple[float, float]]) -> None:
    transform = OPTIMIZERS[name].build(**OPTIMIZERS[name].defaults)
    state = mirrored = transform.init()
    for d_slope, d_intercept in path:
        slope_step, intercept_step, state = transform.update(d_slope, d_intercept, state, 0.1)
        *steps, mirrored = transform.update(d_intercept, d_slope, mirrored, 0.1)
        assert steps == [intercept_step, slope_step]


@every_optimizer
@given(gradients, gradients)
@relaxed
def test_an_update_is_a_pure_function(name: str, d_slope: float, d_intercept: float) -> None:
    transform = OPTIMIZERS[name].build(**OPTIMIZERS[name].defaults)
    _, _, state = transform.update(1.0, -1.0, transform.init(), 0.5)
    once = transform.update(d_slope, d_intercept, state, 0.5)
    assert transform.update(d_slope, d_intercept, state, 0.5) == once


@every_optimizer
def test_a_gradient_of_0_from_the_start_moves_nothing(name: str) -> None:
    transform = OPTIMIZERS[name].build(**OPTIMIZERS[name].defaults)
    state = transform.init()
    for _ in range(3):
        *steps, state = transform.update(0.0, 0.0, state, 1e300)
        assert steps == [0.0, 0.0]


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("gd", {}, 0.5 * 3.0),
        ("momentum", {"momentum": 0.5}, 0.5 * 3.0),
        ("nesterov", {"momentum": 0.5}, 0.5 * (3.0 + 0.5 * 3.0)),
        ("adagrad", {"eps": 1e-10}, 0.5),
        ("rmsprop", {"alpha": 0.75, "eps": 1e-10}, 0.5 / math.sqrt(0.25)),
        ("adam", {"beta1": 0.5, "beta2": 0.5, "eps": 1e-10}, 0.5),
    ],
)
def test_the_first_step_is_as_the_formula_says(name: str, values: dict[str, float], expected: float) -> None:
    transform = OPTIMIZERS[name].build(**values)
    slope_step, intercept_step, _ = transform.update(3.0, -3.0, transform.init(), 0.5)
    assert (slope_step, intercept_step) == pytest.approx((expected, -expected), rel=1e-9)


@every_optimizer
def test_the_defaults_are_known_and_allowed(name: str) -> None:
    for parameter, value in OPTIMIZERS[name].defaults.items():
        assert HYPERPARAMETERS[parameter].allows(value)


@pytest.mark.parametrize("name", ["momentum", "alpha", "beta1", "beta2"])
def test_a_share_is_from_0_to_below_1(name: str) -> None:
    parameter = HYPERPARAMETERS[name]
    assert [parameter.allows(v) for v in (-1e-9, 0.0, 0.999, 1.0)] == [False, True, True, False]
    assert parameter.allowed == "a number from 0 to below 1"


def test_eps_is_above_0() -> None:
    parameter = HYPERPARAMETERS["eps"]
    assert [parameter.allows(v) for v in (-1.0, 0.0, 5e-324, 1e-8, 1.0)] == [False, False, True, True, False]
    assert parameter.allowed == "a number above 0 and below 1"
