"""The objective: the loss of a data set as a function of the parameters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.losses import LOSSES, Evaluate, Hessian
from gdgui.model.parameters import PARAMETERS

__all__ = ["Objective"]

EMPTY: Final = np.empty(0)


class Objective:
    """A loss on a data set.

    Values of the parameters, and derivatives by them, are in the order of `parameters`.

    Parameters
    ----------
    data : Dataset
    loss : str
        A name in `LOSSES`.

    Attributes
    ----------
    parameters : tuple of str
    pair : callable
        ``pair(slope, intercept)`` returns the loss and both derivatives: `evaluate` in plain floats, for
        loops that must be fast.
    """

    parameters: Final = PARAMETERS

    def __init__(self, data: Dataset, loss: str) -> None:
        self._data, self._loss = data, LOSSES[loss]
        self.pair: Evaluate = self._loss.bind(data)

    def evaluate(self, values: Sequence[float]) -> tuple[float, tuple[float, ...]]:
        """Return the loss and its gradient."""
        loss, *gradient = self.pair(*values)
        return loss, tuple(gradient)

    def along(self, parameter: str, places: FloatArray, values: Sequence[float]) -> FloatArray:
        """Return the loss while one parameter takes each of `places`, shape (m,), and the others stay.

        Parameters
        ----------
        parameter : str
        places : ndarray
        values : sequence of float
            Of all parameters; that of `parameter` itself does not count.
        """
        slope, intercept = (np.float64(value) for value in values)
        if parameter == "slope":
            return self._loss.values(self._data, places, intercept)
        return self._loss.values(self._data, slope, places)

    def at(self, parameter: str, place: float, values: Sequence[float]) -> float:
        """Return the loss with one parameter at `place`; see `along`."""
        return float(self.along(parameter, np.array([place]), values)[0])

    def grid(self, slopes: FloatArray, intercepts: FloatArray) -> FloatArray:
        """Return the loss at each pair, shape (intercepts, slopes)."""
        return self._loss.values(self._data, slopes[np.newaxis, :], intercepts[:, np.newaxis])

    def kinks(self, parameter: str, values: Sequence[float]) -> FloatArray:
        """Return where the loss along a parameter turns too sharply for a chord between two samples."""
        if self._loss.kinks is None:
            return EMPTY
        return self._loss.kinks(self._data, parameter, values[1 - PARAMETERS.index(parameter)])

    @property
    def hessian(self) -> Hessian | None:
        """The second derivatives, where they are the same everywhere."""
        return self._loss.hessian(self._data) if self._loss.hessian is not None else None
