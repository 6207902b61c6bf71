"""The record of an optimizer: one formula, applied to each free parameter by itself.

`Optimizer.state` is a dataclass that names what is remembered of one parameter. The formula, which
`Optimizer.build` makes of the settings, takes the gradient, that state and the learning rate, advances the
state in place and returns what to subtract from the parameter. In place, because a named tuple made anew at
each step takes four times as long as the arithmetic. Names and defaults are PyTorch's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, Self, TypeVar

from gdgui.model.setting import Adjustable
from gdgui.model.stability import Theory

__all__ = ["Optimizer", "State", "Term", "TermT", "Update", "WorkedUpdate"]

State = Any
"""What an optimizer remembers of one parameter: an instance of its `Optimizer.state`, or None."""

Update = Callable[[float, State, float], float]
"""(gradient, state, learning rate) to what is subtracted from the parameter; advances the state."""


class Term(Protocol):
    """A quantity in a line of a worked step, to be written in formulas."""

    def __add__(self, other: Self) -> Self: ...
    def __mul__(self, other: Self) -> Self: ...
    def __truediv__(self, other: Self) -> Self: ...
    def __rsub__(self, other: int) -> Self: ...
    def __pow__(self, exponent: int) -> Self: ...

    def root(self) -> Self:
        """Return the square root."""


TermT = TypeVar("TermT", bound=Term)


class WorkedUpdate(Protocol[TermT]):
    """What the lines of one parameter's update are written with."""

    @property
    def gradient(self) -> TermT:
        """The derivative by the parameter."""

    @property
    def number(self) -> int:
        """The number of the update, from 1."""

    def setting(self, name: str) -> TermT:
        """Return a setting as finely as the update calls for."""

    def exact(self, name: str) -> TermT:
        """Return a setting with all its digits."""

    def state(self, name: str) -> TermT:
        """Return what was remembered before this update."""

    def line(self, name: str, formula: TermT) -> TermT:
        """Write the line ``name = formula = result`` and return the result, as it is printed.

        `name` is the quantity's, marked for translation in the context ``"Numbers"``.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimizer(Adjustable):
    """One optimizer; `formula` is for one parameter with gradient g, learning rate η and step Δ.

    `build` makes the `Update` of the settings, by name; `worked` writes the lines before the update and
    returns what the learning rate is multiplied by. The defaults of the dataclass `state` are the state
    before the first step; None remembers nothing. `theory` gives the learning rate's limits, or `no_theory`
    says why there are none, marked for translation in the context ``"Optimizers"``. With `sizes_steps` a
    step is about as long as the learning rate says, however steep the loss is.
    """

    build: Callable[..., Update]
    worked: Callable[[WorkedUpdate[Any]], Any]
    state: Callable[[], State] | None = None
    theory: Theory | None = None
    no_theory: str = ""
    sizes_steps: bool = False
