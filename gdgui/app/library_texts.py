"""The titles of the built-in scenarios, in the language of the window."""

from __future__ import annotations

from gdgui.views.look.texts import translate

__all__ = ["scenario_title"]


def scenario_title(title: str) -> str:
    """Return a built-in scenario's title translated, and any other as it is."""
    titles = {
        "The slope alone": translate("Library", "The slope alone"),
        "To the lowest point in one step": translate("Library", "To the lowest point in one step"),
        "Over the lowest point and back": translate("Library", "Over the lowest point and back"),
        "Too large a learning rate": translate("Library", "Too large a learning rate"),
        "Slope and intercept": translate("Library", "Slope and intercept"),
        "Momentum, at the same learning rate": translate("Library", "Momentum, at the same learning rate"),
        "Adam": translate("Library", "Adam"),
        "The course’s TensorFlow program": translate("Library", "The course’s TensorFlow program"),
    }
    return titles.get(title, title)
