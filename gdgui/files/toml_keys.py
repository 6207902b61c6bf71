"""The keys of a TOML file: which a scenario has, and what is said of one that is unknown or missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from gdgui.model.checks import checked_kind
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown
from gdgui.model.optimizers import OPTIMIZERS, Optimizer
from gdgui.model.schedules import SCHEDULES, Schedule

__all__ = [
    "KEYS",
    "LABELS",
    "PLAIN",
    "KnownKeys",
    "TomlTable",
    "check_keys",
    "required",
    "table_of",
    "text_of",
]

TomlTable = Mapping[str, Any]

PLAIN: Final = ("title", "fit", "loss", "steps", "tolerance", "learning_rate")
"""The keys of the top level that are fields of a `Scenario` just so."""

LABELS: Final = ("name", "x_label", "y_label")
"""The keys of ``[data]`` that are fields of a `Dataset` just so."""


class SettingKeys:
    """``name`` and the settings of all records of a catalog, as it is when they are asked for."""

    def __init__(self, catalog: Mapping[str, Optimizer] | Mapping[str, Schedule]) -> None:
        self._catalog = catalog

    def __iter__(self) -> Iterator[str]:
        names = (setting.name for record in self._catalog.values() for setting in record.settings)
        return iter(dict.fromkeys(("name", *names)))


KEYS: Final[Mapping[str, Iterable[str]]] = {
    "": ("format", *PLAIN, "data", "optimizer", "schedule", "start", "changes"),
    "data": (*LABELS, "file", "x", "y", "sha256"),
    "optimizer": SettingKeys(OPTIMIZERS),
    "schedule": SettingKeys(SCHEDULES),
    "start": ("slope", "intercept", "seed"),
    "changes": ("step", "learning_rate"),
}
"""The known keys of each table; of the top level under the empty name."""


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """The known keys of a kind of file, for each table by its name; the top level has the empty name.

    `misplaced` says of a key of the top level that it stands in a table: the template of an error, for its
    full name and the key alone.
    """

    tables: Mapping[str, Iterable[str]]
    misplaced: str


SCENARIO_KEYS: Final = KnownKeys(
    KEYS,
    QT_TRANSLATE_NOOP("Errors", "{0} is not a known key; {1} stands at the top, above the first [table]"),
)


def check_keys(place: str, table: TomlTable, number: int = 0, known: KnownKeys = SCENARIO_KEYS) -> None:
    """Refuse a key that the table `place`, or its element `number` from 1, does not have."""
    for key in table:
        if key not in known.tables[place]:
            raise _unknown(place, key, _full(f"{place}[{number}]" if number else place, key), known)


def _full(place: str, key: str) -> str:
    key = key if re.fullmatch(r"[\w-]{1,60}", key) else str(shown(key))
    return f"{place}.{key}" if place else key


def _unknown(place: str, key: str, full: str, known: KnownKeys) -> ScenarioError:
    if place and key in known.tables[""]:
        return ScenarioError(known.misplaced, full, key)
    from difflib import get_close_matches  # noqa: PLC0415  (for mistakes only)

    elsewhere = [_full(other, key) for other, keys in known.tables.items() if key in keys]
    near = [_full(place, other) for other in get_close_matches(key[:60].lower(), known.tables[place], 1)]
    if meant := [*elsewhere, *near]:
        problem = QT_TRANSLATE_NOOP("Errors", "{0} is not a known key; did you mean {1}?")
        return ScenarioError(problem, full, meant[0])
    problem = QT_TRANSLATE_NOOP("Errors", "{0} is not a known key; the keys here are {1}")
    return ScenarioError(problem, full, ", ".join(known.tables[place]))


def table_of(place: str, found: object, known: KnownKeys = SCENARIO_KEYS) -> TomlTable:
    """Return what was found at `place`, which must be a table with known keys."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a table: [{0}] and its keys below")
    table = checked_kind(ScenarioError, place, found, dict, wrong)
    check_keys(place, table, known=known)
    return table


def required(place: str, table: TomlTable, key: str) -> Any:
    """Return the value of a key that must be there."""
    if key not in table:
        raise ScenarioError(QT_TRANSLATE_NOOP("Errors", "{0} is missing"), f"{place}.{key}")
    return table[key]


def text_of(key: str, found: object) -> str:
    """Return what was found at `key`, which must be text."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be text in quotes")
    return checked_kind(ScenarioError, key, found, str, wrong)
