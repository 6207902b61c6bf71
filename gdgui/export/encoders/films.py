"""Films: MP4 with H.264 and WebM with VP9, encoded by FFmpeg's libraries through PyAV."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final, cast

import av
import numpy as np
from av.video import VideoStream
from av.video.reformatter import ColorRange, Colorspace
from numpy.typing import NDArray

from gdgui.export.encoders.pipeline import Picture

__all__ = ["FILMS", "FilmEncoder", "av_errors"]

KEY_FRAME_SECONDS: Final = 2
"""How far apart the pictures lie that a player can jump to."""

BT709: Final = 1
"""The colours of high definition: said in the file, for players guess otherwise (ITU-T H.273, table 3)."""


@dataclass(frozen=True, slots=True)
class _Film:
    """How a kind of film is made. The threads are given, for with another number the bytes differ."""

    codec: str
    options: Mapping[str, str]
    container_options: Mapping[str, str]
    threads: int


FILMS: Final = {
    "mp4": _Film(
        "libx264",
        {"preset": "veryfast", "crf": "18"},
        {"movflags": "+faststart", "fflags": "+bitexact"},
        # More would only take the core that draws from it, where there are two.
        threads=1,
    ),
    "webm": _Film(
        "libvpx-vp9",
        {"deadline": "realtime", "cpu-used": "7", "crf": "24", "b": "0", "tile-columns": "2"},
        {"fflags": "+bitexact"},
        threads=2,
    ),
}
"""The kinds of film by format."""


@contextmanager
def av_errors() -> Iterator[None]:
    """Turn FFmpeg's errors into those of the system that they stand for."""
    try:
        yield
    except av.FFmpegError as error:
        raise OSError(error.errno or errno.EIO, error.strerror or str(error)) from error


class FilmEncoder:
    """Writes pictures as a film whose sides are even, as its colours need: an odd one gets a line more.

    Parameters
    ----------
    path : Path
    name : str
        One of `FILMS`.
    width, height : int
        Of the pictures.
    fps : int
    """

    threads = 1

    def __init__(self, path: Path, name: str, width: int, height: int, fps: int) -> None:
        film = FILMS[name]
        size = width + width % 2, height + height % 2
        self._padded = np.empty((size[1], size[0], 4), dtype=np.uint8) if size != (width, height) else None
        with av_errors():
            self._container = av.open(str(path), "w", format=name, options=dict(film.container_options))
            stream = self._container.add_stream(film.codec, rate=fps)
        # Typed by the name of the codec alone, which is not known before the program runs.
        self._stream = cast("VideoStream", stream)
        stream = self._stream
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.options = {**film.options, "g": str(KEY_FRAME_SECONDS * fps)}
        context = stream.codec_context
        context.thread_count = film.threads
        context.time_base = Fraction(1, fps)
        context.color_range = ColorRange.MPEG
        context.colorspace = context.color_primaries = context.color_trc = BT709
        self._count = 0

    def sample(self, picture: Picture) -> None:
        """Films need no look ahead."""

    def encode(self, picture: Picture) -> None:
        """Write a picture, as often as it follows itself."""
        pixels = picture.pixels if self._padded is None else self._with_even_sides(picture.pixels)
        with av_errors():
            given = av.VideoFrame.from_numpy_buffer(pixels, format="bgra")
            frame = given.reformat(
                format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
            )
            for _ in range(picture.repeats):
                frame.pts, frame.time_base = self._count, self._stream.codec_context.time_base
                self._count += 1
                self._container.mux(self._stream.encode(frame))

    def _with_even_sides(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        padded = self._padded
        assert padded is not None  # noqa: S101  (for the type checker)
        height, width, _ = pixels.shape
        # A corner always shows the background.
        padded[...] = pixels[0, 0]
        padded[:height, :width] = pixels
        return padded

    def finish(self) -> None:
        """Write what the encoder holds back, and close."""
        with av_errors():
            for packet in self._stream.encode(None):
                self._container.mux(packet)
            self._container.close()

    def abandon(self) -> None:
        """Close the file as it is."""
        try:
            self._container.close()
        except av.FFmpegError:
            return
