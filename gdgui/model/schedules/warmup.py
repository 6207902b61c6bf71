"""Warm-up: the rate begins low and rises evenly to its full height (PyTorch's LinearLR)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Schedule, steps_setting
from gdgui.model.setting import Setting

__all__ = ["WARMUP"]

STEPS: Final = steps_setting(
    "steps",
    QT_TRANSLATE_NOOP("Settings", "rising steps"),
    QT_TRANSLATE_NOOP("Settings", "Steps until the rate is full"),
    20.0,
)

FIRST: Final = Setting(
    name="first",
    label=QT_TRANSLATE_NOOP("Settings", "first"),
    tip=QT_TRANSLATE_NOOP("Settings", "Share of the rate at the start"),
    default=0.1,
    below=10.0,
    open_least=True,
)

WARMUP: Final = Schedule(
    name="warmup",
    title="rising evenly to the full rate",
    label=QT_TRANSLATE_NOOP("Schedules", "warm-up"),
    tip=QT_TRANSLATE_NOOP("Schedules", "The rate begins low and rises evenly to its full height"),
    formula="η · (first + (1 − first) · min(k, steps) / steps)",
    build=lambda steps, first: lambda step, rate: rate * (first + (1.0 - first) * min(step, steps) / steps),
    settings=(STEPS, FIRST),
)
