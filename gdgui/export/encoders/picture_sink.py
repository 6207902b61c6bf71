"""From the board to an encoder: frames drawn as pictures, and encoded at the same time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gdgui.export.clip import Clip
from gdgui.export.encoders.csv import index_of
from gdgui.export.encoders.pipeline import Encoder, Pipeline, RenderedFrame
from gdgui.export.renderer import Renderer
from gdgui.export.sink import Sink

__all__ = ["PictureSink"]


class PictureSink(Sink):
    """Draws frames as pictures that are encoded at the same time.

    Parameters
    ----------
    clip : Clip
    path : Path
        Of the file or folder that the encoder writes; a folder gets a table with a row for each picture.
    encoder : Encoder
    samples : int
        How many frames, spread over the clip, the encoder is shown first.
    """

    def __init__(self, clip: Clip, path: Path, encoder: Encoder, samples: int = 0) -> None:
        self._clip, self._renderer = clip, Renderer(clip)
        self._index = index_of(clip, path)
        last = len(clip) - 1
        self._samples = sorted({round(number * last / (samples - 1)) for number in range(samples)})
        self._pipeline = Pipeline(encoder, self._renderer.width, self._renderer.height)
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
        plan, frames = self._clip.plan, len(self._clip)
        if self._index is not None:
            self._index.add(number, plan.format.frame_name(number, frames))
        self._draw(self._buffer, number, number, 1 + plan.held_frames * (number == frames - 1))

    def _draw(self, buffer: NDArray[np.uint8], frame: int, number: int, repeats: int = 1) -> None:
        self._renderer.draw(frame, self._renderer.image(buffer.data))
        self._pipeline.put(RenderedFrame(number, buffer, repeats))

    def end(self) -> None:
        """Let the encoder write what it holds back."""
        if self._index is not None:
            self._index.close()
        self._pipeline.end()

    def ended(self, wait: float) -> bool:
        """Return whether all is encoded."""
        return self._pipeline.ended(wait)

    def close(self) -> None:
        """End the encoder, and take the board down."""
        try:
            if self._index is not None:
                self._index.close()
        finally:
            self._pipeline.stop()
            self._renderer.close()
