"""Step decay: every so many steps the rate is multiplied by a factor (PyTorch's StepLR)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Schedule, factor_setting, steps_setting

__all__ = ["STEP"]

EVERY: Final = steps_setting(
    "every",
    QT_TRANSLATE_NOOP("Settings", "every"),
    QT_TRANSLATE_NOOP("Settings", "Steps until the rate changes"),
    100.0,
)

STEP: Final = Schedule(
    name="step",
    title="a factor every so many steps",
    label=QT_TRANSLATE_NOOP("Schedules", "stairs"),
    tip=QT_TRANSLATE_NOOP("Schedules", "Every so many steps the rate is multiplied by a factor"),
    formula="η · factor^⌊k / every⌋",
    build=lambda every, factor: lambda step, rate: float(rate * factor ** (step // int(every))),
    settings=(EVERY, factor_setting(0.5)),
)
