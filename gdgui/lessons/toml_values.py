"""The keys of a lesson file and their values, each checked for its kind and range."""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from gdgui.files.toml_keys import KEYS, KnownKeys, TomlTable, check_keys, text_of
from gdgui.languages import FALLBACK, LANGUAGES
from gdgui.lessons.lesson import LessonError, Text
from gdgui.model.checks import checked_kind, checked_name, checked_number, checked_whole
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown

__all__ = [
    "BESIDE", "LESSON_KEYS", "SCENE_KEYS", "flag", "list_of", "number", "one_of", "required_text", "text",
    "whole",
]  # fmt: skip

BESIDE: Final = ("fit", "optimizer", "schedule", "learning_rate", "changes")
"""The keys of a scenario in which another run may differ: a loss or data of its own could not be compared."""

_TEXT: Final = tuple(LANGUAGES)

LESSON_KEYS: Final = KnownKeys(
    {
        "": ("format", "title", "summary", "scenario", "scenes"),
        **dict.fromkeys(("title", "summary"), _TEXT),
        "scenario": KEYS[""],
    },
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is not a known key; {1} stands at the top of the lesson, above the first [table]"
    ),
)
"""The keys outside the scenes."""

SCENE_KEYS: Final = KnownKeys(
    {
        "": ("name", "title", "text", "set", "show", "at", "play", "sweep", "slide", "question"),
        "set": KEYS[""],
        "show": ("panels", "numbers", "squares", "residuals", "secant", "log", "logarithmic", "beside"),
        "at": ("step", "stage"),
        "play": ("to", "speed"),
        **dict.fromkeys(("sweep", "slide"), ("from", "to", "seconds")),
        "question": ("kind", "text", "choices", "answer", "explanation"),
        "show.beside": ("label", *BESIDE),
        **dict.fromkeys(("title", "text", "show.beside.label"), _TEXT),
        **dict.fromkeys(("question.text", "question.choices", "question.explanation"), _TEXT),
    },
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} is not a known key; {1} stands in the scene itself, below [[scenes]] "
        "and above its first [scenes.table]",
    ),
)
"""The keys of a scene."""

TWO_LANGUAGES: Final = tuple(LANGUAGES)[:2]
"""For the examples in messages."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters that no font shows, and those that turn the direction of writing."""

number = partial(checked_number, LessonError)
one_of = partial(checked_name, LessonError)
whole = partial(checked_whole, LessonError)


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


def text(place: str, found: object, longest: int, known: KnownKeys, number: int = 0) -> Text:
    """Return a text that has English at least, and at most `longest` characters in each language.

    Its table is called `place` in `known`, and has a `number`, from 1, where it stands in a list.
    """
    key = f"{place}[{number}]" if number else place
    if not isinstance(found, dict):
        wrong = QT_TRANSLATE_NOOP("Errors", '{0} is {1}; write a text as {0}.{2} = "…" and {0}.{3} = "…"')
        raise LessonError(wrong, key, shown(found), *TWO_LANGUAGES)
    check_keys(place, found, number, known)
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is missing; every text needs English, others fall back to it")
    if FALLBACK not in found:
        raise LessonError(wrong, f"{key}.{FALLBACK}")
    versions = {code: _plain(f"{key}.{code}", version, longest) for code, version in found.items()}
    return Text(MappingProxyType(versions))


def required_text(table: TomlTable, key: str, longest: int, known: KnownKeys) -> Text:
    """Return the text at a key that must be there."""
    if key not in table:
        wrong = QT_TRANSLATE_NOOP("Errors", '{0} is missing; write it as {0}.{1} = "…" and {0}.{2} = "…"')
        raise LessonError(wrong, key, *TWO_LANGUAGES)
    return text(key, table[key], longest, known)


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
