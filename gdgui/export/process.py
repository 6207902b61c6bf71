"""What an export sets for the whole process while it works, and puts back."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

__all__ = ["errors_raised", "fixed_hashes", "quick_switching", "universal_time"]

SECONDS_TO_SWITCH: Final = 0.00005
"""An encoder that comes back from its library must not wait Python's usual 5 ms for the thread that draws."""


@contextmanager
def quick_switching() -> Iterator[None]:
    """Have threads take turns quickly while the block runs."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SECONDS_TO_SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def errors_raised() -> Iterator[None]:
    """Raise what is raised in methods that Qt calls, which else is printed and forgotten."""
    errors: list[BaseException] = []
    before = sys.excepthook
    sys.excepthook = lambda *raised: errors.append(raised[1])
    try:
        yield
    finally:
        sys.excepthook = before
    if errors:
        raise errors[0]


@contextmanager
def universal_time() -> Iterator[None]:
    """Have local time be universal time."""
    if not hasattr(time, "tzset"):
        yield
        return
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    try:
        yield
    finally:
        del os.environ["TZ"]
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()


@contextmanager
def fixed_hashes() -> Iterator[None]:
    """Have Qt's hash tables that begin in the block be in the same order in each run."""
    from PySide6.QtCore import QHashSeed  # noqa: PLC0415  (Qt, which tables do without)

    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()
