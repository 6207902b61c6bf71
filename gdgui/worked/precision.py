"""How finely the numbers of a scenario are printed, one choice for its whole run.

The decimals follow from the spread of the data, so that a number keeps its width from step to step.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from typing import Final

from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.model.updates import Updates
from gdgui.worked.rounding import decimal, decimals_for

__all__ = ["Precision", "precision_of"]

MORE_FOR_SMALL_STEPS: Final = 3
"""How many decimals more than the data call for a parameter gets whose first step is small."""


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
