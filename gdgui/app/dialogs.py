"""The dialogs: which columns of a table, what the keys do, what this program is, what may be replaced."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gdgui import __version__
from gdgui.app.actions.making import shortcut_text, without_mnemonic
from gdgui.app.actions.table import MENUS, THEME_ENTRIES
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.look.plain_text import PlainLabel, agrees, shortened
from gdgui.views.look.texts import translate

__all__ = ["ColumnsDialog", "HelpDialog", "may_replace", "show_about"]


# fmt: off
MOUSE: Final = (
    (QT_TRANSLATE_NOOP("Dialogs", "Point at something"), QT_TRANSLATE_NOOP("Dialogs", "Show its values")),
    (QT_TRANSLATE_NOOP("Dialogs", "Click the error panel"),
     QT_TRANSLATE_NOOP("Dialogs", "Start the descent at that slope")),
    (QT_TRANSLATE_NOOP("Dialogs", "Turn the wheel"),
     QT_TRANSLATE_NOOP("Dialogs", "Zoom; over an axis, that axis alone")),
    (QT_TRANSLATE_NOOP("Dialogs", "Drag"),
     QT_TRANSLATE_NOOP("Dialogs", "Move the view; with the right button, stretch it")),
    (QT_TRANSLATE_NOOP("Dialogs", "Drop a file on the window"), QT_TRANSLATE_NOOP("Dialogs", "Open it")),
)
"""What the mouse does in the window."""
# fmt: on


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
        offered = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(offered.Open | offered.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        question = translate("Dialogs", "{0} has {1} columns. Which of them are the points?")
        layout.addWidget(PlainLabel(question.format(shortened(file_name), len(columns))))
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
            keyed = [spec for spec in menu.actions if spec.shortcuts]
            if rows := [(shortcut_text(spec.shortcuts), translate("Actions", spec.tip)) for spec in keyed]:
                parts.append(_table(without_mnemonic(translate("Actions", menu.text)), rows))
        themes = [
            (shortcut_text([keys]), without_mnemonic(translate("MainWindow", text)))
            for text, keys in THEME_ENTRIES.values()
        ]
        parts.append(_table(without_mnemonic(translate("MainWindow", "T&heme")), themes))
        mouse = [(translate("Dialogs", what), translate("Dialogs", does)) for what, does in MOUSE]
        parts.append(_table(translate("Dialogs", "Mouse"), mouse))
        return "".join(parts)


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td style='padding: 2px 18px 2px 0'><b>{escape(left)}</b></td><td>{escape(right)}</td></tr>"
        for left, right in rows
    )
    return f"<h3>{escape(title)}</h3><table>{lines}</table>"


def may_replace(parent: QWidget, title: str, path: Path) -> bool:
    """Return whether the user agrees that what is at `path` is replaced."""
    question = translate("Files", "{0} exists already. Replace it?").format(path)
    return agrees(parent, title, question)


def show_about(parent: QWidget) -> None:
    """Show version and licence."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("Dialogs", "About gdgui"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"gdgui {__version__}")
    about = translate(
        "Dialogs", "Gradient descent at work: a line finds its place among data points, step by step."
    )
    licence = translate("Dialogs", "MIT licence. Letters: Noto Sans KR, SIL Open Font License 1.1.")
    box.setInformativeText(f"{about}\n\n{licence}")
    box.exec()
    box.deleteLater()
