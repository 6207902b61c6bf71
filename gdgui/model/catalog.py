"""Catalogs: what the program offers of one kind, such as its optimizers, each described by one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import Generic, Protocol, TypeVar

__all__ = ["Catalog", "Choice", "Named", "loaded"]


class Named(Protocol):
    """A record that is known by its name."""

    @property
    def name(self) -> str:
        """The name in files and on the command line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is known of anything that the window offers in a list; each kind of record adds what it needs.

    It has the `name` in files and on the command line, and the `title` in words. `label` is what the window
    calls it and `tip` what its tooltip says, both marked for translation in the context of its kind, as
    ``"Losses"``.
    """

    name: str
    title: str
    label: str
    tip: str


RecordT = TypeVar("RecordT", bound=Named)
LoadedT = TypeVar("LoadedT")


def loaded(found: str | LoadedT) -> LoadedT:
    """Return what a record names: the thing itself, or as text ("module:name") where it is, read now."""
    return resolve_name(found) if isinstance(found, str) else found


class Catalog(Mapping[str, RecordT], Generic[RecordT]):
    """Records of one kind by name, in the order in which they are offered.

    Whoever needs a record takes it from here when it is needed, so one that is added is known everywhere.
    """

    def __init__(self, *records: RecordT) -> None:
        self._records: dict[str, RecordT] = {}
        for record in records:
            self.add(record)

    def __getitem__(self, name: str) -> RecordT:
        return self._records[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def add(self, record: RecordT) -> None:
        """Offer another record; raises ValueError where there is one of that name already."""
        if record.name in self._records:
            raise ValueError(f"there is a record named {record.name!r} already")
        self._records[record.name] = record

    @contextmanager
    def extended(self, *records: RecordT) -> Iterator[None]:
        """Offer more records as long as the block runs."""
        before = dict(self._records)
        try:
            for record in records:
                self.add(record)
            yield
        finally:
            self._records = before
