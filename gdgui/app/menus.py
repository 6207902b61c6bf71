"""The menus: the actions of the table, and what can be chosen, from scenarios to languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from gdgui.app.actions.act import Act
from gdgui.app.actions.table import MENUS, THEME_ENTRIES
from gdgui.frames.panels import PANELS
from gdgui.languages import LANGUAGES
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.schedules import SCHEDULES
from gdgui.views.look.texts import translate

__all__ = ["Choices", "Menus"]


class Choices(QActionGroup):
    """Entries of a menu to choose one of; `entries` has the actions by the names of what is chosen."""

    chosen = Signal(str)
    """The user chose an entry, by name."""

    def __init__(self, menu: QMenu, names: Iterable[str], *, marked: bool = False) -> None:
        super().__init__(menu)
        self.entries = {name: menu.addAction(name) for name in names}
        for name, entry in self.entries.items():
            entry.setData(name)
            entry.setCheckable(marked)
            self.addAction(entry)
        self.triggered.connect(self._tell)

    def mark(self, name: str) -> None:
        """Mark what is chosen."""
        if name in self.entries:
            self.entries[name].setChecked(True)

    @Slot(QAction)
    def _tell(self, entry: QAction) -> None:
        self.chosen.emit(entry.data())


class Menus(QObject):
    """Fills a window's menu bar: `named` has the menus by name, `panels` the entries of panels by theirs."""

    def __init__(self, window: QMainWindow, acts: Mapping[Act, QAction]) -> None:
        super().__init__(window)
        bar = window.menuBar()
        self.named = {menu.name: bar.addMenu(menu.name) for menu in MENUS}
        for menu in MENUS:
            for spec in menu.actions:
                self.named[menu.name].addAction(acts[spec.act])
                if spec.ends_group:
                    self.named[menu.name].addSeparator()
        self.lessons = Choices(self.named["lessons"], lesson_names())
        self.scenarios = Choices(self.named["scenarios"], BUILT_IN_SCENARIOS)
        self.named["lessons"].aboutToShow.connect(self._title_lessons)
        self.named["run"].addSeparator()
        self._schedule_menu = self.named["run"].addMenu("")
        self._panel_menu, self._theme_menu, self._language_menu = (
            self.named["view"].addMenu("") for _ in range(3)
        )
        # Those of whole width have actions of their own.
        self.panels = {name: self._panel_menu.addAction("") for name in PANELS if not PANELS[name].below}
        self._schedule_menu.setToolTipsVisible(True)
        self.schedules = Choices(self._schedule_menu, SCHEDULES, marked=True)
        self.themes = Choices(self._theme_menu, THEME_ENTRIES, marked=True)
        for name, (_, keys) in THEME_ENTRIES.items():
            self.themes.entries[name].setShortcut(keys)
        self.languages = Choices(self._language_menu, ("system", *LANGUAGES), marked=True)
        self._shown_language = "en"

    def show_language(self, chosen: str, shown: str) -> None:
        """Mark the language that is chosen, and take on the texts of the one that is shown."""
        self.languages.mark(chosen)
        self._shown_language = shown
        for menu in MENUS:
            self.named[menu.name].setTitle(translate("Actions", menu.text))
        for name, scenario in BUILT_IN_SCENARIOS.items():
            self.scenarios.entries[name].setText(translate("Library", scenario.title))
        self._schedule_menu.setTitle(translate("MainWindow", "S&chedule of the learning rate"))
        for name, schedule in SCHEDULES.items():
            self.schedules.entries[name].setText(translate("Schedules", schedule.label))
            self.schedules.entries[name].setToolTip(translate("Schedules", schedule.tip))
        self._panel_menu.setTitle(translate("MainWindow", "Panels sho&wn"))
        for name, entry in self.panels.items():
            entry.setText(translate("Panels", PANELS[name].title))
        self._theme_menu.setTitle(translate("MainWindow", "T&heme"))
        for name, (text, _) in THEME_ENTRIES.items():
            self.themes.entries[name].setText(translate("MainWindow", text))
        self._language_menu.setTitle(translate("MainWindow", "Languag&e"))
        for code, name in {"system": translate("MainWindow", "&As the desktop"), **LANGUAGES}.items():
            self.languages.entries[code].setText(name)

    @Slot()
    def _title_lessons(self) -> None:
        """Read the lessons' titles when they are to be seen: it takes a while."""
        for name, entry in self.lessons.entries.items():
            entry.setText(find_lesson(name).title.in_language(self._shown_language))
