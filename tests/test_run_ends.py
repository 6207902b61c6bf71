"""What can go wrong with a run: bad input, interrupts, full disks, closed pipes, too much memory."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gdgui.cli import main
from gdgui.commands import run as run_module
from gdgui.model.dataset import FloatArray
from gdgui.model.descent import Descent

Captured = pytest.CaptureFixture[str]

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes are POSIX's")


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    path = tmp_path / "scores.csv"
    path.write_text("score,room,hours\n81,7,2\n93,7,4\n91,8,6\n97,9,8\n")
    return path


BAD = [
    (["no-such-scenario"], "'no-such-scenario'"),
    (["missing.toml"], "missing.toml"),
    (["--data", "missing.csv"], "missing.csv"),
    (["--x", "hours"], "--data"),
    (["--loss", "huber"], "'huber'"),
    (["--fit", "intercept"], "'intercept'"),
    (["--optimizer", "lion"], "'lion'"),
    (["--optimizer", "adam", "--set", "gamma=1"], "'gamma'"),
    (["--optimizer", "adam", "--set", "beta1=1.5"], "beta1 is 1.5"),
    (["--set", "beta1"], "beta1=0.8"),
    (["--set", "=1"], "beta1=0.8"),
    (["--set", "beta1=x"], "'x' is not a number"),
    (["--lr", "fast"], "'fast' is not a number"),
    (["--lr", "0"], "learning_rate is 0.0"),
    (["--lr", "-1e-3"], "learning_rate is -0.001"),
    (["--lr", "nan"], "'nan' is not a number"),
    (["--start", "5"], "as in -3.5,12"),
    (["--start", "nan,1"], "as in -3.5,12"),
    (["--start", "1,2,3"], "as in -3.5,12"),
    (["--start", "1e200,1"], "too large to compute with"),
    (["--start", "1,2", "--seed", "1"], "not allowed with"),
    (["--seed", "-1"], "seed is -1"),
    (["--seed", "1.5"], "'1.5' is not a whole number"),
    (["--steps", "0"], "steps is 0"),
    (["--steps", "inf"], "'inf' is not a number"),
    (["--steps", "99999999"], "steps is 99999999"),
    (["--every", "0"], "'0' is not a whole number, 1 or above"),
    (["--every", "-5"], "'-5' is not a whole number, 1 or above"),
]


@pytest.mark.parametrize(("options", "words"), BAD, ids=[" ".join(options) for options, _ in BAD])
def test_bad_input_is_one_line_and_leaves_the_output_alone(
    capsys: Captured, tmp_path: Path, options: list[str], words: str
) -> None:
    goal = tmp_path / "steps.csv"
    goal.write_text("before")
    assert main(["run", *options, "--csv", str(goal)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("gdgui: ")
    assert err.count("\n") == 1
    assert words in err
    assert goal.read_text() == "before"
    assert list(tmp_path.iterdir()) == [goal]


def test_an_output_folder_that_does_not_exist(capsys: Captured, tmp_path: Path) -> None:
    goal = tmp_path / "missing" / "steps.csv"
    assert main(["run", "--csv", str(goal)]) == 2
    assert capsys.readouterr().err == f"gdgui: {goal}: No such file or directory\n"


def test_the_data_are_not_overwritten(capsys: Captured, scores: Path) -> None:
    before = scores.read_bytes()
    assert main(["run", "--data", str(scores), "--csv", f"{scores.parent}/./{scores.name}"]) == 2
    assert "would overwrite" in capsys.readouterr().err
    assert scores.read_bytes() == before


def test_the_data_of_a_scenario_are_not_overwritten(capsys: Captured, scores: Path) -> None:
    lesson = scores.with_name("lesson.toml")
    lesson.write_text('[data]\nfile = "scores.csv"\nx = "hours"\ny = "score"\n')
    for goal in (lesson, scores):
        before = goal.read_bytes()
        assert main(["run", str(lesson), "--csv", str(goal)]) == 2
        assert "would overwrite" in capsys.readouterr().err
        assert goal.read_bytes() == before


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (KeyboardInterrupt(), 130, ""),
        (OSError(errno.ENOSPC, "No space left on device"), 1, "steps.csv: No space left on device"),
    ],
)
def test_what_ends_a_run_early_leaves_the_output_alone(
    capsys: Captured,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    status: int,
    words: str,
) -> None:
    def one_row_only(descent: Descent) -> Iterator[tuple[range, FloatArray]]:
        yield range(1), descent.start_row()
        raise error

    monkeypatch.setattr(run_module, "rows_of", one_row_only)
    goal = tmp_path / "steps.csv"
    goal.write_text("before")
    assert main(["run", "--csv", str(goal)]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert err.count("\n") == (1 if words else 0)
    assert goal.read_text() == "before"
    assert list(tmp_path.iterdir()) == [goal]


BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
"""Output that is held back fails later than output that is not, and is what a person has."""


def gdgui(*arguments: str, stdout: int | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "gdgui", *arguments],
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        env=BUFFERED,
        check=False,
        timeout=120,
    )


def test_csv_in_a_file_and_on_standard_output_are_the_same_bytes(capsys: Captured, tmp_path: Path) -> None:
    goal = tmp_path / "steps.csv"
    assert main(["run", "--csv", str(goal)]) == 0
    out, err = capsys.readouterr()
    assert out == "converged at step 56: the gradient is practically 0\n"
    assert err == ""
    answer = gdgui("run", "--csv", "-")
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert goal.read_bytes() == answer.stdout
    assert b"\r" not in answer.stdout
    assert answer.stdout.endswith(b"\n")


@pytest.mark.skipif(sys.platform != "linux", reason="the name is Linux's")
def test_the_file_that_the_shell_writes_to_is_not_replaced(tmp_path: Path) -> None:
    goal = tmp_path / "out"
    with goal.open("wb") as out:
        out.write(b"before\n")
        out.flush()
        assert gdgui("run", "--csv", "/dev/stdout", stdout=out.fileno()).returncode == 0
        inode = os.fstat(out.fileno()).st_ino
    assert goal.stat().st_ino == inode
    assert goal.read_bytes().startswith(b"before\nstep,slope,")


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory the way Linux does")
def test_a_long_run_takes_no_more_memory_than_a_short_one() -> None:
    code = (
        "import resource, sys; from gdgui.cli import main; main(sys.argv[1:]); "
        "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))"
    )

    def kilobytes(steps: str) -> int:
        options = ["run", "--no-stop", "--steps", steps, "--every", "100000", "--csv", os.devnull]
        answer = subprocess.run(
            [sys.executable, "-c", code, *options], capture_output=True, check=True, timeout=120
        )
        return int(answer.stderr)

    # Held as a whole, the columns of a million rows would take 48,000.
    assert kilobytes("1000000") - kilobytes("1000") < 10_000


@posix
@pytest.mark.parametrize("options", [["--csv", "-"], ["--every", "1"]])
def test_a_closed_pipe_ends_the_run_quietly(options: list[str]) -> None:
    command = [sys.executable, "-m", "gdgui", "run", "--no-stop", "--steps", "10000000", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=BUFFERED) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline().split(b",")[0].split()[0] == b"step"
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


@posix
@pytest.mark.parametrize("command", [["run"], ["list"], ["--help"]])
def test_a_pipe_that_nobody_reads(command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    answer = gdgui(*command, stdout=writing)
    os.close(writing)
    assert (answer.returncode, answer.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's")
@pytest.mark.parametrize("command", [["run"], ["run", "--csv", "-"], ["list"]])
def test_standard_output_that_is_full(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        answer = gdgui(*command, stdout=full.fileno())
    assert answer.returncode == 1
    assert answer.stderr == b"gdgui: cannot write the output: No space left on device\n"


def interrupted_after(lines: int, command: list[str]) -> tuple[int, bytes]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=BUFFERED) as running:
        assert running.stdout
        for _ in range(lines):
            running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
        return running.returncode, err


@posix
def test_an_interrupted_run_says_nothing() -> None:
    options = ["run", "--no-stop", "--steps", "10000000", "--every", "100000"]
    status, err = interrupted_after(2, [sys.executable, "-m", "gdgui", *options])
    assert (status, err) == (130, b"")


def eventually(condition: Callable[[], bool], running: subprocess.Popen[bytes]) -> None:
    while not condition():
        assert running.poll() is None


@posix
def test_an_interrupted_file_is_not_left_behind(tmp_path: Path) -> None:
    goal = tmp_path / "steps.csv"
    goal.write_text("before")
    options = ["run", "--no-stop", "--steps", "10000000", "--csv", str(goal)]
    with subprocess.Popen([sys.executable, "-m", "gdgui", *options], stderr=subprocess.PIPE) as running:
        eventually(lambda: len(list(tmp_path.iterdir())) == 2, running)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (130, b"")
    assert goal.read_text() == "before"
    assert list(tmp_path.iterdir()) == [goal]


@posix
@pytest.mark.parametrize("command", ["run slope", "list"])
def test_a_standard_output_that_is_closed_is_told_in_one_line(command: str) -> None:
    line = f"{sys.executable} -m gdgui {command} >&-"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr == "gdgui: cannot write the output: Bad file descriptor\n"
