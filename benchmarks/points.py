"""What a step costs for a million points, against four."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Final

import numpy as np

from benchmarks.claims import Claim, Limit, alternated, report, seconds
from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.descent import Descent
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start

__all__ = ["many_points", "measure"]

STEPS: Final = 100_000


def many_points(count: int) -> Dataset:
    """Return points scattered about a line, with x in 0..10 as in the built-in data."""
    source = np.random.default_rng(1)
    x = source.uniform(0.0, 10.0, count)
    return Dataset(x, 2.5 * x + 76.0 + source.normal(0.0, 8.0, count), name=f"{count} points")


def _step_cost(data: Dataset, loss: str) -> Callable[[], float]:
    """Return a function that measures microseconds for a step, the pass over the data left out."""
    scenario = Scenario(
        data=data,
        free=PARAMETERS,
        loss=loss,
        learning_rate=0.001,
        start=Start(0.0, 0.0),
        steps=STEPS,
        tolerance=0.0,
    )
    Descent(scenario)

    def cost() -> float:
        descent = Descent(scenario)
        taken = seconds(lambda: descent.advance(STEPS))
        if descent.step != STEPS:
            raise RuntimeError(f"the descent stopped at step {descent.step}: {descent.reason}")
        return 1e6 * taken / STEPS

    return cost


def measure() -> Iterator[Claim]:
    """Measure mean squared error and its root, both over all points at every step."""
    many = many_points(1_000_000)
    for loss in ("mse", "rmse"):
        ours, few = alternated(11, _step_cost(many, loss), _step_cost(FOUR_POINTS, loss))
        yield Claim(
            f"points: a step on 1,000,000 points, {loss}",
            ours,
            "µs",
            few,
            "on 4 points",
            Limit("ratio", "at most", 1.2),
        )


if __name__ == "__main__":
    sys.exit(report(measure()))
