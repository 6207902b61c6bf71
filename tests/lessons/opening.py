from __future__ import annotations

from pathlib import Path

from gdgui.lessons.document import open_document
from gdgui.lessons.lesson import Lesson


def open_lesson(path: Path) -> Lesson:
    document = open_document(path)
    assert isinstance(document, Lesson)
    return document
