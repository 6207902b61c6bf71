from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdgui.languages import LANGUAGES
from gdgui.lessons.lesson import Span, Text, spans


def test_a_text_is_in_the_language_that_is_asked_for() -> None:
    text = Text({"en": "error", "ko": "오차"})
    assert [text.in_language(code) for code in LANGUAGES] == ["error", "오차"]
    assert text.missing == ()


@pytest.mark.parametrize("code", ["ko", "de", ""])
def test_without_a_translation_it_is_english(code: str) -> None:
    text = Text({"en": "error"})
    assert text.in_language(code) == "error"
    assert text.missing == ("ko",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [("plain", False)]),
        ("a **b** c", [("a ", False), ("b", True), (" c", False)]),
        ("**all**", [("all", True)]),
        ("**a****b**", [("a", True), ("b", True)]),
        ("2 * 3 * 4 <b>", [("2 * 3 * 4 <b>", False)]),
        ("", []),
    ],
)
def test_bold_is_between_two_pairs_of_stars(text: str, expected: list[tuple[str, bool]]) -> None:
    assert list(spans(text)) == expected


@given(st.lists(st.tuples(st.text("ab 오", min_size=1), st.booleans())))
def test_no_letter_is_lost(pieces: list[tuple[str, bool]]) -> None:
    text = "".join(f"**{piece}**" if bold else piece for piece, bold in pieces)
    found = spans(text)
    assert "".join(span.text for span in found) == "".join(piece for piece, _ in pieces)
    letters = [bold for piece, bold in pieces for _ in piece]
    assert [span.bold for span in found for _ in span.text] == letters
    assert all(isinstance(span, Span) for span in found)
