"""Videos and animations, read back with PyAV's decoders and Pillow."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from gdgui.export.job import ExportJob
from gdgui.export.plan import ExportPlan

Planner = Callable[..., ExportPlan]
Exporter = Callable[..., ExportJob]
Drawer = Callable[[ExportPlan, int], NDArray[np.uint8]]


def decoded(path: Path) -> tuple[list[NDArray[np.uint8]], Fraction]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        frames = [
            frame.to_ndarray(format="rgb24").astype(np.uint8, copy=False)
            for frame in container.decode(stream)
        ]
        assert stream.average_rate is not None
        return frames, stream.average_rate


def colors(drawn: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Red, green, blue of a drawn frame."""
    return drawn[:, :, 2::-1].astype(np.float64)


@pytest.mark.parametrize("ending", ["mp4", "webm"])
def test_a_video_holds_every_frame_in_its_size_and_rate(
    export: Exporter, draw: Drawer, tmp_path: Path, ending: str
) -> None:
    job = export(f"clip.{ending}", fps=20, hold=0.5)
    frames, rate = decoded(tmp_path / f"clip.{ending}")
    assert len(frames) == job.clip.frames == 7 + 10
    assert rate == 20
    assert frames[0].shape == (180, 320, 3)
    for number in (0, 3, 6):
        drawn = colors(draw(job.clip.plan, number))
        assert np.abs(frames[number] - drawn).mean() < 4.0
    assert np.abs(frames[6] - frames[-1].astype(np.float64)).mean() < 2.0


def test_a_video_keeps_the_colours_of_high_definition(export: Exporter, tmp_path: Path) -> None:
    export("clip.mp4", theme="dark", last=0)
    with av.open(str(tmp_path / "clip.mp4")) as container:
        frame = next(container.decode(video=0))
        # ITU-T H.273: 1 is BT.709 in all three, and studio range.
        assert (frame.colorspace, frame.color_primaries, frame.color_trc, frame.color_range) == (1, 1, 1, 1)
        corner = frame.to_ndarray(format="rgb24", src_colorspace="ITU709")[2, 2]
    assert np.abs(corner.astype(int) - (0x1B, 0x21, 0x2A)).max() <= 3


@pytest.mark.parametrize("ending", ["mp4", "webm"])
def test_odd_sides_are_padded_with_the_background(export: Exporter, tmp_path: Path, ending: str) -> None:
    export(f"clip.{ending}", size=(321, 181), theme="dark", last=1)
    frames, _ = decoded(tmp_path / f"clip.{ending}")
    assert frames[0].shape == (182, 322, 3)
    assert np.ptp(frames[0][:, -1].astype(int), axis=0).max() < 16


def opened(path: Path) -> tuple[list[NDArray[np.uint8]], list[float]]:
    frames, durations = [], []
    with Image.open(path) as image:
        for number in range(image.n_frames):  # type: ignore[attr-defined]
            image.seek(number)
            frames.append(np.asarray(image.convert("RGBA")))
            durations.append(image.info["duration"])
        assert image.info["loop"] == 0
    return frames, durations


@pytest.mark.parametrize("ending", ["apng", "webp"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lossless_animations_are_what_was_drawn(
    export: Exporter, draw: Drawer, tmp_path: Path, ending: str, theme: str
) -> None:
    job = export(f"clip.{ending}", between=1, fps=20, hold=1.0, theme=theme)
    frames, durations = opened(tmp_path / f"clip.{ending}")
    assert len(frames) == len(job.clip) == 13
    assert durations == [50.0] * 12 + [1050.0]
    for number, frame in enumerate(frames):
        drawn = draw(job.clip.plan, number)
        assert np.array_equal(frame[:, :, :3], drawn[:, :, 2::-1])
        assert (frame[:, :, 3] == 255).all()


@pytest.mark.parametrize("ending", ["apng", "webp", "gif"])
def test_animations_can_leave_out_the_background(
    export: Exporter, draw: Drawer, tmp_path: Path, ending: str
) -> None:
    job = export(f"clip.{ending}", background="transparent", hold=0.0, fps=20)
    frames, _ = opened(tmp_path / f"clip.{ending}")
    assert len(frames) == 7
    for number, frame in enumerate(frames):
        alpha = draw(job.clip.plan, number)[:, :, 3]
        if ending == "gif":
            assert np.array_equal(frame[:, :, 3] > 0, alpha >= 128)
        else:
            assert np.array_equal(frame[:, :, 3], alpha)
    assert frames[0][1, 1, 3] == 0


def test_a_gif_has_few_wrong_colours_and_exact_delays(export: Exporter, draw: Drawer, tmp_path: Path) -> None:
    job = export("clip.gif", fps=25, hold=2.0, scenario="both", between=1)
    frames, durations = opened(tmp_path / "clip.gif")
    assert len(frames) == len(job.clip)
    assert durations == [40] * 12 + [2040]
    for number, frame in enumerate(frames):
        drawn = colors(draw(job.clip.plan, number))
        assert np.abs(frame[:, :, :3] - drawn).mean() < 1.0


def test_frames_that_do_not_differ_are_one_that_stays(export: Exporter, tmp_path: Path) -> None:
    # On the slope alone nothing but the loss panel and the step's number go on once it has settled.
    export("clip.webp", panels=("data",), last=0, hold=0.0, fps=10)
    frames, durations = opened(tmp_path / "clip.webp")
    assert (len(frames), durations) == (1, [100])
