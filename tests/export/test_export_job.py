from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gdgui.export.destination import check_destination, check_room
from gdgui.export.encoders.pipeline import Encoder, Pipeline, RenderedFrame
from gdgui.export.errors import ExportError, NoRoomError
from gdgui.export.formats import FORMATS
from gdgui.export.job import ExportJob, Progress
from gdgui.export.plan import ExportPlan
from gdgui.files.output import Output

Planner = Callable[..., ExportPlan]
Exporter = Callable[..., ExportJob]

OUTPUTS = {name: f"output.{name}" if not FORMATS[name].single else f"output-{name}" for name in FORMATS}


def planned(plan: Planner, name: str, **values: object) -> ExportPlan:
    return plan(OUTPUTS[name], format_name=name, **values)


def content(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_plan_gives_the_same_bytes(
    plan: Planner, qapp: QApplication, tmp_path: Path, name: str
) -> None:
    made = planned(plan, name, overwrite=True)
    ExportJob(made).run()
    first = content(made.output)
    ExportJob(made).run()
    assert content(made.output) == first
    assert [path.name for path in tmp_path.iterdir()] == [made.output.name]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("frames", [0, 1, 4, 7])
def test_a_cancelled_job_leaves_nothing(
    plan: Planner, qapp: QApplication, tmp_path: Path, name: str, frames: int
) -> None:
    job = ExportJob(planned(plan, name))
    while job.progress.done < frames:
        assert job.draw_next(0.1)
    job.cancel()
    assert list(tmp_path.iterdir()) == []
    assert not job.draw_next()
    job.cancel()
    assert threading.active_count() == len(threading.enumerate())
    assert not [thread for thread in threading.enumerate() if thread.name == "gdgui-encoder"]


@pytest.mark.parametrize("name", ["png", "mp4", "svg"])
def test_a_cancelled_job_keeps_what_was_there(plan: Planner, qapp: QApplication, name: str) -> None:
    made = planned(plan, name, overwrite=True)
    ExportJob(made).run()
    before = content(made.output)
    job = ExportJob(planned(plan, name, overwrite=True, theme="dark"))
    for _ in range(3):
        job.draw_next(0.1)
    job.cancel()
    assert content(made.output) == before
    assert len(list(made.output.parent.iterdir())) == 1


def test_a_job_can_be_driven_without_waiting(plan: Planner, qapp: QApplication) -> None:
    job = ExportJob(plan("clip.mp4", between=3))
    done = []
    while job.draw_next():
        done.append(job.progress.done)
        time.sleep(0.001)
    assert done == sorted(done)
    assert done[-1] == len(job.clip) == 25
    assert job.progress.seconds_left == 0.0


def test_progress_tells_rate_and_rest() -> None:
    assert Progress(0, 10, 1.0).seconds_left is None
    half = Progress(5, 10, 2.0)
    assert (half.rate, half.seconds_left) == (2.5, 2.0)


class _Broken(Encoder):
    threads = 2

    def __init__(self) -> None:
        self.abandoned = 0

    def sample(self, frame: RenderedFrame) -> None:
        assert frame.number < 0

    def encode(self, frame: RenderedFrame) -> None:
        raise OSError(28, "No space left on device", f"frame {frame.number}")

    def abandon(self) -> None:
        self.abandoned += 1


def test_an_error_of_the_encoder_is_raised_where_it_is_drawn() -> None:
    encoder = _Broken()
    pipeline = Pipeline(encoder, 4, 4)
    buffer = pipeline.take(1.0)
    assert buffer is not None
    pipeline.put(RenderedFrame(0, buffer))
    pipeline.end()
    with pytest.raises(OSError, match="No space left"):
        pipeline.ended(5.0)
    with pytest.raises(OSError, match="No space left"):
        pipeline.take(0.0)
    pipeline.stop()
    assert encoder.abandoned == 1


class _Slow(_Broken):
    threads = 1

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()
        self.seen: list[int] = []

    def encode(self, frame: RenderedFrame) -> None:
        self.go_on.wait(10.0)
        self.seen.append(int(frame.pixels[0, 0, 0]))


def test_frames_wait_in_a_bounded_line() -> None:
    encoder = _Slow()
    pipeline = Pipeline(encoder, 2, 2)
    buffers = set()
    for number in range(3):
        buffer = pipeline.take(1.0)
        assert buffer is not None
        buffers.add(id(buffer))
        buffer[...] = number
        pipeline.put(RenderedFrame(number, buffer))
    assert pipeline.take(0.01) is None
    encoder.go_on.set()
    for number in range(3, 50):
        buffer = pipeline.take(5.0)
        assert buffer is not None
        assert id(buffer) in buffers
        buffer[...] = number
        pipeline.put(RenderedFrame(number, buffer))
    pipeline.end()
    assert pipeline.ended(5.0)
    assert encoder.seen == list(range(50))


def test_a_failing_writer_leaves_nothing(
    plan: Planner, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", fail)
    job = ExportJob(plan("slides"))
    with pytest.raises(OSError, match="No space left") as raised:
        job.run()
    assert raised.value.filename == str(tmp_path / "slides")
    assert list(tmp_path.iterdir()) == []


def run_limited(limit: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Export in a process whose files cannot grow beyond `limit` bytes: to it, a full disk."""
    return subprocess.run(
        [sys.executable, "main.py", "export", *arguments],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
@pytest.mark.parametrize("name", ["png", "mp4", "webm", "gif", "apng", "webp", "pdf", "svg"])
def test_a_full_disk_is_told_and_leaves_the_old_file(
    plan: Planner, qapp: QApplication, tmp_path: Path, name: str
) -> None:
    output = tmp_path / OUTPUTS[name]
    ExportJob(planned(plan, name)).run()
    before = content(output)
    size = ("--size", "640x360", "--every", "1", "--overwrite")
    done = run_limited(4000, "slope", str(output), "--format", name, *size)
    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith(f"gdgui: {output}: ")
    assert len(done.stderr.splitlines()) == 1
    assert content(output) == before
    assert [path.name for path in tmp_path.iterdir()] == [output.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("name", ["mp4", "png"])
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_killed_export_leaves_the_old_file(
    plan: Planner, qapp: QApplication, tmp_path: Path, name: str, sign: signal.Signals
) -> None:
    output = tmp_path / OUTPUTS[name]
    ExportJob(planned(plan, name)).run()
    before = content(output)
    options = ("--format", name, "--overwrite", "--every", "1")
    command = [sys.executable, "main.py", "export", "both", str(output), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        until = time.monotonic() + 60.0
        while not is_under_way(tmp_path) and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(sign)
        process.communicate(timeout=60)
    assert content(output) == before
    if sign == signal.SIGKILL:
        assert process.returncode == -signal.SIGKILL
    else:
        assert process.returncode == 130
        assert [path.name for path in tmp_path.iterdir()] == [output.name]


def is_under_way(folder: Path) -> bool:
    for path in folder.glob(".*.gdgui"):
        if path.is_dir() and len(list(path.iterdir())) > 3:
            return True
        if path.is_file() and path.stat().st_size:
            return True
    return False


def test_a_folder_of_other_files_is_never_replaced(plan: Planner, qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "slides"
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work")
    with pytest.raises(ExportError, match=r"slides holds thesis.txt, which is no exported frame"):
        ExportJob(plan("slides", overwrite=True))
    assert content(folder) == {"thesis.txt": b"years of work"}


def test_an_empty_folder_is_filled_and_frames_are_replaced_if_asked(export: Exporter, tmp_path: Path) -> None:
    (tmp_path / "slides").mkdir()
    export("slides")
    assert len(content(tmp_path / "slides")) == 8
    with pytest.raises(ExportError, match="holds frames already"):
        export("slides")
    export("slides", last=2, overwrite=True)
    assert len(content(tmp_path / "slides")) == 4
    assert len(list(tmp_path.iterdir())) == 1


def test_an_existing_file_is_kept_unless_asked(export: Exporter, tmp_path: Path) -> None:
    output = tmp_path / "a.csv"
    output.write_text("mine")
    with pytest.raises(ExportError, match="is there already; choose another name, or ask to overwrite"):
        export("a.csv")
    assert output.read_text() == "mine"
    output.chmod(0o640)
    export("a.csv", overwrite=True)
    assert output.read_text().startswith("frame,step")
    assert output.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(export: Exporter, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "a.csv").symlink_to(tmp_path / "there" / "b.csv")
    export("a.csv", overwrite=True)
    assert (tmp_path / "a.csv").is_symlink()
    assert (tmp_path / "there" / "b.csv").read_text().startswith("frame,step")


@pytest.mark.parametrize(
    ("name", "folder", "words"),
    [
        ("missing/a.mp4", False, "missing is no folder; make it first"),
        ("here", False, "here is a folder, and this export makes a file"),
        ("file", True, "file is a file, and this export makes a folder"),
    ],
)
def test_an_output_that_cannot_be_is_refused(tmp_path: Path, name: str, folder: bool, words: str) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match=words):
        check_destination(tmp_path / name, folder=folder, overwrite=True)


def test_what_needs_more_disk_than_is_free_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoRoomError, match=r"would take about 1,000,000,000,000 MB, and .* MB are free there"):
        check_room(tmp_path / "a.mp4", 10**18)
    check_room(tmp_path / "a.mp4", 1000)


def test_the_move_into_place_fails_whole(tmp_path: Path) -> None:
    output = Output(tmp_path / "a.mp4", folder=False)
    output.temporary.write_bytes(b"new")
    (tmp_path / "a.mp4").mkdir()
    with pytest.raises(OSError, match=r"a\.mp4"):
        output.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


@pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="only Linux has a folder that not even root can fill"
)
def test_a_folder_that_cannot_be_written_is_told_before_the_work() -> None:
    with pytest.raises(OSError, match=r"/proc/a\.mp4|nothing can be written") as raised:
        Output(Path("/proc/a.mp4"), folder=False)
    assert raised.value.filename == "/proc/a.mp4"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_read_only_folder_is_refused() -> None:
    code = (
        "import os, sys; from pathlib import Path\n"
        "from gdgui.export.destination import check_destination\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: check_destination(Path(sys.argv[1]), folder=False, overwrite=False)\n"
        "except Exception as error: print(error)\n"
    )
    # Not in the test's own folder, which is closed to anyone else.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", code, str(folder / "a.mp4")], capture_output=True, text=True, check=False
        )
    assert done.stdout == f"nothing can be written into {folder}; choose another folder\n", done.stderr


def test_the_estimate_is_of_the_right_order(export: Exporter, tmp_path: Path) -> None:
    for name in ("mp4", "gif", "webp", "apng", "pdf"):
        job = export(f"a.{name}", size=(1280, 720), last=None, every=None)
        made = (tmp_path / f"a.{name}").stat().st_size
        assert made / 4 < job.clip.bytes < made * 6, name


def test_the_switching_of_threads_is_put_back(export: Exporter) -> None:
    before = sys.getswitchinterval()
    export("a.mp4")
    assert sys.getswitchinterval() == before
    assert np.isfinite(before)
