"""The readout: the numbers of the step, large, and the status of the run in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gdgui.frames.frame import Readout
from gdgui.frames.view_state import Stage
from gdgui.model.numbers import format_number, format_step
from gdgui.views.controls.flow_layout import FlowLayout
from gdgui.views.look.paint import font
from gdgui.views.look.plain_text import PlainLabel
from gdgui.views.look.status_text import status_text
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["ReadoutBar", "stage_text"]

WIDEST_NUMBER: Final = "−0.00000"
WIDEST: Final = {
    "step": "1,000,000",
    **dict.fromkeys(("slope", "intercept", "loss", "derivative"), WIDEST_NUMBER),
    "rate": "0.000000",
}


def stage_text(stage: Stage) -> str:
    """Return in words what a stage of a step is about."""
    return {
        "predict": translate("Readout", "1 Predict: how far does the line miss each point?"),
        "differentiate": translate("Readout", "2 Differentiate: which way is down, and how steep?"),
        "move": translate("Readout", "3 Move: learning rate times derivative, downhill"),
        "update": translate("Readout", "4 Update: the new slope"),
    }[stage]


class _Number(QWidget):
    """A caption above a number, of a width that does not change with the number."""

    def __init__(self, widest: str) -> None:
        super().__init__()
        self._widest = widest
        self._caption, self._value = PlainLabel(), PlainLabel("–")
        self._caption.setObjectName("caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._caption)
        layout.addWidget(self._value)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def set_theme(self, theme: Theme) -> None:
        self._value.setFont(font(theme.font_size * 1.55, bold=True))
        self._caption.setFont(font(theme.font_size * 0.92))
        self.set_widest(self._widest)

    def set_widest(self, text: str) -> None:
        self._widest = text
        self._value.setMinimumWidth(QFontMetrics(self._value.font()).horizontalAdvance(text))

    def show_value(self, caption: str, value: str) -> None:
        if (self._caption.text(), self._value.text()) != (caption, value):
            self._caption.setText(caption)
            self._value.setText(value)
            self.setAccessibleName(f"{caption} {value}")

    @property
    def text(self) -> str:
        return self._value.text()


class ReadoutBar(QWidget):
    """Step, slope, intercept, loss, derivative and learning rate, and the state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = {name: _Number(widest) for name, widest in WIDEST.items()}
        self.state = PlainLabel()
        self.state.setObjectName("state")
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.state.setWordWrap(True)
        self.state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._theme = THEMES["light"]
        self._kind = ""
        self._free: tuple[str, ...] = ()
        self._remark = ""
        self._status_text = ""
        self._flow = FlowLayout(self, spacing=18)
        for number in self.numbers.values():
            self._flow.addWidget(number)
        self._flow.addWidget(self.state)

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        for number in self.numbers.values():
            number.set_theme(theme)
        self.state.setFont(font(theme.font_size * 1.15, bold=True))
        self.state.setMinimumSize(round(theme.font_size * 17), round(theme.font_size * 1.7))
        self._color_state()

    def show_readout(self, readout: Readout) -> None:
        """Show the numbers of a step."""
        if readout.free != self._free:
            self._free = readout.free
            self.numbers["derivative"].set_widest(",  ".join([WIDEST_NUMBER] * len(readout.free)))
        derivative = translate("Readout", "derivative")
        if len(readout.free) > 1:
            derivative = translate("Readout", "derivatives (slope, intercept)")
        error = translate("Readout", "error ({0})").format(readout.loss_name.upper())
        shown = {
            "step": (translate("Readout", "step"), format_step(readout.step)),
            "slope": (translate("Readout", "slope"), format_number(readout.slope)),
            "intercept": (translate("Readout", "intercept"), format_number(readout.intercept)),
            "loss": (error, format_number(readout.loss)),
            "derivative": (derivative, ",  ".join(map(format_number, readout.derivatives))),
            "rate": (translate("Readout", "learning rate"), format_number(readout.learning_rate)),
        }
        for name, (caption, value) in shown.items():
            self.numbers[name].show_value(caption, value)
        self._status_text = status_text(readout.status)
        self._show_state()
        if readout.status.kind != self._kind:
            self._kind = readout.status.kind
            self._color_state()

    def show_remark(self, remark: str) -> None:
        """Show a remark in place of the run's state, until there is none."""
        self._remark = remark
        self._show_state()

    def _show_state(self) -> None:
        text = self._remark or self._status_text
        if self.state.text() != text:
            self.state.setText(text)

    def _color_state(self) -> None:
        theme = self._theme
        color = {
            "diverged": theme.danger,
            "diverging": theme.danger,
            "oscillating": theme.warning,
            "converged": theme.good,
            "at_rest": theme.good,
        }.get(self._kind, theme.text)
        self.state.setStyleSheet(f"color: {color}")

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(600, self._flow.sizeHint().height())
