"""`gdgui run`: a descent without a window, from the options to a table to read, or CSV to keep."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import chain, count
from pathlib import Path
from typing import Any, Final, TextIO

from gdgui.commands.console import exact_newlines, print_error
from gdgui.commands.exit_errors import UsageError
from gdgui.files.csv_reader import read_csv
from gdgui.files.output import atomic_file
from gdgui.files.scenario_file import load_scenario
from gdgui.model.dataset import FloatArray
from gdgui.model.descent import Descent
from gdgui.model.library import find_scenario
from gdgui.model.parameters import free_in
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import COLUMNS

__all__ = ["names_file", "overwritten", "round_interval", "rows_of", "run", "scenario_of", "thinned"]

DEFAULT_SCENARIO: Final = "slope"
STANDARD_OUTPUT: Final = ("-", "/dev/stdout")
"""By the second name it may be a file, which must not be replaced under the shell's hands."""

MOST_LINES: Final = 25
"""A table has about so many lines at most, unless asked for more: it fits a terminal."""

ROWS_AT_ONCE: Final = 2000
"""How many steps are made between two writes: few enough to be soon there, enough to be fast."""

READ_AHEAD: Final = 100_000
"""How many steps a table waits for the end of the run, to choose its interval by it: 5 MB."""

Rows = tuple[range, FloatArray]
"""Steps, and their states of shape (6, len(steps)) in the order of `COLUMNS`."""


def run(options: Namespace) -> int:
    """Descend as `options` ask, write what comes of it, and return the exit status.

    Raises
    ------
    GdguiError
        The scenario, the data or an option cannot be used.
    OSError
        The output cannot be written.
    """
    scenario = scenario_of(options)
    descent = Descent(scenario)
    if options.csv is None:
        _write_table(sys.stdout, descent, scenario.steps, options.every)
    elif options.csv in STANDARD_OUTPUT:
        exact_newlines()
        _write_csv(sys.stdout, thinned(rows_of(descent), options.every or 1))
    else:
        output = Path(options.csv)
        source = overwritten(output, options, scenario)
        if source is not None:
            raise UsageError(f"--csv would overwrite {source}, which the run reads; choose another file")
        with atomic_file(output) as file:
            _write_csv(file, thinned(rows_of(descent), options.every or 1))
    if descent.reason and descent.reason.kind == "diverged":
        print_error(descent.reason)
    elif options.csv not in STANDARD_OUTPUT:
        sys.stdout.write(f"{descent.reason}\n")
    return 0


def scenario_of(options: Namespace, named: Scenario | None = None) -> Scenario:
    """Return the scenario that is asked for, with the options in place of its own values.

    Data without a scenario get the start, rate and tolerance that suit them, as far as not given. A learning
    rate holds for the whole run: it replaces the scenario's and the changes that were planned on the way.
    `named` is the scenario that the options name, where it has been read already.
    """
    values = _given(options)
    settings = dict(options.set or ())
    if options.data is not None:
        values["data"] = read_csv(Path(options.data), options.x, options.y)
        if options.scenario is None:
            return Scenario.for_data(**values, hyperparameters=settings)
    name = options.scenario or DEFAULT_SCENARIO
    scenario = named or (load_scenario(Path(name)) if names_file(name) else find_scenario(name))
    if "optimizer" in values:
        scenario = scenario.with_changes(optimizer=values.pop("optimizer"))
    return scenario.with_changes(**values, hyperparameters={**scenario.hyperparameters, **settings})


def _given(options: Namespace) -> dict[str, Any]:
    values = {name: getattr(options, name) for name in ("loss", "optimizer", "steps")}
    if options.fit is not None:
        values["free"] = free_in(options.fit)
    if options.start is not None:
        values["start"] = Start(*options.start)
    if options.seed is not None:
        values["start"] = Start.drawn(options.seed)
    if options.learning_rate is not None:
        values |= {"learning_rate": options.learning_rate, "changes": ()}
    if options.schedule is not None:
        values["schedule"], values["schedule_settings"] = options.schedule
    if options.no_stop:
        values["tolerance"] = 0.0
    return {name: value for name, value in values.items() if value is not None}


def names_file(name: str) -> bool:
    """Whether a name means a file, and nothing that is built in."""
    path = Path(name)
    return path.suffix.lower() == ".toml" or (path.exists() and not path.is_dir())


def overwritten(output: Path, options: Namespace, scenario: Scenario) -> str | Path | None:
    """Return which of the files that a run is read from would be replaced by `output`, if any."""
    data = scenario.data.source
    for source in (options.data, options.scenario, data.path if data else None):
        if source and output.exists() and Path(source).exists() and output.samefile(source):
            return source
    return None


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


def _write_csv(out: TextIO, rows: Iterable[Rows]) -> None:
    """Write rows with a header; each number is the shortest that reads back as the same float64."""
    out.write(f"step,{','.join(COLUMNS)}\n")
    line = "%d" + ",%r" * len(COLUMNS) + "\n"
    for steps, states in rows:
        out.writelines([line % row for row in zip(steps, *states.tolist(), strict=True)])


def _write_table(out: TextIO, descent: Descent, most_steps: int, every: int | None) -> None:
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
