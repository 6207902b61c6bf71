"""The built-in lessons: complete, short, in letters that the program's own font has, and playable."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QApplication

from gdgui.languages import LANGUAGES
from gdgui.lessons import builtin
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.lessons.lesson import LessonError, Play, Scene, Slide, Sweep, spans
from gdgui.model.descent import descend
from gdgui.paths import resource
from gdgui.views.look import fonts

each_lesson = pytest.mark.parametrize("name", lesson_names())

SCENES = [(name, scene) for name in lesson_names() for scene in find_lesson(name).scenes]
each_scene = pytest.mark.parametrize(
    "scene", [s for _, s in SCENES], ids=[f"{n}-{s.name}" for n, s in SCENES]
)

LONGEST = {"en": 380, "ko": 260}
"""Characters of a paragraph or two that are read from the last row."""


def test_the_folder_holds_the_lessons_and_nothing_else() -> None:
    files = {path.name for path in resource("lessons").iterdir()}
    assert files == {f"{name}.toml" for name in lesson_names()}
    assert len(lesson_names()) == len(set(lesson_names())) == 8


@each_lesson
def test_a_lesson_is_found_by_its_name(name: str) -> None:
    assert find_lesson(name) is find_lesson(name)
    assert find_lesson(name).name == name
    assert 5 <= len(find_lesson(name).scenes) <= 9


@pytest.mark.parametrize(
    ("name", "words"),
    [("learning rate", "did you mean learning-rate?"), ("xyz", "there are error, parabola")],
)
def test_an_unknown_name_is_refused_with_what_there_is(name: str, words: str) -> None:
    with pytest.raises(LessonError, match=re.escape(words)):
        find_lesson(name)
    assert name not in lesson_names()


def test_a_missing_file_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtin, "_NAMES", ("gone",))
    with pytest.raises(LessonError, match="Install gdgui again"):
        find_lesson("gone")


def test_the_names_are_known_without_reading_and_lessons_without_qt() -> None:
    code = (
        "import sys; from gdgui.lessons import builtin; builtin.lesson_names(); "
        "unread = 'gdgui.lessons.lesson_file' not in sys.modules; "
        "[builtin.find_lesson(name) for name in builtin.lesson_names()]; "
        "loaded = {name.split('.')[0] for name in sys.modules}; "
        "sys.exit(0 if unread and not loaded & {'PySide6', 'shiboken6', 'pyqtgraph'} else 1)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


@each_lesson
def test_every_text_is_in_both_languages(name: str) -> None:
    assert find_lesson(name).missing_translations() == ()


@each_scene
def test_texts_are_short(scene: Scene) -> None:
    assert scene.title is not None
    for language, longest in LONGEST.items():
        assert len(scene.title.in_language(language)) <= 36
        for _, text in scene.texts():
            plain = text.in_language(language).replace("**", "")
            assert len(plain) <= longest
            assert len(plain.split("\n\n")) <= 2


@each_scene
def test_both_languages_have_the_same_paragraphs(scene: Scene) -> None:
    for key, text in scene.texts():
        english, korean = (text.in_language(language) for language in LANGUAGES)
        assert english.count("\n\n") == korean.count("\n\n"), key
        assert not re.search("[가-힣]", english), key
        assert not re.search("[`<>_\"']", english + korean), key
        assert re.search("[가-힣]", korean) or english == korean, key


@each_scene
def test_korean_is_polite(scene: Scene) -> None:
    texts = [text for key, text in scene.texts() if key in {"text", "question.text", "question.explanation"}]
    for text in texts:
        sentences = re.split(r"(?<=[가-힣][.?!])\**(?=\s)", text.in_language("ko").replace("\n\n", " "))
        for sentence in (s.strip(" *") for s in sentences):
            ends_in_words = re.search(r"[가-힣][.?!]$", sentence)
            assert not ends_in_words or re.search(r"(니다|시오|니까)[.?]$", sentence), sentence


@each_scene
def test_every_letter_is_in_the_font(scene: Scene, qapp: QApplication) -> None:
    family = fonts.register()
    raw = {}
    for bold, weight in ((False, QFont.Weight.Normal), (True, QFont.Weight.Bold)):
        font = QFont(family)
        font.setWeight(weight)
        raw[bold] = QRawFont.fromFont(font)
    for key, text in scene.texts():
        for language in LANGUAGES:
            for span in spans(text.in_language(language).replace("\n", " ")):
                # A title may be set in bold as a whole.
                weights = {span.bold, key == "title"}
                missing = {
                    c for c in span.text for bold in weights if not raw[bold].supportsCharacter(ord(c))
                }
                assert not missing, (key, language)


@each_scene
def test_the_run_reaches_what_the_scene_shows(scene: Scene) -> None:
    trajectory = descend(scene.scenario)
    assert trajectory.newest >= scene.step
    if isinstance(scene.motion, Play):
        assert trajectory.newest >= scene.motion.to
    if scene.question and scene.question.by_click:
        assert trajectory.newest > scene.step
    for run in scene.show.beside:
        assert run.scenario.start == scene.scenario.start
        assert run.scenario != scene.scenario


def test_all_that_a_lesson_can_show_occurs() -> None:
    scenes = [scene for _, scene in SCENES]
    shown = {name for s in scenes for name in s.show.__slots__ if getattr(s.show, name)}
    assert shown == {"panels", "numbers", "squares", "residuals", "secant", "log", "logarithmic", "beside"}
    assert {type(s.motion) for s in scenes} == {type(None), Play, Sweep, Slide}
    assert {s.stage for s in scenes} == {None, "update", "predict", "differentiate", "move"}
    assert {s.question.by_click for s in scenes if s.question} == {True, False}
