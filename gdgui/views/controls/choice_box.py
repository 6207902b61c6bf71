"""A choice among a few: a combo box whose focus can be seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from gdgui.views.look.paint import pen

__all__ = ["ChoiceBox"]

RING: Final = 2.0


class ChoiceBox(QComboBox):
    """Draws a ring when it has the focus: Qt draws none once a style sheet says anything of a combo box."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, and the ring on its edge."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(self.palette().color(QPalette.ColorRole.Accent), RING))
        edge = QRectF(self.rect()).adjusted(RING / 2.0, RING / 2.0, -RING / 2.0, -RING / 2.0)
        painter.drawRoundedRect(edge, 3.0, 3.0)
        painter.end()
