"""Tests need no display, and no state of the user's."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
# The window's language is the desktop's, and tests look for words.
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"

import pytest

from gdgui.model.scenario import Scenario

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gdgui.app.start import Application
    from gdgui.playback.player import Player


@pytest.fixture(scope="session", autouse=True)
def _private_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(tmp_path_factory.mktemp(kind.lower())))
        yield


# Qt and the window are imported by the fixtures that need them: tests of the model run without.


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The Qt application as the program makes it: its name, its style, its letters."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from gdgui.app.start import make_application  # noqa: PLC0415

    present = QApplication.instance()
    return present if isinstance(present, QApplication) else make_application(["gdgui"])


@pytest.fixture
def make_player(qapp: QApplication) -> Iterator[Callable[[Scenario], Player]]:
    """Makes players, which are closed at the end of the test."""
    from gdgui.playback.player import Player  # noqa: PLC0415

    made: list[Player] = []

    def make(scenario: Scenario) -> Player:
        made.append(Player(scenario))
        return made[-1]

    yield make
    for player in made:
        player.close()


@pytest.fixture
def player(make_player: Callable[[Scenario], Player]) -> Player:
    """A player of a run of 1000 slow steps, which does not end before."""
    return make_player(Scenario(learning_rate=1e-4, tolerance=0.0))


@pytest.fixture
def make_application(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], Application]]:
    """Opens windows that share settings of their own, and are closed at the end of the test."""
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from gdgui.app.start import Application  # noqa: PLC0415

    made: list[Application] = []

    def make() -> Application:
        application = Application(tmp_path / "config" / "settings.json")
        made.append(application)
        application.window.resize(1280, 800)
        application.window.show()
        application.window.activateWindow()
        QTest.qWaitForWindowActive(application.window)
        return application

    yield make
    for application in made:
        application.window.close()
        application.player.close()
        application.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


@pytest.fixture
def application(make_application: Callable[[], Application]) -> Application:
    """The window with all that lives with it, at the first built-in scenario."""
    return make_application()
