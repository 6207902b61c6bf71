"""What a lesson's scene says, above the panels of a picture that has no window around it."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextDocument,
)

from gdgui.views.look.lesson_html import html_of
from gdgui.views.look.paint import font, painted_safely
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["SceneText"]


class SceneText(pg.GraphicsWidget):
    """A title and a text, in a space as high as the longest text of the lesson needs.

    `texts` are all that will be shown, and `width` is what it will have, in pixels of the layout.
    """

    def __init__(self, texts: Sequence[str], width: float, theme: Theme | None = None) -> None:
        super().__init__()
        self._theme = theme or THEMES["light"]
        self._title = ""
        self._margin = 0.9 * self._theme.font_size
        self._document = QTextDocument()
        self._document.setDefaultFont(font(self._theme.font_size * 1.05))
        self._document.setDocumentMargin(0.0)
        self._document.setTextWidth(width - 2.0 * self._margin)
        highest = 0.0
        for text in texts:
            self._document.setHtml(html_of(text))
            highest = max(highest, self._document.size().height())
        self._title_font = font(self._theme.font_size * 1.2, bold=True)
        self._title_height = 1.5 * QFontMetricsF(self._title_font).height()
        self.setFixedHeight(round(self._title_height + highest + self._margin))

    def show_text(self, title: str, text: str) -> None:
        """Show what a scene says."""
        self._title = title
        self._document.setHtml(html_of(text))
        self.update()

    @painted_safely
    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the title, and the text below it."""
        painter.setFont(self._title_font)
        painter.setPen(QColor(self._theme.text))
        baseline = self._margin / 2.0 + QFontMetricsF(self._title_font).ascent()
        painter.drawText(QPointF(self._margin, baseline), self._title)
        painter.translate(self._margin, self._title_height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._theme.text))
        self._document.documentLayout().draw(painter, context)
        painter.translate(-self._margin, -self._title_height)
