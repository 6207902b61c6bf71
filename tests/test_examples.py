"""The examples do what they say, started as a reader would, from another folder."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

EXAMPLES = Path(__file__).parents[1] / "examples"


def run_example(name: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / name)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(EXAMPLES.parent), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_slope_arrives_at_least_squares(tmp_path: Path) -> None:
    *steps, reason, answer = run_example("least_squares.py", tmp_path).splitlines()
    slopes = [float(line.split()[3]) for line in steps]
    best = float(answer.split()[-1])
    assert best == pytest.approx(
        np.polyfit([1.0, 2.0, 3.5, 5.0, 6.0, 8.0], [52.0, 58.0, 61.0, 74.0, 79.0, 90.0], 1)[0]
    )
    assert slopes == sorted(slopes)
    assert slopes[-1] == pytest.approx(best, abs=1e-5)
    assert reason.startswith("converged")


def test_all_optimizers_arrive(tmp_path: Path) -> None:
    run_example("compare_optimizers.py", tmp_path)
    with (tmp_path / "steps.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["optimizer"] for row in rows] == ["gd", "momentum", "nesterov", "rmsprop", "adam"]
    # Least squares through 79 on the y axis, by hand: the sum of x(y − 79) over the sum of x².
    assert [float(row["slope"]) for row in rows] == pytest.approx([276 / 120] * 5, abs=1e-6)
    assert all(row["how it ended"].startswith(f"converged at step {row['steps']}") for row in rows)


def test_animation_and_pages_are_made(tmp_path: Path) -> None:
    run_example("export_run.py", tmp_path)
    with Image.open(tmp_path / "descent.gif") as animation:
        assert animation.size == (640, 360)
        assert getattr(animation, "n_frames", 1) >= 7
    assert (tmp_path / "descent.pdf").read_bytes().count(b"/Type /Page\n") == 3
