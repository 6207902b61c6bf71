"""TOML texts: read from a file, parsed, and their version checked. What is in them is for others to judge."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from gdgui.files.system_messages import cause_of
from gdgui.files.toml_messages import toml_message
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown

__all__ = ["check_format", "parsed", "read_text"]

_PLACE: Final = re.compile(r"line (\d+), column (\d+)")


def read_text(path: Path, most_bytes: int, too_large: str) -> str:
    """Return the text of a file.

    Parameters
    ----------
    path : Path
    most_bytes : int
        A larger file is refused before it is read.
    too_large : str
        What is said of that: the template of an error, for the file and `most_bytes`.

    Raises
    ------
    ScenarioError
        Names the file, and the line where it is no UTF-8.
    """
    try:
        if not path.exists():
            raise ScenarioError(QT_TRANSLATE_NOOP("Errors", "{0} does not exist"), path)
        if not path.is_file():
            raise ScenarioError(QT_TRANSLATE_NOOP("Errors", "{0} is not a file"), path)
        if path.stat().st_size > most_bytes:
            raise ScenarioError(too_large, path, f"{most_bytes:,}")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0} cannot be read: {1}"), path, cause_of(error)
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0}, line {1}: this is not UTF-8 text; save it as UTF-8"),
            path.name,
            line,
        ) from None


def parsed(text: str, name: str) -> dict[str, Any]:
    """Return what a TOML text says.

    Raises
    ------
    ScenarioError
        Names the text by `name`, and the line.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _malformed(str(error), name, text) from error
    except (ValueError, RecursionError) as error:
        raise ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0}: a number in it is too long to read, or a list too deep"), name
        ) from error


def _malformed(report: str, name: str, text: str) -> ScenarioError:
    """Return what tomllib says of a text as an error that names the line, also where that is the last."""
    what, _, where = report.removesuffix(")").rpartition(" (at ")
    place = _PLACE.fullmatch(where)
    if place:
        return ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0}, line {1}, column {2}: {3}"),
            name,
            place[1],
            place[2],
            toml_message(what),
        )
    last = text.count("\n") + 1
    return ScenarioError(
        QT_TRANSLATE_NOOP("Errors", "{0}, line {1}, at the end: {2}"), name, last, toml_message(what)
    )


def check_format(found: object, newest: int) -> None:
    """Refuse a layout that is none, or newer than `newest`.

    Raises
    ------
    ScenarioError
        Names both versions.
    """
    if isinstance(found, bool) or not isinstance(found, int) or found < 1:
        raise ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "format is {0}; it must be {1}"), shown(found), newest
        )
    if found > newest:
        raise ScenarioError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "format is {0}, and this version of gdgui reads up to {1}; "
                "a newer gdgui wrote it: update gdgui",
            ),
            shown(found),
            newest,
        )
