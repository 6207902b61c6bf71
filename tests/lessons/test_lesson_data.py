"""A lesson reads data beside it, and no other file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gdgui.files import csv_reader
from gdgui.files.csv_reader import read_csv
from gdgui.lessons.lesson import LessonError
from gdgui.lessons.lesson_file import lesson_from_toml
from gdgui.model.dataset import Dataset
from tests.lessons.opening import open_lesson

CSV = "hours,score\n2,81\n4,93\n6,91\n"
HEAD = 'format = 1\ntitle.en = "A"\nsummary.en = "B"\n'
SCENES = '[[scenes]]\nname = "one"\ntext.en = "Text."\n[[scenes]]\nname = "two"\ntext.en = "Text."\n'

Make = Callable[[str], Path]


@pytest.fixture
def lesson_with(tmp_path: Path) -> Make:
    """Write a lesson with a data file of some name into a folder of its own."""
    (tmp_path / "secret.csv").write_text(CSV)
    folder = tmp_path / "lesson"
    (folder / "inner").mkdir(parents=True)
    (folder / "scores.csv").write_text(CSV)
    (folder / "inner" / "scores.csv").write_text(CSV)

    def write(file: str) -> Path:
        path = folder / "lesson.toml"
        path.write_text(f"{HEAD}[scenario.data]\nfile = '{file}'\nx = 'hours'\n{SCENES}")
        return path

    return write


def test_a_file_beside_the_lesson_is_read(lesson_with: Make) -> None:
    one, two = open_lesson(lesson_with("scores.csv")).scenes
    assert one.scenario.data.x.tolist() == [2.0, 4.0, 6.0]
    assert one.scenario.data.x_label == "hours"
    assert two.scenario.data is one.scenario.data


def test_it_is_read_once_for_all_scenes(lesson_with: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    files: list[Path] = []

    def read(file: Path, x: str | int | None, y: str | int | None) -> Dataset:
        files.append(file)
        return read_csv(file, x, y)

    monkeypatch.setattr(csv_reader, "read_csv", read)
    open_lesson(lesson_with("scores.csv"))
    assert [file.name for file in files] == ["scores.csv"]


def test_a_scene_may_set_other_data(lesson_with: Make) -> None:
    path = lesson_with("scores.csv")
    path.write_text(path.read_text() + "set.data = { x = [1, 2], y = [3, 5] }\n")
    one, two = open_lesson(path).scenes
    assert (one.scenario.data.size, two.scenario.data.size) == (3, 2)


def refusal(path: Path) -> str:
    with pytest.raises(LessonError) as caught:
        open_lesson(path)
    return str(caught.value)


@pytest.mark.parametrize(
    "file",
    [
        "../secret.csv",
        "inner/scores.csv",
        "./scores.csv",
        "/etc/passwd",
        "..",
        ".",
        "",
        "inner/../scores.csv",
        r"..\secret.csv",
        r"inner\scores.csv",
        r"C:\data\scores.csv",
        "C:scores.csv",
        r"\\server\share\scores.csv",
    ],
)
def test_another_folder_is_refused(lesson_with: Make, file: str) -> None:
    found = refusal(lesson_with(file))
    assert found.startswith(
        f"lesson.toml: in scenario: data.file is {file!r}; a lesson reads only a file beside it"
    )


def test_the_full_path_of_the_file_beside_is_refused(lesson_with: Make) -> None:
    path = lesson_with("scores.csv")
    assert "a lesson reads only a file beside it" in refusal(lesson_with(str(path.parent / "scores.csv")))


def test_a_name_that_no_file_can_have_is_refused(lesson_with: Make) -> None:
    path = lesson_with("scores.csv")
    path.write_text(path.read_text().replace("'scores.csv'", r'"a\u0000b"'))
    assert "a lesson reads only a file beside it" in refusal(path)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
@pytest.mark.parametrize("target", ["../secret.csv", "inner/scores.csv", "link.csv"])
def test_a_link_to_another_folder_is_refused(lesson_with: Make, target: str) -> None:
    path = lesson_with("link.csv")
    (path.parent / "link.csv").symlink_to(target)
    assert "a lesson reads only a file beside it" in refusal(path)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_lesson_in_a_folder_that_is_a_link_is_read(lesson_with: Make, tmp_path: Path) -> None:
    path = lesson_with("scores.csv")
    (tmp_path / "linked").symlink_to(path.parent, target_is_directory=True)
    assert len(open_lesson(tmp_path / "linked" / path.name).scenes) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_beside_the_lesson_is_not_waited_for(lesson_with: Make) -> None:
    path = lesson_with("pipe.csv")
    os.mkfifo(path.parent / "pipe.csv")
    assert "is not a file" in refusal(path)


def test_a_file_that_is_not_there_is_named(lesson_with: Make) -> None:
    found = refusal(lesson_with("none.csv"))
    assert found.startswith("lesson.toml: in scenario: data.file: ")
    assert "none.csv" in found
    assert "does not exist" in found


def test_a_lesson_that_is_no_file_has_no_file_beside_it() -> None:
    text = f"{HEAD}[scenario.data]\nfile = 'pyproject.toml'\n{SCENES}"
    with pytest.raises(LessonError, match="a lesson reads only a file beside it"):
        lesson_from_toml(text, "demo")
