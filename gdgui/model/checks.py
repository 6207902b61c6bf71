"""The checks of values that users give: each error names the key, what was found there and what is allowed.

Every function takes the class of its error first, so that each file and each command refuses in its own name;
then the key and what was found there, and returns that, or raises such an error.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Final, TypeVar

from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError, shown

__all__ = ["checked_kind", "checked_name", "checked_number", "checked_whole"]

_NOT_A_NAME: Final = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be one of {2}")
_NOT_FINITE: Final = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a finite number")
_NOT_WITHIN: Final = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a whole number from {2} to {3}")

KindT = TypeVar("KindT")


def checked_kind(error: type[GdguiError], key: str, found: object, kind: type[KindT], wrong: str) -> KindT:
    """Return what is of a kind; `wrong` is the template of the error, for the key and what was found."""
    if not isinstance(found, kind):
        raise error(wrong, key, shown(found))
    return found


def checked_name(error: type[GdguiError], key: str, found: object, allowed: Collection[str]) -> str:
    """Return one of the `allowed` names."""
    if not isinstance(found, str) or found not in allowed:
        raise error(_NOT_A_NAME, key, shown(found), ", ".join(allowed))
    return found


def checked_number(
    error: type[GdguiError],
    key: str,
    found: object,
    wrong: str = _NOT_FINITE,
    *limits: str,
    allows: Callable[[float], bool] | None = None,
) -> float:
    """Return a finite number as a float.

    True and False are no numbers, and an integer too large for a float is none either. `allows` says whether
    a finite number is within the `limits`, which fill the template `wrong` after the key and what was found.
    """
    number = math.nan
    if isinstance(found, int | float) and not isinstance(found, bool):
        with suppress(OverflowError):
            number = float(found)
    if not math.isfinite(number) or not (allows is None or allows(number)):
        raise error(wrong, key, shown(found), *limits)
    return number


def checked_whole(
    error: type[GdguiError], key: str, found: object, least: int, most: int, wrong: str = _NOT_WITHIN
) -> int:
    """Return a whole number from `least` to `most`; `wrong` is the error's template, with both limits."""
    if isinstance(found, bool) or not isinstance(found, int) or not least <= found <= most:
        raise error(wrong, key, shown(found), f"{least:,}", f"{most:,}")
    return found
