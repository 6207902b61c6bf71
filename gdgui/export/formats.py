"""The formats an export can have: what each is for, and what it starts from where nothing is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from gdgui.export.errors import ExportError
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown

__all__ = ["FORMATS", "Format", "format_of"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes
    ----------
    name : str
        Also the ending of its files.
    title : str
        For a list or a file dialog.
    size : tuple of int
        Width and height in pixels, where none is asked for.
    moves : bool
        Whether its frames follow each other in time.
    single : bool
        Whether a file holds one frame, so that several go into a folder.
    transparent : bool
        Whether its background can be left out.
    frame_bytes : float
        Bytes a pixel of a frame takes, from measured exports, to estimate by.
    """

    name: str
    title: str
    size: tuple[int, int] = (1920, 1080)
    moves: bool = False
    single: bool = False
    transparent: bool = True
    frame_bytes: float = 0.1


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("png", "PNG pictures", single=True, frame_bytes=0.09),
            Format("gif", "GIF animation", (960, 540), moves=True, frame_bytes=0.02),
            Format("mp4", "MP4 film (H.264)", moves=True, transparent=False, frame_bytes=0.006),
            Format("webm", "WebM film (VP9)", moves=True, transparent=False, frame_bytes=0.006),
            Format("apng", "animated PNG", (1280, 720), moves=True, frame_bytes=0.05),
            Format("webp", "animated WebP", (1280, 720), moves=True, frame_bytes=0.03),
            Format("pdf", "PDF, a page a frame", frame_bytes=0.02),
            Format("svg", "SVG pictures", single=True, frame_bytes=0.08),
            Format("csv", "table of numbers", frame_bytes=0.0),
        )
    }
)
"""The formats by name."""


def format_of(goal: Path, name: str | None) -> Format:
    """Return the format called `name`, or else the one that the goal's ending says.

    Raises
    ------
    ExportError
        There is none of that name or ending.
    """
    if name is not None:
        if name not in FORMATS:
            raise ExportError(
                QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be one of {2}"),
                "format",
                shown(name),
                ", ".join(FORMATS),
            )
        return FORMATS[name]
    ending = goal.suffix[1:].lower()
    if not ending or goal.is_dir():
        return FORMATS["png"]
    if ending not in FORMATS:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0} ends in {1}, which is no known format; end it in {2}, "
                "or in nothing for a folder of PNG pictures",
            ),
            goal,
            goal.suffix,
            ", ".join(f".{name}" for name in FORMATS),
        )
    return FORMATS[ending]
