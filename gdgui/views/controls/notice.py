"""A notice: a message in the window that stays until it is closed, and stops nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gdgui.model.errors import GdguiError
from gdgui.views.controls.buttons import press_with_return
from gdgui.views.look.plain_text import PlainLabel
from gdgui.views.look.texts import error_text, translate

__all__ = ["Notice"]


class Notice(QWidget):
    """Shows one message at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._error: GdguiError | None = None
        self._label = PlainLabel()
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.clicked.connect(self.clear)
        press_with_return(self._close)
        layout = QHBoxLayout(self)
        layout.addWidget(self._label, stretch=1)
        layout.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        """Take on the texts of the present language: an error is said anew, another message is taken away."""
        if self._error is not None and not self.isHidden():
            self.show_error(self._error)
        else:
            self.clear()
        text = translate("Notice", "Close this message")
        self._close.setToolTip(text)
        self._close.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The message shown, or nothing."""
        return self._label.text() if not self.isHidden() else ""

    @Slot(str)
    def show_message(self, text: str) -> None:
        """Show a message in place of the one before."""
        self._error = None
        self._show(text)

    def show_error(self, error: GdguiError) -> None:
        """Show what is wrong, in the present language also after that has been switched."""
        self._error = error
        self._show(error_text(error))

    def _show(self, text: str) -> None:
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()

    @Slot()
    def clear(self) -> None:
        """Take the message away."""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)
