"""What encoders by FFmpeg's libraries have in common."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import av

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
    """Writes frames into a container of PyAV, of the format `name` and with `options` of FFmpeg's."""

    def __init__(self, path: Path, name: str, options: Mapping[str, str]) -> None:
        with av_errors():
            self._container = av.open(str(path), "w", format=name, options=dict(options))

    def abandon(self) -> None:
        """Close the file as it is."""
        with suppress(av.FFmpegError):
            self._container.close()
