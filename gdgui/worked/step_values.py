"""The true values that a step's working prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.worked.rounding import decimal

__all__ = ["AT_MOST", "FIRST", "Facts", "parameters_of"]

AT_MOST: Final = 12
"""The points that all get a row; of more points only the `FIRST`."""

FIRST: Final = 8


def parameters_of(scenario: Scenario) -> tuple[str, ...]:
    """Return the names of the parameters that descend."""
    return ("slope",) if scenario.fit == "slope" else ("slope", "intercept")


class Facts:
    """The values of a step, and those of each point that gets a row.

    Attributes
    ----------
    loss_name : str
    size, hidden : int
        All points, and those without a row.
    x, y, predictions, residuals, errors : list of Decimal
        Of the points with a row; errors are what the loss is the mean of.
    slope, intercept, loss : Decimal
    gradient : list of Decimal
        The derivative by each parameter that descends.
    weights : list of list of Decimal
        By parameter and point: what a residual is multiplied by for its share; x for the slope, 1 for the
        intercept.
    factor : Decimal
        What it is multiplied by besides: 2/n, 1/n or, for rmse, 1/(n · loss), and 0 at a perfect fit.
    signs : list of int
        The residuals' signs as the descent computes them: near 0, those of the exact residuals may differ.
    pulls : list of Decimal
        The residuals, or their signs for mae.
    shares : list of list of Decimal
        By parameter and point: pull times weight times factor.
    """

    def __init__(self, scenario: Scenario, trajectory: Trajectory, step: int) -> None:
        slope, intercept, loss, d_slope, d_intercept, _ = trajectory.row(step)
        self.loss_name, self.size = scenario.loss, scenario.data.size
        shown = self.size if self.size <= AT_MOST else FIRST
        self.hidden = self.size - shown
        x, y = scenario.data.x[:shown].tolist(), scenario.data.y[:shown].tolist()
        self.x, self.y = [decimal(value) for value in x], [decimal(value) for value in y]
        self.slope, self.intercept, self.loss = decimal(slope), decimal(intercept), decimal(loss)
        count = len(parameters_of(scenario))
        self.gradient = [decimal(value) for value in (d_slope, d_intercept)[:count]]
        self.predictions = [self.slope * value + self.intercept for value in self.x]
        self.residuals = [line - value for line, value in zip(self.predictions, self.y, strict=True)]
        self.errors = [self.error_of(residual) for residual in self.residuals]
        self.weights = [self.x, [Decimal(1)] * shown][:count]
        self.factor = self._factor()
        residuals = [slope * a + intercept - b for a, b in zip(x, y, strict=True)]
        self.signs = [(value > 0) - (value < 0) for value in residuals]
        self.pulls = self.residuals if self.loss_name != "mae" else [Decimal(sign) for sign in self.signs]
        self.shares = [
            [self.factor * pull * weight for pull, weight in zip(self.pulls, weights, strict=True)]
            for weights in self.weights
        ]

    def error_of(self, residual: Decimal) -> Decimal:
        """Return the square of a residual, or its absolute value for mae."""
        return abs(residual) if self.loss_name == "mae" else residual * residual

    @property
    def total_error(self) -> Decimal:
        """The sum of the errors of all points."""
        if not self.hidden:
            return sum(self.errors, Decimal(0))
        return self.size * (self.loss if self.loss_name != "rmse" else self.loss * self.loss)

    @property
    def hidden_error(self) -> Decimal:
        """The sum of the errors of the points without a row."""
        return self.total_error - sum(self.errors, Decimal(0))

    def hidden_share(self, index: int) -> Decimal:
        """Return the sum of the shares of the points without a row."""
        if not self.hidden:
            return Decimal(0)
        return self.gradient[index] - sum(self.shares[index], Decimal(0))

    def _factor(self) -> Decimal:
        if self.loss_name == "mse":
            return Decimal(2) / self.size
        if self.loss_name == "mae":
            return Decimal(1) / self.size
        return 1 / (self.size * self.loss) if self.loss else Decimal(0)
