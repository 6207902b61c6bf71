"""The checks of a scenario's fields: each names the field, its value and what is allowed."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType

from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown
from gdgui.model.optimizers import HYPERPARAMETERS, OPTIMIZERS, Hyperparameter

__all__ = [
    "check_kind",
    "check_name",
    "check_whole",
    "checked_hyperparameters",
    "checked_number",
    "checked_rate",
    "checked_tolerance",
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


def checked_hyperparameters(optimizer: str, given: Mapping[str, float]) -> Mapping[str, float]:
    """Return all settings of an optimizer, with the defaults of those not given."""
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a mapping from names to numbers")
    check_kind("hyperparameters", given, Mapping, wrong)
    defaults = OPTIMIZERS[optimizer].defaults
    for name, value in given.items():
        if name not in defaults:
            raise _no_setting(optimizer, name, defaults)
        _check_setting(HYPERPARAMETERS[name], value)
    return MappingProxyType({name: float(given.get(name, default)) for name, default in defaults.items()})


def _no_setting(optimizer: str, name: object, defaults: Mapping[str, float]) -> ScenarioError:
    if not defaults:
        return ScenarioError(
            QT_TRANSLATE_NOOP("Errors", "optimizer {0} has no setting {1}; it has no settings"),
            optimizer,
            shown(name),
        )
    return ScenarioError(
        QT_TRANSLATE_NOOP("Errors", "optimizer {0} has no setting {1}; its settings are {2}"),
        optimizer,
        shown(name),
        ", ".join(defaults),
    )


def _check_setting(parameter: Hyperparameter, value: object) -> None:
    if parameter.open_least:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number above {2} and below {3}")
    else:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number from {2} to below {3}")
    limits = (f"{parameter.least:g}", f"{parameter.below:g}")
    _number(f"optimizer.{parameter.name}", value, parameter.allows, wrong, *limits)
