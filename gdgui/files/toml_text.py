"""TOML files: read once, parsed, and their version checked. What is in them is for others to judge."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gdgui.files.system_messages import cause_of
from gdgui.files.toml_keys import TomlTable
from gdgui.files.toml_messages import toml_message
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown

__all__ = ["TomlFile", "check_format", "parse_toml", "read_toml"]

LARGEST_FILE: Final = 100_000_000
"""Bytes. A file beyond this is no scenario."""

_PLACE: Final = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A TOML text and what it says.

    Attributes
    ----------
    text : str
    table : TomlTable
    name : str
        What messages call it: its file's name.
    folder : Path or None
        Where the files that it names are looked for.
    """

    text: str
    table: TomlTable
    name: str
    folder: Path | None = None


def read_toml(path: Path) -> TomlFile:
    """Read and parse a file.

    Raises
    ------
    ScenarioError
        Names the file, and the line that is no TOML or no UTF-8. Too large a file is refused unread.
    """
    return parse_toml(_read_text(path), path.name, path.parent)


def _read_text(path: Path) -> str:
    try:
        if not path.exists():
            raise ScenarioError(QT_TRANSLATE_NOOP("Errors", "{0} does not exist"), path)
        if not path.is_file():
            raise ScenarioError(QT_TRANSLATE_NOOP("Errors", "{0} is not a file"), path)
        if path.stat().st_size > LARGEST_FILE:
            too_large = QT_TRANSLATE_NOOP("Errors", "{0} is larger than {1} bytes; it cannot be a scenario")
            raise ScenarioError(too_large, path, f"{LARGEST_FILE:,}")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        problem = QT_TRANSLATE_NOOP("Errors", "{0} cannot be read: {1}")
        raise ScenarioError(problem, path, cause_of(error)) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = QT_TRANSLATE_NOOP("Errors", "{0}, line {1}: this is not UTF-8 text; save it as UTF-8")
        raise ScenarioError(problem, path.name, line) from None


def parse_toml(text: str, name: str, folder: Path | None = None) -> TomlFile:
    """Parse a text; `name` and `folder` are those of `TomlFile`.

    Raises
    ------
    ScenarioError
        Names the text by `name`, and the line.
    """
    try:
        return TomlFile(text, tomllib.loads(text), name, folder)
    except tomllib.TOMLDecodeError as error:
        raise _malformed(str(error), name, text) from error
    except (ValueError, RecursionError) as error:
        problem = QT_TRANSLATE_NOOP("Errors", "{0}: a number in it is too long to read, or a list too deep")
        raise ScenarioError(problem, name) from error


def _malformed(report: str, name: str, text: str) -> ScenarioError:
    """Return what tomllib says of a text as an error that names the line, also where that is the last."""
    what, _, where = report.removesuffix(")").rpartition(" (at ")
    place = _PLACE.fullmatch(where)
    if place:
        problem = QT_TRANSLATE_NOOP("Errors", "{0}, line {1}, column {2}: {3}")
        return ScenarioError(problem, name, *place.groups(), toml_message(what))
    problem = QT_TRANSLATE_NOOP("Errors", "{0}, line {1}, at the end: {2}")
    return ScenarioError(problem, name, text.count("\n") + 1, toml_message(what))


def check_format(found: object, newest: int) -> None:
    """Refuse a layout that is none, or newer than `newest`.

    Raises
    ------
    ScenarioError
        Names both versions.
    """
    if isinstance(found, bool) or not isinstance(found, int) or found < 1:
        problem = QT_TRANSLATE_NOOP("Errors", "format is {0}; it must be {1}")
        raise ScenarioError(problem, shown(found), newest)
    if found > newest:
        problem = QT_TRANSLATE_NOOP(
            "Errors",
            "format is {0}, and this version of gdgui reads up to {1}; a newer gdgui wrote it: update gdgui",
        )
        raise ScenarioError(problem, shown(found), newest)
