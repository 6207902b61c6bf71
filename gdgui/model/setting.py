"""Settings: the numbers by which an optimizer or a schedule can be adjusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gdgui.model.catalog import Choice
from gdgui.model.checks import checked_number
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown

__all__ = ["Adjustable", "Setting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting, with the `name` that it has in formulas, files and on the command line.

    Allowed are numbers from `least` to below `below`: without `least` itself where that is open, and only
    whole ones where it is `whole`. `tip` is for its tooltip, and `label` what the window calls it where that
    is not its name, both marked for translation in the context ``"Settings"``; `listed` is what a list says
    of it, where that is not `tip`.
    """

    name: str
    tip: str
    default: float
    least: float = 0.0
    below: float = 1.0
    open_least: bool = False
    whole: bool = False
    label: str = ""
    listed: str = ""

    @property
    def title(self) -> str:
        """The setting in words, for a list."""
        return self.listed or self.tip[0].lower() + self.tip[1:]

    @property
    def limits(self) -> tuple[str, str]:
        """The ends of the allowed range, as they are written."""
        ends = self.least, self.below
        least, below = (f"{int(end):,}" if self.whole else f"{end:g}" for end in ends)
        return least, below

    @property
    def allowed(self) -> str:
        """The allowed range in words."""
        number = "a whole number" if self.whole else "a number"
        ends = "above {} and below {}" if self.open_least else "from {} to below {}"
        return f"{number} {ends.format(*self.limits)}"

    def allows(self, value: float) -> bool:
        """Whether `value` is in the range."""
        within = self.least <= value < self.below and not (self.open_least and value == self.least)
        return within and not (self.whole and value != int(value))

    def check(self, kind: str, value: object) -> None:
        """Refuse what is not in the range, with a `ScenarioError`; `kind` says what the setting is of."""
        if self.whole:
            wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a whole number from {2} to below {3}")
        elif self.open_least:
            wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number above {2} and below {3}")
        else:
            wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number from {2} to below {3}")
        checked_number(ScenarioError, f"{kind}.{self.name}", value, wrong, *self.limits, allows=self.allows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustable(Choice):
    """A choice with a `formula` and with `settings`: an optimizer or a schedule."""

    formula: str
    settings: tuple[Setting, ...] = ()

    @property
    def defaults(self) -> Mapping[str, float]:
        """The settings' defaults by name."""
        return {setting.name: setting.default for setting in self.settings}

    def checked_settings(self, kind: str, given: object) -> Mapping[str, float]:
        """Return all settings: those that are `given`, and the defaults of the others.

        Raises
        ------
        ScenarioError
            One is not known, or not in its range; names it, and what this is: the `kind`.
        """
        if not isinstance(given, Mapping):
            wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a mapping from names to numbers")
            raise ScenarioError(wrong, "hyperparameters", shown(given))
        known = {setting.name: setting for setting in self.settings}
        for key, value in given.items():
            if key not in known:
                raise self._no_setting(kind, key)
            known[key].check(kind, value)
        return MappingProxyType({key: float(given.get(key, each.default)) for key, each in known.items()})

    def _no_setting(self, kind: str, key: object) -> ScenarioError:
        if not self.settings:
            wrong = QT_TRANSLATE_NOOP("Errors", "{0} {1} has no setting {2}; it has no settings")
            return ScenarioError(wrong, kind, self.name, shown(key))
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} {1} has no setting {2}; its settings are {3}")
        return ScenarioError(wrong, kind, self.name, shown(key), ", ".join(self.defaults))
