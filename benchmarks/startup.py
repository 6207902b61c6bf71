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


def _ended(*arguments: str, settings: str | None = None) -> str:
    """Run Python with `arguments` to its end and return what it printed."""
    surroundings = dict(os.environ)
    if settings is not None:
        surroundings["XDG_CONFIG_HOME"] = settings
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


def _first_paint(which: str, settings: str) -> float:
    began = time.monotonic()
    return float(_ended("-m", "benchmarks.first_paint", which, settings=settings)) - began


def measure() -> Iterator[Claim]:
    """Measure from the start of a process to the first paint, and that of ``run`` from start to end."""
    with TemporaryDirectory() as settings:
        ours, bare = alternated(
            REPETITIONS,
            lambda: _first_paint("program", settings),
            lambda: _first_paint("bare", settings),
        )
    yield Claim(
        "startup: process to first painted window",
        ours,
        "s",
        bare,
        "a bare pyqtgraph window with three plots",
        Limit("ratio", "at most", 1.3),
    )
    run, numpy = alternated(
        REPETITIONS,
        lambda: seconds(lambda: _ended("main.py", "run")),
        lambda: seconds(lambda: _ended("-c", "import numpy")),
    )
    yield Claim(
        "startup: python main.py run, start to end",
        run,
        "s",
        numpy,
        "python -c 'import numpy'",
        Limit("difference", "at most", 0.3),
    )


if __name__ == "__main__":
    sys.exit(report(measure()))
