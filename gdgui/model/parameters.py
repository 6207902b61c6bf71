"""The parameters of the line ``y = slope * x + intercept``, and which of them a descent may change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gdgui.model.catalog import Catalog, Choice
from gdgui.model.checks import checked_name
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown

__all__ = ["FITS", "PARAMETERS", "Fit", "fit_of", "free_in"]

PARAMETERS: Final = ("slope", "intercept")
"""The parameters in the order in which values, gradients and states are handed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit(Choice):
    """A choice of `free` parameters, in the order of `PARAMETERS`; the others are fixed at their start."""

    free: tuple[str, ...]


FITS: Final = Catalog(
    Fit(
        name="slope",
        title="the slope alone, the intercept is held",
        label=QT_TRANSLATE_NOOP("Fits", "slope alone"),
        tip=QT_TRANSLATE_NOOP("Fits", "The intercept stays as it is"),
        free=("slope",),
    ),
    Fit(
        name="both",
        title="slope and intercept",
        label=QT_TRANSLATE_NOOP("Fits", "slope and intercept"),
        tip=QT_TRANSLATE_NOOP("Fits", "Both descend together"),
        free=PARAMETERS,
    ),
)
"""What can descend."""


def fit_of(free: tuple[str, ...]) -> Fit:
    """Return the fit with these free parameters.

    Raises
    ------
    ScenarioError
        There is none; lists those there are.
    """
    for fit in FITS.values():
        if fit.free == free:
            return fit
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be one of {2}")
    raise ScenarioError(wrong, "free", shown(free), ", ".join(str(fit.free) for fit in FITS.values()))


def free_in(fit: object) -> tuple[str, ...]:
    """Return the free parameters of the fit of that name; raises `ScenarioError` where there is none."""
    return FITS[checked_name(ScenarioError, "fit", fit, FITS)].free
