"""The lines of one update: what the optimizer makes of the derivative, and the move.

Each optimizer's record says which lines these are. What a line starts from is printed with some digits, and
its result with as many as these bear out.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gdgui.model.optimizers import OPTIMIZERS, State
from gdgui.model.scenario import Scenario
from gdgui.worked.formula import Quantity
from gdgui.worked.line import Line, Symbol, compose
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
    """The lines of a move, with the derivative that is printed in them.

    It is complete if the result has all the decimals it should have.
    """

    gradient: Number
    state_lines: tuple[Line, ...]
    line: Line
    complete: bool


class _Writer:
    """Writes the lines before an update, as `gdgui.model.optimizers.WorkedUpdate` describes.

    Sums that the derivative is part of have no more decimals than it has, unless it is exact.
    """

    def __init__(self, move: Move, gradient: Number, digits: int, *, exact: bool) -> None:
        self._move, self.digits = move, digits
        limit = None if exact else gradient.decimals
        self.gradient = Quantity.of_number(gradient, move.gradient, limit)
        self.number = move.number
        self.lines: list[Line] = []

    def as_fine(self, value: Decimal, digits: int = 0) -> Number:
        """Return a number that a rounding does no more harm than the learning rate."""
        return as_given(value, decimals_for(value, digits or self.digits))

    def setting(self, name: str, digits: int = 0) -> Quantity:
        value = decimal(self._move.scenario.hyperparameters[name])
        return Quantity.of_number(self.as_fine(value, digits), value)

    def exact(self, name: str) -> Quantity:
        return self.setting(name, ALL_DIGITS)

    def state(self, name: str) -> Quantity:
        value = decimal(getattr(self._move.state, name))

        return Quantity(value, lambda decimals: Quantity.of_number(as_given(value, decimals), value).write(0))

    def line(self, name: str, formula: Quantity) -> Quantity:
        digits = decimals_for(formula.true, self.digits)
        most = digits if formula.limit is None else min(digits, formula.limit)
        parts, computed = formula.write(most + 1)
        result = borne_out(formula.true, computed, most)
        self.lines.append(compose(Symbol(name, self._move.name), " = ", *parts, " = ", result))
        return Quantity.of_number(result, formula.true, result.decimals)


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
