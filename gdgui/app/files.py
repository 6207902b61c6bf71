"""Opening and saving: data and scenarios, by menu, by dropping, and from the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from gdgui.app.asking import may_replace
from gdgui.app.lesson_player import LessonPlayer
from gdgui.app.main_window import MainWindow
from gdgui.app.presenter import Presenter
from gdgui.files.atomic_file import atomic_file
from gdgui.files.output import unwritable
from gdgui.files.scenario_file import load_scenario, save_scenario
from gdgui.lessons.library import find_lesson
from gdgui.model.errors import GdguiError
from gdgui.model.library import BUILT_IN_SCENARIOS, find_scenario
from gdgui.model.scenario import Scenario
from gdgui.playback.player import Player
from gdgui.views.look.texts import translate

__all__ = ["Files"]


class Files(QObject):
    """Opens and saves for a window.

    Attributes
    ----------
    folder : str
        Where a file was opened or saved last.
    """

    def __init__(
        self,
        window: MainWindow,
        player: Player,
        presenter: Presenter,
        lessons: LessonPlayer,
        folder: str = "",
    ) -> None:
        super().__init__(window)
        self._lessons = lessons
        self._window, self._player, self._presenter = window, player, presenter
        self.folder = folder
        actions = window.actions_by_name
        actions["new"].triggered.connect(self.new)
        actions["open"].triggered.connect(self.ask_and_open)
        actions["save"].triggered.connect(self.ask_and_save)
        window.log.saveRequested.connect(self.ask_and_save_log)
        window.log.refused.connect(window.notice.show_message)
        window.openRequested.connect(self.open)
        window.scenarioRequested.connect(self.play_built_in)
        window.lessonRequested.connect(self.teach_built_in)

    @Slot()
    def new(self) -> None:
        """Begin with the first built-in scenario."""
        self.play_built_in(next(iter(BUILT_IN_SCENARIOS)))

    @Slot(str)
    def play_built_in(self, name: str) -> None:
        """Play a built-in scenario."""
        self._lessons.leave()
        self._presenter.play_scenario(find_scenario(name))

    @Slot(str)
    def teach_built_in(self, name: str) -> None:
        """Open a built-in lesson."""
        self._window.notice.clear()
        self._lessons.open(find_lesson(name))

    @Slot()
    def ask_and_open(self) -> None:
        """Let a person choose a file, and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            translate("Files", "Open data or scenario"),
            self.folder,
            translate("Files", "Data and scenarios ({0});;All files (*)").format("*.csv *.tsv *.txt *.toml"),
        )
        if path:
            self.open(path)

    @Slot(str)
    def open(self, path: str, x: str | None = None, y: str | None = None) -> bool:
        """Open a scenario or lesson (.toml) or data (anything else); an error is shown and changes nothing.

        Returns
        -------
        bool
            Whether it was opened.
        """
        from gdgui.lessons.lesson_file import is_lesson, load_lesson  # noqa: PLC0415  (most never open one)

        file = Path(path)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            if is_lesson(file):
                lesson = load_lesson(file)
                self._window.notice.clear()
                self._lessons.open(lesson)
                self.folder = str(file.absolute().parent)
                return True
            scenario = load_scenario(file) if file.suffix.lower() == ".toml" else self._read_data(file, x, y)
        except GdguiError as error:
            self._window.notice.show_error(error)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        if scenario is None:
            return False
        self.folder = str(file.absolute().parent)
        self._lessons.leave()
        self._presenter.play_scenario(scenario)
        return True

    def _read_data(self, file: Path, x: str | None, y: str | None) -> Scenario | None:
        """Read points, asking for the columns if there are more than two; None if a person gave up."""
        # Only now: the window is to open without waiting for what it may not need.
        from gdgui.app.dialogs import ColumnsDialog  # noqa: PLC0415
        from gdgui.files.csv_reader import read_columns, read_csv  # noqa: PLC0415

        columns: tuple[str | None, str | None] = (x, y)
        if x is None and y is None:
            names = read_columns(file)
            if len(names) > 2:
                QGuiApplication.setOverrideCursor(Qt.CursorShape.ArrowCursor)
                dialog = ColumnsDialog(file.name, names, self._window)
                answer = dialog.exec()
                QGuiApplication.restoreOverrideCursor()
                dialog.deleteLater()
                if answer != QDialog.DialogCode.Accepted:
                    return None
                columns = dialog.chosen
        data = read_csv(file, *columns)
        present = self._player.scenario
        return Scenario.for_data(
            data,
            fit=present.fit,
            loss=present.loss,
            optimizer=present.optimizer,
            hyperparameters=present.hyperparameters,
            steps=present.steps,
        )

    @Slot()
    def ask_and_save(self) -> None:
        """Let a person choose where to save the scenario, and save it."""
        suggested = str(Path(self.folder) / f"{self._player.scenario.data.name}.toml")
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("Files", "Save scenario"),
            suggested,
            translate("Files", "Scenarios ({0})").format("*.toml"),
        )
        if path and Path(path).suffix.lower() != ".toml":
            path = f"{path}.toml"
            # The dialog has asked about the name without the ending.
            title = translate("Files", "Save scenario")
            if Path(path).exists() and not may_replace(self._window, title, Path(Path(path).name)):
                return
        if path:
            self.save(path)

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
        """Let a person choose where to save the printed log, and save it."""
        suggested = str(Path(self.folder) / f"{self._player.scenario.data.name}-log.txt")
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("Files", "Save log"),
            suggested,
            translate("Files", "Text ({0})").format("*.txt"),
        )
        if path:
            try:
                with atomic_file(Path(path)) as file:
                    file.write(text)
            except OSError as error:
                self._window.notice.show_error(unwritable(path, error))
