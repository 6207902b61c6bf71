"""Names from files are shown as they are: nothing in them is taken for markup, wherever it is shown."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from gdgui.app.dialogs import ColumnsDialog
from gdgui.app.start import Application
from gdgui.export.encoders.svg import SvgDevice
from gdgui.frames.frame import frame_at
from gdgui.lessons.lesson_file import lesson_from_toml
from gdgui.model.dataset import Dataset
from gdgui.model.descent import descend
from gdgui.model.scenario import Scenario
from gdgui.views.board.board import Board
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.controls.lesson_bar import LessonBar
from gdgui.views.look.plain_text import PlainLabel, agrees
from tests.helpers import write

PACKAGE = Path(__file__).parents[1] / "gdgui"
NAMES = ("p<0.05", "T <K>", "size (<10 cm)", "<NA>", "AT&amp;T", "<b>bold</b>", "<img src='/etc/passwd'>x")
hostile = pytest.mark.parametrize("name", NAMES)


@hostile
def test_an_axis_is_named_as_the_file_names_it(qtbot: QtBot, name: str) -> None:
    board = Board()
    qtbot.addWidget(board)
    data = Dataset(np.array([0.0, 1.0]), np.array([0.0, 1.0]), name=name, x_label=name, y_label=name)
    scenario = Scenario.for_data(data, steps=3)
    board.show_frame(frame_at(scenario, descend(scenario), 0))
    for axis in ("bottom", "left"):
        assert board.panel(DataPanel).getAxis(axis).label.toPlainText().rstrip() == name


def test_a_picture_that_a_name_asks_for_is_in_no_export(tmp_path: Path) -> None:
    (tmp_path / "i.csv").write_text('"<img src=x>",y\n1,2\n2,3\n3,5\n', encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "gdgui",
        "export",
        "--data",
        "i.csv",
        "o.svg",
        "--from",
        "0",
        "--to",
        "0",
    ]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "o.svg").is_file()


def test_a_picture_within_an_svg_is_refused_once_nothing_paints_any_more(qapp: QApplication) -> None:
    device = SvgDevice(100, 50, "pictures")
    painter = QPainter(device)
    painter.drawPixmap(0, 0, QPixmap(10, 10))
    painter.end()
    with pytest.raises(RuntimeError, match="a picture was painted"):
        device.text()


@hostile
def test_the_dialog_of_columns_shows_the_files_name(qtbot: QtBot, name: str) -> None:
    dialog = ColumnsDialog(name, ("a", "b", "c"))
    qtbot.addWidget(dialog)
    labels = [label for label in dialog.findChildren(QLabel) if name in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


@hostile
def test_a_question_shows_what_it_is_about(qtbot: QtBot, application: Application, name: str) -> None:
    shown: list[tuple[Qt.TextFormat, str]] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        shown.append((box.textFormat(), box.text()))
        box.button(QMessageBox.StandardButton.Yes).click()

    QTimer.singleShot(0, answer)
    assert agrees(application.window, "Export", f"{name} exists already.")
    assert shown == [(Qt.TextFormat.PlainText, f"{name} exists already.")]


@hostile
def test_a_lesson_shows_its_title_and_its_words(application: Application, name: str) -> None:
    text = (
        f'format = 1\ntitle.en = "{name}"\nsummary.en = "s"\n[[scenes]]\nname = "one"\ntext.en = "{name}"\n'
    )
    application.lesson_player.open(lesson_from_toml(text, "hostile"))
    bar = application.window.lesson_bar
    assert name in bar.title.text()
    assert bar.title.textFormat() == Qt.TextFormat.PlainText
    shown = QTextDocument()
    shown.setHtml(bar.text.text())
    assert shown.toPlainText() == name


@pytest.mark.parametrize("text", ["x" * 3000, "/" + "a" * 250 + ".csv: no", "9" * 100_000])
def test_a_long_word_leaves_the_window_as_wide_as_it_is(application: Application, text: str) -> None:
    window = application.window
    window.resize(1280, 720)
    window.show()
    QApplication.processEvents()
    window.notice.show_message(text)
    window.export_progress.show_done(text)
    QApplication.processEvents()
    assert window.notice.text == text
    assert window.width() == 1280
    assert window.minimumSizeHint().width() <= 1280


def test_what_is_written_into_a_field_is_refused_in_few_words(application: Application) -> None:
    field = application.window.scenario_bar.rate
    write(field, "9" * 400 + "x")
    assert "…" in application.window.notice.text
    assert len(application.window.notice.text) < 200


def test_all_labels_of_the_window_are_plain_but_those_of_lessons(application: Application) -> None:
    for label in application.window.findChildren(QLabel):
        parents = [label.parent(), getattr(label.parent(), "parent", lambda: None)()]
        if not any(isinstance(parent, LessonBar) for parent in parents):
            assert label.textFormat() == Qt.TextFormat.PlainText or isinstance(label, PlainLabel)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_nothing_that_guesses_at_markup_is_made(path: Path) -> None:
    if path.stem in ("plain_text", "lesson_bar"):
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called != "QLabel"
            assert not called.startswith(
                ("QMessageBox.question", "QMessageBox.warning", "QMessageBox.information")
            )
