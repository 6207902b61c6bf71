"""The lesson bar: what is said in a scene, its question, and the way to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gdgui.views.controls.buttons import action_button, press_with_return
from gdgui.views.look.lesson_html import html_of
from gdgui.views.look.paint import font
from gdgui.views.look.plain_text import PlainLabel
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["LessonBar"]

SPACING: Final = 4


class LessonBar(QWidget):
    """Shows a scene's text and question, with the answers to choose from."""

    answerRequested = Signal(int)
    """The user chose the answer of this index."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.text = PlainLabel(), _Text()
        # They measure unseen: texts tried on in the text itself would be read out by a screen reader.
        self._ruler, self._ruler_button = QLabel(self), QPushButton("1", self)
        self._ruler.hide()
        self._ruler_button.hide()
        self.title.setWordWrap(True)
        for label in (self.text, self._ruler):
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.widthChanged.connect(self._keep_height)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._theme = THEMES["light"]
        self._pages: Sequence[tuple[str, bool]] = ()
        self.choices: list[QPushButton] = []
        self._answers = QHBoxLayout()
        self._answers.setSpacing(10)
        self._buttons = [self._button(action) for action in actions]
        self._lay_out()
        self.hide()

    @staticmethod
    def _button(action: QAction) -> QToolButton:
        button = action_button(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, stretch=1)
        for button in self._buttons:
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACING)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addLayout(self._answers)

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.title.setFont(font(theme.font_size * 1.2, bold=True))
        for label in (self.text, self._ruler):
            label.setFont(font(theme.font_size * 1.2))
        self._keep_height()

    def show_lesson(self, pages: Sequence[tuple[str, bool]]) -> None:
        """Make room for the longest of a lesson's pages: texts, and whether there are answers below each."""
        self._pages = [(html_of(text), answers) for text, answers in pages]
        self._keep_height()
        self.show()

    def show_scene(self, title: str, text: str, choices: Sequence[str]) -> None:
        """Show a scene's text, and the answers to choose from if it asks."""
        self.title.setText(title)
        self.text.setText(html_of(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text.replace("**", ""))
        for button in self.choices:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.choices = []
        for number, choice in enumerate(choices):
            button = QPushButton(f"{number + 1}  {choice}".replace("&", "&&"))
            button.setShortcut(str(number + 1))
            button.setAccessibleName(choice)
            press_with_return(button)
            button.setProperty("answer", number)
            button.clicked.connect(self._answer)
            self._answers.addWidget(button)
            self.setTabOrder(self.choices[-1] if self.choices else self._buttons[-1], button)
            self.choices.append(button)
        self._keep_height()

    def show_answer(self, right: int, chosen: int | None) -> None:
        """Mark the right answer, and the one that was chosen instead of it."""
        for number, button in enumerate(self.choices):
            button.setEnabled(False)
            if number in (right, chosen):
                mark, color = ("✓", self._theme.good) if number == right else ("✗", self._theme.danger)
                button.setText(f"{mark}  {button.text()}")
                button.setAccessibleName(f"{mark}  {button.accessibleName()}")
                button.setStyleSheet(f"color: {color}; font-weight: bold")

    @Slot()
    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.answerRequested.emit(button.property("answer"))

    @Slot()
    def _keep_height(self) -> None:
        """Make the text and the answers as high as the highest page, so that the board does not move."""
        row = self._ruler_button.sizeHint().height() + SPACING
        highest = 0
        for text, answers in self._pages:
            self._ruler.setText(text)
            highest = max(highest, self._ruler.heightForWidth(self.text.width()) + row * answers)
        self.text.setMinimumHeight(highest - row * bool(self.choices))


class _Text(QLabel):
    """A text that tells when it gets another width."""

    widthChanged = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widthChanged.emit()
