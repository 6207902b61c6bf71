"""What Python's TOML parser says of a mistake, to be said in other languages too."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError

__all__ = ["toml_message"]

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

LONGEST: Final = 200


def toml_message(report: str) -> GdguiError | str:
    """Return a message of the parser as a value for a message; one that is not known stays in English."""
    for saying in TOMLLIB_MESSAGES:
        before, placeholder, after = saying.partition("{0}")
        if placeholder and report.startswith(before) and report.endswith(after):
            return GdguiError(saying, report.removeprefix(before).removesuffix(after)[:LONGEST])
        if saying == report:
            return GdguiError(saying)
    return report[:LONGEST]
