from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from gdgui.frames.view_state import ViewState
from gdgui.lessons.lesson import Play, Slide, Sweep
from gdgui.lessons.lesson_file import lesson_from_toml
from gdgui.model.dataset import FOUR_POINTS
from gdgui.model.descent import descend
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from tests.lessons.opening import open_lesson

DOCS = Path(__file__).parents[2] / "docs" / "lessons.md"

HEAD = """
format = 1
title.en = "A title"
summary.en = "A summary."
[scenario]
learning_rate = 0.01
steps = 50
"""


def scene(name: str = "one", *lines: str) -> str:
    return "\n".join(["[[scenes]]", f'name = "{name}"', 'text.en = "Text."', *lines, ""])


def read(*scenes: str, head: str = HEAD) -> list[Scenario]:
    return [found.scenario for found in lesson_from_toml(head + "".join(scenes), "demo").scenes]


def test_the_least_lesson() -> None:
    lesson = lesson_from_toml(HEAD + scene(), "demo")
    (only,) = lesson.scenes
    assert (lesson.name, lesson.title.in_language("ko")) == ("demo", "A title")
    assert (only.name, only.title, only.step, only.stage) == ("one", None, 0, None)
    assert (only.motion, only.question) == (None, None)
    assert only.scenario == Scenario(learning_rate=0.01, steps=50)
    assert only.show.panels == ViewState().panels
    assert not any((only.show.numbers, only.show.squares, only.show.residuals, only.show.log))
    assert (only.show.secant, only.show.logarithmic, only.show.beside) == (0.0, False, ())


def test_without_a_scenario_it_is_the_usual_one() -> None:
    head = 'format = 1\ntitle.en = "A"\nsummary.en = "B"\n'
    assert read(scene(), head=head) == [Scenario()]


def test_what_a_scene_sets_stays() -> None:
    scenes = [
        scene("one", "set.learning_rate = 0.02"),
        scene("two", "set.start = { slope = 1.0, intercept = 70.0 }", 'set.fit = "both"'),
        scene("three", 'set.optimizer = { name = "momentum", momentum = 0.5 }'),
        scene("four", 'set.optimizer = { name = "adam" }', "set.learning_rate = 3"),
        scene("five"),
    ]
    one, two, three, four, five = read(*scenes)
    assert one == Scenario(learning_rate=0.02, steps=50)
    assert two == one.with_changes(start=Start(1.0, 70.0), free=PARAMETERS)
    assert three == two.with_changes(optimizer="momentum", hyperparameters={"momentum": 0.5})
    assert four == two.with_changes(optimizer="adam", learning_rate=3.0)
    assert five == four


def test_a_scene_sets_a_schedule_of_the_learning_rate() -> None:
    one, two, three = read(
        scene("one", 'set.schedule = { name = "step", every = 5 }'),
        scene("two"),
        scene("three", 'set.schedule = { name = "constant" }'),
    )
    assert (one.schedule, one.schedule_settings["every"]) == ("step", 5.0)
    assert two == one
    assert three == Scenario(learning_rate=0.01, steps=50)


def test_a_table_that_is_set_replaces_the_whole_table() -> None:
    changes = "set.changes = [{ step = 5, learning_rate = 0.1 }]"
    one, two = read(scene("one", changes, "set.start.seed = 7"), scene("two", "set.changes = []"))
    assert one.changes == (LearningRateChange(5, 0.1),)
    assert (two.changes, two.start) == ((), Start.drawn(7))


def test_what_a_scene_shows_is_its_own() -> None:
    first = scene("one", 'show = { panels = ["error", "data"], numbers = true, squares = true, secant = -2 }')
    shown = [found.show for found in lesson_from_toml(HEAD + first + scene("two"), "demo").scenes]
    assert (shown[0].panels, shown[0].numbers, shown[0].secant) == (("error", "data"), True, -2.0)
    assert (shown[1].panels, shown[1].numbers, shown[1].secant) == (ViewState().panels, False, 0.0)


def test_another_run_differs_in_what_it_says_only() -> None:
    beside = (
        'show.beside = [{ label.en = "Adam", optimizer = { name = "adam", beta1 = 0.5 }, learning_rate = 3 },'
        ' { label.en = "both", fit = "both" }]'
    )
    (only,) = lesson_from_toml(HEAD + scene("one", beside, "set.start.seed = 7"), "demo").scenes
    adam, both = only.show.beside
    settings = {"beta1": 0.5}
    assert adam.scenario == only.scenario.with_changes(
        optimizer="adam", hyperparameters=settings, learning_rate=3.0
    )
    assert both.scenario == only.scenario.with_changes(free=PARAMETERS)
    assert [run.label.in_language("en") for run in only.show.beside] == ["Adam", "both"]


def test_another_run_starts_where_the_scene_does() -> None:
    """The start that suits the data is chosen by what descends; beside each other the runs share one."""
    data = "set.data = { x = [1, 2, 3], y = [5, 7, 12] }"
    (only,) = lesson_from_toml(
        HEAD + scene("one", data, 'show.beside = [{ label.en = "both", fit = "both" }]'), "demo"
    ).scenes
    assert only.show.beside[0].scenario.start == only.scenario.start


def test_the_place_of_a_scene() -> None:
    text = HEAD + scene("one", 'at = { step = 3, stage = "move" }') + scene("two", "at.step = 50")
    one, two = lesson_from_toml(text, "demo").scenes
    assert (one.step, one.stage) == (3, "move")
    assert (two.step, two.stage) == (50, None)


@pytest.mark.parametrize(
    ("line", "motion"),
    [
        ("play.to = 20", Play(20, 4.0)),
        ("play = { to = 50, speed = 0.5 }", Play(50, 0.5)),
        ('play = { to = 1, speed = "fast" }', Play(1, math.inf)),
        ("sweep = { from = -5, to = 9.6 }", Sweep(-5.0, 9.6, 5.0)),
        ("slide = { from = 2, to = 0, seconds = 8 }", Slide(2.0, 0.0, 8.0)),
        ("slide = { from = -2, to = -0.5 }", Slide(-2.0, -0.5, 5.0)),
    ],
)
def test_what_moves(line: str, motion: object) -> None:
    assert lesson_from_toml(HEAD + scene("one", line), "demo").scenes[0].motion == motion


def test_a_question_with_choices() -> None:
    lines = (
        'question.text = { en = "Why?", ko = "왜?" }',
        'question.choices = [{ en = "a" }, { en = "b", ko = "나" }]',
        "question.answer = 2",
        'question.explanation.en = "So."',
    )
    question = lesson_from_toml(HEAD + scene("one", *lines), "demo").scenes[0].question
    assert question is not None
    assert not question.by_click
    assert question.answer == 1
    assert [choice.in_language("ko") for choice in question.choices] == ["a", "나"]


def test_a_question_that_a_click_answers() -> None:
    lines = 'question = { kind = "click", text.en = "Where?", explanation.en = "There." }'
    question = lesson_from_toml(HEAD + scene("one", lines), "demo").scenes[0].question
    assert question is not None
    assert question.by_click
    assert (question.choices, question.answer) == ((), None)


def test_lines_become_paragraphs() -> None:
    text = 'text.en = """\n One\n  line. \n \t\n\nAnd a **bold\none**.\n"""'
    found = lesson_from_toml(HEAD + scene().replace('text.en = "Text."', text), "demo").scenes[0].text
    assert found.in_language("en") == "One line.\n\nAnd a **bold one**."


def test_missing_translations_are_told_with_their_places() -> None:
    lines = (
        'title = { en = "T", ko = "제목" }',
        'show.beside = [{ label.en = "a", learning_rate = 0.1 }]',
        'question = { text.en = "?", choices = [{ en = "a", ko = "가" }, { en = "b" }], answer = 1,'
        ' explanation.en = "." }',
    )
    assert lesson_from_toml(HEAD + scene("one", *lines), "demo").missing_translations() == (
        "title.ko",
        "summary.ko",
        "scene one: text.ko",
        "scene one: show.beside[1].label.ko",
        "scene one: question.text.ko",
        "scene one: question.choices[2].ko",
        "scene one: question.explanation.ko",
    )


def test_a_file_is_named_without_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "my first.toml"
    path.write_text("\ufeff" + HEAD + scene(), encoding="utf-8")
    assert open_lesson(path).name == "my first"


def blocks() -> list[str]:
    return re.findall(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)


def test_the_whole_lesson_in_the_documents_can_be_read() -> None:
    whole = [block for block in blocks() if block.startswith("format")]
    assert len(whole) == 1
    lesson = lesson_from_toml(whole[0], "documents")
    assert lesson.missing_translations() == ()
    assert lesson.scenes[0].scenario.data is FOUR_POINTS
    for found in lesson.scenes:
        assert descend(found.scenario).newest >= found.step


@pytest.mark.parametrize("block", [block for block in blocks() if not block.startswith("format")])
def test_each_part_in_the_documents_can_be_read(block: str) -> None:
    lesson_from_toml(HEAD + scene("one", block), "documents")
