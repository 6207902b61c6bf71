"""How long it takes to start: the window, and a run without one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.claims import ROOT, Claim, Limit, alternated, report, seconds

__all__ = ["measure"]

REPETITIONS: Final = 11


def _ended(folder: str, *arguments: str) -> str:
    """Run Python with `arguments` to its end and return what it printed; `folder` holds what it keeps."""
    # As in an installed program, everything is compiled already, if only by the first round.
    surroundings = {**os.environ, "XDG_CONFIG_HOME": folder, "PYTHONPYCACHEPREFIX": folder}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"python {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def _first_paint(folder: str, which: str) -> float:
    began = time.monotonic()
    return float(_ended(folder, "-m", "benchmarks.first_paint", which)) - began


def measure() -> Iterator[Claim]:
    """Measure from the start of a process to the first paint, and ``run`` from the start to the end."""
    with TemporaryDirectory() as folder:
        yield _window(folder)
        yield _run(folder)


def _window(folder: str) -> Claim:
    ours, bare = alternated(
        REPETITIONS,
        lambda: _first_paint(folder, "program"),
        lambda: _first_paint(folder, "bare"),
    )
    return Claim(
        "startup: process to first painted window",
        ours,
        "s",
        bare,
        "a bare pyqtgraph window with three plots",
        Limit("ratio", "at most", 1.3),
    )


def _run(folder: str) -> Claim:
    ours, numpy = alternated(
        REPETITIONS,
        lambda: seconds(lambda: _ended(folder, "main.py", "run")),
        lambda: seconds(lambda: _ended(folder, "-c", "import numpy")),
    )
    return Claim(
        "startup: python main.py run, to its end",
        ours,
        "s",
        numpy,
        "python -c 'import numpy'",
        Limit("difference", "at most", 0.3),
    )


if __name__ == "__main__":
    sys.exit(report(measure()))
