"""Ending while playing at full speed, 200 times over: closing the window, quitting, a worker's error."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from benchmarks.claims import Claim, Limit, report, run_module

__all__ = ["measure"]

PROCESSES: Final = {"close": (5, 20), "error": (4, 20), "quit": (20, 1)}
"""How many processes end in each way, and how many times each."""

HANG_SECONDS: Final = 120.0


@dataclass(slots=True)
class _Endings:
    asked: int = 0
    seconds: list[float] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def add(self, how: str, times: int) -> None:
        """Run one process; what it did not come to, because it crashed or hung, is missing in `seconds`."""
        self.asked += times
        try:
            done = run_module("ending", how, str(times), timeout=HANG_SECONDS)
        except subprocess.TimeoutExpired:
            print(f"{how}: no end within {HANG_SECONDS:g} s", file=sys.stderr)
            return
        if done.returncode:
            print(f"{how}: ended with {done.returncode}\n{done.stderr}", file=sys.stderr)
            return
        told = json.loads(done.stdout)
        self.seconds += told["seconds"]
        self.messages += told["messages"]


def measure() -> Iterator[Claim]:
    """End in all the ways, in many processes, and compare with closing a window in which nothing plays."""
    rest, playing = _Endings(), _Endings()
    rest.add("rest", 20)
    for how, (processes, times) in PROCESSES.items():
        for _ in range(processes):
            playing.add(how, times)
    what = f"endurance: {playing.asked} endings while playing"
    yield Claim(
        f"{what}, crashed or hung",
        playing.asked - len(playing.seconds),
        "endings",
        rest.asked - len(rest.seconds),
        f"of {rest.asked} at rest",
        Limit("figure", "at most", 0),
    )
    yield Claim(
        f"{what}, slowest",
        max(playing.seconds, default=math.nan),
        "s",
        max(rest.seconds, default=math.nan),
        "at rest",
        Limit("figure", "at most", 1),
    )
    yield Claim(
        f"{what}, messages from Qt",
        len(playing.messages),
        "messages",
        len(rest.messages),
        "at rest",
        Limit("figure", "at most", 0),
    )


if __name__ == "__main__":
    sys.exit(report(measure()))
