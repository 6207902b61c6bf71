"""What an optimizer remembers at a step of a run that is known."""

from __future__ import annotations

from threading import Lock
from typing import Final
from weakref import WeakKeyDictionary

from gdgui.model.optimizers import OPTIMIZERS, State
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["state_before"]

SPACING: Final = 4096
"""States are kept at steps this far apart, so that stepping back replays no more than this."""


class _Replay:
    """The states of one run, computed from the gradients in its trajectory and kept now and then.

    A trajectory's rows never change once they are there, and no state depends on the learning rate; so what
    was computed stays true while the trajectory grows or the rate is changed.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.memory = _memory(scenario)
        transform = OPTIMIZERS[scenario.optimizer].build(**scenario.hyperparameters)
        self._update = transform.update
        self._held = scenario.fit == "slope"
        self._kept = [transform.init()]
        self._step, self._state = 0, self._kept[0]

    def at(self, trajectory: Trajectory, step: int) -> State:
        index = min(step // SPACING, len(self._kept) - 1)
        if not index * SPACING <= self._step <= step:
            self._step, self._state = index * SPACING, self._kept[index]
        while self._step < step:
            self._go_to(trajectory, min(step, (self._step // SPACING + 1) * SPACING))
        return self._state

    def _go_to(self, trajectory: Trajectory, end: int) -> None:
        update, state = self._update, self._state
        d_slopes = trajectory.column("d_slope")[self._step : end].tolist()
        d_intercepts = trajectory.column("d_intercept")[self._step : end].tolist()
        if self._held:
            d_intercepts = [0.0] * len(d_intercepts)
        for d_slope, d_intercept in zip(d_slopes, d_intercepts, strict=True):
            state = update(d_slope, d_intercept, state, 1.0)[2]
        self._step, self._state = end, state
        if end == len(self._kept) * SPACING:
            self._kept.append(state)


_replays: WeakKeyDictionary[Trajectory, _Replay] = WeakKeyDictionary()
_lock = Lock()


def _memory(scenario: Scenario) -> tuple[object, ...]:
    return scenario.optimizer, tuple(sorted(scenario.hyperparameters.items())), scenario.fit


def state_before(scenario: Scenario, trajectory: Trajectory, step: int) -> State:
    """Return the optimizer's state before the update that leaves `step`, bit for bit as the run had it.

    The state of the last call is kept for each trajectory: one step further costs one update, a jump one
    update for each step jumped over, and plain gradient descent nothing.

    Raises
    ------
    IndexError
        The step is not known.
    """
    trajectory.row(step)
    state = OPTIMIZERS[scenario.optimizer].build(**scenario.hyperparameters).init()
    if not state:
        return state
    with _lock:
        replay = _replays.get(trajectory)
        if replay is None or replay.memory != _memory(scenario):
            replay = _replays[trajectory] = _Replay(scenario)
        return replay.at(trajectory, step)
