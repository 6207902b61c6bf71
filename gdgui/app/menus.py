"""The menus: the actions of the table, and the scenarios, lessons, themes and languages to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gdgui.app.actions.act import Act
from gdgui.app.actions.making import theme_texts
from gdgui.app.actions.table import MENUS, THEME_KEYS
from gdgui.app.library_texts import scenario_title
from gdgui.languages import LANGUAGES
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.views.look.texts import translate

__all__ = ["Menus"]


class Menus(QObject):
    """Fills a window's menu bar.

    Attributes
    ----------
    named : dict of str to QMenu
        The menus by their names in the table.
    themes, languages : dict of str to QAction
        What can be chosen, by name and by code.

    Signals
    -------
    scenarioRequested(str), lessonRequested(str)
        A built-in one was chosen, by name.
    themeRequested(str)
        A theme was chosen, by name, or ``"system"``.
    languageRequested(str)
        A language was chosen, by code, or ``"system"``.
    """

    scenarioRequested = Signal(str)
    lessonRequested = Signal(str)
    themeRequested = Signal(str)
    languageRequested = Signal(str)

    def __init__(self, window: QMainWindow, acts: Mapping[Act, QAction]) -> None:
        super().__init__(window)
        bar = window.menuBar()
        self.named = {menu.name: bar.addMenu(menu.name) for menu in MENUS}
        for menu in MENUS:
            for spec in menu.actions:
                self.named[menu.name].addAction(acts[spec.act])
                if spec.ends_group:
                    self.named[menu.name].addSeparator()
        self._lessons = self._entries(self.named["lessons"], lesson_names(), self._choose_lesson)
        self._scenarios = self._entries(self.named["scenarios"], BUILT_IN_SCENARIOS, self._choose_scenario)
        self.named["lessons"].aboutToShow.connect(self._title_lessons)
        self._theme_menu, self._language_menu = QMenu(window), QMenu(window)
        self.themes = self._entries(self._theme_menu, THEME_KEYS, self._choose_theme)
        for name, action in self.themes.items():
            action.setShortcut(QKeySequence(THEME_KEYS[name]))
        codes = ("system", *LANGUAGES)
        self.languages = self._entries(self._language_menu, codes, self._choose_language)
        for choices in (self.themes, self.languages):
            group = QActionGroup(self)
            for action in choices.values():
                action.setCheckable(True)
                group.addAction(action)
        self.named["view"].addMenu(self._theme_menu)
        self.named["view"].addMenu(self._language_menu)
        self._shown_language = "en"

    @staticmethod
    def _entries(menu: QMenu, names: Iterable[str], choose: Callable[[], None]) -> dict[str, QAction]:
        """Add an action for each name; what it says comes with the language."""
        made = {}
        for name in names:
            made[name] = QAction(name, menu)
            made[name].setData(name)
            made[name].triggered.connect(choose)
            menu.addAction(made[name])
        return made

    def show_theme(self, name: str) -> None:
        """Mark the theme that is chosen."""
        self.themes.get(name, self.themes["system"]).setChecked(True)

    def show_language(self, chosen: str, shown: str) -> None:
        """Mark the language that is chosen, and take on the texts of the one that is shown."""
        if chosen in self.languages:
            self.languages[chosen].setChecked(True)
        self._shown_language = shown
        for menu in MENUS:
            self.named[menu.name].setTitle(translate("Actions", menu.text))
        for name, action in self._scenarios.items():
            action.setText(scenario_title(BUILT_IN_SCENARIOS[name].title))
        self._theme_menu.setTitle(translate("MainWindow", "T&heme"))
        for name, text in theme_texts().items():
            self.themes[name].setText(text)
        self._language_menu.setTitle(translate("MainWindow", "Languag&e"))
        self.languages["system"].setText(translate("MainWindow", "&As the desktop"))
        for code, name in LANGUAGES.items():
            self.languages[code].setText(name)

    @Slot()
    def _title_lessons(self) -> None:
        """Read the lessons' titles when they are to be seen: it takes a while."""
        for name, action in self._lessons.items():
            action.setText(find_lesson(name).title.in_language(self._shown_language))

    def _chosen(self) -> str:
        action = self.sender()
        return str(action.data()) if isinstance(action, QAction) else ""

    @Slot()
    def _choose_scenario(self) -> None:
        self.scenarioRequested.emit(self._chosen())

    @Slot()
    def _choose_lesson(self) -> None:
        self.lessonRequested.emit(self._chosen())

    @Slot()
    def _choose_theme(self) -> None:
        self.themeRequested.emit(self._chosen())

    @Slot()
    def _choose_language(self) -> None:
        self.languageRequested.emit(self._chosen())
