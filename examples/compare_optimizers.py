"""Let optimizers race from one start, and write into a CSV file how many steps each takes to arrive.

Run it with ``python examples/compare_optimizers.py [steps.csv]``.
"""

import csv
import sys
from pathlib import Path

from gdgui.model.descent import descend
from gdgui.model.scenario import Scenario

RACERS = {"gd": 0.005, "momentum": 0.001, "nesterov": 0.001, "rmsprop": 0.05, "adam": 0.5}
"""Optimizers with learning rates; `gdgui list` names all, and their settings."""


def main() -> None:
    """Run each, and write a row for it."""
    path = Path(sys.argv[1] if len(sys.argv) > 1 else "steps.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["optimizer", "learning_rate", "steps", "slope", "how it ended"])
        for optimizer, learning_rate in RACERS.items():
            # Four points, and a start far from the best slope, are what a scenario has if none are given.
            run = descend(Scenario(optimizer=optimizer, learning_rate=learning_rate, steps=5000))
            table.writerow([optimizer, learning_rate, run.newest, run.slope[-1], run.reason])
            print(f"{optimizer:>10} at {learning_rate:<6}  {run.reason}")
    print(f"written: {path}")


if __name__ == "__main__":
    main()
