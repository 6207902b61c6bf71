"""Formulas of a worked step: written once, computed with true values and printed with rounded ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from gdgui.worked.line import Part, raised
from gdgui.worked.rounding import Number

__all__ = ["Quantity"]

SUM, PRODUCT, ATOM = range(3)
"""How strongly a formula holds together: a weaker one stands in parentheses within a stronger one."""

Written = tuple[tuple[Part, ...], Decimal]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a formula of numbers, by its exact value and how it is written.

    Attributes
    ----------
    write : callable
        From the decimals that remembered numbers are to have, for they are printed as finely as their line
        calls for, to the parts as printed and the value of what these say.
    limit : int or None
        The decimals beyond which a line that is linear in this says nothing; None where nothing limits it.
    """

    true: Decimal
    write: Callable[[int], Written]
    strength: int = ATOM
    limit: int | None = None

    @classmethod
    def of_number(cls, number: Number, true: Decimal, limit: int | None = None) -> Quantity:
        """Return a number that is printed just so."""
        return cls(true, lambda _decimals: ((number,), number.value), limit=limit)

    def within(self, decimals: int, strength: int = PRODUCT) -> Written:
        """Return parts and value as a part of a formula of some strength; see `write`."""
        parts, value = self.write(decimals)
        return (parts if self.strength >= strength else ("(", *parts, ")")), value

    def _joined(
        self, other: Quantity, sign: str, operation: Callable[[Decimal, Decimal], Decimal], strength: int
    ) -> Quantity:
        def write(decimals: int) -> Written:
            left, left_value = self.within(decimals, strength)
            # What is divided by, or subtracted, must hold together: a / (b × c).
            right, right_value = other.within(decimals, strength + (sign in (" / ", " − ")))
            return (*left, sign, *right), operation(left_value, right_value)

        limits = [each.limit for each in (self, other) if each.limit is not None]
        return Quantity(operation(self.true, other.true), write, strength, min(limits, default=None))

    def __add__(self, other: Quantity) -> Quantity:
        return self._joined(other, " + ", Decimal.__add__, SUM)

    def __mul__(self, other: Quantity) -> Quantity:
        return self._joined(other, " × ", Decimal.__mul__, PRODUCT)

    def __truediv__(self, other: Quantity) -> Quantity:
        return self._joined(other, " / ", Decimal.__truediv__, PRODUCT)

    def __rsub__(self, whole: int) -> Quantity:
        minuend = Quantity(Decimal(whole), lambda _decimals: ((str(whole),), Decimal(whole)))
        return minuend._joined(self, " − ", Decimal.__sub__, SUM)

    def __pow__(self, exponent: int) -> Quantity:
        def write(decimals: int) -> Written:
            (number,), value = self.write(decimals)
            plain = isinstance(number, Number) and number.text.replace(".", "").isdigit()
            parts = (number, raised(exponent)) if plain else ("(", number, ")" + raised(exponent))
            return parts, value**exponent

        # A square has twice the digits of what it is the square of.
        return Quantity(self.true**exponent, write)

    def root(self) -> Quantity:
        """Return the square root."""

        def write(decimals: int) -> Written:
            parts, value = self.within(decimals, ATOM)
            return ("√", *parts), value.sqrt()

        return Quantity(self.true.sqrt(), write)
