"""The updates of a descent: an optimizer's formula applied to each free parameter, the others left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gdgui.model.optimizers import OPTIMIZERS, State, Update
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario

__all__ = ["Updates"]


class Updates:
    """An optimizer at work: its formula and state for each parameter, in the order of `PARAMETERS`.

    Parameters
    ----------
    scenario : Scenario
    states : sequence of State, optional
        What is remembered already; by default, the states before the first step.

    Attributes
    ----------
    functions : tuple of callable
        For each parameter its `Update`; that of a fixed one changes nothing. A loop that must be fast calls
        these itself.
    states : tuple of State
        They advance with each call.
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
