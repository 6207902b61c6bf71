from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QDialogButtonBox, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from gdgui import __version__
from gdgui.app.actions.act import Act
from gdgui.app.actions.making import shortcut_text
from gdgui.app.actions.table import ACTIONS
from gdgui.app.dialogs import ColumnsDialog, HelpDialog
from gdgui.app.start import Application


@pytest.fixture
def columns(qtbot: QtBot) -> ColumnsDialog:
    dialog = ColumnsDialog("people.csv", ("age", "height", "weight <kg>"))
    qtbot.addWidget(dialog)
    return dialog


def press(dialog: QDialog, button: QDialogButtonBox.StandardButton) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    box.button(button).click()


def when_open(look: Callable[[QDialog], None]) -> None:
    """Look at the dialog that is about to open, when it has, and close it."""

    def look_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            look(dialog)
            dialog.reject()
        else:
            QTimer.singleShot(0, look_and_close)

    QTimer.singleShot(0, look_and_close)


def test_the_first_two_columns_are_suggested(columns: ColumnsDialog) -> None:
    assert columns.chosen == ("age", "height")


def test_the_question_names_the_file(columns: ColumnsDialog) -> None:
    texts = [label.text() for label in columns.findChildren(QLabel)]
    assert any("people.csv" in text and "3" in text for text in texts)


def test_any_two_columns_can_be_chosen(columns: ColumnsDialog) -> None:
    across, up = columns.findChildren(QComboBox)
    across.setCurrentIndex(2)
    up.setCurrentIndex(0)
    assert columns.chosen == ("weight <kg>", "age")


@pytest.mark.parametrize(
    ("button", "result"),
    [
        (QDialogButtonBox.StandardButton.Open, QDialog.DialogCode.Accepted),
        (QDialogButtonBox.StandardButton.Cancel, QDialog.DialogCode.Rejected),
    ],
)
def test_the_buttons_accept_and_reject(
    columns: ColumnsDialog, button: QDialogButtonBox.StandardButton, result: QDialog.DialogCode
) -> None:
    columns.show()
    press(columns, button)
    assert columns.result() == result
    assert not columns.isVisible()


def test_the_help_lists_every_action_that_has_a_key(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    text = dialog.browser.toPlainText()
    for spec in ACTIONS:
        assert (spec.tip in text) == bool(spec.shortcuts)
        assert shortcut_text(spec.shortcuts) in text


def test_the_help_lists_every_key_of_the_window(qtbot: QtBot, application: Application) -> None:
    dialog = HelpDialog(application.window)
    qtbot.addWidget(dialog)
    text = dialog.browser.toPlainText()
    native = QKeySequence.SequenceFormat.NativeText
    actions = [*application.window.findChildren(QAction), *application.window.actions()]
    keys = {sequence.toString(native) for action in actions for sequence in action.shortcuts()}
    assert {key for key in keys if key not in text} == set()


def test_the_help_opens_and_closes(qtbot: QtBot, application: Application) -> None:
    hidden: list[bool] = []

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, HelpDialog)
        press(dialog, QDialogButtonBox.StandardButton.Close)
        hidden.append(dialog.isHidden())

    when_open(close)
    application.window.acts[Act.HELP].trigger()
    assert hidden == [True]


def test_about_tells_version_and_licence(qtbot: QtBot, application: Application) -> None:
    texts: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.extend((dialog.text(), dialog.informativeText()))

    when_open(read)
    application.window.acts[Act.ABOUT].trigger()
    assert __version__ in texts[0]
    assert "MIT" in texts[1]


def test_closed_dialogs_leave_nothing_behind(qtbot: QtBot, application: Application) -> None:
    opened: list[QDialog] = []
    for name in ("help", "about", "help"):
        when_open(opened.append)
        application.window.acts[Act(name)].trigger()
    assert len(opened) == 3
    qtbot.waitUntil(lambda: not application.window.findChildren(QDialog))
