"""Reads data sets from the CSV files that spreadsheets, instruments and programs write.

Text is UTF-8, UTF-16 with byte order mark, or CP949; columns are set apart by commas, semicolons, tabs or
blanks; a decimal comma is understood wherever the comma is not the delimiter. A first row with a name in one
of the chosen columns is a header. Only plain decimal notation counts as a number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from gdgui.files._csv_numbers import NOT_FINITE, NamedSheet
from gdgui.files._csv_parse import PLAIN_NUMBER, Row, Sheet, open_sheet
from gdgui.files._csv_text import load_text, shown_path
from gdgui.model.dataset import CsvSource, Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError, shown

__all__ = ["CsvTable", "open_table", "read_csv"]

MOST_NAMES_LISTED: Final = 20
ROWS_LOOKED_AT: Final = 20

# Numbers that went wrong: a first data row of them must not be taken for a header and dropped.
_SPOILT_NUMBER: Final = re.compile(
    r"[+-]?[\d.,][\d.,_'’\seE+-]*|0[xbo][0-9a-f_]+|1\.#\w+|n/a|null|#(?:n/a|div/0!|value!|ref!|name\?|num!|null!)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A file that was read, and of whose columns two can be taken.

    Attributes
    ----------
    path : Path
    sheet : Sheet
        What stands in it.
    top : Row
        Its first row, which may be a header.
    """

    path: Path
    sheet: Sheet
    top: Row

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, or their numbers from 1 where there is no header.

        Raises
        ------
        DatasetError
            A quote is opened and not closed.
        """
        cells = self.top.cells
        seen: set[int] = set()
        for row in islice(self.sheet.rows(), 1, ROWS_LOOKED_AT):
            seen.update(index for index, cell in enumerate(row.cells) if _is_number(cell))
        named = {index for index, cell in enumerate(cells) if _is_name(cell)}
        # A column of words tells nothing: its first row is like the others.
        headed = named & seen if seen else named
        return _names(cells) if headed else _numbers(len(cells))

    @property
    def has_choice(self) -> bool:
        """Whether there are more columns than x and y take."""
        return len(self.top.cells) > 2

    def dataset(self, x: str | int | None = None, y: str | int | None = None) -> Dataset:
        """Return the points of two columns.

        Parameters
        ----------
        x, y : str or int, optional
            The columns, by their names in the header or by their numbers from 1. A text that is the name of a
            column means that column, else a text of digits is a number. Default: the first and the second.

        Returns
        -------
        Dataset
            Named after the file, with the names in the header as axis labels. Its source names the absolute
            path and the columns so that reading from it gives the same points.

        Raises
        ------
        DatasetError
            A column or a cell cannot be read, or no line can be laid through the points. The message names
            the file and, where there is one, the row (counted in lines from 1) and the column.
        """
        chosen = (1 if x is None else x, 2 if y is None else y)
        with _within_memory(self.path):
            cells = self.top.cells
            headed = any(_tells_header(column, cells) for column in chosen)
            names = _names(cells) if headed else _numbers(len(cells))
            sheet = NamedSheet(self.sheet, names, self.top, headed)
            x_index, y_index = (_index(column, sheet) for column in chosen)
            return _dataset(self.path, sheet, x_index, y_index)


def open_table(path: Path | str) -> CsvTable:
    """Read a CSV file.

    Raises
    ------
    DatasetError
        The file cannot be read, is no text, or is empty. The message names it.
    """
    path = Path(path)
    with _within_memory(path):
        sheet = open_sheet(shown_path(path), load_text(path))
        top = next(sheet.rows(), None)
    if top is None:
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} is empty; give a row with x and y for each point"), sheet.file
        )
    return CsvTable(path, sheet, top)


def read_csv(path: Path | str, x: str | int | None = None, y: str | int | None = None) -> Dataset:
    """Read two columns of a CSV file: those of `CsvTable.dataset`, with the same errors."""
    return open_table(path).dataset(x, y)


@contextmanager
def _within_memory(path: Path) -> Iterator[None]:
    try:
        yield
    except MemoryError:
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} is too large for the memory; give a part of its rows"),
            shown_path(path),
        ) from None


def _names(cells: list[str]) -> tuple[str, ...]:
    """Return the header's names, each one once: an empty one gets its number, equal ones are told apart."""
    names = [_as_name(cell) or str(number) for number, cell in enumerate(cells, 1)]
    counts = Counter(names)
    return tuple(
        name if counts[name] == 1 else f"{name} (column {number})" for number, name in enumerate(names, 1)
    )


def _numbers(count: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, count + 1))


def _is_number(cell: str) -> bool:
    return PLAIN_NUMBER.fullmatch(cell.replace(",", ".")) is not None


def _is_name(cell: str) -> bool:
    spoilt = _SPOILT_NUMBER.fullmatch(cell) or NOT_FINITE.fullmatch(cell)
    return not spoilt and any(character.isalpha() for character in cell)


def _by_number(column: str | int, count: int) -> int | None:
    """Return the index of a column chosen by number, None if this is not the number of a column."""
    if isinstance(column, str):
        digits = column.strip()
        # Longer ones are beyond any file, and Python refuses to convert the longest.
        column = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0
    return column - 1 if 1 <= column <= count else None


def _tells_header(column: str | int, cells: list[str]) -> bool:
    """Return whether a chosen cell of the first row is a name, or is what the column was asked for by."""
    index = _by_number(column, len(cells))
    if index is not None:
        return _is_name(cells[index])
    # Where the column is not found, this decides only whether the columns are listed by their names.
    return _as_name(column) in _names(cells) or any(_is_name(cell) for cell in cells)


def _as_name(column: str | int) -> str:
    """Return a name as it is compared and shown: with single blanks. A number is none."""
    return " ".join(column.split()) if isinstance(column, str) else ""


def _index(column: str | int, sheet: NamedSheet) -> int:
    if sheet.headed and _as_name(column) in sheet.names:
        return sheet.names.index(_as_name(column))
    file, count = sheet.sheet.file, len(sheet.names)
    index = _by_number(column, count)
    if index is not None:
        return index
    if count == 1:
        raise DatasetError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0} has no column {1}, only one; x and y need two, separated by comma, semicolon, "
                "tab or blanks",
            ),
            file,
            shown(column),
        )
    names = sheet.names[:MOST_NAMES_LISTED]
    listed = ", ".join(str(shown(other)) if sheet.headed else other for other in names)
    more = ", …" if count > MOST_NAMES_LISTED else ""
    raise DatasetError(
        QT_TRANSLATE_NOOP("Errors", "{0} has no column {1}; its columns are {2}"),
        file,
        shown(column),
        f"{listed}{more}",
    )


def _dataset(path: Path, sheet: NamedSheet, x: int, y: int) -> Dataset:
    points = sheet.read(x, y)
    labels = [_as_name(cell) if sheet.headed else "" for cell in sheet.top.cells]
    try:
        return Dataset(
            *points,
            name=shown_path(path.stem),
            x_label=labels[x] or "x",
            y_label=labels[y] or "y",
            source=CsvSource(path.absolute(), sheet.names[x], sheet.names[y]),
        )
    except DatasetError as error:
        raise sheet.wrong(error, x) from None
