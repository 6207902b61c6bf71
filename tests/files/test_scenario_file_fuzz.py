"""Whatever stands in a scenario file, it is read or refused with an error for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.files.scenario_file import from_toml, to_toml
from gdgui.model.dataset import Dataset
from gdgui.model.errors import DatasetError, ScenarioError
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS
from gdgui.model.scenario import LearningRateChange, Scenario

relaxed = settings(deadline=None)
NOWHERE = Path("no-such-folder")

FULL = Scenario(
    data=Dataset(np.array([1.0, 2.0, 4.0]), np.array([-0.5, 1e20, 3.0]), name="a", x_label="기울기"),
    optimizer="adam",
    changes=(LearningRateChange(2, 0.5), LearningRateChange(9, 0.25)),
)
GOOD_FILES = [to_toml(scenario) for scenario in (FULL, *BUILT_IN_SCENARIOS.values())]


def read_or_refuse(text: str) -> None:
    """Any error but our own fails the test."""
    refusal = "demo.toml"
    try:
        from_toml(text, NOWHERE, "demo.toml")
    except (ScenarioError, DatasetError) as error:
        refusal = str(error)
    assert refusal.startswith("demo.toml")


@given(st.text(max_size=200) | st.text("[]{}=\"'\n,.#1e-_\\ux0nafitrue", max_size=60))
@relaxed
def test_any_text(text: str) -> None:
    read_or_refuse(text)


pieces = [
    "[",
    "]",
    "[[",
    "=",
    '"',
    '"""',
    "'",
    "\n",
    "\r",
    "-",
    "e",
    "0x",
    "nan",
    "inf",
    "true",
    "1",
    "{}",
    "#",
]
words = ["data.", "x", "file", "[start]\n", "1979-05-27T07:32:00Z", "\0", "\\u0000", "99999999999999999999"]
tokens = st.sampled_from([*pieces, *words]) | st.characters()
edits = st.tuples(st.floats(0, 1), st.integers(0, 5), tokens)


@given(st.sampled_from(GOOD_FILES), st.lists(edits, min_size=1, max_size=6))
@settings(deadline=None, max_examples=300)
def test_any_damage_to_a_good_file(text: str, edits: list[tuple[float, int, str]]) -> None:
    for place, dropped, token in edits:
        index = int(place * len(text))
        text = text[:index] + token + text[index + dropped :]
    read_or_refuse(text)


readable = st.characters(exclude_categories=["Cs"])
scalars = (
    st.sampled_from([10**400, -(2**70), 10**100])
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(readable, max_size=10)
    | st.datetimes()
    | st.dates()
    | st.times()
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(readable), inner, max_size=2),
    max_leaves=5,
)
numbers = st.floats() | st.integers(-9, 9)


def table(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Tables with some of `keys`, each with a value of its kind or with anything."""
    return st.fixed_dictionaries({}, optional={key: good | values for key, good in keys.items()})


documents = table(
    format=st.just(1),
    title=st.text("abc"),
    fit=st.sampled_from(sorted(FITS)),
    loss=st.sampled_from(sorted(LOSSES)),
    steps=st.integers(1, 50),
    tolerance=numbers,
    learning_rate=numbers,
    data=table(
        name=st.just("four-points"),
        x_label=st.text("abc"),
        x=st.lists(numbers, max_size=4),
        y=st.lists(numbers, max_size=4),
    )
    | table(
        file=st.sampled_from(["", ".", "..", "a.csv", "\0", "/", "a" * 300]),
        x=st.text("abc"),
        y=st.integers(),
        sha256=st.just("0"),
    ),
    optimizer=table(name=st.sampled_from(sorted(OPTIMIZERS)), momentum=numbers, beta1=numbers, eps=numbers),
    start=table(slope=numbers, intercept=numbers, seed=st.integers()),
    changes=st.lists(table(step=st.integers(0, 9), learning_rate=numbers), max_size=3),
)


@given(documents)
@settings(deadline=None, max_examples=300)
def test_any_values(document: dict[str, Any]) -> None:
    read_or_refuse(tomli_w.dumps(document))
