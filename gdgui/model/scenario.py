"""The scenario: all that a run needs, complete and reproducible."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from gdgui.model._scenario_checks import (
    check_kind,
    check_name,
    check_whole,
    checked_hyperparameters,
    checked_number,
    checked_rate,
    checked_tolerance,
)
from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.stability import Stability, curvatures, stability_of

__all__ = ["FITS", "MOST_STEPS", "LearningRateChange", "Scenario", "Start"]

FITS: Final = {"slope": "the slope alone, the intercept is held", "both": "slope and intercept"}
"""Which parameters descend, by name, in words."""

MOST_STEPS: Final = 10_000_000
"""A run of this length takes 480 MB."""

DRAWN_SLOPES: Final = 10.0
DRAWN_INTERCEPTS: Final = 100.0

GREATEST_SEED: Final = 2**63 - 1
"""The greatest integer that every reader of TOML takes."""

GREATEST_DERIVED_RATE: Final = 1e300
"""For x within 1e-150 of each other and of 0, the rate that suits them would overflow."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a descent starts: given, or drawn from a seed.

    Attributes
    ----------
    slope, intercept : float
    seed : int or None
        The seed they were drawn from.
    """

    slope: float
    intercept: float
    seed: int | None = None

    @classmethod
    def drawn(cls, seed: int) -> Start:
        """Draw a slope in 0..10 and an intercept in 0..100.

        The same seed gives the same start for ever: Python promises the sequence of ``random()`` for an
        integer seed (https://docs.python.org/3/library/random.html#notes-on-reproducibility).
        """
        check_whole("start.seed", seed, 0, GREATEST_SEED)
        source = random.Random(seed)  # noqa: S311  (a reproducible start, no secret)
        return cls(DRAWN_SLOPES * source.random(), DRAWN_INTERCEPTS * source.random(), seed)


@dataclass(frozen=True, slots=True)
class LearningRateChange:
    """From this step on, updates are made with this learning rate."""

    step: int
    learning_rate: float


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """What is to happen. Checked when made.

    Attributes
    ----------
    data : Dataset
    fit : str
        What descends: ``"slope"`` (the intercept is held at its start) or ``"both"``.
    loss, optimizer : str
        Names in `LOSSES` and `OPTIMIZERS`.
    hyperparameters : Mapping
        The optimizer's settings; those left out take their defaults.
    learning_rate : float
        The rate of the first update; above 0.
    start : Start
    steps : int
        How many updates are made at most.
    tolerance : float
        The run has converged when the norm of the gradient of what descends is below this; 0 is never.
    changes : tuple of LearningRateChange
        Changes of the learning rate on the way, by rising step.
    title : str
        A line for a window's title or a list.

    Raises
    ------
    ScenarioError
        Names the field, its value and what is allowed.
    """

    data: Dataset = FOUR_POINTS
    fit: str = "slope"
    loss: str = "mse"
    optimizer: str = "gd"
    hyperparameters: Mapping[str, float] = field(default_factory=dict)
    learning_rate: float = 0.005
    start: Start = field(default_factory=lambda: Start(-5.0, 79.0))
    steps: int = 1000
    tolerance: float = 1e-6
    changes: tuple[LearningRateChange, ...] = ()
    title: str = ""

    def __post_init__(self) -> None:
        check_kind(
            "data", self.data, Dataset, QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a data set")
        )
        check_kind("title", self.title, str, QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be text"))
        check_name("fit", self.fit, FITS)
        check_name("loss", self.loss, LOSSES)
        check_name("optimizer", self.optimizer, OPTIMIZERS)
        _put(self, "hyperparameters", checked_hyperparameters(self.optimizer, self.hyperparameters))
        _put(self, "learning_rate", checked_rate("learning_rate", self.learning_rate))
        _put(self, "tolerance", checked_tolerance(self.tolerance))
        check_whole("steps", self.steps, 1, MOST_STEPS)
        _put(self, "changes", _checked_changes(self.changes))
        self._check_start()

    def _check_start(self) -> None:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a slope with an intercept")
        check_kind("start", self.start, Start, wrong)
        slope = checked_number("start.slope", self.start.slope)
        intercept = checked_number("start.intercept", self.start.intercept)
        if self.start.seed is not None:
            check_whole("start.seed", self.start.seed, 0, GREATEST_SEED)
        _put(self, "start", Start(slope, intercept, self.start.seed))
        values = LOSSES[self.loss].bind(self.data)(self.start.slope, self.start.intercept)
        if not all(math.isfinite(value) and abs(value) < 1e250 for value in values):
            raise ScenarioError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "start is slope {0}, intercept {1}: the loss there is too large to compute with; "
                    "start nearer to the data",
                ),
                f"{self.start.slope:g}",
                f"{self.start.intercept:g}",
            )

    @property
    def stability(self) -> Stability | None:
        """The learning rate's limit, where theory gives one."""
        return stability_of(self.data, self.fit, self.loss, self.optimizer, self.hyperparameters)

    def with_changes(self, **values: Any) -> Scenario:
        """Return the same scenario with some fields changed, checked again."""
        if "optimizer" in values and "hyperparameters" not in values:
            kept = OPTIMIZERS.get(values["optimizer"])
            names = kept.defaults if kept else {}
            values["hyperparameters"] = {k: v for k, v in self.hyperparameters.items() if k in names}
        return replace(self, **values)

    def learning_rate_at(self, step: int) -> float:
        """Return the rate of the update that leaves `step`."""
        rate = self.learning_rate
        for change in self.changes:
            if change.step > step:
                break
            rate = change.learning_rate
        return rate

    def with_learning_rate(self, step: int, learning_rate: float) -> Scenario:
        """Return the scenario in which the rate changes at `step` and what was planned beyond is dropped."""
        if step == 0:
            return replace(self, learning_rate=learning_rate, changes=())
        kept = tuple(change for change in self.changes if change.step < step)
        return replace(self, changes=(*kept, LearningRateChange(step, learning_rate)))

    @classmethod
    def for_data(cls, data: Dataset, **values: Any) -> Scenario:
        """Return a scenario with start, learning rate and tolerance that suit `data`, as far as not given.

        The start is a line that falls as steeply as the best one rises, through the middle of the points; the
        rate is a tenth of what would land in one step along the steepest direction.
        """
        given = cls(data=data, **values)
        values.setdefault("start", _start_beside(data, given.fit))
        rate = min(_comfortable_rate(data, given.fit, given.loss, values), GREATEST_DERIVED_RATE)
        values.setdefault("learning_rate", rate)
        values.setdefault("tolerance", _fine_tolerance(data, given.loss))
        return cls(data=data, **values)


def _start_beside(data: Dataset, fit: str) -> Start:
    moments = data.moments
    least_x, greatest_x, least_y, greatest_y = data.bounds
    usual = (greatest_y - least_y) / (greatest_x - least_x) or 1.0
    away = math.copysign(max(abs(moments.best_slope), usual), moments.best_slope)
    slope = _round(moments.best_slope - 2.0 * away, 3)
    if fit == "slope":
        return Start(slope, _round(moments.best_intercept, 6))
    return Start(slope, _round(moments.mean_y - slope * moments.mean_x, 3))


def _comfortable_rate(data: Dataset, fit: str, loss: str, values: Mapping[str, Any]) -> float:
    largest = curvatures(data, fit)[0]
    if values.get("optimizer", "gd") not in ("gd", "momentum", "nesterov"):
        start: Start = values["start"]
        return _round(max(abs(start.slope - data.moments.best_slope) / 20.0, 1e-12), 1)
    if loss == "mse":
        return _round(0.2 / largest, 1)
    # The other losses' gradients do not shrink with the distance: a step of a hundredth of the way.
    start = values["start"]
    evaluated = LOSSES[loss].bind(data)(start.slope, start.intercept)
    gradient = math.hypot(evaluated[1], evaluated[2]) or 1.0
    return _round(max(abs(start.slope - data.moments.best_slope), 1e-12) / gradient / 50.0, 1)


def _fine_tolerance(data: Dataset, loss: str) -> float:
    spread = max(data.bounds[3] - data.bounds[2], 1e-200)
    natural = math.sqrt(data.moments.mean_square_x) * (spread if LOSSES[loss].degree == 2 else 1.0)
    return _round(1e-8 * max(natural, 1e-200), 1)


def _round(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


def _put(scenario: Scenario, name: str, value: object) -> None:
    object.__setattr__(scenario, name, value)


def _checked_changes(changes: object) -> tuple[LearningRateChange, ...]:
    if not isinstance(changes, tuple):
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a tuple of learning rate changes")
        raise ScenarioError(wrong, "changes", shown(changes))
    checked: list[LearningRateChange] = []
    before = 0
    for number, change in enumerate(changes, 1):
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a step with a learning rate")
        check_kind(f"changes[{number}]", change, LearningRateChange, wrong)
        check_whole(f"changes[{number}].step", change.step, before + 1, MOST_STEPS)
        rate = checked_rate(f"changes[{number}].learning_rate", change.learning_rate)
        checked.append(LearningRateChange(change.step, rate))
        before = change.step
    return tuple(checked)
