"""Texts in the language of the window.

Each call names its context and its text as literals, for Qt's lupdate finds them by reading the source.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["translate"]


def translate(context: str, text: str) -> str:
    """Return `text` in the present language, or as it is where there is no translation."""
    return QCoreApplication.translate(context, text)
