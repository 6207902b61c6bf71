"""Each mistake is named with the file, the scene, the key and the remedy, and then nothing opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from gdgui.lessons.document import open_toml
from gdgui.lessons.lesson import LessonError
from gdgui.lessons.lesson_file import lesson_from_toml
from gdgui.model.errors import ScenarioError
from tests.lessons.opening import open_lesson

HEAD = """
format = 1
title.en = "A title"
summary.en = "A summary."
[scenario]
steps = 50
[[scenes]]
name = "first"
text.en = "Text."
"""

ASKED = 'text.en = "?", explanation.en = "."'
CHOICES = 'choices = [{ en = "a" }, { en = "b" }]'


def message(text: str) -> str:
    with pytest.raises(LessonError) as caught:
        lesson_from_toml(text, "demo", file="demo.toml")
    return str(caught.value)


def in_second_scene(*lines: str) -> str:
    return message(HEAD + "\n".join(["[[scenes]]", 'name = "second"', 'text.en = "Text."', *lines, ""]))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("texts.en = ''", "texts is not a known key; did you mean text?"),
        ("learning_rate = 1", "learning_rate is not a known key; did you mean set.learning_rate?"),
        ("panels = ['data']", "panels is not a known key; did you mean show.panels?"),
        ("show.number = true", "show.number is not a known key; did you mean show.numbers?"),
        ("at.play = 1", "at.play is not a known key; play stands in the scene itself, below [[scenes]]"),
        ("title.kr = '제목'", "title.kr is not a known key; the keys here are en, ko"),
        ("title = 'Title'", "title is 'Title'; write a text as title.en = "),
        ("title.ko = '제목'", "title.en is missing; every text needs English"),
        ("title.en = 3", "title.en is 3; it must be text in quotes"),
        ("title.en = ''", "title.en has 0 characters; it must have 1 to 100"),
        (f"title.en = '{'a' * 101}'", "title.en has 101 characters; it must have 1 to 100"),
        (r'title.en = "a\u0007b"', r"title.en has the sign '\x07', which cannot be shown"),
        (r'title.en = "a\u202eb"', r"title.en has the sign '\u202e', which cannot be shown"),
        ("title.en = '2 ** 3'", "title.en has a ** without its counterpart"),
        (r'title.en = "**a\n\nb**"', "title.en has a ** without its counterpart in the same paragraph"),
        ("set = 3", "set is 3; it must be a table: [scenes.set]"),
        ("set.learning_rate = -1", "in set: learning_rate is -1; it must be a finite number above 0"),
        ("set.learn_rate = 1", "in set: learn_rate is not a known key; did you mean learning_rate?"),
        ("set.optimizer.name = 'adan'", "in set: optimizer is 'adan'; it must be one of gd"),
        ("set.start.slope = 1", "in set: start.intercept is missing"),
        ("set.data.name = 'iris'", "in set: data.name is 'iris', and the built-in data are four-points"),
        ("set.data = { x = [1, 1], y = [1, 2] }", "in set: data: all x are equal"),
        ("show.panels = 'data'", "show.panels is 'data'; it must be a list"),
        ("show.panels = []", "show.panels has 0 entries; it must have 1 to 3"),
        ("show.panels = ['data', 'eror']", "show.panels[2] is 'eror'; it must be one of data, error, loss"),
        ("show.panels = ['data', 'data']", "show.panels names a panel twice"),
        ("show.numbers = 1", "show.numbers is 1; it must be true or false"),
        ("show.secant = 'near'", "show.secant is 'near'; it must be a finite number"),
        ("show.secant = inf", "show.secant is inf; it must be a finite number"),
        ("show.secant = 1e200", "show.secant is 1e+200; the error there is too large to draw"),
        ("show = { secant = 1, panels = ['data'] }", "show.secant needs the panel error"),
        ("show = { squares = true, panels = ['loss'] }", "show.squares needs the panel data"),
        ("show = { residuals = true, panels = ['loss'] }", "show.residuals needs the panel data"),
        ("show = { logarithmic = true, panels = ['error'] }", "show.logarithmic needs the panel loss"),
        (
            "show = { panels = ['error'], beside = [{ label.en = 'a', learning_rate = 1 }] }",
            "show.beside needs the panel loss",
        ),
        ("show.beside = 3", "show.beside is 3; it must be a list"),
        ("show.beside = [3]", "show.beside[1] is 3; it must be a table with a label"),
        ("show.beside = [{ learning_rate = 1 }]", "show.beside[1].label is missing"),
        ("show.beside = [{ label.en = 'a' }]", "show.beside[1] is the same run; give it one of fit"),
        (
            "show.beside = [{ label.en = 'a', loss = 'mae' }]",
            "show.beside[1].loss is not a known key; did you mean set.loss?",
        ),
        (
            "show.beside = [{ label.en = 'a', learning_rate = 0 }]",
            "in show.beside: learning_rate is 0; it must be",
        ),
        ("at.step = 51", "at.step is 51; it must be a whole number from 0 to 50, the run's last step"),
        ("at.step = 1.5", "at.step is 1.5; it must be a whole number"),
        ("at.step = true", "at.step is True; it must be a whole number"),
        ("at.stage = 'think'", "at.stage is 'think'; it must be one of update, predict"),
        ("at.stage = 'update'", "at.stage is 'update', and nothing was updated at step 0"),
        ("play.speed = 1", "play.to is missing"),
        ("play.to = 0", "play.to is 0; it must be a whole number from 1 to 50"),
        ("play.to = 51", "play.to is 51; it must be a whole number from 1 to 50, the run's last step"),
        ("play = { to = 9, speed = 0 }", "play.speed is 0; it must be a number of steps a second from 0.5"),
        (
            "play = { to = 9, speed = 'quick' }",
            "play.speed is 'quick'; it must be a number of steps a second",
        ),
        ("play = { to = 9, speed = nan }", "play.speed is nan; it must be a number of steps a second"),
        ("play.to = 51\nat.step = 50", "play is given at the run's last step"),
        ("play.to = 9\nsweep = { from = 1, to = 2 }", "play and sweep are given; one thing moves in a scene"),
        ("sweep.to = 1", "sweep.from is missing"),
        ("sweep = { from = 1, to = 1 }", "sweep goes from 1 to 1, so nothing moves"),
        ("sweep = { from = 1, to = 1e200 }", "sweep.to is 1e+200; the error there is too large to draw"),
        ("sweep = { from = 1, to = 2, seconds = 0 }", "sweep.seconds is 0; it must be a number of seconds"),
        ("sweep = { from = 1, to = 2 }\nshow.panels = ['loss']", "sweep needs the panel data or error"),
        ("slide = { from = 1, to = 0 }\nshow.panels = ['data']", "slide needs the panel error"),
        ("slide = { from = 0, to = 1 }", "slide goes from 0 to 1; it must begin beside the point"),
        ("slide = { from = 1, to = -1 }", "slide goes from 1 to -1; it must begin beside the point"),
        ("question.text.en = '?'", "question.explanation is missing"),
        (f"question = {{ {ASKED} }}", "question.choices is missing"),
        (f"question = {{ {ASKED}, {CHOICES} }}", "question.answer is missing"),
        (
            f"question = {{ {ASKED}, {CHOICES}, answer = 0 }}",
            "question.answer is 0; it must be a whole number",
        ),
        (f"question = {{ {ASKED}, {CHOICES}, answer = 3 }}", "from 1 to 2, the number of the right choice"),
        (f"question = {{ {ASKED}, choices = [{{ en = 'a' }}] }}", "question.choices has 1 entries"),
        (
            f"question = {{ {ASKED}, choices = [{{ en = 'a' }}, {{ ko = 'a' }}], answer = 1 }}",
            "question.choices[2].en is missing",
        ),
        (
            f"question = {{ {ASKED}, choices = ['a', 'b'], answer = 1 }}",
            "question.choices[1] is 'a'; write a text as question.choices[1].en = ",
        ),
        (f"question = {{ {ASKED}, kind = 'guess' }}", "question.kind is 'guess'; it must be one of choices"),
        (
            f"question = {{ {ASKED}, kind = 'click', {CHOICES} }}",
            "question.choices is given, and a click answers this question",
        ),
        (
            f"question = {{ {ASKED}, kind = 'click' }}\nshow.panels = ['data']",
            "question.kind 'click' needs the panel error",
        ),
        (
            f"question = {{ {ASKED}, kind = 'click' }}\nat.step = 50",
            "question.kind is 'click' at the run's last step",
        ),
    ],
)
def test_a_mistake_in_a_scene_is_named_with_its_place(line: str, words: str) -> None:
    found = in_second_scene(line)
    assert found.startswith("demo.toml, scene 2 (second): ")
    assert words in found


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('name = "first"', "", "demo.toml, scene 1: name is missing; give each scene one, as name = "),
        ('name = "first"', 'name = "First step"', "scene 1: name is 'First step'; it must be of a-z"),
        ('text.en = "Text."', "", "demo.toml, scene 1 (first): text is missing; write it as text.en = "),
        ("[[scenes]]", "[scenes]", "demo.toml: scenes is {'name': 'first', "),
        (
            "steps = 50",
            "step = 50",
            "demo.toml: scenario.step is not a known key; did you mean scenario.steps?",
        ),
        ("steps = 50", "steps = 0", "demo.toml: in scenario: steps is 0; it must be a whole number"),
        ("[scenario]", "[set]", "demo.toml: set is not a known key; the keys here are format, title"),
        ("[scenario]", "", "demo.toml: steps is not a known key; did you mean scenario.steps?"),
        ('title.en = "A title"', "", "demo.toml: title is missing; write it as title.en = "),
        ('summary.en = "A summary."', 'summary.ko = "요약"', "demo.toml: summary.en is missing"),
        (
            "format = 1",
            "format = 2",
            "demo.toml: format is 2, and this version of gdgui reads up to 1; a newer",
        ),
        ("format = 1", "format = 'one'", "demo.toml: format is 'one'; it must be 1"),
        ("format = 1", "format = ", "demo.toml, line 2, column 10: "),
    ],
)
def test_a_mistake_elsewhere(old: str, new: str, words: str) -> None:
    assert old in HEAD
    assert words in message(HEAD.replace(old, new))


def test_two_scenes_have_two_names() -> None:
    again = HEAD + '[[scenes]]\nname = "first"\ntext.en = "Text."\n'
    assert message(again) == (
        "demo.toml, scene 2: name is 'first', as in a scene before it; give each scene its own"
    )


def test_a_lesson_needs_scenes() -> None:
    without = HEAD[: HEAD.index("[[scenes]]")]
    assert "scenes is missing; a lesson has at least one table [[scenes]]" in message(without)
    assert "scenes has 0 entries" in message("scenes = []" + without)


def test_sizes_have_limits(tmp_path: Path) -> None:
    scenes = "".join(f'[[scenes]]\nname = "s{n}"\ntext.en = "Text."\n' for n in range(100))
    assert "scenes has 101 entries; it must have 1 to 100" in message(HEAD + scenes)
    assert "demo.toml, line 10: it has more than 4,000 characters" in message(HEAD + "a." * 2001 + "a = 1")
    path = tmp_path / "large.toml"
    path.write_text(HEAD + "#\n" * 100_000)
    with pytest.raises(LessonError, match="is larger than 200,000 bytes; it cannot be a lesson"):
        open_lesson(path)


def test_tables_too_deep_to_show_are_refused() -> None:
    deep = "at.step" + ".a" * 1900
    assert "at.step is " in in_second_scene(f"{deep} = 1")
    found = in_second_scene(f"[scenes.{deep}]\n" + "b." * 1900 + "b = 1")
    assert "at.step is a table too deep to show; it must be a whole number" in found


@pytest.mark.parametrize("name", ["none.toml", ".", "latin.toml"])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "latin.toml").write_bytes(b'title.en = "\xe9"')
    with pytest.raises(ScenarioError, match=r"does not exist|is not a file|line 1: this is not UTF-8 text"):
        open_toml(tmp_path / name)
