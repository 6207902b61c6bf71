"""The table of a worked step: points, their terms of the derivative, and the sums of both.

The table is filled from left to right, each column from the printed ones before it: prediction, residual, its
square and its term of the derivative. A term can be printed only as finely as the printed residual bears
out; so the decimals of the residuals follow from those that are wanted of the terms, and those of slope and
intercept from the predictions'. Where more would be wanted than is readable, the sums have fewer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from gdgui.model.parameters import PARAMETERS
from gdgui.worked.line import Line, Part, Symbol, compose
from gdgui.worked.rounding import (
    Number,
    as_given,
    borne_out,
    column_as_given,
    decimals_for,
    decimals_within,
    finest,
    power,
    rounded,
    sign_of,
    unit,
)
from gdgui.worked.step_values import Precision, StepValues

__all__ = ["PointRow", "Sums", "Table", "table_of"]

TERM_DIGITS, SUM_DIGITS = 7, 8
"""Digits of the largest term, as long as no more are called for, and of sums."""

LONGEST_PREDICTION: Final = 12
"""Digits past which the derivative rather loses some of its own."""

Cells = Sequence[Number]


class PointRow(NamedTuple):
    """One point: its error, which the loss is the mean of, and its term of each derivative."""

    x: Number
    y: Number
    prediction: Number
    residual: Number
    error: Number
    terms: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums over some points, or over all: those of all terms are the derivatives."""

    count: int
    error: Number
    terms: tuple[Number, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """The table and the lines that belong to it.

    A row's prediction and terms come about as the `prediction_line` and the `term_lines` say, such as
    ``prediction = 3.939 × x + 2.1822`` and ``share_slope = 2 × residual × x / 4``; the latter are missing at
    a perfect fit under rmse, where the derivative is 0 by definition. All points have a row, or the first few
    where there are many, and `remaining` has the sums over the others.
    """

    prediction_line: Line
    term_lines: tuple[Line, ...]
    rows: tuple[PointRow, ...]
    remaining: Sums | None
    totals: Sums
    loss_line: Line
    derivative_lines: tuple[Line, ...]


def table_of(values: StepValues, scale: Precision, extra: int = 0) -> Table:
    """Return the table of a step, its derivatives with `extra` decimals more than usual where they can be."""
    names, hidden = [PARAMETERS[index] for index in values.free], values.hidden
    wanted = _wanted(values, scale, extra)
    x, y, predictions, prediction_line = _predictions(values, scale, wanted)
    signed = zip(values.residuals, values.signs, strict=True)
    residuals = [rounded(residual, wanted.residual, sign) for residual, sign in signed]
    errors = _error_column(values, scale, wanted, residuals)
    loss, loss_line = _loss(values, wanted, errors.total)
    coarse = values.loss and loss.decimals < decimals_for(values.loss, 4)
    divisor = rounded(values.loss, wanted.root) if coarse else loss
    terms = _term_columns(values, wanted, x, residuals, divisor)
    by_row = zip(*(of.cells for of in terms), strict=True)
    rows = zip(x, y, predictions, residuals, errors.cells, by_row, strict=True)
    return Table(
        prediction_line=prediction_line,
        term_lines=tuple(_term_line(values, name, divisor) for name in names) if values.factor else (),
        rows=tuple(PointRow(*cells) for cells in rows),
        remaining=Sums(hidden, errors.remaining, tuple(of.remaining for of in terms)) if hidden else None,
        totals=Sums(values.size, errors.total, tuple(of.total for of in terms)),
        loss_line=loss_line,
        derivative_lines=tuple(_derivative_line(values, *each) for each in zip(names, terms, strict=True)),
    )


class _Decimals(NamedTuple):
    """The decimals that are wanted of derivatives and terms, by parameter, of the root and of residuals."""

    derivatives: list[int]
    terms: list[int]
    root: int
    residual: int


def _wanted(values: StepValues, scale: Precision, extra: int) -> _Decimals:
    derivatives = [scale.derivatives[index] for index in values.free]
    more = extra + max(0, len(str(values.size)) - 2)
    terms = [
        (min(decimals, decimals_for(largest, TERM_DIGITS)) if largest else decimals) + more
        for decimals, largest in zip(derivatives, map(_largest, values.terms), strict=True)
    ]
    root = _root_decimals(values, scale, terms)
    residual = _residual_decimals(values, scale, terms, root)
    return _Decimals([decimals + extra for decimals in derivatives], terms, root, residual)


def _root_decimals(values: StepValues, scale: Precision, term_decimals: list[int]) -> int:
    """Return the decimals of the rmse, by which each term is divided."""
    if not values.loss_kind.root or not values.loss:
        return scale.loss
    bounds = (Decimal("0.3") * unit(decimals) * values.loss for decimals in term_decimals)
    called_for = _decimals_within(zip(bounds, map(_largest, values.terms), strict=True), scale.loss)
    return max(scale.loss, called_for, decimals_for(values.loss, 5))


def _residual_decimals(values: StepValues, scale: Precision, term_decimals: list[int], root: int) -> int:
    largest = _largest(values.residuals)
    wanted = usual = min(scale.residual, decimals_for(largest, 6)) if largest else scale.residual
    if not values.loss_kind.worked.by_sign:
        bounds = (Decimal("0.4") * unit(decimals) for decimals in term_decimals)
        levers = (values.factor * _largest(weights) for weights in values.weights)
        wanted = max(usual, _decimals_within(zip(bounds, levers, strict=True), usual))
    if values.loss_kind.root and values.loss:
        wanted = max(wanted, root + 1)
    longest = _largest([*values.predictions, *values.y])
    return min(wanted, max(usual, decimals_for(longest, LONGEST_PREDICTION)))


def _predictions(values: StepValues, scale: Precision, wanted: _Decimals) -> tuple[Cells, Cells, Cells, Line]:
    """Return x, y, predictions and their line: half a unit of the residuals is left for their rounding."""
    y = column_as_given(values.y, wanted.residual + 1)
    exact = all(number.value == true for number, true in zip(y, values.y, strict=True))
    coarse = exact and max(number.decimals for number in y) <= wanted.residual
    decimals = wanted.residual if coarse else wanted.residual + 1
    last = unit(decimals)
    bounds = [
        (Decimal("0.04") * last, abs(values.slope)),
        (Decimal("0.1") * unit(wanted.terms[0]), values.factor * _largest(values.residual_factors)),
    ]
    x = column_as_given(values.x, _decimals_within(bounds, 0))
    fine = _decimals_within([(Decimal("0.4") * last, _largest(values.x))], decimals)
    slope = as_given(values.slope, fine, scale.parameter(0, values.slope))
    intercept = as_given(values.intercept, decimals + 1, scale.parameter(1, values.intercept))
    line = compose(Symbol("prediction"), " = ", slope, " × ", Symbol("x"), " + ", intercept)
    return x, y, [rounded(value, decimals) for value in values.predictions], line


class _Column(NamedTuple):
    """Numbers below each other, the sum over the points that remain, and the sum over all."""

    cells: Cells
    remaining: Number
    total: Number


def _column(
    true: list[Decimal], computed: list[Decimal], most: int, total: Decimal, most_of_total: int, hidden: int
) -> _Column:
    """Return a column as fine, up to `most` decimals, as what was computed from printed numbers bears out."""
    decimals = finest(true, computed, most)
    cells = [rounded(value, decimals) for value in true]
    rest = total - sum(true, Decimal(0)) if hidden else Decimal(0)
    remaining = rounded(rest, min(decimals, decimals_for(rest, SUM_DIGITS)) if rest else decimals)
    printed = sum((cell.value for cell in cells), remaining.value)
    return _Column(cells, remaining, borne_out(total, printed, min(decimals, most_of_total)))


def _error_column(values: StepValues, scale: Precision, wanted: _Decimals, residuals: Cells) -> _Column:
    kind, decimals = values.loss_kind, wanted.residual
    if not kind.worked.by_sign:
        if largest := _largest(values.residuals):
            # An error of half a unit in r is one of r units in r squared.
            decimals = -power(2 * largest * unit(decimals)) - 1
        if not kind.root:
            decimals = min(decimals, scale.loss + 1)
    computed = [kind.worked.error(residual.value) for residual in residuals]
    most_of_total = decimals_for(values.total_error, SUM_DIGITS)
    return _column(values.errors, computed, decimals, values.total_error, most_of_total, values.hidden)


def _loss(values: StepValues, wanted: _Decimals, total: Number) -> tuple[Number, Line]:
    """Return the loss and its line."""
    parts: tuple[Part, ...] = (total, f" / {values.size}")
    mean, most = total.value / values.size, wanted.root
    if values.loss_kind.root:
        mean, parts = mean.sqrt(), ("√(", *parts, ")")
    else:
        most = min(most, total.decimals + power(Decimal(values.size)))
    loss = borne_out(values.loss, mean, most)
    return loss, compose(Symbol("loss"), " = ", *parts, " = ", loss)


def _term_columns(
    values: StepValues, wanted: _Decimals, x: Cells, residuals: Cells, divisor: Number
) -> list[_Column]:
    worked, factor = values.loss_kind.worked, values.factor_at(divisor.value)
    factors = [Decimal(sign_of(r)) if worked.by_sign else worked.factor(r.value) for r in residuals]
    weights = [cell.value for cell in x], [Decimal(1)] * len(x)
    columns = zip(values.free, values.terms, values.gradient, wanted.terms, wanted.derivatives, strict=True)
    made = []
    for index, true, total, most, most_of_total in columns:
        computed = [each * weight * factor for each, weight in zip(factors, weights[index], strict=True)]
        made.append(_column(true, computed, most, total, most_of_total, values.hidden))
    return made


def _term_line(values: StepValues, name: str, divisor: Number) -> Line:
    worked, root = values.loss_kind.worked, values.loss_kind.root
    of: tuple[Part, ...] = (Symbol("residual"),)
    if worked.function:
        of = (Symbol(worked.function), "(", *of, ")")
    # The derivative of a root has a 2 below, which a coefficient of 2 cancels.
    cancels = root and worked.coefficient == 2
    if worked.coefficient != 1 and not cancels:
        of = (f"{worked.coefficient} × ", *of)
    if name == PARAMETERS[0]:
        # Of slope * x + intercept, only the slope has a factor.
        of = (*of, " × ", Symbol("x"))
    over: tuple[Part, ...] = (f" / {values.size}",)
    if root:
        over = (f" / ({'' if cancels else '2 × '}{values.size} × ", divisor, ")")
    return compose(Symbol("share", name), " = ", *of, *over)


def _derivative_line(values: StepValues, name: str, column: _Column) -> Line:
    terms = [*column.cells, column.remaining] if values.hidden else column.cells
    written = [part for term in terms for part in (" + ", term)]
    return compose(Symbol("derivative", name), " = ", *written[1:], " = ", column.total)


def _largest(values: list[Decimal]) -> Decimal:
    return max(map(abs, values))


def _decimals_within(bounds: Iterable[tuple[Decimal, Decimal]], default: int) -> int:
    """Return with how many decimals a rounding error, times each lever, is within the bound before it."""
    return max((decimals_within(bound / lever) for bound, lever in bounds if lever), default=default)
