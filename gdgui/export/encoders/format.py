"""The record of a format: all that the program knows of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from gdgui.export.clip import Clip
    from gdgui.export.sink import Sink

    MakeSink: TypeAlias = Callable[[Clip, Path], Sink]

__all__ = ["USUAL_SIZE", "Format", "Rates"]

USUAL_SIZE: Final = (1920, 1080)
LEAST_DIGITS: Final = 4


class Rates(NamedTuple):
    """The only frames per second that a format can have.

    Attributes
    ----------
    allowed : tuple of int
    refusal : str
        The template of an error, marked for translation: for the rate that was asked for, and for `allowed`.
    """

    allowed: tuple[int, ...]
    refusal: str


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes
    ----------
    name : str
        Also the ending of its files.
    title : str
        For a list, marked for translation in the context ``"ExportDialog"``.
    sink : str or callable
        Begins a clip's export to a path, a file or folder that is there and empty. As text ("module:name") it
        is read when it is used, so that formats can be listed, and tables made, without Qt and PyAV.
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
    rates : Rates or None
        The frames per second that it can have; None is any.
    """

    name: str
    title: str
    sink: str | MakeSink
    size: tuple[int, int] = USUAL_SIZE
    moves: bool = False
    single: bool = False
    paints: bool = True
    vector: bool = False
    transparent: bool = True
    frame_bytes: float = 0.1
    rates: Rates | None = None

    def begin(self, clip: Clip, path: Path) -> Sink:
        """Return the sink that exports a clip to a path."""
        if not isinstance(self.sink, str):
            return self.sink(clip, path)
        module, _, name = self.sink.partition(":")
        make: MakeSink = getattr(import_module(module), name)
        return make(clip, path)

    def frame_name(self, number: int, frames: int) -> str:
        """Return the name of the file of frame `number`, counted from 0, in a folder of `frames`."""
        return f"frame-{number:0{max(LEAST_DIGITS, len(str(frames - 1)))}d}.{self.name}"

    def is_frame(self, name: str) -> bool:
        """Return whether a file's name may be one that `frame_name` gives."""
        return self.single and re.fullmatch(rf"frame-\d+\.{re.escape(self.name)}", name) is not None
