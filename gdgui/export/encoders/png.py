"""PNG: a picture a frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gdgui.export.clip import Clip
    from gdgui.export.sink import Sink

__all__ = ["PNG"]


def _sink(clip: Clip, path: Path) -> Sink:
    from gdgui.export.encoders.picture_sink import PictureSink  # noqa: PLC0415  (Qt)
    from gdgui.export.encoders.png_encoder import PngEncoder  # noqa: PLC0415

    plan = clip.plan
    return PictureSink(clip, path, PngEncoder(path, len(clip), alpha=plan.transparent, threads=plan.jobs))


PNG: Final = Format(
    "png",
    QT_TRANSLATE_NOOP("ExportDialog", "PNG pictures, a file a frame"),
    _sink,
    single=True,
    frame_bytes=0.09,
)
