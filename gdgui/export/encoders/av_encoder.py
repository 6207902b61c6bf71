"""What encoders by FFmpeg's libraries have in common."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

import av
from av.video import VideoStream

from gdgui.export.clip import Clip
from gdgui.export.encoders.pipeline import Encoder

__all__ = ["AvEncoder", "av_errors"]


@contextmanager
def av_errors() -> Iterator[None]:
    """Turn FFmpeg's errors into those of the system that they stand for."""
    try:
        yield
    except av.FFmpegError as error:
        raise OSError(error.errno or errno.EIO, error.strerror or str(error)) from error


class AvEncoder(Encoder):
    """Writes frames into the stream of a container of PyAV; codec and options have FFmpeg's names."""

    def __init__(self, clip: Clip, path: Path, codec: str, options: Mapping[str, str]) -> None:
        plan = clip.plan
        with av_errors():
            self._container = av.open(str(path), "w", format=plan.format.name, options=dict(options))
            stream = self._container.add_stream(codec, rate=plan.frames_per_second)
        # Typed by the name of the codec alone, which is not known before the program runs.
        self._stream = cast("VideoStream", stream)

    def finish(self) -> None:
        """Write what the codec holds back, and close."""
        with av_errors():
            self._container.mux(self._stream.encode(None))
            self._container.close()

    def abandon(self) -> None:
        """Close the file as it is."""
        with suppress(av.FFmpegError):
            self._container.close()
