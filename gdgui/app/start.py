"""Starting the window, and ending it in good order."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import socket
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

# pyqtgraph would prefer another binding where one is installed.
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"

from gdgui.app.appearance import Appearance
from gdgui.app.exporting import Exporting
from gdgui.app.files import Files
from gdgui.app.lesson_player import LessonPlayer
from gdgui.app.main_window import MainWindow
from gdgui.app.presentation import Presentation
from gdgui.app.presenter import Presenter
from gdgui.app.settings import Settings, load_settings, save_settings, settings_path
from gdgui.app.view_owner import ViewOwner, remembered_names, view_of_names
from gdgui.files.scenario_file import from_toml, to_toml
from gdgui.frames.panels import PANELS
from gdgui.model.errors import GdguiError
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.scenario import Scenario
from gdgui.playback.clock import UNLIMITED
from gdgui.playback.player import Player
from gdgui.views.look import fonts
from gdgui.views.look.language import Languages

if TYPE_CHECKING:
    from gdgui.lessons.document import Document
    from gdgui.model.dataset import Dataset

_log = logging.getLogger(__name__)

__all__ = ["Application", "make_application", "start"]


class Application(QObject):
    """All that lives while the window is open: window, player, view state, presenter, files, settings."""

    def __init__(self, path: Path, language: str | None = None) -> None:
        super().__init__()
        self.settings_path = path
        settings = load_settings(path)
        # A language asked for on the command line is for this time only.
        self._remembered_language = settings.language
        self._languages = Languages()
        self._languages.switch(language or settings.language)
        self.appearance = Appearance(settings.theme, settings.letter_size)
        self.window = MainWindow(self.appearance, language or settings.language)
        self.player = Player(_remembered(settings), self)
        self.player.set_speed(settings.speed or UNLIMITED)
        self.view = ViewOwner(view_of_names(settings.views, settings.panels), self)
        self.view.bind(self.window.acts, self.window.menus.panels)
        self.presenter = Presenter(self.window, self.player, self.view)
        self.lesson_player = LessonPlayer(self.window, self.player, self.presenter, self.view)
        self.presentation = Presentation(self.window)
        self.files = Files(self.window, self.player, self.presenter, self.lesson_player, settings.folder)
        self.exporting = Exporting(self.window, self.player, self.view, settings.export_folder)
        self.window.asked_before_closing.append(self.exporting.may_close)
        self.window.restore_geometry(settings.geometry)
        self.window.closing.connect(self.close)
        self.window.menus.languages.chosen.connect(self.switch_language)

    @Slot()
    def close(self) -> None:
        """Remember the settings and end the worker."""
        self.lesson_player.leave()
        self.presentation.leave()
        save_settings(self._settings(), self.settings_path)
        self.exporting.cancel()
        self.player.close()

    @Slot(str)
    def switch_language(self, language: str) -> None:
        """Show all texts in another language."""
        self._remembered_language = language
        self._languages.switch(language)
        self.window.language = language
        self.presenter.retranslate()
        self.lesson_player.retranslate()

    def _settings(self) -> Settings:
        speed = self.player.speed
        return Settings(
            theme=self.appearance.theme_name,
            language=self._remembered_language,
            letter_size=self.appearance.font_scale,
            speed=0.0 if speed == UNLIMITED else speed,
            views=remembered_names(self.view.state),
            panels=[name for name in self.view.state.panels if not PANELS[name].below],
            geometry=self.window.geometry_text,
            folder=self.files.folder,
            export_folder=self.exporting.folder,
            scenario=_as_text(self.player.scenario),
        )


def _as_text(scenario: Scenario) -> str:
    """Return the scenario to remember; nothing for one that no file can hold."""
    try:
        return to_toml(scenario)
    except GdguiError as error:
        _log.warning("the scenario cannot be remembered: %s", error)
        return ""


def _remembered(settings: Settings) -> Scenario:
    """Return the scenario played last, or the first built-in one."""
    if settings.scenario:
        with contextlib.suppress(GdguiError):
            return from_toml(settings.scenario)
    return next(iter(BUILT_IN_SCENARIOS.values()))


class _Interrupt(QObject):
    """Lets Ctrl+C close the window: Python's handlers only run when Python does, so a socket wakes it."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)
        signal.set_wakeup_fd(self._writer.fileno())
        signal.signal(signal.SIGINT, lambda *_: None)
        signal.signal(signal.SIGTERM, lambda *_: None)

    @Slot()
    def _close(self) -> None:
        self._reader.recv(64)
        self._application.window.close()


def make_application(arguments: list[str]) -> QApplication:
    """Return the Qt application, with names, style and font set."""
    app = QApplication(arguments)
    app.setApplicationName("gdgui")
    app.setDesktopFileName("gdgui")
    app.setStyle("Fusion")
    fonts.register()
    return app


def start(
    path: Path | None = None, document: Document | Dataset | None = None, language: str | None = None
) -> int:
    """Open the window, and return the exit status when it has closed.

    It begins with the `document` that was read from the file at `path`; the `language` is for this time only.
    """
    app = make_application(sys.argv[:1])
    application = Application(settings_path(), language)
    _Interrupt(application)
    _show_errors_in(application.window)
    try:
        if path is not None and document is not None:
            application.files.show(document, path)
        application.window.show()
        return app.exec()
    finally:
        application.player.close()


def _show_errors_in(window: MainWindow) -> None:
    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        window.show_failure("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = show
