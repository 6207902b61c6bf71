"""The objective: the loss of a data set as a function of the parameters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np

from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.losses import LOSSES, Evaluate, Hessian
from gdgui.model.losses.loss import Floats
from gdgui.model.parameters import PARAMETERS

__all__ = ["Objective"]


class Objective:
    """A loss on a data set.

    `loss` is a name in `LOSSES`. Values of the parameters, and derivatives by them, are in the order of
    `parameters`.
    """

    parameters: Final = PARAMETERS

    def __init__(self, data: Dataset, loss: str) -> None:
        self._data, self._loss = data, LOSSES[loss]

    @cached_property
    def pair(self) -> Evaluate:
        """From slope and intercept to loss and both derivatives: `evaluate` in plain floats, and faster."""
        return self._loss.bind(self._data)

    def evaluate(self, values: Sequence[float]) -> tuple[float, tuple[float, ...]]:
        """Return the loss and its gradient."""
        loss, *gradient = self.pair(*values)
        return loss, tuple(gradient)

    def along(self, parameter: str, points: FloatArray, values: Sequence[float]) -> FloatArray:
        """Return the loss while one parameter takes each of `points`, shape (m,), and the others stay.

        `values` are of all parameters; that of `parameter` itself does not count.
        """
        line: list[Floats] = [np.float64(value) for value in values]
        line[self.parameters.index(parameter)] = points
        slope, intercept = line
        return self._loss.values(self._data, slope, intercept)

    def at(self, parameter: str, point: float, values: Sequence[float]) -> float:
        """Return the loss with one parameter at `point`; see `along`."""
        return float(self.along(parameter, np.array([point]), values)[0])

    def grid(self, slopes: FloatArray, intercepts: FloatArray) -> FloatArray:
        """Return the loss at each pair, shape (intercepts, slopes)."""
        return self._loss.values(self._data, slopes[np.newaxis, :], intercepts[:, np.newaxis])

    def kinks(self, parameter: str, values: Sequence[float]) -> FloatArray:
        """Return where the loss along a parameter has kinks, which a chord between samples would cut off."""
        if self._loss.kinks is None:
            return np.empty(0)
        return self._loss.kinks(self._data, parameter, values[1 - self.parameters.index(parameter)])

    @property
    def hessian(self) -> Hessian | None:
        """The second derivatives, where they are the same everywhere."""
        return self._loss.hessian(self._data) if self._loss.hessian is not None else None
