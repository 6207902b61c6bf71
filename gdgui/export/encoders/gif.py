"""GIF: an animation that every program shows, in few colours."""

from __future__ import annotations

from typing import Final

from gdgui.export.encoders.format import Format, Rates
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["GIF"]

GIF: Final = Format(
    "gif",
    QT_TRANSLATE_NOOP("ExportDialog", "GIF animation"),
    "gdgui.export.encoders.gif_encoder:gif_sink",
    (960, 540),
    moves=True,
    frame_bytes=0.02,
    rates=Rates(
        (1, 2, 4, 5, 10, 20, 25, 50),
        QT_TRANSLATE_NOOP(
            "Errors", "fps is {0}, and GIF counts in hundredths of a second; it must be one of {1}"
        ),
    ),
)
