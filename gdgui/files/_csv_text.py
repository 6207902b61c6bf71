"""The bytes of a CSV file, checked for size and kind and turned into UTF-8 text with one kind of line end."""

from __future__ import annotations

import codecs
import io
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

from gdgui.files.system_messages import cause_of
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError

__all__ = ["load_text", "shown_path"]

LARGEST_FILE: Final = 1_000_000_000
"""Bytes a file may have."""

MOST_LINES: Final = 10_000_000
"""Lines a file may have."""

LONGEST_LINE: Final = 1 << 20
"""Bytes a line may have. Also the size of the pieces a file is read in: see `_Lines`."""

_UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOT_TEXT: Final = QT_TRANSLATE_NOOP(
    "Errors", "{0} is not a text file; if it is a spreadsheet, save it as CSV and open that"
)


def load_text(path: Path) -> bytes:
    r"""Read a text file.

    Parameters
    ----------
    path : Path
        UTF-8 with or without byte order mark, UTF-16 with one, or CP949.

    Returns
    -------
    bytes
        The text in UTF-8, without byte order mark, every line end a ``\n``.

    Raises
    ------
    DatasetError
        The file cannot be opened, is no text, or is larger than the limits above. Too large a file is
        refused before all of it is read.
    """
    try:
        _check_kind(path)
        with path.open("rb") as file:
            raw = _read_within_limits(file, path)
    except FileNotFoundError:
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} does not exist; check the name and the folder"), shown_path(path)
        ) from None
    except PermissionError:
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} may not be read; ask for permission or copy it"),
            shown_path(path),
        ) from None
    except (OSError, ValueError) as error:
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} cannot be read: {1}"), shown_path(path), cause_of(error)
        ) from None
    text = _to_utf8(raw, path)
    if b"\r" in text:
        text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return text


def _check_kind(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} is a folder; choose a CSV file in it"), shown_path(path)
        )
    if not stat.S_ISREG(mode):
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} is not a file; choose a CSV file"), shown_path(path)
        )


def shown_path(path: Path | str) -> str:
    """Return a path that can be printed, even where the file system holds bytes that are no text."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


class _Lines:
    """Counts lines piece by piece, so that a file is refused as soon as it breaks a limit.

    A piece is never longer than a line may be, so only the line that reaches over from the piece before can
    be too long.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._count = 0
        self._open = 0

    def add(self, piece: bytes) -> None:
        end = b"\n" if b"\n" in piece else b"\r"
        first = piece.find(end)
        if self._open + (first if first >= 0 else len(piece)) > LONGEST_LINE:
            raise DatasetError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "{0}, row {1} is longer than {2} bytes; a CSV file has one short line for each point",
                ),
                shown_path(self._path),
                self._count + 1,
                f"{LONGEST_LINE:,}",
            )
        self._open = len(piece) - piece.rfind(end) - 1 if first >= 0 else self._open + len(piece)
        self._count += piece.count(end)
        if self._count > MOST_LINES:
            raise DatasetError(
                QT_TRANSLATE_NOOP("Errors", "{0} has more than {1} rows; give a part of them"),
                shown_path(self._path),
                f"{MOST_LINES:,}",
            )


def _read_within_limits(file: BinaryIO, path: Path) -> bytes:
    content, lines, wide = io.BytesIO(), _Lines(path), False
    size = os.fstat(file.fileno()).st_size
    while piece := file.read(LONGEST_LINE):
        if max(size, content.tell() + len(piece)) > LARGEST_FILE:
            raise DatasetError(
                QT_TRANSLATE_NOOP("Errors", "{0} is larger than {1} MB; give a part of its rows"),
                shown_path(path),
                f"{LARGEST_FILE / 1e6:,.0f}",
            )
        if not content.tell():
            wide = piece.startswith(_UTF16_MARKS)
        if not wide and b"\0" in piece:
            raise DatasetError(_NOT_TEXT, shown_path(path))
        lines.add(piece)
        content.write(piece)
    return content.getvalue()


def _to_utf8(raw: bytes, path: Path) -> bytes:
    if raw.startswith(_UTF16_MARKS):
        return _from_utf16(raw, path)
    text = raw.removeprefix(codecs.BOM_UTF8)
    if text.isascii():
        return text
    furthest = 0
    for encoding in ("utf-8", "cp949"):
        try:
            decoded = text.decode(encoding)
        except UnicodeDecodeError as error:
            furthest = max(furthest, error.start)
        else:
            return text if encoding == "utf-8" else decoded.encode("utf-8")
    row = max(text.count(b"\n", 0, furthest), text.count(b"\r", 0, furthest)) + 1
    raise DatasetError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{0}, row {1} holds the byte 0x{2}, which is neither UTF-8 nor CP949; "
            "save the file as CSV in UTF-8",
        ),
        shown_path(path),
        row,
        f"{text[furthest]:02X}",
    )


def _from_utf16(raw: bytes, path: Path) -> bytes:
    try:
        text = raw.decode("utf-16")
    except UnicodeDecodeError as error:
        row = raw[: error.start].decode("utf-16", "replace").count("\n") + 1
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0}, row {1} is not valid UTF-16; save the file as CSV in UTF-8"),
            shown_path(path),
            row,
        ) from None
    if "\0" in text:
        raise DatasetError(_NOT_TEXT, shown_path(path))
    return text.encode("utf-8")
