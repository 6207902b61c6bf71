"""The formats an export can have: one record each, with all that the program knows of it.

A record only says where its sink is, so formats can be listed, and tables made, without Qt and PyAV.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gdgui.export.errors import ExportError
from gdgui.model.catalog import Catalog
from gdgui.model.checks import checked_name
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["FORMATS", "PICTURES", "USUAL_SIZE", "VIDEO", "Format", "Sink", "format_of", "formats_as_offered"]

USUAL_SIZE: Final = (1920, 1080)
LEAST_DIGITS: Final = 4


class Sink:
    """Where frames go: it draws each and writes it, at once unless it says otherwise."""

    def ready(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, there is room for another frame."""
        return True

    def add(self, number: int) -> None:
        """Draw and write frame `number`; only when ready."""

    def end(self) -> None:
        """Tell that all frames were added."""

    def ended(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, all is encoded."""
        return True

    def close(self) -> None:
        """Close the files and let go of everything, at the end or before it."""


@dataclass(frozen=True, slots=True)
class Format:
    """All that is known of a format.

    Attributes
    ----------
    name : str
        Also the ending of its files.
    title : str
        For a list, marked for translation in the context ``"ExportDialog"``.
    sink : str or callable
        From a clip and a path, a file or folder that is there and empty, to the `Sink` that writes it; text
        ("module:name") is read when it is used.
    size : tuple of int
        Width and height in pixels, where none is asked for.
    moves : bool
        Whether its frames follow each other in time.
    single : bool
        Whether a file holds one frame, so that several go into a folder.
    paints : bool
        Whether frames are painted, and need Qt; else it holds their numbers.
    vector : bool
        Whether it holds strokes, which take the same room at each size.
    transparent : bool
        Whether its background can be left out.
    frame_bytes : float
        Bytes a pixel of a frame takes, from measured exports, to estimate by.
    rates : tuple of int
        The only frames per second that it can have; none are any.
    refusal : str
        The template of an error, for the rate that was asked for and for those that can be.
    """

    name: str
    title: str
    sink: str | Callable[..., Sink]
    size: tuple[int, int] = USUAL_SIZE
    moves: bool = False
    single: bool = False
    paints: bool = True
    vector: bool = False
    transparent: bool = True
    frame_bytes: float = 0.1
    rates: tuple[int, ...] = ()
    refusal: str = ""

    def frame_name(self, number: int, frames: int) -> str:
        """Return the name of the file of frame `number`, counted from 0, in a folder of `frames`."""
        return f"frame-{number:0{max(LEAST_DIGITS, len(str(frames - 1)))}d}.{self.name}"

    def is_frame(self, name: str) -> bool:
        """Return whether a file's name may be one that `frame_name` gives."""
        return self.single and re.fullmatch(rf"frame-\d+\.{re.escape(self.name)}", name) is not None


FORMATS: Final[Catalog[Format]] = Catalog(
    Format(
        "png",
        QT_TRANSLATE_NOOP("ExportDialog", "PNG pictures, a file a frame"),
        "gdgui.export.encoders.png:PngEncoder.sink",
        single=True,
        frame_bytes=0.09,
    ),
    Format(
        "gif",
        QT_TRANSLATE_NOOP("ExportDialog", "GIF animation"),
        "gdgui.export.encoders.gif:GifEncoder.sink",
        (960, 540),
        moves=True,
        frame_bytes=0.02,
        rates=(1, 2, 4, 5, 10, 20, 25, 50),
        refusal=QT_TRANSLATE_NOOP(
            "Errors", "fps is {0}, and GIF counts in hundredths of a second; it must be one of {1}"
        ),
    ),
    Format(
        "mp4",
        QT_TRANSLATE_NOOP("ExportDialog", "MP4 film (H.264)"),
        "gdgui.export.encoders.video:VideoEncoder.sink",
        moves=True,
        transparent=False,
        frame_bytes=0.006,
    ),
    Format(
        "webm",
        QT_TRANSLATE_NOOP("ExportDialog", "WebM film (VP9)"),
        "gdgui.export.encoders.video:VideoEncoder.sink",
        moves=True,
        transparent=False,
        frame_bytes=0.006,
    ),
    Format(
        "apng",
        QT_TRANSLATE_NOOP("ExportDialog", "animated PNG"),
        "gdgui.export.encoders.animation:ApngEncoder.sink",
        (1280, 720),
        moves=True,
        frame_bytes=0.05,
    ),
    Format(
        "webp",
        QT_TRANSLATE_NOOP("ExportDialog", "animated WebP"),
        "gdgui.export.encoders.animation:WebpEncoder.sink",
        (1280, 720),
        moves=True,
        frame_bytes=0.03,
    ),
    Format(
        "pdf",
        QT_TRANSLATE_NOOP("ExportDialog", "PDF, a page a frame"),
        "gdgui.export.encoders.pdf:PdfSink",
        vector=True,
        frame_bytes=0.02,
    ),
    Format(
        "svg",
        QT_TRANSLATE_NOOP("ExportDialog", "SVG pictures, a file a frame"),
        "gdgui.export.encoders.svg:SvgSink",
        single=True,
        vector=True,
        frame_bytes=0.08,
    ),
    Format(
        "csv",
        QT_TRANSLATE_NOOP("ExportDialog", "table of numbers (CSV)"),
        "gdgui.export.encoders.csv:NumberTable",
        paints=False,
        frame_bytes=0.0,
    ),
)
"""The formats by name."""

VIDEO: Final = FORMATS["mp4"]
"""What is offered first."""

PICTURES: Final = FORMATS["png"]
"""What is made where neither a name nor an ending says it."""


def formats_as_offered() -> list[Format]:
    """Return the formats: videos, then what moves else, then what does not."""
    return sorted(FORMATS.values(), key=lambda each: (not each.moves, each.transparent))


def format_of(output: Path, name: str | None) -> Format:
    """Return the format called `name`, or else the one that the output's ending says.

    Raises
    ------
    ExportError
        There is none of that name or ending.
    """
    if name is not None:
        return FORMATS[checked_name(ExportError, "format", name, FORMATS)]
    ending = output.suffix[1:].lower()
    if not ending or output.is_dir():
        return PICTURES
    if ending not in FORMATS:
        wrong = QT_TRANSLATE_NOOP(
            "Errors",
            "{0} ends in {1}, which is no known format; end it in {2}, "
            "or in nothing for a folder of PNG pictures",
        )
        raise ExportError(wrong, output, output.suffix, ", ".join(f".{name}" for name in FORMATS))
    return FORMATS[ending]
