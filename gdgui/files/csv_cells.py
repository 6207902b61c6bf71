"""Text to cells: which delimiter a CSV text has, and its rows as cells with their line numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Final, NamedTuple

from gdgui.files.csv_text import LONGEST_LINE, Text
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError

__all__ = ["PLAIN_NUMBER", "WHITESPACE", "Row", "Sheet", "split_cells", "width"]

WHITESPACE: Final = " "  # stands for runs of white space

# Possessive, so that a cell of thousands of digits is not tried in all ways to part them.
PLAIN_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
"""What is read as a number, once a decimal comma has become a point."""

MOST_LINES_OF_A_CELL: Final = 100  # more is a quote that someone forgot to close
# The csv module refuses longer cells than 128 KiB where it is not told otherwise.
csv.field_size_limit(MOST_LINES_OF_A_CELL * LONGEST_LINE)

ROWS_LOOKED_AT, CELLS_LOOKED_AT = 50, 100

_SEP_LINE: Final = re.compile(rb'"?sep=(.?)"?[ \t]*(?:\n|\Z)', re.IGNORECASE)
_SEP_DELIMITERS: Final = ",;\t |:"
_BAD_SEP: Final = QT_TRANSLATE_NOOP(
    "Errors", "{0}, row 1: {1} cannot separate columns; use comma, semicolon, tab, blank, | or :"
)
_OPEN_QUOTE: Final = QT_TRANSLATE_NOOP(
    "Errors", '{0}, row {1}, column {2}: the quote that opens there is not closed; add the missing "'
)

_BEGINS_AS_NUMBER: Final = re.compile(r"[+-]?[.,]?[0-9].*(?<![,;])", re.DOTALL)
_NUMBER_AND_UNIT: Final = re.compile(PLAIN_NUMBER.pattern + r"(?:\s*[^\W\d][^;\t\d]*)?")
_WITH_ANY_MARKS: Final = re.compile(r"[+-]?[0-9.,]*[0-9]\.?(?:[eE][+-]?[0-9]+)?")

# In order of preference where two explain a file equally well. How strict each pattern is decides what wins:
# `1,5 2,7` has two columns with decimal commas, not the three columns 1, `5 2` and 7; `1 000,5;2` has two
# columns, one with a thousands separator to complain of, not the columns 1 and `000,5;2`.
_LOOKS_NUMERIC: Final = {
    "\t": _BEGINS_AS_NUMBER,
    ";": _BEGINS_AS_NUMBER,
    ",": _NUMBER_AND_UNIT,
    WHITESPACE: _WITH_ANY_MARKS,
}


class Row(NamedTuple):
    """One row: the number of the line it starts on, from 1, and its cells without the blanks around them."""

    line: int
    cells: list[str]


class Sheet(NamedTuple):
    """A text, the character between its cells (or `WHITESPACE`), and how many lines to skip at its top."""

    text: Text
    delimiter: str
    skipped: int = 0

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not blank; a quote that is not closed raises a `DatasetError`."""
        # Only this newline: str.splitlines would also break lines at form feeds and other characters.
        stream = io.TextIOWrapper(io.BytesIO(self.text.utf8), encoding="utf-8", newline="\n")
        lines = islice(enumerate(stream, 1), self.skipped, None)
        rows = (Row(number, self._cells(number, line, lines)) for number, line in lines)
        return (row for row in rows if any(row.cells))

    def _cells(self, number: int, line: str, lines: Iterator[tuple[int, str]]) -> list[str]:
        """Return the cells of the row that begins with a line; its quotes may take further `lines`."""
        if '"' not in line:
            return _split(line, self.delimiter)
        cells, is_open = _split_quoted(line, self.delimiter)
        while is_open:
            last, more = next(lines, (0, ""))
            if not more or last - number >= MOST_LINES_OF_A_CELL:
                raise DatasetError(_OPEN_QUOTE, self.text.file, number, len(cells))
            line += more
            if '"' in more:
                cells, is_open = _split_quoted(line, self.delimiter)
        return cells


def _split(line: str, delimiter: str) -> list[str]:
    return [cell.strip() for cell in line.split(None if delimiter == WHITESPACE else delimiter)]


def _split_quoted(line: str, delimiter: str) -> tuple[list[str], bool]:
    """Return the cells, and whether the last one's quote is still open.

    Where a quote has text behind it, as in ``"1" 2``, the line is split at every delimiter and that quote
    stays: left to itself, the csv module would make ``1 2`` of it without a word.
    """
    text = " ".join(line.split()) if delimiter == WHITESPACE else line
    blank, of_cell = rf"[^\S{delimiter}]++", f"[^{delimiter}]"
    # Of blanks between quotes and delimiters the csv module knows only the common one before a quote.
    before, behind = rf'(?<!{of_cell}){blank}(?=")', rf'(?<="){blank}(?!{of_cell})'
    for blanks, instead in ((before, " "), (behind, "")):
        text = re.sub(blanks, instead, text)
        reader = csv.reader(iter((text, "")), delimiter=delimiter, skipinitialspace=True, strict=True)
        try:
            return [cell.strip() for cell in next(reader)], False
        except csv.Error:
            if reader.line_num > 1:  # it asked for a further line
                return next(csv.reader((text,), delimiter=delimiter, skipinitialspace=True)), True
    return [re.sub(r'\A"([^"]*)"\Z', r"\1", cell) for cell in _split(line, delimiter)], False


def split_cells(text: Text) -> Sheet:
    """Find the delimiter: the one a ``sep=`` line names, else the one that makes most cells numbers.

    A ``sep=`` line that names what cannot be a delimiter raises a `DatasetError`.
    """
    match = _SEP_LINE.match(text.utf8)
    delimiter = match[1].decode("latin-1") if match else ""
    if delimiter and delimiter not in _SEP_DELIMITERS:
        raise DatasetError(_BAD_SEP, text.file, repr(delimiter))
    sheets = [Sheet(text, char, skipped=1 if match else 0) for char in delimiter or _LOOKS_NUMERIC]
    return max(sheets, key=_merit) if len(sheets) > 1 else sheets[0]


def _merit(sheet: Sheet) -> tuple[float, bool]:
    """Return the fraction of cells that look like numbers, and whether there are columns at all."""
    rows: list[list[str]] = []
    with suppress(DatasetError):  # raised when the file is read with the delimiter that is chosen
        for row in islice(sheet.rows(), ROWS_LOOKED_AT):
            rows.append(row.cells)  # noqa: PERF401 (an error must not lose the rows before it)
    if not rows:
        return 0.0, False
    # The first row may be the header.
    fractions = [_numeric_fraction(cells, rows[0], sheet.delimiter) for cells in rows[1:] or rows]
    return round(sum(fractions) / len(fractions), 9), len(rows[0]) > 1


def _numeric_fraction(cells: list[str], first: list[str], delimiter: str) -> float:
    """Return the fraction of a row's cells that look like numbers, 0 where the delimiter splits no columns.

    A wrong delimiter gives itself away: rows that differ in length from the `first`, rows of a single cell,
    or cells such as `5 2`, which its pattern refuses. Empty cells say nothing either way.
    """
    is_ragged = len(cells) != len(first) and width(cells) != width(first)
    filled = [cell for cell in cells[:CELLS_LOOKED_AT] if cell]
    if len(cells) < 2 or is_ragged or not filled:
        return 0.0
    # In `1, 2` the blank only follows the delimiter.
    if delimiter == WHITESPACE and any(cell.startswith(",") or cell.endswith(",") for cell in filled):
        return 0.0
    pattern = _LOOKS_NUMERIC[delimiter]
    return sum(pattern.fullmatch(cell) is not None for cell in filled) / len(filled)


def width(cells: list[str]) -> int:
    """Return the number of cells up to the last that is not empty."""
    return max((count for count, cell in enumerate(cells, 1) if cell), default=0)
