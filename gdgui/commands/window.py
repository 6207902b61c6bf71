"""The window, opened from the command line: what would go wrong is found before Qt starts."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from gdgui.commands.display import missing_display, missing_library
from gdgui.commands.exit_errors import CommandError, UsageError

__all__ = ["open_window"]


def open_window(options: Namespace) -> int:
    """Open the window, with a scenario or a data file where one is given, and return its exit status.

    Raises
    ------
    GdguiError
        The file cannot be used.
    CommandError
        No window can be opened here.
    """
    opened = None if options.file is None else Path(options.file)
    if opened is not None:
        _check(opened, options.x, options.y)
    problem = missing_display()
    if problem:
        raise CommandError(problem)
    try:
        # First: once Qt's modules are there, they read the source of every other one that is imported.
        import gdgui.files.scenario_file  # noqa: PLC0415
        import gdgui.frames.frame  # noqa: F401, PLC0415
        from gdgui.app.start import start  # noqa: PLC0415  (Qt, which nothing else here needs)

        return start(opened, options.x, options.y, getattr(options, "lang", None))
    except ImportError as error:
        lacking = missing_library(error)
        if lacking is None:
            raise
        raise CommandError(lacking) from error


def _check(path: Path, x: str | None, y: str | None) -> None:
    # NumPy comes with these, and a window without a file is refused or opened before it is needed.
    from gdgui.files.csv_reader import read_csv  # noqa: PLC0415
    from gdgui.files.scenario_file import load_scenario  # noqa: PLC0415
    from gdgui.lessons.lesson_file import is_lesson, load_lesson  # noqa: PLC0415

    if path.suffix.lower() != ".toml":
        read_csv(path, x, y)
    elif x or y:
        raise UsageError(f"--x and --y choose the columns of a CSV file, and {path} is a scenario")
    elif is_lesson(path):
        load_lesson(path)
    else:
        load_scenario(path)
