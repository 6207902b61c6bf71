"""SVG: what a painter draws, as plain paths that look the same in every viewer.

Qt's own SVG generator clips nothing, and leaves letters to whatever fonts the viewer has. Here letters are
outlines, pens have a width of their own, and clips are rectangles.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from gdgui.export.clip import Clip
from gdgui.export.formats import Sink
from gdgui.export.renderer import Renderer

__all__ = ["SvgDevice", "SvgSink"]

CAPS: Final = {Qt.PenCapStyle.RoundCap: "round", Qt.PenCapStyle.SquareCap: "square"}
JOINS: Final = {Qt.PenJoinStyle.RoundJoin: "round", Qt.PenJoinStyle.BevelJoin: "bevel"}
RESOLUTION: Final = 96


class SvgSink(Sink):
    """Writes each frame as a file of its own."""

    def __init__(self, clip: Clip, path: Path) -> None:
        self._clip, self._renderer, self._path = clip, Renderer(clip), path

    def add(self, number: int) -> None:
        """Paint and write a file."""
        renderer = self._renderer
        device = SvgDevice(renderer.width, renderer.height, f"Step {self._clip.shots[number].step}")
        painter = QPainter(device)
        try:
            if renderer.background is not None:
                painter.fillRect(0, 0, renderer.width, renderer.height, renderer.background)
            renderer.paint(number, painter)
        finally:
            painter.end()
        path = self._clip.frame_path(self._path, number)
        path.write_text(device.text(), encoding="utf-8", newline="\n")

    def close(self) -> None:
        """Take the board down."""
        self._renderer.close()


class SvgDevice(QPaintDevice):
    """A surface to paint on, which becomes the text of an SVG file; a screen reader says its title."""

    def __init__(self, width: int, height: int, title: str) -> None:
        super().__init__()
        self._width, self._height, self._title = width, height, title
        self._engine = _SvgEngine()

    def text(self) -> str:
        """Return the file's text, once nothing paints any more.

        Raises
        ------
        RuntimeError
            A picture was painted, which these files hold none of: what it shows must be painted instead.
        """
        if self._engine.holds_pictures:
            raise RuntimeError("a picture was painted into an SVG")
        size = f'width="{self._width}" height="{self._height}" viewBox="0 0 {self._width} {self._height}"'
        clips = "".join(
            f'<clipPath id="c{number}"><rect {_place(rect)}/></clipPath>\n'
            for number, rect in enumerate(self._engine.clips)
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">\n'
            f"<title>{escape(self._title)}</title>\n<defs>\n{clips}</defs>\n"
            f"{''.join(self._engine.elements)}</svg>\n"
        )

    def paintEngine(self) -> QPaintEngine:
        """Return what takes down the drawing."""
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Return a size of the device, as Qt asks for them."""
        kinds = QPaintDevice.PaintDeviceMetric
        resolutions = (kinds.PdmDpiX, kinds.PdmDpiY, kinds.PdmPhysicalDpiX, kinds.PdmPhysicalDpiY)
        sizes = dict.fromkeys(resolutions, RESOLUTION) | {
            kinds.PdmWidth: self._width,
            kinds.PdmHeight: self._height,
            kinds.PdmWidthMM: round(self._width * 25.4 / RESOLUTION),
            kinds.PdmHeightMM: round(self._height * 25.4 / RESOLUTION),
            kinds.PdmDepth: 32,
            kinds.PdmNumColors: 1 << 24,
            kinds.PdmDevicePixelRatio: 1,
        }
        return sizes[metric] if metric in sizes else super().metric(metric)


class _SvgEngine(QPaintEngine):
    """Takes down paths. What else a painter can draw, Qt turns into paths first."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.elements: list[str] = []
        self.clips: list[QRectF] = []
        self._pen, self._brush, self._transform = QPen(), QBrush(), QTransform()
        self.holds_pictures = False
        self._clip, self._opacity, self._smooth = "", 1.0, True

    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        self._pen, self._brush, self._transform = state.pen(), state.brush(), state.transform()
        self._opacity = state.opacity()
        self._smooth = bool(state.renderHints() & QPainter.RenderHint.Antialiasing)
        flags = QPaintEngine.DirtyFlag
        if state.state() & (flags.DirtyClipPath | flags.DirtyClipRegion | flags.DirtyClipEnabled):
            self._clip = self._clip_of(state.painter())

    def _clip_of(self, painter: QPainter) -> str:
        if not painter.hasClipping():
            return ""
        rect = self._transform.mapRect(painter.clipBoundingRect())
        if rect not in self.clips:
            self.clips.append(rect)
        return f' clip-path="url(#c{self.clips.index(rect)})"'

    def drawPath(self, path: QPainterPath) -> None:
        self._add(self._transform.map(path), self._brush)

    def drawPolygon(self, points: Iterable[QPointF], mode: QPaintEngine.PolygonDrawMode) -> None:
        modes = QPaintEngine.PolygonDrawMode
        first, *others = points
        path = QPainterPath(first)
        for point in others:
            path.lineTo(point)
        if mode != modes.PolylineMode:
            path.closeSubpath()
        path.setFillRule(Qt.FillRule.WindingFill if mode == modes.WindingMode else Qt.FillRule.OddEvenFill)
        self._add(self._transform.map(path), QBrush() if mode == modes.PolylineMode else self._brush)

    def drawPixmap(self, *_: object) -> None:
        # Raised by `SvgDevice.text`: an exception that goes through Qt from here ends the process.
        self.holds_pictures = True

    def _add(self, path: QPainterPath, brush: QBrush) -> None:
        marks = self._fill(path, brush) + self._stroke()
        if marks and not path.isEmpty():
            sharp = "" if self._smooth else ' shape-rendering="crispEdges"'
            faint = f' opacity="{_number(self._opacity)}"' if self._opacity < 1.0 else ""
            self.elements.append(f"<path d={quoteattr(_data(path))}{marks}{faint}{sharp}{self._clip}/>\n")

    def _fill(self, path: QPainterPath, brush: QBrush) -> str:
        if brush.style() == Qt.BrushStyle.NoBrush:
            return ' fill="none"' if self._pen.style() != Qt.PenStyle.NoPen else ""
        rule = ' fill-rule="evenodd"' if path.fillRule() == Qt.FillRule.OddEvenFill else ""
        return _paint("fill", brush.color()) + rule

    def _stroke(self) -> str:
        pen = self._pen
        if pen.style() == Qt.PenStyle.NoPen:
            return ""
        width = pen.widthF() or 1.0
        if not pen.isCosmetic():
            width *= abs(self._transform.determinant()) ** 0.5
        marks = _paint("stroke", pen.color()) + f' stroke-width="{_number(width)}"'
        if pen.capStyle() in CAPS:
            marks += f' stroke-linecap="{CAPS[pen.capStyle()]}"'
        if pen.joinStyle() in JOINS:
            marks += f' stroke-linejoin="{JOINS[pen.joinStyle()]}"'
        if pen.style() != Qt.PenStyle.SolidLine:
            dashes = " ".join(_number(length * width) for length in pen.dashPattern())
            marks += f' stroke-dasharray="{dashes}"'
        return marks


def _paint(what: str, color: QColor) -> str:
    faint = f' {what}-opacity="{_number(color.alphaF(), 3)}"' if color.alpha() < 255 else ""
    return f' {what}="{color.name()}"{faint}'


def _place(rect: QRectF) -> str:
    values = {"x": rect.x(), "y": rect.y(), "width": rect.width(), "height": rect.height()}
    return " ".join(f'{name}="{_number(value)}"' for name, value in values.items())


def _data(path: QPainterPath) -> str:
    kinds = QPainterPath.ElementType
    letters = {kinds.MoveToElement: "M", kinds.LineToElement: "L", kinds.CurveToElement: "C"}
    parts = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        letter = letters.get(element.type, " ")
        parts.append(f"{letter}{_number(element.x)} {_number(element.y)}")
    return "".join(parts)


def _number(value: float, decimals: int = 2) -> str:
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".") if value else "0"
