"""A lesson: scenes, each with a scenario, a place in its run, and what is said and shown there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gdgui.frames.view_state import Stage, ViewState
from gdgui.lessons.text import Text
from gdgui.model.errors import GdguiError
from gdgui.model.scenario import Scenario

__all__ = [
    "Comparison",
    "Lesson",
    "LessonError",
    "Play",
    "Question",
    "Scene",
    "Show",
    "Slide",
    "Sweep",
    "missing_translations",
]


def _usual_panels() -> tuple[str, ...]:
    return ViewState().panels


class LessonError(GdguiError):
    """A lesson that cannot be opened: a mistake in it, a data file that is not beside it, a newer format."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another run from the same start, whose loss curve is drawn beside the scene's own."""

    label: Text
    scenario: Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What is seen in a scene.

    Attributes
    ----------
    panels : tuple of str
        Names in the catalog of panels, from left to right; those below the others are not among them.
    numbers : bool
        The table with the numbers of the step.
    squares : bool
        The residuals' squares.
    residuals : bool
        A number at each residual.
    secant : float
        The distance along the slope to the second point of a secant; 0 draws none.
    log : bool
        The printed lines.
    logarithmic : bool
        The loss by its decimal logarithm.
    beside : tuple of Comparison
        Other runs, whose loss curves are drawn too.
    """

    panels: tuple[str, ...] = field(default_factory=_usual_panels)
    numbers: bool = False
    squares: bool = False
    residuals: bool = False
    secant: float = 0.0
    log: bool = False
    logarithmic: bool = False
    beside: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Play:
    """The run goes on to step `to`, or to its end if that comes before.

    `speed` is in steps a second; ``math.inf`` is as fast as it goes.
    """

    to: int
    speed: float


@dataclass(frozen=True, slots=True)
class Sweep:
    """The line is turned from one slope to another, and the error curve is drawn on the way."""

    first: float
    last: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Slide:
    """The secant's second point moves from one distance to another; at distance 0 it is the tangent."""

    first: float
    last: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the class.

    Attributes
    ----------
    text : Text
    choices : tuple of Text
        The answers to choose from. None are given where the class is to click on the slope at which the next
        point will land.
    answer : int or None
        The index of the right choice, from 0.
    explanation : Text
        What is said once the answer is given.
    """

    text: Text
    choices: tuple[Text, ...]
    answer: int | None
    explanation: Text

    @property
    def by_click(self) -> bool:
        """Whether it is answered by a click in the error panel."""
        return not self.choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One idea.

    Attributes
    ----------
    name : str
        Unique in its lesson.
    title : Text or None
    text : Text
    scenario : Scenario
        What runs here: the lesson's, with all that this scene and those before it set.
    show : Show
    step : int
        Where the run stands when the scene is entered; its end if that comes before.
    stage : Stage or None
        The stage of that step; None shows the step whole.
    motion : Play, Sweep, Slide or None
        What then moves.
    question : Question or None
        What is asked before anything moves.
    """

    name: str
    title: Text | None
    text: Text
    scenario: Scenario
    show: Show
    step: int
    stage: Stage | None
    motion: Play | Sweep | Slide | None
    question: Question | None

    def texts(self) -> Iterator[tuple[str, Text]]:
        """Yield all texts with the keys at which they stand."""
        if self.title:
            yield "title", self.title
        yield "text", self.text
        for number, beside in enumerate(self.show.beside, 1):
            yield f"show.beside[{number}].label", beside.label
        if self.question:
            yield "question.text", self.question.text
            for number, choice in enumerate(self.question.choices, 1):
                yield f"question.choices[{number}]", choice
            yield "question.explanation", self.question.explanation


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson. Its name is that of its file, without the ending."""

    name: str
    title: Text
    summary: Text
    scenes: tuple[Scene, ...]

    def texts(self) -> Iterator[tuple[str, Text]]:
        """Yield all texts with the places at which they stand."""
        yield "title", self.title
        yield "summary", self.summary
        for scene in self.scenes:
            for key, text in scene.texts():
                yield f"scene {scene.name}: {key}", text


def missing_translations(lesson: Lesson) -> tuple[str, ...]:
    """Return the places of the texts that are shown in English for want of a translation."""
    return tuple(f"{place}.{code}" for place, text in lesson.texts() for code in text.missing)
