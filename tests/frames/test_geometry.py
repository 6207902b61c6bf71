from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.frames.geometry import (
    Limits,
    Segment,
    clip_convex,
    clip_segment,
    envelope,
    nice_above,
    one_per_cell,
    segment_through,
)

relaxed = settings(deadline=None)
UNIT = Limits(0.0, 1.0, 0.0, 1.0)
coordinates = st.floats(-3.0, 3.0)
any_float = st.floats(allow_nan=True, allow_infinity=True)


def is_within(segment: Segment, limits: Limits) -> bool:
    return limits.contains(segment.x0, segment.y0) and limits.contains(segment.x1, segment.y1)


def test_limits_know_their_extent() -> None:
    limits = Limits(-1.0, 3.0, 10.0, 12.5)
    assert limits.width == 4.0
    assert limits.height == 2.5


@pytest.mark.parametrize(
    ("x", "y", "inside"),
    [(0.5, 0.5, True), (0.0, 1.0, True), (1.001, 0.5, False), (0.5, -0.001, False), (math.nan, 0.5, False)],
)
def test_limits_contain_their_edge(x: float, y: float, inside: bool) -> None:
    assert UNIT.contains(x, y) is inside


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        (Segment(0.25, 0.5, 0.75, 1.0), Segment(0.25, 0.5, 0.75, 1.0)),
        (Segment(-1.0, 0.5, 2.0, 0.5), Segment(0.0, 0.5, 1.0, 0.5)),
        (Segment(0.5, 2.0, 0.5, -1.0), Segment(0.5, 1.0, 0.5, 0.0)),
        (Segment(-1.0, -1.0, 2.0, 2.0), Segment(0.0, 0.0, 1.0, 1.0)),
        (Segment(-1.0, 0.0, 0.0, 2.0), None),
        (Segment(-1.0, 2.0, 2.0, 2.0), None),
        (Segment(1.5, 0.2, 1.5, 0.8), None),
        (Segment(0.5, 0.5, 0.5, 0.5), Segment(0.5, 0.5, 0.5, 0.5)),
        (Segment(0.0, 0.0, math.inf, 1.0), None),
        (Segment(0.0, math.nan, 1.0, 1.0), None),
    ],
)
def test_a_segment_is_cut_to_the_limits(segment: Segment, expected: Segment | None) -> None:
    assert clip_segment(segment, UNIT) == expected


@given(coordinates, coordinates, coordinates, coordinates)
@relaxed
def test_a_cut_segment_is_the_part_of_it_that_lies_inside(x0: float, y0: float, x1: float, y1: float) -> None:
    whole = Segment(x0, y0, x1, y1)
    cut = clip_segment(whole, UNIT)
    samples = np.linspace(0.0, 1.0, 101)
    inside = [
        share for share in samples.tolist() if UNIT.contains(x0 + share * (x1 - x0), y0 + share * (y1 - y0))
    ]
    if cut is None:
        assert not inside or max(inside) - min(inside) < 1e-9
        return
    assert is_within(cut, UNIT)
    for x, y in ((cut.x0, cut.y0), (cut.x1, cut.y1)):
        assert abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) < 1e-9
    for share in inside:
        x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
        assert min(cut.x0, cut.x1) - 1e-9 <= x <= max(cut.x0, cut.x1) + 1e-9
        assert min(cut.y0, cut.y1) - 1e-9 <= y <= max(cut.y0, cut.y1) + 1e-9


@given(any_float, any_float, any_float, any_float)
@relaxed
def test_whatever_is_cut_is_finite_and_inside(x0: float, y0: float, x1: float, y1: float) -> None:
    cut = clip_segment(Segment(x0, y0, x1, y1), UNIT)
    assert cut is None or is_within(cut, UNIT)


@given(st.floats(-1e3, 1e3), st.floats(0.1, 0.9))
@relaxed
def test_a_segment_through_a_point_has_the_slope_and_the_length_asked_for(slope: float, share: float) -> None:
    limits = Limits(-50.0, 50.0, -400.0, 400.0)
    piece = segment_through(1.0, 2.0, slope, limits, share)
    assert piece is not None
    assert is_within(piece, limits)
    assert piece.y1 - piece.y0 == pytest.approx(slope * (piece.x1 - piece.x0), rel=1e-9, abs=1e-9)
    assert (piece.x0 + piece.x1) / 2.0 == pytest.approx(1.0)
    seen = math.hypot((piece.x1 - piece.x0) / limits.width, (piece.y1 - piece.y0) / limits.height)
    assert seen == pytest.approx(share)


def test_a_slope_too_steep_to_draw_gives_no_segment() -> None:
    assert segment_through(0.5, 0.5, math.inf, UNIT, 0.4) is None
    assert segment_through(0.5, 0.5, math.nan, UNIT, 0.4) is None


@given(st.floats(-3.0, 3.0), st.floats(0.01, 100.0), st.floats(0.0, 3.0))
@relaxed
def test_a_convex_curve_is_cut_where_it_crosses_the_upper_limit(
    vertex: float, bend: float, least: float
) -> None:
    limits = Limits(-3.0, 3.0, -0.1, 2.0)
    x = np.linspace(limits.x0, limits.x1, 201)
    xs, ys = clip_convex(x, bend * (x - vertex) ** 2 + least, limits)
    assert xs.size == ys.size
    if least > limits.y1:
        assert xs.size == 0
        return
    assert (np.diff(xs) >= 0.0).all()
    assert all(limits.contains(*point) for point in zip(xs.tolist(), ys.tolist(), strict=True))
    if xs.size < 2:
        return
    half = math.sqrt((limits.y1 - least) / bend)
    spacing = x[1] - x[0]
    assert xs[0] == pytest.approx(max(limits.x0, vertex - half), abs=spacing)
    assert xs[-1] == pytest.approx(min(limits.x1, vertex + half), abs=spacing)


def test_a_curve_with_values_past_all_numbers_is_cut_too() -> None:
    x = np.array([0.0, 1.0, 2.0, 3.0])
    xs, ys = clip_convex(x, np.array([math.inf, 1.0, 0.5, math.inf]), Limits(0.0, 3.0, 0.0, 2.0))
    assert np.isfinite(xs).all()
    assert (ys <= 2.0).all()
    assert (xs[0], xs[-1]) == (1.0, 2.0)


@given(st.floats(1e-290, 1e290))
@relaxed
def test_nice_above_is_the_least_of_one_two_and_five_times_a_power_of_ten(value: float) -> None:
    power = math.floor(math.log10(value))
    steps = [Fraction(digit) * Fraction(10) ** (power + more) for more in (-1, 0, 1) for digit in (1, 2, 5)]
    expected = min(step for step in steps if step >= Fraction(value) * Fraction(1 - 1e-15))
    assert nice_above(value) == pytest.approx(float(expected), rel=1e-12)
    assert nice_above(value) >= value


@pytest.mark.parametrize(
    ("value", "expected"), [(20, 20), (21, 50), (50, 50), (51, 100), (1000, 1000), (1001, 2000), (0.3, 0.5)]
)
def test_nice_above_examples(value: float, expected: float) -> None:
    assert nice_above(value) == expected


@given(st.integers(1, 60), st.integers(0, 400), st.integers(0, 1000), st.integers(0, 2**32 - 1))
@relaxed
def test_an_envelope_holds_the_least_and_greatest_value_of_each_column(
    columns: int, more: int, first: int, seed: int
) -> None:
    size = columns + more
    # Rising values tell which of them each column holds: all, none twice, about as many in each.
    _, begins, ends = envelope(np.arange(size, dtype=np.float64), first, columns)
    assert begins[0] == 0
    assert ends[-1] == size - 1
    assert (begins[1:] == ends[:-1] + 1).all()
    assert (np.abs(ends - begins + 1 - size / columns) <= 1.0).all()
    y = np.random.default_rng(seed).normal(size=size)
    x, low, high = envelope(y, first, columns)
    held = [y[int(begin) : int(end) + 1] for begin, end in zip(begins, ends, strict=True)]
    assert low.tolist() == [part.min() for part in held]
    assert high.tolist() == [part.max() for part in held]
    assert x[0] == first
    assert x[-1] == pytest.approx(first if columns == 1 else first + size - 1)
    assert (np.abs(x - first - (begins + ends) / 2.0) <= size / columns).all()


@given(
    st.integers(0, 3000),
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(0, 2**32 - 1),
)
@relaxed
def test_each_occupied_cell_keeps_a_point(size: int, columns: int, rows: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    x, y = random.normal(scale=2.0, size=size), random.normal(scale=2.0, size=size)
    limits = Limits(-3.0, 3.0, -2.0, 4.0)
    inside = [point for point in zip(x.tolist(), y.tolist(), strict=True) if limits.contains(*point)]
    kept = list(zip(*(part.tolist() for part in one_per_cell(x, y, limits, columns, rows)), strict=True))

    def cell(point: tuple[float, float]) -> tuple[int, int]:
        return int((point[0] + 3.0) / 6.0 * columns), int((point[1] + 2.0) / 6.0 * rows)

    assert set(kept) <= set(inside)
    assert {cell(point) for point in kept} == {cell(point) for point in inside}
    # Few enough to be drawn are all kept.
    assert kept == inside if len(inside) <= 1000 else len(kept) == len({cell(point) for point in inside})


def test_points_on_the_edges_are_kept() -> None:
    corners = np.array([0.0, 0.0, 1.0, 1.0]), np.array([0.0, 1.0, 0.0, 1.0])
    x = np.concatenate([corners[0], np.full(2000, 0.5)])
    y = np.concatenate([corners[1], np.full(2000, 0.5)])
    kept_x, kept_y = one_per_cell(x, y, UNIT, 10, 10)
    assert kept_x.tolist() == [0.0, 0.0, 1.0, 1.0, 0.5]
    assert kept_y.tolist() == [0.0, 1.0, 0.0, 1.0, 0.5]
