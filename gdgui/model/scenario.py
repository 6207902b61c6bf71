"""The scenario: all that a run needs, complete and reproducible."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any, Final

import numpy as np

from gdgui.model.checks import checked_kind, checked_name, checked_number, checked_whole
from gdgui.model.dataset import FOUR_POINTS, Dataset, FloatArray
from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError
from gdgui.model.losses import LOSSES
from gdgui.model.objective import Objective
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import PARAMETERS, fit_of
from gdgui.model.schedules import CONSTANT, SCHEDULES, Rate
from gdgui.model.stability import Stability

__all__ = ["MOST_STEPS", "LearningRateChange", "Scenario", "Start"]

MOST_STEPS: Final = 10_000_000
"""A run of this length takes 480 MB."""

DRAWN_SLOPES: Final = 10.0
DRAWN_INTERCEPTS: Final = 100.0

GREATEST_SEED: Final = 2**63 - 1
"""The greatest integer that every reader of TOML takes."""

MOST_AT_START: Final = 1e250
"""Greater losses and derivatives would leave no room to diverge in."""

GREATEST_DERIVED_RATE: Final = 1e300
"""For x within 1e-150 of each other and of 0, the rate that suits them would overflow."""

_kind = partial(checked_kind, ScenarioError)
_name = partial(checked_name, ScenarioError)
_number = partial(checked_number, ScenarioError)
_whole = partial(checked_whole, ScenarioError)


@dataclass(frozen=True, slots=True)
class Start:
    """Where a descent starts: given, or drawn from a seed."""

    slope: float
    intercept: float
    seed: int | None = None

    @classmethod
    def drawn(cls, seed: int) -> Start:
        """Draw a slope in 0..10 and an intercept in 0..100.

        The same seed gives the same start for ever: Python promises the sequence of ``random()`` for an
        integer seed (https://docs.python.org/3/library/random.html#notes-on-reproducibility).
        """
        _whole("start.seed", seed, 0, GREATEST_SEED)
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
    free : tuple of str
        The parameters that descend, those of one of `FITS`; the others are fixed at their start.
    loss, optimizer, schedule : str
        Names in `LOSSES`, `OPTIMIZERS` and `SCHEDULES`.
    hyperparameters, schedule_settings : Mapping
        The settings of optimizer and schedule; those left out take their defaults.
    learning_rate : float
        Above 0; the schedule starts from it.
    steps : int
        How many updates are made at most.
    tolerance : float
        The run has converged when the norm of the gradient of what descends is below this; 0 is never.
    changes : tuple of LearningRateChange
        Changes of the learning rate by hand on the way, by rising step. They end the schedule.
    title : str
        A line for a window's title or a list.

    Raises
    ------
    ScenarioError
        Names the field, its value and what is allowed.
    """

    data: Dataset = FOUR_POINTS
    free: tuple[str, ...] = ("slope",)
    loss: str = "mse"
    optimizer: str = "gd"
    hyperparameters: Mapping[str, float] = field(default_factory=dict)
    schedule: str = CONSTANT.name
    schedule_settings: Mapping[str, float] = field(default_factory=dict)
    learning_rate: float = 0.005
    start: Start = field(default_factory=lambda: Start(-5.0, 79.0))
    steps: int = 1000
    tolerance: float = 1e-6
    changes: tuple[LearningRateChange, ...] = ()
    title: str = ""

    def __post_init__(self) -> None:
        _kind("data", self.data, Dataset, QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a data set"))
        _kind("title", self.title, str, QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be text"))
        fit_of(self.free)
        _name("loss", self.loss, LOSSES)
        optimizer = OPTIMIZERS[_name("optimizer", self.optimizer, OPTIMIZERS)]
        _put(self, "hyperparameters", optimizer.checked_settings("optimizer", self.hyperparameters))
        schedule = SCHEDULES[_name("schedule", self.schedule, SCHEDULES)]
        _put(self, "schedule_settings", schedule.checked_settings("schedule", self.schedule_settings))
        _put(self, "learning_rate", _checked_rate("learning_rate", self.learning_rate))
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be 0 (off) or above")
        tolerance = _number("tolerance", self.tolerance, wrong, allows=lambda number: number >= 0)
        _put(self, "tolerance", tolerance)
        _whole("steps", self.steps, 1, MOST_STEPS)
        _put(self, "changes", _checked_changes(self.changes))
        self._check_start()

    def _check_start(self) -> None:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a slope with an intercept")
        start = _kind("start", self.start, Start, wrong)
        slope, intercept = _number("start.slope", start.slope), _number("start.intercept", start.intercept)
        if start.seed is not None:
            _whole("start.seed", start.seed, 0, GREATEST_SEED)
        _put(self, "start", Start(slope, intercept, start.seed))
        # Also false for nan.
        if not all(abs(value) < MOST_AT_START for value in self.objective.pair(slope, intercept)):
            wrong = QT_TRANSLATE_NOOP(
                "Errors",
                "start is slope {0}, intercept {1}: the loss there is too large to compute with; "
                "start nearer to the data",
            )
            raise ScenarioError(wrong, f"{slope:g}", f"{intercept:g}")

    @property
    def fit(self) -> str:
        """The name of what descends, in files and on the command line."""
        return fit_of(self.free).name

    @cached_property
    def objective(self) -> Objective:
        """The loss as a function of the parameters."""
        return Objective(self.data, self.loss)

    @property
    def stability(self) -> Stability | None:
        """The learning rate's limits, or None where theory gives none for the loss or the optimizer."""
        hessian, theory = self.objective.hessian, OPTIMIZERS[self.optimizer].theory
        if hessian is None or theory is None:
            return None
        known = theory(hessian.curvatures(self.free)[0], self.hyperparameters)
        # With several parameters no rate suits all directions at once.
        return known if len(self.free) == 1 else replace(known, one_step_rate=None)

    def with_changes(self, **values: Any) -> Scenario:
        """Return the same scenario with some fields changed, checked again."""
        if "optimizer" in values and "hyperparameters" not in values:
            kept = OPTIMIZERS.get(values["optimizer"])
            names = kept.defaults if kept else {}
            values["hyperparameters"] = {k: v for k, v in self.hyperparameters.items() if k in names}
        if "schedule" in values:
            values.setdefault("schedule_settings", {})
        return replace(self, **values)

    def learning_rate_at(self, step: int) -> float:
        """Return the rate of the update that leaves `step`."""
        return float(self.learning_rates(step, step + 1)[0])

    def learning_rates(self, first: int, end: int) -> FloatArray:
        """Return the rates of the updates that leave the steps from `first` to below `end`."""
        if SCHEDULES[self.schedule].varies:
            rates = np.array([self._rate(step, self.learning_rate) for step in range(first, end)])
        else:
            rates = np.full(end - first, self.learning_rate)
        for change in self.changes:
            rates[max(change.step - first, 0) :] = change.learning_rate
        return rates

    @cached_property
    def _rate(self) -> Rate:
        return SCHEDULES[self.schedule].build(**self.schedule_settings)

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
        values.setdefault("start", _start_off(data, given.free))
        rate = min(_comfortable_rate(given, values["start"]), GREATEST_DERIVED_RATE)
        values.setdefault("learning_rate", rate)
        values.setdefault("tolerance", _fine_tolerance(data, given.loss))
        return cls(data=data, **values)


def _start_off(data: Dataset, free: tuple[str, ...]) -> Start:
    moments = data.moments
    least_x, greatest_x, least_y, greatest_y = data.bounds
    usual = (greatest_y - least_y) / (greatest_x - least_x) or 1.0
    away = math.copysign(max(abs(moments.best_slope), usual), moments.best_slope)
    slope = _round(moments.best_slope - 2.0 * away, 3)
    if free == PARAMETERS:
        return Start(slope, _round(moments.mean_y - slope * moments.mean_x, 3))
    return Start(slope, _round(moments.best_intercept, 6))


def _comfortable_rate(given: Scenario, start: Start) -> float:
    data, loss = given.data, LOSSES[given.loss]
    away = max(abs(start.slope - data.moments.best_slope), 1e-12)
    if OPTIMIZERS[given.optimizer].sizes_steps:
        return _round(max(away / 20.0, 1e-12), 1)
    if loss.hessian is not None:
        return _round(0.2 / loss.hessian(data).curvatures(given.free)[0], 1)
    # The gradient does not shrink with the distance: a step of a hundredth of the way.
    _, *gradient = loss.bind(data)(start.slope, start.intercept)
    return _round(away / (math.hypot(*gradient) or 1.0) / 50.0, 1)


def _fine_tolerance(data: Dataset, loss: str) -> float:
    spread = max(data.bounds[3] - data.bounds[2], 1e-200)
    natural = math.sqrt(data.moments.mean_square_x) * (spread if LOSSES[loss].degree == 2 else 1.0)
    return _round(1e-8 * max(natural, 1e-200), 1)


def _round(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


def _put(scenario: Scenario, name: str, value: object) -> None:
    object.__setattr__(scenario, name, value)


def _checked_changes(changes: object) -> tuple[LearningRateChange, ...]:
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a tuple of learning rate changes")
    checked: list[LearningRateChange] = []
    before = 0
    for number, change in enumerate(_kind("changes", changes, tuple, wrong), 1):
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a step with a learning rate")
        _kind(f"changes[{number}]", change, LearningRateChange, wrong)
        before = _whole(f"changes[{number}].step", change.step, before + 1, MOST_STEPS)
        rate = _checked_rate(f"changes[{number}].learning_rate", change.learning_rate)
        checked.append(LearningRateChange(before, rate))
    return tuple(checked)


def _checked_rate(key: str, found: object) -> float:
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a finite number above 0")
    return _number(key, found, wrong, allows=lambda rate: rate > 0)
