"""The learning rate's limit: what theory says of plain gradient descent and momentum on mean squared error.

On a parabola of curvature c, gradient descent multiplies the distance to the vertex by ``1 - rate * c`` at
each step: it arrives in one step at ``1 / c``, jumps over the vertex above that and flies off past ``2 / c``.
With heavy-ball momentum the limit is ``2 * (1 + momentum) / c``. With both parameters c is the larger
eigenvalue of the Hessian (Goh, "Why Momentum Really Works", Distill 2017).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Literal

__all__ = ["Band", "Stability", "Theory", "heavy_ball"]

Band = Literal["too_small", "stable", "oscillating", "diverging"]


@dataclass(frozen=True, slots=True)
class Stability:
    """What the `curvature`, the second derivative of the loss in its steepest direction, says of the rate.

    At and above `largest_stable_rate` the descent does not come to rest; `one_step_rate`, where there is one,
    lands on the vertex in one step. Below `too_small_below` a step shortens the distance along the steepest
    direction by less than a tenth; above `oscillating_above`, which is no less, it jumps over the minimum.
    """

    curvature: float
    largest_stable_rate: float
    one_step_rate: float | None
    too_small_below: float
    oscillating_above: float

    def band(self, rate: float) -> Band:
        """Return how a descent at `rate` goes."""
        if rate >= self.largest_stable_rate:
            return "diverging"
        if rate > self.oscillating_above:
            return "oscillating"
        return "too_small" if rate < self.too_small_below else "stable"


Theory = Callable[[float, Mapping[str, float]], Stability]
"""(curvature in the steepest direction, settings of the optimizer) to the learning rate's limits."""


def heavy_ball(curvature: float, momentum: float) -> Stability:
    """Return the limits of gradient descent with heavy-ball momentum; with momentum 0, of plain descent."""
    # The distance shrinks by the larger root of z**2 - (1 + momentum - rate * c) z + momentum, and the roots
    # are complex, so that it swings, from rate * c = (1 - sqrt(momentum))**2 on.
    swings = (1.0 - sqrt(momentum)) ** 2 / curvature
    return Stability(
        curvature=curvature,
        largest_stable_rate=2.0 * (1.0 + momentum) / curvature,
        one_step_rate=1.0 / curvature if momentum == 0.0 else None,
        too_small_below=min(0.1 * (1.0 - momentum) / curvature, swings),
        oscillating_above=swings,
    )
