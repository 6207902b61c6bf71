"""A recorded descent: against TensorFlow's session loop, and against NumPy expressions for each step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

import numpy as np

from benchmarks.claims import Claim, Limit, alternated, report, seconds
from gdgui.model.dataset import FloatArray
from gdgui.model.descent import descend
from gdgui.model.library import find_scenario
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import COLUMNS

__all__ = ["measure"]

TENSORFLOW_SECONDS: Final = 3.2
"""20,000 steps of the same descent in TensorFlow's session loop, measured on another day."""

IN_A_ROW: Final = 20
"""So many of our descents take about as long as one of NumPy's: a busy moment hits both alike."""


def numpy_expressions(scenario: Scenario) -> FloatArray:
    """Descend as one would write it with NumPy, and return the rows, shape (steps + 1, 6)."""
    x, y, rate = scenario.data.x, scenario.data.y, scenario.learning_rate
    slope, intercept = scenario.start.slope, scenario.start.intercept
    rows = []
    for step in range(scenario.steps + 1):
        residuals = slope * x + intercept - y
        rmse = np.sqrt(np.mean(residuals**2))
        d_slope = np.mean(residuals * x) / rmse
        d_intercept = np.mean(residuals) / rmse
        rows.append((slope, intercept, rmse, d_slope, d_intercept, rate))
        if step < scenario.steps:
            slope -= rate * d_slope
            intercept -= rate * d_intercept
    return np.array(rows)


def check_same_rows(scenario: Scenario) -> None:
    """Raise RuntimeError unless both ways lead to the same rows: else their times say nothing."""
    trajectory = descend(scenario)
    ours = np.column_stack([trajectory.column(name) for name in COLUMNS])
    if not np.allclose(ours, numpy_expressions(scenario), rtol=1e-6, atol=1e-6):
        raise RuntimeError("the descent and its NumPy expressions lead to different rows")


def measure() -> Iterator[Claim]:
    """Measure the scenario ``tensorflow``: 20,000 steps with all six values of each recorded."""
    scenario = find_scenario("tensorflow")
    check_same_rows(scenario)
    ours, plain = alternated(
        11,
        lambda: seconds(lambda: [descend(scenario) for _ in range(IN_A_ROW)]) / IN_A_ROW,
        lambda: seconds(lambda: numpy_expressions(scenario)),
    )
    what = f"descent: {scenario.steps:,} recorded steps"
    steps = scenario.steps
    yield Claim(
        what,
        steps / ours,
        "steps/s",
        steps / TENSORFLOW_SECONDS,
        "TensorFlow's session loop, a constant from another day",
        Limit("ratio", "at least", 100),
    )
    yield Claim(
        what,
        steps / ours,
        "steps/s",
        steps / plain,
        "NumPy expressions for each step",
        Limit("ratio", "at least", 20),
    )


if __name__ == "__main__":
    sys.exit(report(measure()))
