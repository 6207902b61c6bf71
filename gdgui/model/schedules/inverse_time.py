"""Inverse time decay: the rate falls as one over the time."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Rate, Schedule
from gdgui.model.setting import Setting

__all__ = ["INVERSE_TIME"]


def _build(decay: float) -> Rate:
    return lambda step, rate: rate / (1.0 + decay * step)


INVERSE_TIME: Final = Schedule(
    name="inverse_time",
    title="falling as one over the steps",
    label=QT_TRANSLATE_NOOP("Schedules", "one over the steps"),
    tip=QT_TRANSLATE_NOOP("Schedules", "The rate falls as one over the number of steps"),
    formula="η / (1 + decay · k)",
    build=_build,
    settings=(
        Setting(
            name="decay",
            label=QT_TRANSLATE_NOOP("Settings", "decay"),
            title="how soon the rate falls",
            tip=QT_TRANSLATE_NOOP("Settings", "How soon the rate falls"),
            default=0.01,
            below=1000.0,
        ),
    ),
)
"""Falling as one over the steps."""
