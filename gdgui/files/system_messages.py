"""What the operating system says of a file, to be said in other languages too."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError

__all__ = ["cause_of"]

SYSTEM_MESSAGES: Final = (
    QT_TRANSLATE_NOOP("Errors", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Errors", "File name too long"),
    QT_TRANSLATE_NOOP("Errors", "Input/output error"),
    QT_TRANSLATE_NOOP("Errors", "Is a directory"),
    QT_TRANSLATE_NOOP("Errors", "No space left on device"),
    QT_TRANSLATE_NOOP("Errors", "No such file or directory"),
    QT_TRANSLATE_NOOP("Errors", "Not a directory"),
    QT_TRANSLATE_NOOP("Errors", "Permission denied"),
    QT_TRANSLATE_NOOP("Errors", "Read-only file system"),
)
"""What Linux says most often, to be translated; what is not here stays as the system says it."""


def cause_of(error: Exception) -> GdguiError:
    """Return what the system says of an error, as a value for a message."""
    words = getattr(error, "strerror", None) or str(error)
    return GdguiError(words)
