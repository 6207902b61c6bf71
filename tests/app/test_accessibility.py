"""The window for everyone: by keyboard, by ear, and whatever colours one can tell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.export_dialog import ExportDialog
from gdgui.app.start import Application
from gdgui.lessons.builtin import find_lesson
from gdgui.model.numbers import format_number
from gdgui.model.parameters import FITS
from gdgui.model.scenario import Scenario
from gdgui.model.stability import Band
from gdgui.views.board.loss_panel import LossPanel
from gdgui.views.controls.rate_slider import RateSlider
from gdgui.views.look.paint import faded
from gdgui.views.look.style import HOVER_FRACTION
from gdgui.views.look.theme import THEMES, Theme

LEAST_CONTRAST = 4.5


def luminance(color: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = (int(color[at : at + 2], 16) / 255.0 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def hovered(theme: Theme) -> str:
    return str(faded(theme.border, theme.window, HOVER_FRACTION).name())


def test_contrast_is_that_of_the_recommendation() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0000ff", "#ffffff") == pytest.approx(8.59, abs=0.01)


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_text_stands_out_from_its_ground(name: str) -> None:
    theme = THEMES[name]
    texts = ("text", "muted", "accent", "good", "warning", "danger")
    found = {
        (text, ground): contrast(getattr(theme, text), getattr(theme, ground))
        for text in texts
        for ground in ("window", "surface", "field")
    }
    found["on_accent", "accent"] = contrast(theme.on_accent, theme.accent)
    for text in ("text", "muted"):
        found[text, "hovered button"] = contrast(getattr(theme, text), hovered(theme))
    assert {pair: round(value, 2) for pair, value in found.items() if value < LEAST_CONTRAST} == {}


@pytest.mark.parametrize("name", sorted(THEMES))
def test_what_is_drawn_stands_out_from_the_board(name: str) -> None:
    theme = THEMES[name]
    # For what is no text the recommendation asks for 3; the step's amber has an edge in the text's colour.
    for part in ("data", "line", "error", "tangent", "accent"):
        assert contrast(getattr(theme, part), theme.surface) >= 3.0, part


@pytest.mark.parametrize("name", sorted(THEMES))
def test_the_palette_has_no_faint_text(application: Application, name: str) -> None:
    application.window.appearance.set_theme(name)
    palette, roles = QApplication.palette(), QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for text, ground in (
            (roles.WindowText, roles.Window),
            (roles.Text, roles.Base),
            (roles.ButtonText, roles.Button),
            (roles.ToolTipText, roles.ToolTipBase),
            (roles.PlaceholderText, roles.Base),
            (roles.Link, roles.Window),
        ):
            pair = palette.color(group, text).name(), palette.color(group, ground).name()
            assert contrast(*pair) >= LEAST_CONTRAST, (group, text)


@pytest.fixture
def full(qtbot: QtBot, application: Application) -> Application:
    """The window with all there is to see: a lesson's question, a message, the log."""
    lesson = find_lesson("derivative")
    application.lesson_player.open(lesson)
    while application.lesson_player.scene.name != "sign":
        application.lesson_player.go_to(application.lesson_player.index + 1)
    application.window.acts[Act.LOG].setChecked(True)
    application.window.notice.show_message("Something to read.")
    application.window.export_progress.show_progress(3, 10, 5.0, 2.0)
    application.window.export_progress.show_done("video.mp4")
    application.window.resize(1280, 900)
    bar = application.window.lesson_bar
    qtbot.waitUntil(lambda: all(button.isVisible() for button in bar.choices))
    return application


def reachable(window: QWidget) -> list[QWidget]:
    """Return what Tab must come to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


def by_tab(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[QWidget]:
    """Yield what has the focus, press after press, until it is back at the first."""
    first = QApplication.focusWidget()
    while True:
        focused = QApplication.focusWidget()
        assert focused is not None
        yield focused
        QTest.keyClick(focused, key)
        if QApplication.focusWidget() is first:
            return


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_comes_to_every_control(full: Application, key: Qt.Key) -> None:
    full.window.board.setFocus()
    seen = list(by_tab(full.window, key))
    assert len(seen) == len(set(seen))
    assert {repr(widget) for widget in reachable(full.window)} - {repr(widget) for widget in seen} == set()


def test_the_order_is_that_of_the_eye(full: Application) -> None:
    window = full.window
    window.notice.findChildren(QAbstractButton)[0].setFocus()
    parts: tuple[QWidget, ...] = (
        window.notice,
        window.lesson_bar,
        window.board,
        window.log,
        window.export_progress,
        window.transport,
        window.scenario_bar,
    )
    tops = [
        next(number for number, part in enumerate(parts) if part is widget or part.isAncestorOf(widget))
        for widget in by_tab(window)
    ]
    assert tops == sorted(tops)


def test_at_first_the_board_has_the_focus(application: Application) -> None:
    assert application.window.board.hasFocus()


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget: by its own name, or its label's."""
    interface = QAccessible.queryAccessibleInterface(widget)
    spoken = interface.text(QAccessible.Text.Name) if interface is not None else ""
    return widget.accessibleName() or spoken


def test_every_control_has_a_name(qtbot: QtBot, full: Application) -> None:
    qtbot.waitUntil(lambda: full.window.board.accessibleName() != "")
    nameless = [repr(widget) for widget in reachable(full.window) if not name_of(widget).strip()]
    assert nameless == []


def test_every_field_of_the_export_dialog_has_a_name(application: Application, tmp_path: Path) -> None:
    dialog = ExportDialog(Scenario(), 3, "light", str(tmp_path), application.window)
    dialog.show()
    inner = {child for box in dialog.findChildren(QWidget) for child in box.findChildren(QLineEdit)}
    fields = [widget for widget in reachable(dialog) if widget not in inner or widget is dialog.output]
    assert [repr(widget) for widget in fields if not name_of(widget).strip()] == []
    names = [name_of(widget) for widget in fields if not isinstance(widget.parent(), QDialogButtonBox)]
    assert len(names) == len(set(names))
    dialog.close()


@pytest.mark.parametrize("fit", ["slope", "both"])
def test_the_boards_description_speaks_the_numbers_of_the_step(
    qtbot: QtBot, application: Application, fit: str
) -> None:
    player, board = application.player, application.window.board
    player.set_scenario(Scenario(free=FITS[fit].free, learning_rate=0.001))
    qtbot.waitUntil(lambda: len(player.trajectory) > 0)
    for step in (0, 3, 1):
        player.seek(step)
        qtbot.waitUntil(lambda step=step: f"Step {step}:" in board.accessibleDescription())  # type: ignore[misc]
        slope, intercept, loss, d_slope, d_intercept, _ = player.trajectory.row(step)
        spoken = [slope, intercept, loss, d_slope, *([d_intercept] if fit == "both" else [])]
        texts = [format_number(number) for number in spoken]
        qtbot.waitUntil(lambda texts=texts: all(text in board.accessibleDescription() for text in texts))  # type: ignore[misc]
    assert "descending" in board.accessibleDescription()


def test_the_lesson_speaks_its_text_without_marks(full: Application) -> None:
    bar = full.window.lesson_bar
    assert "The derivative" in bar.accessibleName()
    assert "+120" in bar.accessibleDescription()
    assert "**" not in bar.accessibleDescription()


def grabbed(widget: QWidget) -> QImage:
    QApplication.sendPostedEvents(widget, QEvent.Type.UpdateRequest)
    return widget.grab().toImage()


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_what_has_the_focus_can_be_seen(full: Application, theme: str) -> None:
    full.window.appearance.set_theme(theme)
    # Qt marks a window so when the user presses Tab in it.
    full.window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    for widget in reachable(full.window):
        if isinstance(widget, QPlainTextEdit) or widget is full.window.board:
            continue  # their keys are those of the window
        full.window.board.setFocus()
        before = grabbed(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert grabbed(widget) != before, repr(widget)


def test_answers_are_told_apart_by_signs_too(full: Application) -> None:
    full.lesson_player.answer(1)
    marks = [button.text()[0] for button in full.window.lesson_bar.choices]
    assert marks == ["✓", "✗"]


def test_bands_of_the_learning_rate_are_told_apart_by_form_and_words_too() -> None:
    slider = RateSlider()
    stability = Scenario().stability
    slider.set_rate(0.01, stability)
    said = slider.explanation()
    for word in ("creeping (thin)", "good (thick)", "oscillating (dashes)", "diverging (dots)"):
        assert word in said
    assert len(set(get_args(Band))) == 4


def test_comparisons_are_told_apart_by_their_dashes_too() -> None:
    panel = LossPanel()
    styles = [panel.comparison_pen(number).style() for number in range(4)]
    assert len(set(styles)) == 4
    assert Qt.PenStyle.SolidLine not in styles


@pytest.mark.parametrize("name", sorted(THEMES))
def test_colours_of_the_board_differ_for_everyone(name: str) -> None:
    theme = THEMES[name]
    for one, other in combinations(("data", "line", "error", "tangent", "step"), 2):
        first, second = QColor(getattr(theme, one)), QColor(getattr(theme, other))
        assert first != second


def test_the_state_is_said_in_words(qtbot: QtBot, application: Application) -> None:
    application.player.set_scenario(Scenario(learning_rate=0.035))
    application.player.seek(5)
    qtbot.waitUntil(lambda: "diverging" in application.window.readout.state.text())
    assert isinstance(application.window.readout.state, QLabel)


def test_every_button_says_its_key(application: Application) -> None:
    for button in application.window.transport.findChildren(QAbstractButton):
        assert re.search(r"\(.+\)$", button.toolTip()), button.toolTip()
