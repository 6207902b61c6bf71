"""However a file is opened, it is read once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog

from gdgui.app import start as start_module
from gdgui.app.actions.act import Act
from gdgui.app.dialogs import ColumnsDialog
from gdgui.app.start import Application
from gdgui.cli import main
from gdgui.commands import window
from gdgui.lessons.document import Document
from gdgui.model.dataset import Dataset

TEXTS = {
    "two.csv": "hours,score\n2,81\n4,93\n6,91\n",
    "three.csv": "hours,score,age\n2,81,9\n4,93,8\n6,91,7\n",
    "scenario.toml": "learning_rate = 0.01\nsteps = 5\n",
    "lesson.toml": 'title.en = "A"\nsummary.en = "B"\n[[scenes]]\nname = "one"\ntext.en = "Text."\n',
}

each_file = pytest.mark.parametrize("name", TEXTS)

WATCHED: list[Path] = []
READS: list[Path] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if WATCHED and event == "open" and isinstance(arguments[0], str | Path) and Path(arguments[0]) in WATCHED:
        READS.append(Path(arguments[0]))


# What Python itself says of every opened file, whoever opens it. A hook stays as long as the process does.
sys.addaudithook(_hook)

Write = Callable[[str], Path]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Write]:
    """Writes a file, and counts its reads from then on."""

    def write(name: str) -> Path:
        path = tmp_path / name
        path.write_text(TEXTS[name], encoding="utf-8")
        WATCHED.append(path)
        return path

    yield write
    WATCHED.clear()
    READS.clear()


@pytest.fixture(autouse=True)
def _columns_are_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ColumnsDialog, "exec", lambda _: QDialog.DialogCode.Accepted)


def shown(application: Application) -> str:
    """Return what was opened last, in a word."""
    if application.lesson_player.lesson is not None:
        return application.lesson_player.lesson.name
    scenario = application.player.scenario
    return "scenario" if scenario.steps == 5 else scenario.data.name


@each_file
def test_from_the_menu(
    application: Application, watched: Write, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = watched(name)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    application.window.acts[Act.OPEN].trigger()
    assert shown(application) == path.stem
    assert [path] == READS


@each_file
def test_dropped_on_the_window(application: Application, watched: Write, name: str) -> None:
    path = watched(name)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    application.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    assert shown(application) == path.stem
    assert [path] == READS


@each_file
def test_on_the_command_line(
    application: Application, watched: Write, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def start(path: Path, document: Document | Dataset, _: str | None) -> int:
        return 0 if application.files.show(document, path) else 1

    path = watched(name)
    monkeypatch.setattr(start_module, "start", start)
    monkeypatch.setattr(window, "missing_display", lambda: None)
    assert main(["open", str(path)]) == 0
    assert shown(application) == path.stem
    assert [path] == READS


@pytest.mark.parametrize("name", ["scenario.toml", "lesson.toml"])
def test_exported(watched: Write, tmp_path: Path, name: str) -> None:
    path = watched(name)
    output = tmp_path / ("steps.csv" if name == "scenario.toml" else "scenes.pdf")
    assert main(["export", str(path), str(output)]) == 0
    assert [path] == READS


def test_run_without_a_window(watched: Write) -> None:
    path = watched("scenario.toml")
    assert main(["run", str(path)]) == 0
    assert [path] == READS


@pytest.mark.parametrize("command", ["run", "export"])
def test_data_of_a_run(watched: Write, tmp_path: Path, command: str) -> None:
    path = watched("three.csv")
    output = ["--csv"] if command == "run" else []
    assert main([command, "--data", str(path), *output, str(tmp_path / "steps.csv")]) == 0
    assert [path] == READS
