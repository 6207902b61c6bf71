"""Memory of the window: after a million steps, and over playing and resetting again and again."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.claims import Claim, Limit, report
from benchmarks.windows import LONG_RUN, make_quiet_application, open_window, turn
from gdgui.app.start import Application

__all__ = ["measure"]

STEPS: Final = 1_000_000
ROUND_STEPS: Final = 200_000
WARM_UP_ROUNDS: Final = 5
PLAY_SECONDS: Final = 60.0


def megabytes() -> float:
    """Return what the process holds in memory at present, as Linux counts it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _play_to_end(application: Application) -> None:
    player = application.player
    player.play()
    until = time.monotonic() + PLAY_SECONDS
    while not player.at_end:
        turn(0.02)
        if time.monotonic() > until:
            raise RuntimeError(f"{PLAY_SECONDS:g} s of playing led to step {player.cursor} only")
    turn(0.1)


def _rounds(application: Application, minutes: float) -> list[float]:
    """Play and reset for so many minutes; return the megabytes at the end of each playing."""
    held: list[float] = []
    until = time.monotonic() + 60.0 * minutes
    while time.monotonic() < until or len(held) < 3 * WARM_UP_ROUNDS:
        _play_to_end(application)
        held.append(megabytes())
        application.player.reset()
        turn(0.05)
    return held[WARM_UP_ROUNDS:]


def measure(minutes: float) -> Iterator[Claim]:
    """Measure a run of a million steps, then play, reset, play for so many minutes."""
    make_quiet_application()
    with TemporaryDirectory() as folder:
        application = open_window(folder, replace(LONG_RUN, steps=STEPS))
        turn(1.0)
        idle = megabytes()
        _play_to_end(application)
        yield Claim(
            f"memory: after {application.player.cursor:,} steps",
            megabytes(),
            "MB",
            idle,
            "idle",
            Limit("difference", "at most", 150),
        )
        application.player.set_scenario(replace(LONG_RUN, steps=ROUND_STEPS))
        held = _rounds(application, minutes)
        application.window.close()
    third = len(held) // 3
    yield Claim(
        f"memory: last third of {len(held)} rounds of play and reset in {minutes:g} min",
        median(held[-third:]),
        "MB",
        median(held[:third]),
        "first third",
        Limit("difference", "at most", 5),
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=1.0)
    sys.exit(report(measure(parser.parse_args().minutes)))
