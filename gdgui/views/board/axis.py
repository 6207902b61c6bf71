"""Axes: numbers with a true minus sign, and whole numbers for steps."""

from __future__ import annotations

import math

import pyqtgraph as pg

from gdgui.model.numbers import MINUS, format_step

__all__ = ["NumberAxis", "StepAxis"]


class NumberAxis(pg.AxisItem):
    """An axis of numbers whose ticks can be asked for, to draw a grid at them."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setZValue(-1000)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers at the ticks, with the decimals that their spacing needs."""
        if self.logMode:
            return [text.replace("-", MINUS) for text in super().tickStrings(values, scale, spacing)]
        largest = max((abs(value) for value in values), default=0.0)
        if largest >= 1e6 or (0.0 < largest < 1e-3):
            rounded = (f"{value:.6g}" for value in values)
            texts = [text.replace("e+0", "e").replace("e+", "e").replace("e-0", "e-") for text in rounded]
        else:
            decimals = max(0, math.ceil(-math.log10(spacing) - 1e-9))
            texts = [f"{value:.{decimals}f}" for value in values]
        return [(text if text.strip("-0.") else "0").replace("-", MINUS) for text in texts]

    def major_ticks(self, low: float, high: float, pixels: float) -> list[float]:
        """Return where the coarsest ticks lie."""
        levels = self.tickValues(low, high, pixels)
        ticks = [float(value) for value in levels[0][1]]
        return ticks if len(ticks) > 1 or len(levels) < 2 else ticks + [float(v) for v in levels[1][1]]


class StepAxis(NumberAxis):
    """An axis of whole numbers from 0."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the whole ticks by spacing, coarsest first."""
        levels = super().tickValues(minVal, maxVal, size)
        whole = [(spacing, [v for v in values if v >= -1e-9]) for spacing, values in levels if spacing >= 1.0]
        return whole or [(1.0, [float(v) for v in range(max(0, math.ceil(minVal)), math.floor(maxVal) + 1)])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the steps with their thousands set off."""
        return [format_step(round(value)) for value in values]
