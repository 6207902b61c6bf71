"""TOML files: read once, parsed, and their version checked. What is in them is for others to judge."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gdgui.files.system_messages import cause_of
from gdgui.files.toml_keys import TomlTable
from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError, ScenarioError, shown

__all__ = ["LONG_KEY", "MOST_PARTS", "TomlFile", "check_format", "parse_toml", "read_toml", "toml_message"]

LARGEST_FILE: Final = 100_000_000
"""Bytes. A file beyond this is no scenario."""

MOST_PARTS: Final = 3000
"""Parts of a dotted key. The parser takes time and memory with the square of them."""

# From the beginning of a word, so that no word is looked through again from its middle.
LONG_KEY: Final = re.compile(
    r"""(?<![\w"'-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+)""" f"{{{MOST_PARTS}}}"
)
"""Where a dotted key begins that has more parts than that."""

_PLACE: Final = re.compile(r"line (\d+), column (\d+)")

TOMLLIB_MESSAGES: Final = (
    QT_TRANSLATE_NOOP("Errors", "Cannot declare {0} twice"),
    QT_TRANSLATE_NOOP("Errors", "Cannot mutate immutable namespace {0}"),
    QT_TRANSLATE_NOOP("Errors", "Cannot overwrite a value"),
    QT_TRANSLATE_NOOP("Errors", "Cannot redefine namespace {0}"),
    QT_TRANSLATE_NOOP("Errors", "Duplicate inline table key {0}"),
    QT_TRANSLATE_NOOP("Errors", "Escaped character is not a Unicode scalar value"),
    QT_TRANSLATE_NOOP("Errors", "Expected '=' after a key in a key/value pair"),
    QT_TRANSLATE_NOOP("Errors", "Expected ']' at the end of a table declaration"),
    QT_TRANSLATE_NOOP("Errors", "Expected ']]' at the end of an array declaration"),
    QT_TRANSLATE_NOOP("Errors", "Expected newline or end of document after a statement"),
    QT_TRANSLATE_NOOP("Errors", "Expected {0}"),
    QT_TRANSLATE_NOOP("Errors", "Found invalid character {0}"),
    QT_TRANSLATE_NOOP("Errors", "Illegal character {0}"),
    QT_TRANSLATE_NOOP("Errors", "Invalid date or datetime"),
    QT_TRANSLATE_NOOP("Errors", "Invalid hex value"),
    QT_TRANSLATE_NOOP("Errors", "Invalid initial character for a key part"),
    QT_TRANSLATE_NOOP("Errors", "Invalid statement"),
    QT_TRANSLATE_NOOP("Errors", "Invalid value"),
    QT_TRANSLATE_NOOP("Errors", "Unclosed array"),
    QT_TRANSLATE_NOOP("Errors", "Unclosed inline table"),
    QT_TRANSLATE_NOOP("Errors", "Unescaped '\\' in a string"),
    QT_TRANSLATE_NOOP("Errors", "Unterminated string"),
)
"""The messages of `tomllib`; those with a value at their end after those that say more."""

LONGEST_MESSAGE: Final = 200


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A TOML text, what it says, how messages call it, and where the files that it names are looked for."""

    text: str
    table: TomlTable
    name: str
    folder: Path | None = None


def read_toml(path: Path) -> TomlFile:
    """Read and parse a file; too large a one is refused unread.

    A `ScenarioError` names the file, and the line that is no TOML or no UTF-8.
    """
    return parse_toml(_read_text(path), path.name, path.parent)


def _read_text(path: Path) -> str:
    try:
        if not path.exists():
            raise ScenarioError(QT_TRANSLATE_NOOP("Errors", "{0} does not exist"), path)
        if not path.is_file():
            raise ScenarioError(QT_TRANSLATE_NOOP("Errors", "{0} is not a file"), path)
        if path.stat().st_size > LARGEST_FILE:
            problem = QT_TRANSLATE_NOOP("Errors", "{0} is larger than {1} bytes; it cannot be a scenario")
            raise ScenarioError(problem, path, f"{LARGEST_FILE:,}")
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
    """Parse a text, or raise a `ScenarioError` that names it by `name`, and the line; see `TomlFile`."""
    if long_key := LONG_KEY.search(text):
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0}, line {1}: a key with more than {2} parts; use a table instead"
        )
        raise ScenarioError(wrong, name, text.count("\n", 0, long_key.start()) + 1, f"{MOST_PARTS:,}")
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


def toml_message(report: str) -> GdguiError | str:
    """Return a message of the parser as a value for a message; one that is not known stays in English."""
    for saying in TOMLLIB_MESSAGES:
        before, placeholder, after = saying.partition("{0}")
        if placeholder and report.startswith(before) and report.endswith(after):
            return GdguiError(saying, report.removeprefix(before).removesuffix(after)[:LONGEST_MESSAGE])
        if saying == report:
            return GdguiError(saying)
    return report[:LONGEST_MESSAGE]


def check_format(found: object, newest: int) -> None:
    """Refuse a layout that is none, or newer than `newest`, by a `ScenarioError` that names both."""
    if isinstance(found, bool) or not isinstance(found, int) or found < 1:
        problem = QT_TRANSLATE_NOOP("Errors", "format is {0}; it must be {1}")
        raise ScenarioError(problem, shown(found), newest)
    if found > newest:
        problem = QT_TRANSLATE_NOOP(
            "Errors",
            "format is {0}, and this version of gdgui reads up to {1}; a newer gdgui wrote it: update gdgui",
        )
        raise ScenarioError(problem, shown(found), newest)
