from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.start import Application
from gdgui.files.scenario_file import save_scenario
from gdgui.model.dataset import Dataset
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.playback.player import Player
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.look.theme import THEMES
from tests.canvas import canvas_rect
from tests.helpers import wait_for_step


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.isEnabled()
    ]


def drop(window: QWidget, *paths: Path) -> bool:
    """Drag files onto the window and drop them if they are taken."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, files, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, files, buttons, keys)
        QApplication.sendEvent(window, event)
    return enter.isAccepted()


def test_fonts_grow_shrink_and_return(qtbot: QtBot, application: Application) -> None:
    window = application.window
    usual = window.appearance.theme.font_size
    for name, expected in (("larger", 1.1), ("larger", 1.2), ("smaller", 1.1), ("usual_size", 1.0)):
        window.acts[Act(name)].trigger()
        assert window.appearance.font_scale == pytest.approx(expected)
        assert window.appearance.theme.font_size == round(usual * expected)
    for _ in range(6):
        window.acts[Act.SMALLER].trigger()
    assert window.appearance.theme.font_size >= 8
    window.grab()


@pytest.mark.parametrize("name", sorted(THEMES))
def test_each_theme_colours_the_whole_window(qtbot: QtBot, application: Application, name: str) -> None:
    window = application.window
    window.menus.themes.entries[name].trigger()
    theme = THEMES[name]
    assert window.appearance.theme == theme
    assert window.appearance.theme_name == name
    assert window.board.panel(DataPanel).theme == theme
    assert window.palette().window().color() == QColor(theme.window)
    assert window.grab().toImage().pixelColor(3, window.height() - 3) == QColor(theme.window)
    assert window.menus.themes.entries[name].isChecked()


def test_another_theme_keeps_the_pause_button(qtbot: QtBot, application: Application) -> None:
    action = application.window.acts[Act.PLAY]
    application.window.appearance.set_theme("dark")
    ready = action.icon().pixmap(24).toImage()
    application.player.play()
    playing = action.icon().pixmap(24).toImage()
    assert playing != ready
    application.window.appearance.set_theme("light")
    application.window.appearance.set_theme("dark")
    assert action.icon().pixmap(24).toImage() == playing
    application.player.pause()
    assert action.icon().pixmap(24).toImage() == ready


def test_a_narrow_window_stacks_the_panels(qtbot: QtBot, application: Application) -> None:
    window = application.window
    window.resize(520, 1100)
    panels = list(window.board.panels.values())
    qtbot.waitUntil(lambda: canvas_rect(panels[0]).bottom() < canvas_rect(panels[1]).top())
    window.resize(1600, 800)
    qtbot.waitUntil(lambda: canvas_rect(panels[0]).right() < canvas_rect(panels[1]).left())


def test_the_controls_fit_into_a_small_window(qtbot: QtBot, application: Application) -> None:
    window = application.window
    window.resize(900, 640)
    QApplication.processEvents()
    inside = window.rect()
    for widget in focusable(window):
        corner = widget.mapTo(window, widget.rect().bottomRight())
        assert inside.contains(corner), (widget, widget.accessibleName())


def test_every_built_in_scenario_is_in_the_menu(qtbot: QtBot, application: Application) -> None:
    actions = {action.data(): action for action in application.window.menus.named["scenarios"].actions()}
    for name, scenario in BUILT_IN_SCENARIOS.items():
        actions[name].trigger()
        assert application.player.scenario is scenario
        wait_for_step(qtbot, application, 0)
        assert scenario.title in application.window.windowTitle()
        qtbot.waitUntil(lambda: application.window.readout.numbers["step"].text == "0")


def test_a_diverging_run_says_so_in_words(qtbot: QtBot, application: Application) -> None:
    application.files.play_built_in("diverging")
    application.player.seek(1000)
    qtbot.waitUntil(lambda: "diverged" in application.window.readout.state.text())
    assert not application.window.notice.isVisible()
    application.window.grab()


def test_a_hundred_thousand_points_are_played(qtbot: QtBot, application: Application) -> None:
    random = np.random.default_rng(3)
    x = random.normal(size=100_000)
    data = Dataset(x, 3.0 * x + random.normal(size=x.size))
    application.player.set_scenario(Scenario.for_data(data, free=PARAMETERS, steps=30))
    application.player.set_speed(60.0)
    application.player.play()
    qtbot.waitUntil(lambda: application.player.at_end)
    application.window.grab()


def test_a_dropped_file_is_opened(qtbot: QtBot, application: Application, tmp_path: Path) -> None:
    file = tmp_path / "points.csv"
    file.write_text("age,height\n1,2\n2,4\n3,5\n")
    assert drop(application.window, file)
    assert application.player.scenario.data.name == "points"
    assert "points" in application.window.windowTitle()


def test_a_dropped_scenario_is_opened(application: Application, tmp_path: Path) -> None:
    scenario = Scenario(loss="rmse", learning_rate=1 / 3, title="Demonstration")
    save_scenario(scenario, tmp_path / "demo.toml")
    assert drop(application.window, tmp_path / "demo.toml")
    assert application.player.scenario == scenario
    assert "Demonstration" in application.window.windowTitle()


def test_a_dropped_file_that_cannot_be_used_is_named(application: Application, tmp_path: Path) -> None:
    before = application.player.scenario
    (tmp_path / "words.csv").write_text("a,b\none,two\n")
    assert drop(application.window, tmp_path / "words.csv")
    assert "words.csv" in application.window.notice.text
    assert application.player.scenario is before


def test_several_files_or_none_are_not_taken(application: Application, tmp_path: Path) -> None:
    before = application.player.scenario
    assert not drop(application.window, tmp_path / "a.csv", tmp_path / "b.csv")
    assert not drop(application.window)
    assert application.player.scenario is before


def test_a_message_stays_until_it_is_closed(qtbot: QtBot, application: Application) -> None:
    notice = application.window.notice
    assert notice.text == ""
    notice.show_message("first")
    notice.show_message("second <b>")
    assert notice.isVisible()
    assert notice.text == "second <b>"
    assert notice.accessibleName() == "second <b>"
    close = notice.findChild(QAbstractButton)
    assert close is not None
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()
    assert notice.text == ""


def test_escape_closes_a_message(application: Application) -> None:
    application.window.notice.show_message("careful")
    QTest.keyClick(application.window.notice, Qt.Key.Key_Escape)
    assert not application.window.notice.isVisible()


def test_full_screen_and_back(qtbot: QtBot, application: Application) -> None:
    action = application.window.acts[Act.FULLSCREEN]
    action.trigger()
    assert application.window.isFullScreen()
    action.trigger()
    assert not application.window.isFullScreen()


def test_a_failure_is_told_with_its_cause(application: Application, caplog: pytest.LogCaptureFixture) -> None:
    application.window.show_failure("Traceback …\nRuntimeError: spilt coffee\n")
    assert "RuntimeError: spilt coffee" in application.window.notice.text
    assert "spilt coffee" in caplog.text
    application.window.show_failure("")
    assert application.window.notice.isVisible()


def test_the_place_of_the_window_survives_as_text(
    qtbot: QtBot, make_application: Callable[[], Application]
) -> None:
    window = make_application().window
    window.resize(790, 660)
    size = window.size()
    text = window.geometry_text
    window.resize(780, 620)
    window.restore_geometry(text)
    assert window.size() == size


def test_an_unusable_place_is_replaced_by_one_that_suits_the_screen(application: Application) -> None:
    room = application.window.screen().availableSize()
    for text in ("", "zz", "00ff00", "한글", "0" * 10_001):
        application.window.restore_geometry(text)
        assert 600 <= application.window.width() <= room.width()
        assert 400 <= application.window.height() <= room.height()


def test_closing_while_playing_at_full_speed_ends_the_worker(qtbot: QtBot, application: Application) -> None:
    player: Player = application.player
    player.set_scenario(BUILT_IN_SCENARIOS["tensorflow"].with_changes(steps=1_000_000))
    player.set_speed(float("inf"))
    player.play()
    qtbot.waitUntil(lambda: player.cursor > 1000)
    assert application.window.close()
    assert player.closed
    assert application.window.close()
