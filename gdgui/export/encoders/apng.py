"""Animated PNG: each frame is what was drawn, bit for bit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.encoders.format import Format
from gdgui.model.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gdgui.export.clip import Clip
    from gdgui.export.sink import Sink

__all__ = ["APNG"]


def _sink(clip: Clip, path: Path) -> Sink:
    from gdgui.export.encoders.animation import AnimationEncoder, png_container  # noqa: PLC0415  (PyAV)
    from gdgui.export.encoders.picture_sink import PictureSink  # noqa: PLC0415  (Qt)

    plan = clip.plan
    container = png_container(*plan.pixels, plan.frames_per_second)
    return PictureSink(clip, path, AnimationEncoder(path, container, alpha=plan.transparent))


APNG: Final = Format(
    "apng",
    QT_TRANSLATE_NOOP("ExportDialog", "animated PNG"),
    _sink,
    (1280, 720),
    moves=True,
    frame_bytes=0.05,
)
