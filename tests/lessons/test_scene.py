from __future__ import annotations

import pytest

from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.lessons.lesson import Lesson, Scene, Slide, Sweep
from gdgui.lessons.scene import (
    comparisons_of,
    scene_title,
    scene_view,
    scene_words,
    secant_at,
    step_at,
    swept_at,
)
from gdgui.model.descent import descend

ALL_SCENES = [
    (lesson, index) for lesson in map(find_lesson, lesson_names()) for index in range(len(lesson.scenes))
]


def first_with(wanted: type) -> Scene:
    scenes = (lesson.scenes[index] for lesson, index in ALL_SCENES)
    return next(scene for scene in scenes if isinstance(scene.motion, wanted))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_question_follows_the_text_and_gives_way_to_its_explanation(language: str) -> None:
    for lesson, index in ALL_SCENES:
        scene = lesson.scenes[index]
        asked, with_choices, explained = (
            scene_words(scene, language, answered=False),
            scene_words(scene, language, answered=False, choices=True),
            scene_words(scene, language, answered=True, choices=True),
        )
        assert asked.startswith(scene.text.in_language(language))
        assert with_choices.startswith(asked)
        if scene.question is None:
            assert asked == with_choices == explained
        else:
            assert scene.question.text.in_language(language) in asked
            assert all(choice.in_language(language) in with_choices for choice in scene.question.choices)
            assert explained.endswith(scene.question.explanation.in_language(language))


def test_a_title_says_where_in_the_lesson_one_is() -> None:
    lesson = find_lesson("downhill")
    assert scene_title(lesson, 1, "en") == "Walking downhill   2/8   The rule"


def test_a_sweep_goes_from_its_first_slope_to_its_last() -> None:
    scene = first_with(Sweep)
    assert isinstance(scene.motion, Sweep)
    first, last = scene.motion.first, scene.motion.last
    assert swept_at(scene, 0.0) == (first, first, last)
    quarter = swept_at(scene, 0.25)
    assert quarter is not None
    assert quarter.slope == pytest.approx(0.75 * first + 0.25 * last)
    assert swept_at(scene, 1.0) == (first, last, last)
    assert secant_at(scene, 0.5) == scene.show.secant


def test_a_slide_goes_from_its_first_distance_to_its_last() -> None:
    scene = first_with(Slide)
    assert isinstance(scene.motion, Slide)
    assert secant_at(scene, 0.0) == scene.motion.first
    assert secant_at(scene, 1.0) == scene.motion.last
    assert swept_at(scene, 0.5) is None


@pytest.mark.parametrize(("lesson", "index"), ALL_SCENES)
def test_a_scene_is_shown_as_its_lesson_says(lesson: Lesson, index: int) -> None:
    scene = lesson.scenes[index]
    trajectory = descend(scene.scenario)
    assert step_at(scene, trajectory, 0.0) == min(scene.step, trajectory.newest)
    assert step_at(scene, trajectory, 1.0) >= step_at(scene, trajectory, 0.0)
    comparisons = comparisons_of(scene, "ko", [descend(run.scenario, 1) for run in scene.show.beside])
    assert [run.label for run in comparisons] == [run.label.in_language("ko") for run in scene.show.beside]
    view = scene_view(scene, 1.0, answered=False, comparisons=comparisons)
    assert view.shows("numbers") == scene.show.numbers
    assert set(scene.show.panels) <= set(view.panels)
    asks = scene.question is not None and scene.question.by_click
    assert view.hides_step == view.guess_first == asks
    assert not scene_view(scene, 1.0, answered=True).hides_step
