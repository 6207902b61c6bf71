"""Where a panel's canvas lies."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from gdgui.views.board.panel import Panel

__all__ = ["canvas_rect"]


def canvas_rect(panel: Panel) -> QRectF:
    """Return where the canvas lies in the scene: what it fills is the panel's view."""
    rect: QRectF = panel.vb.mapRectToScene(panel.vb.rect())
    return rect
