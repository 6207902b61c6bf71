from __future__ import annotations

import math
from dataclasses import FrozenInstanceError, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.descent import descend
from gdgui.model.errors import ScenarioError
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS, PARAMETERS
from gdgui.model.scenario import MOST_STEPS, LearningRateChange, Scenario, Start

relaxed = settings(deadline=None)
HUGE = 10**400


def test_the_default_is_the_slope_alone_on_the_four_points() -> None:
    scenario = Scenario()
    assert scenario.data is FOUR_POINTS
    assert (scenario.fit, scenario.loss, scenario.optimizer) == ("slope", "mse", "gd")
    assert scenario.start == Start(-5.0, 79.0)
    assert scenario.learning_rate == 0.005


@pytest.mark.parametrize(
    ("seed", "slope", "intercept"),
    [
        # What Python's random.Random(seed).random() gives first and second, as documented to stay.
        (0, 0.8444218515250481, 0.7579544029403025),
        (1, 0.13436424411240122, 0.8474337369372327),
        (42, 0.6394267984578837, 0.025010755222666936),
    ],
)
def test_a_seed_draws_the_same_start_for_ever(seed: int, slope: float, intercept: float) -> None:
    assert Start.drawn(seed) == Start(10.0 * slope, 100.0 * intercept, seed)


@given(st.integers(0, 2**63 - 1))
@relaxed
def test_a_drawn_start_is_in_range_and_can_be_used(seed: int) -> None:
    start = Scenario(start=Start.drawn(seed)).start
    assert 0.0 <= start.slope < 10.0
    assert 0.0 <= start.intercept < 100.0
    assert start.seed == seed


@pytest.mark.parametrize("seed", [-1, 2**63, 1.0, True, "0", None, HUGE])
def test_a_seed_is_a_whole_number(seed: Any) -> None:
    with pytest.raises(ScenarioError, match=r"start\.seed is .*; it must be a whole number from 0 to"):
        Start.drawn(seed)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"data": None}, "data is None; it must be a data set"),
        ({"title": 3}, "title is 3; it must be text"),
        ({"free": "slope"}, r"free is 'slope'; it must be one of \('slope',\), \('slope', 'intercept'\)"),
        ({"free": ["slope"]}, r"free is \['slope'\]"),
        ({"free": ("intercept", "slope")}, r"free is \('intercept', 'slope'\)"),
        ({"schedule": "sometimes"}, "schedule is 'sometimes'; it must be one of constant, step"),
        (
            {"schedule": "step", "schedule_settings": {"every": 0}},
            "schedule.every is 0; .* a whole number from 1",
        ),
        ({"schedule": "step", "schedule_settings": {"every": 2.5}}, "schedule.every is 2.5"),
        ({"schedule_settings": {"every": 2}}, "schedule constant has no setting 'every'"),
        ({"loss": "MSE"}, "loss is 'MSE'; it must be one of mse, rmse, mae"),
        ({"loss": "x" * 1000}, "loss is 'xx.*…; it must be"),
        ({"optimizer": "sgd"}, "optimizer is 'sgd'; it must be one of gd, momentum,"),
        ({"hyperparameters": 3}, "hyperparameters is 3"),
        ({"hyperparameters": {"momentum": 0.9}}, "gd has no setting 'momentum'; it has no settings"),
        (
            {"optimizer": "momentum", "hyperparameters": {"beta1": 0.9}},
            "momentum has no setting 'beta1'; its settings are momentum",
        ),
        ({"optimizer": "momentum", "hyperparameters": {"momentum": 1.0}}, r"optimizer\.momentum is 1\.0"),
        ({"optimizer": "adam", "hyperparameters": {"eps": 0}}, r"optimizer\.eps is 0; .* above 0"),
        ({"optimizer": "adam", "hyperparameters": {"beta1": "a"}}, r"optimizer\.beta1 is 'a'"),
        ({"learning_rate": 0}, "learning_rate is 0; it must be a finite number above 0"),
        ({"learning_rate": -0.1}, "learning_rate is -0.1"),
        ({"learning_rate": math.nan}, "learning_rate is nan"),
        ({"learning_rate": math.inf}, "learning_rate is inf"),
        ({"learning_rate": True}, "learning_rate is True"),
        ({"learning_rate": "0.1"}, "learning_rate is '0.1'"),
        ({"learning_rate": HUGE}, "learning_rate is 10+…; it must be a finite number"),
        ({"tolerance": -1e-9}, "tolerance is -1e-09; it must be 0"),
        ({"tolerance": math.nan}, "tolerance is nan"),
        ({"steps": 0}, "steps is 0; it must be a whole number from 1 to 10,000,000"),
        ({"steps": MOST_STEPS + 1}, "steps is 10000001"),
        ({"steps": 10.0}, "steps is 10.0"),
        ({"steps": True}, "steps is True"),
        ({"start": (1.0, 2.0)}, r"start is \(1.0, 2.0\)"),
        ({"start": Start(math.nan, 0.0)}, r"start\.slope is nan; it must be a finite number"),
        ({"start": Start(0.0, "a")}, r"start\.intercept is 'a'"),  # type: ignore[arg-type]
        ({"start": Start(HUGE, 0.0)}, r"start\.slope is 1000"),
        ({"start": Start(0.0, 0.0, -1)}, r"start\.seed is -1"),
        ({"start": Start(1e200, 0.0)}, r"start is slope 1e\+200, .* start nearer to the data"),
        ({"changes": [LearningRateChange(1, 0.1)]}, "changes is .* it must be a tuple"),
        ({"changes": (3,)}, r"changes\[1\] is 3"),
        ({"changes": (LearningRateChange(0, 0.1),)}, r"changes\[1\]\.step is 0; .* from 1 to"),
        ({"changes": (LearningRateChange(1, 0.0),)}, r"changes\[1\]\.learning_rate is 0"),
        (
            {"changes": (LearningRateChange(5, 0.1), LearningRateChange(5, 0.2))},
            r"changes\[2\]\.step is 5; it must be a whole number from 6 to",
        ),
    ],
)
def test_a_wrong_field_is_named(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ScenarioError, match=message) as caught:
        Scenario(**values)
    assert len(str(caught.value)) < 250


def test_a_number_too_long_to_print_is_named_too() -> None:
    with pytest.raises(ScenarioError, match="steps is a number of thousands of digits; it must be"):
        Scenario(steps=16**5000)


def test_a_scenario_cannot_be_changed() -> None:
    scenario = Scenario(optimizer="adam")
    with pytest.raises(FrozenInstanceError):
        scenario.steps = 3  # type: ignore[misc]
    with pytest.raises(TypeError):
        scenario.hyperparameters["beta1"] = 0.5  # type: ignore[index]


def test_numbers_become_plain_floats() -> None:
    scenario = Scenario(
        learning_rate=np.float64(0.5),
        start=Start(1, np.float64(2.0)),
        changes=(LearningRateChange(3, 1),),
        optimizer="momentum",
        hyperparameters={"momentum": 0},
    )
    numbers = (
        scenario.learning_rate,
        scenario.start.slope,
        scenario.start.intercept,
        scenario.changes[0].learning_rate,
        scenario.hyperparameters["momentum"],
    )
    assert {type(number) for number in numbers} == {float}


def test_settings_left_out_take_their_defaults() -> None:
    scenario = Scenario(optimizer="adam", hyperparameters={"beta1": 0.5})
    assert scenario.hyperparameters == {"beta1": 0.5, "beta2": 0.999, "eps": 1e-8}
    assert scenario == Scenario(optimizer="adam", hyperparameters={"eps": 1e-8, "beta1": 0.5})


def test_another_optimizer_keeps_the_settings_it_shares() -> None:
    scenario = Scenario(optimizer="momentum", hyperparameters={"momentum": 0.5})
    assert scenario.with_changes(optimizer="nesterov").hyperparameters == {"momentum": 0.5}
    assert scenario.with_changes(optimizer="gd").hyperparameters == {}
    assert scenario.with_changes(steps=7).hyperparameters == {"momentum": 0.5}
    with pytest.raises(ScenarioError, match="optimizer is 'sgd'"):
        scenario.with_changes(optimizer="sgd")
    with pytest.raises(ScenarioError, match="steps is 0"):
        scenario.with_changes(steps=0)


def test_the_rate_at_a_step_is_that_of_the_last_change() -> None:
    scenario = Scenario(learning_rate=0.1, changes=(LearningRateChange(3, 0.2), LearningRateChange(5, 0.3)))
    assert [scenario.learning_rate_at(step) for step in range(7)] == [0.1, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3]


def test_a_new_rate_drops_the_changes_beyond_it() -> None:
    first, second = LearningRateChange(3, 0.2), LearningRateChange(5, 0.3)
    scenario = Scenario(learning_rate=0.1, changes=(first, second))
    assert scenario.with_learning_rate(4, 0.7).changes == (first, LearningRateChange(4, 0.7))
    assert scenario.with_learning_rate(5, 0.7).changes == (first, LearningRateChange(5, 0.7))
    from_start = scenario.with_learning_rate(0, 0.7)
    assert (from_start.learning_rate, from_start.changes) == (0.7, ())


def test_stability_is_that_of_the_scenario() -> None:
    limits = Scenario().stability
    assert limits is not None
    assert limits.largest_stable_rate == pytest.approx(2 / 60)
    assert Scenario(loss="mae").stability is None
    assert replace(Scenario(), free=PARAMETERS, learning_rate=0.03).stability != limits


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    thousandths = st.integers(-1000, 1000).map(lambda number: number / 1000)
    x = np.array(draw(st.lists(thousandths, min_size=2, max_size=40)))
    y = np.array(draw(st.lists(thousandths, min_size=x.size, max_size=x.size)))
    assume(np.ptp(x) > 0)
    width, height = draw(st.sampled_from([1e-6, 1.0, 1e6])), draw(st.sampled_from([0.0, 1e-6, 1.0, 1e6]))
    return Dataset(width * x, height * y)


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("optimizer", ["gd", "momentum", "nesterov"])
@given(data=datasets())
@relaxed
def test_values_that_suit_the_data_lead_down(fit: str, optimizer: str, data: Dataset) -> None:
    scenario = Scenario.for_data(data, free=FITS[fit].free, optimizer=optimizer, steps=300)
    run = descend(scenario)
    assert run.reason is not None
    assert run.reason.kind != "diverged"
    assert run.newest > 1
    # Very narrow data leave a valley so flat beside its walls that no rate moves along it.
    flat = fit == "both" and np.ptp(data.x) < 1e-4
    assert run.loss[-1] <= run.loss[0] if flat else run.loss[-1] < run.loss[0]


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@given(data=datasets())
@settings(deadline=None, max_examples=20)
def test_values_for_any_data_make_a_scenario(loss: str, optimizer: str, data: Dataset) -> None:
    scenario = Scenario.for_data(data, loss=loss, optimizer=optimizer)
    assert scenario.data is data
    assert scenario.learning_rate > 0


def test_what_is_given_is_kept_beside_what_suits_the_data() -> None:
    scenario = Scenario.for_data(FOUR_POINTS, start=Start(1.0, 2.0), tolerance=0.5, title="mine")
    assert (scenario.start, scenario.tolerance, scenario.title) == (Start(1.0, 2.0), 0.5, "mine")
    assert Scenario.for_data(FOUR_POINTS, learning_rate=0.25).learning_rate == 0.25


@pytest.mark.parametrize("name", ["free", "loss", "optimizer", "start", "learning_rate", "hyperparameters"])
def test_a_wrong_field_is_named_for_data_too(name: str) -> None:
    with pytest.raises(ScenarioError, match=f"^{name} is "):
        Scenario.for_data(FOUR_POINTS, **{name: ["wrong"]})
