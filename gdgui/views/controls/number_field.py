"""A field for an exact number, as the user would write it."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gdgui.model.numbers import MINUS, parse_number
from gdgui.views.controls.buttons import RETURN_KEYS, is_return
from gdgui.views.look.paint import control_height, font
from gdgui.views.look.plain_text import shortened
from gdgui.views.look.texts import translate

__all__ = ["NumberField"]

EXPORT_KEY: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)


class NumberField(QLineEdit):
    """Shows a number; emits `valueRequested` when the user has entered another one.

    What is no number, or not allowed, is refused with a message and the shown number comes back.
    """

    valueRequested = Signal(float)
    refused = Signal(str)

    def __init__(
        self,
        allows: Callable[[float], bool] | None = None,
        allowed: str = "",
        characters: int = 9,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._allows = allows
        self._allowed = allowed
        self._characters = characters
        self._value = 0.0
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._finish)

    @property
    def value(self) -> float:
        """The number shown."""
        return self._value

    def set_allowed(self, allows: Callable[[float], bool], allowed: str) -> None:
        """Say which numbers are allowed, in words too."""
        self._allows, self._allowed = allows, allowed

    def set_value(self, value: float) -> None:
        """Show a number, unless the user is writing one just now."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            text = self._text(value)
            if self.text() != text:
                self.setText(text)
                self.setCursorPosition(0)

    def fit_font(self, size: int) -> None:
        """Take the width of its usual number of characters, `size` pixels high."""
        self.setFixedWidth(QFontMetrics(font(size)).horizontalAdvance("0") * (self._characters + 2))
        self.setFixedHeight(control_height(size))

    @staticmethod
    def _text(value: float) -> str:
        return f"{value:.10g}".replace("-", MINUS)

    @Slot()
    def _finish(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        value = math.nan
        with suppress(ValueError):
            value = parse_number(self.text())
        if math.isnan(value) or not (self._allows is None or self._allows(value)):
            allowed = self._allowed or translate("NumberField", "a number")
            name = self.accessibleName() or translate("NumberField", "the value")
            message = translate("NumberField", "“{0}” cannot be {1}: it must be {2}")
            self.refused.emit(message.format(shortened(self.text()), name, allowed))
        elif value != self._value:
            self._value = value
            self.valueRequested.emit(value)
        self.setText(self._text(self._value))

    def event(self, event: QEvent) -> bool:
        """Keep Return for a number that is being written, whatever it does in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_return(event) and self.isModified():
                event.accept()
                return True
            if event.keyCombination() == EXPORT_KEY:
                return False  # to the end of the line, for Qt on Linux; here it exports
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape what was being written; or else the focus, so that keys mean the window again."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            if event.key() in RETURN_KEYS:
                self.selectAll()
        elif self.isModified():
            self.setText(self._text(self._value))
            self.setModified(False)
        else:
            self.clearFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that a new number replaces the old one."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()
