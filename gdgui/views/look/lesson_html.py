"""A lesson's text as HTML, for the bar of the window and for the heading of an export."""

from __future__ import annotations

from html import escape
from typing import Final

__all__ = ["html_of"]

LINE_HEIGHT: Final = 1.3


def html_of(text: str) -> str:
    """Return a lesson's text as HTML: paragraphs, and bold words between ``**``."""
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    pieces = []
    for paragraph in filter(None, paragraphs):
        words = escape(paragraph, quote=False).split("**")
        pieces.append("".join(f"<b>{word}</b>" if number % 2 else word for number, word in enumerate(words)))
    style = f"margin: 0 0 6px 0; line-height: {round(100 * LINE_HEIGHT)}%"
    return "".join(f'<p style="{style}">{piece}</p>' for piece in pieces)
