"""The renderer: paints frames on a board that nobody sees, into images and onto pages."""

from __future__ import annotations

import os
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

# pyqtgraph would prefer another binding where one is installed.
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"

from gdgui.export.clip import Clip, Shot
from gdgui.export.process import errors_raised
from gdgui.export.sizes import layout_for
from gdgui.frames.panels import PANELS
from gdgui.views.board.board import Board
from gdgui.views.board.scene_text import SceneText
from gdgui.views.look.theme import THEMES, Theme

__all__ = ["Renderer"]

WHITE: Final = "#ffffff"


class Renderer:
    """Paints the frames of a clip. Lives in the GUI thread.

    What it paints depends on the clip alone: the board has its own theme, font and size, and is painted
    without a window.

    Parameters
    ----------
    clip : Clip

    Attributes
    ----------
    width, height : int
        Of a frame, in pixels.
    background : QColor or None
        None where it is left out.
    board : Board
    layout : Layout
        The board's size in its own units, and how many pixels one of them is.
    resolution : Resolution
        How finely frames are made: for the layout, so that curves are the same at each size.
    """

    def __init__(self, clip: Clip) -> None:
        plan = clip.plan
        self._clip = clip
        self.width, self.height = plan.pixels
        theme = THEMES[plan.theme]
        ground = QColor(WHITE if plan.background == "white" else theme.surface)
        self.background = None if plan.transparent else ground
        self.layout = layout_for(self.width, self.height, theme.font_size)
        self.board = self._unseen_board(theme)
        self._heading = SceneText(clip.texts, self.board.width(), theme) if clip.texts else None
        self._dressed: tuple[tuple[str, ...], str] | None = None
        self.resolution = self.board.resolution
        self._dress(clip.shots[0])

    def _unseen_board(self, theme: Theme) -> Board:
        board = Board()
        board.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        board.resize(self.layout.width, self.layout.height)
        board.set_theme(theme)
        # Laid out only once shown: an axis that never was is painted cut off.
        board.show()
        board.settle()
        # Where an event loop runs, it would paint each frame once more, for nobody.
        board.setUpdatesEnabled(False)
        return board

    def _dress(self, shot: Shot) -> None:
        """Put the panels of a shot on the board, below its heading if it has one."""
        wanted = shot.view.panels, shot.heading.title if shot.heading is not None else ""
        if wanted == self._dressed:
            return
        self._dressed, board = wanted, self.board
        board.show_panels(shot.view.panels, caption=shot.heading is None, heading=self._heading)
        board.settle()
        if any(PANELS[name].below for name in shot.view.panels):
            # What they show first decides how high they are.
            board.show_frame(shot.frame(board.resolution))
            board.settle()
        # That of the layout, not of the pixels: the same curves at each size.
        self.resolution = board.resolution

    def picture(self, number: int) -> QImage:
        """Return a frame as a picture that has pixels of its own."""
        pixels = bytearray(4 * self.width * self.height)
        image = self.image(memoryview(pixels))
        self.draw(number, image)
        return image.copy()

    def image(self, pixels: memoryview) -> QImage:
        """Return an image whose pixels lie in `pixels`, 4 bytes each: blue, green, red, alpha."""
        kinds = QImage.Format
        kind = kinds.Format_RGB32 if self.background is not None else kinds.Format_ARGB32_Premultiplied
        return QImage(pixels, self.width, self.height, 4 * self.width, kind)

    def draw(self, number: int, image: QImage) -> None:
        """Draw frame `number` of the clip into an image."""
        image.fill(self.background if self.background is not None else Qt.GlobalColor.transparent)
        painter = QPainter(image)
        try:
            self.paint(number, painter)
        finally:
            # Qt ends the process when an image goes that a painter still holds.
            painter.end()

    def paint(self, number: int, painter: QPainter) -> None:
        """Paint frame `number` of the clip, without its background, over `width` by `height` units."""
        shot = self._clip.shots[number]
        self._dress(shot)
        if self._heading is not None and shot.heading is not None:
            self._heading.show_text(*shot.heading)
        self.board.show_frame(shot.frame(self.resolution))
        layout = self.layout
        width, height = layout.width * layout.scale, layout.height * layout.scale
        place = QRectF((self.width - width) / 2.0, (self.height - height) / 2.0, width, height)
        with errors_raised():
            self.board.scene().render(painter, place, QRectF(0.0, 0.0, layout.width, layout.height))

    def close(self) -> None:
        """Take the board down."""
        self.board.close()
        self.board.deleteLater()
