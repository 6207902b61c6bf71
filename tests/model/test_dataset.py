from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import BUILT_IN, FOUR_POINTS, Dataset
from gdgui.model.errors import DatasetError, GdguiError

relaxed = settings(deadline=None)
coordinates = st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3)), min_size=2, max_size=60)


@given(coordinates, st.sampled_from([0.0, 1e6]))
@relaxed
def test_the_best_line_is_that_of_least_squares(points: list[tuple[float, float]], offset: float) -> None:
    x, y = np.array(points).T
    assume(np.ptp(x) > 0.5)
    moments = Dataset(x + offset, y).moments
    centred = x - x.mean()
    design = np.stack([centred, np.ones_like(x)], axis=1)
    (slope, middle), *_ = np.linalg.lstsq(design, y, rcond=None)
    assert moments.best_slope == pytest.approx(slope, rel=1e-6, abs=1e-6)
    assert moments.best_intercept == pytest.approx(middle - slope * (x.mean() + offset), rel=1e-6, abs=1.0)
    least = float(np.mean((slope * centred + middle - y) ** 2))
    assert moments.least_mse == pytest.approx(least, rel=1e-6, abs=1e-6)


@given(coordinates)
@relaxed
def test_the_moments_are_means(points: list[tuple[float, float]]) -> None:
    x, y = np.array(points).T
    assume(np.ptp(x) > 0.5)
    moments = Dataset(x, y).moments
    assert moments.mean_x == pytest.approx(np.mean(x), abs=1e-9)
    assert moments.mean_y == pytest.approx(np.mean(y), abs=1e-9)
    assert moments.variance_x == pytest.approx(np.var(x), rel=1e-9)
    assert moments.mean_square_x == pytest.approx(np.mean(x**2), rel=1e-9)


def test_the_four_points_have_the_known_optimum() -> None:
    moments = FOUR_POINTS.moments
    assert moments.best_slope == pytest.approx(2.3, rel=1e-14)
    assert moments.best_intercept == pytest.approx(79.0, rel=1e-14)
    assert moments.least_mse == pytest.approx(8.3, rel=1e-14)
    assert FOUR_POINTS.bounds == (2.0, 8.0, 81.0, 97.0)
    assert FOUR_POINTS.size == 4


def test_the_vertex_moves_with_the_intercept() -> None:
    assert FOUR_POINTS.moments.vertex(79.0) == pytest.approx(2.3, rel=1e-14)
    assert FOUR_POINTS.moments.vertex(0.0) == pytest.approx(928 / 60, rel=1e-14)


def test_the_built_in_data_are_found_by_their_names() -> None:
    assert {name: data.name for name, data in BUILT_IN.items()} == {"four-points": "four-points"}


def test_the_arrays_are_read_only_copies() -> None:
    x, y = np.array([1.0, 2.0]), np.array([3.0, 4.0])
    data = Dataset(x, y)
    x[0] = 9.0
    assert data.x.tolist() == [1.0, 2.0]
    for array in (data.x, data.y):
        assert array.dtype == np.float64
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0.0


@pytest.mark.parametrize("values", [[1, 2], (1, 2), np.array([1, 2], np.int8), np.array([[1.0], [2.0]])])
def test_what_is_like_an_array_will_do(values: Any) -> None:
    data = Dataset(values, values)
    assert data.x.tolist() == data.y.tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        ([], [], "at least two points, and there is none"),
        ([1.0], [2.0], "at least two points, and there is 1"),
        ([1.0, 2.0, 3.0], [1.0, 2.0], "x has 3 values and y has 2"),
        ([1.0, math.nan], [1.0, 2.0], "x value 2 is nan"),
        ([1.0, 2.0], [math.inf, 2.0], "y value 1 is inf"),
        ([1.0, -2e100], [1.0, 2.0], "x value 2 is -2e[+]100; it must be a number between -1e100 and 1e100"),
        ([1.0, 2.0], ["a", "b"], "y must hold numbers"),
        ([1.0, 10**400], [1.0, 2.0], "x must hold numbers"),
        ([1.0, [2.0, 3.0]], [1.0, 2.0], "x must hold numbers"),
        ([5.0, 5.0], [1.0, 2.0], r"all x are equal \(5\).*give points with different x"),
        ([0.0, 1e-200], [1.0, 2.0], "all x are practically equal"),
    ],
)
def test_points_without_a_line_are_refused(x: Any, y: Any, message: str) -> None:
    with pytest.raises(DatasetError, match=message) as caught:
        Dataset(x, y)
    assert isinstance(caught.value, GdguiError)


@given(st.floats(-1e100, 1e100), st.integers(2, 40))
@relaxed
def test_equal_x_are_found_however_their_mean_is_rounded(x: float, size: int) -> None:
    with pytest.raises(DatasetError, match="all x are equal"):
        Dataset(np.full(size, x), np.arange(float(size)))


@pytest.mark.parametrize("scale", [1e-150, 1e100])
def test_extreme_data_have_finite_moments(scale: float) -> None:
    moments = Dataset(np.array([-scale, scale]), np.array([1e100, -1e100])).moments
    assert moments.best_slope == pytest.approx(-1e100 / scale)
    assert math.isfinite(moments.least_mse)


def test_data_are_equal_when_points_and_labels_are() -> None:
    x, y = [1.0, 2.0], [3.0, 4.0]
    data = Dataset(x, y, name="a")  # type: ignore[arg-type]
    same = Dataset(x, y, name="a")  # type: ignore[arg-type]
    assert data == data  # noqa: PLR0124  (the short cut for the same object)
    assert data == same
    assert hash(data) == hash(same)
    assert data != Dataset(x, y, name="b")  # type: ignore[arg-type]
    assert data != Dataset(x, [3.0, 5.0], name="a")  # type: ignore[arg-type]
    assert data != Dataset([1.0, 2.0, 3.0], [3.0, 4.0, 5.0], name="a")  # type: ignore[arg-type]
    assert data != "a"
