"""Settings: the numbers by which an optimizer or a schedule can be adjusted."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Setting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting.

    Attributes
    ----------
    name : str
        In formulas, files and on the command line.
    title, tip : str
        In words, for a list, and for a tooltip: marked for translation in the context ``"Settings"``.
    default : float
    least, below : float
        The allowed values: from `least` to below `below`.
    open_least : bool
        Whether `least` itself is not allowed.
    whole : bool
        Whether only whole numbers are.
    label : str
        What the window calls it, marked for translation likewise, where that is not its name.
    """

    name: str
    title: str
    tip: str
    default: float
    least: float = 0.0
    below: float = 1.0
    open_least: bool = False
    whole: bool = False
    label: str = ""

    @property
    def limits(self) -> tuple[str, str]:
        """The ends of the allowed range, as they are written."""
        if self.whole:
            return f"{int(self.least):,}", f"{int(self.below):,}"
        return f"{self.least:g}", f"{self.below:g}"

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
