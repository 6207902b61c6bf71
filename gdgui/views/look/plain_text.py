"""Text that is shown as it is: Qt would take for markup what looks so, and names from files are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

__all__ = ["PlainLabel", "agrees"]


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def agrees(parent: QWidget, title: str, question: str) -> bool:
    """Ask the user, and return whether the answer is yes."""
    answers = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, title, "", answers.Yes | answers.No, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    answer = box.exec()
    box.deleteLater()
    return answer == answers.Yes
