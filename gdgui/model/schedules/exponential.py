"""Exponential decay: each step multiplies the rate by a factor (PyTorch's ExponentialLR)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Schedule, factor_setting

__all__ = ["EXPONENTIAL"]

EXPONENTIAL: Final = Schedule(
    name="exponential",
    title="a factor at each step",
    label=QT_TRANSLATE_NOOP("Schedules", "exponential"),
    tip=QT_TRANSLATE_NOOP("Schedules", "Each step multiplies the rate by a factor"),
    formula="η · factor^k",
    build=lambda factor: lambda step, rate: float(rate * factor**step),
    settings=(factor_setting(0.99),),
)
