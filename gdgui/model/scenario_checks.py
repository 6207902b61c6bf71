"""The checks of a scenario's fields: each names the field, its value and what is allowed."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType

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


def check_kind(name: str, value: object, kind: type, wrong: str) -> None:
    """Refuse what is not of a kind; `wrong` is the template of the error, for the name and the value."""
    if not isinstance(value, kind):
        raise ScenarioError(wrong, name, shown(value))


def check_name(name: str, value: object, allowed: Mapping[str, object]) -> None:
    """Refuse what is not one of the `allowed` names."""
    if not isinstance(value, str) or value not in allowed:
        raise ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be one of {2}"),
            name,
            shown(value),
            ", ".join(allowed),
        )


def _number(name: str, value: object, allows: Callable[[float], bool], wrong: str, *limits: object) -> float:
    """Return a number; `wrong` is the template of the error, for the name, the value and the limits."""
    number = math.nan
    if isinstance(value, int | float) and not isinstance(value, bool):
        with suppress(OverflowError):
            number = float(value)
    if not math.isfinite(number) or not allows(number):
        raise ScenarioError(wrong, name, shown(value), *limits)
    return number


def checked_number(name: str, value: object) -> float:
    """Return a finite number as a float."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a finite number")
    return _number(name, value, lambda _: True, wrong)


def checked_rate(name: str, value: object) -> float:
    """Return a learning rate as a float."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a finite number above 0")
    return _number(name, value, lambda rate: rate > 0, wrong)


def checked_tolerance(value: object) -> float:
    """Return a tolerance as a float."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be 0 (off) or above")
    return _number("tolerance", value, lambda tolerance: tolerance >= 0, wrong)


def check_whole(name: str, value: object, least: int, most: int) -> None:
    """Refuse what is not a whole number from `least` to `most`."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a whole number from {2} to {3}"),
            name,
            shown(value),
            f"{least:,}",
            f"{most:,}",
        )


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
    check_name("fit", fit, FITS)
    return FITS[str(fit)].free


def checked_settings(
    kind: str, name: str, settings: tuple[Setting, ...], given: Mapping[str, float]
) -> Mapping[str, float]:
    """Return all settings of the optimizer or schedule `name`, with the defaults of those not given."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a mapping from names to numbers")
    check_kind("hyperparameters", given, Mapping, wrong)
    known = {setting.name: setting for setting in settings}
    for key, value in given.items():
        if key not in known:
            raise _no_setting(kind, name, key, known)
        _check_setting(kind, known[key], value)
    return MappingProxyType({key: float(given.get(key, each.default)) for key, each in known.items()})


def _no_setting(kind: str, name: str, key: object, known: Mapping[str, Setting]) -> ScenarioError:
    if not known:
        return ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "{0} {1} has no setting {2}; it has no settings"),
            kind,
            name,
            shown(key),
        )
    return ScenarioError(
        QT_TRANSLATE_NOOP("Errors", "{0} {1} has no setting {2}; its settings are {3}"),
        kind,
        name,
        shown(key),
        ", ".join(known),
    )


def _check_setting(kind: str, setting: Setting, value: object) -> None:
    if setting.whole:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a whole number from {2} to below {3}")
    elif setting.open_least:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number above {2} and below {3}")
    else:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number from {2} to below {3}")
    _number(f"{kind}.{setting.name}", value, setting.allows, wrong, *setting.limits)
