from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.export_dialog import ExportDialog
from gdgui.app.start import Application
from gdgui.cli import main
from gdgui.export.formats import FORMATS
from gdgui.export.plan import ExportPlan
from gdgui.frames.view_state import ViewState
from gdgui.model.library import find_scenario
from gdgui.model.scenario import Scenario

SCENARIO = find_scenario("slope")
MakeDialog = Callable[..., ExportDialog]


@pytest.fixture
def make_dialog(qtbot: QtBot, tmp_path: Path) -> MakeDialog:
    def make(scenario: Scenario = SCENARIO, newest: int = 6, **values: Any) -> ExportDialog:
        dialog = ExportDialog(scenario, newest, "dark", str(tmp_path), **values)
        qtbot.addWidget(dialog)
        return dialog

    return make


@pytest.fixture
def dialog(make_dialog: MakeDialog) -> ExportDialog:
    return make_dialog()


def save_button(dialog: ExportDialog) -> QPushButton:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Save)


def choose(dialog: ExportDialog, name: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(name))
    dialog.refresh()


def colours(dialog: ExportDialog, number: int) -> int:
    """Return how many colours a preview has; 0 where there is none."""
    pixmap = dialog.previews[number].pixmap()
    if pixmap.isNull():
        return 0
    image = pixmap.toImage()
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 3)})


def small_plan(output: Path, **values: Any) -> ExportPlan:
    given: dict[str, Any] = {"size": (320, 180), "last": 6, "every": 1, **values}
    return ExportPlan(scenario=SCENARIO, output=output, **given)


def test_at_first_a_video_of_what_is_known(dialog: ExportDialog, tmp_path: Path) -> None:
    plan = dialog.plan
    assert plan is not None
    assert plan.output == tmp_path / "four-points.mp4"
    assert (plan.format.name, plan.first, plan.last, plan.theme) == ("mp4", 0, 6, "dark")
    assert (plan.every, plan.between, plan.scale, plan.fps) == (None, None, 1, 25)
    assert plan.view.panels == ("data", "error", "loss")
    assert save_button(dialog).isEnabled()
    assert not dialog.every.isEnabled()


@pytest.mark.parametrize("numbers", [False, True])
@pytest.mark.parametrize("logarithmic", [False, True])
def test_it_shows_what_the_window_shows(make_dialog: MakeDialog, numbers: bool, logarithmic: bool) -> None:
    view = ViewState(logarithmic=logarithmic).with_panel("numbers", numbers)
    plan = make_dialog(view=view).plan
    assert plan is not None
    assert ("numbers" in plan.view.panels) == numbers
    assert plan.view.logarithmic == logarithmic


def test_the_previews_show_first_middle_and_last_frame(dialog: ExportDialog) -> None:
    assert all(colours(dialog, number) > 20 for number in range(3))
    images = [dialog.previews[number].pixmap().toImage() for number in range(3)]
    assert images[0] != images[2]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_format_changes_the_ending_and_what_can_be_asked(
    dialog: ExportDialog, tmp_path: Path, name: str
) -> None:
    choose(dialog, name)
    form = FORMATS[name]
    expected = tmp_path / ("four-points" if form.single else f"four-points.{name}")
    assert Path(dialog.output.text()) == expected
    assert dialog.plan is not None
    assert dialog.plan.format is form
    assert dialog.plan.makes_folder == form.single
    assert dialog.fps.isEnabled() == form.moves
    assert all((colours(dialog, number) > 0) == (name != "csv") for number in range(3))


def test_other_fields_follow_in_the_plan(dialog: ExportDialog) -> None:
    dialog.picture_size.setCurrentIndex(dialog.picture_size.findText("1280 × 720 (720p)"))
    dialog.scale.setValue(2)
    dialog.fps.setCurrentIndex(dialog.fps.findData(50))
    dialog.first.setValue(2)
    dialog.last.setValue(5)
    dialog.paced.setChecked(False)
    dialog.every.setValue(3)
    dialog.between.setValue(4)
    dialog.theme.setCurrentIndex(dialog.theme.findData("projector"))
    dialog.background.setCurrentIndex(dialog.background.findData("white"))
    dialog.panels["loss"].setChecked(False)
    dialog.refresh()
    plan = dialog.plan
    assert plan is not None
    assert plan.pixels == (2560, 1440)
    assert (plan.fps, plan.first, plan.last, plan.every, plan.between) == (50, 2, 5, 3, 4)
    assert (plan.theme, plan.background, plan.view.panels) == ("projector", "white", ("data", "error"))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda dialog: dialog.first.setValue(9), "exchange them"),
        (lambda dialog: [box.setChecked(False) for box in dialog.panels.values()], "panels"),
        (lambda dialog: dialog.background.setCurrentIndex(dialog.background.findData("transparent")), "mp4"),
        (lambda dialog: dialog.background.setCurrentIndex(dialog.background.findData("white")), "dark"),
        (lambda dialog: dialog.output.setText("/nowhere/at/all.mp4"), "/nowhere/at is no folder"),
        (lambda dialog: dialog.output.setText(str(Path(dialog.output.text()).parent)), "is a folder"),
        (lambda dialog: dialog.output.setText(""), "is a folder"),
    ],
)
def test_what_cannot_be_exported_is_said_and_not_saved(
    qtbot: QtBot, dialog: ExportDialog, spoil: Callable[[ExportDialog], object], said: str
) -> None:
    spoil(dialog)
    qtbot.waitUntil(lambda: not save_button(dialog).isEnabled())
    assert said in dialog.estimate.text()
    assert dialog.plan is None
    dialog.buttons.accepted.emit()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_a_format_can_be_chosen_while_there_is_no_name(dialog: ExportDialog) -> None:
    dialog.output.setText("")
    choose(dialog, "gif")
    assert dialog.output.text() == ""


def test_the_estimate_is_near_what_comes(make_dialog: MakeDialog, qapp: QApplication) -> None:
    dialog = make_dialog(newest=3)
    dialog.paced.setChecked(False)
    dialog.between.setValue(4)
    dialog.refresh()
    # 4 steps, 3 gaps of 4 frames, and the last frame held for a second of 25.
    assert "41 frames, 1.6 seconds" in dialog.estimate.text()


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_what_is_there_is_replaced_only_if_the_user_agrees(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    (tmp_path / "four-points.mp4").write_text("precious")
    monkeypatch.setattr("gdgui.app.dialogs.agrees", lambda *_: answer == "Yes")
    dialog.buttons.accepted.emit()
    assert (dialog.result() == QDialog.DialogCode.Accepted) == (answer == "Yes")
    assert dialog.plan is not None
    assert dialog.plan.overwrite == (answer == "Yes")


def test_cancelling_the_dialog_exports_nothing(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    application.exporting.folder = str(tmp_path / "out")
    (tmp_path / "out").mkdir()

    seen = []

    def reject() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, ExportDialog)
        seen.append(box.plan)
        box.reject()

    QTimer.singleShot(0, reject)
    field = application.window.scenario_bar.rate
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(seen) == 1
    assert not application.exporting.under_way
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", ["run.mp4", "run.gif", "run.pdf", "run.csv"])
def test_an_export_beside_playing_is_that_of_the_command_line(
    qtbot: QtBot, application: Application, tmp_path: Path, name: str
) -> None:
    player, progress = application.player, application.window.export_progress
    player.set_scenario(SCENARIO.with_changes(learning_rate=1e-5, tolerance=0.0))
    player.set_speed(30.0)
    player.play()
    application.exporting.begin(small_plan(tmp_path / name))
    qtbot.waitUntil(lambda: not application.exporting.under_way, timeout=30_000)
    assert player.playing or player.cursor > 0
    player.pause()
    assert progress.isVisible()
    assert name in progress.text.text()
    options = ["--to", "6", "--every", "1"] + ([] if name == "run.csv" else ["--size", "320x180"])
    assert main(["export", "slope", str(tmp_path / f"again-{name}"), *options]) == 0
    assert (tmp_path / name).read_bytes() == (tmp_path / f"again-{name}").read_bytes()


def test_cancelling_an_export_leaves_nothing(qtbot: QtBot, application: Application, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    application.exporting.begin(small_plan(folder / "run.mp4", last=None, every=1, between=20))
    qtbot.waitUntil(application.window.export_progress.isVisible)
    application.window.acts[Act.EXPORT].trigger()
    assert "under way" in application.window.notice.text
    application.window.export_progress.cancel.click()
    assert not application.exporting.under_way
    assert application.window.export_progress.isHidden()
    assert list(folder.iterdir()) == []


def test_closing_gives_an_export_up_only_if_the_user_agrees(
    qtbot: QtBot, application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    application.exporting.begin(small_plan(folder / "run.mp4", last=None, every=1, between=20))
    answers = [False, True]
    monkeypatch.setattr("gdgui.app.exporting.agrees", lambda *_: answers.pop(0))
    assert not application.window.close()
    assert application.exporting.under_way
    assert application.window.close()
    assert list(folder.iterdir()) == []


def test_what_cannot_be_written_is_told(application: Application, tmp_path: Path) -> None:
    application.exporting.begin(small_plan(tmp_path / "missing" / "run.mp4"))
    assert "missing is no folder" in application.window.notice.text
    assert not application.exporting.under_way
    assert not application.exporting.save_frame(tmp_path / "frame.doc")
    assert ".doc" in application.window.notice.text


def test_the_frame_in_view_is_copied_as_a_picture(qtbot: QtBot, application: Application) -> None:
    application.player.seek(3)
    qtbot.waitUntil(lambda: application.player.cursor == 3)
    QGuiApplication.clipboard().clear()
    application.window.acts[Act.COPY_FRAME].trigger()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1920, 1080)
    application.window.acts[Act.NUMBERS].setChecked(True)
    application.window.acts[Act.COPY_FRAME].trigger()
    assert QGuiApplication.clipboard().image() != image


@pytest.mark.parametrize("name", ["frame.png", "frame.pdf", "frame.svg"])
def test_the_frame_in_view_is_saved(
    qtbot: QtBot, application: Application, tmp_path: Path, name: str
) -> None:
    application.player.seek(3)
    qtbot.waitUntil(lambda: application.player.cursor == 3)
    output = tmp_path / name
    assert application.exporting.save_frame(output)
    begin = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<svg"}[output.suffix[1:]]
    assert output.read_bytes().startswith(begin)
    assert application.exporting.folder == str(tmp_path)
    if name == "frame.png":
        application.window.acts[Act.COPY_FRAME].trigger()
        copied = QGuiApplication.clipboard().image().convertToFormat(QImage.Format.Format_RGB888)
        assert QImage(str(output)).convertToFormat(QImage.Format.Format_RGB888) == copied
