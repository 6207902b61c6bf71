"""A lesson's text as HTML, for the bar of the window and for the heading of an export."""

from __future__ import annotations

from html import escape
from typing import Final

from gdgui.lessons.lesson import spans

__all__ = ["html_of"]

LINE_HEIGHT: Final = 1.3


def html_of(text: str) -> str:
    """Return a lesson's text as HTML: paragraphs, and bold words between ``**``."""
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    pieces = []
    for paragraph in filter(None, paragraphs):
        words = [(escape(span.text, quote=False), span.bold) for span in spans(paragraph)]
        pieces.append("".join(f"<b>{word}</b>" if bold else word for word, bold in words))
    style = f"margin: 0 0 6px 0; line-height: {round(100 * LINE_HEIGHT)}%"
    return "".join(f'<p style="{style}">{piece}</p>' for piece in pieces)
