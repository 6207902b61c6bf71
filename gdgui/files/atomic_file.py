"""Text files that are written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from gdgui.files.output import Output, errors_named

__all__ = ["atomic_file"]


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
