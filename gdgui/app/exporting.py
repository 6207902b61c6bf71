"""Exporting from the window: the dialog, the job beside what else goes on, and single frames."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from gdgui.app.actions.act import Act
from gdgui.app.main_window import MainWindow
from gdgui.app.view_owner import ViewOwner
from gdgui.files.output import unwritable
from gdgui.model.errors import GdguiError
from gdgui.playback.player import Player
from gdgui.views.look.plain_text import agrees
from gdgui.views.look.texts import translate

if TYPE_CHECKING:
    from gdgui.export.job import ExportJob
    from gdgui.export.plan import ExportPlan

# What makes exports is read when the first one is asked for: it takes a while, which a window that opens does
# not have.
# ruff: noqa: PLC0415

__all__ = ["Exporting"]

TURN_MILLISECONDS: Final = 2
"""Between two frames the window has a turn."""

ResultT = TypeVar("ResultT")


class Exporting(QObject):
    """Carries out what the user wants exported; `folder` is where something was exported to last."""

    def __init__(self, window: MainWindow, player: Player, view: ViewOwner, folder: str = "") -> None:
        super().__init__(window)
        self._window, self._player, self._view = window, player, view
        self.folder = folder
        self._job: ExportJob | None = None
        self._output = Path()
        self._timer = QTimer(self, interval=TURN_MILLISECONDS)
        self._timer.timeout.connect(self._draw_next)
        actions = window.acts
        actions[Act.EXPORT].triggered.connect(self.ask_and_export)
        actions[Act.COPY_FRAME].triggered.connect(self.copy_frame)
        actions[Act.SAVE_FRAME].triggered.connect(self.ask_and_save_frame)
        window.export_progress.cancelRequested.connect(self.cancel)
        window.export_progress.folderRequested.connect(self._show_folder)

    @property
    def under_way(self) -> bool:
        """Whether an export is being made."""
        return self._job is not None

    @Slot()
    def ask_and_export(self) -> None:
        """Let the user say what to export, and begin."""
        from gdgui.app.export_dialog import ExportDialog

        if self._job is not None:
            text = translate("Exporting", "An export is under way; wait for it or cancel it first.")
            self._window.notice.show_message(text)
            return
        player, theme = self._player, self._window.appearance.theme.name
        dialog = ExportDialog(
            player.scenario, player.trajectory.newest, theme, self.folder, self._window, view=self._view.state
        )
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and dialog.plan is not None:
            self.begin(dialog.plan)

    def begin(self, plan: ExportPlan) -> None:
        """Begin an export; what is wrong with it is shown."""
        from gdgui.export.job import ExportJob

        self._job = self._attempt(lambda: ExportJob(plan), plan.output)
        if self._job is not None:
            self._output = plan.output
            self.folder = str(plan.output.absolute().parent)
            self._timer.start()

    def _attempt(self, write: Callable[[], ResultT], output: Path) -> ResultT | None:
        """Return what comes of writing an output, or None, and what went wrong is shown."""
        try:
            return write()
        except GdguiError as error:
            self._window.notice.show_error(error)
        except OSError as error:
            self._window.notice.show_error(unwritable(error.filename or output, error))
        return None

    @Slot()
    def _draw_next(self) -> None:
        job, bar = self._job, self._window.export_progress
        if job is None:
            return
        more = self._attempt(job.draw_next, self._output)
        if more:
            progress = job.progress
            bar.show_progress(progress.done, progress.frames, progress.rate, progress.seconds_left)
            return
        self._end()
        if more is not None:
            bar.show_done(self._output.name)

    @Slot()
    def cancel(self) -> None:
        """Stop the export; nothing is left of it."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def may_close(self) -> bool:
        """Whether the window may close: yes, or the user agrees to give the export up."""
        if self._job is None:
            return True
        question = translate("Exporting", "An export is under way. Close, and give it up?")
        return agrees(self._window, translate("Exporting", "Export"), question)

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self._window.export_progress.hide()

    @Slot()
    def _show_folder(self) -> None:
        folder = self._output if self._output.is_dir() else self._output.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.absolute())))

    def _frame_plan(self, output: Path) -> ExportPlan:
        from gdgui.export.plan import ExportPlan

        cursor = self._player.cursor
        return ExportPlan(
            scenario=self._player.scenario,
            output=output,
            first=cursor,
            last=cursor,
            theme=self._window.appearance.theme.name,
            view=self._view.state,
            overwrite=True,
        )

    @Slot()
    def copy_frame(self) -> None:
        """Copy the frame in view, as an export would draw it, to the clipboard."""
        from gdgui.export.clip import clip_of
        from gdgui.export.formats import PICTURES
        from gdgui.export.renderer import Renderer

        with closing(Renderer(clip_of(self._frame_plan(Path(f"frame.{PICTURES.name}"))))) as renderer:
            QGuiApplication.clipboard().setImage(renderer.picture(0))

    @Slot()
    def ask_and_save_frame(self) -> None:
        """Let the user choose where to save the frame in view, and save it."""
        from gdgui.export.formats import FORMATS, PICTURES

        name = f"{self._player.scenario.data.name}-{self._player.cursor}.{PICTURES.name}"
        still = [f"*.{each.name}" for each in FORMATS.values() if each.paints and not each.moves]
        title = translate("Exporting", "Save frame")
        kinds = translate("Exporting", "Pictures and pages ({0})").format(" ".join(still))
        path, _ = QFileDialog.getSaveFileName(self._window, title, str(Path(self.folder) / name), kinds)
        if path:
            self.save_frame(Path(path if Path(path).suffix else f"{path}.{PICTURES.name}"))

    def save_frame(self, output: Path) -> bool:
        """Save the frame in view; what is wrong is shown."""
        from gdgui.export.job import ExportJob

        def write() -> bool:
            ExportJob(self._frame_plan(output)).run()
            return True

        if not self._attempt(write, output):
            return False
        self.folder = str(output.absolute().parent)
        return True
