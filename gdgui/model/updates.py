"""The updates of a descent: an optimizer's formula applied to each free parameter, the others left alone.

`states_before` tells what the optimizer remembers at a step of a run that is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from typing import Final
from weakref import WeakKeyDictionary

from gdgui.model.optimizers import OPTIMIZERS, State, Update
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["Updates", "states_before"]

SPACING: Final = 4096
"""States are kept at steps this far apart, so that stepping back replays no more than this."""


class Updates:
    """An optimizer at work: its formula and state for each parameter, in the order of `PARAMETERS`.

    It begins with `states`, by default those before the first step; they advance with each call. Its
    `functions` are the `Update` of each parameter, and that of a fixed one changes nothing; a loop that must
    be fast calls these itself.
    """

    def __init__(self, scenario: Scenario, states: Sequence[State] | None = None) -> None:
        optimizer = OPTIMIZERS[scenario.optimizer]
        update, free = optimizer.build(**scenario.hyperparameters), scenario.free
        self.functions: tuple[Update, ...] = tuple(update if p in free else _stay for p in PARAMETERS)
        if states is None:
            states = [optimizer.state() if optimizer.state is not None else None for _ in PARAMETERS]
        self.states: tuple[State, ...] = tuple(states)

    @property
    def remembers(self) -> bool:
        """Whether a step depends on those before it."""
        return self.states[0] is not None

    def change(self, gradient: Sequence[float], learning_rate: float) -> tuple[float, ...]:
        """Make an update: return what is subtracted from each parameter, and advance the states."""
        return tuple(
            function(derivative, state, learning_rate)
            for function, derivative, state in zip(self.functions, gradient, self.states, strict=True)
        )

    def kept_states(self) -> tuple[State, ...]:
        """Return a copy of the states, which stays as it is."""
        return tuple(None if state is None else replace(state) for state in self.states)


def _stay(_gradient: float, _state: State, _learning_rate: float) -> float:
    return 0.0


class _Replay:
    """The states of one run, computed from the gradients in its trajectory and kept now and then.

    A trajectory's rows never change once they are there, but for the rate that will leave the newest one; so
    what was computed stays true while the trajectory grows.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self.memory = _memory(scenario)
        self._updates = Updates(scenario)
        self._kept = [self._updates.kept_states()]
        self._step = 0

    def at(self, trajectory: Trajectory, step: int) -> tuple[State, ...]:
        index = min(step // SPACING, len(self._kept) - 1)
        if not index * SPACING <= self._step <= step:
            self._updates = Updates(self._scenario, self._kept[index])
            # Those that are kept must not advance.
            self._updates.states = self._updates.kept_states()
            self._step = index * SPACING
        while self._step < step:
            self._go_to(trajectory, min(step, (self._step // SPACING + 1) * SPACING))
        return self._updates.kept_states()

    def _go_to(self, trajectory: Trajectory, end: int) -> None:
        columns = ("d_slope", "d_intercept", "learning_rate")
        rows = (trajectory.column(name)[self._step : end].tolist() for name in columns)
        for d_slope, d_intercept, learning_rate in zip(*rows, strict=True):
            self._updates.change((d_slope, d_intercept), learning_rate)
        self._step = end
        if end == len(self._kept) * SPACING:
            self._kept.append(self._updates.kept_states())


_replays: WeakKeyDictionary[Trajectory, _Replay] = WeakKeyDictionary()
_lock = Lock()


def _memory(scenario: Scenario) -> tuple[object, ...]:
    return scenario.optimizer, tuple(sorted(scenario.hyperparameters.items())), scenario.free


def states_before(scenario: Scenario, trajectory: Trajectory, step: int) -> tuple[State, ...]:
    """Return the optimizer's states before the update that leaves `step`, bit for bit as the run had them.

    One for each parameter, in the order of `PARAMETERS`; raises IndexError where the step is not known. The
    states of the last call are kept for each trajectory: one step further costs one update, a jump one update
    for each step jumped over, and an optimizer that remembers nothing costs nothing.
    """
    trajectory.row(step)
    first = Updates(scenario)
    if not first.remembers:
        return first.states
    with _lock:
        replay = _replays.get(trajectory)
        if replay is None or replay.memory != _memory(scenario):
            replay = _replays[trajectory] = _Replay(scenario)
        return replay.at(trajectory, step)
