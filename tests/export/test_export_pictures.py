"""Pictures, pages and tables, read back with Pillow, poppler and librsvg."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from gdgui.export.job import ExportJob
from gdgui.export.plan import ExportPlan

Planner = Callable[..., ExportPlan]
Exporter = Callable[..., ExportJob]
Drawer = Callable[[ExportPlan, int], NDArray[np.uint8]]


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def told(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("background", ["theme", "transparent"])
def test_pictures_are_what_was_drawn(export: Exporter, draw: Drawer, tmp_path: Path, background: str) -> None:
    job = export("slides", background=background, jobs=3)
    names = sorted(path.name for path in (tmp_path / "slides").iterdir())
    assert names == [*(f"frame-{number:04}.png" for number in range(7)), "index.csv"]
    for number in range(7):
        with Image.open(tmp_path / "slides" / names[number]) as image:
            assert image.size == (320, 180)
            assert image.mode == ("RGBA" if background == "transparent" else "RGB")
            found = np.asarray(image.convert("RGBA")).astype(float)
        drawn = draw(job.clip.plan, number).astype(float)
        assert np.array_equal(found[:, :, 3], drawn[:, :, 3])
        multiplied = found[:, :, 2::-1] * found[:, :, 3:] / 255.0
        assert np.abs(multiplied - drawn[:, :, :3]).max() <= 1.0


def test_the_index_has_the_numbers_of_each_picture(export: Exporter, tmp_path: Path) -> None:
    job = export("slides", between=1)
    with (tmp_path / "slides" / "index.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["file"] for row in rows] == [f"frame-{number:04}.png" for number in range(13)]
    assert [row["stage"] for row in rows] == ["rest", "glide"] * 6 + ["rest"]
    run = job.clip.shots[0].trajectory
    for row in rows[::2]:
        step = int(row["step"])
        wanted = run.row(step)
        names = ("slope", "intercept", "loss", "d_slope", "d_intercept", "learning_rate")
        assert tuple(float(row[name]) for name in names) == wanted
    halfway = (run.slope[2] + run.slope[3]) / 2
    assert float(rows[5]["slope"]) == pytest.approx(halfway)
    assert float(rows[5]["share"]) == 0.5


def test_a_table_alone_has_the_same_rows(export: Exporter, tmp_path: Path) -> None:
    export("slides")
    export("numbers.csv")
    with_files = (tmp_path / "slides" / "index.csv").read_text().splitlines()
    assert [line.rpartition(",")[0] for line in with_files] == (
        tmp_path / "numbers.csv"
    ).read_text().splitlines()


def test_a_single_picture_is_a_file(export: Exporter, draw: Drawer, tmp_path: Path) -> None:
    job = export("third.png", first=3, last=3)
    with Image.open(tmp_path / "third.png") as image:
        assert np.array_equal(np.asarray(image), draw(job.clip.plan, 0)[:, :, 2::-1])


@needs("pdfinfo")
@needs("pdftotext")
@needs("pdffonts")
def test_a_pdf_has_a_page_a_frame_with_letters_and_fonts(export: Exporter, tmp_path: Path) -> None:
    export("pages.pdf", size=(1280, 720))
    facts = told("pdfinfo", tmp_path / "pages.pdf")
    assert re.search(r"Pages: +7\n", facts)
    assert re.search(r"Page size: +960 x 540 pts", facts)
    assert "Sat Jan  1" in facts
    text = told("pdftotext", "-f", "3", "-l", "3", tmp_path / "pages.pdf", "-")
    for words in ("step", "hours studied", "score", "derivative −214.6", "−1.277", "392.1"):
        assert words in text
    fonts = told("pdffonts", tmp_path / "pages.pdf").splitlines()[2:]
    assert len(fonts) == 2
    assert all(
        "NotoSansKR" in line and re.search(r"CID TrueType .* yes yes|yes no +yes", line) for line in fonts
    )


@needs("pdftocairo")
@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_a_page_looks_like_the_picture(export: Exporter, draw: Drawer, tmp_path: Path, theme: str) -> None:
    job = export("page.pdf", "both", size=(960, 540), first=4, last=4, theme=theme)
    told("pdftocairo", "-png", "-r", "96", "-singlefile", tmp_path / "page.pdf", tmp_path / "page")
    assert difference(tmp_path / "page.png", draw(job.clip.plan, 0)) < 0.02


@needs("rsvg-convert")
@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
@pytest.mark.parametrize("scenario", ["slope", "both"])
def test_an_svg_looks_like_the_picture(
    export: Exporter, draw: Drawer, tmp_path: Path, theme: str, scenario: str
) -> None:
    job = export("frame.svg", scenario, size=(960, 540), first=4, last=4, theme=theme)
    told("rsvg-convert", tmp_path / "frame.svg", "-o", tmp_path / "frame.png")
    assert difference(tmp_path / "frame.png", draw(job.clip.plan, 0)) < 0.02


def test_an_svg_needs_no_fonts_and_says_what_it_shows(export: Exporter, tmp_path: Path) -> None:
    export("frames", format_name="svg")
    text = (tmp_path / "frames" / "frame-0005.svg").read_text(encoding="utf-8")
    assert "<text" not in text
    assert "<title>Step 5</title>" in text
    assert "non-scaling-stroke" not in text


def difference(path: Path, drawn: NDArray[np.uint8]) -> float:
    """Mean difference of two pictures, 1 for black and white."""
    with Image.open(path) as image:
        found = np.asarray(image.convert("RGB")).astype(float)
    return float(np.abs(found - drawn[:, :, 2::-1]).mean() / 255.0)


def test_transparent_vectors_have_no_ground(export: Exporter, tmp_path: Path) -> None:
    for name, background in (("plain.svg", "theme"), ("clear.svg", "transparent")):
        export(name, first=1, last=1, background=background)
    assert len((tmp_path / "plain.svg").read_text()) > len((tmp_path / "clear.svg").read_text())
    ground = 'd="M0 0L320 0L320 180L0 180L0 0"'
    assert ground in (tmp_path / "plain.svg").read_text()
    assert ground not in (tmp_path / "clear.svg").read_text()
