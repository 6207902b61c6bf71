"""The keys of a TOML file: which a scenario has, and what is said of one that is unknown or missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from gdgui.model.errors import ScenarioError, shown
from gdgui.model.optimizers import HYPERPARAMETERS

__all__ = [
    "KEYS",
    "LABELS",
    "PLAIN",
    "SCENARIO_KEYS",
    "KnownKeys",
    "Table",
    "check_keys",
    "required",
    "table_of",
    "text_of",
]

Table = Mapping[str, Any]

PLAIN: Final = ("title", "fit", "loss", "steps", "tolerance", "learning_rate")
"""The keys of the top level that are fields of a `Scenario` just so."""

LABELS: Final = ("name", "x_label", "y_label")
"""The keys of ``[data]`` that are fields of a `Dataset` just so."""

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "": ("format", *PLAIN, "data", "optimizer", "start", "changes"),
    "data": (*LABELS, "file", "x", "y", "sha256"),
    "optimizer": ("name", *HYPERPARAMETERS),
    "start": ("slope", "intercept", "seed"),
    "changes": ("step", "learning_rate"),
}
"""The known keys of each table; of the top level under the empty name."""


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """The known keys of a kind of file.

    Attributes
    ----------
    tables : Mapping
        From each table's name to its keys; the top level has the empty name.
    top : str
        Where the keys of the top level stand, in words.
    """

    tables: Mapping[str, tuple[str, ...]]
    top: str


SCENARIO_KEYS: Final = KnownKeys(KEYS, "at the top, above the first [table]")


def check_keys(place: str, table: Table, number: int | None = None, known: KnownKeys = SCENARIO_KEYS) -> None:
    """Refuse a key that the table `place`, or its element `number`, does not have."""
    where = place if number is None else f"{place}[{number}]"
    for key in table:
        if key not in known.tables[place]:
            raise ScenarioError(f"{_full(where, key)} is not a known key; {_hint(place, key, known)}")


def _full(place: str, key: str) -> str:
    key = key if re.fullmatch(r"[\w-]{1,60}", key) else shown(key)
    return f"{place}.{key}" if place else key


def _hint(place: str, key: str, known: KnownKeys) -> str:
    here = known.tables[place]
    if place and key in known.tables[""]:
        return f"{key} stands {known.top}"
    elsewhere = [other for other, keys in known.tables.items() if key in keys]
    if elsewhere:
        return f"did you mean {_full(elsewhere[0], key)}?"
    near = get_close_matches(key[:60].lower(), here, 1)
    return f"did you mean {_full(place, near[0])}?" if near else f"the keys here are {', '.join(here)}"


def table_of(place: str, found: object, known: KnownKeys = SCENARIO_KEYS) -> Table:
    """Return what was found at `place`, which must be a table with known keys."""
    if not isinstance(found, dict):
        raise ScenarioError(f"{place} is {shown(found)}; it must be a table: [{place}] and its keys below")
    check_keys(place, found, known=known)
    return found


def required(place: str, table: Table, key: str) -> Any:
    """Return the value of a key that must be there."""
    if key not in table:
        raise ScenarioError(f"{place}.{key} is missing")
    return table[key]


def text_of(key: str, found: object) -> str:
    """Return what was found at `key`, which must be text."""
    if not isinstance(found, str):
        raise ScenarioError(f"{key} is {shown(found)}; it must be text in quotes")
    return found
