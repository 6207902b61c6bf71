"""The errors a person can act on. Each message names the place and the remedy."""

__all__ = ["DatasetError", "GdguiError", "LessonError", "ScenarioError", "shown"]

LONGEST_SHOWN = 60


def shown(value: object) -> str:
    """Return `value` as it stands in a message: cut where it would fill the screen."""
    try:
        text = repr(value)
    except ValueError:  # Python refuses to print integers of thousands of digits
        return "a number of thousands of digits"
    except RecursionError:  # nor tables in tables in tables, which dotted keys make of a single line
        return "a table too deep to show"
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


class GdguiError(Exception):
    """Base of all errors that are shown to the user as they are, without a traceback."""


class DatasetError(GdguiError):
    """Data that cannot be read, or through which no line can be laid."""


class ScenarioError(GdguiError):
    """A scenario with a wrong value, an unknown key or a missing one."""


class LessonError(GdguiError):
    """A lesson that cannot be opened: a mistake in it, a data file that is not beside it, a newer format."""
