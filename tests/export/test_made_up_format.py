"""A format is one record in the catalog: what is defined here is known everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gdgui.app.export_dialog import ExportDialog
from gdgui.cli import main
from gdgui.export.clip import Clip
from gdgui.export.encoders.pipeline import Encoder, RenderedFrame
from gdgui.export.formats import FORMATS, Format, Sink
from gdgui.model.library import find_scenario

Captured = pytest.CaptureFixture[str]

FEW = ("--to", "3", "--every", "1")


class LineSink(Sink):
    """Writes a line of text a frame."""

    def __init__(self, clip: Clip, path: Path) -> None:
        self._clip, self._file = clip, path.open("w", encoding="utf-8")

    def add(self, number: int) -> None:
        state = self._clip.shots[number].state
        self._file.write(f"step {state.step}: slope {state.slope:.2f}\n")

    def close(self) -> None:
        self._file.close()


class PpmEncoder(Encoder):
    """Writes frames without compression: netpbm's PPM."""

    threads = 2

    def __init__(self, clip: Clip, path: Path) -> None:
        self._clip, self._path = clip, path

    def encode(self, frame: RenderedFrame) -> None:
        height, width, _ = frame.pixels.shape
        path = self._clip.frame_path(self._path, frame.number)
        colors = frame.pixels[:, :, 2::-1].tobytes()
        path.write_bytes(f"P6 {width} {height} 255\n".encode() + colors)


LINES = Format("lines", "lines of text", LineSink, paints=False, frame_bytes=0.0)
PPM = Format(
    "ppm", "plain pictures", PpmEncoder.sink, (320, 180), single=True, transparent=False, frame_bytes=3.0
)


@pytest.fixture(autouse=True)
def _made_up() -> Iterator[None]:
    with FORMATS.extended(LINES, PPM):
        yield


def test_the_command_line_makes_a_file(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "run.lines"
    assert main(["export", "slope", str(path), *FEW]) == 0
    assert path.read_text().splitlines() == [
        "step 0: slope -5.00",
        "step 1: slope -2.81",
        "step 2: slope -1.28",
        "step 3: slope -0.20",
    ]
    assert capsys.readouterr().out == f"{path}: 4 rows\n"


def test_the_command_line_makes_a_folder_and_replaces_it(
    qapp: QApplication, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "slides"
    assert main(["export", "slope", str(path), "--format", "ppm", *FEW]) == 0
    names = [f"frame-{number:04}.ppm" for number in range(4)]
    assert sorted(file.name for file in path.iterdir()) == [*names, "index.csv"]
    assert (path / names[3]).read_bytes().startswith(b"P6 320 180 255\n")
    arguments = ["export", "slope", str(path), "--format", "ppm", "--to", "1", "--every", "1"]
    assert main(arguments) == 2
    assert "holds frames already" in capsys.readouterr().err
    assert main([*arguments, "--overwrite"]) == 0
    assert sorted(file.name for file in path.iterdir()) == [*names[:2], "index.csv"]
    assert main([*arguments, "--overwrite", "--background", "transparent"]) == 2
    assert "ppm has none such; use gif, apng" in capsys.readouterr().err


def test_help_and_errors_name_it(tmp_path: Path, capsys: Captured) -> None:
    assert main(["export", "--help"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert ".csv .lines, or" in text
    assert "svg, csv, lines or ppm" in text
    assert "for ppm 320x180" in text
    assert main(["export", str(tmp_path / "a.avi")]) == 2
    assert ".csv, .lines, .ppm, or in nothing" in capsys.readouterr().err


@pytest.mark.parametrize(("form", "previews"), [(LINES, False), (PPM, True)])
def test_the_dialog_offers_it(qtbot: QtBot, tmp_path: Path, form: Format, previews: bool) -> None:
    dialog = ExportDialog(find_scenario("slope"), 3, "light", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.format.setCurrentIndex(dialog.format.findData(form.name))
    assert dialog.format.currentText() == form.title
    dialog.refresh()
    assert dialog.plan is not None
    assert dialog.plan.format is form
    assert not dialog.fps.isEnabled()
    assert dialog.background.isEnabled() == previews
    assert all(label.pixmap().isNull() != previews for label in dialog.previews)
