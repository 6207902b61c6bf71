"""What is shown of a run, as one frozen record, and how finely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from gdgui.frames.geometry import Limits
from gdgui.frames.panels import PANELS
from gdgui.model.trajectory import Trajectory

__all__ = ["STAGES", "ComparisonRun", "Resolution", "Stage", "SweptSlope", "ViewState", "changed_fields"]

Stage = Literal["update", "predict", "differentiate", "move"]

STAGES: Final[tuple[Stage, ...]] = ("update", "predict", "differentiate", "move")
"""The stages in the order in which they are seen at one step.

*update* is the arrival at the step, with the way it came; at step 0 there is none. *predict* shows the line
and how far it misses each point, *differentiate* the tangent, *move* the arrow to the next step.
"""


class Resolution(NamedTuple):
    """How finely a frame is made: a panel's width and height in pixels. Curves get two points a column."""

    columns: int = 600
    rows: int = 600


class SweptSlope(NamedTuple):
    """A slope that is moved by hand: where from, where it is, and where to."""

    first: float
    slope: float
    last: float


@dataclass(frozen=True, slots=True)
class ComparisonRun:
    """Another run, to be compared, and what to call it."""

    label: str
    trajectory: Trajectory


def _panels_at_first() -> tuple[str, ...]:
    return tuple(name for name, kind in PANELS.items() if kind.shown_at_first)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewState:
    """What is shown: changed by replacing it, and compared with the one before.

    Attributes
    ----------
    panels : tuple of str
        Names in the catalog of panels, in the order in which they stand on the board.
    log : bool
        Whether the steps are listed as printed by ``gdgui run``.
    logarithmic : bool
        Whether the loss is shown by its decimal logarithm.
    squares, residual_labels : bool
        Whether the residuals' squares are drawn, and their values, as they are in the stage of prediction.
    staged, secant_first : bool
        Whether each step is gone through stage by stage, and in it a secant slides into the tangent.
    glide : bool
        Whether the point moves from step to step instead of jumping.
    guess_first : bool
        Whether each update is to be guessed before it is made.
    stage : Stage or None
        The stage of the step that is shown; None shows the step whole.
    secant : float
        The distance along the slope to the second point of a secant; 0 draws none.
    swept : SweptSlope or None
        Instead of a step, a slope moved by hand is shown, with as much of the error curve as it has passed.
    guess : float or None
        The slope that was guessed.
    hides_step : bool
        Whether the step to come is kept back, to be guessed.
    comparisons : tuple of ComparisonRun
    known_beyond : bool
        Whether the loss is shown beyond the present step too, where it is known, or ends at the point.
    zoom : mapping of str to Limits
        What the user zoomed to, by panel; all others show all, in limits chosen from the scenario.
    """

    panels: tuple[str, ...] = field(default_factory=_panels_at_first)
    log: bool = False
    logarithmic: bool = False
    squares: bool = False
    residual_labels: bool = False
    staged: bool = False
    secant_first: bool = False
    glide: bool = False
    guess_first: bool = False
    stage: Stage | None = None
    secant: float = 0.0
    swept: SweptSlope | None = None
    guess: float | None = None
    hides_step: bool = False
    comparisons: tuple[ComparisonRun, ...] = ()
    known_beyond: bool = True
    zoom: Mapping[str, Limits] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "zoom", MappingProxyType(dict(self.zoom)))

    def with_changes(self, **values: Any) -> ViewState:
        """Return this with some fields changed."""
        return replace(self, **values)

    def shows(self, name: str) -> bool:
        """Whether a panel is on the board."""
        return name in self.panels

    def with_panel(self, name: str, on: bool) -> ViewState:
        """Return this with a panel put in, at its position in the catalog's order, or taken out.

        Raises
        ------
        KeyError
            There is no panel of that name.
        """
        order = list(PANELS)
        if name not in order:
            raise KeyError(name)
        if on == self.shows(name):
            return self
        if not on:
            return replace(self, panels=tuple(panel for panel in self.panels if panel != name))
        before = [panel for panel in self.panels if order.index(panel) < order.index(name)]
        # The rest keeps its order, even where that is not the catalog's.
        at = self.panels.index(before[-1]) + 1 if before else 0
        return replace(self, panels=(*self.panels[:at], name, *self.panels[at:]))


def changed_fields(before: ViewState, after: ViewState) -> frozenset[str]:
    """Return the names of the fields in which two differ."""
    return frozenset(
        each.name for each in fields(ViewState) if getattr(before, each.name) != getattr(after, each.name)
    )
