"""GIF: an animation that every program shows, in few colours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.encoders.format import Format, Rates
from gdgui.model.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gdgui.export.clip import Clip
    from gdgui.export.sink import Sink

__all__ = ["GIF"]

SAMPLES: Final = 24
"""Pictures that a palette is made from; neighbours have the same colours."""


def _sink(clip: Clip, path: Path) -> Sink:
    from gdgui.export.encoders.gif_encoder import GifEncoder  # noqa: PLC0415  (PyAV)
    from gdgui.export.encoders.picture_sink import PictureSink  # noqa: PLC0415  (Qt)

    plan = clip.plan
    rate, held = plan.frames_per_second, plan.held_frames
    encoder = GifEncoder(path, *plan.pixels, rate, alpha=plan.transparent, held=held)
    return PictureSink(clip, path, encoder, SAMPLES)


GIF: Final = Format(
    "gif",
    QT_TRANSLATE_NOOP("ExportDialog", "GIF animation"),
    _sink,
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
