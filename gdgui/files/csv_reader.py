"""Reads data sets from the CSV files that spreadsheets, instruments and programs write.

Text is UTF-8, UTF-16 with byte order mark, or CP949; columns are set apart by commas, semicolons, tabs or
blanks; a decimal comma is understood wherever the comma is not the delimiter. A first row with a name in one
of the chosen columns is a header. Only plain decimal notation counts as a number.

Its stages, and what each one finds out: bytes to a `Text` (csv_text), text to the cells of a `Sheet`
(csv_cells), cells to a `Table` with named columns (csv_table), two of them to numbers (csv_numbers).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gdgui.files.csv_cells import Row, Sheet, split_cells
from gdgui.files.csv_numbers import read_numbers
from gdgui.files.csv_table import find_table, shown_name
from gdgui.files.csv_text import load_text, shown_path
from gdgui.model.dataset import CsvSource, Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError

__all__ = ["CsvTable", "open_table", "read_csv"]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A file that was read, and of whose columns two can be taken; its `top` row may be a header."""

    path: Path
    sheet: Sheet
    top: Row

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, or their numbers from 1; a `DatasetError` where a quote is not closed."""
        return find_table(self.sheet, self.top).names

    @property
    def has_choice(self) -> bool:
        """Whether there are more columns than x and y take."""
        return len(self.top.cells) > 2

    def dataset(self, x: str | int | None = None, y: str | int | None = None) -> Dataset:
        """Return the points of two columns: by default, of the first and the second.

        A column is given by its name in the header or by its number from 1. A text that is the name of a
        column means that column, else a text of digits is a number. The data are named after the file, with
        the names in the header as axis labels; their source names the absolute path and the columns so that
        reading from it gives the same points.

        Raises
        ------
        DatasetError
            A column or a cell cannot be read, or no line can be laid through the points. The message names
            the file and, where there is one, the row (counted in lines from 1) and the column.
        """
        chosen = (1 if x is None else x, 2 if y is None else y)
        with _within_memory(self.path):
            table = find_table(self.sheet, self.top, *chosen)
            x_index, y_index = map(table.find_column, chosen)
            numbers = read_numbers(table, x_index, y_index)
            labels = [shown_name(cell) if table.headed else "" for cell in self.top.cells]
            try:
                source = CsvSource(self.path.absolute(), table.names[x_index], table.names[y_index])
                x_label, y_label = labels[x_index] or "x", labels[y_index] or "y"
                return Dataset(numbers.x, numbers.y, shown_path(self.path.stem), x_label, y_label, source)
            except DatasetError as error:
                raise table.wrong(error, x_index) from None


def open_table(path: Path | str) -> CsvTable:
    """Read a CSV file.

    Raises
    ------
    DatasetError
        The file cannot be read, is no text, or is empty. The message names it.
    """
    path = Path(path)
    with _within_memory(path):
        sheet = split_cells(load_text(path))
        top = next(sheet.rows(), None)
    if top is None:
        problem = QT_TRANSLATE_NOOP("Errors", "{0} is empty; give a row with x and y for each point")
        raise DatasetError(problem, sheet.text.file)
    return CsvTable(path, sheet, top)


def read_csv(path: Path | str, x: str | int | None = None, y: str | int | None = None) -> Dataset:
    """Read two columns of a CSV file: those of `CsvTable.dataset`, with the same errors."""
    return open_table(path).dataset(x, y)


@contextmanager
def _within_memory(path: Path) -> Iterator[None]:
    try:
        yield
    except MemoryError:
        problem = QT_TRANSLATE_NOOP("Errors", "{0} is too large for the memory; give a part of its rows")
        raise DatasetError(problem, shown_path(path)) from None
