"""The built-in lessons, from the error of a line to learning rates that adapt; read when asked for."""

from __future__ import annotations

from functools import cache
from typing import Final

from gdgui.lessons.lesson import Lesson, LessonError
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown
from gdgui.paths import resource

__all__ = ["find_lesson", "lesson_names"]

_NAMES: Final = (
    "error", "parabola", "derivative", "downhill", "learning-rate", "two-parameters", "classic-program",
    "adaptive-rates",
)  # fmt: skip


@cache
def _load(name: str) -> Lesson:
    # Only the names are needed until a lesson is opened.
    from gdgui.lessons.lesson_file import lesson_from_toml  # noqa: PLC0415

    path = resource("lessons", f"{name}.toml")
    try:
        return lesson_from_toml(path.read_text(encoding="utf-8"), name, file=path.name)
    except OSError as error:
        wrong = QT_TRANSLATE_NOOP("Errors", "The lesson {0} cannot be read ({1}). Install gdgui again.")
        raise LessonError(wrong, path, str(error)) from error


def lesson_names() -> tuple[str, ...]:
    """Return the names of the built-in lessons in the order of the course, without reading them."""
    return _NAMES


def find_lesson(name: str) -> Lesson:
    """Return the built-in lesson called `name`, or raise a `LessonError` that lists those there are."""
    if name in _NAMES:
        return _load(name)
    from difflib import get_close_matches  # noqa: PLC0415  (for mistakes only)

    near = get_close_matches(name, _NAMES, 1)
    if near:
        wrong = QT_TRANSLATE_NOOP("Errors", "there is no built-in lesson {0}; did you mean {1}?")
        raise LessonError(wrong, shown(name), near[0])
    wrong = QT_TRANSLATE_NOOP("Errors", "there is no built-in lesson {0}; there are {1}")
    raise LessonError(wrong, shown(name), ", ".join(_NAMES))
