"""A lesson as a clip: each scene long enough to be read, with what moves in it; or a picture a scene."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from typing import Final

from gdgui.export.clip import Clip, Heading, Shot
from gdgui.export.plan import ExportPlan
from gdgui.lessons.lesson import Lesson, Play, Scene
from gdgui.lessons.scene import comparisons_of, scene_title, scene_view, scene_words, step_at
from gdgui.model.descent import descend

__all__ = ["lesson_clip"]

CHARS_A_SECOND: Final = 16.0
SHORTEST, LONGEST = 4.0, 15.0
MOST_PLAY_SECONDS: Final = 8.0
LAST_LOOK_SECONDS: Final = 1.5


def lesson_clip(plan: ExportPlan, lesson: Lesson, language: str) -> Clip:
    """Return the clip of a lesson: as long as it takes to read, or where nothing moves a frame a scene."""
    shots = [
        shot for index in range(len(lesson.scenes)) for shot in _scene_shots(plan, lesson, index, language)
    ]
    texts = tuple(
        _words(scene, language, answered=answered) for scene in lesson.scenes for answered in (False, True)
    )
    return Clip(plan, tuple(shots), texts)


def _scene_shots(plan: ExportPlan, lesson: Lesson, index: int, language: str) -> Iterator[Shot]:
    scene = lesson.scenes[index]
    last = max(scene.step, scene.motion.to if isinstance(scene.motion, Play) else scene.step) + 1
    trajectory = descend(scene.scenario, last)
    others = [descend(other.scenario, last) for other in scene.show.beside]
    comparisons = comparisons_of(scene, language, others)
    title = scene_title(lesson, index, language)
    words = partial(_words, scene, language)

    def shot(fraction: float, *, answered: bool) -> Shot:
        return Shot(
            scene.scenario,
            trajectory,
            step_at(scene, trajectory, fraction),
            0.0,
            scene_view(scene, fraction, answered=answered, comparisons=comparisons),
            Heading(title, words(answered=answered)),
        )

    if not plan.format.moves:
        yield shot(1.0, answered=True)
        return
    rate, begins_at = plan.frames_per_second, 0.0 if scene.motion else 1.0
    # Time to read the text and the question, then the explanation, then what moves, and time to look.
    yield from [shot(begins_at, answered=False)] * round(rate * _seconds(words(answered=False)))
    if scene.question is not None:
        yield from [shot(begins_at, answered=True)] * round(rate * _seconds(words(answered=True)))
    if scene.motion is not None:
        count = max(1, round(rate * _motion_seconds(scene)))
        yield from (shot((turn + 1) / count, answered=True) for turn in range(count))
        yield from [shot(1.0, answered=True)] * round(rate * LAST_LOOK_SECONDS)


def _words(scene: Scene, language: str, *, answered: bool) -> str:
    return scene_words(scene, language, answered=answered, choices=True)


def _seconds(text: str) -> float:
    return min(max(len(text) / CHARS_A_SECOND, SHORTEST), LONGEST)


def _motion_seconds(scene: Scene) -> float:
    motion = scene.motion
    if isinstance(motion, Play):
        steps = max(1, motion.to - scene.step)
        return min(MOST_PLAY_SECONDS, steps / motion.speed if math.isfinite(motion.speed) else 4.0)
    return motion.seconds if motion is not None else 0.0
