"""Presentation mode: the full screen for the board, large and strong, and nothing that distracts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gdgui.app.actions.act import Act
from gdgui.app.main_window import MainWindow

__all__ = ["Presentation"]

USUAL_HEIGHT: Final = 1080
SCREEN_SCALES: Final = (0.7, 3.0)


class Presentation(QObject):
    """Enters and leaves presentation mode, and blanks the screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        # The theme and the window's state, to come back to.
        self._before: tuple[str, Qt.WindowState] | None = None
        self._blank = QWidget(window)
        self._blank.setStyleSheet("background: black")
        self._blank.hide()
        self._leave = QAction(self)
        self._leave.setShortcut(QKeySequence("Esc"))
        self._leave.setEnabled(False)
        self._leave.triggered.connect(self.leave)
        window.addAction(self._leave)
        window.acts[Act.PRESENT].toggled.connect(self._switch)
        window.acts[Act.BLANK].triggered.connect(self._toggle_blank)
        window.acts[Act.BLANK].setEnabled(False)
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
        self._window.acts[Act.PRESENT].setChecked(False)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        if on and self._before is None:
            self._enter()
        elif not on and self._before is not None:
            self._restore(*self._before)

    def _enter(self) -> None:
        window = self._window
        self._before = window.appearance.theme_name, window.windowState()
        # A hall sees the screen as a whole: fonts take the same part of a small one and of a large one.
        scale = window.screen().size().height() / USUAL_HEIGHT
        window.appearance.set_theme("projector", min(max(scale, SCREEN_SCALES[0]), SCREEN_SCALES[1]))
        self._show_controls(False)
        window.showFullScreen()

    def _restore(self, theme_name: str, state: Qt.WindowState) -> None:
        window = self._window
        self._before = None
        self._blank.hide()
        self._show_controls(True)
        window.appearance.set_theme(theme_name, 1.0)
        window.setWindowState(state)

    def _show_controls(self, shown: bool) -> None:
        self._window.menuBar().setVisible(shown)
        self._window.scenario_bar.setVisible(shown)
        self._leave.setEnabled(not shown)
        self._window.acts[Act.BLANK].setEnabled(not shown)

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
