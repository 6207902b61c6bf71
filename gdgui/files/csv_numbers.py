"""A table's columns to numbers: with NumPy's fast reader, or row by row to name the cell that is wrong."""

from __future__ import annotations

import io
import math
import re
from itertools import islice
from typing import Final, NamedTuple

import numpy as np

from gdgui.files.csv_cells import PLAIN_NUMBER, WHITESPACE, Row, Sheet, width
from gdgui.files.csv_table import NOT_FINITE, Table
from gdgui.model.dataset import LARGEST_VALUE, FloatArray
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError, shown

__all__ = ["Numbers", "read_carefully", "read_fast", "read_numbers"]

MOST_COLUMNS_FOR_NUMPY: Final = 500
"""NumPy keeps a part of every cell; past this the row by row reader needs less memory and is fast enough."""

_AS_POINTS: Final = bytes.maketrans(b",.", b"._")
"""Makes decimal commas points, and what was a point unreadable: a file uses one of them throughout."""

_TOO_FEW: Final = QT_TRANSLATE_NOOP(
    "Errors", "the row has {0} cells where {1}; give every row the same number of cells"
)
_TOO_MANY: Final = QT_TRANSLATE_NOOP(
    "Errors",
    "the row has {0} cells where {1}, the first too many is {2}; give every row the same number of cells",
)


class Numbers(NamedTuple):
    """The numbers of two columns, of equal length, and the decimal mark they are written with."""

    x: FloatArray
    y: FloatArray
    decimal_mark: str


def read_numbers(table: Table, x: int, y: int) -> Numbers:
    """Return the numbers of two columns, which are counted from 0.

    A cell of the two that is no finite number within ±1e100, and a ragged row, raise a `DatasetError`.
    """
    first = next(table.rows(), None)
    if first is None:
        return Numbers(np.empty(0), np.empty(0), ".")
    # How many cells a row has at least and at most, apart from empty ones at its end.
    least, most = width(table.top.cells), len(table.top.cells)
    if width(first.cells) <= most:
        most = max(most, len(first.cells))
    is_even = max(least, x + 1, y + 1) <= len(first.cells) <= most
    numbers = read_fast(table.sheet, first, x, y) if is_even else None
    return read_carefully(table, x, y, least, most) if numbers is None else numbers


def read_carefully(table: Table, x: int, y: int, least: int, most: int) -> Numbers:
    """Return what `read_numbers` does, row by row, each of `least` to `most` cells."""
    # The only way that knows what is wrong and where, so the fast one leaves every doubt to it. It reads just
    # what that reads: Python's float takes more (1_0, nan, digits of other scripts), so the text is looked at
    # first. The first decimal mark holds for both columns: after 1,5 a 1.234 may be meant as a thousand.
    values: tuple[list[float], list[float]] = ([], [])
    mark = ""
    for row in table.rows():
        cells = row.cells
        if not least <= len(cells) <= most:
            _check_width(table, row, max(x, y), least, most)
        for index, column in zip((x, y), values, strict=True):
            cell = cells[index] if index < len(cells) else ""
            text = cell.replace(",", ".") if table.sheet.delimiter != "," else cell
            own_mark = "," if "," in cell else "." if "." in cell else ""
            mark = mark or own_mark
            is_mixed = own_mark not in ("", mark)
            number = float(text) if PLAIN_NUMBER.fullmatch(text) and not is_mixed else math.nan
            if not abs(number) <= LARGEST_VALUE:
                raise table.wrong(_what_is_wrong(cell, text, is_mixed=is_mixed), index, row)
            column.append(number)
    return Numbers(np.array(values[0]), np.array(values[1]), mark or ".")


def _check_width(table: Table, row: Row, furthest: int, least: int, most: int) -> None:
    count = len(row.cells)
    if width(row.cells) <= most and not furthest < count < least:
        return
    expected = DatasetError(QT_TRANSLATE_NOOP("Errors", "the header has {0}"), width(table.top.cells))
    if not table.headed:
        other = QT_TRANSLATE_NOOP("Errors", "row {0} has {1}")
        expected = DatasetError(other, table.top.line, width(table.top.cells))
    problem = DatasetError(_TOO_FEW, count, expected)
    if count > most:
        problem = DatasetError(_TOO_MANY, count, expected, shown(row.cells[most]))
    raise table.wrong(problem, min(count, most), row)


def _what_is_wrong(cell: str, text: str, *, is_mixed: bool) -> DatasetError:
    if not cell:
        wrong = QT_TRANSLATE_NOOP("Errors", "the cell is empty; fill in a number or delete the row")
    elif NOT_FINITE.fullmatch(cell):
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is not a finite number; fill in a number or delete the row")
    elif not PLAIN_NUMBER.fullmatch(text):
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} is not a number; write plain digits as in 1234.5, without units or thousands marks"
        )
    elif not is_mixed:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is beyond ±1e100; give the column in another unit")
    elif "," in cell:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} has a decimal comma after numbers with a decimal point; use one of them"
        )
    else:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "{0} has a decimal point after numbers with a decimal comma; use one of them"
        )
    return DatasetError(wrong, shown(cell))


def read_fast(sheet: Sheet, first: Row, x: int, y: int) -> Numbers | None:
    """Return what `read_carefully` would return, or None where that has to look.

    A tenth of the time: NumPy turns text into numbers without a Python object for each cell.
    """
    delimiter, text, count = sheet.delimiter, sheet.text.utf8, len(first.cells)
    start = sum(map(len, islice(io.BytesIO(text), first.line - 1)))
    # Without the rows of mere delimiters that spreadsheets leave below.
    end = text.find(b"\n", len(text.rstrip(b" \t\n" + delimiter.encode())))
    body = text[start : end if end >= 0 else None]
    if count > MOST_COLUMNS_FOR_NUMPY or not _has_simple_quotes(body, delimiter):
        return None
    numbers = _loadtxt(body, delimiter, ".", count, x, y)
    if numbers is None and delimiter != "," and b"," in body:
        numbers = _loadtxt(body.translate(_AS_POINTS), delimiter, ",", count, x, y)
    if numbers is None or not all((np.abs(column) <= LARGEST_VALUE).all() for column in numbers[:2]):
        return None
    return numbers


def _has_simple_quotes(body: bytes, delimiter: str) -> bool:
    """Return whether all quotes belong to quoted cells within a line, which NumPy reads as we do."""
    if b'"' not in body or delimiter == WHITESPACE:
        return b'"' not in body
    char = re.escape(delimiter.encode())
    quoted = re.compile(rb'(?<![^%b\n])"[^"\n]*+(?:""[^"\n]*+)*+"(?![^%b\n])' % (char, char))
    return b'"' not in quoted.sub(b"", body)


def _loadtxt(body: bytes, delimiter: str, mark: str, count: int, x: int, y: int) -> Numbers | None:
    # A field for every column, not usecols: only so does NumPy refuse ragged rows.
    fields = [(f"f{index}", "f8" if index in (x, y) else "U1") for index in range(count)]
    stream = io.TextIOWrapper(io.BytesIO(body), encoding="utf-8", newline="\n")
    separator = None if delimiter == WHITESPACE else delimiter
    quote = '"' if b'"' in body else None
    try:
        table = np.loadtxt(stream, fields, None, separator, ndmin=1, encoding=None, quotechar=quote)
    except ValueError:
        return None
    return Numbers(np.ascontiguousarray(table[f"f{x}"]), np.ascontiguousarray(table[f"f{y}"]), mark)
