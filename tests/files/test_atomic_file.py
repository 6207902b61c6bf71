from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from gdgui.files.output import atomic_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions, links and devices are POSIX's")


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_the_file_is_there_only_after_the_block(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    with atomic_file(output) as file:
        file.write("step\n0\n")
        assert not output.exists()
    assert output.read_bytes() == b"step\n0\n"
    assert names_in(tmp_path) == ["out.csv"]


def test_an_existing_file_is_replaced(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    output.write_text("a long text from before")
    with atomic_file(output) as file:
        file.write("기울기\n")
        file.flush()
        assert output.read_text() == "a long text from before"
    assert output.read_text(encoding="utf-8") == "기울기\n"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, GeneratorExit, SystemExit])
def test_an_exception_leaves_everything_as_it_was(tmp_path: Path, error: type[BaseException]) -> None:
    output = tmp_path / "out.csv"
    output.write_text("before")

    def write_half() -> None:
        with atomic_file(output) as file:
            file.write("half")
            raise error

    with pytest.raises(error):
        write_half()
    assert output.read_text() == "before"
    assert names_in(tmp_path) == ["out.csv"]


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    output = tmp_path / "out.csv"
    output.write_text("before")
    with pytest.raises(OSError, match="No space left") as caught, atomic_file(output) as file:
        file.write("half")
    assert caught.value.filename == str(output)
    assert output.read_text() == "before"
    assert names_in(tmp_path) == ["out.csv"]


def test_an_error_about_another_file_keeps_its_name(tmp_path: Path) -> None:
    other = tmp_path / "other"
    with pytest.raises(FileNotFoundError) as caught, atomic_file(tmp_path / "out.csv"):
        other.read_text()
    assert caught.value.filename == str(other)
    assert names_in(tmp_path) == []


def test_a_missing_folder_is_named_with_the_output(tmp_path: Path) -> None:
    output = tmp_path / "missing" / "out.csv"
    with pytest.raises(FileNotFoundError) as caught, atomic_file(output):
        pytest.fail("there is nothing to write to")
    assert caught.value.filename == str(output)


@posix
def test_a_folder_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), atomic_file(tmp_path):
        pytest.fail("there is nothing to write to")
    assert names_in(tmp_path) == []


@posix
def test_a_new_file_gets_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    new = tmp_path / "new"
    with atomic_file(new) as file:
        file.write("a")
    assert stat.S_IMODE(new.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
    new.chmod(0o640)
    with atomic_file(new) as file:
        file.write("b")
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


def test_a_write_protected_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "out.csv"
    output.write_text("before")
    # Root may write everywhere, so the protection itself proves nothing.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError), atomic_file(output):
        pytest.fail("there is nothing to write to")
    assert output.read_text() == "before"


@posix
def test_a_link_is_followed(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("before")
    link.symlink_to(real)
    with atomic_file(link) as file:
        file.write("after")
    assert link.is_symlink()
    assert real.read_text() == "after"


@posix
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with atomic_file(pipe) as file:
        file.write("step\n")
    assert os.read(reading, 100) == b"step\n"
    os.close(reading)
    assert pipe.is_fifo()


@posix
def test_a_pipe_without_another_name(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with atomic_file(Path(f"/dev/fd/{writing}")) as file:
        file.write("step\n")
    os.close(writing)
    with os.fdopen(reading) as file:
        assert file.read() == "step\n"


def test_a_name_as_long_as_the_disk_allows(tmp_path: Path) -> None:
    output = tmp_path / ("n" * 255)
    try:
        output.touch()
    except OSError:
        pytest.skip("this disk's names are shorter")
    with atomic_file(output) as file:
        file.write("a")
    assert output.read_text() == "a"
