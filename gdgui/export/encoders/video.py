"""Videos: MP4 with H.264 and WebM with VP9, encoded by FFmpeg's libraries through PyAV."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Final, NamedTuple

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace

from gdgui.export.clip import Clip
from gdgui.export.encoders.av_encoder import AvEncoder, av_errors
from gdgui.export.encoders.pipeline import RenderedFrame

__all__ = ["VideoEncoder"]

KEY_FRAME_SECONDS: Final = 2
"""How far apart the frames lie that a player can jump to."""

BT709: Final = 1
"""The colours of high definition: said in the file, for players guess otherwise (ITU-T H.273, table 3)."""


class _Codec(NamedTuple):
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
        codec, fps = CODECS[clip.plan.format.name], clip.plan.frames_per_second
        super().__init__(clip, path, codec.name, codec.container_options)
        stream, context = self._stream, self._stream.codec_context
        stream.width, stream.height = (side + side % 2 for side in clip.plan.pixels)
        stream.pix_fmt = "yuv420p"
        stream.options = {**codec.options, "g": str(KEY_FRAME_SECONDS * fps)}
        context.thread_count = codec.threads
        context.time_base = Fraction(1, fps)
        context.color_range = ColorRange.MPEG
        context.colorspace = context.color_primaries = context.color_trc = BT709
        self._count = 0

    def encode(self, frame: RenderedFrame) -> None:
        """Write a frame, as often as it follows itself."""
        pixels, stream = frame.pixels, self._stream
        height, width, _ = pixels.shape
        if (width, height) != (stream.width, stream.height):
            pixels = np.empty((stream.height, stream.width, 4), dtype=np.uint8)
            # A corner always shows the background.
            pixels[...] = frame.pixels[0, 0]
            pixels[:height, :width] = frame.pixels
        with av_errors():
            given = av.VideoFrame.from_numpy_buffer(pixels, format="bgra")
            converted = given.reformat(
                format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
            )
            for _ in range(frame.repeats):
                converted.pts, converted.time_base = self._count, stream.codec_context.time_base
                self._count += 1
                self._container.mux(stream.encode(converted))
