"""Warm-up: the rate begins low and rises evenly to its full height (PyTorch's LinearLR)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Rate, Schedule
from gdgui.model.setting import Setting

__all__ = ["WARMUP"]


def _build(steps: float, first: float) -> Rate:
    return lambda step, rate: rate * (first + (1.0 - first) * min(step, steps) / steps)


WARMUP: Final = Schedule(
    name="warmup",
    title="rising evenly to the full rate",
    label=QT_TRANSLATE_NOOP("Schedules", "warm-up"),
    tip=QT_TRANSLATE_NOOP("Schedules", "The rate begins low and rises evenly to its full height"),
    formula="η · (first + (1 − first) · min(k, steps) / steps)",
    build=_build,
    settings=(
        Setting(
            name="steps",
            label=QT_TRANSLATE_NOOP("Settings", "steps"),
            title="steps until the rate is full",
            tip=QT_TRANSLATE_NOOP("Settings", "Steps until the rate is full"),
            default=20.0,
            least=1.0,
            below=10_000_001.0,
            whole=True,
        ),
        Setting(
            name="first",
            label=QT_TRANSLATE_NOOP("Settings", "first"),
            title="share of the rate at the start",
            tip=QT_TRANSLATE_NOOP("Settings", "Share of the rate at the start"),
            default=0.1,
            below=10.0,
            open_least=True,
        ),
    ),
)
"""Warm-up."""
