"""What tests of the window and of playback have in common."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gdgui.app.start import Application
from gdgui.model.dataset import FloatArray
from gdgui.model.trajectory import COLUMNS, Trajectory
from gdgui.playback.player import Player
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.board.panel import Panel
from gdgui.views.controls.number_field import NumberField
from tests.canvas import canvas_rect

__all__ = ["choose", "click_slope", "go", "place", "rows_of", "wait_for", "wait_for_step", "write"]


def rows_of(run: Trajectory) -> FloatArray:
    """Return a run as one array, to be compared as a whole."""
    return np.stack([run.column(name) for name in COLUMNS])


def wait_for(qtbot: QtBot, player: Player, step: int) -> None:
    """Wait until the player stands on a step that is known."""
    qtbot.waitUntil(lambda: player.cursor == step and player.trajectory.newest >= step)


def go(qtbot: QtBot, player: Player, step: int) -> None:
    player.seek(step)
    wait_for(qtbot, player, step)


def wait_for_step(qtbot: QtBot, application: Application, step: int) -> None:
    """Wait until a step is computed and shown."""
    player, board = application.player, application.window.board
    qtbot.waitUntil(
        lambda: (
            player.cursor == step
            and player.trajectory.newest >= step
            and board.frame_shown is not None
            and board.frame_shown.readout.step == step
            and board.frame_shown.readout.slope == player.trajectory.slope[step]
        )
    )


def write(field: NumberField, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(box: QComboBox, name: str) -> None:
    """Choose as the user does, which is told apart from being shown another choice."""
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def place(application: Application, panel: Panel, across: float, up: float) -> QPoint:
    """Return a point of the board's view, by the part of a panel's width and height."""
    rect = canvas_rect(panel)
    point: QPoint = application.window.board.mapFromScene(
        QPointF(rect.left() + across * rect.width(), rect.bottom() - up * rect.height())
    )
    return point


def click_slope(application: Application, slope: float) -> None:
    """Click in the error panel."""
    panel = application.window.board.panel(ErrorPanel)
    across = (slope - panel.limits.x0) / panel.limits.width
    at = place(application, panel, across, 0.5)
    QTest.mouseClick(application.window.board.viewport(), Qt.MouseButton.LeftButton, pos=at)
