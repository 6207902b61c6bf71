from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.dialogs import ColumnsDialog
from gdgui.app.start import Application
from gdgui.files.csv_reader import read_csv
from gdgui.files.scenario_file import load_scenario, save_scenario
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS, PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.views.board.data_panel import DataPanel

TWO = "hours,score\n2,81\n4,93\n6,91\n8,97\n"
THREE = "name,hours,score\nAnna,2,81\nBen,4,93\nCho,6,91\n"


@pytest.fixture(autouse=True)
def _cursor_comes_back() -> Iterator[None]:
    yield
    assert QGuiApplication.overrideCursor() is None


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], str]:
    def write(name: str, content: str) -> str:
        (tmp_path / name).write_text(content, encoding="utf-8")
        return str(tmp_path / name)

    return write


Write = Callable[[str, str], str]


def answer_columns(
    monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode, x: int = 0, y: int = 1
) -> list[ColumnsDialog]:
    """Have the question for columns answered, and return the dialogs that asked it."""
    asked: list[ColumnsDialog] = []

    def execute(dialog: ColumnsDialog) -> QDialog.DialogCode:
        cursor = QGuiApplication.overrideCursor()
        assert cursor is not None
        assert cursor.shape() == Qt.CursorShape.ArrowCursor
        for box, index in zip(dialog.findChildren(QComboBox), (x, y), strict=True):
            box.setCurrentIndex(index)
        asked.append(dialog)
        return answer

    monkeypatch.setattr(ColumnsDialog, "exec", execute)
    return asked


def test_data_are_opened(qtbot: QtBot, application: Application, write: Write, tmp_path: Path) -> None:
    assert application.files.open(write("points.csv", TWO))
    data = application.player.scenario.data
    np.testing.assert_array_equal(data.x, [2.0, 4.0, 6.0, 8.0])
    np.testing.assert_array_equal(data.y, [81.0, 93.0, 91.0, 97.0])
    assert (data.name, data.x_label, data.y_label) == ("points", "hours", "score")
    assert application.files.folder == str(tmp_path)
    qtbot.waitUntil(lambda: application.window.board.panel(DataPanel).view is not None)


def test_opened_data_are_played_in_the_present_way(application: Application, write: Write) -> None:
    points = write("points.csv", TWO)
    for fit, loss, optimizer in product(FITS, LOSSES, OPTIMIZERS):
        application.player.set_scenario(
            Scenario(
                free=FITS[fit].free,
                loss=loss,
                optimizer=optimizer,
                schedule="step",
                schedule_settings={"every": 7.0},
                steps=321,
            )
        )
        assert application.files.open(points)
        scenario = application.player.scenario
        assert (scenario.fit, scenario.loss, scenario.optimizer, scenario.steps) == (
            fit,
            loss,
            optimizer,
            321,
        )
        assert (scenario.schedule, scenario.schedule_settings["every"]) == ("step", 7.0)


def test_of_three_columns_the_user_chooses_two(
    application: Application, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer_columns(monkeypatch, QDialog.DialogCode.Accepted, x=1, y=2)
    assert application.files.open(write("people.csv", THREE))
    assert len(asked) == 1
    data = application.player.scenario.data
    assert (data.x_label, data.y_label) == ("hours", "score")
    np.testing.assert_array_equal(data.y, [81.0, 93.0, 91.0])


def test_giving_up_the_choice_of_columns_changes_nothing(
    application: Application, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, folder = application.player.scenario, application.files.folder
    answer_columns(monkeypatch, QDialog.DialogCode.Rejected)
    assert not application.files.open(write("people.csv", THREE))
    assert application.player.scenario is before
    assert application.files.folder == folder
    assert application.window.notice.text == ""


def test_columns_that_hold_words_are_refused(
    application: Application, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = application.player.scenario
    answer_columns(monkeypatch, QDialog.DialogCode.Accepted, x=0, y=1)
    assert not application.files.open(write("people.csv", THREE))
    assert application.player.scenario is before
    assert "people.csv" in application.window.notice.text
    assert "Anna" in application.window.notice.text


def test_columns_named_on_the_command_line_are_not_asked_for(
    application: Application, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer_columns(monkeypatch, QDialog.DialogCode.Rejected)
    file = Path(write("people.csv", THREE))
    assert application.files.show(read_csv(file, "hours", "score"), file)
    assert asked == []
    assert application.player.scenario.data.y_label == "score"


def test_a_file_that_cannot_be_used_is_named_and_the_run_is_kept(
    qtbot: QtBot, application: Application, write: Write
) -> None:
    player = application.player
    player.seek(7)
    qtbot.waitUntil(lambda: player.cursor == 7)
    before = player.scenario
    for name, content in (
        ("words.csv", "a,b\none,two\n"),
        ("empty.csv", ""),
        ("one.csv", "x,y\n1,2\n"),
        ("vertical.csv", "x,y\n1,2\n1,3\n"),
        ("broken.toml", "learning_rate = = 3"),
        ("unknown.toml", "learning_speed = 3"),
        ("wrong.toml", "learning_rate = -3"),
        ("newer.toml", "format = 99"),
    ):
        assert not application.files.open(write(name, content))
        assert name in application.window.notice.text
        assert player.scenario is before
        assert player.cursor == 7
        assert not player.history.can_undo


def test_a_file_that_is_not_there_is_named(application: Application, tmp_path: Path) -> None:
    before = application.player.scenario
    for path in (tmp_path / "absent.csv", tmp_path / "absent.toml", tmp_path):
        assert not application.files.open(str(path))
        assert path.name in application.window.notice.text
        assert application.player.scenario is before


def test_an_opened_file_takes_an_old_message_away(application: Application, write: Write) -> None:
    assert not application.files.open(write("empty.csv", ""))
    assert application.window.notice.text
    assert application.files.open(write("points.csv", TWO))
    assert application.window.notice.text == ""


def test_opening_can_be_undone(application: Application, write: Write) -> None:
    before = application.player.scenario
    assert application.files.open(write("points.csv", TWO))
    application.window.acts[Act.UNDO].trigger()
    assert application.player.scenario is before


SCENARIOS = {
    "plain": Scenario(),
    "rich": Scenario(
        free=PARAMETERS,
        loss="rmse",
        optimizer="adam",
        hyperparameters={"beta1": 1 / 3},
        learning_rate=1 / 60,
        start=Start(0.1, 1e-300),
        steps=77,
        tolerance=0.0,
        changes=(LearningRateChange(3, 0.1), LearningRateChange(9, 1 / 7)),
        title="„Übung“ 1 — 경사 하강",
    ),
    "drawn": Scenario(start=Start.drawn(42)),
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_saved_scenario_opens_as_it_was(application: Application, tmp_path: Path, name: str) -> None:
    scenario = SCENARIOS[name]
    application.player.set_scenario(scenario)
    file = tmp_path / "deep" / "demo.toml"
    file.parent.mkdir()
    assert application.files.save(str(file))
    application.files.new()
    assert application.player.scenario is not scenario
    assert application.files.open(str(file))
    assert application.player.scenario == scenario
    assert application.files.folder == str(file.parent)


def test_saved_data_open_as_they_were(application: Application, write: Write, tmp_path: Path) -> None:
    assert application.files.open(write("points.csv", TWO))
    scenario = application.player.scenario
    assert application.files.save(str(tmp_path / "demo.toml"))
    assert load_scenario(tmp_path / "demo.toml") == scenario


def test_a_scenario_that_cannot_be_saved_says_so(application: Application, tmp_path: Path) -> None:
    assert not application.files.save(str(tmp_path / "absent" / "demo.toml"))
    assert "demo.toml" in application.window.notice.text


def chosen(path: Path | str) -> Callable[..., tuple[str, str]]:
    return lambda *_: (str(path), "")


def test_the_menu_opens_what_the_user_chooses(
    application: Application, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen(write("points.csv", TWO)))
    application.window.acts[Act.OPEN].trigger()
    assert application.player.scenario.data.name == "points"


def test_the_menu_saves_where_the_user_chooses(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen(tmp_path / "demo.toml"))
    application.window.acts[Act.SAVE].trigger()
    assert load_scenario(tmp_path / "demo.toml") == application.player.scenario


@pytest.mark.parametrize("name", ["demo", "rate 0.1", "demo.v2"])
def test_a_name_without_an_ending_gets_one(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen(tmp_path / name))
    application.window.acts[Act.SAVE].trigger()
    assert [file.name for file in tmp_path.glob("*.toml")] == [f"{name}.toml"]


@pytest.mark.parametrize("answer", [True, False])
def test_what_the_ending_leads_to_is_not_replaced_unasked(
    application: Application,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: bool,
) -> None:
    asked: list[str] = []

    def question(parent: QWidget, title: str, text: str) -> bool:
        asked.append(text)
        return answer

    (tmp_path / "demo.toml").write_text("precious")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen(tmp_path / "demo"))
    monkeypatch.setattr("gdgui.app.dialogs.agrees", question)
    application.window.acts[Act.SAVE].trigger()
    assert len(asked) == 1
    assert "demo.toml" in asked[0]
    replaced = (tmp_path / "demo.toml").read_text(encoding="utf-8") != "precious"
    assert replaced == answer


def test_an_ending_in_capitals_is_one_too(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen(tmp_path / "DEMO.TOML"))
    application.window.acts[Act.SAVE].trigger()
    assert application.files.open(str(tmp_path / "DEMO.TOML"))


@pytest.mark.parametrize("name", ["open", "save"])
def test_giving_up_changes_nothing(
    application: Application, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = application.player.scenario
    for dialog in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, dialog, chosen(""))
    application.window.acts[Act(name)].trigger()
    assert application.player.scenario is before
    assert application.window.notice.text == ""


def test_new_begins_with_the_first_built_in(application: Application) -> None:
    application.files.play_built_in("adam")
    application.window.acts[Act.NEW].trigger()
    assert application.player.scenario is next(iter(BUILT_IN_SCENARIOS.values()))


def test_a_scenario_whose_data_file_is_gone_is_refused(application: Application, tmp_path: Path) -> None:
    rows = "\n".join(f"{number},{2 * number}" for number in range(1500))
    (tmp_path / "many.csv").write_text(f"x,y\n{rows}\n")
    assert application.files.open(str(tmp_path / "many.csv"))
    save_scenario(application.player.scenario, tmp_path / "demo.toml")
    (tmp_path / "many.csv").unlink()
    assert not application.files.open(str(tmp_path / "demo.toml"))
    assert "many.csv" in application.window.notice.text
