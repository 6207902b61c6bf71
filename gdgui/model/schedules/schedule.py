"""The record of a schedule: how the learning rate changes by itself. Conventions are PyTorch's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.setting import Adjustable, Setting

__all__ = ["Rate", "Schedule", "factor_setting", "steps_setting"]

Rate = Callable[[int, float], float]
"""(step, the scenario's learning rate) to the learning rate of the update that leaves the step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule(Adjustable):
    """One schedule: `formula` is the rate at step k, from the scenario's learning rate η.

    `build` makes the `Rate` of the settings, by name; it `varies` where it depends on the step.
    """

    build: Callable[..., Rate]
    varies: bool = True


def factor_setting(default: float) -> Setting:
    """Return the setting of what the rate is multiplied by."""
    label = QT_TRANSLATE_NOOP("Settings", "factor")
    tip = QT_TRANSLATE_NOOP("Settings", "What the rate is multiplied by")
    return Setting(name="factor", label=label, tip=tip, default=default, below=10.0, open_least=True)


def steps_setting(name: str, label: str, tip: str, default: float) -> Setting:
    """Return a setting that counts steps."""
    return Setting(
        name=name, label=label, tip=tip, default=default, least=1.0, below=10_000_001.0, whole=True
    )
