"""Files and folders that take their place whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Final, TextIO

from gdgui.files.system_messages import cause_of
from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError

__all__ = ["Output", "atomic_file", "unwritable"]

EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux's renameat2: two names change places in one step."""

AT_FDCWD: Final = -100


def unwritable(path: object, error: Exception) -> GdguiError:
    """Return the message that a file cannot be written, and why."""
    return GdguiError(QT_TRANSLATE_NOOP("Errors", "{0} cannot be written: {1}"), path, cause_of(error))


@contextmanager
def errors_named(path: Path, *unknown: Path) -> Iterator[None]:
    """Give the name `path` to errors of a block that have none, as a full disk has, or an unknown one.

    Parameters
    ----------
    path : Path
        A name that says something to a reader.
    *unknown : Path
        Files and folders whose names say nothing.

    Raises
    ------
    OSError
        The block's.
    """
    try:
        yield
    except OSError as error:
        named = error.filename
        if named is not None and not any(Path(str(named)).is_relative_to(other) for other in unknown):
            raise
        raise OSError(error.errno or errno.EIO, error.strerror or str(error), str(path)) from error


class Output:
    """Where a file or folder goes: written at `temporary`, beside its place, until it is whole.

    Until it is kept, what was there stays as it was. A link is followed, and a file keeps the permissions of
    the one that it replaces.

    Parameters
    ----------
    path : Path
        Where it is to be.
    folder : bool
        Whether a folder is made, else a file.

    Attributes
    ----------
    temporary : Path
        Where to write: an empty file or folder.

    Raises
    ------
    OSError
        Nothing can be written there; the error's ``filename`` is `path`.
    """

    def __init__(self, path: Path, *, folder: bool = False) -> None:
        self._path, self._folder = path, folder
        self._place = Path(os.path.realpath(path))
        self.temporary = self._another_name()
        # Made now, for what cannot be written is better told before the work than after it.
        with self._dropped_on_errors():
            self._make()

    def _another_name(self) -> Path:
        return self._place.parent / f".{os.urandom(8).hex()}.gdgui"

    def _make(self) -> None:
        if self._folder:
            self.temporary.mkdir()
            return
        permissions = stat.S_IMODE(self._place.stat().st_mode) if self._place.is_file() else None
        # Replacing asks only for the folder's permission, so a write-protected file would be lost.
        if permissions is not None and not os.access(self._place, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        os.close(os.open(self.temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        if permissions is not None:
            self.temporary.chmod(permissions)

    def errors_named(self) -> AbstractContextManager[None]:
        """Return a block whose errors have the output's name instead of the temporary one."""
        return errors_named(self._path, self.temporary, self._place)

    @contextmanager
    def _dropped_on_errors(self) -> Iterator[None]:
        try:
            with self.errors_named():
                yield
        except BaseException:
            self.drop()
            raise

    @contextmanager
    def written(self, *, sync: bool = True) -> Iterator[Path]:
        """Give the temporary path to a block, and keep what it has written if it ends well."""
        with self._dropped_on_errors():
            yield self.temporary
        self.keep(sync=sync)

    def keep(self, *, sync: bool = True) -> None:
        """Move what was written into its place, instead of what is there.

        Parameters
        ----------
        sync : bool
            Whether to wait until it is on the disk, and not only with the system.

        Raises
        ------
        OSError
            It cannot be moved; it is dropped, and the error's ``filename`` is the output's.
        """
        with self._dropped_on_errors():
            if sync:
                self._flush_to_disk()
            self._move()

    def _move(self) -> None:
        if not self._folder or not self._place.exists() or not any(self._place.iterdir()):
            self.temporary.replace(self._place)
            return
        if not _exchanged(self.temporary, self._place):
            old = self._another_name()
            self._place.rename(old)
            self.temporary.rename(self._place)
            self.temporary = old
        shutil.rmtree(self.temporary, ignore_errors=True)

    def _flush_to_disk(self) -> None:
        for path in self.temporary.iterdir() if self._folder else [self.temporary]:
            # For writing: Windows flushes no other.
            with path.open("ab") as file:
                os.fsync(file.fileno())

    def drop(self) -> None:
        """Remove what was written so far."""
        if self._folder:
            shutil.rmtree(self.temporary, ignore_errors=True)
        else:
            with suppress(OSError):
                self.temporary.unlink()


@contextmanager
def atomic_file(path: Path, *, sync: bool = True) -> Iterator[TextIO]:
    r"""Open a UTF-8 text file that takes its place at `path` when the block ends well.

    An exception in the block, an interrupt and a full disk remove it, and what was at `path` stays as it was.
    Newlines are written as ``\n`` everywhere. A link is followed, an existing file keeps its permissions, and
    a device or a pipe, which no other file can stand in for, is written to directly.

    Parameters
    ----------
    path : Path
        Where the file is to be.
    sync : bool
        Whether to wait until it is on the disk, and not only with the system: what must outlive a power cut
        waits, what must not hold up a closing window does not.

    Yields
    ------
    TextIO
        The file, open for writing.

    Raises
    ------
    OSError
        The file cannot be written; the error's ``filename`` is `path`.
    """
    if path.exists() and not path.is_file():
        # By its own name: a pipe that the shell calls /dev/fd/63 has no other.
        with errors_named(path), path.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    with (
        Output(path).written(sync=sync) as temporary,
        temporary.open("w", encoding="utf-8", newline="\n") as file,
    ):
        yield file


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
