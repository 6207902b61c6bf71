from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import pytest
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act, ActionSpec
from gdgui.app.start import Application
from gdgui.app.view_owner import VIEW_SWITCHES, ViewOwner, remembered_names, view_of_names
from gdgui.frames.geometry import Limits
from gdgui.frames.panels import PANELS
from gdgui.frames.view_state import ViewState
from tests.app.lesson_steps import open_lesson

REMEMBERED = {"logarithmic", "staged", "secant", "squares", "glide", "log", "numbers"}
"""What the settings have called the switches from the first release on."""

LIMITS = Limits(0.0, 1.0, 0.0, 1.0)

every_switch = pytest.mark.parametrize("spec", VIEW_SWITCHES, ids=[spec.act.value for spec in VIEW_SWITCHES])


@pytest.fixture
def owner(qapp: object) -> ViewOwner:
    return ViewOwner(ViewState())


@every_switch
def test_a_switch_is_about_something_that_there_is(spec: ActionSpec) -> None:
    assert (spec.panel in PANELS) != (spec.field in {field.name for field in fields(ViewState)})
    for on in (True, False, True):
        assert spec.is_on(spec.switched(ViewState(), on)) == on


@every_switch
def test_check_marks_and_what_is_shown_are_one(application: Application, spec: ActionSpec) -> None:
    view, action = application.view, application.window.acts[spec.act]
    for on in (True, False):
        action.setChecked(on)
        assert spec.is_on(view.state) == on
    for on in (True, False):
        view.replace(spec.switched(view.state, on))
        assert action.isChecked() == on


def test_a_change_is_told_once_with_what_was_before(owner: ViewOwner) -> None:
    told: list[tuple[ViewState, ViewState]] = []
    owner.changed.connect(lambda before, after: told.append((before, after)))
    first = owner.state
    owner.update(squares=True)
    owner.update(squares=True)
    owner.replace(owner.state.with_changes(squares=True))
    assert told == [(first, first.with_changes(squares=True))]


def test_another_axis_forgets_the_zoom_of_its_panel_alone(owner: ViewOwner) -> None:
    owner.update(zoom={"loss": LIMITS, "error": LIMITS})
    owner.update(squares=True)
    assert set(owner.state.zoom) == {"loss", "error"}
    owner.update(logarithmic=True)
    assert set(owner.state.zoom) == {"error"}


@pytest.mark.parametrize("names", [set(), REMEMBERED, {"glide"}, {"numbers", "log"}], ids=len)
def test_the_settings_keep_their_words(names: set[str]) -> None:
    assert set(remembered_names(view_of_names(names))) == names


def test_panels_are_put_in_and_out_but_for_the_last(application: Application) -> None:
    view, entries = application.view, application.window.menus.panels
    assert set(entries) == {name for name, kind in PANELS.items() if not kind.below}
    assert all(entry.isChecked() for entry in entries.values())
    entries["loss"].trigger()
    assert list(view.state.panels) == ["data", "error"]
    entries["data"].trigger()
    entries["error"].trigger()
    assert list(view.state.panels) == ["error"]
    assert entries["error"].isChecked()
    entries["data"].trigger()
    assert list(view.state.panels) == ["data", "error"]


def test_the_window_begins_with_the_panels_that_it_ended_with(
    qtbot: QtBot, make_application: Callable[[], Application]
) -> None:
    application = make_application()
    application.window.menus.panels["data"].trigger()
    application.window.close()
    again = make_application()
    assert again.view.state.panels == ("error", "loss")
    assert not again.window.menus.panels["data"].isChecked()


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ([], ("data", "error", "loss")),
        (["hologram", "numbers"], ("data", "error", "loss")),
        (["loss", "data", "loss"], ("loss", "data")),
    ],
)
def test_panels_that_cannot_be_shown_are_not_begun_with(found: list[str], shown: tuple[str, ...]) -> None:
    assert view_of_names([], found).panels == shown


def test_no_window_begins_with_a_guess_or_with_what_is_unknown() -> None:
    assert view_of_names(["guess", "hologram", "panels"]) == view_of_names([])
    assert "guess" not in remembered_names(ViewState(guess_first=True))


def test_leaving_a_lesson_keeps_how_the_point_goes_and_what_was_zoomed_to(
    qtbot: QtBot, application: Application
) -> None:
    view = application.view
    before = view.state
    open_lesson(application, "learning-rate", "oscillating")
    application.window.acts[Act.GLIDE].toggle()
    application.window.board.zoomRequested.emit("error", LIMITS)
    application.lesson_player.leave()
    assert view.state == before.with_changes(glide=not before.glide, zoom={"error": LIMITS})
