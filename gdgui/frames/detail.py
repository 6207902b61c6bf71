"""How finely a frame is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from gdgui.frames.geometry import Limits
from gdgui.frames.stage import Stage
from gdgui.model.trajectory import Trajectory

__all__ = ["Beside", "Detail", "Sweeping"]


class Sweeping(NamedTuple):
    """A slope that is moved by hand: where from, where it is, and where to."""

    first: float
    slope: float
    last: float


@dataclass(frozen=True, slots=True)
class Beside:
    """Another run, to be compared, and what to call it."""

    label: str
    trajectory: Trajectory


@dataclass(frozen=True, slots=True)
class Detail:
    """How finely a frame is made, and which part of each panel is looked at.

    Attributes
    ----------
    columns : int
        Width of a panel in pixels: curves get at most two points for each.
    rows : int
        Height of a panel in pixels.
    logarithmic : bool
        Whether the loss is shown by its decimal logarithm.
    numbers : bool
        Whether the working of the step is made.
    stage : Stage or None
        The stage of the step that is shown; None shows the step whole.
    squares : bool
        Whether the residuals' squares are drawn.
    labels : bool
        Whether the residuals are labelled, as they are in the stage of prediction.
    secant : float
        The distance along the slope to the second point of a secant; 0 draws none.
    hides_move : bool
        Whether the step to come is kept back, to be guessed.
    guess : float or None
        The slope that was guessed.
    swept : Sweeping or None
        Instead of a step, a slope moved by hand is shown, with as much of the error curve as it has passed.
    beside : tuple of Beside
        Other runs whose losses are shown.
    data, error, loss : Limits or None
        What a person zoomed to; None shows all, in limits chosen from the scenario.
    """

    columns: int = 600
    rows: int = 600
    logarithmic: bool = False
    numbers: bool = False
    stage: Stage | None = None
    squares: bool = False
    labels: bool = False
    secant: float = 0.0
    hides_move: bool = False
    guess: float | None = None
    swept: Sweeping | None = None
    beside: tuple[Beside, ...] = ()
    data: Limits | None = None
    error: Limits | None = None
    loss: Limits | None = None
