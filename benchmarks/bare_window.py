"""The reference for windows: three plots as pyqtgraph makes them, with a curve each and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
import pyqtgraph as pg

__all__ = ["bare_window"]

POINTS: Final = 600


def bare_window(width: int, height: int) -> tuple[Any, Callable[[int], None]]:
    """Return a window that is not yet shown, and what gives its three curves new values, by a number."""
    window = pg.GraphicsLayoutWidget()
    window.resize(width, height)
    x = np.linspace(0.0, 10.0, POINTS)
    curves = [plot.plot(x, x) for plot in (window.addPlot(0, column) for column in range(3))]

    def change(number: int) -> None:
        for power, curve in enumerate(curves, start=1):
            curve.setData(x, x**power + number % 7)

    return window, change
