from __future__ import annotations

import re
import tomllib

import pytest

from gdgui.files.toml_text import toml_message
from gdgui.model.errors import GdguiError

MISTAKES = (
    "[a]\n[a]",
    "a = {b = 1}\n[a]",
    "a = {b = 1}\na.c = 2",
    "a = 1\na = 2",
    "[a.b]\n[a]\nb.c = 1",
    "a = {b = 1, b = 2}",
    'a = "\\ud800"',
    'a = "\\uzzzz"',
    'a = "\\q"',
    "a",
    "a = 1 2",
    "[a",
    "[[a]",
    "a = 2020-02-30",
    "= 1",
    "?",
    "a = ?",
    "a = [1",
    "a = {b = 1",
    'a = "b',
    "a = 'b",
    "a = 'b\n'",
    "a = 'b\x01'",
    "# \x01",
)


def report_on(text: str) -> str:
    """Return what Python's parser says, without the place."""
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    return re.sub(r" \(at [^)]*\)$", "", str(caught.value))


@pytest.mark.parametrize("text", MISTAKES, ids=repr)
def test_what_the_parser_says_is_known_and_kept_word_for_word(text: str) -> None:
    words = toml_message(report_on(text))
    assert isinstance(words, GdguiError)
    assert str(words) == report_on(text)


def test_what_is_not_known_stays_as_it_is_and_short() -> None:
    assert toml_message("Something newer") == "Something newer"
    assert toml_message("x" * 1000) == "x" * 200


def test_a_value_in_what_is_said_is_kept_short() -> None:
    assert len(str(toml_message(f"Cannot declare {'a' * 1000} twice"))) < 250
