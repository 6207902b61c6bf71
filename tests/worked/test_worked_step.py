from __future__ import annotations

import math
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest

from gdgui.model.dataset import Dataset
from gdgui.model.descent import Descent, descend
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.trajectory import Trajectory
from gdgui.worked.line import Line
from gdgui.worked.rounding import Number, unit
from gdgui.worked.worked_step import worked_step_at


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def test_a_step_reads_as_on_the_board() -> None:
    scenario = Scenario(start=Start(3.939, 2.1822), learning_rate=0.03, steps=3)
    worked = worked_step_at(scenario, descend(scenario), 0)
    assert worked.prediction_line.text == "prediction = 3.939 × x + 2.1822"
    assert texts(worked.term_lines) == ["share_slope = 2 × residual × x / 4"]
    last = worked.rows[-1]
    cells = (last.x, last.y, last.prediction, last.residual, last.error, *last.terms)
    assert [cell.text for cell in cells] == ["8", "97", "33.6942", "−63.3058", "4007.6", "−253.223"]
    assert worked.loss_line.text == "loss = 18923.3 / 4 = 4730.8"
    assert texts(worked.derivative_lines) == [
        "derivative_slope = −70.940 + (−150.124) + (−195.551) + (−253.223) = −669.838"
    ]
    assert texts(worked.update_lines) == ["slope ← 3.939 − 0.03 × (−669.838) = 24.034"]
    assert worked.remaining is None
    assert worked.state_lines == worked.precise_derivative_lines == ()


@pytest.mark.parametrize(
    ("optimizer", "lines"),
    [
        (
            "momentum",
            [
                "velocity_slope = 0.9 × (−569.4000) + 166.440 = −346.020",
                "slope ← 5.074 − 0.01 × (−346.020) = 8.534",
            ],
        ),
        (
            "nesterov",
            [
                "velocity_slope = 0.9 × (−332.8800) + 204.283 = −95.309",
                "slope ← 5.705 − 0.01 × (204.283 + 0.9 × (−95.309)) = 4.520",
            ],
        ),
        (
            "adagrad",
            [
                "sum_of_squares_slope = 383162.8 + (−436.976)² = 574111",
                "slope ← −4.9829 − 0.01 × (−436.976) / (√574111 + 1e−10) = −4.9772",
            ],
        ),
        (
            "rmsprop",
            [
                "mean_square_slope = 0.99 × 3765.496 + (1 − 0.99) × (−427.776)² = 5557.76",
                "slope ← −4.830 − 0.01 × (−427.776) / (√5557.76 + 1e−8) = −4.772",
            ],
        ),
        (
            "adam",
            [
                "mean_derivative_slope = 0.9 × (−83.1600) + (1 − 0.9) × (−436.800) = −118.524",
                "mean_square_slope = 0.999 × 382.9709 + (1 − 0.999) × (−436.800)² = 573.382",
                "corrected_mean_derivative_slope = −118.524 / (1 − 0.9³) = −437.358",
                "corrected_mean_square_slope = 573.382 / (1 − 0.999³) = 191319",
                "slope ← −4.9800 − 0.01 × (−437.358) / (√191319 + 1e−8) = −4.9700",
            ],
        ),
    ],
)
def test_each_optimizer_has_lines_of_its_own(optimizer: str, lines: list[str]) -> None:
    """Of the four points from slope -5 at intercept 79, where the derivative is 60 * (slope - 2.3)."""
    scenario = Scenario(optimizer=optimizer, learning_rate=0.01, steps=5)
    worked = worked_step_at(scenario, descend(scenario), 2)
    assert texts((*worked.state_lines, *worked.update_lines)) == lines


@pytest.mark.parametrize("optimizer", sorted(set(OPTIMIZERS) - {"gd"}))
def test_an_optimizer_goes_on_from_what_it_remembered(optimizer: str) -> None:
    scenario = Scenario(optimizer=optimizer, free=PARAMETERS, steps=60, tolerance=0.0, start=Start.drawn(9))
    trajectory = descend(scenario)
    remembered: dict[str, Number] = {}
    for step in range(60):
        for line in worked_step_at(scenario, trajectory, step).state_lines:
            quantity = line.text.split(" = ")[0]
            if quantity.startswith("corrected"):
                continue
            before = line.numbers[0 if optimizer == "adagrad" else 1]
            if quantity in remembered:
                assert abs(before.value - remembered[quantity].value) <= unit(remembered[quantity].decimals)
            else:
                assert before.text == "0"
            remembered[quantity] = line.result


def test_a_rate_has_the_digits_it_needs() -> None:
    scenario = Scenario(learning_rate=1 / 60, steps=2)
    worked = worked_step_at(scenario, descend(scenario), 0)
    assert texts(worked.update_lines) == ["slope ← −5.000 − 0.0166667 × (−438.000) = 2.300"]


def test_a_perfect_fit_under_rmse_divides_by_nothing() -> None:
    data = Dataset(np.array([1.0, 2.0, 3.0]), np.array([3.0, 5.0, 7.0]))
    scenario = Scenario(
        data=data, loss="rmse", free=PARAMETERS, start=Start(2.0, 1.0), tolerance=0.0, steps=4
    )
    worked = worked_step_at(scenario, descend(scenario), 0)
    assert worked.term_lines == ()
    assert [share.value for row in worked.rows for share in row.terms] == [0] * 6


def test_a_residual_that_rounds_to_0_keeps_its_sign_where_that_is_its_share() -> None:
    data = Dataset(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 4.0]))
    for away, zero, share in (
        (1e-9, "+0.000", "0.66667"),
        (-1e-9, "−0.000", "−0.66667"),
        (0.0, "0.000", "0.00000"),
    ):
        scenario = Scenario(data=data, loss="mae", start=Start(1.0, away), steps=2)
        row = worked_step_at(scenario, descend(scenario), 0).rows[1]
        assert (row.residual.text, row.terms[0].text) == (zero, share)


def test_where_the_sum_says_too_little_the_update_starts_from_closer_derivatives() -> None:
    scenario = Scenario(optimizer="adagrad", start=Start(2.3 + 1e-9, 79.0), learning_rate=0.1, tolerance=0.0)
    trajectory = descend(scenario)
    worked = worked_step_at(scenario, trajectory, 0)
    assert worked.totals.terms[0].text == "0.000"
    assert texts(worked.precise_derivative_lines) == ["derivative_slope = 6.00000e−8"]
    assert worked.update_lines[0].text.startswith("slope ← 2.300 − 0.1 × 6.00000e−8 / (√3.6")
    assert worked.update_lines[0].result.text == "2.200"


@pytest.mark.parametrize("loss", LOSSES)
def test_of_many_points_the_first_have_rows_and_the_rest_their_sum(loss: str) -> None:
    source = np.random.default_rng(5)
    data = Dataset(source.normal(3.0, 1.0, 500), source.normal(10.0, 4.0, 500))
    scenario = Scenario.for_data(data, free=PARAMETERS, loss=loss)
    trajectory = descend(scenario.with_changes(steps=30))
    worked = worked_step_at(scenario, trajectory, 20)
    slope, intercept, value, *_ = trajectory.row(20)
    shown = len(worked.rows)
    assert worked.remaining is not None
    assert shown + worked.remaining.count == 500
    x, residuals = data.x[shown:], (slope * data.x + intercept - data.y)[shown:]
    errors = np.abs(residuals) if loss == "mae" else residuals**2
    factors = {"mse": 2 * residuals, "mae": np.sign(residuals), "rmse": residuals / value}[loss] / 500
    sums = (
        (worked.remaining.error, errors),
        *zip(worked.remaining.terms, (factors * x, factors), strict=True),
    )
    for printed, parts in sums:
        assert abs(printed.value - Decimal(math.fsum(parts))) <= unit(printed.decimals)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_step_begins_with_what_the_one_before_arrived_at(optimizer: str) -> None:
    scenario = Scenario(
        optimizer=optimizer, free=PARAMETERS, start=Start.drawn(7), learning_rate=0.01, steps=120
    )
    trajectory = descend(scenario)
    workings = [worked_step_at(scenario, trajectory, step) for step in range(trajectory.newest)]
    pairs = [
        (one.result, other.numbers[0])
        for before, after in pairwise(workings)
        for one, other in zip(before.update_lines, after.update_lines, strict=True)
    ]
    assert len(pairs) > 100
    assert all(abs(one.value - other.value) <= unit(one.decimals) for one, other in pairs)
    # Now and then a further digit of the old value is called for.
    assert sum(one == other for one, other in pairs) >= 0.95 * len(pairs)


def test_no_update_leaves_the_last_step_of_an_ended_run() -> None:
    for scenario in (Scenario(steps=4), Scenario(learning_rate=1.0), Scenario(start=Start(2.3, 79.0))):
        trajectory = descend(scenario)
        worked = worked_step_at(scenario, trajectory, trajectory.newest)
        assert worked.update_lines == worked.state_lines == worked.precise_derivative_lines == ()
        assert len(worked.derivative_lines) == 1


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_update_of_the_newest_step_is_told_before_it_is_made(optimizer: str) -> None:
    scenario = Scenario(
        optimizer=optimizer, free=PARAMETERS, steps=30, changes=(LearningRateChange(10, 0.01),), tolerance=0.0
    )
    whole, descent, known = descend(scenario), Descent(scenario), Trajectory()
    known.extend(descent.start_row())
    for step in range(30):
        assert worked_step_at(scenario, known, step) == worked_step_at(scenario, whole, step)
        known.extend(descent.advance(1))


def test_an_unknown_step_is_refused() -> None:
    scenario = Scenario(steps=3)
    with pytest.raises(IndexError, match="step 4 is not known"):
        worked_step_at(scenario, descend(scenario), 4)
