from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from gdgui.frames.geometry import Limits
from gdgui.frames.panels import PANELS, PanelKind
from gdgui.frames.view_state import ViewState, changed_fields

HERE, THERE = Limits(0.0, 1.0, 0.0, 1.0), Limits(0.0, 2.0, 0.0, 1.0)


def test_at_first_the_panels_of_the_run_are_shown() -> None:
    view = ViewState()
    assert view.panels == ("data", "error", "loss")
    assert view.shows("error")
    assert not view.shows("numbers")


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        (("data", "error", "loss"), "numbers", ("data", "error", "loss", "numbers")),
        (("data", "loss"), "error", ("data", "error", "loss")),
        (("error", "loss"), "data", ("data", "error", "loss")),
        (("loss", "data"), "error", ("loss", "data", "error")),
        ((), "loss", ("loss",)),
        (("error", "data"), "error", ("error", "data")),
    ],
)
def test_a_panel_is_put_in_at_its_place(before: tuple[str, ...], name: str, after: tuple[str, ...]) -> None:
    assert ViewState(panels=before).with_panel(name, True).panels == after


@pytest.mark.parametrize("name", ["data", "error", "loss"])
def test_a_panel_can_be_taken_out_and_put_back(name: str) -> None:
    without = ViewState().with_panel(name, False)
    assert not without.shows(name)
    assert without.with_panel(name, False) is without
    assert without.with_panel(name, True) == ViewState()


def test_there_is_no_panel_of_another_name() -> None:
    with pytest.raises(KeyError, match="contours"):
        ViewState().with_panel("contours", True)


def test_a_panel_that_is_added_to_the_catalog_can_be_shown() -> None:
    kind = PanelKind(
        name="extra", title="extra", make_view=lambda *_: None, widget="a:B", shown_at_first=False
    )
    with PANELS.extended(kind):
        assert ViewState().with_panel("extra", True).panels == ("data", "error", "loss", "extra")


def test_views_are_equal_by_what_they_show() -> None:
    one, other = (ViewState(zoom={"error": HERE}) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != ViewState(zoom={"error": THERE})
    assert one != ViewState()


def test_the_zoom_cannot_be_changed_from_outside() -> None:
    zoom = {"error": HERE}
    view = ViewState(zoom=zoom)
    zoom["data"] = THERE
    assert dict(view.zoom) == {"error": HERE}
    with pytest.raises(TypeError):
        view.zoom["data"] = THERE  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        view.log = True  # type: ignore[misc]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"log": True},
        {"secant": 2.0, "stage": "differentiate"},
        {"zoom": {"loss": HERE}},
        {"panels": ("data",)},
    ],
)
def test_the_fields_that_changed_are_named(values: dict[str, Any]) -> None:
    before = ViewState()
    assert changed_fields(before, before.with_changes(**values)) == set(values)
