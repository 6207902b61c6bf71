"""The rows of a run as they are made: thinned out, as a table to read, or as CSV to keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import Final, TextIO

from gdgui.model.dataset import FloatArray
from gdgui.model.descent import Descent
from gdgui.model.trajectory import COLUMNS

__all__ = ["Rows", "round_interval", "rows_of", "thinned", "write_csv", "write_table"]

MOST_LINES: Final = 25
"""A table has about so many lines at most, unless asked for more: it fits a terminal."""

ROWS_AT_ONCE: Final = 2000
"""How many steps are made between two writes: few enough to be soon there, enough to be fast."""

READ_AHEAD: Final = 100_000
"""How many steps a table waits for the end of the run, to choose its interval by it: 5 MB."""

Rows = tuple[range, FloatArray]
"""Steps, and their states of shape (6, len(steps)) in the order of `COLUMNS`."""


def rows_of(descent: Descent) -> Iterator[Rows]:
    """Yield the start, and then the steps as they are made: a long run is never held as a whole."""
    yield range(1), descent.start_row()
    while descent.reason is None:
        first = descent.step + 1
        made = descent.advance(ROWS_AT_ONCE)
        if made.shape[1]:
            yield range(first, first + made.shape[1]), made


def thinned(rows: Iterable[Rows], every: int) -> Iterator[Rows]:
    """Yield the rows of each step that `every` divides, and the last."""
    last: Rows | None = None
    for steps, states in rows:
        skipped = -steps.start % every
        if skipped < len(steps):
            yield steps[skipped::every], states[:, skipped::every]
        last = steps[-1:], states[:, -1:]
    if last and last[0].start % every:
        yield last


def round_interval(steps: int) -> int:
    """Return the least of 1, 2, 5, 10, 20, 50 … that divides `steps` into at most `MOST_LINES` parts."""
    intervals: Iterator[int] = (digit * 10**power for power in count() for digit in (1, 2, 5))
    return next(interval for interval in intervals if steps <= interval * MOST_LINES)


def write_csv(out: TextIO, rows: Iterable[Rows]) -> None:
    """Write rows with a header; each number is the shortest that reads back as the same float64."""
    out.write(f"step,{','.join(COLUMNS)}\n")
    line = "%d" + ",%r" * len(COLUMNS) + "\n"
    for steps, states in rows:
        out.writelines([line % row for row in zip(steps, *states.tolist(), strict=True)])


def write_table(out: TextIO, descent: Descent, most_steps: int, every: int | None) -> None:
    """Make the whole descent and write a line each `every` steps.

    Without `every` a round number is chosen: by the length of the run if it soon ends, else by `most_steps`.
    """
    rows = rows_of(descent)
    if every is None:
        ahead = []
        while descent.step < READ_AHEAD and (made := next(rows, None)):
            ahead.append(made)
        every = round_interval(most_steps if descent.reason is None else descent.step)
        rows = chain(ahead, rows)
    width = max(len("step"), len(str(most_steps)))
    out.write(f"{'step':>{width}}  {'loss':>13}  {'slope':>13}  {'intercept':>13}\n")
    for steps, (slopes, intercepts, losses, *_) in thinned(rows, every):
        cells = zip(steps, losses.tolist(), slopes.tolist(), intercepts.tolist(), strict=True)
        out.writelines(f"{step:>{width}}  {'  '.join(map(_readable, row))}\n" for step, *row in cells)
        # A run on much data takes its time, and who reads a pipe would wait for all of it.
        out.flush()


def _readable(value: float) -> str:
    return f"{value:#.7g}".rstrip(".").rjust(13)
