"""The progress of an export, in a line of the window: how far, how long, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from gdgui.views.controls.buttons import press_with_return
from gdgui.views.look.plain_text import PlainLabel, shortened
from gdgui.views.look.texts import translate

__all__ = ["ExportProgress"]


class ExportProgress(QWidget):
    """Shows an export under way, and then where it is."""

    cancelRequested = Signal()
    """The user wants it stopped."""
    folderRequested = Signal()
    """The user wants to see the file in its folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PlainLabel()
        self.bar = QProgressBar()
        self.cancel, self.folder, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.cancel.clicked.connect(self.cancelRequested)
        self.folder.clicked.connect(self.folderRequested)
        self.close_button.clicked.connect(self.hide)
        press_with_return(self.cancel, self.folder, self.close_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        layout.addWidget(self.bar, stretch=100)
        layout.addStretch(1)
        for button in (self.cancel, self.folder, self.close_button):
            layout.addWidget(button)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        self.cancel.setText(translate("ExportProgress", "Cancel"))
        self.folder.setText(translate("ExportProgress", "Show in folder"))
        self.close_button.setText(translate("ExportProgress", "Close"))
        self.bar.setAccessibleName(translate("ExportProgress", "progress of the export"))

    def show_progress(self, done: int, frames: int, rate: float, seconds_left: float | None) -> None:
        """Show how far it is."""
        self.show()
        self._show_buttons(under_way=True)
        self.bar.setRange(0, frames)
        self.bar.setValue(done)
        text = translate("ExportProgress", "frame {0} of {1}, {2} a second")
        text = text.format(done, frames, f"{rate:.0f}")
        if seconds_left is not None:
            text += ", " + translate("ExportProgress", "{0} s left").format(f"{seconds_left:.0f}")
        self.text.setText(text)

    def show_done(self, name: str) -> None:
        """Say that it is in its place."""
        self.show()
        self._show_buttons(under_way=False)
        self.text.setText(translate("ExportProgress", "{0} is exported").format(shortened(name)))

    def _show_buttons(self, *, under_way: bool) -> None:
        self.bar.setVisible(under_way)
        self.cancel.setVisible(under_way)
        self.folder.setVisible(not under_way)
        self.close_button.setVisible(not under_way)
