from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.start import Application
from gdgui.frames.error_view import ErrorView
from gdgui.frames.loss_view import LossView
from tests.app.lesson_steps import Speak, open_lesson, plain, shown, wait_for_scene, words
from tests.helpers import click_slope

# QTest says so of the clicks that pyqtgraph takes but does not mark as taken.
pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")


@pytest.mark.parametrize(("chosen", "marks"), [(0, "✓·"), (1, "✓✗")])
def test_an_answer_is_marked_right_or_wrong(
    qtbot: QtBot, application: Application, chosen: int, marks: str
) -> None:
    scene = open_lesson(application, "derivative", "sign")
    bar = application.window.lesson_bar
    QTest.mouseClick(bar.choices[chosen], Qt.MouseButton.LeftButton)
    assert scene.question is not None
    assert words(scene.question.explanation.in_language("en")) in plain(bar.text.text())
    for button, mark in zip(bar.choices, marks, strict=True):
        assert not button.isEnabled()
        assert button.text().startswith(mark) or mark == "·"
        assert button.accessibleName().startswith(mark) or mark == "·"
    assert sum("✓" in button.text() or "✗" in button.text() for button in bar.choices) == len(
        marks.strip("·")
    )


def test_going_on_without_an_answer_marks_the_right_one_alone(application: Application) -> None:
    open_lesson(application, "derivative", "sign")
    forth, bar = application.window.acts[Act.NEXT_SCENE], application.window.lesson_bar
    assert forth.iconText() == "Answer"
    forth.trigger()
    assert [button.text()[0] for button in bar.choices] == ["✓", "2"]
    assert application.lesson_player.scene.name == "sign"
    forth.trigger()
    assert application.lesson_player.scene.name == "bottom"


@pytest.mark.parametrize("way", ["digit", "return", "enter"])
def test_answers_can_be_chosen_by_keys(qtbot: QtBot, application: Application, way: str) -> None:
    open_lesson(application, "derivative", "sign")
    bar = application.window.lesson_bar
    qtbot.waitUntil(bar.choices[1].isVisible)
    if way == "digit":
        QTest.keyClick(application.window, Qt.Key.Key_2)
    else:
        bar.choices[1].setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(bar.choices[1], Qt.Key.Key_Return if way == "return" else Qt.Key.Key_Enter)
    qtbot.waitUntil(lambda: bar.choices[1].text().startswith("✗"))
    assert bar.choices[0].text().startswith("✓")
    assert application.lesson_player.scene.name == "sign"


def test_an_answer_stays_marked_in_another_language(application: Application, speak: Speak) -> None:
    scene = open_lesson(application, "derivative", "sign")
    application.lesson_player.answer(1)
    speak("ko")
    bar = application.window.lesson_bar
    assert scene.question is not None
    assert words(scene.question.explanation.in_language("ko")) in plain(bar.text.text())
    assert [button.text()[0] for button in bar.choices] == ["✓", "✗"]
    assert not any(button.isEnabled() for button in bar.choices)


def test_comparisons_are_named_in_another_language(
    qtbot: QtBot, application: Application, speak: Speak
) -> None:
    scene = open_lesson(application, "learning-rate", "compare")
    wait_for_scene(qtbot, application, scene)
    speak("ko")
    labels = tuple(other.label.in_language("ko") for other in scene.show.beside)
    qtbot.waitUntil(
        lambda: tuple(label for label, _ in shown(application).view(LossView).comparisons) == labels
    )


def test_a_question_is_answered_by_a_click(qtbot: QtBot, application: Application) -> None:
    scene = open_lesson(application, "downhill", "guess")
    wait_for_scene(qtbot, application, scene)
    assert "Click" in application.window.readout.state.text()
    assert shown(application).view(ErrorView).move is None
    click_slope(application, -1.3)
    qtbot.waitUntil(lambda: application.player.cursor == 2)
    qtbot.waitUntil(lambda: "Hits: 1 of 1" in application.window.readout.state.text())
    assert scene.question is not None
    said = plain(application.window.lesson_bar.text.text())
    assert words(scene.question.explanation.in_language("en")) in said
    application.window.acts[Act.NEXT_SCENE].trigger()
    assert application.lesson_player.scene.name == "shorter"
    assert not application.window.acts[Act.GUESS].isChecked()


@pytest.mark.parametrize("steps_first", [0, 1])
def test_a_question_for_a_click_is_resolved_by_going_on(
    qtbot: QtBot, application: Application, steps_first: int
) -> None:
    wait_for_scene(qtbot, application, open_lesson(application, "downhill", "guess"))
    for _ in range(steps_first):
        application.player.step()
        qtbot.waitUntil(lambda: application.player.cursor == 2)
    application.window.acts[Act.NEXT_SCENE].trigger()
    qtbot.waitUntil(lambda: application.player.cursor == 2 and application.player.trajectory.newest >= 2)
    assert application.player.trajectory.slope[2] == pytest.approx(-1.277)
    assert application.lesson_player.scene.name == "guess"
    assert not application.presenter.guessing.on
