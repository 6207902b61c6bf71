"""Videos: MP4 with H.264 and WebM with VP9, encoded by FFmpeg's libraries through PyAV."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final, cast

import av
import numpy as np
from av.video import VideoStream
from av.video.reformatter import ColorRange, Colorspace
from numpy.typing import NDArray

from gdgui.export.clip import Clip
from gdgui.export.encoders.av_encoder import AvEncoder, av_errors
from gdgui.export.encoders.pipeline import EncodedSink, RenderedFrame

__all__ = ["VideoEncoder", "video_sink"]

KEY_FRAME_SECONDS: Final = 2
"""How far apart the pictures lie that a player can jump to."""

BT709: Final = 1
"""The colours of high definition: said in the file, for players guess otherwise (ITU-T H.273, table 3)."""


@dataclass(frozen=True, slots=True)
class _Codec:
    """How a kind of video is made. The threads are given, for with another number the bytes differ."""

    name: str
    options: Mapping[str, str]
    container_options: Mapping[str, str]
    threads: int


CODECS: Final = {
    "mp4": _Codec(
        "libx264",
        {"preset": "veryfast", "crf": "18"},
        {"movflags": "+faststart", "fflags": "+bitexact"},
        # More would only take the core that draws from it, where there are two.
        threads=1,
    ),
    "webm": _Codec(
        "libvpx-vp9",
        {"deadline": "realtime", "cpu-used": "7", "crf": "24", "b": "0", "tile-columns": "2"},
        {"fflags": "+bitexact"},
        threads=2,
    ),
}
"""By format."""


class VideoEncoder(AvEncoder):
    """Writes frames as a video whose sides are even, as its colours need: an odd one gets a line more."""

    def __init__(self, clip: Clip, path: Path) -> None:
        name, fps, (width, height) = clip.plan.format.name, clip.plan.frames_per_second, clip.plan.pixels
        codec = CODECS[name]
        super().__init__(path, name, codec.container_options)
        size = width + width % 2, height + height % 2
        self._padded = np.empty((size[1], size[0], 4), dtype=np.uint8) if size != (width, height) else None
        with av_errors():
            stream = self._container.add_stream(codec.name, rate=fps)
        # Typed by the name of the codec alone, which is not known before the program runs.
        self._stream = cast("VideoStream", stream)
        stream = self._stream
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.options = {**codec.options, "g": str(KEY_FRAME_SECONDS * fps)}
        context = stream.codec_context
        context.thread_count = codec.threads
        context.time_base = Fraction(1, fps)
        context.color_range = ColorRange.MPEG
        context.colorspace = context.color_primaries = context.color_trc = BT709
        self._count = 0

    def encode(self, frame: RenderedFrame) -> None:
        """Write a picture, as often as it follows itself."""
        pixels = frame.pixels if self._padded is None else self._with_even_sides(frame.pixels)
        with av_errors():
            given = av.VideoFrame.from_numpy_buffer(pixels, format="bgra")
            converted = given.reformat(
                format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
            )
            for _ in range(frame.repeats):
                converted.pts, converted.time_base = self._count, self._stream.codec_context.time_base
                self._count += 1
                self._container.mux(self._stream.encode(converted))

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


def video_sink(clip: Clip, path: Path) -> EncodedSink:
    """Begin a video of the plan's format."""
    return EncodedSink(clip, VideoEncoder(clip, path))
