"""The goal of an export: a file or a folder that takes its place whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import os
import re
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from gdgui.export.errors import ExportError, NoRoomError
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["INDEX", "Goal", "check_goal", "check_room", "picture_name"]

INDEX: Final = "index.csv"
_OWN_FILE: Final = re.compile(r"frame-\d+\.(?:png|svg)|index\.csv")

EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux's renameat2: two names change places in one step."""

AT_FDCWD: Final = -100


def picture_name(number: int, frames: int, ending: str) -> str:
    """Return the name of frame `number`, counted from 0, in a folder of `frames`."""
    return f"frame-{number:0{max(4, len(str(frames - 1)))}d}.{ending}"


def check_goal(goal: Path, *, folder: bool, overwrite: bool) -> None:
    """Refuse a goal that cannot be written, or must not be.

    Raises
    ------
    ExportError
        Says why.
    """
    parent = _resolved(goal).parent
    if not parent.is_dir():
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "{0} is no folder; make it first, or choose another place"), parent
        )
    if not os.access(parent, os.W_OK | os.X_OK):
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "nothing can be written into {0}; choose another folder"), parent
        )
    if not goal.exists():
        return
    if folder:
        _check_folder(goal, overwrite=overwrite)
    else:
        _check_file(goal, overwrite=overwrite)


def _check_file(goal: Path, *, overwrite: bool) -> None:
    if goal.is_dir():
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} is a folder, and this export makes a file; choose another name"
        )
    elif not goal.is_file():
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is no file that could be replaced; choose another name")
    elif not overwrite:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} is there already; choose another name, or ask to overwrite it"
        )
    elif not os.access(goal, os.W_OK):
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is write-protected; choose another name")
    else:
        return
    raise ExportError(wrong, goal)


def _check_folder(goal: Path, *, overwrite: bool) -> None:
    if not goal.is_dir():
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "{0} is a file, and this export makes a folder; choose another name"),
            goal,
        )
    names = [path.name for path in goal.iterdir()]
    foreign = next((name for name in names if not _OWN_FILE.fullmatch(name)), None)
    if foreign is not None:
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "{0} holds {1}, which is no exported frame; choose another folder"),
            goal,
            foreign,
        )
    if names and not overwrite:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "Errors", "{0} holds frames already; choose another folder, or ask to overwrite them"
            ),
            goal,
        )


def check_room(goal: Path, needed: int) -> None:
    """Refuse an export for which there is not enough disk.

    Raises
    ------
    NoRoomError
        Says how much is needed and how much is free.
    """
    free = shutil.disk_usage(_resolved(goal).parent).free
    if needed > free:
        raise NoRoomError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0} would take about {1} MB, and {2} MB are free there; "
                "choose another disk, a smaller size or fewer frames",
            ),
            goal,
            f"{needed / 1e6:,.0f}",
            f"{free / 1e6:,.0f}",
        )


def _resolved(goal: Path) -> Path:
    return Path(os.path.realpath(goal))


class Goal:
    """Where an export goes: written at `working`, beside its goal, until it is whole.

    Parameters
    ----------
    goal : Path
        A link is followed.
    folder : bool
        Whether a folder is made, else a file.

    Attributes
    ----------
    working : Path
        Where to write.

    Raises
    ------
    OSError
        Nothing can be written there.
    """

    def __init__(self, goal: Path, *, folder: bool) -> None:
        self._shown, self._goal, self._folder = goal, _resolved(goal), folder
        self.working = self._beside()
        try:
            if folder:
                self.working.mkdir()
            else:
                # Made now, for what cannot be written is better told before the work than after it.
                os.close(os.open(self.working, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except OSError as error:
            raise self.named(error) from error

    def _beside(self) -> Path:
        return self._goal.parent / f".{os.urandom(8).hex()}.gdgui"

    def named(self, error: OSError) -> OSError:
        """Return `error` as one that names the goal: the other name says nothing to a reader."""
        return OSError(error.errno or errno.EIO, error.strerror or str(error), str(self._shown))

    def keep(self) -> None:
        """Move what was written to its goal, in place of what is there."""
        try:
            if self._folder:
                self._keep_folder()
            else:
                self._keep_file()
        except OSError as error:
            self.drop()
            raise self.named(error) from error
        except BaseException:
            self.drop()
            raise

    def _keep_file(self) -> None:
        _flush_to_disk(self.working)
        if self._goal.exists():
            self.working.chmod(stat.S_IMODE(self._goal.stat().st_mode))
        self.working.replace(self._goal)

    def _keep_folder(self) -> None:
        for path in self.working.iterdir():
            _flush_to_disk(path)
        if not self._goal.exists() or not any(self._goal.iterdir()):
            self.working.replace(self._goal)
            return
        if not _exchanged(self.working, self._goal):
            old = self._beside()
            self._goal.rename(old)
            self.working.rename(self._goal)
            self.working = old
        shutil.rmtree(self.working, ignore_errors=True)

    def drop(self) -> None:
        """Remove what was written so far."""
        with suppress(OSError):
            if self._folder:
                shutil.rmtree(self.working, ignore_errors=True)
            else:
                self.working.unlink()


def _flush_to_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two names in one step, so that a kill leaves one of both whole; False where that cannot be."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done = rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), EXCHANGE)
    return bool(done == 0)
