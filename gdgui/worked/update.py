"""The lines of one update: what the optimizer makes of the derivative, and the move.

Each optimizer's lines are its formulas in `gdgui.model.optimizers` with the numbers of the step. What a line
starts from is printed with some digits, and its result with as many as these bear out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gdgui.model.optimizers import State
from gdgui.worked.line import Line, Part, Symbol, SymbolName, compose, raised, squared
from gdgui.worked.rounding import Number, as_given, decimal, decimals_for, finest, rounded

__all__ = ["Move", "Update", "update_of"]

DIGITS_TRIED: Final = (6, 8, 11, 17)
"""Significant digits of rate and state: the first with which the result has all of its own is taken."""

ALL_DIGITS: Final = 17
"""No float has more."""


@dataclass(frozen=True, slots=True)
class Move:
    """One parameter's move from a step to the next, in true values.

    Attributes
    ----------
    name : str
        ``"slope"`` or ``"intercept"``.
    value, after : Decimal
        The parameter before and after the update.
    decimals, decimals_after : int
        With how many these two are to be printed.
    gradient, learning_rate : Decimal
    optimizer : str
    hyperparameters : Mapping
    state : tuple of float
        What the optimizer remembers of this parameter: the velocity, the sum or mean of squares; for Adam the
        means of derivative and square.
    number : int
        The number of the update, from 1.
    """

    name: str
    value: Decimal
    after: Decimal
    decimals: int
    decimals_after: int
    gradient: Decimal
    learning_rate: Decimal
    optimizer: str
    hyperparameters: Mapping[str, float]
    state: State
    number: int


@dataclass(frozen=True, slots=True)
class Update:
    """The lines of a move.

    Attributes
    ----------
    gradient : Number
        The derivative as printed in them.
    state_lines : tuple of Line
    line : Line
    complete : bool
        Whether the result has all the decimals it should have.
    """

    gradient: Number
    state_lines: tuple[Line, ...]
    line: Line
    complete: bool


@dataclass(frozen=True, slots=True)
class _Printed:
    """How the numbers are printed that a move starts from.

    Sums that the derivative is part of have no more decimals than it has, unless it is `exact`.
    """

    gradient: Number
    digits: int
    exact: bool

    def decimals(self, value: Decimal) -> int:
        """Return the decimals of a product or quotient."""
        return decimals_for(value, self.digits)

    def decimals_of_sum(self, value: Decimal) -> int:
        """Return the decimals of a sum that the derivative is part of."""
        decimals = self.decimals(value)
        return decimals if self.exact else min(decimals, self.gradient.decimals)

    def setting(self, move: Move, name: str) -> Number:
        """Return a hyperparameter that a rounding does no more harm than it does the learning rate."""
        value = decimal(move.hyperparameters[name])
        return as_given(value, self.decimals(value))


@dataclass(frozen=True, slots=True)
class _Direction:
    """What the learning rate is multiplied by: the lines before, how it is written, its value as printed."""

    lines: tuple[Line, ...]
    parts: tuple[Part, ...]
    value: Decimal


def update_of(move: Move, gradient: Number | None = None) -> Update:
    """Return the lines of a move with no more digits than its result calls for.

    Parameters
    ----------
    move : Move
    gradient : Number, optional
        The derivative as printed; without it, as many digits are taken as the result calls for.
    """
    tried: list[Update] = []
    for digits in DIGITS_TRIED:
        number = gradient or as_given(move.gradient, decimals_for(move.gradient, digits))
        exact = gradient is None and number.value == move.gradient
        tried.append(_update_with(move, _Printed(number, digits, exact)))
        if tried[-1].complete:
            break
    return max(tried, key=lambda update: update.line.result.decimals)


def _update_with(move: Move, printed: _Printed) -> Update:
    direction = _DIRECTIONS[move.optimizer](move, printed)
    rate = as_given(move.learning_rate, printed.decimals(move.learning_rate))
    decimals = max(move.decimals, move.decimals_after)
    for more in (0, 1):
        value = as_given(move.value, decimals + more, move.decimals)
        computed = value.value - rate.value * direction.value
        reached = finest([move.after], [computed], move.decimals_after)
        if reached == move.decimals_after:
            break
    result = rounded(move.after, reached)
    name: SymbolName = "slope" if move.name == "slope" else "intercept"
    line = compose(Symbol(name), " ← ", value, " − ", rate, " × ", *direction.parts, " = ", result)
    return Update(printed.gradient, direction.lines, line, reached == move.decimals_after)


def _exact(value: float) -> Number:
    return as_given(decimal(value), decimals_for(decimal(value), ALL_DIGITS))


def _result(value: Decimal, computed: Decimal, most: int) -> Number:
    return rounded(value, finest([value], [computed], most))


def _plain(_move: Move, printed: _Printed) -> _Direction:
    return _Direction((), (printed.gradient,), printed.gradient.value)


def _momentum(move: Move, printed: _Printed) -> _Direction:
    line = _velocity(move, printed)
    return _Direction((line,), (line.result,), line.result.value)


def _nesterov(move: Move, printed: _Printed) -> _Direction:
    line = _velocity(move, printed)
    share, velocity, gradient = printed.setting(move, "momentum"), line.result, printed.gradient
    parts = compose("(", gradient, " + ", share, " × ", velocity, ")").parts
    return _Direction((line,), parts, gradient.value + share.value * velocity.value)


def _velocity(move: Move, printed: _Printed) -> Line:
    share, gradient = printed.setting(move, "momentum"), printed.gradient
    value = decimal(move.hyperparameters["momentum"]) * decimal(move.state[0]) + move.gradient
    most = printed.decimals_of_sum(value)
    before = as_given(decimal(move.state[0]), most + 1)
    velocity = _result(value, share.value * before.value + gradient.value, most)
    return compose(
        *(Symbol("velocity", move.name), " = ", share, " × ", before, " + ", gradient, " = ", velocity)
    )


def _adagrad(move: Move, printed: _Printed) -> _Direction:
    gradient = printed.gradient
    value = decimal(move.state[0]) + move.gradient * move.gradient
    most = printed.decimals(value)
    before = as_given(decimal(move.state[0]), most + 1)
    total = _result(value, before.value + gradient.value * gradient.value, most)
    line = compose(
        *(Symbol("sum of squares", move.name), " = ", before, " + ", *squared(gradient), " = ", total)
    )
    return _over_root((line,), gradient, total, move, printed)


def _rmsprop(move: Move, printed: _Printed) -> _Direction:
    line, _ = _mean_square(move, printed, "alpha", decimal(move.state[0]))
    return _over_root((line,), printed.gradient, line.result, move, printed)


def _adam(move: Move, printed: _Printed) -> _Direction:
    mean_line, mean = _mean_derivative(move, printed, decimal(move.state[0]))
    square_line, square = _mean_square(move, printed, "beta2", decimal(move.state[1]))
    means = _corrected("corrected mean derivative", move, printed, "beta1", mean, mean_line.result)
    squares = _corrected("corrected mean square", move, printed, "beta2", square, square_line.result)
    return _over_root((mean_line, square_line, means, squares), means.result, squares.result, move, printed)


def _mean_derivative(move: Move, printed: _Printed, state: Decimal) -> tuple[Line, Decimal]:
    share, gradient = _exact(move.hyperparameters["beta1"]), printed.gradient
    rest = 1 - share.value
    value = share.value * state + rest * move.gradient
    most = printed.decimals_of_sum(value)
    before = as_given(state, most + 1)
    mean = _result(value, share.value * before.value + rest * gradient.value, most)
    line = compose(
        *(Symbol("mean derivative", move.name), " = ", share, " × ", before),
        *(" + (1 − ", share, ") × ", gradient, " = ", mean),
    )
    return line, value


def _mean_square(move: Move, printed: _Printed, name: str, state: Decimal) -> tuple[Line, Decimal]:
    share, gradient = _exact(move.hyperparameters[name]), printed.gradient
    rest = 1 - share.value
    value = share.value * state + rest * move.gradient * move.gradient
    most = printed.decimals(value)
    before = as_given(state, most + 1)
    mean = _result(value, share.value * before.value + rest * gradient.value * gradient.value, most)
    line = compose(
        *(Symbol("mean square", move.name), " = ", share, " × ", before),
        *(" + (1 − ", share, ") × ", *squared(gradient), " = ", mean),
    )
    return line, value


def _corrected(
    name: SymbolName, move: Move, printed: _Printed, share_name: str, mean: Decimal, before: Number
) -> Line:
    """Return the line that makes up for a mean's start at 0."""
    share = _exact(move.hyperparameters[share_name])
    rest = 1 - share.value**move.number
    value = mean / rest
    most = min(printed.decimals(value), before.decimals)
    corrected = _result(value, before.value / rest, most)
    return compose(
        *(Symbol(name, move.name), " = ", before, " / (1 − ", share, raised(move.number), ") = "), corrected
    )


def _over_root(
    lines: tuple[Line, ...], top: Number, square: Number, move: Move, printed: _Printed
) -> _Direction:
    eps = printed.setting(move, "eps")
    parts: tuple[Part, ...] = (top, " / (√", square, " + ", eps, ")")
    return _Direction(lines, parts, top.value / (square.value.sqrt() + eps.value))


_DIRECTIONS: Final[Mapping[str, Callable[[Move, _Printed], _Direction]]] = {
    "gd": _plain,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "adagrad": _adagrad,
    "rmsprop": _rmsprop,
    "adam": _adam,
}
