from __future__ import annotations

from pathlib import Path

import pytest

from gdgui.files.csv_reader import CsvTable
from gdgui.files.scenario_file import to_toml
from gdgui.lessons.document import open_document, open_toml
from gdgui.lessons.lesson import Lesson, LessonError
from gdgui.model.errors import DatasetError, GdguiError, ScenarioError
from gdgui.model.scenario import Scenario

LESSON = 'title.en = "A"\nsummary.en = "B"\n[[scenes]]\nname = "one"\ntext.en = "Text."\n'
SCENARIO = to_toml(Scenario())


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("lesson.toml", LESSON, Lesson),
        ("LESSON.TOML", LESSON, Lesson),
        ("scenario.toml", SCENARIO, Scenario),
        ("points.csv", "1,2\n3,4\n", CsvTable),
        ("points", "1,2\n3,4\n", CsvTable),
        ("lesson.txt", LESSON, CsvTable),
    ],
)
def test_the_ending_says_what_a_file_is_and_scenes_make_a_lesson(
    tmp_path: Path, name: str, text: str, kind: type
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert isinstance(open_document(tmp_path / name), kind)


@pytest.mark.parametrize(
    ("name", "text", "error", "words"),
    [
        ("mistaken.toml", "scenes = 3", LessonError, "mistaken.toml: title is missing"),
        ("wide.toml", f"scenes = '{'a' * 5000}'", LessonError, "wide.toml, line 1: it has more than 4,000"),
        ("large.toml", LESSON + "#\n" * 100_000, LessonError, "large.toml is larger than 200,000 bytes"),
        ("broken.toml", "scenes = ", ScenarioError, "broken.toml, line 1"),
        ("wrong.toml", "steps = 0", ScenarioError, "wrong.toml: steps is 0"),
        ("none.toml", None, ScenarioError, "does not exist"),
        ("none.csv", None, DatasetError, "does not exist"),
        ("empty.csv", "", DatasetError, "empty.csv is empty"),
    ],
)
def test_what_is_wrong_is_said_of_what_it_is(
    tmp_path: Path, name: str, text: str | None, error: type[GdguiError], words: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(error) as caught:
        open_document(tmp_path / name)
    assert words in str(caught.value)


def test_whatever_its_ending_a_file_can_be_opened_as_toml(tmp_path: Path) -> None:
    (tmp_path / "course").write_text(LESSON, encoding="utf-8")
    lesson = open_toml(tmp_path / "course")
    assert isinstance(lesson, Lesson)
    assert lesson.name == "course"
