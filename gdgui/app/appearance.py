"""Appearance: the theme of the whole application, and how large its fonts are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gdgui.views.look.style import apply_theme, theme_named
from gdgui.views.look.theme import Theme

__all__ = ["Appearance"]

FONT_SCALES: Final = (0.7, 2.5)
FONT_STEP: Final = 0.1


class Appearance(QObject):
    """Owns theme and font scale, and gives them to the application.

    It is made before the first widget: Qt takes a widget's fonts back to those it began with where the
    application gets its first style sheet later.

    `theme_name` is as it was chosen, and ``"system"`` follows the desktop; `theme` is as it is shown, its
    fonts `font_scale` times as large as the theme's own.
    """

    changed = Signal(object)
    """Everything is to be shown in this `Theme`."""

    def __init__(self, theme_name: str = "system", font_scale: float = 1.0) -> None:
        super().__init__()
        self.theme_name, self.font_scale = theme_name, _readable(font_scale)
        self._screen_scale = 1.0
        self.theme: Theme = self._wanted()
        _apply(self.theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    def _wanted(self) -> Theme:
        return theme_named(self.theme_name).scaled(self.font_scale * self._screen_scale)

    def set_theme(self, name: str, screen_scale: float | None = None) -> None:
        """Take on a theme by name; its fonts are `screen_scale` times as large on the present screen."""
        self.theme_name = name
        if screen_scale is not None:
            self._screen_scale = screen_scale
        self._refresh()

    def set_font_scale(self, factor: float) -> None:
        """Make fonts, strokes and points `factor` times as large as the theme has them."""
        self.font_scale = _readable(factor)
        self._refresh()

    def _refresh(self) -> None:
        theme, self.theme = self.theme, self._wanted()
        if theme != self.theme:
            _apply(self.theme)
        self.changed.emit(self.theme)

    @Slot()
    def enlarge_fonts(self) -> None:
        """Make fonts a little larger."""
        self.set_font_scale(round(self.font_scale + FONT_STEP, 2))

    @Slot()
    def reduce_fonts(self) -> None:
        """Make fonts a little smaller."""
        self.set_font_scale(round(self.font_scale - FONT_STEP, 2))

    @Slot()
    def reset_fonts(self) -> None:
        """Return to the theme's own size."""
        self.set_font_scale(1.0)

    @Slot()
    def _follow_desktop(self) -> None:
        if self.theme_name == "system":
            self._refresh()


def _apply(theme: Theme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, theme)


def _readable(font_scale: float) -> float:
    return min(max(font_scale, FONT_SCALES[0]), FONT_SCALES[1])
