"""The program's icons, drawn in the colours of the theme and sharp on any screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gdgui.paths import resource

__all__ = ["ICONS", "application_icon", "icon"]

ICONS = frozenset(
    {
        *("start", "back", "play", "pause", "step", "step10", "newest", "reset", "random"),
        *("open", "save", "export", "copy", "undo", "redo"),
        *("fit", "fullscreen", "theme", "help"),
    }
)
_APPLICATION_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_DISABLED_OPACITY = 0.4


class _IconEngine(QIconEngine):
    """Draws one icon at whatever size and device pixel ratio it is asked for."""

    def __init__(self, drawing: bytes, color: QColor, disabled: QColor) -> None:
        super().__init__()
        self._parts = drawing, color, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        drawing, color, disabled = self._parts
        return _rendered(drawing, size, disabled if mode == QIcon.Mode.Disabled else color)

    def clone(self) -> QIconEngine:
        # Qt owns what it is handed here, but PySide would delete it with the last reference in Python.
        _clones.append(_IconEngine(*self._parts))
        return _clones[-1]


_clones: list[QIconEngine] = []


def icon(name: str, color: QColor, disabled: QColor | None = None) -> QIcon:
    """Return one of `ICONS` in a colour, and in another, by default its own but faint, when disabled.

    Raises
    ------
    KeyError
        If there is no icon of that name.
    """
    if name not in ICONS:
        raise KeyError(f"There is no icon {name!r}. The icons are: {', '.join(sorted(ICONS))}.")
    if disabled is None:
        disabled = QColor(color)
        disabled.setAlphaF(color.alphaF() * _DISABLED_OPACITY)
    return _icon(name, color.rgba(), disabled.rgba())


@cache
def application_icon() -> QIcon:
    """Return the icon of the program, for its windows and the task bar."""
    drawing = _drawing("gdgui")
    whole = QIcon()
    for size in _APPLICATION_SIZES:
        whole.addPixmap(_rendered(drawing, QSize(size, size), QColor(Qt.GlobalColor.black)))
    return whole


@cache
def _icon(name: str, color: int, disabled: int) -> QIcon:
    return QIcon(_IconEngine(_drawing(name), QColor.fromRgba(color), QColor.fromRgba(disabled)))


@cache
def _drawing(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def _rendered(drawing: bytes, size: QSize, color: QColor) -> QPixmap:
    if size.isEmpty():
        return QPixmap()  # no painter can be begun on it
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", color.name().encode())))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    # Faded as a whole: translucent strokes would be darker where they cross.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(pixmap.rect(), QColor(0, 0, 0, color.alpha()))
    painter.end()
    return pixmap
