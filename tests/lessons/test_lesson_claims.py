"""Every number in the built-in lessons' texts, computed from the four points with formulas of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import sqrt

import pytest

from gdgui.lessons.lesson import Scene
from gdgui.lessons.library import BUILT_IN_LESSONS, find_lesson
from gdgui.lessons.text import LANGUAGES
from gdgui.model.descent import descend

X = (2, 4, 6, 8)
Y = (81, 93, 91, 97)

Number = int | float | Fraction
Gradient = tuple[float, float]
Rule = Callable[[Iterator[Gradient]], Iterator[Gradient]]


def exact(text: str) -> Fraction:
    return Fraction(text)


@dataclass(frozen=True)
class About:
    """A value that a text may give rounded to any number of digits."""

    value: Number


def errors(slope: Number, intercept: Number) -> list[Number]:
    return [slope * x + intercept - y for x, y in zip(X, Y, strict=True)]


def squares(slope: Number, intercept: Number) -> list[Number]:
    return [error * error for error in errors(slope, intercept)]


def mse(slope: Number, intercept: Number) -> Number:
    return sum(squares(slope, intercept)) / Fraction(4)


def by_slope(slope: Number, intercept: Number) -> Number:
    pairs = zip(X, errors(slope, intercept), strict=True)
    return sum(x * error for x, error in pairs) / Fraction(2)


def by_intercept(slope: Number, intercept: Number) -> Number:
    return sum(errors(slope, intercept)) / Fraction(2)


def lowest(intercept: Number) -> Number:
    """The slope at which the derivative is 0 while the intercept is held: sum of x (a x + b - y) is 0."""
    return sum(x * (y - intercept) for x, y in zip(X, Y, strict=True)) / Fraction(sum(x * x for x in X))


def secant(slope: Fraction, distance: Fraction) -> Number:
    return (mse(slope + distance, 79) - mse(slope, 79)) / distance


def walk(rate: Fraction, steps: int, start: Fraction = Fraction(-5)) -> Fraction:
    """The slope after some steps of plain descent on the slope alone, exactly."""
    slope = start
    for _ in range(steps):
        slope -= rate * Fraction(by_slope(slope, 79))
    return slope


def root_gradient(slope: float, intercept: float) -> Gradient:
    twice = 2.0 * sqrt(mse(slope, intercept))
    return by_slope(slope, intercept) / twice, by_intercept(slope, intercept) / twice


def gradient(slope: float, intercept: float) -> Gradient:
    return float(by_slope(slope, intercept)), float(by_intercept(slope, intercept))


def plain(rate: float) -> Callable[[float], Callable[[float], float]]:
    return lambda _: lambda g: rate * g


@cache
def path(
    rule: str, rate: float, steps: int, *, root: bool = False, scale: float = 1.0
) -> tuple[tuple[float, float], ...]:
    """Slopes and intercepts of a run on both parameters, by the formulas of the papers."""
    slope, intercept = (8.069013021330662, 80.69013021330662) if root else (0.0, 0.0)
    movers = [MOVERS[rule](rate) for _ in range(2)]
    visited = [(slope, intercept)]
    for _ in range(steps):
        d_slope, d_intercept = (root_gradient if root else gradient)(slope, intercept)
        slope -= movers[0](scale * d_slope)
        intercept -= movers[1](scale * d_intercept)
        visited.append((slope, intercept))
    return tuple(visited)


def gd_mover(rate: float) -> Callable[[float], float]:
    return lambda g: rate * g


def adagrad_mover(rate: float) -> Callable[[float], float]:
    seen: list[float] = []

    def move(g: float) -> float:
        seen.append(g)
        return rate * g / sqrt(sum(old * old for old in seen))

    return move


def rmsprop_mover(rate: float) -> Callable[[float], float]:
    mean = 0.0

    def move(g: float) -> float:
        nonlocal mean
        mean = 0.9 * mean + 0.1 * g * g
        return rate * g / (sqrt(mean) + 1e-8)

    return move


def adam_mover(rate: float) -> Callable[[float], float]:
    mean, mean_square, step = 0.0, 0.0, 0

    def move(g: float) -> float:
        nonlocal mean, mean_square, step
        step += 1
        mean = 0.9 * mean + 0.1 * g
        mean_square = 0.999 * mean_square + 0.001 * g * g
        return rate * (mean / (1 - 0.9**step)) / (sqrt(mean_square / (1 - 0.999**step)) + 1e-8)

    return move


MOVERS = {"gd": gd_mover, "adagrad": adagrad_mover, "rmsprop": rmsprop_mover, "adam": adam_mover}


def loss_after(rule: str, rate: float, steps: int) -> Number:
    return mse(*path(rule, rate, steps)[-1])


def settles_after(rule: str, rate: float) -> int:
    """The first step at which the gradient is shorter than a millionth."""
    visited = path(rule, rate, 3000)
    return next(step for step, place in enumerate(visited) if sum(g * g for g in gradient(*place)) < 1e-12)
