"""Sinks: from the board to the encoder of a format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gdgui.export.clip import Clip
from gdgui.export.encoders.animation import AnimationEncoder, png_container, webp_container
from gdgui.export.encoders.films import FILMS, FilmEncoder
from gdgui.export.encoders.gif import GifEncoder
from gdgui.export.encoders.pipeline import Encoder, Picture, Pipeline
from gdgui.export.encoders.png import PngFolderEncoder
from gdgui.export.goal import INDEX, picture_name
from gdgui.export.job import Sink
from gdgui.export.pages import PdfSink, SvgSink
from gdgui.export.renderer import Renderer
from gdgui.export.table import NumberTable

__all__ = ["PictureSink", "sink_for"]

SAMPLES: Final = 24
"""Pictures that a palette is made from; neighbours have the same colours."""


def sink_for(clip: Clip, renderer: Renderer, path: Path) -> Sink:
    """Return the sink of a clip's format that writes to `path`."""
    if clip.plan.format.name == "pdf":
        return PdfSink(clip, renderer, path)
    if clip.plan.format.name == "svg":
        return SvgSink(clip, renderer, path, _index_for(clip, path))
    encoder = _encoder_for(clip, renderer, path)
    samples = _samples(len(clip)) if clip.plan.format.name == "gif" else ()
    return PictureSink(clip, renderer, encoder, samples, _index_for(clip, path))


def _samples(frames: int) -> Sequence[int]:
    return sorted({round(number * (frames - 1) / (SAMPLES - 1)) for number in range(SAMPLES)})


def _index_for(clip: Clip, path: Path) -> NumberTable | None:
    return NumberTable(clip, path / INDEX, files=True) if clip.plan.makes_folder else None


def _encoder_for(clip: Clip, renderer: Renderer, path: Path) -> Encoder:
    plan, width, height = clip.plan, renderer.width, renderer.height
    name, fps, alpha = plan.format.name, plan.frames_per_second, renderer.background is None
    if name in FILMS:
        return FilmEncoder(path, name, width, height, fps)
    if name == "gif":
        return GifEncoder(path, width, height, fps, alpha=alpha, held=plan.held_frames)
    if name == "apng":
        return AnimationEncoder(path, png_container(width, height, fps), alpha=alpha)
    if name == "webp":
        return AnimationEncoder(path, webp_container(width, height, fps), alpha=alpha)
    return PngFolderEncoder(path, len(clip), alpha=alpha, threads=plan.jobs)


class PictureSink:
    """Draws frames as pictures that are encoded at the same time.

    Parameters
    ----------
    clip : Clip
    renderer : Renderer
    encoder : Encoder
    samples : sequence of int
        Frames that the encoder is shown first.
    index : NumberTable, optional
        Gets a row for each picture.
    """

    def __init__(
        self,
        clip: Clip,
        renderer: Renderer,
        encoder: Encoder,
        samples: Sequence[int] = (),
        index: NumberTable | None = None,
    ) -> None:
        self._clip, self._renderer, self._index = clip, renderer, index
        self._samples = list(samples)
        self._pipeline = Pipeline(encoder, renderer.width, renderer.height)
        self._buffer: NDArray[np.uint8] | None = None

    def ready(self, wait: float) -> bool:
        """Return whether there is a free buffer; draws a sample into it while there are any left."""
        self._buffer = self._pipeline.take(wait)
        if self._buffer is not None and self._samples:
            self._draw(self._buffer, self._samples.pop(0), number=-1)
            return False
        return self._buffer is not None

    def add(self, number: int) -> None:
        """Draw a frame and hand it over."""
        assert self._buffer is not None  # noqa: S101  (only when ready)
        if self._index is not None:
            ending = self._clip.plan.format.name
            self._index.add(number, picture_name(number, len(self._clip), ending))
        is_last = number == len(self._clip) - 1
        self._draw(self._buffer, number, number, 1 + self._clip.plan.held_frames * is_last)

    def _draw(self, buffer: NDArray[np.uint8], frame: int, number: int, repeats: int = 1) -> None:
        self._renderer.draw(frame, self._renderer.image(buffer.data))
        self._pipeline.put(Picture(number, buffer, repeats))

    def end(self) -> None:
        """Let the encoder write what it holds back."""
        if self._index is not None:
            self._index.close()
        self._pipeline.end()

    def ended(self, wait: float) -> bool:
        """Return whether all is encoded."""
        return self._pipeline.ended(wait)

    def stop(self) -> None:
        """End the encoder."""
        try:
            if self._index is not None:
                self._index.close()
        finally:
            self._pipeline.stop()
