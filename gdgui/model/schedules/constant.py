"""No schedule: the learning rate stays as it is."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Rate, Schedule

__all__ = ["CONSTANT"]


def _build() -> Rate:
    return lambda _step, rate: rate


CONSTANT: Final = Schedule(
    name="constant",
    title="the same rate throughout",
    label=QT_TRANSLATE_NOOP("Schedules", "constant rate"),
    tip=QT_TRANSLATE_NOOP("Schedules", "The learning rate changes only by hand"),
    formula="η",
    build=_build,
)
"""The same rate throughout."""
