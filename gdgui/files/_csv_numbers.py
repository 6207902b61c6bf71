"""The numbers of two columns: through NumPy's fast reader, or slowly to name the cell that is wrong."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np

from gdgui.files._csv_parse import PLAIN_NUMBER, WHITESPACE, Row, Sheet, width
from gdgui.model.dataset import LARGEST_VALUE, FloatArray
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError, shown

__all__ = ["NOT_FINITE", "NamedSheet"]

NOT_FINITE: Final = re.compile(r"[+-]?(?:nan|inf|infinity)", re.IGNORECASE)

MOST_COLUMNS_FOR_NUMPY: Final = 500
"""NumPy keeps a part of every cell; past this the row by row reader needs less memory and is fast enough."""

_AS_POINTS: Final = bytes.maketrans(b",.", b"._")
"""Makes decimal commas points, and what was a point unreadable: a file uses one of them throughout."""

_WRONG: Final = {
    (False, False): QT_TRANSLATE_NOOP("Errors", "{0}, column {1}: {2}"),
    (False, True): QT_TRANSLATE_NOOP("Errors", "{0}, column {1} ({2}): {3}"),
    (True, False): QT_TRANSLATE_NOOP("Errors", "{0}, row {1}, column {2}: {3}"),
    (True, True): QT_TRANSLATE_NOOP("Errors", "{0}, row {1}, column {2} ({3}): {4}"),
}
"""Where something is wrong, by whether it is in one row, and whether the column has a name."""

_RAGGED: Final = {
    (True, True): QT_TRANSLATE_NOOP(
        "Errors",
        "the row has {0} cells where the header has {1}; give every row the same number of cells",
    ),
    (True, False): QT_TRANSLATE_NOOP(
        "Errors",
        "the row has {0} cells where the header has {1}, the first too many is {2}; "
        "give every row the same number of cells",
    ),
    (False, True): QT_TRANSLATE_NOOP(
        "Errors",
        "the row has {0} cells where row {3} has {1}; give every row the same number of cells",
    ),
    (False, False): QT_TRANSLATE_NOOP(
        "Errors",
        "the row has {0} cells where row {3} has {1}, the first too many is {2}; "
        "give every row the same number of cells",
    ),
}
"""What is wrong with a row, by whether the header says so, and whether it has too few cells."""

Points = tuple[FloatArray, FloatArray]


@dataclass(frozen=True, slots=True)
class NamedSheet:
    """A sheet whose columns are known.

    Attributes
    ----------
    sheet : Sheet
        The rows.
    names : tuple of str
        Names of the columns; their numbers where they have none.
    top : Row
        The first row.
    headed : bool
        Whether the first row holds the names.
    """

    sheet: Sheet
    names: tuple[str, ...]
    top: Row
    headed: bool

    def wrong(self, problem: DatasetError, index: int, row: Row | None = None) -> DatasetError:
        """Return what is wrong with a column, or with its cell in a row, as an error that names the place."""
        is_named = self._is_named(index)
        template = _WRONG[row is not None, is_named]
        line = () if row is None else (row.line,)
        name = (shown(self.names[index]),) if is_named else ()
        return DatasetError(template, self.sheet.file, *line, index + 1, *name, problem)

    def _is_named(self, index: int) -> bool:
        return self.headed and index < len(self.names) and self.names[index] != str(index + 1)

    def read(self, x: int, y: int) -> Points:
        """Return the numbers of two columns.

        Parameters
        ----------
        x, y : int
            The columns, counted from 0.

        Raises
        ------
        DatasetError
            A cell of the two columns is not a finite number within ±1e100, or a row is ragged.
        """
        first = next(self._data(), None)
        if first is None:
            return np.empty(0), np.empty(0)
        least, most = self._widths(first)
        if least <= len(first.cells) <= most and max(x, y) < len(first.cells):
            points = _read_fast(self.sheet, first, x, y)
            if points is not None:
                return points
        return self._read_carefully(x, y, least, most)

    def _data(self) -> Iterator[Row]:
        return islice(self.sheet.rows(), 1 if self.headed else 0, None)

    def _widths(self, first: Row) -> tuple[int, int]:
        """Return how many cells a row has at least and at most, apart from empty ones at its end."""
        named = len(self.top.cells)
        return width(self.top.cells), max(named, len(first.cells) if width(first.cells) <= named else 0)

    def _read_carefully(self, x: int, y: int, least: int, most: int) -> Points:
        # The only way that knows what is wrong and where, so the fast one leaves every doubt to it. It reads
        # just what the fast one reads: Python's float takes more (1_0, nan, digits of other scripts), so the
        # text is looked at first. The first decimal mark holds for both columns: after 1,5 a 1.234 may be
        # meant as a thousand.
        values: tuple[list[float], list[float]] = ([], [])
        mark = ""
        for row in self._data():
            cells = row.cells
            if not least <= len(cells) <= most:
                self._check_width(row, max(x, y), least, most)
            for index, column in zip((x, y), values, strict=True):
                cell = cells[index] if index < len(cells) else ""
                text, own_mark = _with_point(cell, self.sheet.delimiter)
                if PLAIN_NUMBER.fullmatch(text) is None or (mark and own_mark and own_mark != mark):
                    raise self.wrong(_what_is_wrong(cell, text), index, row)
                mark = mark or own_mark
                value = float(text)
                if not abs(value) <= LARGEST_VALUE:
                    raise self.wrong(_too_large(cell), index, row)
                column.append(value)
        return np.array(values[0]), np.array(values[1])

    def _check_width(self, row: Row, furthest: int, least: int, most: int) -> None:
        count = len(row.cells)
        if width(row.cells) <= most and not furthest < count < least:
            return
        index = count if count < least else most
        extra = None if count < least else row.cells[index]
        problem = _ragged(count, width(self.top.cells), None if self.headed else self.top.line, extra)
        raise self.wrong(problem, index, row)


def _with_point(cell: str, delimiter: str) -> tuple[str, str]:
    """Return the cell with a decimal point, and which decimal mark it had, if any."""
    if delimiter != "," and "," in cell:
        # With both, one of them groups thousands: no plain number.
        return (cell if "." in cell else cell.replace(",", ".")), ","
    return cell, "." if "." in cell else ""


def _what_is_wrong(cell: str, text: str) -> DatasetError:
    if not cell:
        return DatasetError(
            QT_TRANSLATE_NOOP("Errors", "the cell is empty; fill in a number or delete the row")
        )
    if NOT_FINITE.fullmatch(cell):
        template = QT_TRANSLATE_NOOP(
            "Errors", "{0} is not a finite number; fill in a number or delete the row"
        )
    elif not PLAIN_NUMBER.fullmatch(text):
        template = QT_TRANSLATE_NOOP(
            "Errors", "{0} is not a number; write plain digits as in 1234.5, without units or thousands marks"
        )
    elif "," in cell:
        template = QT_TRANSLATE_NOOP(
            "Errors", "{0} has a decimal comma after numbers with a decimal point; use one of them"
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "Errors", "{0} has a decimal point after numbers with a decimal comma; use one of them"
        )
    return DatasetError(template, shown(cell))


def _too_large(cell: str) -> DatasetError:
    return DatasetError(
        QT_TRANSLATE_NOOP("Errors", "{0} is beyond ±1e100; give the column in another unit"), shown(cell)
    )


def _ragged(count: int, expected: int, line: int | None, extra: str | None) -> DatasetError:
    """Return what is wrong with a row of `count` cells.

    Parameters
    ----------
    count, expected : int
        Cells the row has, and those it should have.
    line : int or None
        The row that says so; None is the header.
    extra : str or None
        The first cell too many, if there are not too few.
    """
    template = _RAGGED[line is None, extra is None]
    return DatasetError(template, count, expected, shown(extra), line)


def _read_fast(sheet: Sheet, first: Row, x: int, y: int) -> Points | None:
    """Return what the careful way would return, or None where that has to look."""
    count = len(first.cells)
    body = _body(sheet, first.line)
    if count > MOST_COLUMNS_FOR_NUMPY or not _has_simple_quotes(body, sheet.delimiter):
        return None
    points = _loadtxt(body, sheet.delimiter, count, x, y)
    if points is None and sheet.delimiter != "," and b"," in body:
        points = _loadtxt(body.translate(_AS_POINTS), sheet.delimiter, count, x, y)
    if points is None or not all((np.abs(values) <= LARGEST_VALUE).all() for values in points):
        return None
    return points


def _body(sheet: Sheet, line: int) -> bytes:
    """Return the text from a line on, without the rows of mere delimiters that spreadsheets leave below."""
    text, start = sheet.text, 0
    for _ in range(line - 1):
        start = text.index(b"\n", start) + 1
    last = len(text.rstrip(b" \t\n" + sheet.delimiter.encode()))
    end = text.find(b"\n", last)
    return text[start : end if end >= 0 else len(text)]


def _has_simple_quotes(body: bytes, delimiter: str) -> bool:
    """Return whether all quotes belong to quoted cells within a line, which NumPy reads as we do."""
    if b'"' not in body:
        return True
    if delimiter == WHITESPACE:
        return False
    char = re.escape(delimiter.encode())
    quoted = re.compile(rb'(?<![^%b\n])"[^"\n]*+(?:""[^"\n]*+)*+"(?![^%b\n])' % (char, char))
    return b'"' not in quoted.sub(b"", body)


def _loadtxt(body: bytes, delimiter: str, count: int, x: int, y: int) -> Points | None:
    # A field for every column, not usecols: only so does NumPy refuse ragged rows.
    fields = [(f"f{index}", "f8" if index in (x, y) else "U1") for index in range(count)]
    try:
        table = np.loadtxt(
            io.TextIOWrapper(io.BytesIO(body), encoding="utf-8", newline="\n"),
            dtype=fields,
            comments=None,
            delimiter=None if delimiter == WHITESPACE else delimiter,
            quotechar='"' if b'"' in body else None,
            ndmin=1,
            encoding=None,
        )
    except ValueError:
        return None
    return np.ascontiguousarray(table[f"f{x}"]), np.ascontiguousarray(table[f"f{y}"])
