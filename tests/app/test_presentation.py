from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.settings import load_settings
from gdgui.app.start import Application
from gdgui.lessons.builtin import find_lesson
from gdgui.views.board.numbers_panel import NumbersPanel
from gdgui.views.board.panel import Panel
from gdgui.views.look.theme import THEMES


def press(application: Application, key: Qt.Key) -> None:
    QTest.keyClick(application.window, key)


@pytest.fixture
def presenting(application: Application) -> Application:
    application.window.appearance.set_theme("dark")
    press(application, Qt.Key.Key_F5)
    assert application.presentation.on
    return application


def test_the_screen_is_filled_with_board_numbers_and_control_line(presenting: Application) -> None:
    window = presenting.window
    assert window.isFullScreen()
    assert window.appearance.theme.name == "projector"
    assert window.menus.themes.entries["projector"].isChecked()
    for hidden in (window.menuBar(), window.scenario_bar):
        assert not hidden.isVisible()
    for shown in (window.board, window.readout, window.transport):
        assert shown.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
@pytest.mark.parametrize("maximized", [False, True])
def test_leaving_brings_back_what_was(application: Application, key: Qt.Key, maximized: bool) -> None:
    window = application.window
    window.appearance.set_theme("dark")
    if maximized:
        window.showMaximized()
    press(application, Qt.Key.Key_F5)
    press(application, key)
    assert not application.presentation.on
    assert not window.isFullScreen()
    assert window.isMaximized() == maximized
    assert window.appearance.theme_name == "dark"
    assert window.menus.themes.entries["dark"].isChecked()
    for shown in (window.menuBar(), window.scenario_bar):
        assert shown.isVisible()


def test_a_window_that_filled_the_screen_fills_it_again(application: Application) -> None:
    press(application, Qt.Key.Key_F11)
    press(application, Qt.Key.Key_F5)
    press(application, Qt.Key.Key_Escape)
    assert application.window.isFullScreen()
    assert application.window.acts[Act.FULLSCREEN].isChecked()


def test_a_theme_chosen_while_presenting_is_for_that_time(presenting: Application) -> None:
    presenting.window.menus.themes.entries["light"].trigger()
    assert presenting.window.appearance.theme.name == "light"
    press(presenting, Qt.Key.Key_Escape)
    assert presenting.window.appearance.theme_name == "dark"
    assert presenting.window.menus.themes.entries["dark"].isChecked()


def test_b_blanks_the_screen_and_shows_it_again(presenting: Application) -> None:
    window = presenting.window
    press(presenting, Qt.Key.Key_B)
    assert presenting.presentation.blanked
    picture = window.grab().toImage()
    corners = [
        (1, 1),
        (picture.width() - 2, picture.height() - 2),
        (picture.width() // 2, picture.height() // 2),
    ]
    assert {picture.pixelColor(x, y).name() for x, y in corners} == {QColor("black").name()}
    press(presenting, Qt.Key.Key_B)
    assert not presenting.presentation.blanked


def test_a_blank_screen_stays_blank_when_the_window_changes_its_size(presenting: Application) -> None:
    press(presenting, Qt.Key.Key_B)
    presenting.window.resize(1000, 900)
    picture = presenting.window.grab().toImage()
    assert picture.pixelColor(picture.width() - 2, picture.height() - 2) == QColor("black")


def test_esc_leaves_a_blank_screen_too(presenting: Application) -> None:
    press(presenting, Qt.Key.Key_B)
    press(presenting, Qt.Key.Key_Escape)
    assert not presenting.presentation.on
    assert not presenting.presentation.blanked


def test_elsewhere_b_and_esc_do_nothing(application: Application) -> None:
    press(application, Qt.Key.Key_B)
    press(application, Qt.Key.Key_Escape)
    assert not application.presentation.blanked
    assert application.window.isVisible()


def test_a_remote_steps_while_presenting(qtbot: QtBot, presenting: Application) -> None:
    player = presenting.player
    for step in (1, 2):
        press(presenting, Qt.Key.Key_PageDown)
        qtbot.waitUntil(lambda step=step: player.cursor == step)  # type: ignore[misc]
    press(presenting, Qt.Key.Key_PageUp)
    assert player.cursor == 1


def test_a_lesson_goes_on_while_presenting(presenting: Application) -> None:
    presenting.lesson_player.open(find_lesson("error"))
    press(presenting, Qt.Key.Key_PageDown)
    assert presenting.lesson_player.index == 1
    assert presenting.window.lesson_bar.isVisible()


def test_fonts_can_be_enlarged_while_presenting(presenting: Application) -> None:
    before = presenting.window.appearance.theme.font_size
    QTest.keyClick(presenting.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert presenting.window.appearance.theme.font_size > before
    assert presenting.window.appearance.theme.name == "projector"
    press(presenting, Qt.Key.Key_Escape)
    assert presenting.window.appearance.font_scale == pytest.approx(1.1)


def test_closing_while_presenting_remembers_the_theme_of_before(presenting: Application) -> None:
    presenting.window.close()
    assert not presenting.presentation.on
    assert load_settings(presenting.settings_path).theme == "dark"
    assert presenting.window.menuBar().isVisibleTo(presenting.window)


def test_fonts_take_the_same_fraction_of_any_screen(presenting: Application) -> None:
    window = presenting.window
    fraction = THEMES["projector"].font_size / 1080
    expected = fraction * min(max(window.screen().size().height(), 0.7 * 1080), 3.0 * 1080)
    assert window.appearance.theme.font_size == pytest.approx(expected, abs=1.0)
    press(presenting, Qt.Key.Key_Escape)
    assert window.appearance.theme.font_size == THEMES["dark"].font_size


def test_a_small_screen_keeps_room_for_the_panels_beside_a_lesson_and_its_numbers(
    qtbot: QtBot, presenting: Application
) -> None:
    window = presenting.window
    presenting.lesson_player.open(find_lesson("learning-rate"))
    assert window.acts[Act.NUMBERS].isChecked()
    window.showNormal()
    window.setFixedSize(1280, 720)
    qtbot.waitUntil(lambda: window.width() == 1280)
    panels = [panel for panel in window.board.panels.values() if isinstance(panel, Panel)]
    qtbot.waitUntil(lambda: all(panel.vb.height() > 100 for panel in panels))
    assert window.board.panel(NumbersPanel).rect().height() <= 0.46 * window.board.height()
