"""Text files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

__all__ = ["atomic_file"]


@contextmanager
def atomic_file(path: Path, *, sync: bool = True) -> Iterator[TextIO]:
    r"""Open a UTF-8 text file that takes its place at `path` when the block ends well.

    Until then it stands in the same folder under another name. An exception in the block, an interrupt and a
    full disk remove it, and what was at `path` stays as it was. Newlines are written as ``\n`` everywhere.
    A link is followed, an existing file keeps its permissions, and a device or a pipe, which no other file
    can stand in for, is written to directly.

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
    output = Path(os.path.realpath(path))
    temporary = output.parent / f".{os.urandom(8).hex()}.gdgui"
    try:
        if path.exists() and not path.is_file():
            # By its own name: a pipe that the shell calls /dev/fd/63 has no other.
            with path.open("w", encoding="utf-8", newline="\n") as file:
                yield file
        else:
            yield from _write_temporary(output, temporary, sync=sync)
    except OSError as error:
        # The other name says nothing to a reader, and a full disk comes without any.
        if error.filename in (None, str(temporary)):
            error.filename, error.filename2 = str(path), None
        raise


def _write_temporary(output: Path, temporary: Path, *, sync: bool) -> Iterator[TextIO]:
    permissions = stat.S_IMODE(output.stat().st_mode) if output.exists() else None
    # Replacing asks only for the folder's permission, so a write-protected file would be lost.
    if permissions is not None and not os.access(output, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(output))
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as file:
            if permissions is not None:
                temporary.chmod(permissions)
            yield file
            file.flush()
            if sync:
                os.fsync(file.fileno())
        temporary.replace(output)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
