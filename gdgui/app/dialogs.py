"""The dialogs: which columns of a table, what the keys do, what this program is, what may be replaced."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gdgui import __version__
from gdgui.app.actions.making import shortcut_text, without_mnemonic
from gdgui.app.actions.table import MENUS, THEME_ENTRIES
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.look.texts import translate

__all__ = ["ColumnsDialog", "HelpDialog", "may_replace", "show_about"]


class ColumnsDialog(QDialog):
    """Asks which columns of a table are x and y."""

    def __init__(self, file_name: str, columns: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Dialogs", "Choose columns"))
        self._x, self._y = ChoiceBox(), ChoiceBox()
        for box, chosen in ((self._x, 0), (self._y, 1)):
            box.addItems(columns)
            box.setCurrentIndex(chosen)
        form = QFormLayout()
        form.addRow(translate("Dialogs", "x (across)"), self._x)
        form.addRow(translate("Dialogs", "y (up)"), self._y)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        question = translate("Dialogs", "{0} has {1} columns. Which of them are the points?")
        layout.addWidget(QLabel(question.format(file_name, len(columns))))
        layout.addLayout(form)
        layout.addWidget(buttons)

    @property
    def chosen(self) -> tuple[str, str]:
        """The names of the chosen columns."""
        return self._x.currentText(), self._y.currentText()


class HelpDialog(QDialog):
    """Shows what each key does, and what the mouse does in the panels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Dialogs", "Keys and mouse"))
        self.browser = QTextBrowser()
        self.browser.setHtml(self._html())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        """Return a size that shows most of it."""
        em = self.fontMetrics().height()
        return QSize(38 * em, 36 * em)

    @staticmethod
    def _html() -> str:
        parts = []
        for menu in MENUS:
            rows = [
                (shortcut_text(spec.shortcuts), translate("Actions", spec.tip))
                for spec in menu.actions
                if spec.shortcuts
            ]
            if rows:
                parts.append(_table(without_mnemonic(translate("Actions", menu.text)), rows))
        themes = [
            (shortcut_text([keys]), without_mnemonic(translate("MainWindow", text)))
            for text, keys in THEME_ENTRIES.values()
        ]
        parts.append(_table(without_mnemonic(translate("MainWindow", "T&heme")), themes))
        parts.append(_table(translate("Dialogs", "Mouse"), _mouse_rows()))
        return "".join(parts)


def _mouse_rows() -> list[tuple[str, str]]:
    return [
        (translate("Dialogs", "Point at something"), translate("Dialogs", "Show its values")),
        (
            translate("Dialogs", "Click the error panel"),
            translate("Dialogs", "Start the descent at that slope"),
        ),
        (translate("Dialogs", "Turn the wheel"), translate("Dialogs", "Zoom; over an axis, that axis alone")),
        (
            translate("Dialogs", "Drag"),
            translate("Dialogs", "Move the view; with the right button, stretch it"),
        ),
        (translate("Dialogs", "Drop a file on the window"), translate("Dialogs", "Open it")),
    ]


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td style='padding: 2px 18px 2px 0'><b>{escape(left)}</b></td><td>{escape(right)}</td></tr>"
        for left, right in rows
    )
    return f"<h3>{escape(title)}</h3><table>{lines}</table>"


def may_replace(parent: QWidget, title: str, path: Path) -> bool:
    """Return whether the user agrees that what is at `path` is replaced."""
    question = translate("Files", "{0} exists already. Replace it?").format(path)
    return QMessageBox.question(parent, title, question) == QMessageBox.StandardButton.Yes


def show_about(parent: QWidget) -> None:
    """Show version and licence."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("Dialogs", "About gdgui"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"gdgui {__version__}")
    box.setInformativeText(
        translate(
            "Dialogs", "Gradient descent at work: a line finds its place among data points, step by step."
        )
        + "\n\n"
        + translate("Dialogs", "MIT licence. Letters: Noto Sans KR, SIL Open Font License 1.1.")
    )
    box.exec()
    box.deleteLater()
