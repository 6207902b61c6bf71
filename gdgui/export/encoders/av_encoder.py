"""What encoders by FFmpeg's libraries have in common."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import av

from gdgui.export.encoders.pipeline import RenderedFrame

__all__ = ["AvEncoder", "av_errors"]


@contextmanager
def av_errors() -> Iterator[None]:
    """Turn FFmpeg's errors into those of the system that they stand for."""
    try:
        yield
    except av.FFmpegError as error:
        raise OSError(error.errno or errno.EIO, error.strerror or str(error)) from error


class AvEncoder:
    """Writes pictures into a container of PyAV.

    Parameters
    ----------
    path : Path
    name : str
        Of the container's format.
    options : Mapping
        Of the container.
    """

    threads = 1

    def __init__(self, path: Path, name: str, options: Mapping[str, str]) -> None:
        with av_errors():
            self._container = av.open(str(path), "w", format=name, options=dict(options))

    def sample(self, frame: RenderedFrame) -> None:
        """Most need no look ahead."""

    def abandon(self) -> None:
        """Close the file as it is."""
        try:
            self._container.close()
        except av.FFmpegError:
            return
