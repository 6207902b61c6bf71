from __future__ import annotations

import math

import pytest

from gdgui.model.checks import checked_kind, checked_name, checked_number, checked_whole
from gdgui.model.errors import DatasetError, GdguiError, ScenarioError

BOTH = pytest.mark.parametrize("error", [ScenarioError, DatasetError])


@BOTH
def test_what_is_right_comes_back(error: type[GdguiError]) -> None:
    assert checked_kind(error, "title", "A", str, "{0} is {1}") == "A"
    assert checked_name(error, "loss", "mse", ("mse", "mae")) == "mse"
    assert checked_whole(error, "steps", 7, 7, 9) == 7
    found = checked_number(error, "learning_rate", 3)
    assert (found, type(found)) == (3.0, float)


@BOTH
@pytest.mark.parametrize("found", [math.nan, math.inf, -math.inf, True, "3", None, 10**400, [1.0]])
def test_what_is_no_finite_number_is_refused(error: type[GdguiError], found: object) -> None:
    with pytest.raises(error, match=r"^rate is .*; it must be a finite number$"):
        checked_number(error, "rate", found)


def test_a_number_beyond_its_limits_is_refused_in_its_own_words() -> None:
    wrong = "{0} is {1}; it must be from {2} to {3}"
    assert checked_number(ScenarioError, "s", 2, wrong, "1", "2", allows=lambda value: 1 <= value <= 2) == 2.0
    with pytest.raises(ScenarioError, match=r"^s is 2\.0000001; it must be from 1 to 2$"):
        checked_number(ScenarioError, "s", 2.0000001, wrong, "1", "2", allows=lambda value: 1 <= value <= 2)


@BOTH
@pytest.mark.parametrize("found", [0, 1001, 3.0, True, "3", None])
def test_what_is_no_whole_number_within_the_limits_is_refused(error: type[GdguiError], found: object) -> None:
    with pytest.raises(error, match=r"^steps is .*; it must be a whole number from 1 to 1,000$"):
        checked_whole(error, "steps", found, 1, 1000)


@BOTH
@pytest.mark.parametrize("found", ["huber", "", 3, None, ["mse"]])
def test_a_name_that_is_not_allowed_is_refused(error: type[GdguiError], found: object) -> None:
    with pytest.raises(error, match=r"^loss is .*; it must be one of mse, mae$"):
        checked_name(error, "loss", found, {"mse": 1, "mae": 2})


@BOTH
def test_another_kind_is_refused(error: type[GdguiError]) -> None:
    with pytest.raises(error, match=r"^title is 3; it must be text$"):
        checked_kind(error, "title", 3, str, "{0} is {1}; it must be text")
