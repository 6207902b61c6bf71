"""Opening and saving: data and scenarios, by menu, by dropping, and from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from gdgui.app.actions.act import Act
from gdgui.app.lesson_player import LessonPlayer
from gdgui.app.main_window import MainWindow
from gdgui.app.presenter import Presenter
from gdgui.files.output import atomic_file, unwritable
from gdgui.files.scenario_file import save_scenario
from gdgui.lessons.lesson import Lesson
from gdgui.model.errors import GdguiError
from gdgui.model.library import BUILT_IN_SCENARIOS, find_scenario
from gdgui.model.scenario import Scenario
from gdgui.playback.player import Player
from gdgui.views.look.texts import translate

if TYPE_CHECKING:
    from gdgui.files.csv_reader import CsvTable
    from gdgui.lessons.document import Document
    from gdgui.model.dataset import Dataset

__all__ = ["Files"]


class Files(QObject):
    """Opens and saves for a window; `folder` is where a file was opened or saved last."""

    def __init__(
        self, window: MainWindow, player: Player, presenter: Presenter, lessons: LessonPlayer, folder: str
    ) -> None:
        super().__init__(window)
        self._window, self._player, self._presenter = window, player, presenter
        self._lessons, self.folder = lessons, folder
        actions = window.acts
        actions[Act.NEW].triggered.connect(self.new)
        actions[Act.OPEN].triggered.connect(self.ask_and_open)
        actions[Act.SAVE].triggered.connect(self.ask_and_save)
        window.log.saveRequested.connect(self.ask_and_save_log)
        window.log.refused.connect(window.notice.show_message)
        window.openRequested.connect(self.open)
        window.menus.scenarios.chosen.connect(self.play_built_in)

    @Slot()
    def new(self) -> None:
        """Begin with the first built-in scenario."""
        self.play_built_in(next(iter(BUILT_IN_SCENARIOS)))

    @Slot(str)
    def play_built_in(self, name: str) -> None:
        """Play a built-in scenario."""
        self._lessons.leave()
        self._presenter.play_scenario(find_scenario(name))

    @Slot()
    def ask_and_open(self) -> None:
        """Let the user choose a file, and open it."""
        title = translate("Files", "Open data or scenario")
        kinds = translate("Files", "Data and scenarios ({0});;All files (*)")
        kinds = kinds.format("*.csv *.tsv *.txt *.toml")
        path, _ = QFileDialog.getOpenFileName(self._window, title, self.folder, kinds)
        if path:
            self.open(path)

    @Slot(str)
    def open(self, path: str) -> bool:
        """Open a scenario or lesson (.toml) or data (anything else), and return whether that worked.

        An error is shown and changes nothing.
        """
        # Only now: the window is to open without waiting for what it may not need.
        from gdgui.lessons.document import open_document  # noqa: PLC0415

        file = Path(path)
        return self._attempt(lambda: self._show(open_document(file), file))

    def show(self, document: Document | Dataset, file: Path) -> bool:
        """Show what was read from a file, as `open` does."""
        return self._attempt(lambda: self._show(document, file))

    def _attempt(self, show: Callable[[], bool]) -> bool:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return show()
        except GdguiError as error:
            self._window.notice.show_error(error)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _show(self, document: Document | Dataset, file: Path) -> bool:
        from gdgui.files.csv_reader import CsvTable  # noqa: PLC0415  (as in `open`)

        if isinstance(document, CsvTable):
            columns = self._ask_for_columns(document) if document.has_choice else (None, None)
            if columns is None:
                return False
            document = document.dataset(*columns)
        if isinstance(document, Lesson):
            self._lessons.open(document)
        else:
            scenario = document if isinstance(document, Scenario) else self._scenario_for(document)
            self._lessons.leave()
            self._presenter.play_scenario(scenario)
        self.folder = str(file.absolute().parent)
        return True

    def _ask_for_columns(self, table: CsvTable) -> tuple[str, str] | None:
        """Return the columns that the user chooses, None if they give up."""
        from gdgui.app.dialogs import ColumnsDialog  # noqa: PLC0415  (as in `open`)

        QGuiApplication.setOverrideCursor(Qt.CursorShape.ArrowCursor)
        dialog = ColumnsDialog(table.path.name, table.columns, self._window)
        answer = dialog.exec()
        QGuiApplication.restoreOverrideCursor()
        dialog.deleteLater()
        return dialog.chosen if answer == QDialog.DialogCode.Accepted else None

    def _scenario_for(self, data: Dataset) -> Scenario:
        """Return a scenario that descends on data as the present one does."""
        present = self._player.scenario
        return Scenario.for_data(
            data,
            free=present.free,
            loss=present.loss,
            optimizer=present.optimizer,
            hyperparameters=present.hyperparameters,
            schedule=present.schedule,
            schedule_settings=present.schedule_settings,
            steps=present.steps,
        )

    @Slot()
    def ask_and_save(self) -> None:
        """Let the user choose where to save the scenario, and save it."""
        from gdgui.app.dialogs import may_replace  # noqa: PLC0415  (as in `open`)

        title = translate("Files", "Save scenario")
        path = self._ask_where(title, ".toml", translate("Files", "Scenarios ({0})"))
        if path and Path(path).suffix.lower() != ".toml":
            path = f"{path}.toml"
            # The dialog has asked about the name without the ending.
            if Path(path).exists() and not may_replace(self._window, title, Path(Path(path).name)):
                return
        if path:
            self.save(path)

    def _ask_where(self, title: str, ending: str, kind: str) -> str:
        """Return where the user wants to save something of the scenario, or nothing."""
        suggested = Path(self.folder) / f"{self._player.scenario.data.name}{ending}"
        kinds = kind.format(f"*{suggested.suffix}")
        return QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)[0]

    def save(self, path: str) -> bool:
        """Save the scenario; an error is shown, and an existing file stays as it was."""
        try:
            save_scenario(self._player.scenario, Path(path))
        except GdguiError as error:
            self._window.notice.show_error(error)
            return False
        self.folder = str(Path(path).absolute().parent)
        return True

    @Slot(str)
    def ask_and_save_log(self, text: str) -> None:
        """Let the user choose where to save the printed log, and save it."""
        path = self._ask_where(translate("Files", "Save log"), "-log.txt", translate("Files", "Text ({0})"))
        if path:
            try:
                with atomic_file(Path(path)) as file:
                    file.write(text)
            except OSError as error:
                self._window.notice.show_error(unwritable(path, error))
