from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from gdgui.cli import main
from gdgui.commands.export import export
from gdgui.commands.progress import ProgressLine
from gdgui.export.job import Progress
from gdgui.files.csv_reader import read_csv

Captured = pytest.CaptureFixture[str]

FEW = ("--size", "320x180", "--to", "3", "--every", "1")


def run_bare(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program as on a machine with no display and no variable set."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT", "DISPLAY", "WAYLAND"))
    }
    return subprocess.run(
        [sys.executable, "main.py", "export", *arguments],
        env=kept,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_video_is_made_without_a_display(tmp_path: Path) -> None:
    output = tmp_path / "clip.mp4"
    done = run_bare("slope", str(output), *FEW)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{output}: 29 frames, 1.2 s\n"
    assert output.read_bytes()[4:8] == b"ftyp"


def test_the_scenario_may_be_left_out(tmp_path: Path, capsys: Captured) -> None:
    one, other = tmp_path / "a.csv", tmp_path / "b.csv"
    assert main(["export", str(one)]) == 0
    assert main(["export", "slope", str(other)]) == 0
    assert one.read_bytes() == other.read_bytes()
    assert capsys.readouterr().out == f"{one}: 57 rows\n{other}: 57 rows\n"


def test_options_may_stand_between_scenario_and_output(tmp_path: Path) -> None:
    output = tmp_path / "a.csv"
    assert main(["export", "--to", "4", "both", "--from", "2", str(output), "--every", "2"]) == 0
    steps = [line.split(",")[1] for line in output.read_text().splitlines()]
    assert steps == ["step", "2", "4"]


def test_a_table_is_what_run_writes(tmp_path: Path) -> None:
    options = ["both", "--lr", "0.01", "--optimizer", "momentum", "--set", "momentum=0.8", "--steps", "300"]
    assert main(["export", "both", str(tmp_path / "a.csv"), *options[1:]]) == 0
    assert main(["run", *options, "--csv", str(tmp_path / "b.csv")]) == 0
    exported = [line.split(",") for line in (tmp_path / "a.csv").read_text().splitlines()]
    ran = [line.split(",") for line in (tmp_path / "b.csv").read_text().splitlines()]
    assert [[row[1], *row[4:]] for row in exported] == ran


def test_a_table_needs_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from gdgui.cli import main; status = main(sys.argv[1:]);"
        "sys.exit(status or any(name.startswith(('PySide6', 'pyqtgraph', 'av')) for name in sys.modules))"
    )
    command = [sys.executable, "-c", code, "export", str(tmp_path / "a.csv")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "the following arguments are required: OUT"),
        (["slope", "a.mp4", "b.mp4"], "unrecognized arguments: b.mp4"),
        (["a.avi"], "a.avi ends in .avi, which is no known format"),
        (["a.mp4", "--size", "big"], "size is 'big'; it must be like 1920x1080, or one of 720p"),
        (["a.mp4", "--panels", "data,table"], "panels is 'table'; it must be one of data, error, loss"),
        (["a.mp4", "--every", "0"], "every is 0; it must be a whole number from 1"),
        (["a.mp4", "--fps", "x"], "argument --fps: 'x' is not a number"),
        (["a.mp4", "--hold", "x"], "argument --hold: 'x' is not a number of seconds"),
        (["a.mp4", "--to", "99"], "to is 99, and the run ends before it (converged at step 56"),
        (["tensorflow", "a.mp4", "--every", "1", "--between", "999"], "20,000,001 frames; at most 1,000,000"),
        (["nothing", "a.mp4"], "there is no built-in scenario 'nothing'"),
        (["a.mp4", "--x", "hours"], "--x and --y choose the columns of --data"),
        (["missing/a.mp4"], "missing is no folder"),
    ],
)
def test_bad_options_get_a_line_before_any_work(
    arguments: list[str], words: str, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("gdgui: ")
    assert words in err
    assert len(err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_too_little_disk_is_told_first(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda *_: SimpleNamespace(free=10**4))
    assert main(["export", str(tmp_path / "a.csv")]) == 1
    assert "would take about 0 MB, and 0 MB are free there" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_the_run_is_read_from_is_not_overwritten(tmp_path: Path, capsys: Captured) -> None:
    data = tmp_path / "scores.csv"
    data.write_text("hours,score\n2,81\n4,93\n6,91\n8,97\n")
    assert main(["export", "--data", str(data), str(data), "--overwrite"]) == 2
    assert "scores.csv is what the run is read from" in capsys.readouterr().err
    assert read_csv(data).size == 4


def test_an_existing_file_is_kept(tmp_path: Path, capsys: Captured) -> None:
    output = tmp_path / "a.csv"
    output.write_text("mine")
    assert main(["export", str(output)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert output.read_text() == "mine"
    assert main(["export", str(output), "--overwrite"]) == 0


def test_the_help_names_all_formats_and_presets(capsys: Captured) -> None:
    assert main(["export", "--help"]) == 0
    text = capsys.readouterr().out
    for word in (".mp4", ".webm", ".gif", ".apng", ".webp", ".pdf", ".csv", "svg", "slide-4x3", "projector"):
        assert word in text
    assert export.__doc__


class _Terminal:
    def __init__(self, *, is_terminal: bool) -> None:
        self.text, self._is_terminal = "", is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        """There is nothing to flush."""


def test_a_terminal_gets_a_bar_that_goes_away() -> None:
    terminal = _Terminal(is_terminal=True)
    with ProgressLine(terminal, "clip.mp4") as line:  # type: ignore[arg-type]
        line.show(Progress(150, 300, 5.0))
        assert terminal.text.endswith(
            "clip.mp4 [############------------] 150 of 300 frames, 30.0 frames/s, 5 s left"
        )
        before = terminal.text
        line.show(Progress(151, 300, 5.01))
        assert terminal.text == before
    assert terminal.text == before + "\r\x1b[K"


def test_where_there_is_no_terminal_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal(is_terminal=False)
    with ProgressLine(terminal, "clip.mp4") as line:  # type: ignore[arg-type]
        line.show(Progress(1, 300, 1.0))
        assert terminal.text == ""
        later = time.monotonic() + 60.0
        monkeypatch.setattr("gdgui.commands.progress.time.monotonic", lambda: later)
        line.show(Progress(2, 3000, 1.0))
    assert terminal.text == "gdgui: clip.mp4: 2 of 3,000 frames, 2.0 frames/s, 24 min 59 s left\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_the_bar_is_seen_on_a_real_terminal(tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    command = [sys.executable, "main.py", "export", "slope", str(tmp_path / "a.gif"), "--size", "320x180"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=follower) as process:
        os.close(follower)
        text = b""
        while True:
            try:
                piece = os.read(leader, 4096)
            except OSError:
                break
            if not piece:
                break
            text += piece
    os.close(leader)
    assert process.returncode == 0
    assert b"a.gif [" in text
    assert b"frames/s" in text
    assert text.endswith(b"\r\x1b[K")
