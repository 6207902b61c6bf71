from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdgui.worked.rounding import (
    ARITHMETIC,
    as_given,
    column_as_given,
    decimal,
    decimals_for,
    decimals_within,
    finest,
    rounded,
    sign_of,
    unit,
)

values = st.floats(-1e200, 1e200, allow_nan=False)


def read(text: str) -> Decimal:
    return Decimal(text.replace("−", "-"))


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (3.939, 3, "3.939"),
        (-669.8384, 3, "−669.838"),
        (-0.0001, 3, "0.000"),
        (0.0, 2, "0.00"),
        (1.5e-7, 8, "1.5e−7"),
        (2.25e-9, 12, "2.250e−9"),
        (1e-15, 12, "0"),
        (123456789.0, -4, "1.2346e8"),
        (123456.0, -3, "1.23e5"),
        (999.96, 1, "1000.0"),
        (4.0, -3, "0e3"),
    ],
)
def test_a_number_is_written_with_its_decimals(value: float, decimals: int, text: str) -> None:
    assert rounded(decimal(value), decimals).text == text


@pytest.mark.parametrize(
    ("value", "sign", "text"),
    [(-1e-9, -1, "−0.00"), (1e-9, 1, "+0.00"), (0.0, 0, "0.00"), (-2.0, -1, "−2.00"), (2.0, 1, "2.00")],
)
def test_a_zero_may_show_its_sign(value: float, sign: int, text: str) -> None:
    number = rounded(decimal(value), 2, sign)
    assert number.text == text
    assert sign_of(number) == sign


@given(values, st.integers(1, 17))
def test_the_text_says_the_value(value: float, digits: int) -> None:
    with localcontext(ARITHMETIC):
        true = decimal(value)
        number = rounded(true, decimals_for(true, digits))
        assert read(number.text) == number.value
        assert abs(number.value - true) <= unit(number.decimals) / 2
        exponent = read(number.text).as_tuple().exponent
        assert exponent == -number.decimals


@given(values)
def test_a_float_is_given_back_with_all_its_digits(value: float) -> None:
    with localcontext(ARITHMETIC):
        assert float(read(as_given(decimal(value), 400).text)) == value


@pytest.mark.parametrize(
    ("given_values", "decimals", "expected"),
    [
        ([2.0, 4.0, 6.0], 4, ["2", "4", "6"]),
        ([0.5, 1.0, 2.25], 4, ["0.50", "1.00", "2.25"]),
        ([1 / 3, 2.0], 3, ["0.333", "2.000"]),
        ([1200.0, 5e12], 2, ["1200", "5e12"]),
        ([81.0, 93.5], -2, ["81", "94"]),
    ],
)
def test_a_column_is_written_as_it_was_given(
    given_values: list[float], decimals: int, expected: list[str]
) -> None:
    numbers = column_as_given([decimal(value) for value in given_values], decimals)
    assert [number.text for number in numbers] == expected


@given(st.decimals("1e-20", "1e20", allow_nan=False))
def test_the_rounding_error_stays_within_the_bound(bound: Decimal) -> None:
    decimals = decimals_within(bound)
    assert unit(decimals) / 2 <= bound < unit(decimals - 1) / 2


@given(st.lists(st.tuples(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9)), min_size=1), st.integers(-5, 20))
def test_results_have_the_most_decimals_that_are_borne_out(
    pairs: list[tuple[float, float]], most: int
) -> None:
    true, computed = ([decimal(pair[side]) for pair in pairs] for side in (0, 1))

    def borne_out(decimals: int) -> bool:
        return all(
            abs(rounded(value, decimals).value - other) <= unit(decimals)
            for value, other in zip(true, computed, strict=True)
        )

    with localcontext(ARITHMETIC):
        decimals = finest(true, computed, most)
        assert decimals <= most
        assert borne_out(decimals)
        assert decimals == most or not borne_out(decimals + 1)
