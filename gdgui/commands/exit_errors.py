"""The errors of the command line, by the exit status they end in."""

from gdgui.model.errors import GdguiError

__all__ = ["CommandError", "UsageError"]


class CommandError(GdguiError):
    """A command that was well asked for and cannot be carried out here: exit status 1."""


class UsageError(GdguiError):
    """Arguments that say nothing, or contradict each other: exit status 2."""
