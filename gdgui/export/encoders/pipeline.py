"""From the board to an encoder: frames are drawn in one thread and encoded in others at the same time.

There are a few buffers, which go round: a frame is drawn into a free one, waits in line, is encoded, and its
buffer is free again. So memory does not grow, and drawing waits when encoding is slower.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gdgui.export.clip import Clip
from gdgui.export.formats import Sink
from gdgui.export.renderer import Renderer

__all__ = ["EncodedSink", "Encoder", "Pipeline", "RenderedFrame"]

IN_LINE: Final = 2
"""Buffers beside those being drawn into and encoded: enough that neither side waits for a hiccup."""


@dataclass(frozen=True, slots=True)
class RenderedFrame:
    """A drawn frame.

    Attributes
    ----------
    number : int
        Of the frame, from 0; negative for a sample, which `Encoder.sample` gets before the first frame.
    pixels : ndarray of uint8, shape (height, width, 4)
        Blue, green, red, alpha; the colours multiplied by alpha where the background is left out.
    repeats : int
        How often it follows itself, the first time counted.
    """

    number: int
    pixels: NDArray[np.uint8]
    repeats: int = 1


class Encoder:
    """Turns rendered frames into files. Called in threads other than the GUI's.

    Attributes
    ----------
    threads : int
        How many may call `encode` at once.
    samples : int
        How many frames, spread over the clip, it is shown before the first is encoded.
    """

    threads: int = 1
    samples: int = 0

    def __init__(self, clip: Clip, path: Path) -> None:
        """Begin in a file or folder that is there and empty."""

    @classmethod
    def sink(cls, clip: Clip, path: Path) -> EncodedSink:
        """Begin an export that this encoder writes."""
        return EncodedSink(clip, cls(clip, path))

    def sample(self, frame: RenderedFrame) -> None:
        """Look at a sample."""

    def encode(self, frame: RenderedFrame) -> None:
        """Write a frame; its pixels are not touched after the return."""

    def finish(self) -> None:
        """Write what is held back, and close."""

    def abandon(self) -> None:
        """Close, whatever is then in the file."""


class Pipeline:
    """Encodes rendered frames of `width` by `height` pixels in threads of its own."""

    def __init__(self, encoder: Encoder, width: int, height: int) -> None:
        self._encoder = encoder
        self._line: Queue[RenderedFrame | None] = Queue()
        self._free: Queue[NDArray[np.uint8]] = Queue()
        for _ in range(encoder.threads + IN_LINE):
            self._free.put(np.empty((height, width, 4), dtype=np.uint8))
        self._stopped = False
        self._lock = threading.Lock()
        self._working = encoder.threads
        self._error: BaseException | None = None
        self._threads = [
            threading.Thread(target=self._work, name="gdgui-encoder", daemon=True)
            for _ in range(encoder.threads)
        ]
        for thread in self._threads:
            thread.start()

    def take(self, wait: float) -> NDArray[np.uint8] | None:
        """Return a buffer to draw into, or None when none is free within `wait` seconds.

        Raises
        ------
        Exception
            What encoding ended in.
        """
        self._raise_error()
        try:
            return self._free.get(timeout=wait) if wait > 0.0 else self._free.get_nowait()
        except Empty:
            self._raise_error()
            return None

    def put(self, frame: RenderedFrame) -> None:
        """Have a frame encoded."""
        self._line.put(frame)

    def end(self) -> None:
        """Tell that no frame follows."""
        for _ in self._threads:
            self._line.put(None)

    def ended(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, all was encoded.

        Raises
        ------
        Exception
            What encoding ended in.
        """
        until = time.monotonic() + wait
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        self._raise_error()
        return not any(thread.is_alive() for thread in self._threads)

    def stop(self) -> None:
        """End the threads; what they have not encoded is lost."""
        self._stopped = True
        self.end()
        for thread in self._threads:
            thread.join()

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        try:
            while (frame := self._line.get()) is not None and not self._given_up:
                if frame.number < 0:
                    self._encoder.sample(frame)
                else:
                    self._encoder.encode(frame)
                self._free.put(frame.pixels)
        except BaseException as error:  # noqa: BLE001  (raised again in the thread that draws)
            self._error = self._error or error
        with self._lock:
            self._working -= 1
            last = self._working == 0
        if last:
            self._close()

    @property
    def _given_up(self) -> bool:
        return self._stopped or self._error is not None

    def _close(self) -> None:
        try:
            if self._given_up:
                self._encoder.abandon()
            else:
                self._encoder.finish()
        except BaseException as error:  # noqa: BLE001  (raised again in the thread that draws)
            self._error = self._error or error


class EncodedSink(Sink):
    """Draws the frames of a clip into the buffers of a pipeline."""

    def __init__(self, clip: Clip, encoder: Encoder) -> None:
        self._clip, self._renderer = clip, Renderer(clip)
        last, samples = len(clip) - 1, encoder.samples
        self._samples = sorted({round(number * last / (samples - 1)) for number in range(samples)})
        self._buffer: NDArray[np.uint8] | None = None
        # Apart from the renderer, for its threads must not hold a board: widgets end in the GUI thread alone.
        self._pipeline = Pipeline(encoder, self._renderer.width, self._renderer.height)

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
        is_last = number == len(self._clip) - 1
        self._draw(self._buffer, number, number, 1 + self._clip.plan.held_frames * is_last)

    def _draw(self, buffer: NDArray[np.uint8], frame: int, number: int, repeats: int = 1) -> None:
        self._renderer.draw(frame, self._renderer.image(buffer.data))
        self._pipeline.put(RenderedFrame(number, buffer, repeats))

    def end(self) -> None:
        """Let the encoder write what it holds back."""
        self._pipeline.end()

    def ended(self, wait: float) -> bool:
        """Return whether all is encoded."""
        return self._pipeline.ended(wait)

    def close(self) -> None:
        """End the encoder, and take the board down."""
        self._pipeline.stop()
        self._renderer.close()
