"""Animated PNG and WebP: the first frame whole, and of each other one the rectangle that has changed.

The containers are written here, a frame at a time: FFmpeg's WebP encoder keeps the whole animation in memory
until its end, and its APNG encoder tries all ways to store each frame, which takes several times as long.

APNG: W3C, PNG third edition, section 11.3.6. WebP: RFC 9649, section 2.7.
"""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path
from typing import Final, NamedTuple

import av
import numpy as np
from numpy.typing import NDArray

from gdgui.export.clip import Clip
from gdgui.export.encoders.av_encoder import av_errors
from gdgui.export.encoders.pipeline import Encoder, RenderedFrame
from gdgui.export.encoders.png import PLAIN, SIGNATURE, UP, chunk, header, image_data, straight

__all__ = ["ApngEncoder", "WebpEncoder"]

INSTEAD: Final = 0x02
"""The flag of a WebP frame that replaces what was there, alpha too."""

WEBP_METHOD: Final = 1
"""Of 0 to 6: the higher ones take several times as long for a tenth less."""


class _Patch(NamedTuple):
    """A rectangle of a frame: its place, and its pixels, blue, green, red and alpha.

    `over` says that pixels without alpha leave what was there, else all of it is replaced.
    """

    x: int
    y: int
    pixels: NDArray[np.uint8]
    over: bool = False


def _changed(before: NDArray[np.uint8], now: NDArray[np.uint8], *, over: bool) -> _Patch | None:
    """Return the smallest rectangle with even corners outside which two frames are the same, if any.

    With `over`, for opaque frames, what is the same within it is left out too: hardly anything remains.
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
    return _Patch(x, y, pixels, over)


class _AnimationEncoder(Encoder):
    """Writes frames as an animation that starts again at its end."""

    def __init__(self, clip: Clip, path: Path) -> None:
        plan = clip.plan
        self._fps, self._alpha = plan.frames_per_second, plan.transparent
        self._before: NDArray[np.uint8] | None = None
        self._waiting: _Patch | None = None
        self._stays = 0
        self._file = path.open("r+b")
        self._begin(*plan.pixels)

    def _begin(self, width: int, height: int) -> None:
        """Write what stands before all patches."""

    def _write(self, patch: _Patch, frames: int) -> None:
        """Write a patch that is shown for some frames."""

    def _end(self) -> None:
        """Write what stands behind all patches."""

    def encode(self, frame: RenderedFrame) -> None:
        """Take up a frame; it is written when the next one that differs tells how long it stays."""
        if self._before is None:
            self._before = frame.pixels.copy()
            self._waiting = _Patch(0, 0, self._before.copy())
        elif (patch := _changed(self._before, frame.pixels, over=not self._alpha)) is not None:
            self._write_waiting()
            self._waiting = patch
            np.copyto(self._before, frame.pixels)
        self._stays += frame.repeats

    def _write_waiting(self) -> None:
        if self._waiting is not None:
            self._write(self._waiting, self._stays)
        self._stays = 0

    def finish(self) -> None:
        """Write the last frame, and close."""
        self._write_waiting()
        self._end()
        self._file.close()

    def abandon(self) -> None:
        """Close the file as it is."""
        self._file.close()


class ApngEncoder(_AnimationEncoder):
    """Writes frames as an animated PNG."""

    def _begin(self, width: int, height: int) -> None:
        self._frames, self._chunks = 0, 0
        self._file.write(SIGNATURE + header(width, height, alpha=True))
        self._control_at = self._file.tell()
        self._write_control()

    def _write_control(self) -> None:
        self._file.write(chunk(b"acTL", struct.pack(">II", self._frames, 0)))

    def _number(self) -> bytes:
        self._chunks += 1
        return struct.pack(">I", self._chunks - 1)

    def _write(self, patch: _Patch, frames: int) -> None:
        height, width, _ = patch.pixels.shape
        delay, unit = (frames, self._fps) if frames < 1 << 16 else (frames // self._fps, 1)
        place = struct.pack(">IIIIHHBB", width, height, patch.x, patch.y, delay, unit, 0, patch.over)
        self._file.write(chunk(b"fcTL", self._number() + place))
        data = image_data(straight(patch.pixels, alpha=True), PLAIN if patch.over else UP)
        self._file.write(chunk(b"fdAT", self._number() + data) if self._frames else chunk(b"IDAT", data))
        self._frames += 1

    def _end(self) -> None:
        self._file.write(chunk(b"IEND", b""))
        self._file.seek(self._control_at)
        self._write_control()


class WebpEncoder(_AnimationEncoder):
    """Writes frames as an animated WebP."""

    def _begin(self, width: int, height: int) -> None:
        self._frames = 0
        animation, transparency = 0x02, 0x10
        self._file.write(b"RIFF\0\0\0\0WEBP")
        size = struct.pack("<II", animation | transparency, width - 1)[:7] + struct.pack("<I", height - 1)[:3]
        self._file.write(_riff(b"VP8X", size))
        self._file.write(_riff(b"ANIM", struct.pack("<IH", 0, 0)))

    def _write(self, patch: _Patch, frames: int) -> None:
        height, width, _ = patch.pixels.shape
        began, self._frames = self._frames, self._frames + frames
        # From whole milliseconds to whole milliseconds, so that roundings do not add up.
        lasts = round(self._frames * 1000 / self._fps) - round(began * 1000 / self._fps)
        numbers = (patch.x // 2, patch.y // 2, width - 1, height - 1, min(lasts, (1 << 24) - 1))
        flags = bytes([0 if patch.over else INSTEAD])
        place = b"".join(struct.pack("<I", number)[:3] for number in numbers) + flags
        self._file.write(_riff(b"ANMF", place + _lossless(patch.pixels)))

    def _end(self) -> None:
        size = self._file.tell()
        self._file.seek(4)
        self._file.write(struct.pack("<I", size - 8))


def _lossless(pixels: NDArray[np.uint8]) -> bytes:
    """Return the chunks of an image: what stands behind the 12 bytes that begin a WebP file."""
    with av_errors():
        codec = av.CodecContext.create("libwebp", "w")
        codec.height, codec.width, _ = pixels.shape
        codec.pix_fmt, codec.time_base = "bgra", Fraction(1, 1000)
        codec.options = {"lossless": "1", "compression_level": str(WEBP_METHOD), "quality": "30"}
        colors = straight(pixels, alpha=True, blue_first=True)
        frame = av.VideoFrame.from_numpy_buffer(colors, format="bgra")
        return b"".join(bytes(packet) for packet in [*codec.encode(frame), *codec.encode(None)])[12:]


def _riff(kind: bytes, data: bytes) -> bytes:
    """Return a chunk: kind, length, data, and a byte more where the length is odd."""
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
