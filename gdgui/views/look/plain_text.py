"""Text that is shown as it is: Qt would take for markup what looks so, and names from files are none."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

__all__ = ["PlainLabel", "agrees", "shortened"]


LONGEST_WORD, LONGEST_NAME = 40, 60
MAY_BREAK_HERE: Final = "\u200b"  # the zero width space


def shortened(name: str) -> str:
    """Return a name that fits where it is shown: of a long one, the beginning and the end."""
    half = LONGEST_NAME // 2
    return name if len(name) <= LONGEST_NAME else f"{name[: half - 1]}…{name[-half:]}"


class PlainLabel(QLabel):
    """A label that shows its text as it is, and breaks words that would make it wider than a screen."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802  (Qt's name)
        """Show a text."""
        pieces = re.sub(rf"\S{{{LONGEST_WORD}}}", lambda found: found[0] + MAY_BREAK_HERE, text)
        super().setText(pieces)

    def text(self) -> str:
        """Return the text that was given."""
        return super().text().replace(MAY_BREAK_HERE, "")


def agrees(parent: QWidget, title: str, question: str) -> bool:
    """Ask the user, and return whether the answer is yes."""
    answers = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, title, "", answers.Yes | answers.No, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    answer = box.exec()
    box.deleteLater()
    return answer == answers.Yes
