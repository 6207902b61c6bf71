"""Lessons as TOML: read with care, so that one with a mistake does not open at all.

A lesson file holds ``format``, title and summary in several languages, a scenario, and the scenes. Nothing
in it is run, and no other file is read than data beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Final

from gdgui.files.data_table import data_from_table
from gdgui.files.scenario_file import scenario_from_table
from gdgui.files.toml_keys import TomlTable, check_keys, table_of, text_of
from gdgui.files.toml_text import TomlFile, check_format, parse_toml
from gdgui.lessons.lesson import Lesson, LessonError, Scene
from gdgui.lessons.scene_tables import LONGEST_TEXT, LONGEST_TITLE, motion_of, place_of, question_of, show_of
from gdgui.lessons.toml_values import LESSON_KEYS, SCENE_KEYS, list_of, required_text, text
from gdgui.model.dataset import Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError, shown
from gdgui.model.scenario import Scenario

__all__ = ["lesson_from_toml", "lesson_in"]

FORMAT: Final = 1
"""The newest layout that is known."""

LARGEST_FILE, LONGEST_LINE, MOST_SCENES = 200_000, 4_000, 100
"""Bytes, characters and scenes. More data belong into a file beside the lesson; lines are to be read."""

_LONG = QT_TRANSLATE_NOOP("Errors", "{0}, line {1}: it has more than {2} characters; break it into several")
_NO_SCENES = QT_TRANSLATE_NOOP("Errors", "scenes is missing; a lesson has at least one table [[scenes]]")
_NO_SCENE = QT_TRANSLATE_NOOP("Errors", "it is {0}; write each scene as [[scenes]] with its keys below")
_ELSEWHERE: Final = QT_TRANSLATE_NOOP(
    "Errors",
    "data.file is {0}; a lesson reads only a file beside it, by its name alone: "
    "put the file into the lesson's folder",
)


def lesson_from_toml(content: str, name: str, folder: Path | None = None, file: str = "lesson") -> Lesson:
    """Return the lesson called `name` that a TOML text describes.

    Without the `folder` in which it lies the lesson can have no data file. Messages call the text `file`.

    Raises
    ------
    LessonError
        Names the scene and the key, or the line, and the remedy.
    """
    with _placed():
        parsed = parse_toml(content, file, folder)
    return lesson_in(parsed, name)


def lesson_in(file: TomlFile, name: str) -> Lesson:
    """Return the lesson called `name` that a file describes, as `lesson_from_toml` does."""
    document = file.table
    _check_size(file)
    with _placed("{0}: {1}", file.name):
        check_format(document.get("format", FORMAT), FORMAT)
        check_keys("", document, known=LESSON_KEYS)
        if "scenes" not in document:
            raise LessonError(_NO_SCENES)
        title = required_text(document, "title", LONGEST_TITLE, LESSON_KEYS)
        summary = required_text(document, "summary", LONGEST_TEXT, LESSON_KEYS)
        base = dict(table_of("scenario", document.get("scenario", {}), LESSON_KEYS))
        tables = list_of("scenes", document["scenes"], 1, MOST_SCENES)
    scenes = _Scenes(file.name, base, _Data(file.folder))
    return Lesson(name, title, summary, tuple(map(scenes.read, tables)))


@contextmanager
def _placed(template: str = "", *place: object) -> Iterator[None]:
    """Make any error for people one of this lesson, put into `template` after the values of its `place`."""
    try:
        yield
    except GdguiError as error:
        if template:
            raise LessonError(template, *place, error) from error
        raise LessonError(error.template, *error.values) from error


def _check_size(file: TomlFile) -> None:
    if len(file.text.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is larger than {1} bytes; it cannot be a lesson")
        raise LessonError(wrong, file.name, f"{LARGEST_FILE:,}")
    for number, line in enumerate(file.text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise LessonError(_LONG, file.name, number, f"{LONGEST_LINE:,}")


class _Data:
    """Reads the data that a table describes, once for all scenes that share it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._table: TomlTable | None = None
        self._data: Dataset | None = None

    def __call__(self, table: TomlTable) -> Dataset:
        """Return the data of `table`; a file that is not beside the lesson raises a `LessonError`."""
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
            raise LessonError(_ELSEWHERE, shown(file))


def _lies_in(folder: Path, file: str) -> bool:
    try:
        return file not in (".", "..") and (folder / file).resolve().parent == folder.resolve()
    except (OSError, ValueError, RuntimeError):  # a name that no file can have, or a link to itself
        return False


class _Scenes:
    """Reads scene after scene, as each takes over what those before it set."""

    def __init__(self, file: str, base: TomlTable, read_data: _Data) -> None:
        self._file = file
        self._set: Mapping[str, Any] = base
        self._read_data = read_data
        self._names: set[str] = set()
        with _placed(QT_TRANSLATE_NOOP("Errors", "{0}: in scenario: {1}"), file):
            scenario_from_table(base, read_data)

    def read(self, found: object) -> Scene:
        """Return the next scene."""
        number = len(self._names) + 1
        with _placed(QT_TRANSLATE_NOOP("Errors", "{0}, scene {1}: {2}"), self._file, number):
            if not isinstance(found, dict):
                raise LessonError(_NO_SCENE, shown(found))
            name = self._name(found)
        with _placed(QT_TRANSLATE_NOOP("Errors", "{0}, scene {1} ({2}): {3}"), self._file, number, name):
            check_keys("", found, known=SCENE_KEYS)
            return self._scene(name, found)

    def _name(self, table: TomlTable) -> str:
        missing = QT_TRANSLATE_NOOP("Errors", 'name is missing; give each scene one, as name = "first-step"')
        unfit = QT_TRANSLATE_NOOP("Errors", "name is {0}; it must be of a-z, 0-9 and -, at most 40")
        taken = QT_TRANSLATE_NOOP("Errors", "name is {0}, as in a scene before it; give each scene its own")
        if "name" not in table:
            raise LessonError(missing)
        name = table["name"]
        if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", name):
            raise LessonError(unfit, shown(name))
        if name in self._names:
            raise LessonError(taken, shown(name))
        self._names.add(name)
        return name

    def _scene(self, name: str, table: TomlTable) -> Scene:
        changed = table.get("set", {})
        wrong = QT_TRANSLATE_NOOP("Errors", "set is {0}; it must be a table: [scenes.set] and its keys below")
        if not isinstance(changed, dict):
            raise LessonError(wrong, shown(changed))
        self._set = {**self._set, **changed}
        with _placed(QT_TRANSLATE_NOOP("Errors", "in set: {0}")):
            scenario = scenario_from_table(self._set, self._read_data)
        show = show_of(table, scenario, partial(self._beside, scenario))
        step, stage = place_of(table, scenario)
        return Scene(
            name=name,
            title=text("title", table["title"], LONGEST_TITLE, SCENE_KEYS) if "title" in table else None,
            text=required_text(table, "text", LONGEST_TEXT, SCENE_KEYS),
            scenario=scenario,
            show=show,
            step=step,
            stage=stage,
            motion=motion_of(table, scenario, show, step),
            question=question_of(table, scenario, show, step),
        )

    def _beside(self, own: Scenario, changed: TomlTable) -> Scenario:
        with _placed(QT_TRANSLATE_NOOP("Errors", "in show.beside: {0}")):
            other = scenario_from_table({**self._set, **changed}, self._read_data)
            # A start that is chosen to suit the data may also depend on what descends.
            return other.with_changes(start=own.start)
