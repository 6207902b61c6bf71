"""Inverse time decay: the rate falls as one over the time."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Schedule
from gdgui.model.setting import Setting

__all__ = ["INVERSE_TIME"]

DECAY: Final = Setting(
    name="decay",
    label=QT_TRANSLATE_NOOP("Settings", "decay"),
    tip=QT_TRANSLATE_NOOP("Settings", "How soon the rate falls"),
    default=0.01,
    below=1000.0,
)

INVERSE_TIME: Final = Schedule(
    name="inverse_time",
    title="falling as one over the steps",
    label=QT_TRANSLATE_NOOP("Schedules", "one over the steps"),
    tip=QT_TRANSLATE_NOOP("Schedules", "The rate falls as one over the number of steps"),
    formula="η / (1 + decay · k)",
    build=lambda decay: lambda step, rate: rate / (1.0 + decay * step),
    settings=(DECAY,),
)
