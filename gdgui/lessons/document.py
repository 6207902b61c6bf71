"""What a file is, decided once by its ending and what stands in it: a scenario, a lesson or a table."""

from __future__ import annotations

from pathlib import Path

from gdgui.files.csv_reader import CsvTable, open_table
from gdgui.files.scenario_file import scenario_in
from gdgui.files.toml_text import read_toml
from gdgui.lessons.lesson import Lesson
from gdgui.lessons.lesson_file import lesson_in
from gdgui.model.scenario import Scenario

__all__ = ["Document", "open_document", "open_toml"]

Document = Scenario | Lesson | CsvTable


def open_document(path: Path) -> Document:
    """Read a file, once: a scenario or a lesson (.toml), or a table of points (any other).

    Raises
    ------
    GdguiError
        Names the file, the place in it, and the remedy.
    """
    return open_toml(path) if path.suffix.lower() == ".toml" else open_table(path)


def open_toml(path: Path) -> Scenario | Lesson:
    """Read a file, once, as a lesson if it has scenes, else as a scenario; see `open_document`."""
    file = read_toml(path)
    return lesson_in(file, path.stem) if "scenes" in file.table else scenario_in(file)
