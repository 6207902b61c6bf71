"""The data of a lesson: built in, written out, or from a file beside the lesson and from nowhere else."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from gdgui.files.data_table import data_from_table
from gdgui.files.toml_keys import TomlTable, text_of
from gdgui.lessons.lesson import LessonError
from gdgui.model.dataset import Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown

__all__ = ["LessonData"]


class LessonData:
    """Reads the data that a table describes, once for all scenes that share it.

    Without the lesson's folder there can be no file beside it.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._table: TomlTable | None = None
        self._data: Dataset | None = None

    def __call__(self, table: TomlTable) -> Dataset:
        """Return the data of `table`.

        Raises
        ------
        LessonError
            The file is not beside the lesson.
        ScenarioError, DatasetError
            The data cannot be read.
        """
        if self._data is None or table is not self._table:
            if "file" in table:
                self._check_beside(text_of("data.file", table["file"]))
            self._data = data_from_table(table, self._folder or Path())
            self._table = table
        return self._data

    def _check_beside(self, file: str) -> None:
        """Refuse a name that leads elsewhere on this system or on another, or through a link."""
        names = {PurePosixPath(file).name, PureWindowsPath(file).name}
        if self._folder is None or names != {file} or not _lies_in(self._folder, file):
            wrong = QT_TRANSLATE_NOOP(
                "Errors",
                "data.file is {0}; a lesson reads only a file beside it, by its name alone: "
                "put the file into the lesson's folder",
            )
            raise LessonError(wrong, shown(file))


def _lies_in(folder: Path, file: str) -> bool:
    try:
        return file not in (".", "..") and (folder / file).resolve().parent == folder.resolve()
    except (OSError, ValueError, RuntimeError):  # a name that no file can have, or a link to itself
        return False
