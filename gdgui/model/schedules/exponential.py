"""Exponential decay: each step multiplies the rate by a factor (PyTorch's ExponentialLR)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Rate, Schedule
from gdgui.model.setting import Setting

__all__ = ["EXPONENTIAL"]


def _build(factor: float) -> Rate:
    return lambda step, rate: float(rate * factor**step)


EXPONENTIAL: Final = Schedule(
    name="exponential",
    title="a factor at each step",
    label=QT_TRANSLATE_NOOP("Schedules", "exponential"),
    tip=QT_TRANSLATE_NOOP("Schedules", "Each step multiplies the rate by a factor"),
    formula="η · factor^k",
    build=_build,
    settings=(
        Setting(
            name="factor",
            label=QT_TRANSLATE_NOOP("Settings", "factor"),
            title="what the rate is multiplied by",
            tip=QT_TRANSLATE_NOOP("Settings", "What the rate is multiplied by"),
            default=0.99,
            below=10.0,
            open_least=True,
        ),
    ),
)
"""A factor at each step."""
