"""The lines of one update: what the optimizer makes of the derivative, and the move.

Each optimizer's lines are its formulas in `gdgui.model.optimizers` with the numbers of the step. What a line
starts from is printed with some digits, and its result with as many as these bear out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gdgui.model.optimizers import State
from gdgui.model.rounding import Number, as_given, decimal, decimals_for, finest, rounded
from gdgui.model.working_line import Line, Part, Symbol, SymbolName, compose, raised, squared

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
        printed = gradient or as_given(move.gradient, decimals_for(move.gradient, digits))
        tried.append(_update_with(move, printed, digits))
        if tried[-1].complete:
            break
    return max(tried, key=lambda update: update.line.result.decimals)


def _update_with(move: Move, gradient: Number, digits: int) -> Update:
    direction = _DIRECTIONS[move.optimizer](move, gradient, digits)
    rate = as_given(move.learning_rate, decimals_for(move.learning_rate, digits))
    decimals = max(move.decimals, move.decimals_after)
    for value in (rounded(move.value, decimals), rounded(move.value, decimals + 1)):
        computed = value.value - rate.value * direction.value
        reached = finest([move.after], [computed], move.decimals_after)
        if reached == move.decimals_after:
            break
    result = rounded(move.after, reached)
    name: SymbolName = "slope" if move.name == "slope" else "intercept"
    line = compose(Symbol(name), " ← ", value, " − ", rate, " × ", *direction.parts, " = ", result)
    return Update(gradient, direction.lines, line, reached == move.decimals_after)


def _exact(value: float) -> Number:
    return as_given(decimal(value), decimals_for(decimal(value), ALL_DIGITS))


def _most(value: Decimal, move: Move, gradient: Number, digits: int) -> int:
    """Return the decimals of a sum that the derivative is part of: its own, where it was rounded."""
    most = decimals_for(value, digits)
    return most if gradient.value == move.gradient else min(most, gradient.decimals)


def _plain(_move: Move, gradient: Number, _digits: int) -> _Direction:
    return _Direction((), (gradient,), gradient.value)


def _momentum(move: Move, gradient: Number, digits: int) -> _Direction:
    line = _velocity(move, gradient, digits)
    return _Direction((line,), (line.result,), line.result.value)


def _nesterov(move: Move, gradient: Number, digits: int) -> _Direction:
    line = _velocity(move, gradient, digits)
    share, velocity = _exact(move.hyperparameters["momentum"]), line.result
    parts = compose("(", gradient, " + ", share, " × ", velocity, ")").parts
    return _Direction((line,), parts, gradient.value + share.value * velocity.value)


def _velocity(move: Move, gradient: Number, digits: int) -> Line:
    share, before = _exact(move.hyperparameters["momentum"]), decimal(move.state[0])
    value = share.value * before + move.gradient
    most = _most(value, move, gradient, digits)
    printed = as_given(before, most + 1)
    velocity = rounded(value, finest([value], [share.value * printed.value + gradient.value], most))
    return compose(
        Symbol("velocity", move.name), " = ", share, " × ", printed, " + ", gradient, " = ", velocity
    )


def _adagrad(move: Move, gradient: Number, digits: int) -> _Direction:
    before = decimal(move.state[0])
    value = before + move.gradient * move.gradient
    most = decimals_for(value, digits)
    printed = as_given(before, most + 1)
    total = rounded(value, finest([value], [printed.value + gradient.value * gradient.value], most))
    line = compose(
        Symbol("sum of squares", move.name), " = ", printed, " + ", *squared(gradient), " = ", total
    )
    return _over_root((line,), gradient, total, move)


def _rmsprop(move: Move, gradient: Number, digits: int) -> _Direction:
    line, _ = _mean_square(move, gradient, digits, "alpha", move.state[0])
    return _over_root((line,), gradient, line.result, move)


def _adam(move: Move, gradient: Number, digits: int) -> _Direction:
    share, before = _exact(move.hyperparameters["beta1"]), decimal(move.state[0])
    rest = 1 - share.value
    mean_value = share.value * before + rest * move.gradient
    most = _most(mean_value, move, gradient, digits)
    printed = as_given(before, most + 1)
    computed = share.value * printed.value + rest * gradient.value
    mean = rounded(mean_value, finest([mean_value], [computed], most))
    mean_line = compose(
        *(Symbol("mean derivative", move.name), " = ", share, " × ", printed),
        *(" + (1 − ", share, ") × ", gradient, " = ", mean),
    )
    square_line, square_value = _mean_square(move, gradient, digits, "beta2", move.state[1])
    corrected = [
        _corrected("mean derivative", move, "beta1", mean_value, mean, digits),
        _corrected("mean square", move, "beta2", square_value, square_line.result, digits),
    ]
    lines = (mean_line, square_line, *corrected)
    return _over_root(lines, corrected[0].result, corrected[1].result, move)


def _mean_square(move: Move, gradient: Number, digits: int, name: str, state: float) -> tuple[Line, Decimal]:
    share, before = _exact(move.hyperparameters[name]), decimal(state)
    rest = 1 - share.value
    value = share.value * before + rest * move.gradient * move.gradient
    most = decimals_for(value, digits)
    printed = as_given(before, most + 1)
    computed = share.value * printed.value + rest * gradient.value * gradient.value
    mean = rounded(value, finest([value], [computed], most))
    line = compose(
        *(Symbol("mean square", move.name), " = ", share, " × ", printed),
        *(" + (1 − ", share, ") × ", *squared(gradient), " = ", mean),
    )
    return line, value


def _corrected(
    name: SymbolName, move: Move, share_name: str, value: Decimal, printed: Number, digits: int
) -> Line:
    """Return the line that makes up for a mean's start at 0."""
    share = _exact(move.hyperparameters[share_name])
    rest = 1 - share.value**move.number
    value /= rest
    most = decimals_for(value, digits)
    corrected = rounded(value, finest([value], [printed.value / rest], most))
    result: SymbolName = "corrected mean square" if name == "mean square" else "corrected mean derivative"
    return compose(
        *(Symbol(result, move.name), " = ", printed, " / (1 − ", share, raised(move.number)),
        *(") = ", corrected),
    )


def _over_root(lines: tuple[Line, ...], top: Number, square: Number, move: Move) -> _Direction:
    eps = _exact(move.hyperparameters["eps"])
    parts: tuple[Part, ...] = (top, " / (√", square, " + ", eps, ")")
    return _Direction(lines, parts, top.value / (square.value.sqrt() + eps.value))


_DIRECTIONS: Final[Mapping[str, Callable[[Move, Number, int], _Direction]]] = {
    "gd": _plain,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "adagrad": _adagrad,
    "rmsprop": _rmsprop,
    "adam": _adam,
}
