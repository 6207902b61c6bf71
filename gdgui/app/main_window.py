"""The main window: builds the views and lays them out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSignalBlocker, QSize, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSplitter, QVBoxLayout, QWidget

from gdgui.app.actions import (
    ACTIONS,
    MENUS,
    THEME_KEYS,
    color_icons,
    make_actions,
    play_icon,
    retranslate,
    theme_texts,
)
from gdgui.app.library_texts import scenario_title
from gdgui.languages import LANGUAGES
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.model.library import BUILT_IN_SCENARIOS
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
from gdgui.views.look.style import apply_theme, theme_named
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["MainWindow"]

FIRST_SIZE: Final = QSize(1440, 820)
LETTER_SIZES: Final = (0.7, 2.5)
LETTER_STEP: Final = 0.1
LESSON_BUTTONS: Final = ("this_scene", "previous_scene", "next_scene", "leave_lesson")
TRANSPORT: Final = ("start", "back", "play", "step", "step10", "newest", "reset")
_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """The board with the numbers above it and the controls below.

    Signals
    -------
    openRequested(str)
        A person dropped a file on the window.
    scenarioRequested(str)
        A built-in scenario was chosen from the menu, by name.
    lessonRequested(str)
        A built-in lesson was chosen from the menu, by name.
    languageRequested(str)
        A language was chosen, by code, or ``"system"``.
    closing()
        The window is about to close.
    """

    openRequested = Signal(str)
    scenarioRequested = Signal(str)
    lessonRequested = Signal(str)
    languageRequested = Signal(str)
    closing = Signal()

    def __init__(
        self, theme_name: str = "system", letter_size: float = 1.0, language: str = "system"
    ) -> None:
        super().__init__()
        self.language = language
        self.asked_before_closing: list[Callable[[], bool]] = []
        self.theme_name = theme_name
        self.letter_size = _readable(letter_size)
        self.screen_factor = 1.0
        self.theme: Theme = theme_named(theme_name).scaled(self.letter_size)
        self._applied: Theme | None = None
        self._playing = False
        self._apply_theme()  # before the views are built: some keep the letters they begin with
        self.actions_by_name = make_actions(self)
        self._build_views()
        self._build_menus()
        self._connect_actions()
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        self.set_theme(theme_name)
        self.retranslate()
        # Where Return and Space mean what they do in the whole window.
        self.board.setFocus()

    def _connect_actions(self) -> None:
        actions = self.actions_by_name
        actions["larger"].triggered.connect(self._enlarge_letters)
        actions["smaller"].triggered.connect(self._reduce_letters)
        actions["usual_size"].triggered.connect(self._reset_letters)
        actions["log"].toggled.connect(self.log.setVisible)
        actions["fullscreen"].toggled.connect(self._show_fullscreen)
        actions["help"].triggered.connect(self._show_help)
        actions["about"].triggered.connect(self._show_about)
        actions["quit"].triggered.connect(self.close)

    def _build_views(self) -> None:
        self.notice = Notice()
        self.lesson_bar = LessonBar(
            [
                self.actions_by_name[name]
                for name in ("this_scene", "previous_scene", "next_scene", "leave_lesson")
            ]
        )
        self.readout = ReadoutBar()
        self.board = Board()
        self.export_progress = ExportProgress()
        self.log = LogPanel()
        self.log.hide()
        self._beside = QSplitter()
        self._beside.addWidget(self.board)
        self._beside.addWidget(self.log)
        self._beside.setStretchFactor(0, 1)
        self._beside.setChildrenCollapsible(False)
        self.transport = TransportBar(tuple(self.actions_by_name[name] for name in TRANSPORT))
        self.scenario_bar = ScenarioBar(self.actions_by_name["random"])
        self._central = QWidget()
        self._layout = QVBoxLayout(self._central)
        for widget, stretch in (
            (self.notice, 0),
            (self.lesson_bar, 0),
            (self.readout, 0),
            (self._beside, 1),
            (self.export_progress, 0),
            (self.transport, 0),
            (self.scenario_bar, 0),
        ):
            self._layout.addWidget(widget, stretch)
        self.setCentralWidget(self._central)

    def _build_menus(self) -> None:
        self.menus = {name: self.menuBar().addMenu(name) for name in MENUS}
        for spec in ACTIONS:
            self.menus[spec.menu].addAction(self.actions_by_name[spec.name])
            if spec.ends_group:
                self.menus[spec.menu].addSeparator()
        for name in BUILT_IN_SCENARIOS:
            action = self.menus["scenarios"].addAction(name)
            action.setData(name)
            action.triggered.connect(self._choose_scenario)
        self.menus["lessons"].aboutToShow.connect(self._title_lessons)
        for name in lesson_names():
            action = self.menus["lessons"].addAction(name)
            action.setData(name)
            action.triggered.connect(self._choose_lesson)
        self._theme_menu, self._language_menu = QMenu(), QMenu()
        self.theme_actions = self._choices(self._theme_menu, THEME_KEYS, self.theme_name, self._choose_theme)
        languages = dict.fromkeys(("system", *LANGUAGES), "")
        self.language_actions = self._choices(
            self._language_menu, languages, self.language, self._choose_language
        )
        self.menus["view"].addMenu(self._theme_menu)
        self.menus["view"].addMenu(self._language_menu)

    def _choices(
        self, menu: QMenu, keys: Mapping[str, str], chosen: str, slot: Callable[[], None]
    ) -> dict[str, QAction]:
        """Fill a menu with actions of which one is chosen."""
        group = QActionGroup(self)
        for name, shortcut in keys.items():
            action = QAction(name, self, checkable=True)
            action.setData(name)
            action.setChecked(name == chosen)
            if shortcut:
                action.setShortcut(QKeySequence(shortcut))
            action.triggered.connect(slot)
            group.addAction(action)
            menu.addAction(action)
        return {action.data(): action for action in group.actions()}

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        retranslate(self.actions_by_name)
        for name, text in MENUS.items():
            self.menus[name].setTitle(translate("Actions", text))
        for action in self.menus["scenarios"].actions():
            action.setText(scenario_title(BUILT_IN_SCENARIOS[action.data()].title))
        self._theme_menu.setTitle(translate("MainWindow", "T&heme"))
        for name, text in theme_texts().items():
            self.theme_actions[name].setText(text)
        self._language_menu.setTitle(translate("MainWindow", "Languag&e"))
        self.language_actions["system"].setText(translate("MainWindow", "&As the desktop"))
        for code, name in LANGUAGES.items():
            self.language_actions[code].setText(name)
        for view in (self.notice, self.log, self.export_progress, self.transport, self.scenario_bar):
            view.retranslate()

    def set_theme(self, name: str) -> None:
        """Take on a theme by name; ``"system"`` follows the desktop."""
        self.theme_name, self.theme = name, theme_named(name).scaled(self.letter_size * self.screen_factor)
        self.theme_actions.get(name, self.theme_actions["system"]).setChecked(True)
        self._apply_theme()
        size = self.theme.font_size
        self._layout.setContentsMargins(size, size * 2 // 3, size, size * 3 // 4)
        self._layout.setSpacing(size * 2 // 3)
        for view in (self.lesson_bar, self.readout, self.board, self.log, self.transport, self.scenario_bar):
            view.set_theme(self.theme)
        color_icons(self.actions_by_name, self.theme, playing=self._playing)

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and self.theme != self._applied:
            self._applied = self.theme
            apply_theme(app, self.theme)

    def set_letter_size(self, factor: float) -> None:
        """Make letters, strokes and points `factor` times as large as the theme has them."""
        self.letter_size = _readable(factor)
        self.set_theme(self.theme_name)

    def is_on(self, name: str) -> bool:
        """Whether a checkable action is checked."""
        return self.actions_by_name[name].isChecked()

    def show_playing(self, playing: bool) -> None:
        """Show on the play button what pressing it will do."""
        self._playing = playing
        self.actions_by_name["play"].setIcon(play_icon(self.theme, playing=playing))

    def show_title(self, scenario: Scenario) -> None:
        """Name data and scenario in the title."""
        title = scenario_title(scenario.title)
        name = f"{title} ({scenario.data.name})" if title else scenario.data.name
        self.setWindowTitle(f"{name} — gdgui")

    def show_failure(self, report: str) -> None:
        """Say that something went wrong that is the program's fault, not the user's."""
        _log.error("%s", report)
        last = report.strip().splitlines()[-1] if report.strip() else ""
        self.notice.show_message(
            translate(
                "MainWindow", "The program made a mistake; your scenario is kept and can be saved. ({0})"
            ).format(last)
        )

    def save_geometry_text(self) -> str:
        """Return the window's place as text."""
        return bytes(self.saveGeometry().toHex().data()).decode("ascii")

    def restore_geometry_text(self, text: str) -> None:
        """Return to a place; without a usable one, take a size that suits the screen."""
        if not self.restoreGeometry(QByteArray.fromHex(text.encode("ascii", "ignore"))):
            room = self.screen().availableSize() * 0.94
            self.resize(FIRST_SIZE.boundedTo(room))
        with QSignalBlocker(self.actions_by_name["fullscreen"]):
            self.actions_by_name["fullscreen"].setChecked(self.isFullScreen())

    @property
    def shown_language(self) -> str:
        """The code of the language in which texts are shown."""
        return self.language if self.language in LANGUAGES else system_language()

    @Slot()
    def _choose_scenario(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.scenarioRequested.emit(action.data())

    @Slot()
    def _title_lessons(self) -> None:
        """Read the lessons' titles when they are to be seen: it takes a while."""
        for action in self.menus["lessons"].actions():
            if action.data():
                action.setText(find_lesson(action.data()).title.in_language(self.shown_language))

    @Slot()
    def _choose_lesson(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.lessonRequested.emit(action.data())

    @Slot()
    def _choose_theme(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.set_theme(action.data())

    @Slot()
    def _enlarge_letters(self) -> None:
        self.set_letter_size(round(self.letter_size + LETTER_STEP, 2))

    @Slot()
    def _reduce_letters(self) -> None:
        self.set_letter_size(round(self.letter_size - LETTER_STEP, 2))

    @Slot()
    def _reset_letters(self) -> None:
        self.set_letter_size(1.0)

    @Slot()
    def _follow_desktop(self) -> None:
        """Turn light or dark with the desktop, where that is wanted."""
        if self.theme_name == "system":
            self.set_theme("system")

    @Slot()
    def _choose_language(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.language = action.data()
            self.languageRequested.emit(self.language)

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


def _readable(letter_size: float) -> float:
    return min(max(letter_size, LETTER_SIZES[0]), LETTER_SIZES[1])
