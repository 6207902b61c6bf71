"""GIF: one palette for the whole clip, and in each frame only what has changed, by FFmpeg's filters."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import Final, NamedTuple

import av
import av.filter
from av.video.format import VideoFormat
from av.video.frame import VideoFrame

from gdgui.export.clip import Clip
from gdgui.export.encoders.av_encoder import AvEncoder, av_errors
from gdgui.export.encoders.picture_sink import PictureSink
from gdgui.export.encoders.pipeline import RenderedFrame
from gdgui.export.encoders.png_encoder import straight

__all__ = ["GifEncoder", "gif_sink"]

HUNDREDTHS: Final = Fraction(1, 100)
SAMPLES: Final = 24
"""Pictures that a palette is made from; neighbours have the same colours."""

BGRA: Final = VideoFormat("bgra")


class _Painting(NamedTuple):
    """The graph that gives pictures their palette, and where they are pushed into it."""

    graph: av.filter.Graph
    source: av.filter.FilterContext


class GifEncoder(AvEncoder):
    """Writes pictures as a GIF that starts again at its end.

    The palette is made from samples, so that no frame need be kept until all are known.

    Parameters
    ----------
    path : Path
    width, height : int
        Of the pictures.
    fps : int
        A divisor of 100.
    alpha : bool
        Whether the background is left out.
    held : int
        Frames for which the last one stays longer.
    """

    def __init__(self, path: Path, width: int, height: int, fps: int, *, alpha: bool, held: int) -> None:
        self._alpha, self._delay, self._count = alpha, 100 // fps, 0
        super().__init__(path, "gif", {"final_delay": str(self._delay * (1 + held)), "loop": "0"})
        with av_errors():
            self._stream = self._container.add_stream("gif", rate=fps)
            self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "pal8"
            self._stream.codec_context.time_base = HUNDREDTHS
            self._counter = self._counting_graph(width, height)
        self._painting: _Painting | None = None

    def _source(self, graph: av.filter.Graph, width: int, height: int) -> av.filter.FilterContext:
        return graph.add_buffer(width=width, height=height, format=BGRA, time_base=HUNDREDTHS)

    def _counting_graph(self, width: int, height: int) -> av.filter.Graph:
        graph = av.filter.Graph()
        source = self._source(graph, width, height)
        counter = graph.add("palettegen", f"reserve_transparent={int(self._alpha)}:stats_mode=full")
        sink = graph.add("buffersink")
        source.link_to(counter)
        counter.link_to(sink)
        graph.configure()
        return graph

    def _painting_graph(self, width: int, height: int) -> _Painting:
        """Return what gives pictures the palette of the samples."""
        self._counter.vpush(None)
        palette = self._counter.vpull()
        graph = av.filter.Graph()
        source = self._source(graph, width, height)
        colors = self._source(graph, palette.width, palette.height)
        painter = graph.add("paletteuse", "dither=none:diff_mode=rectangle")
        sink = graph.add("buffersink")
        source.link_to(painter, 0, 0)
        colors.link_to(painter, 0, 1)
        painter.link_to(sink)
        graph.configure()
        palette.pts, palette.time_base = 0, HUNDREDTHS
        colors.push(palette)
        colors.push(None)
        return _Painting(graph, source)

    def _video_frame(self, frame: RenderedFrame) -> VideoFrame:
        pixels = frame.pixels
        if self._alpha:
            pixels = straight(pixels, alpha=True, blue_first=True)
        made = VideoFrame.from_numpy_buffer(pixels, format="bgra")
        made.pts, made.time_base = self._count * self._delay, HUNDREDTHS
        self._count += 1
        return made

    def sample(self, frame: RenderedFrame) -> None:
        """Count the colours of a picture."""
        with av_errors(), suppress(av.BlockingIOError):
            self._counter.push(self._video_frame(frame))
            # There is nothing to pull yet, but asking makes the filter look at the pixels now.
            self._counter.vpull()

    def encode(self, frame: RenderedFrame) -> None:
        """Write a picture."""
        with av_errors():
            if self._painting is None:
                height, width, _ = frame.pixels.shape
                self._painting, self._count = self._painting_graph(width, height), 0
            self._push(self._painting, self._video_frame(frame))

    def _push(self, painting: _Painting, frame: VideoFrame | None) -> None:
        """Have a picture painted, or None at the end, and write what comes of it."""
        painting.source.push(frame)
        while True:
            try:
                painted = painting.graph.vpull()
            except (av.BlockingIOError, av.EOFError):
                return
            self._container.mux(self._stream.encode(painted))

    def finish(self) -> None:
        """Write what is held back, and close."""
        with av_errors():
            if self._painting is not None:
                self._push(self._painting, None)
            self._container.mux(self._stream.encode(None))
            self._container.close()


def gif_sink(clip: Clip, path: Path) -> PictureSink:
    """Begin a GIF, whose palette is made from frames of the whole clip."""
    plan = clip.plan
    rate, held = plan.frames_per_second, plan.held_frames
    encoder = GifEncoder(path, *plan.pixels, rate, alpha=plan.transparent, held=held)
    return PictureSink(clip, path, encoder, SAMPLES)
