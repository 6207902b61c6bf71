"""Data sets: points (x, y) with their labels, and the moments all losses are computed from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from gdgui.model.errors import QT_TRANSLATE_NOOP, DatasetError

__all__ = ["BUILT_IN", "FOUR_POINTS", "LARGEST_VALUE", "CsvSource", "Dataset", "FloatArray", "Moments"]

FloatArray = NDArray[np.float64]

LARGEST_VALUE: Final = 1e100
"""Past this, squares and products of the values would no longer fit in a float64 with room to descend."""


@dataclass(frozen=True, slots=True)
class CsvSource:
    """Where a data set was read from: the file and the names of its two columns."""

    path: Path
    x_column: str
    y_column: str


@dataclass(frozen=True, slots=True)
class Moments:
    """All that mean squared error needs to know of the data, however many points there are.

    With ``m = slope * mean_x + intercept - mean_y`` the mean squared error of a line is
    ``m**2 + variance_x * (slope - best_slope)**2 + least_mse``. The sums are taken about the means, so
    nothing cancels for data far from 0. `variance_x`, the mean of ``(x - mean_x)**2``, is above 0; best are
    slope and intercept of the least-squares line, and `least_mse` is the error of that.
    """

    mean_x: float
    mean_y: float
    variance_x: float
    best_slope: float
    best_intercept: float
    least_mse: float

    @property
    def mean_square_x(self) -> float:
        """Mean of ``x**2``: half the curvature of the mean squared error along the slope."""
        return self.variance_x + self.mean_x * self.mean_x

    def vertex(self, intercept: float) -> float:
        """Slope at which the mean squared error is least while the intercept is held."""
        pull = self.variance_x * self.best_slope + self.mean_x * (self.mean_y - intercept)
        return pull / self.mean_square_x


@dataclass(frozen=True, eq=False)
class Dataset:
    """Points through which a line is laid.

    Parameters
    ----------
    x, y : array_like, shape (n,)
        Coordinates, at least two points, finite, not all x equal. Copied to read-only float64 arrays.
    name : str
        Short name: the built-in's, or the file's without its ending.
    x_label, y_label : str
        Axis labels.
    source : CsvSource, optional
        The file the points were read from.

    Raises
    ------
    DatasetError
        No line can be laid through these points.
    """

    x: FloatArray
    y: FloatArray
    name: str = "data"
    x_label: str = "x"
    y_label: str = "y"
    source: CsvSource | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "x", _read_only(self.x, "x"))
        object.__setattr__(self, "y", _read_only(self.y, "y"))
        if self.x.size != self.y.size:
            wrong = QT_TRANSLATE_NOOP("Errors", "x has {0} values and y has {1}; each point needs both")
            raise DatasetError(wrong, self.x.size, self.y.size)
        if self.x.size == 0:
            wrong = QT_TRANSLATE_NOOP("Errors", "a line needs at least two points, and there is none")
            raise DatasetError(wrong)
        if self.x.size == 1:
            wrong = QT_TRANSLATE_NOOP("Errors", "a line needs at least two points, and there is 1")
            raise DatasetError(wrong)
        self._check_width()

    def _check_width(self) -> None:
        least_x, greatest_x, _, _ = self.bounds
        # The variance alone would not tell: the rounded mean of equal values may differ from them.
        if least_x == greatest_x:
            wrong = QT_TRANSLATE_NOOP(
                "Errors",
                "all x are equal ({0}), so every line through them is vertical; give points with different x",
            )
            raise DatasetError(wrong, f"{least_x:g}")
        if not self.moments.variance_x > 0:
            wrong = QT_TRANSLATE_NOOP(
                "Errors",
                "all x are practically equal ({0}), so every line through them is vertical; "
                "give points with different x",
            )
            raise DatasetError(wrong, f"{least_x:g}")

    @property
    def size(self) -> int:
        """Number of points."""
        return int(self.x.size)

    @cached_property
    def moments(self) -> Moments:
        """The moments, from one pass over the data."""
        mean_x, mean_y = float(self.x.mean()), float(self.y.mean())
        x, y = self.x - mean_x, self.y - mean_y
        variance_x = float(np.dot(x, x)) / x.size
        best_slope = float(np.dot(x, y)) / x.size / variance_x if variance_x > 0 else 0.0
        residuals = best_slope * x - y
        return Moments(
            mean_x=mean_x,
            mean_y=mean_y,
            variance_x=variance_x,
            best_slope=best_slope,
            best_intercept=mean_y - best_slope * mean_x,
            least_mse=float(np.dot(residuals, residuals)) / x.size,
        )

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Least x, greatest x, least y, greatest y."""
        return float(self.x.min()), float(self.x.max()), float(self.y.min()), float(self.y.max())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        # Caches of frames have data in their keys, and must not compare all its points at each frame.
        if self is other:
            return True
        labels = (self.name, self.x_label, self.y_label) == (other.name, other.x_label, other.y_label)
        return labels and np.array_equal(self.x, other.x) and np.array_equal(self.y, other.y)

    def __hash__(self) -> int:
        return hash((self.name, self.size, self.x_label, self.y_label))


def _read_only(values: ArrayLike, name: str) -> FloatArray:
    try:
        array = np.array(values, dtype=np.float64).reshape(-1)
    except (TypeError, ValueError, OverflowError) as error:
        template = QT_TRANSLATE_NOOP("Errors", "{0} must hold numbers between -1e100 and 1e100 only ({1})")
        raise DatasetError(template, name, str(error)) from None
    wrong = ~(np.abs(array) <= LARGEST_VALUE)
    if wrong.any():
        row = int(np.argmax(wrong))
        template = QT_TRANSLATE_NOOP(
            "Errors", "{0} value {1} is {2}; it must be a number between -1e100 and 1e100"
        )
        raise DatasetError(template, name, row + 1, f"{array[row]:g}")
    array.flags.writeable = False
    return array


FOUR_POINTS: Final = Dataset(
    x=np.array([2.0, 4.0, 6.0, 8.0]),
    y=np.array([81.0, 93.0, 91.0, 97.0]),
    name="four-points",
    x_label="hours studied",
    y_label="score",
)
"""Hours studied and score reached by four students: the example of the usual course."""

BUILT_IN: Final = {FOUR_POINTS.name: FOUR_POINTS}
"""The built-in data sets by name."""
