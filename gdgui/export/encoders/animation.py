"""Animated PNG and WebP: the first picture whole, and of each other one the rectangle that has changed.

The containers are written here, a frame at a time: FFmpeg's WebP encoder keeps the whole animation in memory
until its end, and its APNG encoder tries all ways to store each frame, which takes several times as long.

APNG: W3C, PNG third edition, section 11.3.6. WebP: RFC 9649, section 2.7.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, Protocol

import av
import numpy as np
from numpy.typing import NDArray

from gdgui.export.clip import Clip
from gdgui.export.encoders.av_encoder import av_errors
from gdgui.export.encoders.picture_sink import PictureSink
from gdgui.export.encoders.pipeline import RenderedFrame
from gdgui.export.encoders.png_encoder import PLAIN, SIGNATURE, UP, chunk, header, image_data, straight
from gdgui.export.plan import ExportPlan

__all__ = ["AnimationEncoder", "Patch", "apng_sink", "changed", "webp_sink"]

INSTEAD: Final = 0x02
"""The flag of a WebP frame that replaces what was there, alpha too."""

WEBP_METHOD: Final = 1
"""Of 0 to 6: the higher ones take several times as long for a tenth less."""


class Patch(NamedTuple):
    """A rectangle of a picture: its place, and its pixels, blue, green, red and alpha.

    `over` says that pixels without alpha leave what was there, else all of it is replaced.
    """

    x: int
    y: int
    pixels: NDArray[np.uint8]
    over: bool = False


class _Container(Protocol):
    """A file of patches, each shown for some frames."""

    def add(self, patch: Patch, frames: int) -> None: ...

    def close(self) -> None: ...


def changed(before: NDArray[np.uint8], now: NDArray[np.uint8], *, over: bool) -> Patch | None:
    """Return the smallest rectangle with even corners outside which two pictures are the same, if any.

    With `over`, for opaque pictures, what is the same within it is left out too: hardly anything remains.
    """
    same = before.view(np.uint32)[..., 0] == now.view(np.uint32)[..., 0]
    rows, columns = np.flatnonzero(~same.all(axis=1)), np.flatnonzero(~same.all(axis=0))
    if not rows.size:
        return None
    y, x = int(rows[0]) // 2 * 2, int(columns[0]) // 2 * 2
    place = slice(y, int(rows[-1]) + 1), slice(x, int(columns[-1]) + 1)
    pixels = now[place].copy()
    if over:
        pixels[same[place]] = 0
    return Patch(x, y, pixels, over)


class AnimationEncoder:
    """Writes pictures as an animation that starts again at its end.

    Parameters
    ----------
    path : Path
    container : callable
        Begins a container in a file, for pictures of a width and a height and so many frames a second.
    plan : ExportPlan
    """

    threads = 1

    def __init__(
        self, path: Path, container: Callable[[BinaryIO, int, int, int], _Container], plan: ExportPlan
    ) -> None:
        self._alpha = plan.transparent
        self._file = path.open("r+b")
        self._container = container(self._file, *plan.pixels, plan.frames_per_second)
        self._before: NDArray[np.uint8] | None = None
        self._waiting: Patch | None = None
        self._frames = 0

    def sample(self, frame: RenderedFrame) -> None:
        """Animations need no look ahead."""

    def encode(self, frame: RenderedFrame) -> None:
        """Take up a picture; it is written when the next one that differs tells how long it stays."""
        if self._before is None:
            self._before = frame.pixels.copy()
            self._waiting = Patch(0, 0, self._before.copy())
        else:
            patch = changed(self._before, frame.pixels, over=not self._alpha)
            if patch is not None:
                self._write()
                self._waiting = patch
                np.copyto(self._before, frame.pixels)
        self._frames += frame.repeats

    def _write(self) -> None:
        if self._waiting is not None:
            self._container.add(self._waiting, self._frames)
        self._waiting, self._frames = None, 0

    def finish(self) -> None:
        """Write the last picture, and close."""
        self._write()
        self._container.close()
        self._file.close()

    def abandon(self) -> None:
        """Close the file as it is."""
        self._file.close()


def apng_sink(clip: Clip, path: Path) -> PictureSink:
    """Begin an animated PNG."""
    return PictureSink(clip, path, AnimationEncoder(path, _PngContainer, clip.plan))


class _PngContainer:
    def __init__(self, file: BinaryIO, width: int, height: int, fps: int) -> None:
        self._file, self._fps = file, fps
        self._frames, self._chunks = 0, 0
        file.write(SIGNATURE + header(width, height, alpha=True))
        self._control_at = file.tell()
        self._write_control()

    def _write_control(self) -> None:
        self._file.write(chunk(b"acTL", struct.pack(">II", self._frames, 0)))

    def _number(self) -> bytes:
        self._chunks += 1
        return struct.pack(">I", self._chunks - 1)

    def add(self, patch: Patch, frames: int) -> None:
        height, width, _ = patch.pixels.shape
        delay, unit = (frames, self._fps) if frames < 1 << 16 else (frames // self._fps, 1)
        place = struct.pack(">IIIIHHBB", width, height, patch.x, patch.y, delay, unit, 0, patch.over)
        self._file.write(chunk(b"fcTL", self._number() + place))
        colors = straight(patch.pixels, alpha=True)
        data = image_data(colors, PLAIN if patch.over else UP)
        self._file.write(chunk(b"fdAT", self._number() + data) if self._frames else chunk(b"IDAT", data))
        self._frames += 1

    def close(self) -> None:
        self._file.write(chunk(b"IEND", b""))
        self._file.seek(self._control_at)
        self._write_control()


class _WebpContainer:
    def __init__(self, file: BinaryIO, width: int, height: int, fps: int) -> None:
        self._file, self._fps, self._frames = file, fps, 0
        animation, transparency = 0x02, 0x10
        file.write(b"RIFF\0\0\0\0WEBP")
        size = struct.pack("<II", animation | transparency, width - 1)[:7] + struct.pack("<I", height - 1)[:3]
        file.write(_riff(b"VP8X", size))
        file.write(_riff(b"ANIM", struct.pack("<IH", 0, 0)))

    def add(self, patch: Patch, frames: int) -> None:
        height, width, _ = patch.pixels.shape
        began, self._frames = self._frames, self._frames + frames
        # From whole milliseconds to whole milliseconds, so that roundings do not add up.
        lasts = round(self._frames * 1000 / self._fps) - round(began * 1000 / self._fps)
        numbers = (patch.x // 2, patch.y // 2, width - 1, height - 1, min(lasts, (1 << 24) - 1))
        flags = bytes([0 if patch.over else INSTEAD])
        place = b"".join(struct.pack("<I", number)[:3] for number in numbers) + flags
        self._file.write(_riff(b"ANMF", place + self._lossless(patch.pixels)))

    def _lossless(self, pixels: NDArray[np.uint8]) -> bytes:
        """Return the chunks of a picture: what stands behind the 12 bytes that begin a WebP file."""
        height, width, _ = pixels.shape
        with av_errors():
            codec = av.CodecContext.create("libwebp", "w")
            codec.width, codec.height, codec.pix_fmt = width, height, "bgra"
            codec.time_base = Fraction(1, 1000)
            codec.options = {"lossless": "1", "compression_level": str(WEBP_METHOD), "quality": "30"}
            frame = av.VideoFrame.from_numpy_buffer(
                straight(pixels, alpha=True, blue_first=True), format="bgra"
            )
            data = b"".join(bytes(packet) for packet in [*codec.encode(frame), *codec.encode(None)])
        return data[12:]

    def close(self) -> None:
        size = self._file.tell()
        self._file.seek(4)
        self._file.write(struct.pack("<I", size - 8))


def _riff(kind: bytes, data: bytes) -> bytes:
    """Return a chunk: kind, length, data, and a byte more where the length is odd."""
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webp_sink(clip: Clip, path: Path) -> PictureSink:
    """Begin an animated WebP."""
    return PictureSink(clip, path, AnimationEncoder(path, _WebpContainer, clip.plan))
