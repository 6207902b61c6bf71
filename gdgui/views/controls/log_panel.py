"""The log: a line for each so many steps, as a program would print it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gdgui.model.trajectory import Trajectory
from gdgui.views.controls.buttons import press_with_return
from gdgui.views.controls.number_field import NumberField
from gdgui.views.look.paint import font
from gdgui.views.look.plain_text import PlainLabel
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["LogPanel"]

MOST_LINES: Final = 20_000
MOST_EVERY: Final = 1_000_000


class LogPanel(QWidget):
    """Shows the run up to the cursor: epoch, loss, slope, intercept."""

    saveRequested = Signal(str)
    """The user wants this text saved."""
    refused = Signal(str)
    """What the user wrote is no interval."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trajectory: Trajectory | None = None
        self._loss_name = ""
        self._cursor = self._lines = self._every = 0
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._label = PlainLabel()
        self.every = NumberField(characters=6)
        self.every.set_value(100)
        self.every.valueRequested.connect(self._show_anew)
        self.every.refused.connect(self.refused)
        self.copy, self.save = QPushButton(), QPushButton()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        press_with_return(self.copy, self.save)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (self._label, self.every, self.copy, self.save):
            row.addWidget(widget)
        row.insertStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        layout.addLayout(row)

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        self._label.setText(translate("LogPanel", "a line every"))
        self._label.setBuddy(self.every)
        self.every.setAccessibleName(translate("LogPanel", "a line every so many steps"))
        whole = translate("LogPanel", "a whole number from 1 to {0}").format(f"{MOST_EVERY:,}")
        self.every.set_allowed(lambda value: value == int(value) and 1 <= value <= MOST_EVERY, whole)
        self.copy.setText(translate("LogPanel", "Copy"))
        self.copy.setToolTip(translate("LogPanel", "Copy all lines"))
        self.save.setText(translate("LogPanel", "Save…"))
        self.save.setToolTip(translate("LogPanel", "Save all lines as a text file"))
        self.text.setAccessibleName(translate("LogPanel", "log of the run"))
        self._begin()

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self.text.setFont(font(theme.font_size))
        self.text.setTabStopDistance(theme.font_size * 7.2)
        self.every.fit_font(theme.font_size)
        self.setMinimumWidth(round(theme.font_size * 29))

    def show_run(self, trajectory: Trajectory, cursor: int, loss_name: str) -> None:
        """Show the lines up to the cursor."""
        if trajectory is not self._trajectory or loss_name != self._loss_name:
            self._trajectory, self._loss_name = trajectory, loss_name
            self._begin()
        self._cursor = cursor
        every = max(int(self.every.value), cursor // MOST_LINES + 1)
        wanted = cursor // every + 1
        if wanted < self._lines or every != self._every:
            self._begin()
            self._every = every
        if wanted > self._lines:
            steps = range(self._lines * every, wanted * every, every)
            self.text.appendPlainText("\n".join(self._line(trajectory, step) for step in steps))
            self._lines = wanted

    @staticmethod
    def _line(trajectory: Trajectory, step: int) -> str:
        slope, intercept, loss, *_ = trajectory.row(step)
        return f"{step}\t{loss:.6f}\t{slope:.6f}\t{intercept:.6f}"

    @Slot()
    def _show_anew(self) -> None:
        self._begin()
        if self._trajectory is not None:
            self.show_run(self._trajectory, self._cursor, self._loss_name)

    def _begin(self) -> None:
        self._lines = 0
        error = self._loss_name.upper() or translate("LogPanel", "error")
        epoch = translate("LogPanel", "epoch")
        slope, intercept = translate("LogPanel", "slope"), translate("LogPanel", "intercept")
        self.text.setPlainText(f"{epoch}\t{error}\t{slope}\t{intercept}")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    @Slot()
    def _save(self) -> None:
        self.saveRequested.emit(self.text.toPlainText() + "\n")
