"""TOML texts: read from a file, parsed, and their version checked. What is in them is for others to judge."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from gdgui.model.errors import ScenarioError, shown

__all__ = ["cause", "check_format", "parsed", "read_text"]


def cause(error: Exception) -> str:
    """Return the operating system's words for an error, without its number and file."""
    return getattr(error, "strerror", None) or str(error)


def read_text(path: Path, most_bytes: int, kind: str) -> str:
    """Return the text of a file.

    Parameters
    ----------
    path : Path
    most_bytes : int
        A larger file is refused before it is read.
    kind : str
        What such a file cannot be, for the message.

    Raises
    ------
    ScenarioError
        Names the file, and the line where it is no UTF-8.
    """
    try:
        if not path.is_file():
            raise ScenarioError(f"{path} {'is not a file' if path.exists() else 'does not exist'}")
        if path.stat().st_size > most_bytes:
            raise ScenarioError(f"{path} is larger than {most_bytes:,} bytes; it cannot be {kind}")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ScenarioError(f"{path} cannot be read: {cause(error)}") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ScenarioError(f"{path.name}, line {line}: this is not UTF-8 text; save it as UTF-8") from None


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
        what, _, place = str(error).removesuffix(")").rpartition(" (at ")
        if not place.startswith("line"):
            last = text.count("\n") + 1
            place = f"line {last}, at the end"
        raise ScenarioError(f"{name}, {place}: {what[:200]}") from error
    except (ValueError, RecursionError) as error:
        raise ScenarioError(f"{name}: a number in it is too long to read, or a list too deep") from error


def check_format(found: object, newest: int) -> None:
    """Refuse a layout that is none, or newer than `newest`.

    Raises
    ------
    ScenarioError
        Names both versions.
    """
    if isinstance(found, bool) or not isinstance(found, int) or found < 1:
        raise ScenarioError(f"format is {shown(found)}; it must be {newest}")
    if found > newest:
        raise ScenarioError(
            f"format is {shown(found)}, and this version of gdgui reads up to {newest}; "
            "a newer gdgui wrote it: update gdgui"
        )
