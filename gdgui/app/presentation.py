"""Presentation mode: the full screen for the board, large and strong, and nothing that distracts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gdgui.app.main_window import MainWindow

__all__ = ["Presentation"]

USUAL_HEIGHT: Final = 1080
SCREEN_FACTORS: Final = (0.7, 3.0)


@dataclass(frozen=True, slots=True)
class _Before:
    theme_name: str
    state: Qt.WindowState


class Presentation(QObject):
    """Enters and leaves presentation mode, and blanks the screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: _Before | None = None
        self._blank = QWidget(window)
        self._blank.setStyleSheet("background: black")
        self._blank.hide()
        self._leave = QAction(self)
        self._leave.setShortcut(QKeySequence("Esc"))
        self._leave.setEnabled(False)
        self._leave.triggered.connect(self.leave)
        window.addAction(self._leave)
        window.actions_by_name["present"].toggled.connect(self._switch)
        window.actions_by_name["blank"].triggered.connect(self._toggle_blank)
        window.actions_by_name["blank"].setEnabled(False)
        window.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether it is on."""
        return self._before is not None

    @property
    def blanked(self) -> bool:
        """Whether the screen is black."""
        return not self._blank.isHidden()

    @Slot()
    def leave(self) -> None:
        """Leave presentation mode."""
        self._window.actions_by_name["present"].setChecked(False)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        if on and self._before is None:
            self._enter()
        elif not on and self._before is not None:
            self._restore(self._before)

    def _enter(self) -> None:
        window = self._window
        self._before = _Before(window.theme_name, window.windowState())
        # A hall sees the screen as a whole: letters take the same share of a small one and of a large one.
        height = window.screen().size().height()
        window.screen_factor = min(max(height / USUAL_HEIGHT, SCREEN_FACTORS[0]), SCREEN_FACTORS[1])
        window.set_theme("projector")
        self._show_controls(False)
        window.showFullScreen()

    def _restore(self, before: _Before) -> None:
        window = self._window
        self._before = None
        self._blank.hide()
        self._show_controls(True)
        window.screen_factor = 1.0
        window.set_theme(before.theme_name)
        window.setWindowState(before.state)

    def _show_controls(self, shown: bool) -> None:
        self._window.menuBar().setVisible(shown)
        self._window.scenario_bar.setVisible(shown)
        self._leave.setEnabled(not shown)
        self._window.actions_by_name["blank"].setEnabled(not shown)

    @Slot()
    def _toggle_blank(self) -> None:
        self._blank.setGeometry(self._window.rect())
        self._blank.raise_()
        self._blank.setVisible(not self.blanked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Keep the black as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self._blank.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
