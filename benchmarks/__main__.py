"""Measures the claims, all or those named, each in a process of its own; prints one line for each claim."""

from __future__ import annotations

import argparse
import subprocess
import sys
from typing import Final

from benchmarks.claims import ROOT

__all__ = ["main"]

NAMES: Final = (
    "descent",
    "points",
    "playing",
    "frames",
    "gliding",
    "startup",
    "memory",
    "endurance",
    "export",
)


def main() -> int:
    """Return 0 if all limits are kept, and 1 otherwise."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure what is claimed; see benchmarks/README.md."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(NAMES)}; default: all")
    parser.add_argument(
        "--minutes", type=float, default=1.0, help="how long memory plays and resets; default: 1"
    )
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in NAMES]
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]}; there are {', '.join(NAMES)}")
    status = 0
    for name in options.names or NAMES:
        status |= _measured(name, options.minutes)
    return status


def _measured(name: str, minutes: float) -> int:
    """Run one module, which prints its lines as it gets them; return whether it failed or fell short."""
    arguments = ["--minutes", str(minutes)] if name == "memory" else []
    done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], cwd=ROOT, check=False)
    return int(done.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
