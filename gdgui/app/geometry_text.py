"""The window's place on the screen, as the settings keep it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

__all__ = ["geometry_text", "restore_geometry"]

FIRST_SIZE: Final = QSize(1440, 820)


def geometry_text(window: QWidget) -> str:
    """Return a window's place as text."""
    return bytes(window.saveGeometry().toHex().data()).decode("ascii")


def restore_geometry(window: QWidget, text: str) -> None:
    """Return to a place; without a usable one, take a size that suits the screen."""
    if not window.restoreGeometry(QByteArray.fromHex(text.encode("ascii", "ignore"))):
        window.resize(FIRST_SIZE.boundedTo(window.screen().availableSize() * 0.94))
