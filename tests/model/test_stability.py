from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.descent import descend
from gdgui.model.losses import LOSSES
from gdgui.model.objective import Objective
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.stability import Stability

relaxed = settings(deadline=None)


@st.composite
def datasets(draw: st.DrawFn, largest: float = 10.0) -> Dataset:
    x = draw(st.lists(st.floats(-largest, largest), min_size=2, max_size=20))
    y = draw(st.lists(st.floats(-10, 10), min_size=len(x), max_size=len(x)))
    assume(max(x) - min(x) > 0.1)
    return Dataset(np.array(x), np.array(y))


def curvatures(data: Dataset, fit: str) -> tuple[float, ...]:
    hessian = Objective(data, "mse").hessian
    assert hessian is not None
    return hessian.curvatures(FITS[fit].free)


def known_stability(
    data: Dataset, fit: str, loss: str, optimizer: str, hyperparameters: Mapping[str, float]
) -> Stability | None:
    free = FITS[fit].free
    scenario = Scenario(data=data, free=free, loss=loss, optimizer=optimizer, hyperparameters=hyperparameters)
    return scenario.stability


@given(datasets(largest=1e4))
@example(FOUR_POINTS)
@relaxed
def test_curvatures_are_the_eigenvalues_of_the_hessian(data: Dataset) -> None:
    mean, mean_square = np.mean(data.x), np.mean(data.x**2)
    hessian = 2.0 * np.array([[mean_square, mean], [mean, 1.0]])
    small, large = np.linalg.eigvalsh(hessian)
    assert curvatures(data, "both") == pytest.approx((large, small), rel=1e-9, abs=1e-13 * large)
    assert curvatures(data, "slope") == pytest.approx((2.0 * mean_square,), rel=1e-12)


def test_the_small_eigenvalue_survives_data_far_from_0() -> None:
    data = Dataset(np.array([1e8 - 1.0, 1e8 + 1.0]), np.array([0.0, 1.0]))
    largest, least = curvatures(data, "both")
    # The product of the eigenvalues is the determinant, 4 * variance.
    assert largest == pytest.approx(2e16)
    assert least == pytest.approx(4.0 / 2e16)


def test_the_limits_of_the_four_points() -> None:
    alone = known_stability(FOUR_POINTS, "slope", "mse", "gd", {})
    assert alone is not None
    assert alone.curvature == 60.0
    assert alone.largest_stable_rate == 2 / 60
    assert alone.one_step_rate == alone.oscillating_above == 1 / 60
    assert alone.too_small_below == pytest.approx(0.1 / 60)
    assert [alone.band(rate) for rate in (0.001, 0.01, 1 / 60, 0.02, 2 / 60, 1.0)] == [
        "too_small", "stable", "stable", "oscillating", "diverging", "diverging",
    ]  # fmt: skip
    both = known_stability(FOUR_POINTS, "both", "mse", "gd", {})
    assert both is not None
    assert both.largest_stable_rate == pytest.approx(0.032428, abs=5e-7)
    assert both.one_step_rate is None


def test_momentum_widens_the_limit() -> None:
    heavy = known_stability(FOUR_POINTS, "slope", "mse", "momentum", {"momentum": 0.9})
    assert heavy is not None
    assert heavy.largest_stable_rate == pytest.approx(2 * 1.9 / 60)
    assert heavy.one_step_rate is None
    assert known_stability(FOUR_POINTS, "slope", "mse", "momentum", {"momentum": 0.0}) == known_stability(
        FOUR_POINTS, "slope", "mse", "gd", {}
    )


def test_theory_is_silent_on_other_losses_and_optimizers() -> None:
    known = {
        (loss, name)
        for loss in LOSSES
        for name, optimizer in OPTIMIZERS.items()
        if known_stability(FOUR_POINTS, "both", loss, name, optimizer.defaults) is not None
    }
    assert known == {("mse", "gd"), ("mse", "momentum")}


def run_at(data: Dataset, fit: str, momentum: float | None, share: float) -> tuple[str, float]:
    """Return how a run at `share` of the limit ended, and what is left of the loss that can be removed."""
    moments = data.moments
    # Started along the steepest direction, which is the one that the limit is about.
    steep = np.array([1.0, 0.0])
    if fit == "both":
        hessian = [[moments.mean_square_x, moments.mean_x], [moments.mean_x, 1.0]]
        steep = np.linalg.eigh(hessian).eigenvectors[:, 1]
    scenario = Scenario(
        data=data,
        free=FITS[fit].free,
        optimizer="gd" if momentum is None else "momentum",
        hyperparameters={} if momentum is None else {"momentum": momentum},
        start=Start(float(moments.best_slope + 20 * steep[0]), float(moments.best_intercept + 20 * steep[1])),
        steps=3000,
        tolerance=0.0,
    )
    assert scenario.stability is not None
    trajectory = descend(scenario.with_changes(learning_rate=share * scenario.stability.largest_stable_rate))
    assert trajectory.reason is not None
    removable = trajectory.loss - moments.least_mse
    return trajectory.reason.kind, float(removable[-1] / removable[0])


@pytest.mark.parametrize("fit", ["slope", "both"])
@given(datasets(), st.sampled_from([None, 0.3, 0.9]))
@settings(deadline=None, max_examples=200)
def test_runs_settle_below_the_limit_and_fly_off_above(
    fit: str, data: Dataset, momentum: float | None
) -> None:
    kind, left = run_at(data, fit, momentum, 0.99)
    assert kind == "steps done"
    assert left < 1e-9
    kind, left = run_at(data, fit, momentum, 1.01)
    assert kind == "diverged"
    assert left > 1e6


@given(datasets())
@relaxed
def test_the_one_step_rate_lands_on_the_vertex(data: Dataset) -> None:
    assume(data.moments.mean_square_x > 1e-3)
    limits = known_stability(data, "slope", "mse", "gd", {})
    assert limits is not None
    assert limits.one_step_rate is not None
    scenario = Scenario(data=data, learning_rate=limits.one_step_rate, steps=1, start=Start(5.0, 3.0))
    assert descend(scenario).slope[-1] == pytest.approx(data.moments.vertex(3.0), rel=1e-9, abs=1e-9)


def slopes_from(rate: float, momentum: float | None, steps: int) -> np.ndarray:
    """Return the distances to the vertex over the steps of a run on the slope alone."""
    settings: dict[str, Any] = {} if momentum is None else {"hyperparameters": {"momentum": momentum}}
    scenario = Scenario(
        optimizer="gd" if momentum is None else "momentum",
        learning_rate=rate,
        start=Start(7.3, 79.0),
        steps=steps,
        tolerance=0.0,
        **settings,
    )
    return np.asarray(descend(scenario).slope - FOUR_POINTS.moments.vertex(79.0))


def test_the_bands_of_gradient_descent_say_what_runs_do() -> None:
    known = known_stability(FOUR_POINTS, "slope", "mse", "gd", {})
    assert known is not None
    too_small = slopes_from(0.99 * known.too_small_below, None, 10)
    assert np.all(too_small[1:] / too_small[:-1] > 0.9)
    good = slopes_from(0.99 * known.oscillating_above, None, 5)
    assert np.all(good > 0.0)
    swinging = slopes_from(1.01 * known.oscillating_above, None, 5)
    assert np.all(swinging[1:] * swinging[:-1] < 0.0)


@pytest.mark.parametrize("momentum", [0.1, 0.5, 0.9, 0.99])
def test_momentum_swings_above_its_band_and_not_below(momentum: float) -> None:
    known = known_stability(FOUR_POINTS, "slope", "mse", "momentum", {"momentum": momentum})
    assert known is not None
    below = slopes_from(0.98 * known.oscillating_above, momentum, 2000)
    # Far enough above that it swings before rounding is all that is left.
    above = slopes_from(1.6 * known.oscillating_above, momentum, 2000)
    assert np.any(above[np.abs(above) > 1e-9 * abs(above[0])] < 0.0)
    assert np.all(below[np.abs(below) > 1e-9 * abs(below[0])] > 0.0)
