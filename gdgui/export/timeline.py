"""The timeline of a clip: which point of the run each of its frames shows.

A point can be asked for by the frame's number alone, so a clip of any length takes no memory.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, repeat
from operator import mul
from typing import Final, NamedTuple, Protocol

__all__ = ["GLIDE_SECONDS", "AdaptiveTimeline", "Timeline", "TimelinePoint", "UniformTimeline", "eased"]

FIRST_GLIDES: Final = 6
"""So many steps are shown at leisure before a clip without orders goes faster."""

GLIDE_SECONDS: Final = 0.5
"""How long each of these takes."""

QUICKENING: Final = 0.85
"""Each step after those takes this fraction of the time of the one before, down to one frame."""


class TimelinePoint(NamedTuple):
    """A place in a run: a step, or a fraction (above 0, below 1) of the way from it to the next."""

    step: int
    fraction: float = 0.0


class Timeline(Protocol):
    """Which point each frame shows."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int) -> TimelinePoint: ...


def eased(fraction: float) -> float:
    """Return how much of the way is gone after a fraction of the time: slow, fast, slow (``3 t² - 2 t³``)."""
    return fraction * fraction * (3.0 - 2.0 * fraction)


def _glide(start: int, end: int, fraction: float) -> TimelinePoint:
    place = start + (end - start) * eased(fraction)
    step = min(int(place), end)
    return TimelinePoint(step, place - step)


class UniformTimeline:
    """Each `every`-th step and the last, with the same number of frames between each two.

    Parameters
    ----------
    first, last : int
        The range of steps.
    every : int
    between : int
        Frames between two of the steps shown.
    """

    def __init__(self, first: int, last: int, every: int = 1, between: int = 0) -> None:
        self._first, self._last, self._every, self._frames = first, last, every, between + 1
        self._length = -(-(last - first) // every) * self._frames + 1

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, number: int) -> TimelinePoint:
        gap, passed = divmod(number, self._frames)
        start = min(self._first + gap * self._every, self._last)
        return _glide(start, min(start + self._every, self._last), passed / self._frames)


class AdaptiveTimeline:
    """All of a range in a bounded number of frames: leisurely steps first, then faster, then in strides.

    Parameters
    ----------
    first, last : int
        The range of steps.
    most : int
        The frames there may be at most.
    glide : int
        The frames the first steps take each; 1 is one frame a step.
    """

    def __init__(self, first: int, last: int, most: int, glide: int = 1) -> None:
        self._steps, self._starts = [first], [0]
        frames = float(max(1, glide))
        while self._steps[-1] < last and (len(self._steps) <= FIRST_GLIDES or frames >= 1.5):
            if self._starts[-1] + round(frames) >= most - 1:
                break
            self._add(self._steps[-1] + 1, round(frames))
            if len(self._steps) > FIRST_GLIDES:
                frames *= QUICKENING
        start, room = self._steps[-1], most - 1 - self._starts[-1]
        for passed in range(1, last - start + 1) if last - start <= room else _growing(last - start, room):
            self._add(start + passed, 1)

    def _add(self, step: int, frames: int) -> None:
        self._steps.append(step)
        self._starts.append(self._starts[-1] + frames)

    def __len__(self) -> int:
        return self._starts[-1] + 1

    def __getitem__(self, number: int) -> TimelinePoint:
        station = bisect_right(self._starts, number) - 1
        start, passed = self._steps[station], number - self._starts[station]
        if not passed:
            return TimelinePoint(start)
        frames = self._starts[station + 1] - self._starts[station]
        return _glide(start, self._steps[station + 1], passed / frames)


def _growing(total: int, count: int) -> Iterable[int]:
    """Return where `count` strides to `total` end: the first is near 1, each longer by the same factor."""

    def ends(factor: float) -> list[float]:
        return list(accumulate(accumulate(repeat(factor, count - 1), mul, initial=1.0)))

    # No formula gives the factor. Halving ends at the least float whose strides reach far enough.
    short, enough = 1.0, float(total)
    while short < (factor := (short + enough) / 2.0) < enough:
        short, enough = (factor, enough) if ends(factor)[-1] < total else (short, factor)
    # A stride may be too short to reach another step.
    return dict.fromkeys([*(round(min(end, total)) for end in ends(enough)[:-1]), total])
