"""Printed numbers: a value rounded to some decimals, and how many decimals a line of arithmetic can bear.

A line such as ``3.939 − 0.03 × (−669.838) = 24.034`` is borne out when computing its left side from the
printed numbers gives the printed result within one unit of its last digit. Every printed number is the true
value, rounded; what is chosen is only to how many decimals, and `finest` chooses for results. The arithmetic
is decimal and, at `PRECISION` digits, as good as exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Final

from gdgui.model.numbers import MINUS

__all__ = [
    "ARITHMETIC", "Number", "as_given", "borne_out", "column_as_given", "decimal", "decimals_for",
    "decimals_within", "finest", "power", "rounded", "sign_of", "unit",
]  # fmt: skip

PRECISION: Final = 60
ARITHMETIC: Final = Context(prec=PRECISION)
"""What all functions here are to be called under (`decimal.localcontext`)."""

MOST_DIGITS: Final = 40
"""More digits than any number that is printed has, few enough for `PRECISION`."""

LONGEST_WHOLE: Final = 10
"""Numbers with more digits before the point than this are written with a power of ten."""

MOST_ZEROS: Final = 9
"""A 0 with more decimals than this is written as 0."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: its text, the decimals that this has, and the value that it says exactly.

    The text has a true minus sign, and is as ``1.25e−7`` where a decimal fraction would be unreadable. Its
    last digit counts units of ``10**-decimals``; negative for whole numbers with a power of ten.
    """

    text: str
    decimals: int
    value: Decimal


def decimal(value: float) -> Decimal:
    """Return the shortest decimal fraction that stands for `value`."""
    return Decimal(repr(float(value)))


def unit(decimals: int) -> Decimal:
    """Return ``10**-decimals``, one unit of the last digit."""
    return Decimal(1).scaleb(-decimals)


def power(value: Decimal) -> int:
    """Return the power of ten of the first digit; 0 for 0."""
    return value.adjusted() if value else 0


def decimals_for(value: Decimal, digits: int) -> int:
    """Return the decimals that show `value` with so many significant digits; 0 for 0."""
    return digits - 1 - value.adjusted() if value else 0


def decimals_within(bound: Decimal) -> int:
    """Return the fewest decimals whose rounding error is at most `bound`, which is above 0."""
    return -(2 * bound).adjusted()


def rounded(value: Decimal, decimals: int, sign: int = 0) -> Number:
    """Return `value` rounded to so many decimals.

    What rounds to 0 shows a `sign` of -1 or 1, as in ``−0.00`` and ``+0.00``.
    """
    printed = value.quantize(unit(decimals))
    if printed:
        return Number(_text(printed, decimals), decimals, printed)
    if decimals > MOST_ZEROS:
        decimals = 0
    zero = f"{Decimal(0):.{decimals}f}" if decimals >= 0 else f"0e{-decimals}"
    shown = {-1: MINUS, 0: "", 1: "+"}[sign]
    return Number(shown + zero, decimals, Decimal(0).scaleb(-decimals))


def sign_of(number: Number) -> int:
    """Return the sign that a printed number shows: -1, 0 or 1."""
    if number.value:
        return 1 if number.value > 0 else -1
    return {MINUS: -1, "+": 1}.get(number.text[0], 0)


def as_given(value: Decimal, decimals: int, least: int | None = None) -> Number:
    """Return `value` with all its digits where so many decimals suffice for that, else rounded to them.

    Zeros are added up to the `least` decimals.
    """
    given = _given_decimals(value, decimals)
    return rounded(value, given if least is None else max(given, least))


def column_as_given(values: Sequence[Decimal], decimals: int) -> tuple[Number, ...]:
    """Return numbers as they were given, or rounded, all with the same decimals as far as they have any."""
    common = max(_given_decimals(value, decimals) for value in values)
    if common > 0:
        return tuple(rounded(value, min(common, decimals_for(value, MOST_DIGITS))) for value in values)
    return tuple(as_given(value, decimals) for value in values)


def finest(values: Sequence[Decimal], computed: Sequence[Decimal], most: int) -> int:
    """Return with how many decimals, `most` at most, the true results `values` can be printed.

    Each, so rounded, is within one unit of its last digit of what was `computed` from printed numbers.
    """
    pairs = list(zip(values, computed, strict=True))
    apart = max(abs(value - other) for value, other in pairs)
    # The rounding adds half a unit at most: with smaller units than this it cannot be enough.
    decimals = min(most, -(apart / Decimal("1.5")).adjusted()) if apart else most
    if largest := max(map(abs, values)):
        decimals = min(decimals, decimals_for(largest, MOST_DIGITS))
    while any(abs(other - value.quantize(unit(decimals))) > unit(decimals) for value, other in pairs):
        decimals -= 1
    return decimals


def borne_out(value: Decimal, computed: Decimal, most: int) -> Number:
    """Return a result with as many decimals, `most` at most, as what was computed for it bears out."""
    return rounded(value, finest([value], [computed], most))


def _given_decimals(value: Decimal, decimals: int) -> int:
    exponent = value.normalize().as_tuple().exponent
    exact = -exponent if isinstance(exponent, int) else 0
    decimals = min(decimals, exact)
    return max(decimals, 0) if power(value) < LONGEST_WHOLE else decimals


def _text(printed: Decimal, decimals: int) -> str:
    exponent = power(printed)
    is_plain = decimals >= 0 and -5 <= exponent < LONGEST_WHOLE
    text = f"{printed:f}" if is_plain else f"{printed:.{exponent + decimals}e}".replace("e+", "e")
    return text.replace("-", MINUS)
