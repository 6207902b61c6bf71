"""Lines of a working: sequences of words to be translated, signs and printed numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.numbers import MINUS
from gdgui.worked.rounding import Number

__all__ = ["QUANTITIES", "Line", "Part", "Symbol", "compose", "raised"]

QUANTITIES: Final = (
    QT_TRANSLATE_NOOP("Numbers", "slope"),
    QT_TRANSLATE_NOOP("Numbers", "intercept"),
    QT_TRANSLATE_NOOP("Numbers", "prediction"),
    QT_TRANSLATE_NOOP("Numbers", "residual"),
    QT_TRANSLATE_NOOP("Numbers", "share"),
    QT_TRANSLATE_NOOP("Numbers", "error"),
    QT_TRANSLATE_NOOP("Numbers", "derivative"),
)
"""What each step has numbers of; those of an optimizer or a loss are marked in its record."""

SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

OPERATORS: Final = ("+", MINUS, "×", "/")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A quantity, or a function of one, that views name in the user's language.

    Its name is marked for translation in the context ``"Numbers"``. It is `of` the ``"slope"`` or the
    ``"intercept"`` where both have their own: the derivative *by the slope*, the velocity *of the slope*.
    """

    name: str
    of: str = ""

    @property
    def text(self) -> str:
        """The symbol as one word: ``slope``, ``derivative_slope``, ``mean_square_intercept``."""
        return "_".join([*self.name.split(), self.of] if self.of else self.name.split())


Part = Symbol | Number | str
"""A piece of a line; a str is signs and whole numbers that are the same in each language."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, such as ``slope ← 3.939 − 0.03 × (−669.838) = 24.034``."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The line with its symbols untranslated."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The printed numbers, from left to right."""
        return tuple(part for part in self.parts if isinstance(part, Number))

    @property
    def result(self) -> Number:
        """The last number."""
        return self.numbers[-1]


def compose(*parts: Part) -> Line:
    """Return a line of these parts, with negative numbers after an operator in parentheses."""
    written: list[Part] = []
    after_operator = False
    for part in parts:
        if isinstance(part, Number) and after_operator and part.text.startswith(MINUS):
            written += ["(", part, ")"]
        else:
            written.append(part)
        after_operator = isinstance(part, str) and part.rstrip().endswith(OPERATORS)
    return Line(tuple(written))


def raised(power: int) -> str:
    """Return an exponent in superscript digits."""
    return str(power).translate(SUPERSCRIPTS)
