"""No schedule: the learning rate stays as it is."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Schedule

__all__ = ["CONSTANT"]

CONSTANT: Final = Schedule(
    name="constant",
    title="the same rate throughout",
    label=QT_TRANSLATE_NOOP("Schedules", "constant rate"),
    tip=QT_TRANSLATE_NOOP("Schedules", "The learning rate changes only by hand"),
    formula="η",
    build=lambda: lambda _step, rate: rate,
    varies=False,
)
