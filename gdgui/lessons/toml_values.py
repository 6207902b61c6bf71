"""Values in a lesson file, each checked for its kind and range, with the key and what is allowed."""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from gdgui.files.toml_keys import KnownKeys, TomlTable, check_keys, text_of
from gdgui.languages import FALLBACK, LANGUAGES
from gdgui.lessons.lesson import LessonError
from gdgui.lessons.text import Text
from gdgui.model.checks import checked_kind, checked_name, checked_number, checked_whole
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown

__all__ = ["TWO_LANGUAGES", "flag", "list_of", "number", "one_of", "seconds", "text", "whole"]

SECONDS: Final = 5.0
"""How long a movement takes that says nothing of it."""

SHORTEST, LONGEST = 0.5, 60.0
"""Seconds a movement may take."""

TWO_LANGUAGES: Final = tuple(LANGUAGES)[:2]
"""For the examples in messages."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters that no font shows, and those that turn the direction of writing."""

number = partial(checked_number, LessonError)
one_of = partial(checked_name, LessonError)
whole = partial(checked_whole, LessonError)


def seconds(key: str, table: TomlTable) -> float:
    """Return how long a movement takes."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number of seconds from {2} to {3}")
    limits = f"{SHORTEST:g}", f"{LONGEST:g}"
    found = table.get("seconds", SECONDS)
    return number(key, found, wrong, *limits, allows=lambda value: SHORTEST <= value <= LONGEST)


def flag(key: str, found: object) -> bool:
    """Return true or false."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be true or false")
    return checked_kind(LessonError, key, found, bool, wrong)


def list_of(key: str, found: object, least: int, most: int) -> list[Any]:
    """Return a list of `least` to `most` entries."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a list")
    found = checked_kind(LessonError, key, found, list, wrong)
    if not least <= len(found) <= most:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} has {1} entries; it must have {2} to {3}")
        raise LessonError(wrong, key, f"{len(found):,}", f"{least:,}", f"{most:,}")
    return found


def text(place: str, found: object, longest: int, known: KnownKeys, number: int | None = None) -> Text:
    """Return a text that has English at least, and at most `longest` characters in each language.

    Its table is called `place` in `known`, and has a `number` where it stands in a list.

    Raises
    ------
    LessonError, ScenarioError
        Names the key.
    """
    key = place if number is None else f"{place}[{number}]"
    if not isinstance(found, dict):
        wrong = QT_TRANSLATE_NOOP("Errors", '{0} is {1}; write a text as {0}.{2} = "…" and {0}.{3} = "…"')
        raise LessonError(wrong, key, shown(found), *TWO_LANGUAGES)
    check_keys(place, found, number, known)
    if FALLBACK not in found:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} is missing; every text needs English, others fall back to it"
        )
        raise LessonError(wrong, f"{key}.{FALLBACK}")
    versions = {code: _plain(f"{key}.{code}", version, longest) for code, version in found.items()}
    return Text(MappingProxyType(versions))


def _plain(key: str, found: object, longest: int) -> str:
    """Return a text with its lines joined to paragraphs."""
    given = text_of(key, found)
    control = _CONTROL.search(given)
    if control:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} has the sign {1}, which cannot be shown; take it out")
        raise LessonError(wrong, key, repr(control.group()))
    paragraphs = re.split(r"[ \t]*\n[ \t\n]*\n[ \t]*", given.strip())
    plain = "\n\n".join(re.sub(r"[ \t\n]+", " ", paragraph) for paragraph in paragraphs)
    if not 1 <= len(plain) <= longest:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} has {1} characters; it must have 1 to {2}")
        raise LessonError(wrong, key, f"{len(plain):,}", f"{longest:,}")
    if any(paragraph.count("**") % 2 for paragraph in plain.split("\n\n")):
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} has a ** without its counterpart in the same paragraph; bold is **so**"
        )
        raise LessonError(wrong, key)
    return plain
