"""What the benchmarks of the window share: the application, a long run, turning the event loop."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from gdgui.app.start import Application, make_application
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import MOST_STEPS, Scenario, Start
from gdgui.playback.clock import UNLIMITED

__all__ = ["LONG_RUN", "Messages", "make_quiet_application", "open_window", "turn"]

LONG_RUN: Final = Scenario(
    free=PARAMETERS, learning_rate=0.005, start=Start(0.0, 0.0), steps=MOST_STEPS, tolerance=0.0
)
"""Both parameters descend, and it never stops by itself."""

OFFSCREEN_NOISE: Final = "This plugin does not support propagateSizeHints()"
"""Said by Qt's offscreen platform whenever a window has a least size."""


class Messages:
    """Collects and prints what Qt complains of, but for the noise of the offscreen platform."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        qInstallMessageHandler(self._take)

    def _take(self, kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if text != OFFSCREEN_NOISE:
            self.texts.append(f"{kind.name}: {text}")
            print(self.texts[-1], file=sys.stderr)


def make_quiet_application() -> tuple[QApplication, Messages]:
    """Return the Qt application, and what collects its messages."""
    messages = Messages()
    return make_application([sys.argv[0]]), messages


def turn(duration: float) -> None:
    """Turn the event loop for so many seconds."""
    loop = QEventLoop()
    QTimer.singleShot(round(1e3 * duration), loop.quit)
    loop.exec()


def open_window(folder: str, scenario: Scenario = LONG_RUN) -> Application:
    """Open the program's window at 1920x1080, to play as fast as it goes, with its settings in `folder`."""
    application = Application(Path(folder) / "settings.json")
    application.window.resize(1920, 1080)
    application.window.show()
    application.player.set_speed(UNLIMITED)
    application.player.set_scenario(scenario)
    turn(0.2)
    return application
