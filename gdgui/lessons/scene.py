"""What a scene of a lesson says and shows, in the window as in an export."""

from __future__ import annotations

from collections.abc import Iterable

from gdgui.frames.view_state import ComparisonRun, SweptSlope, ViewState
from gdgui.lessons.lesson import Lesson, Play, Scene, Slide, Sweep
from gdgui.model.trajectory import Trajectory

__all__ = [
    "comparisons_of",
    "entered_view",
    "scene_title",
    "scene_view",
    "scene_words",
    "secant_at",
    "step_at",
    "swept_at",
]


def scene_title(lesson: Lesson, index: int, language: str) -> str:
    """Return the line above a scene: lesson, the scene's number and how many there are, and its own title."""
    title = lesson.scenes[index].title or lesson.title
    number = f"{index + 1}/{len(lesson.scenes)}"
    return f"{lesson.title.in_language(language)}   {number}   {title.in_language(language)}"


def scene_words(scene: Scene, language: str, *, answered: bool, choices: bool = False) -> str:
    """Return what is said: the text with the question, and instead of them the explanation in the end.

    Parameters
    ----------
    scene : Scene
    language : str
        The code of the language.
    answered : bool
        Whether the question is resolved.
    choices : bool
        Whether the answers to choose from are among the words.
    """
    text = scene.text.in_language(language)
    if scene.question is None:
        return text
    question = scene.question.text.in_language(language)
    if answered:
        return f"**{question}**\n\n{scene.question.explanation.in_language(language)}"
    offered = "   /   ".join(choice.in_language(language) for choice in scene.question.choices)
    return f"{text}\n\n**{question}**" + (f"   {offered}" if choices else "")


def swept_at(scene: Scene, fraction: float) -> SweptSlope | None:
    """Return the slope that is swept, at a fraction of the way; None where none is."""
    motion = scene.motion
    if not isinstance(motion, Sweep):
        return None
    return SweptSlope(motion.first, _between(motion, fraction), motion.last)


def secant_at(scene: Scene, fraction: float) -> float:
    """Return the distance to the secant's second point, at a fraction of its slide; 0 draws none."""
    return _between(scene.motion, fraction) if isinstance(scene.motion, Slide) else scene.show.secant


def _between(motion: Sweep | Slide, fraction: float) -> float:
    return motion.first + fraction * (motion.last - motion.first)


def step_at(scene: Scene, trajectory: Trajectory, fraction: float) -> int:
    """Return the step at a fraction of the way that is played, as far as the run goes."""
    start = min(scene.step, trajectory.newest)
    if not isinstance(scene.motion, Play):
        return start
    return start + round(fraction * (min(scene.motion.to, trajectory.newest) - start))


def comparisons_of(scene: Scene, language: str, runs: Iterable[Trajectory]) -> tuple[ComparisonRun, ...]:
    """Return the runs that a scene compares its own with, each under its label."""
    return tuple(
        ComparisonRun(other.label.in_language(language), run)
        for other, run in zip(scene.show.beside, runs, strict=True)
    )


def entered_view(scene: Scene, base: ViewState, comparisons: tuple[ComparisonRun, ...] = ()) -> ViewState:
    """Return what a scene shows when it is entered, whatever was shown before; the rest is as in `base`."""
    show = scene.show
    return base.with_changes(
        panels=(*show.panels, *(("numbers",) if show.numbers else ())),
        log=show.log,
        logarithmic=show.logarithmic,
        squares=show.squares,
        residual_labels=show.residuals,
        staged=scene.stage is not None,
        secant_first=False,
        guess_first=scene.question is not None and scene.question.by_click,
        swept=swept_at(scene, 0.0),
        secant=show.secant,
        comparisons=comparisons,
        zoom={},
    )


def scene_view(
    scene: Scene, fraction: float, *, answered: bool, comparisons: tuple[ComparisonRun, ...] = ()
) -> ViewState:
    """Return all that a scene shows on the way through it.

    Parameters
    ----------
    scene : Scene
    fraction : float
        How far its motion is, from 0 to 1.
    answered : bool
        Whether its question is resolved.
    comparisons : tuple of ComparisonRun
        From `comparisons_of`.
    """
    view = entered_view(scene, ViewState(), comparisons)
    return view.with_changes(
        stage=scene.stage,
        secant=secant_at(scene, fraction),
        swept=swept_at(scene, fraction),
        hides_step=view.guess_first and not answered,
    )
