"""The table ``[data]`` of a scenario file: a built-in data set by name, points, or a CSV file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from gdgui.files.toml_keys import LABELS, TomlTable, required, text_of
from gdgui.model.checks import checked_kind
from gdgui.model.dataset import BUILT_IN, Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError, ScenarioError, shown

__all__ = ["MOST_INLINE", "data_from_table", "data_to_table"]

MOST_INLINE: Final = 1000
"""Data with more points than this are named by their file, where they have one."""


def data_to_table(data: Dataset, beside: Path | None) -> TomlTable:
    """Return the table for `data`; a file in or below the folder `beside` is named from there."""
    if data == BUILT_IN.get(data.name):
        return {"name": data.name}
    labels, source = {label: getattr(data, label) for label in LABELS}, data.source
    if source is None or data.size <= MOST_INLINE or not source.path.is_file():
        return {**labels, "x": data.x.tolist(), "y": data.y.tolist()}
    columns = {"x": source.x_column, "y": source.y_column}
    file = source.path.absolute()
    if beside is not None and file.is_relative_to(beside.absolute()):
        file = file.relative_to(beside.absolute())
    return {**labels, "file": file.as_posix(), **columns, "sha256": _digest(data)}


def _digest(data: Dataset) -> str:
    """Return the checksum of the numbers, x then y, as little-endian float64."""
    from hashlib import sha256  # noqa: PLC0415  (takes longer to import than to use)

    return sha256(np.concatenate((data.x, data.y)).astype("<f8").tobytes()).hexdigest()


def data_from_table(table: TomlTable, folder: Path) -> Dataset:
    """Return the data that a table describes; a file is looked for from `folder`.

    A `ScenarioError` or `DatasetError` names the key and what is wrong with it.
    """
    labels = {key: text_of(f"data.{key}", table[key]) for key in LABELS if key in table}
    if "file" in table:
        return _labelled(_data_of_file(table, folder), labels)
    if "sha256" in table:
        problem = QT_TRANSLATE_NOOP("Errors", "data.sha256 is given without data.file, which it is to check")
        raise ScenarioError(problem)
    if "x" in table or "y" in table:
        return _data_of_points(table, labels)
    if "name" not in table:
        problem = QT_TRANSLATE_NOOP("Errors", "data.name is missing; data need a name, x and y, or a file")
        raise ScenarioError(problem)
    if labels["name"] in BUILT_IN:
        return _labelled(BUILT_IN[labels["name"]], labels)
    problem = QT_TRANSLATE_NOOP(
        "Errors",
        "data.name is {0}, and the built-in data are {1}; other data need data.x and data.y, or data.file",
    )
    raise ScenarioError(problem, shown(labels["name"]), ", ".join(BUILT_IN))


def _labelled(data: Dataset, labels: Mapping[str, str]) -> Dataset:
    if all(getattr(data, key) == label for key, label in labels.items()):
        return data
    given = {key: labels.get(key, getattr(data, key)) for key in LABELS}
    return Dataset(data.x, data.y, **given, source=data.source)


def _data_of_points(table: TomlTable, labels: Mapping[str, str]) -> Dataset:
    no_list = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a list of numbers")
    no_number = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number")
    for key in ("x", "y"):
        found = checked_kind(ScenarioError, f"data.{key}", required("data", table, key), list, no_list)
        for number, value in enumerate(found, 1):
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise ScenarioError(no_number, f"data.{key}[{number}]", shown(value))
    try:
        return Dataset(table["x"], table["y"], **labels, source=None)
    except DatasetError as error:
        raise DatasetError("data: {0}", error) from error


def _column(key: str, found: object) -> str | int:
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be the name of a column, or its number from 1")
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise ScenarioError(wrong, key, shown(found))
    return found


def _data_of_file(table: TomlTable, folder: Path) -> Dataset:
    file = text_of("data.file", table["file"])
    x, y = (_column(f"data.{key}", table[key]) if key in table else None for key in ("x", "y"))
    try:
        from gdgui.files.csv_reader import read_csv  # noqa: PLC0415  (most scenarios hold their points)

        data = read_csv(folder / file, x, y)
    except DatasetError as error:
        raise DatasetError("data.file: {0}", error) from error
    except (OSError, ValueError) as error:  # a name that no file can have
        problem = QT_TRANSLATE_NOOP("Errors", "data.file is {0}; it cannot be read ({1})")
        raise ScenarioError(problem, shown(file), str(error)) from error
    if "sha256" in table and text_of("data.sha256", table["sha256"]).lower() != _digest(data):
        problem = QT_TRANSLATE_NOOP(
            "Errors",
            "data file {0} has changed since the scenario was saved; "
            "delete data.sha256 to use it as it is now",
        )
        raise ScenarioError(problem, file)
    return data
