"""Buttons, and the Return key: what has the focus comes before what Return does in the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton

__all__ = ["RETURN_KEYS", "action_button", "is_return", "press_with_return"]

RETURN_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_return(event: QEvent) -> bool:
    """Return whether an event is about Return or Enter, alone."""
    alone = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return isinstance(event, QKeyEvent) and event.key() in RETURN_KEYS and event.modifiers() in alone


def press_with_return(*buttons: QAbstractButton) -> None:
    """Let Return press these buttons when they have the focus; Space plays, wherever the focus is."""
    for button in buttons:
        button.installEventFilter(_Presser(button))


def action_button(action: QAction) -> QToolButton:
    """Return a button for an action, named after it."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName(f"{action.objectName()}-button")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    press_with_return(button)
    return button


class _Presser(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() == QEvent.Type.ShortcutOverride and is_return(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and is_return(event) and isinstance(watched, QAbstractButton):
            watched.click()
            return True
        return super().eventFilter(watched, event)
