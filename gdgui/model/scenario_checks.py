"""The checks of a scenario's fields: each names the field, its value and what is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from gdgui.model import checks
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown
from gdgui.model.parameters import FITS
from gdgui.model.setting import Setting

__all__ = [
    "check_free",
    "check_kind",
    "check_name",
    "check_whole",
    "checked_number",
    "checked_rate",
    "checked_settings",
    "checked_tolerance",
    "free_in",
]


check_kind = partial(checks.checked_kind, ScenarioError)
check_name = partial(checks.checked_name, ScenarioError)
check_whole = partial(checks.checked_whole, ScenarioError)
checked_number = partial(checks.checked_number, ScenarioError)


def checked_rate(name: str, value: object) -> float:
    """Return a learning rate as a float."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a finite number above 0")
    return checked_number(name, value, wrong, allows=lambda rate: rate > 0)


def checked_tolerance(value: object) -> float:
    """Return a tolerance as a float."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be 0 (off) or above")
    return checked_number("tolerance", value, wrong, allows=lambda tolerance: tolerance >= 0)


def check_free(free: object) -> None:
    """Refuse what are not the free parameters of one of `FITS`."""
    if not isinstance(free, tuple) or free not in [fit.free for fit in FITS.values()]:
        raise ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be one of {2}"),
            "free",
            shown(free),
            ", ".join(str(fit.free) for fit in FITS.values()),
        )


def free_in(fit: object) -> tuple[str, ...]:
    """Return the free parameters of the fit of that name."""
    return FITS[check_name("fit", fit, FITS)].free


def checked_settings(
    kind: str, name: str, settings: tuple[Setting, ...], given: object
) -> Mapping[str, float]:
    """Return all settings of the optimizer or schedule `name`, with the defaults of those not given."""
    if not isinstance(given, Mapping):
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a mapping from names to numbers")
        raise ScenarioError(wrong, "hyperparameters", shown(given))
    known = {setting.name: setting for setting in settings}
    for key, value in given.items():
        if key not in known:
            raise _no_setting(kind, name, key, known)
        _check_setting(kind, known[key], value)
    return MappingProxyType({key: float(given.get(key, each.default)) for key, each in known.items()})


def _no_setting(kind: str, name: str, key: object, known: Mapping[str, Setting]) -> ScenarioError:
    if not known:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} {1} has no setting {2}; it has no settings")
        return ScenarioError(wrong, kind, name, shown(key))
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} {1} has no setting {2}; its settings are {3}")
    return ScenarioError(wrong, kind, name, shown(key), ", ".join(known))


def _check_setting(kind: str, setting: Setting, value: object) -> None:
    if setting.whole:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a whole number from {2} to below {3}")
    elif setting.open_least:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number above {2} and below {3}")
    else:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number from {2} to below {3}")
    checked_number(f"{kind}.{setting.name}", value, wrong, *setting.limits, allows=setting.allows)
