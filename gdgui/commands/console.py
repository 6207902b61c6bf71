"""Standard output and standard error: one line an error, columns, and streams that may fail."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress

__all__ = ["abandon_output", "columns", "exact_newlines", "prepare_output", "print_error"]


class _Closed(io.TextIOBase):
    """Stands for a standard output that was closed before the program began: nothing can be written to it."""

    def write(self, _text: str) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare_output() -> None:
    """Let standard output replace the characters that a terminal's encoding does not have."""
    if sys.stdout is None:
        sys.stdout = _Closed()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def exact_newlines() -> None:
    r"""Let standard output write ``\n`` as it is, on Windows too."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="\n")


def abandon_output() -> None:
    """Drop what standard output still holds, or Python would try once more at its end, and complain."""
    with suppress(AttributeError, OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def print_error(message: object) -> None:
    """Write `message` to standard error as one line, after what standard output holds so far."""
    if sys.stdout:
        sys.stdout.flush()
    if sys.stderr:
        line = " ".join(str(message).splitlines())
        sys.stderr.write(f"gdgui: {line}\n")
        sys.stderr.flush()


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows as indented lines whose cells stand below each other."""
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
