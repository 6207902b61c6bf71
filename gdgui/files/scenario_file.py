"""Scenarios as TOML: written exactly, so that each float comes back bit for bit, and read with care.

A file holds ``format``, the plain fields of a `Scenario`, and the tables ``[data]`` (a built-in's name,
points, or a CSV file), ``[optimizer]`` (its name and settings), ``[start]`` and ``[[changes]]``. What is left
out takes its default; what is not known is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from gdgui.files.data_table import data_from_table, data_to_table
from gdgui.files.output import atomic_file
from gdgui.files.system_messages import cause_of
from gdgui.files.toml_keys import KEYS, PLAIN, TomlTable, check_keys, required, table_of
from gdgui.files.toml_text import TomlFile, check_format, parse_toml, read_toml
from gdgui.model.dataset import BUILT_IN, Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError, ScenarioError, shown
from gdgui.model.parameters import free_in
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.schedules import CONSTANT

__all__ = ["from_toml", "load_scenario", "save_scenario", "scenario_from_table", "scenario_in", "to_toml"]

FORMAT: Final = 1
"""The newest layout that is known, and the one that is written."""


def load_scenario(path: Path) -> Scenario:
    """Read a scenario from a file. A data file it names is looked for from the scenario's folder.

    Raises
    ------
    ScenarioError, DatasetError
        Names the file, the line or the key, and the remedy.
    """
    return scenario_in(read_toml(path))


def save_scenario(scenario: Scenario, path: Path) -> None:
    """Write a scenario to a file, whole or not at all: an error leaves what was there as it was.

    Raises
    ------
    ScenarioError
        The file cannot be written.
    """
    try:
        text = to_toml(scenario, path.parent)
        with atomic_file(path) as file:
            file.write(text)
    except (OSError, ValueError) as error:
        problem = QT_TRANSLATE_NOOP("Errors", "{0} cannot be written: {1}")
        raise ScenarioError(problem, path, cause_of(error)) from error


def to_toml(scenario: Scenario, beside: Path | None = None) -> str:
    """Return a scenario as TOML, for the folder `beside`: data files in or below it are named from there.

    Raises
    ------
    ScenarioError
        A title, label or file name that no file can hold.
    """
    from tomli_w import dumps  # noqa: PLC0415  (only who saves waits for it)

    start, plain = scenario.start, {name: getattr(scenario, name) for name in PLAIN}
    tables = {
        "data": data_to_table(scenario.data, beside),
        "optimizer": {"name": scenario.optimizer, **scenario.hyperparameters},
        "start": {"slope": start.slope, "intercept": start.intercept},
    }
    # A seed that does not lead to this start would lose it.
    if start.seed is not None and start == Start.drawn(start.seed):
        tables["start"] = {"seed": start.seed}
    if scenario.schedule != CONSTANT.name:
        tables["schedule"] = {"name": scenario.schedule, **scenario.schedule_settings}
    text = dumps({"format": FORMAT, **plain, **tables})
    for change in scenario.changes:
        table = {"step": change.step, "learning_rate": change.learning_rate}
        text += f"\n[[changes]]\n{dumps(table)}"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        problem = QT_TRANSLATE_NOOP(
            "Errors", "a title, label or file name holds {0}, which no file can; take it out to save"
        )
        raise ScenarioError(problem, repr(text[error.start])) from None
    return text


def from_toml(text: str, folder: Path | None = None, name: str = "scenario") -> Scenario:
    """Return the scenario that a TOML text describes; data files are looked for from `folder`.

    Data given by points or by a file take the start, learning rate and tolerance that suit them, as far as
    the text gives none. Messages call the text by its `name`.

    Raises
    ------
    ScenarioError, DatasetError
        Names the line or the key, and the remedy.
    """
    return scenario_in(parse_toml(text, name, folder))


def scenario_in(file: TomlFile) -> Scenario:
    """Return the scenario that a file describes, as `from_toml` does."""
    try:
        return scenario_from_table(file.table, lambda table: data_from_table(table, file.folder or Path()))
    except GdguiError as error:
        raise type(error)("{0}: {1}", file.name, error) from error


def scenario_from_table(document: TomlTable, read_data: Callable[[TomlTable], Dataset]) -> Scenario:
    """Return the scenario that the keys of a scenario file describe, wherever they stand.

    `read_data` returns the data that the table ``[data]`` describes. It decides which files may be read.
    Errors are those of `from_toml`, without the name of a file.
    """
    check_format(document.get("format", FORMAT), FORMAT)
    check_keys("", document)
    values = {key: document[key] for key in PLAIN if key in document}
    if "fit" in values:
        values["free"] = free_in(values.pop("fit"))
    for kind, field in (("optimizer", "hyperparameters"), ("schedule", "schedule_settings")):
        if kind in document:
            settings = dict(table_of(kind, document[kind]))
            values[kind] = required(kind, settings, "name")
            values[field] = {key: settings[key] for key in settings if key != "name"}
    if "start" in document:
        values["start"] = _start(table_of("start", document["start"]))
    if "changes" in document:
        values["changes"] = _changes(document["changes"])
    if "data" not in document:
        return Scenario(**values)
    data = read_data(table_of("data", document["data"]))
    return (Scenario if data in BUILT_IN.values() else Scenario.for_data)(data=data, **values)


def _start(table: TomlTable) -> Start:
    if "seed" not in table:
        return Start(required("start", table, "slope"), required("start", table, "intercept"))
    if len(table) > 1:
        problem = QT_TRANSLATE_NOOP(
            "Errors", "start has a seed and a slope or an intercept too; give the one or the other"
        )
        raise ScenarioError(problem)
    return Start.drawn(table["seed"])


def _changes(found: object) -> tuple[LearningRateChange, ...]:
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        problem = QT_TRANSLATE_NOOP(
            "Errors", "changes is {0}; write each change as [[changes]] with step and learning_rate below"
        )
        raise ScenarioError(problem, shown(found))
    changes = []
    for number, table in enumerate(found, 1):
        check_keys("changes", table, number)
        step, rate = (required(f"changes[{number}]", table, key) for key in KEYS["changes"])
        changes.append(LearningRateChange(step, rate))
    return tuple(changes)
