"""The table of a step's working: points, their shares of the derivative, and the sums of both.

The table is filled from left to right, each column from the printed ones before it: prediction, residual, its
square and its share of the derivative. A share can be printed only as finely as the printed residual bears
out; so the decimals of the residuals follow from those that are wanted of the shares, and those of slope and
intercept from the predictions'. Where more would be wanted than is readable, the sums have fewer.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gdgui.worked.line import Line, Part, Symbol, compose
from gdgui.worked.precision import Scale
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
from gdgui.worked.step_values import Facts

__all__ = ["PointRow", "Rest", "Table", "Totals", "table_of"]

SHARE_DIGITS: Final = 7
"""Digits of the largest share, as long as no more are called for."""

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
    shares : tuple of Number
        The point's share of the derivative by each parameter that descends.
    """

    x: Number
    y: Number
    prediction: Number
    residual: Number
    error: Number
    shares: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Rest:
    """The sums over the points without a row."""

    count: int
    error: Number
    shares: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums over all points; those of the shares are the derivatives."""

    error: Number
    shares: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table and the lines that belong to it, described at `gdgui.worked.worked_step.Working`."""

    prediction_line: Line
    share_lines: tuple[Line, ...]
    rows: tuple[PointRow, ...]
    rest: Rest | None
    totals: Totals
    loss_line: Line
    derivative_lines: tuple[Line, ...]


def table_of(facts: Facts, scale: Scale, names: tuple[str, ...], extra: int = 0) -> Table:
    """Return the table of a step.

    Parameters
    ----------
    facts : Facts
    scale : Scale
    names : tuple of str
        The parameters that descend.
    extra : int
        How many decimals more than usual are wanted of the derivatives.
    """
    return _Filling(facts, scale, names, extra).table()


class _Filling:
    """A table while it is filled; attributes are printed numbers, or decimals where they say so."""

    def __init__(self, facts: Facts, scale: Scale, names: tuple[str, ...], extra: int) -> None:
        self.facts, self.scale, self.names = facts, scale, names
        self.derivative_decimals = [decimals + extra for decimals in scale.derivatives]
        self.share_decimals = self._wanted_share_decimals(extra)
        self.root_decimals = self._wanted_root_decimals()
        residual_decimals = self._wanted_residual_decimals()
        signs = facts.signs if facts.loss_name == "mae" else [0] * len(facts.signs)
        self.residuals = [
            rounded(residual, residual_decimals, sign)
            for residual, sign in zip(facts.residuals, signs, strict=True)
        ]
        self._fill_leaves(residual_decimals)
        self._fill_errors(residual_decimals)
        self._fill_shares()

    def _wanted_share_decimals(self, extra: int) -> list[int]:
        more = extra + max(0, len(str(self.facts.size)) - 2)
        wanted = []
        for decimals, shares in zip(self.scale.derivatives, self.facts.shares, strict=False):
            largest = _largest(shares)
            fitting = min(decimals, decimals_for(largest, SHARE_DIGITS)) if largest else decimals
            wanted.append(fitting + more)
        return wanted

    def _wanted_root_decimals(self) -> int:
        """Return the decimals of the rmse, by which each share is divided."""
        loss, wanted = self.facts.loss, self.scale.loss
        if self.facts.loss_name != "rmse" or not loss:
            return wanted
        for decimals, shares in zip(self.share_decimals, self.facts.shares, strict=True):
            if largest := _largest(shares):
                wanted = max(wanted, decimals_within(Decimal("0.3") * unit(decimals) * loss / largest))
        return max(wanted, decimals_for(loss, 5))

    def _wanted_residual_decimals(self) -> int:
        facts = self.facts
        largest = _largest(facts.residuals)
        usual = min(self.scale.residual, decimals_for(largest, 6)) if largest else self.scale.residual
        wanted = usual
        if facts.loss_name != "mae":
            for decimals, weights in zip(self.share_decimals, facts.weights, strict=True):
                if lever := facts.factor * _largest(weights):
                    wanted = max(wanted, decimals_within(Decimal("0.4") * unit(decimals) / lever))
        if facts.loss_name == "rmse" and facts.loss:
            wanted = max(wanted, self.root_decimals + 1)
        longest = _largest([*facts.predictions, *facts.y])
        return min(wanted, max(usual, decimals_for(longest, LONGEST_PREDICTION)))

    def _fill_leaves(self, residual_decimals: int) -> None:
        """Fill in what the residuals come from; half a unit of theirs is left for its rounding."""
        facts = self.facts
        self.y = column_as_given(facts.y, residual_decimals + 1)
        exact = all(number.value == y for number, y in zip(self.y, facts.y, strict=True))
        coarse = exact and max(number.decimals for number in self.y) <= residual_decimals
        decimals = residual_decimals if coarse else residual_decimals + 1
        self.predictions = [rounded(value, decimals) for value in facts.predictions]
        last = unit(decimals)
        self.x = column_as_given(facts.x, self._wanted_x_decimals(last))
        steepest = _largest(facts.x)
        wanted = decimals_within(Decimal("0.4") * last / steepest) if steepest else decimals
        self.slope = as_given(facts.slope, wanted, self.scale.parameter(0, facts.slope))
        self.intercept = as_given(facts.intercept, decimals + 1, self.scale.parameter(1, facts.intercept))

    def _wanted_x_decimals(self, last_of_prediction: Decimal) -> int:
        facts = self.facts
        bounds = [
            (Decimal("0.04") * last_of_prediction, abs(facts.slope)),
            (Decimal("0.1") * unit(self.share_decimals[0]), facts.factor * _largest(facts.pulls)),
        ]
        return max((decimals_within(bound / lever) for bound, lever in bounds if lever), default=0)

    def _fill_errors(self, residual_decimals: int) -> None:
        facts = self.facts
        decimals = residual_decimals
        if facts.loss_name != "mae" and (largest := _largest(facts.residuals)):
            # An error of half a unit in r is one of r units in r squared.
            decimals = -power(2 * largest * unit(residual_decimals)) - 1
        if facts.loss_name == "mse":
            decimals = min(decimals, self.scale.loss + 1)
        decimals = finest(facts.errors, [facts.error_of(r.value) for r in self.residuals], decimals)
        self.errors = [rounded(error, decimals) for error in facts.errors]
        self.hidden_error = _sum(facts.hidden_error, decimals)
        printed = sum((e.value for e in self.errors), self.hidden_error.value)
        most = min(decimals, decimals_for(facts.total_error, SUM_DIGITS))
        self.total_error = rounded(facts.total_error, finest([facts.total_error], [printed], most))
        mean = self.total_error.value / facts.size
        computed = mean.sqrt() if facts.loss_name == "rmse" else mean
        most = self.root_decimals
        if facts.loss_name != "rmse":
            most = min(most, self.total_error.decimals + power(Decimal(facts.size)))
        self.loss = rounded(facts.loss, finest([facts.loss], [computed], most))

    def _fill_shares(self) -> None:
        facts = self.facts
        self.divisor = self.loss
        if facts.loss and self.loss.decimals < decimals_for(facts.loss, 4):
            self.divisor = rounded(facts.loss, self.root_decimals)
        factor = self._printed_factor()
        signs = [Decimal(sign_of(residual)) for residual in self.residuals]
        pulls = signs if facts.loss_name == "mae" else [residual.value for residual in self.residuals]
        weights = [[x.value for x in self.x], [Decimal(1)] * len(self.x)]
        self.shares: list[list[Number]] = []
        self.hidden_shares: list[Number] = []
        self.derivatives: list[Number] = []
        for index, shares in enumerate(facts.shares):
            computed = [pull * weight * factor for pull, weight in zip(pulls, weights[index], strict=True)]
            decimals = finest(shares, computed, self.share_decimals[index])
            column = [rounded(share, decimals) for share in shares]
            hidden = _sum(facts.hidden_share(index), decimals)
            printed = sum((share.value for share in column), hidden.value)
            most = min(decimals, self.derivative_decimals[index])
            derivative = facts.gradient[index]
            self.derivatives.append(rounded(derivative, finest([derivative], [printed], most)))
            self.shares.append(column)
            self.hidden_shares.append(hidden)

    def _printed_factor(self) -> Decimal:
        if self.facts.loss_name != "rmse":
            return self.facts.factor
        return 1 / (self.facts.size * self.divisor.value) if self.facts.loss else Decimal(0)

    def table(self) -> Table:
        columns = (
            self.x,
            self.y,
            self.predictions,
            self.residuals,
            self.errors,
            zip(*self.shares, strict=True),
        )
        hidden = self.facts.hidden
        return Table(
            prediction_line=compose(
                Symbol("prediction"), " = ", self.slope, " × ", Symbol("x"), " + ", self.intercept
            ),
            share_lines=tuple(self._share_line(name) for name in self.names) if self.facts.factor else (),
            rows=tuple(PointRow(*cells) for cells in zip(*columns, strict=True)),
            rest=Rest(hidden, self.hidden_error, tuple(self.hidden_shares)) if hidden else None,
            totals=Totals(self.total_error, tuple(self.derivatives)),
            loss_line=self._loss_line(),
            derivative_lines=tuple(self._derivative_line(index) for index in range(len(self.names))),
        )

    def _share_line(self, name: str) -> Line:
        of: tuple[Part, ...] = (Symbol("residual"),)
        if self.facts.loss_name == "mae":
            of = (Symbol("sign"), "(", *of, ")")
        elif self.facts.loss_name == "mse":
            of = ("2 × ", *of)
        if name == "slope":
            of = (*of, " × ", Symbol("x"))
        count = f" / {self.facts.size}"
        over = (
            (f" / ({self.facts.size} × ", self.divisor, ")") if self.facts.loss_name == "rmse" else (count,)
        )
        return compose(Symbol("share", name), " = ", *of, *over)

    def _loss_line(self) -> Line:
        mean: tuple[Part, ...] = (self.total_error, f" / {self.facts.size}")
        if self.facts.loss_name == "rmse":
            mean = ("√(", *mean, ")")
        return compose(Symbol("loss"), " = ", *mean, " = ", self.loss)

    def _derivative_line(self, index: int) -> Line:
        terms = [*self.shares[index], *([self.hidden_shares[index]] if self.facts.hidden else [])]
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
