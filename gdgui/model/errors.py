"""The errors a person can act on. Each message names the place and the remedy."""

__all__ = ["DatasetError", "GdguiError", "ScenarioError"]


class GdguiError(Exception):
    """Base of all errors that are shown to the user as they are, without a traceback."""


class DatasetError(GdguiError):
    """Data that cannot be read, or through which no line can be laid."""


class ScenarioError(GdguiError):
    """A scenario with a wrong value, an unknown key or a missing one."""
