from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gdgui.frames.frame import Readout, frame_at
from gdgui.frames.status import RunStatus
from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.numbers import format_number, format_step
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import StopReason
from gdgui.views.controls.readout import ReadoutBar
from gdgui.views.look.status_text import status_text
from gdgui.views.look.theme import THEMES


def readout_of(scenario: Scenario, step: int) -> Readout:
    run = descend(scenario)
    return frame_at(scenario, run, min(step, run.newest)).readout


@pytest.fixture
def bar(qtbot: QtBot) -> ReadoutBar:
    bar = ReadoutBar()
    qtbot.addWidget(bar)
    bar.set_theme(THEMES["light"])
    bar.resize(1200, 80)
    bar.show()
    return bar


def test_it_shows_the_numbers_of_the_step(bar: ReadoutBar) -> None:
    readout = readout_of(Scenario(learning_rate=0.001), 1234)
    bar.show_readout(readout)
    shown = {name: number.text for name, number in bar.numbers.items()}
    assert shown["step"] == format_step(readout.step)
    assert shown["slope"] == format_number(readout.slope)
    assert shown["intercept"] == format_number(79.0)
    assert shown["loss"] == format_number(readout.loss)
    assert shown["derivative"] == format_number(readout.d_slope)
    assert shown["rate"] == format_number(0.001)


def test_both_derivatives_are_shown_where_both_descend(bar: ReadoutBar) -> None:
    readout = readout_of(Scenario(free=PARAMETERS, start=Start(0.0, 0.0)), 5)
    bar.show_readout(readout)
    text = bar.numbers["derivative"].text
    assert format_number(readout.d_slope) in text
    assert format_number(readout.d_intercept) in text
    bar.show_readout(readout_of(Scenario(), 5))
    assert format_number(readout.d_intercept) not in bar.numbers["derivative"].text


def test_the_loss_is_named(bar: ReadoutBar) -> None:
    bar.show_readout(readout_of(Scenario(loss="rmse"), 0))
    assert "RMSE" in bar.numbers["loss"].accessibleName()


def test_a_screen_reader_hears_name_and_number(bar: ReadoutBar) -> None:
    bar.show_readout(readout_of(Scenario(), 0))
    assert format_number(-5.0) in bar.numbers["slope"].accessibleName()


def test_a_diverging_run_says_so_in_words(bar: ReadoutBar) -> None:
    bar.show_readout(readout_of(BUILT_IN_SCENARIOS["diverging"], 10))
    assert "diverging" in bar.state.text()
    readout = readout_of(BUILT_IN_SCENARIOS["diverging"], 1000)
    bar.show_readout(readout)
    assert readout.status.reason is not None
    assert "diverged" in bar.state.text()
    assert str(readout.status.reason.step + 1) in bar.state.text()
    assert "learning rate" in bar.state.text()


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (RunStatus("ready"), "ready"),
        (RunStatus("descending"), "descending"),
        (RunStatus("oscillating"), "oscillating"),
        (RunStatus("diverging"), "diverging"),
        (RunStatus("at_rest"), "0"),
        (RunStatus("converged", StopReason("converged", 9)), "converged"),
        (RunStatus("steps done", StopReason("steps done", 9)), "all steps"),
        (RunStatus("diverged", StopReason("diverged", 1499, "out of range")), "1,500"),
        (RunStatus("diverged", StopReason("diverged", 9, "not finite")), "numbers"),
    ],
)
def test_every_status_has_words_of_its_own(status: RunStatus, word: str) -> None:
    assert word in status_text(status)


def test_good_and_bad_states_are_told_apart_by_colour_too(bar: ReadoutBar) -> None:
    colours = set()
    for name, step in (("slope", 5), ("slope", 10_000), ("diverging", 5), ("oscillating", 5)):
        bar.show_readout(readout_of(BUILT_IN_SCENARIOS[name], step))
        colours.add(bar.state.styleSheet())
    assert len(colours) == 4


def test_numbers_keep_their_places_while_they_change(qtbot: QtBot, bar: ReadoutBar) -> None:
    scenario = BUILT_IN_SCENARIOS["oscillating"]
    run = descend(scenario)
    bar.show_readout(frame_at(scenario, run, 0).readout)
    qtbot.waitUntil(lambda: bar.numbers["rate"].x() > 0)
    places = [number.geometry() for number in bar.numbers.values()]
    for step in range(1, 20):
        bar.show_readout(frame_at(scenario, run, step).readout)
        bar.grab()
        assert [number.geometry() for number in bar.numbers.values()] == places


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_theme_can_be_worn(bar: ReadoutBar, name: str) -> None:
    bar.show_readout(readout_of(Scenario(), 0))
    bar.set_theme(THEMES[name])
    assert bar.numbers["slope"].text == format_number(-5.0)
    assert bar.heightForWidth(400) > bar.heightForWidth(3000)
