"""The controls of the run: buttons, keys and fields that move through it, and what they show."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Slot

from gdgui.app.actions.act import Act
from gdgui.app.main_window import MainWindow
from gdgui.playback.player import Player
from gdgui.views.controls.transport import SPEEDS

__all__ = ["RunControls"]

MANY_STEPS: Final = 10


class RunControls(QObject):
    """Has the player do what the user asks for, and shows its speed and what can be undone."""

    def __init__(self, window: MainWindow, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._player = window, player
        acts = window.acts
        acts[Act.PLAY].triggered.connect(player.toggle)
        acts[Act.START].triggered.connect(player.to_start)
        acts[Act.NEWEST].triggered.connect(player.to_newest)
        acts[Act.RESET].triggered.connect(player.reset)
        acts[Act.UNDO].triggered.connect(player.undo)
        acts[Act.REDO].triggered.connect(player.redo)
        acts[Act.STEP10].triggered.connect(self._many_on)
        acts[Act.BACK10].triggered.connect(self._many_back)
        acts[Act.FASTER].triggered.connect(self._faster)
        acts[Act.SLOWER].triggered.connect(self._slower)
        window.transport.seekRequested.connect(player.seek)
        window.transport.speedRequested.connect(player.set_speed)
        window.transport.refused.connect(window.notice.show_message)
        player.speedChanged.connect(window.transport.show_speed)
        player.historyChanged.connect(self._show_history)
        window.transport.show_speed(player.speed)
        self._show_history()

    @Slot()
    def _show_history(self) -> None:
        history = self._player.history
        self._window.acts[Act.UNDO].setEnabled(history.can_undo)
        self._window.acts[Act.REDO].setEnabled(history.can_redo)

    @Slot()
    def _many_on(self) -> None:
        self._player.step(MANY_STEPS)

    @Slot()
    def _many_back(self) -> None:
        self._player.back(MANY_STEPS)

    @Slot()
    def _faster(self) -> None:
        self._player.set_speed(next((speed for speed in SPEEDS if speed > self._player.speed), SPEEDS[-1]))

    @Slot()
    def _slower(self) -> None:
        slower = [speed for speed in SPEEDS if speed < self._player.speed]
        self._player.set_speed(slower[-1] if slower else SPEEDS[0])
