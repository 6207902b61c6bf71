"""A choice among a few: a combo box whose focus can be seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QSizePolicy

from gdgui.views.look.paint import pen

__all__ = ["ChoiceBox"]

RING: Final = 2.0


class ChoiceBox(QComboBox):
    """Draws a ring when it has the focus: Qt draws none once a style sheet says anything of a combo box.

    With names it is as wide as the longest of their texts, which come with the language.
    """

    chosen = Signal(str)
    """The user chose an entry, by name."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        super().__init__()
        for name in names:
            self.addItem(name, name)
        if self.count():
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            # Another language may have longer words.
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)

    def show_choice(self, name: object) -> None:
        """Show what is chosen, without saying that the user chose it."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(name))

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(str(self.currentData()))

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
