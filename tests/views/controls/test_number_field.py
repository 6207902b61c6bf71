from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gdgui.model.numbers import parse_number
from gdgui.views.controls.number_field import NumberField

Write = Callable[[str], None]


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[NumberField]:
    window = QWidget()
    qtbot.addWidget(window)
    field = NumberField(lambda value: value > 0.0, "a number above 0", parent=window)
    field.setAccessibleName("learning rate")
    other = NumberField(parent=window)
    other.move(0, 60)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.set_value(0.25)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(field.hasFocus)
    yield field
    window.close()


@pytest.fixture
def write(qtbot: QtBot, field: NumberField) -> Write:
    def write(text: str) -> None:
        field.selectAll()
        QTest.keyClicks(field, text)

    return write


def test_it_shows_the_number(field: NumberField) -> None:
    assert field.value == 0.25
    assert parse_number(field.text()) == 0.25
    field.set_value(-3.0)
    assert field.text() == "−3"


def test_a_number_that_was_entered_is_asked_for_once(qtbot: QtBot, field: NumberField, write: Write) -> None:
    asked: list[float] = []
    field.valueRequested.connect(asked.append)
    write("1/8")
    assert asked == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == [0.125]
    assert field.value == 0.125
    assert parse_number(field.text()) == 0.125
    QTest.keyClick(field, Qt.Key.Key_Return)
    field.clearFocus()
    assert asked == [0.125]


def test_leaving_the_field_enters_the_number(qtbot: QtBot, field: NumberField, write: Write) -> None:
    write("2.5")
    with qtbot.waitSignal(field.valueRequested) as asked:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert asked.args == [2.5]


def test_the_same_number_is_not_asked_for(qtbot: QtBot, field: NumberField, write: Write) -> None:
    with qtbot.assertNotEmitted(field.valueRequested):
        write("0,250")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert parse_number(field.text()) == 0.25


@pytest.mark.parametrize("text", ["abc", "1/0", "-1", "0", ""])
def test_what_is_not_allowed_is_refused_and_the_number_comes_back(
    qtbot: QtBot, field: NumberField, write: Write, text: str
) -> None:
    refused: list[str] = []
    field.refused.connect(refused.append)
    write(text or "1")
    if not text:
        field.clear()
        field.setModified(True)
    with qtbot.assertNotEmitted(field.valueRequested):
        QTest.keyClick(field, Qt.Key.Key_Return)
        field.clearFocus()
    assert len(refused) == 1
    assert "learning rate" in refused[0]
    assert "a number above 0" in refused[0]
    assert text in refused[0]
    assert field.value == 0.25
    assert parse_number(field.text()) == 0.25


def test_escape_gives_up_what_was_written(qtbot: QtBot, field: NumberField, write: Write) -> None:
    with qtbot.assertNotEmitted(field.valueRequested):
        write("77")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert parse_number(field.text()) == 0.25


def test_a_number_that_is_being_written_is_not_overwritten(
    qtbot: QtBot, field: NumberField, write: Write
) -> None:
    write("7")
    field.set_value(0.5)
    QTest.keyClicks(field, "7")
    assert field.text() == "77"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert parse_number(field.text()) == 0.5


def test_a_refused_request_shows_the_number_that_stays(
    qtbot: QtBot, field: NumberField, write: Write
) -> None:
    field.valueRequested.connect(lambda _: field.set_value(0.25))
    write("3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert parse_number(field.text()) == 0.25


def test_what_is_allowed_may_change(qtbot: QtBot, field: NumberField, write: Write) -> None:
    field.set_allowed(lambda value: value < 0.0, "a number below 0")
    write("-4")
    with qtbot.waitSignal(field.valueRequested):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_tabbing_into_it_selects_all(field: NumberField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.selectedText() == ""
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert field.hasFocus()
    assert field.selectedText() == field.text()


def test_escape_gives_up_what_is_written_and_then_the_focus(field: NumberField) -> None:
    field.setFocus()
    before = field.text()
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == before
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()
