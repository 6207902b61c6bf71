"""A lesson as a clip: each scene long enough to be read, with what moves in it; or a picture a scene."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from gdgui.export.clip import Clip
from gdgui.export.plan import ExportPlan
from gdgui.export.timeline import TimelinePoint
from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.step_state import StepState, step_state_at
from gdgui.frames.view_state import ComparisonRun, Resolution, SweptSlope, ViewState
from gdgui.lessons.lesson import Lesson, Play, Scene, Slide, Sweep
from gdgui.model.descent import descend
from gdgui.model.trajectory import Trajectory

if TYPE_CHECKING:
    from gdgui.views.board.board import Board
    from gdgui.views.board.scene_text import SceneText

__all__ = ["LessonClip", "lesson_clip"]

LETTERS_A_SECOND: Final = 16.0
SHORTEST, LONGEST = 4.0, 15.0
MOST_PLAY_SECONDS: Final = 8.0


@dataclass(frozen=True, slots=True)
class _Shot:
    """What one frame shows: a scene, how far its motion is, and whether its question is resolved."""

    scene: int
    share: float
    answered: bool


@dataclass(frozen=True)
class LessonClip(Clip):
    """A clip of a lesson.

    Attributes
    ----------
    lesson : Lesson
    language : str
        Of what is said.
    """

    lesson: Lesson = field(kw_only=True)
    language: str = field(kw_only=True)
    shots: tuple[_Shot, ...] = field(kw_only=True)
    runs: tuple[Trajectory, ...] = field(kw_only=True)
    others: tuple[tuple[ComparisonRun, ...], ...] = field(kw_only=True)
    _heading: list[SceneText] = field(default_factory=list, kw_only=True)
    _dressed: list[int] = field(default_factory=list, kw_only=True)

    def __len__(self) -> int:
        return len(self.shots)

    def _step(self, shot: _Shot) -> int:
        scene, run = self.lesson.scenes[shot.scene], self.runs[shot.scene]
        start = min(scene.step, run.newest)
        if isinstance(scene.motion, Play):
            end = min(scene.motion.to, run.newest)
            return start + round(shot.share * (end - start))
        return start

    def place(self, number: int) -> StepState:
        """Return the numbers of a frame."""
        shot = self.shots[number]
        scene = self.lesson.scenes[shot.scene]
        return step_state_at(scene.scenario, self.runs[shot.scene], self._step(shot))

    def prepare(self, board: Board, number: int, resolution: Resolution) -> Resolution:
        """Choose the panels of a frame's scene, show what it says, and return how fine they are."""
        shot = self.shots[number]
        scene = self.lesson.scenes[shot.scene]
        if self._dressed != [shot.scene]:
            self._dressed[:] = [shot.scene]
            board.show_panels(_panels(scene), caption=False, heading=self._text(board))
            board.settle()
        title = scene.title or self.lesson.title
        lesson, count = self.lesson.title.in_language(self.language), len(self.lesson.scenes)
        self._text(board).show_text(
            f"{lesson}   {shot.scene + 1}/{count}   {title.in_language(self.language)}",
            _words(scene, self.language, answered=shot.answered),
        )
        return board.resolution

    def _text(self, board: Board) -> SceneText:
        """Return the heading, as high as the longest text of the lesson needs."""
        if not self._heading:
            from gdgui.views.board.scene_text import SceneText  # noqa: PLC0415  (Qt, which a plan does without)

            texts = [
                _words(scene, self.language, answered=answered)
                for scene in self.lesson.scenes
                for answered in (False, True)
            ]
            self._heading.append(SceneText(texts, board.width(), board.data.theme))
        return self._heading[0]

    def _view(self, scene: Scene, shot: _Shot) -> ViewState:
        show, motion = scene.show, scene.motion
        swept, secant = None, show.secant
        if isinstance(motion, Sweep):
            here = motion.first + shot.share * (motion.last - motion.first)
            swept = SweptSlope(motion.first, here, motion.last)
        elif isinstance(motion, Slide):
            secant = motion.first + shot.share * (motion.last - motion.first)
        asks = scene.question is not None and scene.question.by_click
        return ViewState(
            panels=_panels(scene),
            logarithmic=show.logarithmic,
            stage=scene.stage,
            squares=show.squares,
            residual_labels=show.residuals,
            secant=secant,
            swept=swept,
            hides_step=asks and not shot.answered,
            comparisons=self.others[shot.scene],
        )

    def frame(self, number: int, resolution: Resolution) -> Frame:
        """Return a frame."""
        shot = self.shots[number]
        scene = self.lesson.scenes[shot.scene]
        view = self._view(scene, shot)
        return frame_at(scene.scenario, self.runs[shot.scene], self._step(shot), view, resolution)


def _panels(scene: Scene) -> tuple[str, ...]:
    return *scene.show.panels, *(("numbers",) if scene.show.numbers else ())


def lesson_clip(plan: ExportPlan, lesson: Lesson, language: str) -> LessonClip:
    """Return the clip of a lesson: as long as it takes to read, or where nothing moves a frame a scene."""
    shots: list[_Shot] = []
    for number, scene in enumerate(lesson.scenes):
        if plan.format.moves:
            shots += _shots(number, scene, language, plan.frames_per_second)
        else:
            shots.append(_Shot(number, 1.0, answered=True))
    runs = tuple(descend(scene.scenario, _last_step(scene)) for scene in lesson.scenes)
    starts = [
        TimelinePoint(min(scene.step, run.newest)) for scene, run in zip(lesson.scenes, runs, strict=True)
    ]
    return LessonClip(
        replace(plan, scenario=lesson.scenes[0].scenario),
        runs[0],
        _Moments(tuple(starts), shots),
        lesson=lesson,
        language=language,
        shots=tuple(shots),
        runs=runs,
        others=tuple(_others(scene, language) for scene in lesson.scenes),
    )


class _Moments:
    """The pace of a lesson: the step at which each frame's scene begins."""

    def __init__(self, starts: tuple[TimelinePoint, ...], shots: Sequence[_Shot]) -> None:
        self._starts, self._shots = starts, shots

    def __len__(self) -> int:
        return len(self._shots)

    def __getitem__(self, number: int) -> TimelinePoint:
        return self._starts[self._shots[number].scene]


def _shots(number: int, scene: Scene, language: str, rate: int) -> list[_Shot]:
    """Return a scene's frames: time to read, what moves, and time to look; its question before that."""
    still = not scene.motion
    reading = round(rate * _seconds(_words(scene, language, answered=False)))
    frames = [_Shot(number, 1.0 if still else 0.0, answered=False)] * reading
    if scene.question is not None:
        explaining = round(rate * _seconds(_words(scene, language, answered=True)))
        frames += [_Shot(number, 1.0 if still else 0.0, answered=True)] * explaining
    if scene.motion is not None:
        count = max(1, round(rate * _motion_seconds(scene)))
        frames += [_Shot(number, (turn + 1) / count, answered=True) for turn in range(count)]
        frames += [_Shot(number, 1.0, answered=True)] * round(1.5 * rate)
    return frames


def _seconds(text: str) -> float:
    return min(max(len(text) / LETTERS_A_SECOND, SHORTEST), LONGEST)


def _motion_seconds(scene: Scene) -> float:
    motion = scene.motion
    if isinstance(motion, Play):
        steps = max(1, motion.to - scene.step)
        return min(MOST_PLAY_SECONDS, steps / motion.speed if math.isfinite(motion.speed) else 4.0)
    return motion.seconds if motion is not None else 0.0


def _words(scene: Scene, language: str, *, answered: bool) -> str:
    text = scene.text.in_language(language)
    if scene.question is None:
        return text
    question = scene.question.text.in_language(language)
    if answered:
        return f"**{question}**\n\n{scene.question.explanation.in_language(language)}"
    choices = "   /   ".join(choice.in_language(language) for choice in scene.question.choices)
    return f"{text}\n\n**{question}**   {choices}"


def _last_step(scene: Scene) -> int:
    return max(scene.step, scene.motion.to if isinstance(scene.motion, Play) else scene.step) + 1


def _others(scene: Scene, language: str) -> tuple[ComparisonRun, ...]:
    return tuple(
        ComparisonRun(other.label.in_language(language), descend(other.scenario, _last_step(scene)))
        for other in scene.show.beside
    )
