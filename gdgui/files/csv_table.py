"""Cells to a table: whether the first row is its header, and how its columns are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from gdgui.files.csv_cells import PLAIN_NUMBER, Row, Sheet
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError, shown

__all__ = ["NOT_FINITE", "Table", "find_table", "shown_name"]

NOT_FINITE: Final = re.compile(r"[+-]?(?:nan|inf|infinity)", re.IGNORECASE)

MOST_NAMES_LISTED, ROWS_LOOKED_AT = 20, 20

# Numbers that went wrong: a first data row of them must not be taken for a header and dropped.
_SPOILT_NUMBER: Final = re.compile(
    r"[+-]?[\d.,][\d.,_'’\seE+-]*|0[xbo][0-9a-f_]+|1\.#\w+|n/a|null|#(?:n/a|div/0!|value!|ref!|name\?|num!|null!)",
    re.IGNORECASE,
)

_WRONG: Final = {
    (False, False): QT_TRANSLATE_NOOP("Errors", "{0}, column {1}: {2}"),
    (False, True): QT_TRANSLATE_NOOP("Errors", "{0}, column {1} ({2}): {3}"),
    (True, False): QT_TRANSLATE_NOOP("Errors", "{0}, row {1}, column {2}: {3}"),
    (True, True): QT_TRANSLATE_NOOP("Errors", "{0}, row {1}, column {2} ({3}): {4}"),
}
"""Where something is wrong, by whether it is in one row, and whether the column has a name."""

_ONE_COLUMN: Final = QT_TRANSLATE_NOOP(
    "Errors",
    "{0} has no column {1}, only one; x and y need two, separated by comma, semicolon, tab or blanks",
)


class Table(NamedTuple):
    """A sheet, its first row, whether that is a header, and the columns' names: numbers where it has none."""

    sheet: Sheet
    top: Row
    headed: bool
    names: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Return the rows below the header."""
        return islice(self.sheet.rows(), int(self.headed), None)

    def find_column(self, column: str | int) -> int:
        """Return the index of a column, by its name or its number from 1, or raise a `DatasetError`."""
        if self.headed and shown_name(column) in self.names:
            return self.names.index(shown_name(column))
        index = _by_number(column, len(self.names))
        if index is not None:
            return index
        listed = [str(shown(name)) if self.headed else name for name in self.names[:MOST_NAMES_LISTED]]
        more = ["…"] if len(self.names) > MOST_NAMES_LISTED else []
        several = QT_TRANSLATE_NOOP("Errors", "{0} has no column {1}; its columns are {2}")
        problem = several if len(self.names) > 1 else _ONE_COLUMN
        raise DatasetError(problem, self.sheet.text.file, shown(column), ", ".join(listed + more))

    def wrong(self, problem: DatasetError, index: int, row: Row | None = None) -> DatasetError:
        """Return what is wrong with a column, or with its cell in a row, as an error that names the place."""
        is_named = self.headed and index < len(self.names) and self.names[index] != str(index + 1)
        line = () if row is None else (row.line,)
        name = (shown(self.names[index]),) if is_named else ()
        template = _WRONG[row is not None, is_named]
        return DatasetError(template, self.sheet.text.file, *line, index + 1, *name, problem)


def find_table(sheet: Sheet, top: Row, *chosen: str | int) -> Table:
    """Return the table of a sheet with the first row `top`, which is a header if a cell that tells is a name.

    The cells of the `chosen` columns tell, which are given by name or number. Where none are chosen, those of
    the columns with numbers do: in a column of words the first row is like the others.
    """
    cells = top.cells
    if chosen:
        headed = any(_tells_header(column, cells) for column in chosen)
    else:
        looked_at = islice(sheet.rows(), 1, ROWS_LOOKED_AT)
        numeric = {index for row in looked_at for index, cell in enumerate(row.cells) if _is_number(cell)}
        headed = any(_is_name(cells[index]) for index in range(len(cells)) if not numeric or index in numeric)
    return Table(sheet, top, headed, _names(cells if headed else [""] * len(cells)))


def _tells_header(column: str | int, cells: list[str]) -> bool:
    """Return whether a chosen cell of the first row is a name, or is what the column was asked for by."""
    index = _by_number(column, len(cells))
    if index is not None:
        return _is_name(cells[index])
    # Where the column is not found, this decides only whether the columns are listed by their names.
    return shown_name(column) in _names(cells) or any(_is_name(cell) for cell in cells)


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


def _names(cells: list[str]) -> tuple[str, ...]:
    """Return the header's names, each one once: an empty one gets its number, equal ones are told apart."""
    names = [shown_name(cell) or str(number) for number, cell in enumerate(cells, 1)]
    counts = Counter(names)
    return tuple(f"{name} (column {n})" if counts[name] > 1 else name for n, name in enumerate(names, 1))


def shown_name(column: str | int) -> str:
    """Return a name as it is compared and shown: with single blanks. A number is none."""
    return " ".join(column.split()) if isinstance(column, str) else ""
