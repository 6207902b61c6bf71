"""A claim: a figure, what it is compared with, and the limit it has to keep; printed as one line."""

from __future__ import annotations

import math
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final, Literal

__all__ = ["ROOT", "Claim", "Limit", "alternated", "report", "run_module", "seconds"]

ROOT: Final = Path(__file__).resolve().parent.parent
"""Where ``main.py`` lies, and from where the modules are run."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The least or the greatest value of a figure, of its ratio to the reference or of their difference."""

    of: Literal["figure", "ratio", "difference"]
    bound: Literal["at least", "at most"]
    value: float

    def keeps(self, value: float) -> bool:
        """Whether `value` is within the limit; False for nan."""
        return value >= self.value if self.bound == "at least" else value <= self.value


@dataclass(frozen=True, slots=True)
class Claim:
    """What was measured.

    Attributes
    ----------
    what : str
    figure, reference : float
        Both in `unit`; nan for a reference where there is none.
    unit : str
    against : str
        What the reference is.
    limit : Limit
    """

    what: str
    figure: float
    unit: str
    reference: float
    against: str
    limit: Limit

    @property
    def ratio(self) -> float:
        """Figure over reference; nan where there is none."""
        return self.figure / self.reference if self.reference else math.nan

    @property
    def kept(self) -> bool:
        """Whether the limit is kept."""
        difference = self.figure - self.reference
        values = {"figure": self.figure, "ratio": self.ratio, "difference": difference}
        return self.limit.keeps(values[self.limit.of])

    def __str__(self) -> str:
        limit = f"{self.limit.of} {self.limit.bound} {self.limit.value:,.5g}"
        ratio = "–" if math.isnan(self.ratio) else f"{self.ratio:,.4g}"
        reference = "–" if math.isnan(self.reference) else f"{self.reference:,.6g} {self.unit}"
        parts = (
            self.what,
            f"{self.figure:,.6g} {self.unit}",
            f"{self.against}: {reference}",
            f"ratio {ratio}",
            limit,
            "ok" if self.kept else "short",
        )
        return " | ".join(parts)


def report(claims: Iterable[Claim]) -> int:
    """Print each claim as soon as it is measured; return 0 if all limits are kept, and 1 otherwise."""
    status = 0
    for claim in claims:
        print(claim, flush=True)
        status |= not claim.kept
    return status


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def alternated(repetitions: int, *measures: Callable[[], float]) -> tuple[float, ...]:
    """Return the median of each measure, all taken in turn so that a busy moment hits them alike.

    The first round warms up the caches and does not count.
    """
    rounds = [[measure() for measure in measures] for _ in range(repetitions + 1)]
    return tuple(median(values) for values in zip(*rounds[1:], strict=True))


def run_module(name: str, *arguments: str, timeout: float = 300.0) -> subprocess.CompletedProcess[str]:
    """Run a module of this package in a process of its own and return what it printed."""
    return subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
