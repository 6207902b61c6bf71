"""The parameters of the line ``y = slope * x + intercept``, and which of them a descent may change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gdgui.model.catalog import Catalog
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["FITS", "PARAMETERS", "Fit", "fit_of"]

PARAMETERS: Final = ("slope", "intercept")
"""The parameters in the order in which values, gradients and states are handed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A choice of free parameters; the others are fixed at their start.

    Attributes
    ----------
    name : str
        In files and on the command line.
    title : str
        In words.
    label, tip : str
        What the window calls it, and what its tooltip says; marked for translation in the context ``"Fits"``.
    free : tuple of str
        Some of `PARAMETERS`, in their order.
    """

    name: str
    title: str
    label: str
    tip: str
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
    KeyError
        There is none.
    """
    for fit in FITS.values():
        if fit.free == free:
            return fit
    raise KeyError(free)
