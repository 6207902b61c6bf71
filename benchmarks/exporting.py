"""One export in a process of its own, which then says how much memory it took at most."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from gdgui.cli import main

__all__: list[str] = []


def peak_megabytes() -> float:
    """Return the greatest resident memory of this process since it began."""
    match = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    assert match is not None
    return int(match[1]) / 1024.0


if __name__ == "__main__":
    status = main(["export", *sys.argv[1:]])
    print(peak_megabytes())
    sys.exit(status)
