"""Where an export is to go: what may be made or replaced there, and whether there is room."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from gdgui.export.encoders.csv import INDEX
from gdgui.export.errors import ExportError, NoRoomError
from gdgui.export.formats import FORMATS
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["check_destination", "check_room"]


def check_destination(output: Path, *, folder: bool, overwrite: bool) -> None:
    """Refuse an output that cannot be written, or must not be.

    Raises
    ------
    ExportError
        Says why.
    """
    parent = _folder_of(output)
    if not parent.is_dir():
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is no folder; make it first, or choose another place")
        raise ExportError(wrong, parent)
    if not os.access(parent, os.W_OK | os.X_OK):
        wrong = QT_TRANSLATE_NOOP("Errors", "nothing can be written into {0}; choose another folder")
        raise ExportError(wrong, parent)
    if output.exists():
        (_check_folder if folder else _check_file)(output, overwrite=overwrite)


def _check_file(output: Path, *, overwrite: bool) -> None:
    if output.is_dir():
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} is a folder, and this export makes a file; choose another name"
        )
    elif not output.is_file():
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is no file that could be replaced; choose another name")
    elif not overwrite:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} is there already; choose another name, or ask to overwrite it"
        )
    elif not os.access(output, os.W_OK):
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is write-protected; choose another name")
    else:
        return
    raise ExportError(wrong, output)


def _check_folder(output: Path, *, overwrite: bool) -> None:
    names = [path.name for path in output.iterdir()] if output.is_dir() else []
    foreign = [name for name in names if not _is_own(name)]
    if not output.is_dir():
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} is a file, and this export makes a folder; choose another name"
        )
    elif foreign:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} holds {1}, which is no exported frame; choose another folder"
        )
    elif names and not overwrite:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} holds frames already; choose another folder, or ask to overwrite them"
        )
    else:
        return
    raise ExportError(wrong, output, *foreign[:1])


def _is_own(name: str) -> bool:
    return name == INDEX or any(each.is_frame(name) for each in FORMATS.values())


def check_room(output: Path, needed: int) -> None:
    """Refuse an export for which there is not enough disk.

    Raises
    ------
    NoRoomError
        Says how much is needed and how much is free.
    """
    free = shutil.disk_usage(_folder_of(output)).free
    if needed > free:
        wrong = QT_TRANSLATE_NOOP(
            "Errors",
            "{0} would take about {1} MB, and {2} MB are free there; "
            "choose another disk, a smaller size or fewer frames",
        )
        raise NoRoomError(wrong, output, f"{needed / 1e6:,.0f}", f"{free / 1e6:,.0f}")


def _folder_of(output: Path) -> Path:
    """Return the folder that an output is made in; a link is followed."""
    return Path(os.path.realpath(output)).parent
