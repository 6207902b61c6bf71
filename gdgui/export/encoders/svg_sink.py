"""SVG files, painted at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPainter

from gdgui.export.clip import Clip
from gdgui.export.encoders.csv import index_of
from gdgui.export.encoders.svg_device import SvgDevice
from gdgui.export.renderer import Renderer
from gdgui.export.sink import PromptSink

__all__ = ["SvgSink"]


class SvgSink(PromptSink):
    """Writes each frame as a file of its own."""

    def __init__(self, clip: Clip, path: Path) -> None:
        self._clip, self._renderer, self._path = clip, Renderer(clip), path
        self._index = index_of(clip, path)

    def add(self, number: int) -> None:
        """Paint and write a file."""
        renderer, path = self._renderer, self._path
        device = SvgDevice(renderer.width, renderer.height, f"Step {self._clip.shots[number].step}")
        painter = QPainter(device)
        try:
            if renderer.background is not None:
                painter.fillRect(0, 0, renderer.width, renderer.height, renderer.background)
            renderer.paint(number, painter)
        finally:
            painter.end()
        if self._index is not None:
            name = self._clip.plan.format.frame_name(number, len(self._clip))
            self._index.add(number, name)
            path /= name
        path.write_text(device.text(), encoding="utf-8", newline="\n")

    def end(self) -> None:
        """Close the index."""
        if self._index is not None:
            self._index.close()

    def close(self) -> None:
        """Close the index, and take the board down."""
        self.end()
        self._renderer.close()
