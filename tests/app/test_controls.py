from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.start import Application
from gdgui.frames.error_view import ErrorView
from gdgui.languages import LANGUAGES
from gdgui.model.losses import LOSSES
from gdgui.model.numbers import format_number
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.schedules import SCHEDULES
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.look.texts import translate
from tests.canvas import canvas_rect
from tests.helpers import choose, place, wait_for_step, write

# QTest says so of the clicks that pyqtgraph takes but does not mark as taken.
pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")


@pytest.mark.parametrize("name", FITS)
def test_what_descends_reaches_the_scenario(qtbot: QtBot, application: Application, name: str) -> None:
    choose(application.window.scenario_bar.fit, name)
    assert application.player.scenario.fit == name
    wait_for_step(qtbot, application, 0)


@pytest.mark.parametrize("name", LOSSES)
def test_the_loss_reaches_the_scenario(qtbot: QtBot, application: Application, name: str) -> None:
    choose(application.window.scenario_bar.loss, name)
    assert application.player.scenario.loss == name
    wait_for_step(qtbot, application, 0)
    frame = application.window.board.frame_shown
    assert frame is not None
    assert frame.view(ErrorView).loss_name == name


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_optimizer_and_its_settings_reach_the_scenario(
    qtbot: QtBot, application: Application, name: str
) -> None:
    bar = application.window.scenario_bar
    choose(bar.optimizer, name)
    scenario = application.player.scenario
    assert scenario.optimizer == name
    assert {setting for setting, field in bar.settings.items() if field.isVisible()} == {
        *scenario.hyperparameters
    }
    for setting in scenario.hyperparameters:
        write(bar.settings[setting], "0.25")
        assert application.player.scenario.hyperparameters[setting] == 0.25
    application.player.seek(3)
    wait_for_step(qtbot, application, 3)


@pytest.mark.parametrize("text", ["1", "1.5", "-0.1", "much"])
def test_a_wrong_setting_is_refused_and_the_old_one_stays(
    qtbot: QtBot, application: Application, text: str
) -> None:
    bar = application.window.scenario_bar
    choose(bar.optimizer, "momentum")
    before = application.player.scenario
    write(bar.settings["momentum"], text)
    assert text in application.window.notice.text
    assert application.player.scenario is before
    assert bar.settings["momentum"].value == 0.9
    assert float(bar.settings["momentum"].text()) == 0.9


def test_a_request_that_is_met_takes_an_old_message_away(qtbot: QtBot, application: Application) -> None:
    bar = application.window.scenario_bar
    choose(bar.optimizer, "momentum")
    write(bar.settings["momentum"], "2")
    assert application.window.notice.text
    write(bar.settings["momentum"], "0.5")
    assert application.window.notice.text == ""


@pytest.mark.parametrize(("text", "rate"), [("0.1", 0.1), ("1/60", 1 / 60), ("0,05", 0.05)])
def test_the_rate_can_be_written(qtbot: QtBot, application: Application, text: str, rate: float) -> None:
    wait_for_step(qtbot, application, 0)
    write(application.window.scenario_bar.rate, text)
    assert application.player.scenario.learning_rate == rate
    qtbot.waitUntil(
        lambda: (
            application.window.scenario_bar.rate_slider.rate == rate
            and application.window.readout.numbers["rate"].text == format_number(rate)
        )
    )


def test_a_wrong_rate_is_refused_and_the_old_one_stays(qtbot: QtBot, application: Application) -> None:
    wait_for_step(qtbot, application, 0)
    before = application.player.scenario
    for text in ("fast", "0", "-1", "1e999"):
        write(application.window.scenario_bar.rate, text)
        assert text in application.window.notice.text
        assert application.player.scenario is before
        assert application.window.scenario_bar.rate.value == before.learning_rate


def test_the_rate_can_be_picked_on_the_way(qtbot: QtBot, application: Application) -> None:
    application.player.seek(8)
    wait_for_step(qtbot, application, 8)
    slider = application.window.scenario_bar.rate_slider
    slider.setValue(slider.maximum() // 2)
    assert [change.step for change in application.player.scenario.changes] == [8]
    assert application.player.scenario.changes[0].learning_rate == slider.rate
    qtbot.waitUntil(lambda: application.window.scenario_bar.rate.value == slider.rate)


@pytest.mark.parametrize(("name", "factor"), [("larger_rate", 1.1), ("smaller_rate", 1 / 1.1)])
def test_keys_change_the_rate_by_a_tenth(
    qtbot: QtBot, application: Application, name: str, factor: float
) -> None:
    before = application.player.scenario.learning_rate
    application.window.acts[Act(name)].trigger()
    assert application.player.scenario.learning_rate == pytest.approx(before * factor, rel=0.01)


def test_a_rate_at_the_end_of_all_numbers_is_refused_and_not_a_mistake(
    qtbot: QtBot, application: Application
) -> None:
    wait_for_step(qtbot, application, 0)
    write(application.window.scenario_bar.rate, "1.7e308")
    application.window.acts[Act.LARGER_RATE].trigger()
    assert application.player.scenario.learning_rate == 1.7e308
    assert "learning_rate" in application.window.notice.text
    for text in ("5e-324", "1e-310", "0.005"):
        write(application.window.scenario_bar.rate, text)
        assert application.player.scenario.learning_rate == float(text)
        application.window.grab()


def test_the_start_can_be_written(qtbot: QtBot, application: Application) -> None:
    bar = application.window.scenario_bar
    write(bar.start_slope, "1/4")
    write(bar.start_intercept, "-3")
    assert application.player.scenario.start == Start(0.25, -3.0)
    wait_for_step(qtbot, application, 0)


def test_a_start_too_far_off_is_refused(qtbot: QtBot, application: Application) -> None:
    before = application.player.scenario
    write(application.window.scenario_bar.start_slope, "1e200")
    assert "start" in application.window.notice.text
    assert application.player.scenario is before
    assert application.window.scenario_bar.start_slope.value == before.start.slope


def test_the_number_of_steps_can_be_changed_where_one_stands(qtbot: QtBot, application: Application) -> None:
    application.player.seek(12)
    wait_for_step(qtbot, application, 12)
    write(application.window.scenario_bar.steps, "50")
    assert application.player.scenario.steps == 50
    wait_for_step(qtbot, application, 12)
    write(application.window.scenario_bar.steps, "5")
    wait_for_step(qtbot, application, 5)
    assert application.player.at_end


@pytest.mark.parametrize("fit", FITS)
def test_a_click_in_the_error_panel_starts_there(qtbot: QtBot, application: Application, fit: str) -> None:
    application.player.set_scenario(Scenario(free=FITS[fit].free, learning_rate=0.001))
    application.player.seek(3)
    wait_for_step(qtbot, application, 3)
    board = application.window.board
    limits, intercept = board.panel(ErrorPanel).limits, application.player.trajectory.intercept[3]
    QTest.mouseClick(
        board.viewport(), Qt.MouseButton.LeftButton, pos=place(application, board.panel(ErrorPanel), 0.3, 0.5)
    )
    start = application.player.scenario.start
    pixel = limits.width / canvas_rect(board.panel(ErrorPanel)).width()
    assert start.slope == pytest.approx(limits.x0 + 0.3 * limits.width, abs=2.0 * pixel)
    assert start.intercept == intercept
    assert application.window.notice.text == ""
    wait_for_step(qtbot, application, 0)


@pytest.mark.parametrize("name", SCHEDULES)
def test_the_schedule_and_its_settings_reach_the_scenario(
    qtbot: QtBot, application: Application, name: str
) -> None:
    bar, choices = application.window.scenario_bar, application.window.menus.schedules
    assert choices.entries["constant"].isChecked()
    application.player.set_learning_rate(0.004)
    choices.entries[name].trigger()
    scenario = application.player.scenario
    assert (scenario.schedule, scenario.learning_rate) == (name, 0.004)
    assert choices.entries[name].isChecked()
    fields = bar.schedule_settings.fields
    assert {setting for setting, field in fields.items() if field.isVisible()} == {
        *scenario.schedule_settings
    }
    for setting, value in scenario.schedule_settings.items():
        write(fields[setting], f"{value / 2}")
        assert application.player.scenario.schedule_settings[setting] == value / 2
    application.player.seek(3)
    wait_for_step(qtbot, application, 3)
    rate = application.player.scenario.learning_rate_at(3)
    assert application.window.readout.numbers["rate"].text == format_number(rate)


def test_choosing_a_schedule_begins_anew_and_can_be_undone(qtbot: QtBot, application: Application) -> None:
    choices = application.window.menus.schedules.entries
    application.player.seek(5)
    wait_for_step(qtbot, application, 5)
    application.player.set_learning_rate(0.001)
    before = application.player.scenario
    choices["warmup"].trigger()
    assert application.player.scenario == before.with_changes(schedule="warmup", changes=())
    wait_for_step(qtbot, application, 0)
    application.window.acts[Act.UNDO].trigger()
    assert application.player.scenario == before
    assert choices["constant"].isChecked()
    wait_for_step(qtbot, application, 5)
    application.window.acts[Act.REDO].trigger()
    assert choices["warmup"].isChecked()


def test_the_schedule_that_is_chosen_already_changes_nothing(application: Application) -> None:
    choices = application.window.menus.schedules.entries
    choices["step"].trigger()
    write(application.window.scenario_bar.schedule_settings.fields["every"], "7")
    before = application.player.scenario
    choices["step"].trigger()
    assert application.player.scenario is before
    assert choices["step"].isChecked()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_menu_offers_each_schedule_in_words(
    application: Application, speak: Callable[[str], None], code: str
) -> None:
    speak(code)
    menus = application.window.menus.named["run"].findChildren(QMenu)
    (menu,) = (
        each for each in menus if each.title() == translate("MainWindow", "S&chedule of the learning rate")
    )
    shown = {entry.data(): (entry.text(), entry.toolTip()) for entry in menu.actions()}
    assert shown == {
        name: (translate("Schedules", each.label), translate("Schedules", each.tip))
        for name, each in SCHEDULES.items()
    }


def test_a_rate_that_a_schedule_brings_to_0_is_shown(qtbot: QtBot, application: Application) -> None:
    scenario = Scenario(schedule="exponential", schedule_settings={"factor": 1e-200}, tolerance=0.0)
    application.presenter.play_scenario(scenario)
    application.player.seek(3)
    wait_for_step(qtbot, application, 3)
    assert application.window.scenario_bar.rate.value == 0.0
    assert application.window.notice.text == ""
    application.window.grab()
