"""The errors a user can act on. Each message names the place and the remedy.

A message is an English template and the values to fill in, so that the window can say it in its own language
while the model knows nothing of Qt. Templates are whole sentences, marked where they stand for Qt's lupdate.
"""

from __future__ import annotations

__all__ = ["QT_TRANSLATE_NOOP", "DatasetError", "GdguiError", "ScenarioError", "shown"]

LONGEST_SHOWN = 60


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001  (the name that lupdate looks for)
    """Return `text` as it is; the call marks it for translation."""
    return text


def shown(value: object) -> str | GdguiError:
    """Return `value` as it stands in a message: cut where it would fill the screen, or in words."""
    try:
        text = repr(value)
    except ValueError:  # Python refuses to print integers of thousands of digits
        return GdguiError(QT_TRANSLATE_NOOP("Errors", "a number of thousands of digits"))
    except RecursionError:  # nor tables in tables in tables, which dotted keys make of a single line
        return GdguiError(QT_TRANSLATE_NOOP("Errors", "a table too deep to show"))
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


class GdguiError(Exception):
    """Base of all errors that are shown to the user as they are, without a traceback.

    Parameters
    ----------
    template : str
        The message in English, marked by `QT_TRANSLATE_NOOP` in the context ``"Errors"``, with ``{0}``,
        ``{1}`` and so on for the values. Without values it is taken as it is, braces and all.
    *values : object
        What is filled in. An error among them is a part of the message that has its own template.
    """

    def __init__(self, template: str, *values: object) -> None:
        super().__init__(template, *values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(*self.values) if self.values else self.template


class DatasetError(GdguiError):
    """Data that cannot be read, or through which no line can be laid."""


class ScenarioError(GdguiError):
    """A scenario with a wrong value, an unknown key or a missing one."""
