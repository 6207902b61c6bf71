from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.losses import LOSSES
from gdgui.model.objective import Objective

every_loss = pytest.mark.parametrize("loss", LOSSES)
relaxed = settings(deadline=None)
values = st.floats(-20.0, 20.0)


@st.composite
def datasets(draw: st.DrawFn, most: int = 60) -> Dataset:
    x = draw(st.lists(values, min_size=2, max_size=most))
    y = draw(st.lists(values, min_size=len(x), max_size=len(x)))
    assume(max(x) - min(x) > 0.1)
    return Dataset(np.array(x), np.array(y))


def by_definition(loss: str, data: Dataset, slope: float, intercept: float) -> float:
    residuals = slope * data.x + intercept - data.y
    return {
        "mse": float((residuals**2).mean()),
        "rmse": float(np.sqrt((residuals**2).mean())),
        "mae": float(np.abs(residuals).mean()),
    }[loss]


@every_loss
@given(datasets(), values, values)
@relaxed
def test_curves_and_surface_are_the_loss(loss: str, data: Dataset, slope: float, intercept: float) -> None:
    objective = Objective(data, loss)
    slopes, intercepts = np.linspace(-3.0, 3.0, 5) + slope, np.linspace(-2.0, 2.0, 4) + intercept
    expected = [[by_definition(loss, data, a, b) for a in slopes] for b in intercepts]
    np.testing.assert_allclose(objective.grid(slopes, intercepts), expected, rtol=1e-6, atol=1e-6)
    along_slope = [by_definition(loss, data, a, intercept) for a in slopes]
    np.testing.assert_allclose(
        objective.along("slope", slopes, (0.0, intercept)), along_slope, rtol=1e-6, atol=1e-6
    )
    along_intercept = [by_definition(loss, data, slope, b) for b in intercepts]
    np.testing.assert_allclose(
        objective.along("intercept", intercepts, (slope, 0.0)), along_intercept, rtol=1e-6, atol=1e-6
    )


@every_loss
@given(datasets(), values, values)
@relaxed
def test_a_loss_known_by_its_error_alone_is_the_same(
    loss: str, data: Dataset, slope: float, intercept: float
) -> None:
    known = LOSSES[loss]
    slow = replace(known, fast_bind=None, fast_values=None)
    assert slow.bind(data)(slope, intercept) == pytest.approx(
        known.bind(data)(slope, intercept), rel=1e-6, abs=1e-6
    )
    slopes, intercepts = np.linspace(-3.0, 3.0, 7), np.linspace(-1.0, 1.0, 3)[:, np.newaxis]
    np.testing.assert_allclose(
        slow.values(data, slopes, intercepts), known.values(data, slopes, intercepts), rtol=1e-6, atol=1e-6
    )


@every_loss
def test_many_points_give_the_same_curves_as_few(loss: str) -> None:
    many = Dataset(np.tile(FOUR_POINTS.x, 50_000), np.tile(FOUR_POINTS.y, 50_000))
    for parameter, places in (
        ("slope", np.linspace(-5.0, 9.0, 40)),
        ("intercept", np.linspace(0.0, 99.0, 40)),
    ):
        np.testing.assert_allclose(
            Objective(many, loss).along(parameter, places, (1.0, 70.0)),
            Objective(FOUR_POINTS, loss).along(parameter, places, (1.0, 70.0)),
            rtol=1e-9,
        )
        shuffled = np.random.default_rng(1).permutation(places)
        np.testing.assert_allclose(
            Objective(many, loss).along(parameter, shuffled, (1.0, 70.0)),
            Objective(FOUR_POINTS, loss).along(parameter, shuffled, (1.0, 70.0)),
            rtol=1e-9,
        )


@every_loss
def test_the_hessian_is_that_of_a_finite_difference(loss: str) -> None:
    objective, h = Objective(FOUR_POINTS, loss), 1e-3
    if objective.hessian is None:
        assert LOSSES[loss].no_hessian
        return
    slope, intercept = 3.0, 70.0
    (_, *after), (_, *before) = (objective.pair(slope + sign * h, intercept) for sign in (1, -1))
    by_slope = [(a - b) / (2 * h) for a, b in zip(after, before, strict=True)]
    assert by_slope == pytest.approx([objective.hessian.slope, objective.hessian.mixed], rel=1e-6)
    (_, *after), (_, *before) = (objective.pair(slope, intercept + sign * h) for sign in (1, -1))
    by_intercept = [(a - b) / (2 * h) for a, b in zip(after, before, strict=True)]
    assert by_intercept == pytest.approx([objective.hessian.mixed, objective.hessian.intercept], rel=1e-6)
    slope_twice, mixed, intercept_twice, determinant = objective.hessian
    assert slope_twice * intercept_twice - mixed**2 == pytest.approx(determinant, rel=1e-9)


def test_kinks_of_the_mean_absolute_error_are_where_the_line_passes_a_point() -> None:
    objective = Objective(FOUR_POINTS, "mae")
    for slope in objective.kinks("slope", (0.0, 70.0)):
        assert np.isclose(slope * FOUR_POINTS.x + 70.0, FOUR_POINTS.y).any()
    for intercept in objective.kinks("intercept", (2.0, 0.0)):
        assert np.isclose(2.0 * FOUR_POINTS.x + intercept, FOUR_POINTS.y).any()


@pytest.mark.parametrize("loss", ["mse", "rmse"])
def test_the_lowest_place_along_a_parameter_is_sampled(loss: str) -> None:
    objective = Objective(FOUR_POINTS, loss)
    for parameter, index in (("slope", 0), ("intercept", 1)):
        (lowest,) = objective.kinks(parameter, (2.0, 70.0))
        at = [2.0, 70.0]
        at[index] = float(lowest)
        assert objective.evaluate(at)[1][index] == pytest.approx(0.0, abs=1e-12)
