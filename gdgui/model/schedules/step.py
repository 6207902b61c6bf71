"""Step decay: every so many steps the rate is multiplied by a factor (PyTorch's StepLR)."""

from __future__ import annotations

from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.schedules.schedule import Rate, Schedule
from gdgui.model.setting import Setting

__all__ = ["STEP"]


def _build(every: float, factor: float) -> Rate:
    return lambda step, rate: float(rate * factor ** (step // int(every)))


STEP: Final = Schedule(
    name="step",
    title="a factor every so many steps",
    label=QT_TRANSLATE_NOOP("Schedules", "stairs"),
    tip=QT_TRANSLATE_NOOP("Schedules", "Every so many steps the rate is multiplied by a factor"),
    formula="η · factor^⌊k / every⌋",
    build=_build,
    settings=(
        Setting(
            name="every",
            label=QT_TRANSLATE_NOOP("Settings", "every"),
            title="steps until the rate changes",
            tip=QT_TRANSLATE_NOOP("Settings", "Steps until the rate changes"),
            default=100.0,
            least=1.0,
            below=10_000_001.0,
            whole=True,
        ),
        Setting(
            name="factor",
            label=QT_TRANSLATE_NOOP("Settings", "factor"),
            title="what the rate is multiplied by",
            tip=QT_TRANSLATE_NOOP("Settings", "What the rate is multiplied by"),
            default=0.5,
            below=10.0,
            open_least=True,
        ),
    ),
)
"""A factor every so many steps."""
