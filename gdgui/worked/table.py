"""The table of a step's working: points, their terms of the derivative, and the sums of both.

The table is filled from left to right, each column from the printed ones before it: prediction, residual, its
square and its term of the derivative. A term can be printed only as finely as the printed residual bears
out; so the decimals of the residuals follow from those that are wanted of the terms, and those of slope and
intercept from the predictions'. Where more would be wanted than is readable, the sums have fewer.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gdgui.worked.line import Line, Part, Symbol, compose
from gdgui.worked.precision import Precision
from gdgui.worked.rounding import (
    Number,
    as_given,
    column_as_given,
    decimals_for,
    decimals_within,
    finest,
    power,
    rounded,
    sign_of,
    unit,
)
from gdgui.worked.step_values import StepValues

__all__ = ["PointRow", "RemainingRows", "Table", "Totals", "table_of"]

TERM_DIGITS: Final = 7
"""Digits of the largest term, as long as no more are called for."""

SUM_DIGITS: Final = 8

LONGEST_PREDICTION: Final = 12
"""Digits past which the derivative rather loses some of its own."""


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point.

    Attributes
    ----------
    x, y, prediction, residual : Number
    error : Number
        What the loss is the mean of: the residual's square, or its absolute value for mae.
    terms : tuple of Number
        The point's term of the derivative by each parameter that descends.
    """

    x: Number
    y: Number
    prediction: Number
    residual: Number
    error: Number
    terms: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class RemainingRows:
    """The sums over the points without a row."""

    count: int
    error: Number
    terms: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums over all points; those of the terms are the derivatives."""

    error: Number
    terms: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table and the lines that belong to it, described at `gdgui.worked.worked_step.Working`."""

    prediction_line: Line
    term_lines: tuple[Line, ...]
    rows: tuple[PointRow, ...]
    rest: RemainingRows | None
    totals: Totals
    loss_line: Line
    derivative_lines: tuple[Line, ...]


def table_of(values: StepValues, scale: Precision, names: tuple[str, ...], extra: int = 0) -> Table:
    """Return the table of a step.

    Parameters
    ----------
    values : StepValues
    scale : Precision
    names : tuple of str
        The parameters that descend.
    extra : int
        How many decimals more than usual are wanted of the derivatives.
    """
    return _TableBuilder(values, scale, names, extra).table()


class _TableBuilder:
    """A table while it is filled; attributes are printed numbers, or decimals where they say so."""

    def __init__(self, values: StepValues, scale: Precision, names: tuple[str, ...], extra: int) -> None:
        self.values, self.scale, self.names, self.kind = values, scale, names, values.loss_kind
        self.derivative_decimals = [decimals + extra for decimals in scale.derivatives_of(names)]
        self.term_decimals = self._wanted_term_decimals(extra)
        self.root_decimals = self._wanted_root_decimals()
        residual_decimals = self._wanted_residual_decimals()
        signs = values.signs if self.kind.worked.by_sign else [0] * len(values.signs)
        self.residuals = [
            rounded(residual, residual_decimals, sign)
            for residual, sign in zip(values.residuals, signs, strict=True)
        ]
        self._fill_leaves(residual_decimals)
        self._fill_errors(residual_decimals)
        self._fill_terms()

    def _wanted_term_decimals(self, extra: int) -> list[int]:
        more = extra + max(0, len(str(self.values.size)) - 2)
        wanted = []
        for decimals, terms in zip(self.scale.derivatives_of(self.names), self.values.terms, strict=True):
            largest = _largest(terms)
            fitting = min(decimals, decimals_for(largest, TERM_DIGITS)) if largest else decimals
            wanted.append(fitting + more)
        return wanted

    def _wanted_root_decimals(self) -> int:
        """Return the decimals of the rmse, by which each term is divided."""
        loss, wanted = self.values.loss, self.scale.loss
        if not self.kind.root or not loss:
            return wanted
        for decimals, terms in zip(self.term_decimals, self.values.terms, strict=True):
            if largest := _largest(terms):
                wanted = max(wanted, decimals_within(Decimal("0.3") * unit(decimals) * loss / largest))
        return max(wanted, decimals_for(loss, 5))

    def _wanted_residual_decimals(self) -> int:
        values = self.values
        largest = _largest(values.residuals)
        usual = min(self.scale.residual, decimals_for(largest, 6)) if largest else self.scale.residual
        wanted = usual
        if not self.kind.worked.by_sign:
            for decimals, weights in zip(self.term_decimals, values.weights, strict=True):
                if lever := values.factor * _largest(weights):
                    wanted = max(wanted, decimals_within(Decimal("0.4") * unit(decimals) / lever))
        if self.kind.root and values.loss:
            wanted = max(wanted, self.root_decimals + 1)
        longest = _largest([*values.predictions, *values.y])
        return min(wanted, max(usual, decimals_for(longest, LONGEST_PREDICTION)))

    def _fill_leaves(self, residual_decimals: int) -> None:
        """Fill in what the residuals come from; half a unit of theirs is left for its rounding."""
        values = self.values
        self.y = column_as_given(values.y, residual_decimals + 1)
        exact = all(number.value == y for number, y in zip(self.y, values.y, strict=True))
        coarse = exact and max(number.decimals for number in self.y) <= residual_decimals
        decimals = residual_decimals if coarse else residual_decimals + 1
        self.predictions = [rounded(value, decimals) for value in values.predictions]
        last = unit(decimals)
        self.x = column_as_given(values.x, self._wanted_x_decimals(last))
        steepest = _largest(values.x)
        wanted = decimals_within(Decimal("0.4") * last / steepest) if steepest else decimals
        self.slope = as_given(values.slope, wanted, self.scale.parameter(0, values.slope))
        self.intercept = as_given(values.intercept, decimals + 1, self.scale.parameter(1, values.intercept))

    def _wanted_x_decimals(self, last_of_prediction: Decimal) -> int:
        values = self.values
        bounds = [
            (Decimal("0.04") * last_of_prediction, abs(values.slope)),
            (Decimal("0.1") * unit(self.term_decimals[0]), values.factor * _largest(values.residual_factors)),
        ]
        return max((decimals_within(bound / lever) for bound, lever in bounds if lever), default=0)

    def _fill_errors(self, residual_decimals: int) -> None:
        values = self.values
        kind, decimals = self.kind, residual_decimals
        if not kind.worked.by_sign:
            if largest := _largest(values.residuals):
                # An error of half a unit in r is one of r units in r squared.
                decimals = -power(2 * largest * unit(residual_decimals)) - 1
            if not kind.root:
                decimals = min(decimals, self.scale.loss + 1)
        decimals = finest(values.errors, [kind.worked.error(r.value) for r in self.residuals], decimals)
        self.errors = [rounded(error, decimals) for error in values.errors]
        self.hidden_error = _sum(values.hidden_error, decimals)
        printed = sum((e.value for e in self.errors), self.hidden_error.value)
        most = min(decimals, decimals_for(values.total_error, SUM_DIGITS))
        self.total_error = rounded(values.total_error, finest([values.total_error], [printed], most))
        mean = self.total_error.value / values.size
        computed = mean.sqrt() if kind.root else mean
        most = self.root_decimals
        if not kind.root:
            most = min(most, self.total_error.decimals + power(Decimal(values.size)))
        self.loss = rounded(values.loss, finest([values.loss], [computed], most))

    def _fill_terms(self) -> None:
        values = self.values
        self.divisor = self.loss
        if values.loss and self.loss.decimals < decimals_for(values.loss, 4):
            self.divisor = rounded(values.loss, self.root_decimals)
        factor, worked = values.factor_at(self.divisor.value), self.kind.worked
        factors = [
            Decimal(sign_of(residual)) if worked.by_sign else worked.factor(residual.value)
            for residual in self.residuals
        ]
        printed_x, ones = [x.value for x in self.x], [Decimal(1)] * len(self.x)
        weights = [printed_x if name == "slope" else ones for name in self.names]
        self.terms: list[list[Number]] = []
        self.hidden_terms: list[Number] = []
        self.derivatives: list[Number] = []
        for index, terms in enumerate(values.terms):
            computed = [each * weight * factor for each, weight in zip(factors, weights[index], strict=True)]
            decimals = finest(terms, computed, self.term_decimals[index])
            column = [rounded(term, decimals) for term in terms]
            hidden = _sum(values.hidden_term(index), decimals)
            printed = sum((term.value for term in column), hidden.value)
            most = min(decimals, self.derivative_decimals[index])
            derivative = values.gradient[index]
            self.derivatives.append(rounded(derivative, finest([derivative], [printed], most)))
            self.terms.append(column)
            self.hidden_terms.append(hidden)

    def table(self) -> Table:
        columns = (
            self.x,
            self.y,
            self.predictions,
            self.residuals,
            self.errors,
            zip(*self.terms, strict=True),
        )
        hidden = self.values.hidden
        return Table(
            prediction_line=compose(
                Symbol("prediction"), " = ", self.slope, " × ", Symbol("x"), " + ", self.intercept
            ),
            term_lines=tuple(self._term_line(name) for name in self.names) if self.values.factor else (),
            rows=tuple(PointRow(*cells) for cells in zip(*columns, strict=True)),
            rest=RemainingRows(hidden, self.hidden_error, tuple(self.hidden_terms)) if hidden else None,
            totals=Totals(self.total_error, tuple(self.derivatives)),
            loss_line=self._loss_line(),
            derivative_lines=tuple(self._derivative_line(index) for index in range(len(self.names))),
        )

    def _term_line(self, name: str) -> Line:
        values, worked, root = self.values, self.kind.worked, self.kind.root
        of: tuple[Part, ...] = (Symbol("residual"),)
        if worked.function:
            of = (Symbol(worked.function), "(", *of, ")")
        # The derivative of a root has a 2 below, which a coefficient of 2 cancels.
        cancels = root and worked.coefficient == 2
        if worked.coefficient != 1 and not cancels:
            of = (f"{worked.coefficient} × ", *of)
        if name == "slope":
            of = (*of, " × ", Symbol("x"))
        over: tuple[Part, ...] = (f" / {values.size}",)
        if root:
            over = (f" / ({'' if cancels else '2 × '}{values.size} × ", self.divisor, ")")
        return compose(Symbol("share", name), " = ", *of, *over)

    def _loss_line(self) -> Line:
        mean: tuple[Part, ...] = (self.total_error, f" / {self.values.size}")
        if self.kind.root:
            mean = ("√(", *mean, ")")
        return compose(Symbol("loss"), " = ", *mean, " = ", self.loss)

    def _derivative_line(self, index: int) -> Line:
        terms = [*self.terms[index], *([self.hidden_terms[index]] if self.values.hidden else [])]
        written: list[Part] = [terms[0]]
        for term in terms[1:]:
            written += [" + ", term]
        return compose(
            Symbol("derivative", self.names[index]), " = ", *written, " = ", self.derivatives[index]
        )


def _largest(values: list[Decimal]) -> Decimal:
    return max(abs(value) for value in values)


def _sum(value: Decimal, decimals: int) -> Number:
    return rounded(value, min(decimals, decimals_for(value, SUM_DIGITS)) if value else decimals)
