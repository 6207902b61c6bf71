"""Exports: videos, pictures, animations and pages against Matplotlib, memory, and cancelling."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.claims import Claim, Limit, alternated, report, run_module, seconds
from benchmarks.plotted import Plotted
from gdgui.export.clip import clip_of
from gdgui.export.encoders.pipeline import RenderedFrame
from gdgui.export.encoders.video import VideoEncoder
from gdgui.export.job import ExportJob
from gdgui.export.plan import ExportPlan
from gdgui.export.renderer import Renderer
from gdgui.model.library import find_scenario

__all__ = ["measure"]

SIZE: Final = (1920, 1080)
FRAMES: Final = 300
REFERENCE_FRAMES: Final = 60
"""Matplotlib takes a sixth of a second for each."""

SCENARIO: Final = "both"
LONG_FRAMES: Final = 10_000
MANY_FRAMES: Final = 3_000
BUFFERS: Final = 50


def _plan(output: Path, frames: int = FRAMES, **values: Any) -> ExportPlan:
    values = {"size": SIZE, "every": 1, **values}
    if output.suffix in (".mp4", ".gif"):
        values.setdefault("hold", 0.0)
    return ExportPlan(
        scenario=find_scenario(SCENARIO), output=output, last=frames - 1, overwrite=True, **values
    )


def _rate(output: Path) -> float:
    """Export and return frames a second, with everything from the run to the file in its place."""
    return FRAMES / seconds(lambda: ExportJob(_plan(output, jobs=os.cpu_count() or 1)).run())


def _against_matplotlib(folder: Path) -> Iterator[Claim]:
    plotted = Plotted(find_scenario(SCENARIO), *SIZE)
    rivals: tuple[tuple[str, str, Callable[[Path, int], float], str, float], ...] = (
        ("film", "ours.mp4", plotted.film, "FFMpegWriter", 6),
        ("pictures", "ours", plotted.pictures, "savefig", 5),
        ("gif", "ours.gif", plotted.gif, "PillowWriter", 10),
        ("pages", "ours.pdf", plotted.pages, "PdfPages", 4),
    )
    for what, name, theirs, rival, times in rivals:
        numbers = iter(range(100))

        def reference(
            theirs: Callable[[Path, int], float] = theirs,
            name: str = name,
            numbers: Iterator[int] = numbers,
        ) -> float:
            return theirs(folder / f"theirs-{next(numbers)}-{name}", REFERENCE_FRAMES)

        own, other = alternated(2, partial(_rate, folder / name), reference)
        yield Claim(
            f"export: {what}, 1920x1080", own, "frames/s", other, rival, Limit("ratio", "at least", times)
        )
    yield from _gif_size(folder, plotted)
    plotted.close()


def _gif_size(folder: Path, plotted: Plotted) -> Iterator[Claim]:
    ours, theirs = folder / "small.gif", folder / "small-theirs.gif"
    ExportJob(_plan(ours, REFERENCE_FRAMES)).run()
    plotted.gif(theirs, REFERENCE_FRAMES)
    kilobytes = [path.stat().st_size / 1000 for path in (ours, theirs)]
    yield Claim(
        f"export: gif of {REFERENCE_FRAMES} frames",
        kilobytes[0],
        "kB",
        kilobytes[1],
        "PillowWriter",
        Limit("ratio", "at most", 1),
    )


def _at_once(folder: Path) -> Iterator[Claim]:
    """Compare a video with the slower of drawing and encoding alone."""
    plan = _plan(folder / "at-once.mp4")
    clip = clip_of(plan)
    renderer = Renderer(clip)
    drawn = [np.zeros((SIZE[1], SIZE[0], 4), dtype=np.uint8) for _ in range(BUFFERS)]

    def draw() -> None:
        for number in range(FRAMES):
            renderer.draw(number, renderer.image(drawn[number % BUFFERS].data))

    def encode() -> None:
        encoder = VideoEncoder(clip, folder / "alone.mp4")
        for number in range(FRAMES):
            there, back = number % BUFFERS, BUFFERS - 1 - number % BUFFERS
            encoder.encode(RenderedFrame(number, drawn[back if number // BUFFERS % 2 else there]))
        encoder.finish()

    draw()
    drawing, encoding, both = alternated(
        3, partial(seconds, draw), partial(seconds, encode), partial(seconds, lambda: ExportJob(plan).run())
    )
    renderer.close()
    slower = "drawing" if drawing > encoding else "encoding"
    limit = Limit("ratio", "at most", 1.25)
    yield Claim(
        f"export: film of {FRAMES} frames", both, "s", max(drawing, encoding), f"{slower} alone", limit
    )


def _peak_megabytes(folder: Path, frames: int) -> float:
    """Return the greatest memory of a process that exports a video."""
    done = run_module(
        "exporting", SCENARIO, str(folder / "memory.mp4"), "--overwrite", "--every", "1",
        "--to", str(frames - 1), "--hold", "0", "--no-stop", "--steps", str(MANY_FRAMES), timeout=900.0,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the export of {frames} frames failed: {done.stderr}")
    return float(done.stdout.split()[-1])


def _memory(folder: Path) -> Iterator[Claim]:
    few, many = (_peak_megabytes(folder, frames) for frames in (FRAMES, MANY_FRAMES))
    limit = Limit("ratio", "at most", 1.1)
    what = f"export: peak memory, {MANY_FRAMES:,} frames"
    yield Claim(what, many, "MB", few, f"{FRAMES} frames", limit)


def _cancelling(folder: Path) -> Iterator[Claim]:
    """Cancel a video that is long under way."""
    place = folder / "cancelled"
    place.mkdir()
    job = ExportJob(_plan(place / "long.mp4", 101, every=None, between=LONG_FRAMES // 100 - 1))
    while job.progress.done < FRAMES:
        job.draw_next(0.05)
    waited = seconds(job.cancel)
    limit = Limit("figure", "at most", 0.5)
    what = f"export: cancelling a film of {len(job.clip):,} frames"
    yield Claim(what, waited, "s", float("nan"), "–", limit)
    left = len(list(place.iterdir()))
    yield Claim(f"{what}, files left", left, "files", float("nan"), "–", Limit("figure", "at most", 0))


def measure() -> Iterator[Claim]:
    """Measure all claims about exports. Matplotlib needs the ffmpeg program for its video."""
    app = QApplication.instance() or QApplication(["benchmarks"])
    with tempfile.TemporaryDirectory(prefix="gdgui-export-") as name:
        folder = Path(name)
        yield from _against_matplotlib(folder)
        yield from _at_once(folder)
        yield from _memory(folder)
        yield from _cancelling(folder)
    app.processEvents()


if __name__ == "__main__":
    sys.exit(report(measure()))
