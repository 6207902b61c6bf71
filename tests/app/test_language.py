"""The window in Korean: switched while it runs, remembered, and without a word of English left."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPointF, QTimer
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.dialogs import ColumnsDialog, HelpDialog
from gdgui.app.export_dialog import ExportDialog
from gdgui.app.start import Application
from gdgui.frames.status import RunStatus, StatusKind
from gdgui.frames.view_state import STAGES
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.trajectory import StopReason
from gdgui.views.board.board import Board
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.board.loss_panel import LossPanel
from gdgui.views.board.numbers_panel import NumbersPanel
from gdgui.views.controls.number_field import NumberField
from gdgui.views.controls.readout import stage_text
from gdgui.views.look import language
from gdgui.views.look.language import system_language
from gdgui.views.look.paint import Scale
from gdgui.views.look.status_text import status_text

KEYS = "Ctrl Shift Space Home End PgUp PgDown Return Enter Backspace Esc F1 F5 F11"
NAMES = (
    "gdgui TensorFlow Keras MSE RMSE MAE AdaGrad RMSProp Adam alpha beta1 beta2 eps four points MIT English"
)
FORMATS = "CSV PNG PDF SVG GIF MP4 WebM WebP VP9 kB MB 720p 1080p 4K"
FONTS = "Noto Sans KR SIL Open Font License"
WITHOUT_KOREAN = {word for words in (KEYS, NAMES, FORMATS, FONTS) for word in words.split()}
"""What Korean texts write in Latin letters."""


def foreign(texts: list[str]) -> list[str]:
    """Return the texts with a Latin word that Korean does not use."""
    return [text for text in texts if not all(map(_is_usual, re.findall(r"[A-Za-z][A-Za-z0-9]+", text)))]


def _is_usual(word: str) -> bool:
    # Points are a1, a2, a3 …, and numbers have an exponent.
    return word in WITHOUT_KOREAN or re.fullmatch(r"[ae]\d+", word) is not None


def plain(text: str) -> str:
    return QTextDocumentFragment.fromHtml(text).toPlainText() if "<" in text else text


def things_in(root: QObject) -> Iterator[QObject]:
    """Yield a thing and all in it, but for what pyqtgraph keeps within the board, and never shows."""
    yield root
    if not isinstance(root, Board):
        for child in root.children():
            yield from things_in(child)


def texts_of(root: QWidget) -> list[str]:
    """Return every text of a widget and all in it, shown now or later, in a fixed order."""
    texts: list[str] = []
    for thing in things_in(root):
        if isinstance(thing, QWidget):
            texts += [
                thing.windowTitle(),
                thing.toolTip(),
                thing.accessibleName(),
                thing.accessibleDescription(),
            ]
        if isinstance(thing, QLabel | QAbstractButton):
            texts.append(plain(thing.text()))
        elif isinstance(thing, QAction):
            texts += [thing.text(), thing.iconText(), thing.toolTip(), thing.statusTip()]
        elif isinstance(thing, QComboBox):
            texts += [thing.itemText(index) for index in range(thing.count())]
        elif isinstance(thing, QMenu):
            thing.aboutToShow.emit()  # what a menu holds may be read when it opens
            texts.append(thing.title())
        elif isinstance(thing, QTextEdit | QPlainTextEdit):
            texts += thing.toPlainText().splitlines()
        elif isinstance(thing, Board):
            texts += painted(thing)
    return texts


def painted(board: Board) -> list[str]:
    """Return what the board paints: axis labels, legends, tooltips and numbers."""
    texts: list[str] = []
    for panel in board.panels.values():
        if isinstance(panel, NumbersPanel):
            texts += panel.texts
            continue
        texts += [panel.getAxis(side).labelText for side in ("left", "bottom")]
        texts += [entry.text for entry in panel.legend_entries()]
        rect = panel.vb.rect()
        scale = Scale(panel.limits, rect)
        for percent in range(0, 100, 4):
            place = QPointF(rect.left() + rect.width() * percent / 100, rect.center().y())
            tooltip = panel.tooltip_near(scale, place)
            texts += tooltip.lines if tooltip is not None else ()
    return texts


def choose(application: Application, code: str) -> None:
    """Choose a language from the menu, and let the window show what follows."""
    application.window.menus.languages.entries[code].trigger()
    settle()


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


@pytest.fixture
def application(application: Application) -> Iterator[Application]:
    """The window, in English in the end: the translators belong to the whole process."""
    settle()
    yield application
    application.switch_language("en")


@pytest.fixture
def korean(application: Application) -> Application:
    choose(application, "ko")
    return application


def when_open(look: Callable[[QDialog], None]) -> None:
    """Look at the dialog that is about to open, and close it."""

    def look_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            look(dialog)
            dialog.reject()
        else:
            QTimer.singleShot(0, look_and_close)

    QTimer.singleShot(0, look_and_close)


def test_no_foreign_word_passes_as_korean() -> None:
    assert foreign(["오차 (MSE)", "a1이라고", "x = 1e9", "네 점 (Ctrl+N)", "학습률"]) == []
    assert foreign(["오차 error", "Next", "오차"]) == ["오차 error", "Next"]


def test_every_text_changes_and_comes_back(qtbot: QtBot, application: Application) -> None:
    for name in ("log", "numbers"):
        application.window.acts[Act(name)].setChecked(True)
    settle()
    english = texts_of(application.window)
    choose(application, "ko")
    korean = texts_of(application.window)
    choose(application, "en")
    assert texts_of(application.window) == english
    assert foreign(korean) == []
    same = {
        text for text, other in zip(english, korean, strict=True) if text == other and text in foreign([text])
    }
    assert same == set()


def test_each_part_of_the_window_changes(qtbot: QtBot, korean: Application) -> None:
    window = korean.window
    assert window.menus.named["file"].title() == "파일(&F)"
    assert window.acts[Act.STEP].text() == "한 걸음 앞으로(&S)"
    assert window.acts[Act.PLAY].toolTip() == "하강을 재생하거나 멈춥니다 (Space)"
    assert window.readout.state.text() == "내려갈 준비가 되었습니다"
    assert window.board.panel(ErrorPanel).getAxis("bottom").labelText == "기울기"
    assert window.board.panel(LossPanel).getAxis("left").labelText == "오차 (MSE)"
    assert window.board.panel(DataPanel).getAxis("bottom").labelText == "공부한 시간"
    assert window.board.accessibleDescription().startswith("0걸음: 기울기 −5.000, 절편 79.00, 오차 1607")
    assert {label.text() for label in window.readout.findChildren(QLabel)} >= {
        "걸음",
        "기울기",
        "절편",
        "학습률",
    }
    assert window.windowTitle() == "기울기만 (four-points) — gdgui"
    choose(korean, "en")
    assert window.menus.named["file"].title() == "&File"
    assert window.readout.state.text() == "ready to descend"
    assert window.board.panel(ErrorPanel).getAxis("bottom").labelText == "slope"


def test_buttons_that_show_an_actions_text_leave_out_its_menu_key(qtbot: QtBot, korean: Application) -> None:
    korean.lesson_player.open_built_in(lesson_names()[0])
    settle()
    texts = [button.text() for button in korean.window.lesson_bar.findChildren(QAbstractButton)]
    assert {"이전 장면", "강의 나가기"} <= set(texts)


@pytest.mark.parametrize("code", ["en", "ko"])
def test_no_two_entries_of_a_menu_have_one_key(qtbot: QtBot, application: Application, code: str) -> None:
    choose(application, code)
    window = application.window
    menus = [window.menuBar().actions(), *(menu.actions() for menu in window.findChildren(QMenu))]
    menus += [list(window.menus.themes.entries.values())]
    for actions in menus:
        keys = [key.lower() for action in actions for key in re.findall(r"&(\w)", action.text())]
        assert len(keys) == len(set(keys)), [action.text() for action in actions]
    assert sum(len(re.findall(r"&\w", action.text())) for action in chain(*menus)) > 50


@pytest.mark.parametrize("name", BUILT_IN_SCENARIOS)
def test_each_scenario_is_korean_to_its_end(qtbot: QtBot, korean: Application, name: str) -> None:
    korean.files.play_built_in(name)
    for switch in ("log", "numbers", "squares"):
        korean.window.acts[Act(switch)].setChecked(True)
    settle()
    assert foreign(texts_of(korean.window)) == []
    korean.player.step(3)
    run = korean.player.trajectory
    qtbot.waitUntil(lambda: run.newest >= 3 or run.reason is not None)
    korean.player.to_newest()
    settle()
    assert foreign(texts_of(korean.window)) == []


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_numbers_of_each_optimizer_are_korean(
    qtbot: QtBot, korean: Application, loss: str, optimizer: str
) -> None:
    korean.window.acts[Act.NUMBERS].setChecked(True)
    korean.presenter.play_scenario(BUILT_IN_SCENARIOS["both"].with_changes(loss=loss, optimizer=optimizer))
    qtbot.waitUntil(lambda: len(korean.player.trajectory) > 0)
    settle()
    texts = korean.window.board.panel(NumbersPanel).texts
    assert any("순간 변화율 (기울기)" in text for text in texts)
    assert foreign([*texts, korean.window.scenario_bar.rate_slider.explanation()]) == []
    assert foreign(texts_of(korean.window.scenario_bar)) == []


@pytest.mark.parametrize("name", lesson_names())
def test_each_scene_of_each_lesson_is_korean(qtbot: QtBot, korean: Application, name: str) -> None:
    korean.lesson_player.open_built_in(name)
    for index in range(len(find_lesson(name).scenes)):
        assert korean.lesson_player.index == index
        korean.lesson_player.answer(-1)
        settle()
        assert foreign(texts_of(korean.window)) == []
        while korean.lesson_player.index == index and index + 1 < len(find_lesson(name).scenes):
            korean.player.pause()
            korean.lesson_player.advance()


@pytest.mark.parametrize("code", ["ko", "en"])
def test_choices_are_not_cut_off_after_a_switch(qtbot: QtBot, korean: Application, code: str) -> None:
    choose(korean, "en")
    choose(korean, code)
    boxes = korean.window.findChildren(QComboBox)
    assert len(boxes) >= 4
    for box in boxes:
        longest = max(
            box.fontMetrics().horizontalAdvance(box.itemText(index)) for index in range(box.count())
        )
        assert box.width() > longest


def test_a_lesson_changes_its_language_too(qtbot: QtBot, application: Application) -> None:
    application.lesson_player.open_built_in("error")
    bar = application.window.lesson_bar
    assert "What is an error?" in plain(bar.title.text())
    choose(application, "ko")
    assert "오차란 무엇인가" in plain(bar.title.text())
    assert "학생 네 명" in plain(bar.text.text())
    choose(application, "en")
    assert "What is an error?" in plain(bar.title.text())


def test_each_state_and_stage_is_korean(qtbot: QtBot, korean: Application) -> None:
    states = [
        RunStatus(kind, StopReason("diverged", 7, "not finite") if kind == "diverged" else None)
        for kind in get_args(StatusKind)
        if kind != "diverged"
    ]
    states += [
        RunStatus("diverged", StopReason("diverged", 7, cause)) for cause in ("not finite", "loss grew")
    ]
    texts = [*map(status_text, states), *map(stage_text, STAGES)]
    assert len(set(texts)) == len(texts)
    assert foreign(texts) == []


def test_guessing_is_korean(qtbot: QtBot, korean: Application) -> None:
    korean.window.acts[Act.GUESS].setChecked(True)
    korean.presenter.step()
    settle()
    assert korean.window.readout.state.text() == "다음 점은 어디에 놓입니까? 오차 그래프를 클릭하십시오."
    korean.window.board.startRequested.emit(-2.81)
    qtbot.waitUntil(lambda: "맞힌 횟수" in korean.window.readout.state.text())
    choose(korean, "en")
    assert "Hits: 1 of 1" in korean.window.readout.state.text()


def test_dialogs_open_in_korean(qtbot: QtBot, korean: Application) -> None:
    scenario = korean.player.scenario
    for dialog in (
        HelpDialog(korean.window),
        ColumnsDialog("a.csv", ("1", "2", "3"), korean.window),
        ExportDialog(scenario, 0, "light", "/", korean.window),
    ):
        qtbot.addWidget(dialog)
        assert foreign([text.replace("a.csv", "") for text in texts_of(dialog)]) == []
    abouts: list[str] = []
    when_open(lambda dialog: abouts.extend(texts_of(dialog)))
    korean.window.acts[Act.ABOUT].trigger()
    assert any("MIT 라이선스" in text for text in abouts)
    assert foreign([re.sub(r"gdgui [\w.]+", "", text) for text in abouts]) == []


def test_qts_own_buttons_change_too(qtbot: QtBot, application: Application) -> None:
    def texts() -> list[str]:
        box = QMessageBox()
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        for widget in (box, buttons):
            qtbot.addWidget(widget)
        return [re.sub(r"\(?&(\w\))?", "", button.text()) for button in (*box.buttons(), *buttons.buttons())]

    assert sorted(texts()) == ["Cancel", "No", "Save", "Yes"]
    choose(application, "ko")
    assert sorted(texts()) == ["아니요", "예", "저장", "취소"]
    choose(application, "en")
    assert sorted(texts()) == ["Cancel", "No", "Save", "Yes"]


def test_qts_file_dialog_is_korean(qtbot: QtBot, korean: Application, tmp_path: Path) -> None:
    (tmp_path / "a folder").mkdir()
    dialog = QFileDialog(korean.window, "열기", str(tmp_path), "데이터 (*.csv)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert foreign([label.text() for label in dialog.findChildren(QLabel)]) == []
    assert foreign([button.text() for button in dialog.findChildren(QAbstractButton)]) == []
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms") == "폴더"


def refuse(application: Application) -> str:
    """Write what is no learning rate, and return what is said of it."""
    field = application.window.scenario_bar.rate
    write(field, "빨리")
    return application.window.notice.text


def write(field: NumberField, text: str) -> None:
    field.setText(text)
    field.setModified(True)
    field.editingFinished.emit()


def test_numbers_are_refused_in_korean(qtbot: QtBot, korean: Application) -> None:
    assert refuse(korean) == "학습률: “빨리”은(는) 쓸 수 없습니다. 0보다 큰 수만 쓸 수 있습니다."
    korean.presenter.play_scenario(BUILT_IN_SCENARIOS["adam"])
    settle()
    for field in (
        korean.window.transport.step,
        korean.window.log.every,
        *korean.window.scenario_bar.findChildren(NumberField),
    ):
        write(field, "?")
        assert foreign([korean.window.notice.text]) == []
        assert "만 쓸 수 있습니다" in korean.window.notice.text


def test_an_error_that_is_shown_is_said_anew(qtbot: QtBot, application: Application, tmp_path: Path) -> None:
    file = tmp_path / "one.csv"
    file.write_text("x,y\n1,2\n", encoding="utf-8")
    assert not application.files.open(str(file))
    notice = application.window.notice
    english = notice.text
    assert "at least two points" in english
    choose(application, "ko")
    assert "점이 둘 이상 필요한데 하나뿐입니다" in notice.text
    assert notice.accessibleName() == notice.text
    choose(application, "en")
    assert notice.text == english


def test_a_message_that_cannot_be_said_anew_is_taken_away(qtbot: QtBot, application: Application) -> None:
    assert refuse(application)
    choose(application, "ko")
    assert application.window.notice.text == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[a]\n[a]", "두 번 선언할 수 없습니다"),
        ("a = 1\na = 2", "이미 정한 값을 다시 정할 수 없습니다"),
        ("a", "키 다음에 '='가 있어야 합니다"),
        ("[a", "표 이름의 끝에 ']'가 있어야 합니다"),
        ("a = 1 2", "문장 다음에는 줄이 바뀌거나 파일이 끝나야 합니다"),
        ("a = [1", "목록이 닫히지 않았습니다"),
        ("a = {b = 1, b = 2}", "한 줄 표에 같은 키가 두 번 있습니다: 'b'"),
        ('a = "b', "글이 끝나지 않았습니다"),
        ("a = 2020-02-30", "날짜나 시각이 올바르지 않습니다"),
        ("a = ?", "값이 올바르지 않습니다"),
        ("format = 1\nsteps = 0x" + "f" * 5000, "수천 자리의 수"),
        ("format = 99", "gdgui를 업데이트하십시오"),
        ("format = 1\nlearning_rat = 1", "알 수 없는 키입니다. learning_rate을(를) 쓰려고 하셨습니까?"),
        ("format = 1\nlearning_rate = -1", "0보다 큰 유한한 수여야 합니다"),
        ("format = 1\nsteps = 'many'", "1부터 10,000,000까지의 정수여야 합니다"),
        ("format = 1\ntitle.en = 'a'\nsummary.en = 'b'\n[[scenes]]", "1번째 장면: name 키가 없습니다"),
    ],
)
def test_mistakes_in_a_file_are_told_in_korean(
    qtbot: QtBot, korean: Application, tmp_path: Path, content: str, said: str
) -> None:
    file = tmp_path / "file.toml"
    file.write_text(content, encoding="utf-8")
    assert not korean.files.open(str(file))
    assert said in korean.window.notice.text


def test_the_menu_remembers_the_language(
    qtbot: QtBot, application: Application, make_application: Callable[[], Application]
) -> None:
    choose(application, "ko")
    application.window.close()
    again = make_application()
    try:
        assert again.window.menus.languages.entries["ko"].isChecked()
        assert again.window.menus.named["file"].title() == "파일(&F)"
    finally:
        again.switch_language("en")


def test_a_language_asked_for_is_for_this_time_only(
    qtbot: QtBot, application: Application, make_application: Callable[[], Application], tmp_path: Path
) -> None:
    path = tmp_path / "config" / "settings.json"
    application.window.close()
    asked = Application(path, "ko")
    try:
        assert asked.window.menus.named["file"].title() == "파일(&F)"
        assert asked.window.menus.languages.entries["ko"].isChecked()
        asked.window.close()
    finally:
        asked.player.close()
        asked.switch_language("en")
        asked.window.deleteLater()
    assert json.loads(path.read_text(encoding="utf-8"))["language"] == "system"
    assert make_application().window.menus.named["file"].title() == "&File"


@pytest.mark.parametrize(
    ("locale", "expected"), [("ko_KR.UTF-8", "ko"), ("en_US.UTF-8", "en"), ("de_DE.UTF-8", "en"), ("C", "en")]
)
def test_the_systems_language_is_found(locale: str, expected: str) -> None:
    code = "from gdgui.views.look.language import system_language; print(system_language())"
    environment = os.environ | {"LC_ALL": locale, "LANG": locale, "LANGUAGE": ""}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == expected


def test_the_systems_language_is_the_default(
    qtbot: QtBot, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert application.window.menus.languages.entries["system"].isChecked()
    assert system_language() == "en"
    monkeypatch.setattr(language, "system_language", lambda: "ko")
    choose(application, "ko")
    choose(application, "system")
    assert application.window.menus.named["file"].title() == "파일(&F)"
