from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gdgui.files.output import Output, unwritable


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("folder", [False, True])
def test_what_was_there_stays_until_the_output_is_kept(tmp_path: Path, folder: bool) -> None:
    place = tmp_path / "out"
    for content in ("first", "second"):
        output = Output(place, folder=folder)
        written = output.temporary / "page" if folder else output.temporary
        written.write_text(content)
        assert not place.exists() or (place / "page" if folder else place).read_text() == "first"
        output.keep()
        assert (place / "page" if folder else place).read_text() == content
        assert names_in(tmp_path) == ["out"]


@pytest.mark.parametrize("folder", [False, True])
def test_what_is_dropped_leaves_nothing(tmp_path: Path, folder: bool) -> None:
    output = Output(tmp_path / "out", folder=folder)
    assert len(names_in(tmp_path)) == 1
    output.drop()
    assert names_in(tmp_path) == []
    output.drop()


def test_an_interrupt_while_it_is_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "out").write_text("before")
    monkeypatch.setattr(Path, "chmod", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Output(tmp_path / "out")
    assert names_in(tmp_path) == ["out"]


@pytest.mark.parametrize("folder", [False, True])
def test_a_file_is_flushed_while_it_is_open_for_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: bool
) -> None:
    fcntl = pytest.importorskip("fcntl")
    modes = []
    monkeypatch.setattr(
        os, "fsync", lambda file: modes.append(fcntl.fcntl(file, fcntl.F_GETFL) & os.O_ACCMODE)
    )
    output = Output(tmp_path / "out", folder=folder)
    (output.temporary / "page" if folder else output.temporary).write_text("new")
    output.keep()
    # Windows flushes nothing else, and raises.
    assert modes == [os.O_WRONLY]


@pytest.mark.parametrize("named", [True, False])
def test_an_error_names_the_output_and_not_what_is_temporary(tmp_path: Path, named: bool) -> None:
    output = Output(tmp_path / "out", folder=True)
    name = str(output.temporary / "page") if named else None
    with pytest.raises(OSError, match="No space left") as raised, output.errors_named():
        raise OSError(errno.ENOSPC, "No space left on device", name)
    assert (raised.value.errno, raised.value.filename) == (errno.ENOSPC, str(tmp_path / "out"))


def test_an_error_about_another_file_keeps_its_name(tmp_path: Path) -> None:
    output = Output(tmp_path / "out")
    with pytest.raises(FileNotFoundError) as raised, output.written():
        (tmp_path / "font").read_text()
    assert raised.value.filename == str(tmp_path / "font")
    assert names_in(tmp_path) == []


def test_the_message_says_why_it_cannot_be_written() -> None:
    error = unwritable("out.txt", OSError(errno.ENOSPC, "No space left on device"))
    assert str(error) == "out.txt cannot be written: No space left on device"
