"""The errors of an export."""

from gdgui.model.errors import GdguiError

__all__ = ["ExportError", "NoRoomError"]


class ExportError(GdguiError):
    """An export that cannot be made as it is asked for."""


class NoRoomError(ExportError):
    """An export that was well asked for and needs more disk than is free."""
