"""Ends the program in one way, again and again while it plays at full speed; prints how that went.

``python -m benchmarks.ending close 20`` closes a window of 20 applications one after another, ``error 20``
lets the worker fail before that, ``rest 20`` closes while nothing plays, and ``quit 1`` starts the program
as its command does and quits. Printed is a JSON object: the seconds each ending took, and Qt's messages.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.claims import seconds
from benchmarks.windows import LONG_RUN, Messages, make_quiet_application, open_window, turn
from gdgui.app.actions.act import Act
from gdgui.app.main_window import MainWindow
from gdgui.app.start import Application, start
from gdgui.model.dataset import FloatArray
from gdgui.model.descent import Descent
from gdgui.playback.clock import UNLIMITED

__all__ = ["end_at_once", "end_by_quitting"]

LEAST_STEPS: Final = 10_000


def _play(application: Application, more: float) -> None:
    """Play until steps arrive, and `more` seconds, so that the end meets it in another moment each time."""
    application.player.play()
    while application.player.cursor < LEAST_STEPS:
        turn(0.01)
    turn(more)


def _fail(application: Application) -> None:
    """Let the worker raise, and see that the window says so and lives on."""
    failures: list[str] = []
    application.player.failed.connect(failures.append)
    with patch.object(Descent, "advance", _failing_advance):
        while not failures:
            turn(0.005)
    if application.player.playing or not application.window.notice.isVisible():
        raise RuntimeError("the worker failed, and the window does not say so")


def _failing_advance(_: Descent, count: int) -> FloatArray:
    raise ZeroDivisionError(f"asked for {count} steps")


def end_at_once(how: str, times: int) -> list[float]:
    """Close `times` windows and return the seconds each took."""
    taken = []
    for number in range(times):
        with TemporaryDirectory() as folder:
            application = open_window(folder)
            if how != "rest":
                _play(application, 0.0037 * number)
            if how == "error":
                _fail(application)
            taken.append(seconds(application.window.close))
            if application.window.isVisible() or application.player.playing:
                raise RuntimeError("the window was closed, and goes on")
            application.window.deleteLater()
            application.deleteLater()
            turn(0.0)
    return taken


def _shown_window() -> MainWindow:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))


def end_by_quitting() -> list[float]:
    """Start the program as its command does, play, quit, and return the seconds from there to its end."""
    asked: list[float] = []
    turn_until_quit = QApplication.exec

    def play_and_quit() -> None:
        window = _shown_window()
        window.transport.speedRequested.emit(UNLIMITED)
        window.acts[Act.PLAY].trigger()
        while (frame := window.board.frame_shown) is None or frame.readout.step < LEAST_STEPS:
            turn(0.01)
        asked.append(time.perf_counter())
        QApplication.quit()

    def exec_meanwhile(*_: object) -> int:
        QTimer.singleShot(0, play_and_quit)
        return turn_until_quit()

    with (
        TemporaryDirectory() as folder,
        patch("gdgui.app.start.settings_path", lambda: Path(folder) / "settings.json"),
        patch.object(QApplication, "exec", exec_meanwhile),
    ):
        status = start(Path(folder) / "long.toml", LONG_RUN)
    if status or not asked:
        raise RuntimeError(f"quitting gave the exit status {status}")
    return [time.perf_counter() - asked[0]]


def _end(how: str, times: int) -> tuple[list[float], Messages]:
    if how == "quit":
        # The program makes its own Qt application.
        messages = Messages()
        return end_by_quitting(), messages
    _, messages = make_quiet_application()
    return end_at_once(how, times), messages


if __name__ == "__main__":
    endings, said = _end(sys.argv[1], int(sys.argv[2]))
    print(json.dumps({"seconds": endings, "messages": said.texts}))
