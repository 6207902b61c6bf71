"""The true values that a worked step prints, and how finely it prints them.

The latter is one choice for a whole run. The decimals follow from the spread of the data, so that a number
keeps its width from step to step.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from typing import Final

from gdgui.model.losses import LOSSES
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.model.updates import Updates
from gdgui.worked.rounding import decimal, decimals_for

__all__ = ["AT_MOST", "FIRST", "Precision", "StepValues", "precision_of"]

AT_MOST: Final = 12
"""The points that all get a row; of more points only the `FIRST`."""

FIRST: Final = 8

MORE_FOR_SMALL_STEPS: Final = 3
"""How many decimals more than the data call for a parameter gets whose first step is small."""


class StepValues:
    """The values of a step, and those of each point that gets a row: x, y, prediction, residual and error.

    Attributes
    ----------
    size, hidden : int
        All points, and those without a row.
    free : list of int
        The indices of the parameters that descend; what follows by parameter has only these, in this order.
    total_error : Decimal
        The sum of the errors of all points: of what the loss is the mean of.
    weights : list of list of Decimal
        By parameter and point: what a residual is multiplied by for its term of the derivative; x for the
        slope, 1 for the intercept.
    factor : Decimal
        What it is multiplied by besides, such as 2/n; for a root 1/(n · loss), and 0 at a perfect fit.
    signs : list of int
        What is to be seen of residuals that round to 0: where the derivative goes by their signs, these as
        the descent computes them (near 0, those of the exact residuals may differ), and elsewhere 0.
    residual_factors : list of Decimal
        The residuals, or what of them the derivative goes by.
    terms : list of list of Decimal
        By parameter and point: residual factor times weight times factor. Their sum is the derivative.
    """

    def __init__(self, scenario: Scenario, trajectory: Trajectory, step: int) -> None:
        slope, intercept, loss, *gradient, _ = trajectory.row(step)
        self.step, self.size, self.loss_kind = step, scenario.data.size, LOSSES[scenario.loss]
        self.free = [PARAMETERS.index(name) for name in scenario.free]
        shown = self.size if self.size <= AT_MOST else FIRST
        self.hidden = self.size - shown
        x, y = scenario.data.x[:shown].tolist(), scenario.data.y[:shown].tolist()
        self.x, self.y = [decimal(value) for value in x], [decimal(value) for value in y]
        self.slope, self.intercept, self.loss = decimal(slope), decimal(intercept), decimal(loss)
        self.gradient = [decimal(gradient[index]) for index in self.free]
        self.predictions = [self.slope * value + self.intercept for value in self.x]
        self.residuals = [line - value for line, value in zip(self.predictions, self.y, strict=True)]
        worked = self.loss_kind.worked
        self.errors = [worked.error(residual) for residual in self.residuals]
        mean = self.loss * self.loss if self.loss_kind.root else self.loss
        self.total_error = self.size * mean if self.hidden else sum(self.errors, Decimal(0))
        self.weights = [(self.x, [Decimal(1)] * shown)[index] for index in self.free]
        self.factor = self.factor_at(self.loss)
        if worked.by_sign:
            residuals = [slope * a + intercept - b for a, b in zip(x, y, strict=True)]
            self.signs = [(value > 0) - (value < 0) for value in residuals]
            self.residual_factors = [Decimal(sign) for sign in self.signs]
        else:
            self.signs = [0] * shown
            self.residual_factors = [worked.factor(residual) for residual in self.residuals]
        self.terms = [
            [self.factor * each * weight for each, weight in zip(self.residual_factors, weights, strict=True)]
            for weights in self.weights
        ]

    def factor_at(self, loss: Decimal) -> Decimal:
        """Return what residuals are multiplied by, with this loss for the own one."""
        coefficient = self.loss_kind.worked.coefficient
        if not self.loss_kind.root:
            return Decimal(coefficient) / self.size
        return coefficient / (2 * self.size * loss) if self.loss else Decimal(0)


@dataclass(frozen=True, slots=True)
class Precision:
    """Decimals by quantity; pairs are for slope and intercept."""

    parameters: tuple[int, int]
    derivatives: tuple[int, int]
    residual: int
    loss: int

    def parameter(self, index: int, value: Decimal) -> int:
        """Return the decimals of this value of the slope (0) or intercept (1): fewer where it is large."""
        return min(self.parameters[index], decimals_for(value, 7)) if value else self.parameters[index]


def precision_of(scenario: Scenario, trajectory: Trajectory) -> Precision:
    """Return how finely the numbers of a run are printed."""
    data = scenario.data
    least_x, greatest_x, least_y, greatest_y = data.bounds
    spread_y = (greatest_y - least_y) or max(abs(least_y), abs(greatest_y)) or 1.0
    degree = LOSSES[scenario.loss].degree
    steepest = 2.0 * spread_y if degree == 2 else 1.0
    _, _, _, *gradient, _ = trajectory.row(0)
    changes = Updates(scenario).change(gradient, scenario.learning_rate)
    return Precision(
        parameters=(
            _parameter_decimals(spread_y / (greatest_x - least_x), changes[0]),
            _parameter_decimals(spread_y, changes[1]),
        ),
        derivatives=(_digits(steepest * sqrt(data.moments.variance_x), 5), _digits(steepest, 5)),
        residual=_digits(spread_y, 4),
        loss=_digits(spread_y**degree, 5),
    )


def _digits(value: float, digits: int) -> int:
    return decimals_for(decimal(value), digits)


def _parameter_decimals(natural: float, first_change: float) -> int:
    usual = max(_digits(natural, 4), 0)
    if first_change == 0.0 or abs(first_change) > 1e300:
        return usual
    return max(usual, min(_digits(first_change, 2), usual + MORE_FOR_SMALL_STEPS))
