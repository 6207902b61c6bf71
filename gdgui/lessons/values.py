"""Values in a lesson file, each checked for its kind and range, with the key and what is allowed."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from contextlib import suppress
from types import MappingProxyType
from typing import Any, Final

from gdgui.lessons.text import FALLBACK, Text
from gdgui.model.errors import LessonError, shown
from gdgui.model.toml_keys import KnownKeys, Table, check_keys

__all__ = ["flag", "list_of", "number", "one_of", "seconds", "text", "whole"]

SECONDS: Final = 5.0
"""How long a movement takes that says nothing of it."""

SHORTEST, LONGEST = 0.5, 60.0
"""Seconds a movement may take."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Signs that no font shows, and those that turn the direction of writing."""


def number(key: str, found: object, allowed: str = "a finite number") -> float:
    """Return a finite number."""
    value = math.nan
    if isinstance(found, int | float) and not isinstance(found, bool):
        with suppress(OverflowError):
            value = float(found)
    if not math.isfinite(value):
        raise LessonError(f"{key} is {shown(found)}; it must be {allowed}")
    return value


def seconds(key: str, table: Table) -> float:
    """Return how long a movement takes."""
    allowed = f"a number of seconds from {SHORTEST:g} to {LONGEST:g}"
    value = number(key, table.get("seconds", SECONDS), allowed)
    if not SHORTEST <= value <= LONGEST:
        raise LessonError(f"{key} is {value:g}; it must be {allowed}")
    return value


def whole(key: str, found: object, least: int, most: int, which: str = "") -> int:
    """Return a whole number from `least` to `most`; `which` says what the greatest is."""
    if isinstance(found, bool) or not isinstance(found, int) or not least <= found <= most:
        raise LessonError(
            f"{key} is {shown(found)}; it must be a whole number from {least:,} to {most:,}{which}"
        )
    return found


def flag(key: str, found: object) -> bool:
    """Return true or false."""
    if not isinstance(found, bool):
        raise LessonError(f"{key} is {shown(found)}; it must be true or false")
    return found


def one_of(key: str, found: object, allowed: Sequence[str]) -> str:
    """Return one of the words in `allowed`."""
    if not isinstance(found, str) or found not in allowed:
        raise LessonError(f"{key} is {shown(found)}; it must be one of {', '.join(allowed)}")
    return found


def list_of(key: str, found: object, least: int, most: int, what: str) -> list[Any]:
    """Return a list of `least` to `most` things."""
    if not isinstance(found, list):
        raise LessonError(f"{key} is {shown(found)}; it must be a list of {what}")
    if not least <= len(found) <= most:
        raise LessonError(f"{key} has {len(found):,} {what}; it must have {least:,} to {most:,}")
    return found


def text(place: str, found: object, longest: int, known: KnownKeys, number: int | None = None) -> Text:
    """Return a text that has English at least, and at most `longest` characters in each language.

    Parameters
    ----------
    place : str
        The name of its table in `known`.
    found : object
    longest : int
    known : KnownKeys
    number : int, optional
        Which one it is, where the table stands in a list.

    Raises
    ------
    LessonError, ScenarioError
        Names the key.
    """
    key = place if number is None else f"{place}[{number}]"
    if not isinstance(found, dict):
        raise LessonError(f'{key} is {shown(found)}; write a text as {key}.en = "…" and {key}.ko = "…"')
    check_keys(place, found, number, known)
    if FALLBACK not in found:
        raise LessonError(f"{key}.{FALLBACK} is missing; every text needs English, others fall back to it")
    versions = {code: _plain(f"{key}.{code}", version, longest) for code, version in found.items()}
    return Text(MappingProxyType(versions))


def _plain(key: str, found: object, longest: int) -> str:
    """Return a text with its lines joined to paragraphs."""
    if not isinstance(found, str):
        raise LessonError(f"{key} is {shown(found)}; it must be text in quotes")
    control = _CONTROL.search(found)
    if control:
        raise LessonError(f"{key} has the sign {control.group()!r}, which cannot be shown; take it out")
    paragraphs = re.split(r"\n[ \t\n]*\n", found.strip())
    plain = "\n\n".join(re.sub(r"[ \t\n]+", " ", paragraph) for paragraph in paragraphs)
    if not 1 <= len(plain) <= longest:
        raise LessonError(f"{key} has {len(plain):,} characters; it must have 1 to {longest:,}")
    if any(paragraph.count("**") % 2 for paragraph in plain.split("\n\n")):
        raise LessonError(f"{key} has a ** without its counterpart in the same paragraph; bold is **so**")
    return plain
