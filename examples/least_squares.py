"""Descend on points of one's own, and see the slope arrive where least squares has it. No Qt is needed.

Run it with ``python examples/least_squares.py``.
"""

import numpy as np

from gdgui.model.dataset import Dataset
from gdgui.model.descent import descend
from gdgui.model.scenario import Scenario

HOURS = np.array([1.0, 2.0, 3.5, 5.0, 6.0, 8.0])
SCORES = np.array([52.0, 58.0, 61.0, 74.0, 79.0, 90.0])


def main() -> None:
    """Print some steps of the slope, and what NumPy computes without descending."""
    data = Dataset(HOURS, SCORES, name="scores", x_label="hours", y_label="score")
    # A start and a learning rate that suit these points; give your own with start=… and learning_rate=….
    # The intercept stays at the best line's, rounded to six digits; the slope arrives as closely.
    scenario = Scenario.for_data(data)
    run = descend(scenario)

    best, _ = np.polyfit(HOURS, SCORES, 1)
    for step in np.unique(np.geomspace(1, run.newest, 8).astype(int)):
        slope = run.slope[step]
        print(f"step {step:>4}   slope {slope:.8f}   off by {abs(slope - best):.1e}")
    print(run.reason)
    print(f"least squares  {best:.8f}")


if __name__ == "__main__":
    main()
