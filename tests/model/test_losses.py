from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import FOUR_POINTS, Dataset, FloatArray
from gdgui.model.losses import LOSSES

relaxed = settings(deadline=None)
every_loss = pytest.mark.parametrize("name", LOSSES)


def numbers(largest: float) -> st.SearchStrategy[float]:
    return st.floats(-largest, largest, allow_subnormal=False)


@st.composite
def datasets(draw: st.DrawFn, least: int = 2, most: int = 50) -> Dataset:
    """Points in -10..10 by -100..100, with x at least 0.1 apart somewhere."""
    x = draw(st.lists(numbers(10), min_size=least, max_size=most))
    y = draw(st.lists(numbers(100), min_size=len(x), max_size=len(x)))
    assume(max(x) - min(x) > 0.1)
    return Dataset(np.array(x), np.array(y))


def residuals(data: Dataset, slope: float, intercept: float) -> FloatArray:
    return slope * data.x + intercept - data.y


def direct(name: str, data: Dataset, slope: float, intercept: float) -> float:
    """The loss as the textbooks print it."""
    r = residuals(data, slope, intercept)
    if name == "mae":
        return float(np.mean(np.abs(r)))
    mse = float(np.mean(r**2))
    return mse if name == "mse" else math.sqrt(mse)


@every_loss
@given(data=datasets(), slope=numbers(20), intercept=numbers(100))
@relaxed
def test_the_value_is_the_mean_over_the_residuals(
    name: str, data: Dataset, slope: float, intercept: float
) -> None:
    loss, _, _ = LOSSES[name].bind(data)(slope, intercept)
    assert loss == pytest.approx(direct(name, data, slope, intercept), rel=1e-9, abs=1e-5)


@every_loss
@given(data=datasets(), slope=numbers(20), intercept=numbers(100))
@relaxed
def test_derivatives_agree_with_central_differences(
    name: str, data: Dataset, slope: float, intercept: float
) -> None:
    r = residuals(data, slope, intercept)
    # The absolute error bends where a residual is 0, and the root where all of them are.
    assume(np.abs(r).min() > 0.01 if name == "mae" else np.sqrt(np.mean(r**2)) > 1.0)
    h = 1e-4
    evaluate = LOSSES[name].bind(data)
    _, d_slope, d_intercept = evaluate(slope, intercept)
    along_slope = (evaluate(slope + h, intercept)[0] - evaluate(slope - h, intercept)[0]) / (2 * h)
    along_intercept = (evaluate(slope, intercept + h)[0] - evaluate(slope, intercept - h)[0]) / (2 * h)
    assert d_slope == pytest.approx(along_slope, rel=1e-6, abs=1e-4)
    assert d_intercept == pytest.approx(along_intercept, rel=1e-6, abs=1e-4)


@every_loss
@given(data=datasets(), slopes=st.lists(numbers(20), max_size=20), intercept=numbers(100))
@relaxed
def test_the_curve_along_the_slope_goes_through_the_values(
    name: str, data: Dataset, slopes: list[float], intercept: float
) -> None:
    evaluate = LOSSES[name].bind(data)
    curve = LOSSES[name].values(data, np.array(slopes), np.float64(intercept))
    assert curve.shape == (len(slopes),)
    expected = [evaluate(slope, intercept)[0] for slope in slopes]
    np.testing.assert_allclose(curve, expected, rtol=1e-10, atol=1e-5)


@every_loss
def test_the_curve_is_whole_for_more_cells_than_are_held_at_once(name: str) -> None:
    x = np.linspace(0.0, 1.0, 300_000)
    data = Dataset(x, 3.0 * x + 1.0)
    slopes = np.linspace(0.0, 6.0, 13)
    curve = LOSSES[name].values(data, slopes, np.float64(1.0))
    np.testing.assert_allclose(curve, [direct(name, data, slope, 1.0) for slope in slopes], atol=1e-9)


@given(
    data=datasets(most=16),
    slope=numbers(20),
    intercept=numbers(100),
)
@relaxed
def test_the_absolute_error_of_many_points_is_computed_as_that_of_few(
    data: Dataset, slope: float, intercept: float
) -> None:
    copies = Dataset(np.tile(data.x, 32), np.tile(data.y, 32))
    few = LOSSES["mae"].bind(data)(slope, intercept)
    many = LOSSES["mae"].bind(copies)(slope, intercept)
    assert many == pytest.approx(few, rel=1e-12, abs=1e-12)


@every_loss
@pytest.mark.parametrize("size", [5, 2000])
def test_data_far_from_0_lose_no_digits(name: str, size: int) -> None:
    """Held against exact fractions, which know no rounding."""
    source = np.random.default_rng(7)
    x = 1e6 + source.uniform(-3.0, 3.0, size)
    y = 5e5 + 2.0 * (x - 1e6) + source.normal(0.0, 0.5, size)
    data = Dataset(x, y)
    slope, intercept = 2.25, 5e5 - 2.25e6 + 0.5
    exact = [
        Fraction(slope) * Fraction(a) + Fraction(intercept) - Fraction(b)
        for a, b in zip(x.tolist(), y.tolist(), strict=True)
    ]
    signs = [(r > 0) - (r < 0) for r in exact]
    mse = sum((r * r for r in exact), Fraction()) / size
    by_slope = sum((r * Fraction(a) for r, a in zip(exact, x.tolist(), strict=True)), Fraction()) / size
    by_intercept = sum(exact, Fraction()) / size
    root = math.sqrt(mse)
    expected = {
        "mse": (float(mse), float(2 * by_slope), float(2 * by_intercept)),
        "rmse": (root, float(by_slope) / root, float(by_intercept) / root),
        "mae": (
            float(sum((abs(r) for r in exact), Fraction()) / size),
            float(np.dot(signs, x)) / size,
            sum(signs) / size,
        ),
    }
    # Rounding slope * x alone costs 1e-10 of a residual near 1.
    assert LOSSES[name].bind(data)(slope, intercept) == pytest.approx(expected[name], rel=2e-8)
    curve = LOSSES[name].values(data, np.array([slope]), np.float64(intercept))
    assert curve[0] == pytest.approx(expected[name][0], rel=2e-8)


def test_values_known_by_hand_at_the_four_points() -> None:
    assert LOSSES["mse"].bind(FOUR_POINTS)(0.0, 0.0) == pytest.approx((8225.0, -928.0, -181.0), rel=1e-14)
    assert LOSSES["mae"].bind(FOUR_POINTS)(0.0, 0.0) == (90.5, -5.0, -1.0)
    assert LOSSES["mse"].bind(FOUR_POINTS)(2.3, 79.0)[0] == pytest.approx(8.3, rel=1e-14)
    assert LOSSES["rmse"].bind(FOUR_POINTS)(2.3, 79.0)[0] == pytest.approx(2.8809720581775866, rel=1e-14)


@every_loss
@pytest.mark.parametrize("size", [3, 100])
def test_a_perfect_fit_has_loss_and_derivatives_0(name: str, size: int) -> None:
    x = np.arange(1.0, size + 1.0)
    data = Dataset(x, 2.0 * x + 1.0)
    assert LOSSES[name].bind(data)(2.0, 1.0) == (0.0, 0.0, 0.0)


@every_loss
@pytest.mark.parametrize("size", [4, 100])
@pytest.mark.parametrize(
    ("slope", "intercept"), [(math.inf, 0.0), (-math.inf, math.inf), (math.nan, 0.0), (1e308, -1e308)]
)
def test_an_overflow_never_passes_as_a_fit(name: str, size: int, slope: float, intercept: float) -> None:
    x = np.linspace(0.0, 1000.0, size)
    loss, _, _ = LOSSES[name].bind(Dataset(x, x))(slope, intercept)
    assert not loss <= 1e300
