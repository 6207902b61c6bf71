from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.model.descent import descend
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.setting import Setting
from gdgui.model.updates import Updates

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
            free=PARAMETERS,
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


def updates_of(name: str, values: dict[str, float] | None = None) -> Updates:
    return Updates(Scenario(optimizer=name, hyperparameters=values or {}, free=PARAMETERS))


@every_optimizer
@given(st.lists(st.tuples(gradients, gradients), min_size=1, max_size=20))
@relaxed
def test_slope_and_intercept_are_treated_alike(name: str, path: list[tuple[float, float]]) -> None:
    updates, mirrored = updates_of(name), updates_of(name)
    for d_slope, d_intercept in path:
        slope_step, intercept_step = updates.change((d_slope, d_intercept), 0.1)
        assert mirrored.change((d_intercept, d_slope), 0.1) == (intercept_step, slope_step)


@every_optimizer
@given(gradients, gradients)
@relaxed
def test_an_update_depends_on_gradient_state_and_rate_alone(
    name: str, d_slope: float, d_intercept: float
) -> None:
    scenario = Scenario(optimizer=name, free=PARAMETERS)
    before = Updates(scenario)
    before.change((1.0, -1.0), 0.5)
    kept = before.kept_states()
    once, again = (Updates(scenario, before.kept_states()) for _ in range(2))
    assert once.change((d_slope, d_intercept), 0.5) == again.change((d_slope, d_intercept), 0.5)
    assert once.states == again.states
    assert before.states == kept


@every_optimizer
def test_a_fixed_parameter_stays_whatever_its_derivative_is(name: str) -> None:
    updates = Updates(Scenario(optimizer=name))
    for _ in range(3):
        slope_step, intercept_step = updates.change((1.0, 1e6), 0.5)
        assert slope_step != 0.0
        assert intercept_step == 0.0


@every_optimizer
def test_a_gradient_of_0_from_the_start_moves_nothing(name: str) -> None:
    updates = updates_of(name)
    for _ in range(3):
        assert updates.change((0.0, 0.0), 1e300) == (0.0, 0.0)


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
    assert updates_of(name, values).change((3.0, -3.0), 0.5) == pytest.approx((expected, -expected), rel=1e-9)


@every_optimizer
def test_the_defaults_are_known_and_allowed(name: str) -> None:
    for setting in OPTIMIZERS[name].settings:
        assert setting.allows(setting.default)


def setting_called(name: str) -> Setting:
    return next(each for record in OPTIMIZERS.values() for each in record.settings if each.name == name)


@pytest.mark.parametrize("name", ["momentum", "alpha", "beta1", "beta2"])
def test_a_share_is_from_0_to_below_1(name: str) -> None:
    parameter = setting_called(name)
    assert [parameter.allows(v) for v in (-1e-9, 0.0, 0.999, 1.0)] == [False, True, True, False]
    assert parameter.allowed == "a number from 0 to below 1"


def test_eps_is_above_0() -> None:
    parameter = setting_called("eps")
    assert [parameter.allows(v) for v in (-1.0, 0.0, 5e-324, 1e-8, 1.0)] == [False, False, True, True, False]
    assert parameter.allowed == "a number above 0 and below 1"
