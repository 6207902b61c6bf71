"""The record of a schedule: how the learning rate changes by itself. Conventions are PyTorch's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gdgui.model.setting import Setting

__all__ = ["Rate", "Schedule"]

Rate = Callable[[int, float], float]
"""(step, the scenario's learning rate) to the learning rate of the update that leaves the step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """One schedule: all that is known of it.

    Attributes
    ----------
    name : str
        In scenarios and on the command line.
    title : str
        In words.
    label, tip : str
        What the window calls it, and what its tooltip says; marked for translation in the context
        ``"Schedules"``.
    formula : str
        The rate at step k, from the scenario's learning rate η.
    build : callable
        From the settings, by name, to the `Rate`.
    settings : tuple of Setting
    """

    name: str
    title: str
    label: str
    tip: str
    formula: str
    build: Callable[..., Rate]
    settings: tuple[Setting, ...] = ()

    @property
    def defaults(self) -> Mapping[str, float]:
        """The settings' defaults by name."""
        return {setting.name: setting.default for setting in self.settings}
