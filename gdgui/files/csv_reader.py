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
from itertools import islice
from pathlib import Path
from typing import Final

from gdgui.files._csv_numbers import NOT_FINITE, Table
from gdgui.files._csv_parse import PLAIN_NUMBER, Row, Sheet, open_sheet
from gdgui.files._csv_text import load_text, shown_path
from gdgui.model.dataset import CsvSource, Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError, shown

__all__ = ["read_columns", "read_csv"]

MOST_NAMES_LISTED: Final = 20
ROWS_LOOKED_AT: Final = 20

# Numbers that went wrong: a first data row of them must not be taken for a header and dropped.
_SPOILT_NUMBER: Final = re.compile(
    r"[+-]?[\d.,][\d.,_'’\seE+-]*|0[xbo][0-9a-f_]+|1\.#\w+|n/a|null|#(?:n/a|div/0!|value!|ref!|name\?|num!|null!)",
    re.IGNORECASE,
)


def read_csv(path: Path | str, x: str | int | None = None, y: str | int | None = None) -> Dataset:
    """Read two columns of a CSV file.

    Parameters
    ----------
    path : Path or str
        The file.
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
        The file, a column or a cell cannot be read, or no line can be laid through the points. The message
        names the file and, where there is one, the row (counted in lines from 1) and the column.
    """
    path = Path(path)
    with _within_memory(path):
        sheet, top = _open(path)
        headed = any(_tells_header(wish, top.cells) for wish in _wishes(x, y))
        table = Table(sheet, _names(top.cells) if headed else _numbers(len(top.cells)), top, headed)
        x_index, y_index = (_index(wish, table) for wish in _wishes(x, y))
        return _dataset(path, table, x_index, y_index)


def read_columns(path: Path | str) -> tuple[str, ...]:
    """Return the names of a file's columns, or their numbers from 1 where there is no header.

    Raises
    ------
    DatasetError
        The file cannot be read.
    """
    path = Path(path)
    with _within_memory(path):
        sheet, top = _open(path)
        seen: set[int] = set()
        for row in islice(sheet.rows(), 1, ROWS_LOOKED_AT):
            seen.update(index for index, cell in enumerate(row.cells) if _is_number(cell))
    named = {index for index, cell in enumerate(top.cells) if _is_name(cell)}
    # A column of words tells nothing: its first row is like the others.
    headed = named & seen if seen else named
    return _names(top.cells) if headed else _numbers(len(top.cells))


@contextmanager
def _within_memory(path: Path) -> Iterator[None]:
    try:
        yield
    except MemoryError:
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} is too large for the memory; give a part of its rows"),
            shown_path(path),
        ) from None


def _open(path: Path) -> tuple[Sheet, Row]:
    sheet = open_sheet(shown_path(path), load_text(path))
    top = next(sheet.rows(), None)
    if top is None:
        raise DatasetError(
            QT_TRANSLATE_NOOP("Errors", "{0} is empty; give a row with x and y for each point"), sheet.file
        )
    return sheet, top


def _wishes(x: str | int | None, y: str | int | None) -> tuple[str | int, str | int]:
    return 1 if x is None else x, 2 if y is None else y


def _names(cells: list[str]) -> tuple[str, ...]:
    """Return the header's names, each one once: an empty one gets its number, equal ones are told apart."""
    names = [" ".join(cell.split()) or str(number) for number, cell in enumerate(cells, 1)]
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


def _by_number(wish: str | int, count: int) -> int | None:
    """Return the index of a column chosen by number, None if this is not the number of a column."""
    if isinstance(wish, str):
        digits = wish.strip()
        # Longer ones are beyond any file, and Python refuses to convert the longest.
        wish = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0
    return wish - 1 if 1 <= wish <= count else None


def _tells_header(wish: str | int, cells: list[str]) -> bool:
    """Return whether a chosen cell of the first row is a name, or is what the column was asked for by."""
    index = _by_number(wish, len(cells))
    if index is not None:
        return _is_name(cells[index])
    # Where the column is not found, this decides only whether the columns are listed by their names.
    return _as_name(wish) in _names(cells) or any(_is_name(cell) for cell in cells)


def _as_name(wish: str | int) -> str:
    return " ".join(wish.split()) if isinstance(wish, str) else ""


def _index(wish: str | int, table: Table) -> int:
    if table.headed and _as_name(wish) in table.names:
        return table.names.index(_as_name(wish))
    file, count = table.sheet.file, len(table.names)
    index = _by_number(wish, count)
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
            shown(wish),
        )
    names = table.names[:MOST_NAMES_LISTED]
    listed = ", ".join(str(shown(other)) if table.headed else other for other in names)
    more = ", …" if count > MOST_NAMES_LISTED else ""
    raise DatasetError(
        QT_TRANSLATE_NOOP("Errors", "{0} has no column {1}; its columns are {2}"),
        file,
        shown(wish),
        f"{listed}{more}",
    )


def _dataset(path: Path, table: Table, x: int, y: int) -> Dataset:
    points = table.read(x, y)
    try:
        return Dataset(
            *points,
            name=shown_path(path.stem),
            x_label=_label(table, x) or "x",
            y_label=_label(table, y) or "y",
            source=CsvSource(path.absolute(), table.names[x], table.names[y]),
        )
    except DatasetError as error:
        raise table.wrong_column(x, error) from None


def _label(table: Table, index: int) -> str:
    return " ".join(table.top.cells[index].split()) if table.headed else ""
