"""Texts in the language of the window.

Each call names its context and its text as literals, for Qt's lupdate finds them by reading the source.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gdgui.model.errors import GdguiError

__all__ = ["error_text", "translate"]


def translate(context: str, text: str) -> str:
    """Return `text` in the present language, or as it is where there is no translation."""
    return QCoreApplication.translate(context, text)


def error_text(error: GdguiError) -> str:
    """Return what is wrong, in the present language; an error within it is translated by itself."""
    template = QCoreApplication.translate("Errors", error.template)
    values = (error_text(value) if isinstance(value, GdguiError) else value for value in error.values)
    # Without values the template is no format: what is like a placeholder in it stands for itself.
    return template.format(*values) if error.values else template
