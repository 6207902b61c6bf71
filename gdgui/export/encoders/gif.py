"""GIF: one palette for the whole clip, and in each frame only what has changed, by FFmpeg's filters."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.filter
from av.video.format import VideoFormat
from av.video.frame import VideoFrame

from gdgui.export.clip import Clip
from gdgui.export.encoders.av_encoder import AvEncoder, av_errors
from gdgui.export.encoders.pipeline import RenderedFrame
from gdgui.export.encoders.png import straight

__all__ = ["GifEncoder"]

HUNDREDTHS: Final = Fraction(1, 100)
BGRA: Final = VideoFormat("bgra")


class GifEncoder(AvEncoder):
    """Writes frames as a GIF that starts again at its end.

    The palette is made from samples, so that no frame need be kept until all are known; neighbours have the
    same colours.
    """

    samples = 24

    def __init__(self, clip: Clip, path: Path) -> None:
        plan = clip.plan
        self._alpha, self._delay, self._count = plan.transparent, 100 // plan.frames_per_second, 0
        options = {"final_delay": str(self._delay * (1 + plan.held_frames)), "loop": "0"}
        super().__init__(clip, path, "gif", options)
        with av_errors():
            self._stream.width, self._stream.height = plan.pixels
            self._stream.pix_fmt, self._stream.codec_context.time_base = "pal8", HUNDREDTHS
            self._counter = self._counting_graph(*plan.pixels)
        self._painter: tuple[av.filter.Graph, av.filter.FilterContext] | None = None

    def _source(self, graph: av.filter.Graph, width: int, height: int) -> av.filter.FilterContext:
        return graph.add_buffer(width=width, height=height, format=BGRA, time_base=HUNDREDTHS)

    def _counting_graph(self, width: int, height: int) -> av.filter.Graph:
        graph = av.filter.Graph()
        counter = graph.add("palettegen", f"reserve_transparent={int(self._alpha)}:stats_mode=full")
        graph.link_nodes(self._source(graph, width, height), counter, graph.add("buffersink")).configure()
        return graph

    def _painting_graph(self, width: int, height: int) -> tuple[av.filter.Graph, av.filter.FilterContext]:
        """Return what gives frames the palette of the samples, and where they are pushed into it."""
        self._counter.vpush(None)
        palette = self._counter.vpull()
        palette.pts, palette.time_base = 0, HUNDREDTHS
        graph = av.filter.Graph()
        source = self._source(graph, width, height)
        colors = self._source(graph, palette.width, palette.height)
        painter = graph.add("paletteuse", "dither=none:diff_mode=rectangle")
        graph.link_nodes(source, painter, graph.add("buffersink"))
        colors.link_to(painter, 0, 1)
        graph.configure()
        colors.push(palette)
        colors.push(None)
        return graph, source

    def _video_frame(self, frame: RenderedFrame) -> VideoFrame:
        pixels = frame.pixels
        if self._alpha:
            pixels = straight(pixels, alpha=True, blue_first=True)
        made = VideoFrame.from_numpy_buffer(pixels, format="bgra")
        made.pts, made.time_base = self._count * self._delay, HUNDREDTHS
        self._count += 1
        return made

    def sample(self, frame: RenderedFrame) -> None:
        """Count the colours of a frame."""
        with av_errors(), suppress(av.BlockingIOError):
            self._counter.push(self._video_frame(frame))
            # There is nothing to pull yet, but asking makes the filter look at the pixels now.
            self._counter.vpull()

    def encode(self, frame: RenderedFrame) -> None:
        """Write a frame."""
        with av_errors():
            if self._painter is None:
                height, width, _ = frame.pixels.shape
                self._painter, self._count = self._painting_graph(width, height), 0
            self._push(*self._painter, self._video_frame(frame))

    def _push(
        self, graph: av.filter.Graph, source: av.filter.FilterContext, frame: VideoFrame | None
    ) -> None:
        """Have a frame painted, or None at the end, and write what comes of it."""
        source.push(frame)
        while True:
            try:
                painted = graph.vpull()
            except (av.BlockingIOError, av.EOFError):
                return
            self._container.mux(self._stream.encode(painted))

    def finish(self) -> None:
        """Write what is held back, and close."""
        with av_errors():
            if self._painter is not None:
                self._push(*self._painter, None)
        super().finish()
