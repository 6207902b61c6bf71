"""What the tests of the lessons share: every number of a text is compared with one computed elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest

from gdgui.languages import LANGUAGES
from gdgui.lessons.builtin import find_lesson
from gdgui.lessons.lesson import Scene

Numbers = Sequence[int | float | Fraction]
Check = Callable[[str, str, Numbers], None]

NUMBER = re.compile(r"(?<![A-Za-z0-9.])−?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")


def matches(token: str, expected: float | Fraction) -> bool:
    """Whether a number as it is printed is an exact value, or a float rounded to what is printed."""
    plain = token.replace("−", "-").replace(",", "")
    if isinstance(expected, float):
        return f"{expected:.{len(plain.partition('.')[2])}f}" == plain
    return Fraction(plain) == expected


def all_texts(scene: Scene, language: str) -> str:
    return "\n".join(text.in_language(language) for _, text in scene.texts())


@pytest.fixture
def check_numbers() -> Check:
    """Compare the numbers in all texts of a scene: ints and fractions are given exactly, floats rounded."""

    def check(lesson: str, name: str, expected: Numbers) -> None:
        scene = next(scene for scene in find_lesson(lesson).scenes if scene.name == name)
        for language in LANGUAGES:
            tokens = NUMBER.findall(all_texts(scene, language))
            unfounded = [t for t in tokens if not any(matches(t, value) for value in expected)]
            missing = [value for value in expected if not any(matches(t, value) for t in tokens)]
            assert (unfounded, missing) == ([], []), (lesson, name, language)

    return check
