"""Whatever stands in a lesson file, it is read or refused with an error for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.lessons.builtin import lesson_names
from gdgui.lessons.lesson import LessonError
from gdgui.lessons.lesson_file import lesson_from_toml
from gdgui.paths import resource

relaxed = settings(deadline=None)
NOWHERE = Path("no-such-folder")

FOLDER = resource("lessons")
GOOD_FILES = [(FOLDER / f"{name}.toml").read_text(encoding="utf-8") for name in lesson_names()]


def read_or_refuse(text: str) -> None:
    """Any error but our own fails the test."""
    refusal = "demo.toml"
    try:
        lesson_from_toml(text, "demo", NOWHERE, "demo.toml")
    except LessonError as error:
        refusal = str(error)
    assert refusal.startswith("demo.toml")


@given(st.text(max_size=200) | st.text("[]{}=\"'\n,.#1e-_\\ux0nafitrue", max_size=60))
@relaxed
def test_any_text(text: str) -> None:
    read_or_refuse(text)


pieces = ["[", "]", "[[", "=", '"', '"""', "\n", "-", "e", "nan", "inf", "true", "1", "{}", "#", "**"]
words = ["set.", "data.", "file", "[scenes.show]\n", "[[scenes]]\n", "1979-05-27", "\\u0000", "9" * 400]
tokens = st.sampled_from([*pieces, *words]) | st.characters()
edits = st.tuples(st.floats(0, 1), st.integers(0, 5), tokens)


@given(st.sampled_from(GOOD_FILES), st.lists(edits, min_size=1, max_size=6))
@settings(deadline=None, max_examples=200)
def test_any_damage_to_a_good_file(text: str, edits: list[tuple[float, int, str]]) -> None:
    for place, dropped, token in edits:
        index = int(place * len(text))
        text = text[:index] + token + text[index + dropped :]
    read_or_refuse(text)


readable = st.characters(exclude_categories=["Cs"])
scalars = (
    st.sampled_from([10**400, -(2**70), 1e300, -1e300])
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(readable, max_size=10)
    | st.datetimes()
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(readable), inner, max_size=2),
    max_leaves=5,
)
numbers = st.floats() | st.integers(-9, 9)
flags = st.booleans()
texts = st.fixed_dictionaries(
    {"en": st.text("ab *\n", min_size=1, max_size=9)}, optional={"ko": st.just("오차")}
)


def table(
    required: dict[str, st.SearchStrategy[Any]], **keys: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    """Tables with all of `required` and some of `keys`, each with a value of its kind or with anything."""
    return st.fixed_dictionaries(required, optional={key: good | values for key, good in keys.items()})


scenario_tables = table(
    {},
    fit=st.sampled_from(["slope", "both"]),
    loss=st.sampled_from(["mse", "rmse", "mae"]),
    steps=st.integers(1, 50),
    learning_rate=numbers,
    data=table({}, name=st.just("four-points"), file=st.sampled_from(["", "..", "a.csv", "\0", "a" * 300])),
    optimizer=table({}, name=st.sampled_from(["gd", "adam"]), beta1=numbers),
    start=table({}, slope=numbers, intercept=numbers, seed=st.integers()),
)
scenes = table(
    {"name": st.sampled_from(["a", "b", "c"]) | values, "text": texts},
    set=scenario_tables,
    show=table(
        {},
        panels=st.lists(st.sampled_from(["data", "error", "loss"]), max_size=3),
        squares=flags,
        secant=numbers,
        beside=st.lists(table({"label": texts}, learning_rate=numbers, fit=st.just("both")), max_size=2),
    ),
    at=table({}, step=st.integers(0, 60), stage=st.sampled_from(["update", "predict", "move"])),
    play=table({}, to=st.integers(0, 60), speed=numbers | st.just("fast")),
    sweep=table({}, **{"from": numbers, "to": numbers, "seconds": numbers}),
    slide=table({}, **{"from": numbers, "to": numbers, "seconds": numbers}),
    question=table(
        {"text": texts, "explanation": texts},
        kind=st.sampled_from(["choices", "click"]),
        choices=st.lists(texts, max_size=3),
        answer=st.integers(0, 3),
    ),
)
documents = table(
    {"title": texts, "summary": texts, "scenes": st.lists(scenes, min_size=1, max_size=3)},
    format=st.just(1),
    scenario=scenario_tables,
)


@given(documents)
@settings(deadline=None, max_examples=300)
def test_any_values(document: dict[str, Any]) -> None:
    read_or_refuse(tomli_w.dumps(document))
