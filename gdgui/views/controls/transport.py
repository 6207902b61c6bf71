"""The transport bar: the buttons that move through the run, the scrub bar and the speed."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from gdgui.model.numbers import format_step
from gdgui.views.controls.buttons import action_button
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.controls.number_field import NumberField
from gdgui.views.look.paint import control_height
from gdgui.views.look.plain_text import PlainLabel
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["SPEEDS", "TransportBar", "captioned"]

SPEEDS: Final = (0.5, 1.0, 2.0, 4.0, 10.0, 30.0, 60.0, math.inf)
"""Steps per second to choose from; the last is unlimited."""


class TransportBar(QWidget):
    """Moves through the run."""

    seekRequested = Signal(int)
    """The user moved the scrub bar or wrote a step's number."""
    speedRequested = Signal(float)
    """The user chose a number of steps per second; infinity is unlimited."""
    refused = Signal(str)
    """What the user wrote is no step."""

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [action_button(action) for action in actions]
        self.scrub = QSlider(Qt.Orientation.Horizontal)
        self.scrub.setObjectName("scrub")
        self.scrub.valueChanged.connect(self.seekRequested)
        self.step = NumberField(characters=8)
        self.step.valueRequested.connect(self._ask_step)
        self.step.refused.connect(self.refused)
        self.newest = PlainLabel()
        self.speed = ChoiceBox([f"{speed:g}" for speed in SPEEDS])
        self.speed.activated.connect(self._ask_speed)
        self._speed_label = PlainLabel()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for button in self.buttons:
            button.setAutoRaise(True)
            self._layout.addWidget(button)
        self._layout.addSpacing(10)
        self._layout.addWidget(self.scrub, stretch=1)
        self._layout.addSpacing(10)
        self._layout.addWidget(self.step)
        self._layout.addWidget(self.newest)
        self._layout.addSpacing(14)
        self._layout.addWidget(self._speed_label)
        self._layout.addSpacing(4)
        self._layout.addWidget(self.speed)

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        self.step.setAccessibleName(translate("TransportBar", "step"))
        self.step.setToolTip(translate("TransportBar", "The step looked at; write another one to go there"))
        self.scrub.setAccessibleName(translate("TransportBar", "scrub bar"))
        self.scrub.setToolTip(translate("TransportBar", "Drag to any step that is known"))
        self._speed_label.setText(translate("TransportBar", "speed"))
        self.speed.setAccessibleName(translate("TransportBar", "speed"))
        for index, speed in enumerate(SPEEDS[:-1]):
            self.speed.setItemText(index, translate("TransportBar", "{0} steps/s").format(f"{speed:g}"))
        self.speed.setItemText(len(SPEEDS) - 1, translate("TransportBar", "as fast as it goes"))

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        size = QSize(round(theme.font_size * 1.7), round(theme.font_size * 1.7))
        for button in self.buttons:
            button.setIconSize(size)
        # The handle is drawn by the style sheet, and cut off where the slider is lower than it.
        self.scrub.setMinimumHeight(round(1.7 * theme.font_size))
        self._layout.setSpacing(max(2, theme.font_size // 3))
        self.step.fit_font(theme.font_size)
        self.speed.setFixedHeight(control_height(theme.font_size))

    def show_position(self, step: int, newest: int, steps: int) -> None:
        """Show the cursor among the known steps; up to `steps` can be asked for."""
        with QSignalBlocker(self.scrub):
            self.scrub.setRange(0, max(newest, 1))
            self.scrub.setValue(step)
        self.scrub.setEnabled(newest > 0)
        whole = translate("TransportBar", "a whole number from 0 to {0}").format(format_step(steps))
        self.step.set_allowed(lambda value: value == int(value) and 0 <= value <= steps, whole)
        self.step.set_value(step)
        self.newest.setText(translate("TransportBar", "of {0}").format(format_step(newest)))
        tip = translate("TransportBar", "{0} steps are known, the run ends at {1}")
        self.newest.setToolTip(tip.format(newest, steps))

    def show_speed(self, speed: float) -> None:
        """Show the speed, or the next listed one."""
        nearest = min(range(len(SPEEDS)), key=lambda index: _distance(SPEEDS[index], speed))
        self.speed.setCurrentIndex(nearest)

    @Slot(float)
    def _ask_step(self, step: float) -> None:
        self.seekRequested.emit(int(step))

    @Slot(int)
    def _ask_speed(self, index: int) -> None:
        self.speedRequested.emit(SPEEDS[index])


def _distance(one: float, other: float) -> float:
    if one == other:
        return 0.0
    return math.inf if math.inf in (one, other) else abs(math.log(one / other))


def captioned(caption: QLabel, *widgets: QWidget) -> QWidget:
    """Return widgets in a row under a small caption."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    caption.setObjectName("caption")
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    column.addWidget(caption)
    column.addLayout(row)
    column.addStretch()
    holder.setSizePolicy(widgets[0].sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
    return holder
