"""Numbers as one writes them: a true minus sign, a few significant digits, no jumping width."""

from __future__ import annotations

import math
from typing import Final

__all__ = ["MINUS", "format_number", "format_step", "parse_number"]

MINUS: Final = "\N{MINUS SIGN}"


def format_number(value: float, digits: int = 4) -> str:
    """Return `value` with `digits` significant digits, as a decimal fraction while that is readable.

    The decimals depend on the power of ten alone, so that the text keeps its width while a value changes
    little.
    """
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: MINUS + "∞"}.get(value, "undefined")
    if value == 0.0:
        return "0"
    # Rounded first: 9.9996 has the power of ten of the 10.00 that is printed.
    rounded = f"{value:.{digits - 1}e}"
    power = int(rounded.split("e")[1])
    if -5 <= power < 7:
        text = f"{float(rounded):.{max(0, digits - 1 - power)}f}"
    else:
        mantissa, exponent = f"{value:.{digits - 2}e}".split("e")
        text = f"{mantissa}e{int(exponent)}"
    return text.replace("-", MINUS)


def format_step(step: int) -> str:
    """Return a step's number with its thousands set off."""
    return f"{step:,}"


def parse_number(text: str) -> float:
    """Return the number a user wrote: ``0.1``, ``1e-3``, ``−2``, ``0,1`` or a fraction such as ``1/60``.

    Raises
    ------
    ValueError
        It is none, or not a finite one.
    """
    plain = text.strip().replace(MINUS, "-").replace(" ", "")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    if "_" in plain or not plain.isascii():
        raise ValueError(text)
    upper, slash, lower = plain.partition("/")
    try:
        value = float(upper) / float(lower) if slash else float(plain)
    except ZeroDivisionError as error:
        raise ValueError(text) from error
    if not math.isfinite(value):
        raise ValueError(text)
    return value
