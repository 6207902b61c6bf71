"""A CSV text taken apart: which delimiter it has, and its rows as cells with their line numbers."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError

__all__ = ["PLAIN_NUMBER", "WHITESPACE", "Row", "Sheet", "open_sheet", "width"]

WHITESPACE: Final = " "
"""The delimiter of files whose columns are set apart by runs of white space."""

PLAIN_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
"""What is read as a number, once a decimal comma has become a point."""

MOST_LINES_OF_A_CELL: Final = 100
"""Lines a quoted cell may reach over; more is a quote that someone forgot to close."""

ROWS_LOOKED_AT: Final = 50
CELLS_LOOKED_AT: Final = 100

_SEP_LINE: Final = re.compile(rb'"?sep=(.?)"?[ \t]*(?:\n|\Z)', re.IGNORECASE)
_SEP_DELIMITERS: Final = ",;\t |:"

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


@dataclass(frozen=True, slots=True)
class Sheet:
    r"""A CSV text and the delimiter to take it apart with.

    Attributes
    ----------
    file : str
        What error messages call the file.
    text : bytes
        UTF-8 with ``\n`` line ends.
    delimiter : str
        One character; a blank stands for runs of white space.
    skipped : int
        Lines before the first row, which say how to read the file.
    """

    file: str
    text: bytes
    delimiter: str
    skipped: int = 0

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not blank.

        Raises
        ------
        DatasetError
            A quote is opened and not closed.
        """
        # Only this newline: str.splitlines would also break lines at form feeds and other characters.
        stream = io.TextIOWrapper(io.BytesIO(self.text), encoding="utf-8", newline="\n")
        lines = islice(enumerate(stream, 1), self.skipped, None)
        for number, line in lines:
            cells = self._cells(number, line, lines)
            if any(cells):
                yield Row(number, cells)

    def _cells(self, number: int, line: str, lines: Iterator[tuple[int, str]]) -> list[str]:
        if '"' not in line:
            parts = line.split(None if self.delimiter == WHITESPACE else self.delimiter)
            return [part.strip() for part in parts]
        cells, is_open = _split_quoted(line, self.delimiter)
        while is_open:
            following, more = next(lines, (0, ""))
            if not more or following - number >= MOST_LINES_OF_A_CELL:
                raise DatasetError(
                    QT_TRANSLATE_NOOP(
                        "Errors",
                        "{0}, row {1}, column {2}: the quote that opens there is not closed; "
                        'add the missing "',
                    ),
                    self.file,
                    number,
                    len(cells) + 1,
                )
            line += more
            if '"' in more:
                cells, is_open = _split_quoted(line, self.delimiter)
        return cells


def _split_quoted(line: str, delimiter: str) -> tuple[list[str], bool]:
    """Return the cells, and whether after them comes one whose quote the line does not close.

    Quotes that do not stand around the whole cell are taken as they are, as in ``5" pipe``.
    """
    cells: list[str] = []
    for match in _cell_pattern(delimiter).finditer(line.strip() if delimiter == WHITESPACE else line):
        if match["unclosed"] is not None:
            return cells, True
        content = match["bare"] if match["quoted"] is None else match["quoted"].replace('""', '"')
        cells.append(content.strip())
        if not match["end"]:
            break
    return cells, False


@cache
def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    # A cell is quoted, or its quote is not closed by the end of the line, or it is bare: tried in this order,
    # so that a quote within a bare cell, or one with text behind it, stands for itself. The csv module
    # would make `a b` of `"a" b` without a word, and knows no columns set apart by runs of blanks.
    char = re.escape(delimiter)
    padding, other, end = rf"[^\S{char}]*+", f"[^{char}]", char
    if delimiter == WHITESPACE:
        padding, other, end = "", r"\S", r"\s+"
    # The possessive quantifiers keep the time proportional to the length whatever the quotes do.
    content = r'[^"]*+(?:""[^"]*+)*+'
    return re.compile(
        rf'(?:{padding}"(?P<quoted>{content})"{padding}|(?P<unclosed>{padding}"{content}\Z)|(?P<bare>{other}*+))'
        rf"(?P<end>{end}|\Z)"
    )


def open_sheet(file: str, text: bytes) -> Sheet:
    """Find the delimiter: the one a ``sep=`` line names, else the one that makes most cells numbers.

    Parameters
    ----------
    file : str
        What error messages are to call the file.
    text : bytes
        As `gdgui.files._csv_text.load_text` returns it.

    Raises
    ------
    DatasetError
        The ``sep=`` line names what cannot be a delimiter.
    """
    match = _SEP_LINE.match(text)
    delimiter = match[1].decode("latin-1") if match else ""
    if delimiter and delimiter not in _SEP_DELIMITERS:
        raise DatasetError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}, row 1: {1} cannot separate columns; use comma, semicolon, tab, blank, | or :",
            ),
            file,
            repr(delimiter),
        )
    skipped = 1 if match else 0
    if not delimiter:
        delimiter = max(_LOOKS_NUMERIC, key=lambda char: _merit(Sheet(file, text, char, skipped)))
    return Sheet(file, text, delimiter, skipped)


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
    return next((count for count in range(len(cells), 0, -1) if cells[count - 1]), 0)
