"""What a user is asked in the same words from several places."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from gdgui.views.look.texts import translate

__all__ = ["may_replace"]


def may_replace(parent: QWidget, title: str, path: Path) -> bool:
    """Return whether the user agrees that what is at `path` is replaced."""
    question = translate("Files", "{0} exists already. Replace it?").format(path)
    return QMessageBox.question(parent, title, question) == QMessageBox.StandardButton.Yes
