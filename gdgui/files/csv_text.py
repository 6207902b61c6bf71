"""Bytes to text: a CSV file, checked for kind and size, as UTF-8 with one kind of line end."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path
from typing import Final, NamedTuple

from gdgui.files.system_messages import cause_of
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError

__all__ = ["LARGEST_FILE", "LONGEST_LINE", "MOST_LINES", "Text", "load_text", "shown_path"]

LARGEST_FILE: Final = 1_000_000_000  # bytes
MOST_LINES: Final = 10_000_000
LONGEST_LINE: Final = 1 << 20  # bytes

_CANNOT_READ: Final[dict[type[Exception], str]] = {
    FileNotFoundError: QT_TRANSLATE_NOOP("Errors", "{0} does not exist; check the name and the folder"),
    PermissionError: QT_TRANSLATE_NOOP("Errors", "{0} may not be read; ask for permission or copy it"),
}
_NO_UTF16 = QT_TRANSLATE_NOOP("Errors", "{0}, row {1} is not valid UTF-16; save the file as CSV in UTF-8")
_UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Text(NamedTuple):
    r"""What messages call the file, its text, and the encoding it had: utf-8, utf-16 or cp949.

    The text has no byte order mark, and every line end is a ``\n``. It is in UTF-8, as NumPy reads it: a str
    may take four times the memory.
    """

    file: str
    utf8: bytes
    encoding: str


def load_text(path: Path) -> Text:
    """Read a file in UTF-8, in UTF-16 with byte order mark, or in CP949.

    What cannot be opened, is no text, or is larger than the limits above raises a `DatasetError`.
    """
    file = shown_path(path)
    utf8, encoding = _to_utf8(_read(path, file), file)
    if b"\r" in utf8:
        utf8 = utf8.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    _check_lines(utf8, file)
    return Text(file, utf8, encoding)


def shown_path(path: Path | str) -> str:
    """Return a path that can be printed, even where the file system holds bytes that are no text."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _read(path: Path, file: str) -> bytes:
    try:
        _check_kind(path, file)
        with path.open("rb", buffering=0) as stream:
            _check_is_text(stream.read(LONGEST_LINE), file)  # spares reading the whole of a video
            stream.seek(0)
            return stream.readall()
    except (OSError, ValueError) as error:
        problem = _CANNOT_READ.get(type(error), QT_TRANSLATE_NOOP("Errors", "{0} cannot be read: {1}"))
        raise DatasetError(problem, file, cause_of(error)) from None


def _check_kind(path: Path, file: str) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise DatasetError(QT_TRANSLATE_NOOP("Errors", "{0} is a folder; choose a CSV file in it"), file)
    if not stat.S_ISREG(status.st_mode):
        raise DatasetError(QT_TRANSLATE_NOOP("Errors", "{0} is not a file; choose a CSV file"), file)
    if status.st_size > LARGEST_FILE:
        problem = QT_TRANSLATE_NOOP("Errors", "{0} is larger than {1} MB; give a part of its rows")
        raise DatasetError(problem, file, f"{LARGEST_FILE / 1e6:,.0f}")


def _check_is_text(content: bytes, file: str) -> None:
    if b"\0" in content and not content.startswith(_UTF16_MARKS):
        problem = QT_TRANSLATE_NOOP(
            "Errors", "{0} is not a text file; if it is a spreadsheet, save it as CSV and open that"
        )
        raise DatasetError(problem, file)


def _to_utf8(raw: bytes, file: str) -> tuple[bytes, str]:
    _check_is_text(raw, file)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if raw.isascii():  # spares decoding most large files
        return raw, "utf-8"
    furthest = 0
    for encoding in ("utf-16",) if raw.startswith(_UTF16_MARKS) else ("utf-8", "cp949"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError as error:
            furthest = max(furthest, error.start)
        else:
            utf8 = raw if encoding == "utf-8" else text.encode()
            _check_is_text(utf8, file)
            return utf8, encoding
    raise _undecodable(raw, furthest, file)


def _undecodable(raw: bytes, place: int, file: str) -> DatasetError:
    if raw.startswith(_UTF16_MARKS):
        row = raw[:place].decode("utf-16", "replace").count("\n") + 1
        return DatasetError(_NO_UTF16, file, row)
    row = max(raw.count(b"\n", 0, place), raw.count(b"\r", 0, place)) + 1
    problem = QT_TRANSLATE_NOOP(
        "Errors",
        "{0}, row {1} holds the byte 0x{2}, which is neither UTF-8 nor CP949; save the file as CSV in UTF-8",
    )
    return DatasetError(problem, file, row, f"{raw[place]:02X}")


def _check_lines(utf8: bytes, file: str) -> None:
    if utf8.count(b"\n") > MOST_LINES:
        problem = QT_TRANSLATE_NOOP("Errors", "{0} has more than {1} rows; give a part of them")
        raise DatasetError(problem, file, f"{MOST_LINES:,}")
    end = -1
    while len(utf8) - end - 1 > LONGEST_LINE:
        # The last line end that a line of the greatest length can reach to, if any.
        start, end = end + 1, utf8.rfind(b"\n", end + 1, end + LONGEST_LINE + 2)
        if end < 0:
            problem = QT_TRANSLATE_NOOP(
                "Errors",
                "{0}, row {1} is longer than {2} bytes; a CSV file has one short line for each point",
            )
            raise DatasetError(problem, file, utf8.count(b"\n", 0, start) + 1, f"{LONGEST_LINE:,}")
