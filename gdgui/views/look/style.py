"""The window's style: palette and style sheet of a theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QGuiApplication, QPalette, Qt
from PySide6.QtWidgets import QApplication

from gdgui.views.look.fonts import FAMILY
from gdgui.views.look.paint import faded, font
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["HOVER_FRACTION", "apply_theme", "theme_named"]

HOVER_FRACTION: Final = 0.3
"""How much of the border's colour is in the ground of a button under the mouse."""


def theme_named(name: str) -> Theme:
    """Return a theme by name; ``"system"`` is light or dark as the desktop is."""
    if name in THEMES:
        return THEMES[name]
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return THEMES["dark" if dark else "light"]


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give all widgets a theme's colours and font."""
    app.setFont(font(theme.font_size))
    app.setPalette(_palette(theme))
    app.setStyleSheet(_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    # fmt: off
    for role, color in (
        (roles.Window, theme.window), (roles.WindowText, theme.text),
        (roles.Base, theme.field), (roles.AlternateBase, theme.window), (roles.Text, theme.text),
        (roles.ToolTipBase, theme.surface), (roles.ToolTipText, theme.text),
        (roles.PlaceholderText, theme.muted), (roles.BrightText, theme.danger),
        (roles.Button, theme.window), (roles.ButtonText, theme.text),
        (roles.Highlight, theme.accent), (roles.HighlightedText, theme.on_accent),
        (roles.Link, theme.accent), (roles.Accent, theme.accent),
    ):
        palette.setColor(role, QColor(color))
    # fmt: on
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def _sheet(theme: Theme) -> str:
    size = theme.font_size
    # The border itself is too dark a ground for text in some themes.
    hover = faded(theme.border, theme.window, HOVER_FRACTION).name()
    # As high as the scrub bar's groove and margins: Qt ignores a radius above half of that.
    handle = 3 * (size // 3)
    return f"""
    QLabel#caption {{ color: {theme.muted}; }}
    QMenuBar, QMenu, QLineEdit, QComboBox, QAbstractItemView, QToolTip, QPushButton {{
        font-family: "{FAMILY}"; font-size: {size}px;
    }}
    QPushButton {{
        background: {theme.field}; color: {theme.text}; border: 2px solid {theme.border};
        border-radius: 5px; padding: {size // 4}px {size}px;
    }}
    QPushButton:hover, QPushButton:pressed {{ background: {hover}; }}
    QPushButton:disabled {{ background: {theme.window}; color: {theme.muted}; }}
    QPushButton:focus {{ border-color: {theme.accent}; }}
    QDialogButtonBox QPushButton {{ min-width: {5 * size}px; }}
    QWidget#lesson QPushButton {{ font-size: {round(size * 1.1)}px; }}
    QLineEdit {{
        background: {theme.field}; color: {theme.text}; border: 1px solid {theme.border};
        border-radius: 4px; padding: {size // 4}px {size // 2}px; min-height: {round(size * 1.3)}px;
    }}
    QLineEdit:focus {{
        border: 2px solid {theme.accent}; padding: {size // 4 - 1}px {size // 2 - 1}px;
    }}
    QComboBox {{ min-height: {round(size * 1.7)}px; }}
    QToolButton {{ border: 2px solid transparent; border-radius: 5px; padding: {size // 4}px; }}
    QToolButton:hover {{ background: {hover}; }}
    QToolButton:focus {{ border-color: {theme.accent}; }}
    QToolButton#play-button, QToolButton#next_scene-button {{
        background: {theme.accent}; color: {theme.on_accent}; padding: {size // 4}px {size // 2}px;
    }}
    QToolButton#next_scene-button:disabled {{ background: {hover}; color: {theme.muted}; }}
    QToolButton#play-button:focus, QToolButton#next_scene-button:focus {{ border-color: {theme.text}; }}
    QSlider#scrub::groove:horizontal {{
        height: {size // 3}px; background: {theme.border}; border-radius: {size // 6}px;
    }}
    QSlider#scrub::sub-page:horizontal {{ background: {theme.accent}; border-radius: {size // 6}px; }}
    QSlider#scrub::handle:horizontal {{
        background: {theme.accent}; width: {handle}px; margin: -{size // 3}px 0;
        border-radius: {handle // 2}px;
    }}
    QSlider#scrub::handle:horizontal:focus {{ background: {theme.text}; }}
    QSlider#scrub::sub-page:horizontal:disabled, QSlider#scrub::handle:horizontal:disabled {{
        background: {theme.border};
    }}
    QToolTip {{
        background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.border}; padding: 4px;
    }}
    QWidget#notice {{ background: {theme.surface}; border: 1px solid {theme.danger}; border-radius: 5px; }}
    QWidget#lesson {{
        background: {theme.surface}; border: 1px solid {theme.border}; border-left: 5px solid {theme.accent};
        border-radius: 5px;
    }}
    QMenuBar {{ background: {theme.window}; color: {theme.text}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QMenu {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.border}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.border}; margin: 4px 8px; }}
    """
