from __future__ import annotations

import math
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.model.numbers import MINUS, format_number, format_step, parse_number

relaxed = settings(deadline=None)
numbers = st.floats(-1e308, 1e308).filter(lambda value: abs(value) > 1e-300)


def read(text: str) -> float:
    return float(text.replace(MINUS, "-"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1.000"),
        (-5.0, "−5.000"),
        (0.1, "0.1000"),
        (1 / 60, "0.01667"),
        (9.9996, "10.00"),
        (99.994, "99.99"),
        (6210.25, "6210"),
        (123456.0, "123500"),
        (1e-5, "0.00001000"),
        (9.87e-6, "9.87e−6"),
        (2.5e7, "2.50e7"),
        (1.7976931348623157e308, "1.80e308"),
        (5e-324, "4.94e−324"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "undefined"),
    ],
)
def test_numbers_are_written_as_a_person_would(value: float, text: str) -> None:
    assert format_number(value) == text


@given(numbers, st.integers(2, 8))
@relaxed
def test_the_text_says_the_number_to_its_digits(value: float, digits: int) -> None:
    text = format_number(value, digits)
    assert "-" not in text
    assert math.isclose(read(text), value, rel_tol=0.51 * 10.0 ** (2 - digits))
    if 1e-4 < abs(value) < 1e6:
        assert "e" not in text
        assert math.isclose(read(text), value, rel_tol=0.51 * 10.0 ** (1 - digits))


@given(numbers)
@relaxed
def test_the_sign_changes_nothing_but_the_minus(value: float) -> None:
    assert format_number(-abs(value)) == MINUS + format_number(abs(value))


@given(st.integers(-4, 3), st.floats(1.0, 9.999), st.floats(1.0, 9.999))
@relaxed
def test_the_text_keeps_its_width_within_a_power_of_ten(power: int, one: float, other: float) -> None:
    assert len(format_number(one * 10.0**power)) == len(format_number(other * 10.0**power))


@pytest.mark.parametrize(
    ("step", "text"), [(0, "0"), (999, "999"), (20_000, "20,000"), (1_234_567, "1,234,567")]
)
def test_steps_have_their_thousands_set_off(step: int, text: str) -> None:
    assert format_step(step) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1", 0.1),
        ("1/60", 1 / 60),
        ("0,05", 0.05),
        ("1e-3", 1e-3),
        ("−2.5", -2.5),
        ("-2/8", -0.25),
        (" 1 000 ", 1000.0),
        ("+3", 3.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1E5", 1e5),
        ("7/1", 7.0),
        ("1e3/8", 125.0),
        ("−1/3", -1 / 3),
    ],
)
def test_numbers_are_read_as_a_person_writes_them(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "abc", "1..2", "--1", "1,2,3", "1.5,2", "1/", "/3", "1/2/3", "1/0"),
        *("nan", "inf", "-inf", "1e999", "9" * 5000, "0x10", "1_000", "١", "½"),
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (who asks says what is allowed)
        parse_number(text)


def test_a_fraction_too_small_for_a_number_is_0() -> None:
    assert parse_number("1/" + "9" * 400) == 0.0


@given(st.floats(allow_nan=False, allow_infinity=False))
@relaxed
def test_every_number_is_read_as_it_is_printed(value: float) -> None:
    assert parse_number(repr(value)) == value


@given(st.text(max_size=20))
@relaxed
def test_any_text_is_a_number_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert math.isfinite(parse_number(text))
