"""The numbers panel: table, derivative and update of a step, as one writes them on a board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gdgui.views.board.wide_panel import WidePanel
from gdgui.views.look.paint import font, painted_safely, pen
from gdgui.views.look.texts import translate
from gdgui.worked.line import Line, Symbol

if TYPE_CHECKING:
    # Read when numbers are first asked for: it takes a while.
    from gdgui.worked.table import Sums
    from gdgui.worked.worked_step import WorkedStep

__all__ = ["NumbersPanel", "symbol_text"]

ROW: Final = 1.55
"""Height of a row, in heights of the font."""

MOST_ROWS: Final = 8
"""Lines beside the table stand below each other up to this many, then in a second column."""

SMALLEST: Final = 0.55
"""The font shrinks to this fraction before anything is cut off."""


CALLED: Final = {"loss": "error"}
"""What the window calls by another name than formulas do."""


def symbol_text(symbol: Symbol) -> str:
    """Return a quantity's name in the language of the window."""
    name = translate("Numbers", CALLED.get(symbol.name, symbol.name))
    return f"{name} ({translate('Numbers', symbol.of)})" if symbol.of else name


def line_text(line: Line) -> str:
    """Return a line in the language of the window."""
    return "".join(
        part if isinstance(part, str) else symbol_text(part) if isinstance(part, Symbol) else part.text
        for part in line.parts
    )


class NumbersPanel(WidePanel):
    """Shows a `WorkedStep`: the table at the left, the lines at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.worked: WorkedStep | None = None
        self.head: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, ...], ...] = ()
        self._lines: tuple[str, ...] = ()
        self._rows_of_room = 1

    @property
    def texts(self) -> tuple[str, ...]:
        """All lines beside the table."""
        return self._lines

    def show_view(self, worked: WorkedStep) -> None:
        """Show the numbers of a step."""
        self.worked = worked
        self.head, self.rows = _head_of(worked), _rows_of(worked)
        self._lines = tuple(line_text(line) for line in _lines_of(worked))
        rows = max(len(self.rows) + 1, min(len(self._lines), MOST_ROWS))
        if rows > self._rows_of_room:
            self._rows_of_room = rows
            self.fit_height()
        self.update()

    def forget(self) -> None:
        """Begin anew with another run, with only the height that needs."""
        self._rows_of_room = 1

    def wanted_height(self) -> int:
        """Return the height of the rows; where there is less, the font shrinks."""
        return round((self._rows_of_room * ROW + 0.8) * self.theme.font_size)

    @painted_safely
    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the table, and beside it the lines."""
        if self.worked is None:
            return
        left = 1.2 * self.theme.font_size
        room = self.rect().width() - 2.0 * left
        size = self.theme.font_size * min(1.0, self._row_height() / (ROW * self.theme.font_size))
        rows = self._rows_of_room
        columns = [self._lines[first : first + rows] for first in range(0, len(self._lines), rows)]
        wanted = sum(self._column_widths(size)) + sum(_width(texts, size) + 2.0 * size for texts in columns)
        size = max(1, int(size * SMALLEST), int(size * min(1.0, room / wanted)))
        x = left + self._paint_table(painter, left, size) + 2.0 * size
        for texts in columns:
            self._paint_lines(painter, x, size, texts)
            x += _width(texts, size) + 2.0 * size

    def _column_widths(self, size: float) -> list[float]:
        table = (self.head, *self.rows)
        return [_width(texts, size) + 1.2 * size for texts in zip(*table, strict=True)]

    def _row_height(self) -> float:
        return float(self.rect().height() - 0.5 * self.theme.font_size) / max(1, self._rows_of_room)

    def _paint_table(self, painter: QPainter, left: float, size: float) -> float:
        """Paint the table and return its width."""
        widths, height = self._column_widths(size), min(self._row_height(), ROW * self.theme.font_size)
        for number, row in enumerate((self.head, *self.rows)):
            last = number == len(self.rows)
            painter.setFont(font(size, bold=last or number == 0))
            painter.setPen(QColor(self.theme.muted if number == 0 else self.theme.text))
            x = left
            for text, width in zip(row, widths, strict=True):
                box = QRectF(x, number * height, width - 0.6 * size, height)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
                x += width
            if number == 0 or number == len(self.rows) - 1:
                painter.setPen(pen(self.theme.border, 1.0))
                y = (number + 1) * height
                painter.drawLine(QPointF(left, y), QPointF(x, y))
        return sum(widths)

    def _paint_lines(self, painter: QPainter, left: float, size: float, texts: Sequence[str]) -> None:
        height = min(self._row_height(), ROW * self.theme.font_size)
        for number, text in enumerate(texts):
            # The update is what all the others lead to.
            update = "←" in text
            painter.setFont(font(size, bold=update))
            painter.setPen(QColor(self.theme.accent if update else self.theme.text))
            box = QRectF(left, number * height, self.rect().width() - left, height)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


def _width(texts: Sequence[str], size: float) -> float:
    metrics = QFontMetricsF(font(size, bold=True))
    return max((metrics.horizontalAdvance(text) for text in texts), default=0.0)


def _head_of(worked: WorkedStep) -> tuple[str, ...]:
    prediction, residual = translate("Numbers", "prediction"), translate("Numbers", "residual")
    terms = (symbol_text(Symbol("share", name)) for name in worked.parameters)
    return ("x", "y", prediction, residual, translate("Numbers", worked.error_heading), *terms)


def _rows_of(worked: WorkedStep) -> tuple[tuple[str, ...], ...]:
    rows = []
    for row in worked.rows:
        numbers = (row.x, row.y, row.prediction, row.residual, row.error, *row.terms)
        rows.append(tuple(number.text for number in numbers))
    if worked.remaining is not None:
        more = translate("Numbers", "… {0} more").format(f"{worked.remaining.count:,}")
        rows.append(_sums_row(more, worked.remaining))
    return (*rows, _sums_row(translate("Numbers", "sum"), worked.totals))


def _sums_row(name: str, sums: Sums) -> tuple[str, ...]:
    return (name, "", "", "", sums.error.text, *(term.text for term in sums.terms))


def _lines_of(worked: WorkedStep) -> tuple[Line, ...]:
    derivatives = (*worked.derivative_lines, *worked.precise_derivative_lines)
    updates = (*worked.state_lines, *worked.update_lines)
    return (worked.prediction_line, *worked.term_lines, worked.loss_line, *derivatives, *updates)
