"""The main window: builds the views and lays them out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSignalBlocker, QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from gdgui.app.actions.act import Act
from gdgui.app.actions.making import color_icons, make_actions, play_icon, retranslate
from gdgui.app.appearance import Appearance
from gdgui.app.menus import Menus
from gdgui.languages import LANGUAGES
from gdgui.model.scenario import Scenario
from gdgui.views.board.board import Board
from gdgui.views.controls.lesson_bar import LessonBar
from gdgui.views.controls.log_panel import LogPanel
from gdgui.views.controls.notice import Notice
from gdgui.views.controls.progress_bar import ExportProgress
from gdgui.views.controls.readout import ReadoutBar
from gdgui.views.controls.scenario_bar import ScenarioBar
from gdgui.views.controls.transport import TransportBar
from gdgui.views.look.icons import application_icon
from gdgui.views.look.language import system_language
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["MainWindow"]

LESSON_BUTTONS: Final = (Act.THIS_SCENE, Act.PREVIOUS_SCENE, Act.NEXT_SCENE, Act.LEAVE_LESSON)
TRANSPORT_BUTTONS: Final = (Act.START, Act.BACK, Act.PLAY, Act.STEP, Act.STEP10, Act.NEWEST, Act.RESET)
FIRST_SIZE: Final = QSize(1440, 820)
_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """The board with the numbers above it and the controls below.

    `acts` is what the user can ask for; `language` is a code as it was chosen, or ``"system"``.
    """

    openRequested = Signal(str)
    """The user dropped a file on the window."""
    closing = Signal()
    """The window is about to close."""

    def __init__(self, appearance: Appearance, language: str = "system") -> None:
        super().__init__()
        self.appearance, self.language = appearance, language
        self.asked_before_closing: list[Callable[[], bool]] = []
        self._playing = False
        self.acts = make_actions(self)
        self.menus = Menus(self, self.acts)
        self._build_views()
        self._connect_actions()
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        appearance.changed.connect(self._take_on)
        self._take_on(appearance.theme)
        self.retranslate()
        # Where Return and Space mean what they do in the whole window.
        self.board.setFocus()

    def _connect_actions(self) -> None:
        acts, appearance = self.acts, self.appearance
        acts[Act.LARGER].triggered.connect(appearance.enlarge_fonts)
        acts[Act.SMALLER].triggered.connect(appearance.reduce_fonts)
        acts[Act.USUAL_SIZE].triggered.connect(appearance.reset_fonts)
        acts[Act.FULLSCREEN].toggled.connect(self._show_fullscreen)
        acts[Act.HELP].triggered.connect(self._show_help)
        acts[Act.ABOUT].triggered.connect(self._show_about)
        acts[Act.QUIT].triggered.connect(self.close)
        self.menus.themes.chosen.connect(appearance.set_theme)

    def _build_views(self) -> None:
        self.notice, self.export_progress = Notice(), ExportProgress()
        self.lesson_bar = LessonBar([self.acts[act] for act in LESSON_BUTTONS])
        self.readout, self.board, self.log = ReadoutBar(), Board(), LogPanel()
        self.log.hide()
        board_and_log = QSplitter()
        board_and_log.addWidget(self.board)
        board_and_log.addWidget(self.log)
        board_and_log.setStretchFactor(0, 1)
        board_and_log.setChildrenCollapsible(False)
        self.transport = TransportBar(tuple(self.acts[act] for act in TRANSPORT_BUTTONS))
        self.scenario_bar = ScenarioBar(self.acts[Act.RANDOM])
        central = QWidget()
        self._layout = QVBoxLayout(central)
        self._layout.addWidget(self.notice)
        self._layout.addWidget(self.lesson_bar)
        self._layout.addWidget(self.readout)
        self._layout.addWidget(board_and_log, stretch=1)
        self._layout.addWidget(self.export_progress)
        self._layout.addWidget(self.transport)
        self._layout.addWidget(self.scenario_bar)
        self.setCentralWidget(central)

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        retranslate(self.acts)
        self.menus.show_language(self.language, self.shown_language)
        for view in (self.notice, self.log, self.export_progress, self.transport, self.scenario_bar):
            view.retranslate()

    @Slot(object)
    def _take_on(self, theme: Theme) -> None:
        self.menus.themes.mark(self.appearance.theme_name)
        size = theme.font_size
        self._layout.setContentsMargins(size, size * 2 // 3, size, size * 3 // 4)
        self._layout.setSpacing(size * 2 // 3)
        for view in (self.lesson_bar, self.readout, self.board, self.log, self.transport, self.scenario_bar):
            view.set_theme(theme)
        color_icons(self.acts, theme, playing=self._playing)

    def show_playing(self, playing: bool) -> None:
        """Show on the play button what pressing it will do."""
        self._playing = playing
        self.acts[Act.PLAY].setIcon(play_icon(self.appearance.theme, playing=playing))

    def show_scenario(self, scenario: Scenario, step: int) -> None:
        """Show a scenario and the learning rate at a step, and name it in the title."""
        self.menus.schedules.mark(scenario.schedule)
        self.scenario_bar.show_scenario(scenario, scenario.learning_rate_at(step))
        name = scenario.data.name
        if scenario.title:
            name = f"{translate('Library', scenario.title)} ({name})"
        self.setWindowTitle(f"{name} — gdgui")

    @Slot(str)
    def show_failure(self, report: str) -> None:
        """Say that something went wrong that is the program's fault, not the user's."""
        _log.error("%s", report)
        last = report.strip().splitlines()[-1] if report.strip() else ""
        self.notice.show_message(
            translate(
                "MainWindow", "The program made a mistake; your scenario is kept and can be saved. ({0})"
            ).format(last)
        )

    @property
    def geometry_text(self) -> str:
        """Its place on the screen, as the settings keep it."""
        return bytes(self.saveGeometry().toHex().data()).decode("ascii")

    def restore_geometry(self, text: str) -> None:
        """Return to a place; without a usable one, take a size that suits the screen."""
        if not self.restoreGeometry(QByteArray.fromHex(text.encode("ascii", "ignore"))):
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        with QSignalBlocker(self.acts[Act.FULLSCREEN]):
            self.acts[Act.FULLSCREEN].setChecked(self.isFullScreen())

    @property
    def shown_language(self) -> str:
        """The code of the language in which texts are shown."""
        return self.language if self.language in LANGUAGES else system_language()

    @Slot(bool)
    def _show_fullscreen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    @Slot()
    def _show_help(self) -> None:
        from gdgui.app.dialogs import HelpDialog  # noqa: PLC0415  (the window opens sooner)

        dialog = HelpDialog(self)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def _show_about(self) -> None:
        from gdgui.app.dialogs import show_about  # noqa: PLC0415  (the window opens sooner)

        show_about(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dropped file to be opened."""
        event.acceptProposedAction()
        self.openRequested.emit(str(Path(event.mimeData().urls()[0].toLocalFile())))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let others save and stop what they do, unless one of them objects."""
        if not all(agrees() for agrees in self.asked_before_closing):
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
