"""The pipeline: pictures drawn in one thread and encoded in others at the same time.

There are a few buffers, which go round: a picture is drawn into a free one, waits in line, is encoded, and
its buffer is free again. So memory does not grow, and drawing waits when encoding is slower.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from queue import Empty, Queue
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

__all__ = ["Encoder", "Pipeline", "RenderedFrame"]

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


class Encoder(Protocol):
    """Turns pictures into files. Called in threads other than the GUI's."""

    @property
    def threads(self) -> int:
        """How many threads may call `encode` at once."""

    def sample(self, frame: RenderedFrame) -> None:
        """Look at a picture of the clip before the first is encoded."""

    def encode(self, frame: RenderedFrame) -> None:
        """Write a picture; its pixels are not touched after the return."""

    def finish(self) -> None:
        """Write what is held back, and close."""

    def abandon(self) -> None:
        """Close, whatever is then in the file."""


class Pipeline:
    """Encodes pictures in threads of its own.

    Parameters
    ----------
    encoder : Encoder
    width, height : int
        Of each picture.
    """

    def __init__(self, encoder: Encoder, width: int, height: int) -> None:
        self._encoder = encoder
        self._line: Queue[RenderedFrame | None] = Queue()
        self._free: Queue[NDArray[np.uint8]] = Queue()
        for _ in range(encoder.threads + IN_LINE):
            self._free.put(np.empty((height, width, 4), dtype=np.uint8))
        self._stopped = threading.Event()
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
        """Have a picture encoded."""
        self._line.put(frame)

    def end(self) -> None:
        """Tell that no picture follows."""
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
        self._stopped.set()
        self.end()
        for thread in self._threads:
            thread.join()

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        try:
            while True:
                frame = self._line.get()
                if frame is None or self._stopped.is_set() or self._error is not None:
                    break
                self._take_up(frame)
                self._free.put(frame.pixels)
        except BaseException as error:  # noqa: BLE001  (raised again in the thread that draws)
            self._error = self._error or error
        with self._lock:
            self._working -= 1
            last = self._working == 0
        if last:
            self._close()

    def _take_up(self, frame: RenderedFrame) -> None:
        if frame.number < 0:
            self._encoder.sample(frame)
        else:
            self._encoder.encode(frame)

    def _close(self) -> None:
        try:
            if self._stopped.is_set() or self._error is not None:
                self._encoder.abandon()
            else:
                self._encoder.finish()
        except BaseException as error:  # noqa: BLE001  (raised again in the thread that draws)
            self._error = self._error or error
