"""Texts in several languages: plain paragraphs with bold words, and nothing else that could be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gdgui.languages import FALLBACK, LANGUAGES

__all__ = ["Span", "Text", "spans"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text by the codes of its languages, `FALLBACK` at least.

    Paragraphs are set apart by an empty line, bold is in ``**``.
    """

    versions: Mapping[str, str]

    def in_language(self, code: str) -> str:
        """Return the text in a language, or in English where it is not translated."""
        return self.versions.get(code, self.versions[FALLBACK])

    @property
    def missing(self) -> tuple[str, ...]:
        """The languages into which it is not translated."""
        return tuple(code for code in LANGUAGES if code not in self.versions)


class Span(NamedTuple):
    """A piece of text of one weight."""

    text: str
    bold: bool


def spans(text: str) -> tuple[Span, ...]:
    """Split a text at its ``**`` into pieces that are plain and bold by turns."""
    pieces = text.split("**")
    return tuple(Span(piece, bool(number % 2)) for number, piece in enumerate(pieces) if piece)
