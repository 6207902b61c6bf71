"""A lesson: scenes, each with a scenario, a place in its run, and what is said and shown there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from gdgui.frames.view_state import Stage, ViewState
from gdgui.languages import FALLBACK, LANGUAGES
from gdgui.model.errors import GdguiError
from gdgui.model.scenario import Scenario

__all__ = [
    "Comparison", "Lesson", "LessonError", "Play", "Question", "Scene", "Show", "Slide", "Span", "Sweep",
    "Text", "spans",
]  # fmt: skip


class LessonError(GdguiError):
    """A lesson that cannot be opened: a mistake in it, a data file that is not beside it, a newer format."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text by the codes of its languages, `FALLBACK` at least.

    Paragraphs are set apart by an empty line, bold is in ``**``.
    """

    versions: Mapping[str, str]

    def in_language(self, code: str) -> str:
        """Return the text in a language, or in English where it is not translated."""
        return self.versions.get(code, self.versions[FALLBACK])

    @property
    def missing(self) -> tuple[str, ...]:
        """The languages into which it is not translated."""
        return tuple(code for code in LANGUAGES if code not in self.versions)


class Span(NamedTuple):
    """A piece of text of one weight."""

    text: str
    bold: bool


def spans(text: str) -> tuple[Span, ...]:
    """Split a text at its ``**`` into pieces that are plain and bold by turns."""
    pieces = text.split("**")
    return tuple(Span(piece, bool(number % 2)) for number, piece in enumerate(pieces) if piece)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another run from the same start, whose loss curve is drawn beside the scene's own."""

    label: Text
    scenario: Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What is seen in a scene.

    `panels` are names in the catalog of panels, from left to right; those below the others are not among
    them. `numbers` is the table of the step, `residuals` a number at each residual, `log` the printed lines,
    `logarithmic` the loss by its decimal logarithm. `secant` is the distance along the slope to the second
    point of a secant; 0 draws none. The loss curves of the runs `beside` are drawn too.
    """

    panels: tuple[str, ...] = field(default_factory=lambda: ViewState().panels)
    numbers: bool = False
    squares: bool = False
    residuals: bool = False
    secant: float = 0.0
    log: bool = False
    logarithmic: bool = False
    beside: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Play:
    """The run goes on to step `to` or its end, at a `speed` in steps a second; ``math.inf`` has no limit."""

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
    """A question to the class, and the explanation that follows the answer.

    It has no choices where the class is to click on the slope at which the next point will land. The answer
    is the index of the right choice, from 0.
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
    """One idea, by a name that is unique in its lesson.

    Its scenario is the lesson's with all that this scene and those before it set. When it is entered, the run
    stands at `step`, or at its end if that comes before, and in `stage`; None shows the step whole. The
    question is asked before anything moves.
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

    def missing_translations(self) -> tuple[str, ...]:
        """Return the places of the texts that are shown in English for want of a translation."""
        return tuple(f"{place}.{code}" for place, text in self.texts() for code in text.missing)
