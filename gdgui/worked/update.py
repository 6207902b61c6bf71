"""The lines of one update: what the optimizer makes of the derivative, and the move.

Each optimizer's record says which lines these are. What a line starts from is printed with some digits, and
its result with as many as these bear out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gdgui.model.optimizers import OPTIMIZERS, State
from gdgui.model.scenario import Scenario
from gdgui.worked.line import Line, Part, Symbol, compose, raised
from gdgui.worked.rounding import Number, as_given, borne_out, decimal, decimals_for, finest, rounded

__all__ = ["Move", "Update", "update_of"]

ALL_DIGITS: Final = 17
"""No float has more."""

DIGITS_TRIED: Final = (6, 8, 11, ALL_DIGITS)
"""Significant digits of rate and state: the first with which the result has all of its own is taken."""


@dataclass(frozen=True, slots=True)
class Move:
    """One parameter's move from a step to the next, in true values; the update has a number from 1.

    `value` and `after` are the parameter before and after it, each with the decimals that are to be printed.
    `state` is what the optimizer remembers of this parameter.
    """

    name: str
    value: Decimal
    after: Decimal
    decimals: int
    decimals_after: int
    gradient: Decimal
    learning_rate: Decimal
    scenario: Scenario
    state: State
    number: int


@dataclass(frozen=True, slots=True)
class Update:
    """The lines of a move and the derivative in them; complete if the result has all decimals it should."""

    gradient: Number
    state_lines: tuple[Line, ...]
    line: Line
    complete: bool


SUM, PRODUCT, ATOM = range(3)
"""How strongly a formula holds together: a weaker one stands in parentheses within a stronger one."""

_Written = tuple[tuple[Part, ...], Decimal]


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number or a formula of numbers: written once, computed with true values, printed with rounded ones.

    Attributes
    ----------
    write : callable
        From the decimals that remembered numbers are to have, for they are printed as finely as their line
        calls for, to the parts as printed and the value of what these say.
    limit : int or None
        The decimals beyond which a line that is linear in this says nothing; None where nothing limits it.
    """

    true: Decimal
    write: Callable[[int], _Written]
    strength: int = ATOM
    limit: int | None = None

    @classmethod
    def of_number(cls, number: Number, true: Decimal, limit: int | None = None) -> _Quantity:
        """Return a number that is printed just so."""
        return cls(true, lambda _decimals: ((number,), number.value), limit=limit)

    def within(self, decimals: int, strength: int = PRODUCT) -> _Written:
        """Return parts and value as a part of a formula of some strength; see `write`."""
        parts, value = self.write(decimals)
        return (parts if self.strength >= strength else ("(", *parts, ")")), value

    def _joined(
        self, other: _Quantity, sign: str, operation: Callable[[Decimal, Decimal], Decimal], strength: int
    ) -> _Quantity:
        def write(decimals: int) -> _Written:
            left, left_value = self.within(decimals, strength)
            # What is divided by, or subtracted, must hold together: a / (b × c).
            right, right_value = other.within(decimals, strength + 1 if sign in (" / ", " − ") else strength)
            return (*left, sign, *right), operation(left_value, right_value)

        limits = [each.limit for each in (self, other) if each.limit is not None]
        return _Quantity(operation(self.true, other.true), write, strength, min(limits, default=None))

    def __add__(self, other: _Quantity) -> _Quantity:
        return self._joined(other, " + ", Decimal.__add__, SUM)

    def __mul__(self, other: _Quantity) -> _Quantity:
        return self._joined(other, " × ", Decimal.__mul__, PRODUCT)

    def __truediv__(self, other: _Quantity) -> _Quantity:
        return self._joined(other, " / ", Decimal.__truediv__, PRODUCT)

    def __rsub__(self, whole: int) -> _Quantity:
        minuend = _Quantity(Decimal(whole), lambda _decimals: ((str(whole),), Decimal(whole)))
        return minuend._joined(self, " − ", Decimal.__sub__, SUM)

    def __pow__(self, exponent: int) -> _Quantity:
        def write(decimals: int) -> _Written:
            (number,), value = self.write(decimals)
            plain = isinstance(number, Number) and number.text.replace(".", "").isdigit()
            parts = (number, raised(exponent)) if plain else ("(", number, ")" + raised(exponent))
            return parts, value**exponent

        # A square has twice the digits of what it is the square of.
        return _Quantity(self.true**exponent, write)

    def root(self) -> _Quantity:
        """Return the square root."""

        def write(decimals: int) -> _Written:
            parts, value = self.within(decimals, ATOM)
            return ("√", *parts), value.sqrt()

        return _Quantity(self.true.sqrt(), write)


class _Writer:
    """Writes the lines before an update, as `gdgui.model.optimizers.WorkedUpdate` describes.

    Sums that the derivative is part of have no more decimals than it has, unless it is exact.
    """

    def __init__(self, move: Move, gradient: Number, digits: int, *, exact: bool) -> None:
        self._move, self.digits = move, digits
        limit = None if exact else gradient.decimals
        self.gradient = _Quantity.of_number(gradient, move.gradient, limit)
        self.number = move.number
        self.lines: list[Line] = []

    def as_fine(self, value: Decimal, digits: int = 0) -> Number:
        """Return a number that a rounding does no more harm than the learning rate."""
        return as_given(value, decimals_for(value, digits or self.digits))

    def setting(self, name: str, digits: int = 0) -> _Quantity:
        value = decimal(self._move.scenario.hyperparameters[name])
        return _Quantity.of_number(self.as_fine(value, digits), value)

    def exact(self, name: str) -> _Quantity:
        return self.setting(name, ALL_DIGITS)

    def state(self, name: str) -> _Quantity:
        value = decimal(getattr(self._move.state, name))
        return _Quantity(value, lambda most: _Quantity.of_number(as_given(value, most), value).write(most))

    def line(self, name: str, formula: _Quantity) -> _Quantity:
        digits = decimals_for(formula.true, self.digits)
        most = digits if formula.limit is None else min(digits, formula.limit)
        parts, computed = formula.write(most + 1)
        result = borne_out(formula.true, computed, most)
        self.lines.append(compose(Symbol(name, self._move.name), " = ", *parts, " = ", result))
        return _Quantity.of_number(result, formula.true, result.decimals)


def update_of(move: Move, gradient: Number | None = None) -> Update:
    """Return the lines of a move with no more digits than its result calls for.

    The derivative has as many, unless it is given as it was printed.
    """
    tried: list[Update] = []
    for digits in DIGITS_TRIED:
        number = gradient or as_given(move.gradient, decimals_for(move.gradient, digits))
        exact = gradient is None and number.value == move.gradient
        tried.append(_update_with(move, number, _Writer(move, number, digits, exact=exact)))
        if tried[-1].complete:
            break
    return max(tried, key=lambda update: update.line.result.decimals)


def _update_with(move: Move, gradient: Number, writer: _Writer) -> Update:
    direction = OPTIMIZERS[move.scenario.optimizer].worked(writer)
    rate = writer.as_fine(move.learning_rate)
    along, change = direction.within(decimals_for(direction.true, writer.digits) + 1)
    decimals = max(move.decimals, move.decimals_after)
    for more in (0, 1):
        value = as_given(move.value, decimals + more, move.decimals)
        computed = value.value - rate.value * change
        reached = finest([move.after], [computed], move.decimals_after)
        if reached == move.decimals_after:
            break
    result = rounded(move.after, reached)
    line = compose(Symbol(move.name), " ← ", value, " − ", rate, " × ", *along, " = ", result)
    return Update(gradient, tuple(writer.lines), line, reached == move.decimals_after)
