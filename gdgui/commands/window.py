"""The window, opened from the command line: what would go wrong is found before Qt starts."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from gdgui.commands.display import missing_display, missing_library
from gdgui.commands.exit_errors import CommandError, UsageError

if TYPE_CHECKING:
    from gdgui.lessons.document import Document
    from gdgui.model.dataset import Dataset

__all__ = ["open_window"]


def open_window(options: Namespace) -> int:
    """Open the window, with a scenario or a data file where one is given, and return its exit status.

    Raises
    ------
    GdguiError
        The file cannot be used, or no window can be opened here (`CommandError`).
    """
    path = None if options.file is None else Path(options.file)
    document = None if path is None else _document(path, options.x, options.y)
    problem = missing_display()
    if problem:
        raise CommandError(problem)
    try:
        # First: once Qt's modules are there, they read the source of every other one that is imported.
        import gdgui.files.scenario_file  # noqa: PLC0415
        import gdgui.frames.frame  # noqa: F401, PLC0415
        from gdgui.app.start import start  # noqa: PLC0415  (Qt, which nothing else here needs)

        return start(path, document, getattr(options, "lang", None))
    except ImportError as error:
        lacking = missing_library(error)
        if lacking is None:
            raise
        raise CommandError(lacking) from error


def _document(path: Path, x: str | None, y: str | None) -> Document | Dataset:
    """Return what a file holds: of a table its points, or the table itself where the window is to ask."""
    # NumPy comes with these, and a window without a file is refused or opened before it is needed.
    from gdgui.files.csv_reader import CsvTable  # noqa: PLC0415
    from gdgui.lessons.document import open_document  # noqa: PLC0415

    document = open_document(path)
    if isinstance(document, CsvTable):
        data = document.dataset(x, y)
        return document if x is None and y is None and document.has_choice else data
    if x or y:
        raise UsageError(f"--x and --y choose the columns of a CSV file, and {path} is a scenario")
    return document
