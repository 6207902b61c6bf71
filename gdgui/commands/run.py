"""`gdgui run`: a descent without a window, from the options to what is written."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any, Final

from gdgui.commands.console import exact_newlines, print_error
from gdgui.commands.exit_errors import UsageError
from gdgui.commands.rows import rows_of, thinned, write_csv, write_table
from gdgui.files.atomic_file import atomic_file
from gdgui.files.csv_reader import read_csv
from gdgui.files.scenario_file import load_scenario
from gdgui.model.descent import Descent
from gdgui.model.library import find_scenario
from gdgui.model.scenario import Scenario, Start
from gdgui.model.scenario_checks import free_in

__all__ = ["names_file", "overwritten", "run", "scenario_of"]

DEFAULT_SCENARIO: Final = "slope"
STANDARD_OUTPUT: Final = ("-", "/dev/stdout")
"""By the second name it may be a file, which must not be replaced under the shell's hands."""


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
        write_table(sys.stdout, descent, scenario.steps, options.every)
    elif options.csv in STANDARD_OUTPUT:
        exact_newlines()
        write_csv(sys.stdout, thinned(rows_of(descent), options.every or 1))
    else:
        output = Path(options.csv)
        source = overwritten(output, options, scenario)
        if source is not None:
            raise UsageError(f"--csv would overwrite {source}, which the run reads; choose another file")
        with atomic_file(output) as file:
            write_csv(file, thinned(rows_of(descent), options.every or 1))
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
