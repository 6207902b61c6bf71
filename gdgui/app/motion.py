"""Motion: a fraction that goes from 0 to 1, eased, once for each turn of the screen."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

__all__ = ["Motion"]


class Motion(QObject):
    """Runs one motion at a time."""

    moved = Signal()
    """`fraction` has changed, or the motion has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._animation.valueChanged.connect(self.moved)
        self._animation.finished.connect(self.moved)

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._animation.state() == QVariantAnimation.State.Running

    @property
    def fraction(self) -> float:
        """How far it has come, 0 to 1; 1 when none runs."""
        return float(self._animation.currentValue()) if self.running else 1.0

    def start(self, milliseconds: int, easing: QEasingCurve.Type = QEasingCurve.Type.InOutCubic) -> None:
        """Begin anew."""
        self._animation.stop()
        self._animation.setEasingCurve(easing)
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def stop(self) -> None:
        """End at once, where it would have come to."""
        if self.running:
            self._animation.stop()
            self.moved.emit()
