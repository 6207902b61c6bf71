"""The plan of an export: what is asked for, checked when made."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from gdgui.export.errors import ExportError
from gdgui.export.formats import Format, format_of, formats_as_offered
from gdgui.export.sizes import check_size
from gdgui.frames.panels import PANELS
from gdgui.frames.view_state import ViewState
from gdgui.model.checks import checked_name, checked_whole
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown
from gdgui.model.scenario import MOST_STEPS, Scenario
from gdgui.views.look.theme import THEMES

__all__ = ["BACKGROUNDS", "ExportPlan"]

BACKGROUNDS: Final = ("theme", "white", "transparent")

FRAMES_PER_SECOND: Final = 25
HOLD_SECONDS: Final = 1.0
MOST_BETWEEN: Final = 1000
MOST_HOLD: Final = 600.0


@dataclass(frozen=True, kw_only=True)
class ExportPlan:
    """What is to be exported, and how. Checked when made.

    Attributes
    ----------
    scenario : Scenario
        The run that is replayed; of a lesson, its first scene's.
    output : Path
        The file or folder to be made.
    format_name : str or None
        One of `FORMATS`; None follows its ending, or is a folder of PNG pictures.
    size : tuple of int or None
        Width and height in pixels before `scale`; None is the format's own.
    scale : int
        How many times as large, and as sharp, each picture is.
    fps : int or None
        Frames a second of a format that moves; None is 25.
    first, last : int or None
        The range of steps; None is the start, and the run's end.
    every : int or None
        Show each `every`-th step and the last.
    between : int or None
        Frames between two of the steps shown, through which the point glides. With neither `every` nor
        `between`, a clip shows the first steps at leisure and the others ever faster, in half a minute at
        most; pictures and pages show 100 steps at most, a table all.
    hold : float or None
        Seconds for which the last frame of a format that moves stays; None is 1.
    theme, background : str
        Of `THEMES` and `BACKGROUNDS`.
    view : ViewState
        Of which the panels are shown, and the scale of the loss.
    jobs : int
        Threads that compress PNG pictures.
    overwrite : bool
        Whether to replace what is there.

    Raises
    ------
    ExportError
        Names the field, its value and what is allowed.
    """

    scenario: Scenario
    output: Path
    format_name: str | None = None
    size: tuple[int, int] | None = None
    scale: int = 1
    fps: int | None = None
    first: int | None = None
    last: int | None = None
    every: int | None = None
    between: int | None = None
    hold: float | None = None
    theme: str = "light"
    background: str = "theme"
    view: ViewState = field(default_factory=ViewState)
    jobs: int = 2
    overwrite: bool = False
    format: Format = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "format", format_of(self.output, self.format_name))
        self._check_whole_numbers()
        self._check_range()
        self._check_time()
        self._check_look()

    def _check_whole_numbers(self) -> None:
        for key, value, least, most in (
            ("from", self.first, 0, MOST_STEPS),
            ("to", self.last, 0, MOST_STEPS),
            ("every", self.every, 1, MOST_STEPS),
            ("between", self.between, 0, MOST_BETWEEN),
            ("fps", self.fps, 1, 120),
            ("jobs", self.jobs, 1, 64),
            ("scale", self.scale, 1, 4),
        ):
            if value is not None:
                checked_whole(ExportError, key, value, least, most)

    def _check_range(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            wrong = QT_TRANSLATE_NOOP("Errors", "from is {0} and to is {1}: that is no frame; exchange them")
            raise ExportError(wrong, self.first, self.last)
        for key, step in (("from", self.first), ("to", self.last)):
            if step is not None and step > self.scenario.steps:
                wrong = QT_TRANSLATE_NOOP(
                    "Errors",
                    "{0} is {1}, and the scenario makes {2} steps at most; "
                    "ask for fewer, or give it more steps",
                )
                raise ExportError(wrong, key, step, self.scenario.steps)

    def _check_time(self) -> None:
        if self.hold is not None and not 0.0 <= self.hold <= MOST_HOLD:
            wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number of seconds from {2} to {3}")
            raise ExportError(wrong, "hold", shown(self.hold), 0, f"{MOST_HOLD:g}")
        for key, value in (("fps", self.fps), ("hold", self.hold)):
            if value is not None and not self.format.moves:
                wrong = QT_TRANSLATE_NOOP("Errors", "{0} is for formats that move, and {1} does not")
                raise ExportError(wrong, key, self.format.name)
        rates = self.format.rates
        if rates and self.frames_per_second not in rates:
            raise ExportError(self.format.refusal, self.fps, ", ".join(map(str, rates)))

    def _check_look(self) -> None:
        check_size(*self.pixels)
        checked_name(ExportError, "theme", self.theme, THEMES)
        checked_name(ExportError, "background", self.background, BACKGROUNDS)
        if self.transparent and not self.format.transparent:
            wrong = QT_TRANSLATE_NOOP("Errors", "background is transparent, and {0} has none such; use {1}")
            able = (each.name for each in formats_as_offered() if each.paints and each.transparent)
            raise ExportError(wrong, self.format.name, ", ".join(able))
        if self.background == "white" and THEMES[self.theme].dark:
            wrong = QT_TRANSLATE_NOOP(
                "Errors", "the {0} theme cannot be read on a white background; use light or projector"
            )
            raise ExportError(wrong, self.theme)
        panels = self.view.panels
        if not panels or len(set(panels)) < len(panels):
            wrong = QT_TRANSLATE_NOOP("Errors", "panels must be some of {0}, each once")
            raise ExportError(wrong, ", ".join(PANELS))
        for name in panels:
            checked_name(ExportError, "panels", name, PANELS)

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of each picture."""
        width, height = self.size or self.format.size
        return width * self.scale, height * self.scale

    @property
    def transparent(self) -> bool:
        """Whether the background is left out."""
        return self.background == "transparent"

    @property
    def frames_per_second(self) -> int:
        """The rate of a format that moves."""
        return FRAMES_PER_SECOND if self.fps is None else self.fps

    @property
    def held_frames(self) -> int:
        """How often the last frame is repeated."""
        if not self.format.moves:
            return 0
        return round((HOLD_SECONDS if self.hold is None else self.hold) * self.frames_per_second)

    @property
    def makes_folder(self) -> bool:
        """Whether the output is a folder of files, one for each frame."""
        return self.format.single and self.output.suffix[1:].lower() != self.format.name
