"""The numbers in the lessons on the slope alone, computed from the four points in exact fractions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import sqrt

import pytest

from gdgui.lessons.builtin import find_lesson
from gdgui.lessons.lesson import Play, Scene, Slide
from gdgui.model.descent import descend

Numbers = Sequence[int | float | Fraction]
Check = Callable[[str, str, Numbers], None]

X = (2, 4, 6, 8)
Y = (81, 93, 91, 97)
ZERO, ONE = Fraction(0), Fraction(1)
HELD, START = Fraction(79), Fraction(-5)


def f(text: str) -> Fraction:
    return Fraction(text)


def errors(slope: Fraction, intercept: Fraction) -> list[Fraction]:
    return [slope * x + intercept - y for x, y in zip(X, Y, strict=True)]


def squares(slope: Fraction, intercept: Fraction) -> list[Fraction]:
    return [error**2 for error in errors(slope, intercept)]


def mse(slope: Fraction, intercept: Fraction = HELD) -> Fraction:
    return sum(squares(slope, intercept), ZERO) / 4


def derivative(slope: Fraction, intercept: Fraction = HELD) -> Fraction:
    return sum((2 * x * error for x, error in zip(X, errors(slope, intercept), strict=True)), ZERO) / 4


def lowest(intercept: Fraction) -> Fraction:
    """Where the derivative is 0: the sum of x (a x + b - y) is."""
    return sum((x * (y - intercept) for x, y in zip(X, Y, strict=True)), ZERO) / sum(x * x for x in X)


def secant(slope: Fraction, distance: Fraction) -> Fraction:
    return (mse(slope + distance) - mse(slope)) / distance


def walk(rate: Fraction, steps: int, slope: Fraction = START) -> Fraction:
    for _ in range(steps):
        slope -= rate * derivative(slope)
    return slope


def error_numbers() -> dict[str, Numbers]:
    line = f("3"), f("76")
    of_line, squared = errors(*line), squares(*line)
    level = errors(ZERO, Fraction(sum(Y), 4))
    assert sum(level) == 0
    return {
        "points": [*X, *Y],
        "line": [3, 76, 2, 3 * 2 + 76],
        "errors": [2, 81, 82, *of_line],
        "sum": [0, 1, 5, 3, sum(of_line), Fraction(sum(Y), 4), *level],
        "squares": [*squared, sum(squared), of_line[1]],
        "mean": [sum(squared), 4, mse(*line)],
        "root": [mse(*line), sqrt(mse(*line))],
        "turn": [76, 1, 5, 3, *(mse(f(slope), f("76")) for slope in "135")],
        "least": [lowest(f("76")), mse(lowest(f("76")), f("76"))],
    }


def parabola_numbers() -> dict[str, Numbers]:
    best = lowest(HELD)
    half_curvature = Fraction(sum(x * x for x in X), 4)
    other = 2 * best
    assert mse(other) == mse(ZERO)
    rises = [mse(best + distance) - mse(best) for distance in (1, 2, 4)]
    assert rises[1] == 4 * rises[0]
    return {
        "one-slope": [79, 0, *errors(ZERO, HELD), mse(ZERO)],
        "sweep": [-5, 2 * best + 5],
        "parabola": [half_curvature, best, mse(best), 0, best**2, mse(ZERO)],
        "bottom": [best, *errors(best, HELD), mse(best), 0],
        "mirror": [0, mse(ZERO), best, other, f("6.9")],
        "steeper": [mse(best), 1, 2, 4, *rises],
        "other-intercept": [76, lowest(f("76")), mse(lowest(f("76")), f("76"))],
        "task": [],
    }


def derivative_numbers() -> dict[str, Numbers]:
    here, best = f("0.3"), lowest(HELD)
    at_limit = derivative(here)
    assert -derivative(f("4.3")) == at_limit
    return {
        "fog": [here, mse(here)],
        "secant": [2, best, mse(best), 1, mse(here), mse(best) - mse(here), secant(here, f("2"))],
        "nearer": [here + 1, mse(here + 1), 1, secant(here, ONE)],
        "tangent": [1, f("0.1"), f("0.01"), *(secant(here, f(d)) for d in ("1", "0.1", "0.01")), at_limit],
        "derivative": [
            at_limit,
            here,
            f("0.31"),
            mse(f("0.31")) - mse(here),
            f("0.01"),
            at_limit / 100,
        ],
        "sign": [f("4.3"), mse(f("4.3")), derivative(f("4.3")), here],
        "bottom": [best, derivative(best)],
        "far": [60, best, -5, START - best, derivative(START)],
    }


def downhill_numbers() -> dict[str, Numbers]:
    rate = f("0.005")
    a1, a2, a3, a4 = (walk(rate, steps) for steps in range(4))
    right, best = f("9"), lowest(HELD)
    steps = [a2 - a1, a3 - a2, a4 - a3]
    assert steps[1] / steps[0] == steps[2] / steps[1]
    settled = next(k for k in range(100) if abs(derivative(walk(rate, k))) < f("1e-6"))
    return {
        "start": [a1, mse(a1), derivative(a1)],
        "rule": [rate, a1, derivative(a1), a2 - a1, a2],
        "second": [a2, mse(a1), mse(a2), derivative(a2)],
        "guess": [a2, derivative(a2), rate, a3 - a2, a3],
        "shorter": [*steps, steps[1] / steps[0]],
        "walk": [10, 20, 30, *(float(walk(rate, k)) for k in (10, 20, 30))],
        "arrival": [best, 0, rate, settled, f("0.000001")],
        "other-side": [right, derivative(right), rate, walk(rate, 1, right), best],
    }


def learning_rate_numbers() -> dict[str, Numbers]:
    start, best = START, lowest(HELD)
    curvature = derivative(ONE) - derivative(ZERO)
    factors = {
        rate: 1 - curvature * f(rate) for rate in ("0.005", "0.0005", "1/60", "0.031", "1/30", "0.035")
    }
    assert walk(f("1/60"), 1) == best
    assert walk(f("1/30"), 2) == start
    assert abs(factors["0.031"]) < 1 < abs(factors["0.035"])
    one_step, limit = float(f("1/60")), float(f("1/30"))
    first = {rate: walk(f(rate), 1) for rate in factors}
    return {
        "factor": [curvature, best, 1, f("0.005"), f("0.005") * curvature, factors["0.005"]],
        "tiny": [
            f("0.0005"),
            factors["0.0005"],
            first["0.0005"] - start,
            50,
            100,
            *(float(walk(f("0.0005"), k)) for k in (50, 100)),
        ],
        "good": [f("0.005"), factors["0.005"], 10, 20, *(float(walk(f("0.005"), k)) for k in (10, 20))],
        "one-step": [1, 60, one_step, factors["1/60"], -derivative(start), best - start, start, best],
        "oscillating": [
            f("0.031"),
            factors["0.031"],
            -factors["0.031"],
            1,
            start,
            first["0.031"],
            float(walk(f("0.031"), 2)),
        ],
        "limit": [1, 30, limit, factors["1/30"], start, first["1/30"], mse(start)],
        "diverging": [
            limit,
            f("0.035"),
            factors["0.035"],
            start,
            *(float(walk(f("0.035"), k)) for k in (1, 2, 3)),
        ],
        "compare": [1, 60, 30, curvature, f("0.0005"), f("0.031"), f("0.035")],
    }


NUMBERS = {
    "error": error_numbers,
    "parabola": parabola_numbers,
    "derivative": derivative_numbers,
    "downhill": downhill_numbers,
    "learning-rate": learning_rate_numbers,
}


@pytest.mark.parametrize("lesson", NUMBERS)
def test_every_number_is_right(lesson: str, check_numbers: Check) -> None:
    scenes = NUMBERS[lesson]()
    assert tuple(scenes) == tuple(scene.name for scene in find_lesson(lesson).scenes)
    for name, expected in scenes.items():
        check_numbers(lesson, name, expected)


def scene_of(lesson: str, name: str) -> Scene:
    return next(scene for scene in find_lesson(lesson).scenes if scene.name == name)


@pytest.mark.parametrize(
    ("lesson", "name", "slope", "loss"),
    [
        ("error", "line", 3.0, 11.0),
        ("error", "root", 3.0, sqrt(11.0)),
        ("error", "least", 2.8, 9.8),
        ("parabola", "one-slope", 0.0, 167.0),
        ("parabola", "bottom", 2.3, 8.3),
        ("parabola", "mirror", 0.0, 167.0),
        ("parabola", "steeper", 6.3, 488.3),
        ("parabola", "other-intercept", 2.8, 9.8),
        ("derivative", "fog", 0.3, 128.3),
        ("derivative", "sign", 4.3, 128.3),
        ("derivative", "bottom", 2.3, 8.3),
        ("downhill", "second", -2.81, 791.663),
        ("downhill", "guess", -2.81, 791.663),
    ],
)
def test_what_is_shown_is_what_is_said(lesson: str, name: str, slope: float, loss: float) -> None:
    scene = scene_of(lesson, name)
    shown_slope, _, shown_loss, *_ = descend(scene.scenario).row(scene.step)
    assert shown_slope == pytest.approx(slope, rel=1e-12)
    assert shown_loss == pytest.approx(loss, rel=1e-12)


def test_secants_are_those_of_the_texts() -> None:
    assert scene_of("derivative", "secant").show.secant == 2.0
    assert scene_of("derivative", "nearer").show.secant == 1.0
    motion = scene_of("derivative", "tangent").motion
    assert isinstance(motion, Slide)
    assert (motion.first, motion.last) == (1.0, 0.0)


def test_the_guess_is_answered_by_the_next_point() -> None:
    scene = scene_of("downhill", "guess")
    landing = descend(scene.scenario).row(scene.step + 1)[0]
    assert landing == pytest.approx(-1.277, rel=1e-12)
    assert scene.question is not None
    assert "−1.277" in scene.question.explanation.in_language("ko")


@pytest.mark.parametrize(
    ("lesson", "name", "answer"),
    [
        ("error", "sum", "No"),
        ("parabola", "sweep", "A valley with one lowest point"),
        ("parabola", "mirror", "4.6"),
        ("derivative", "sign", "To the left: to smaller slopes"),
        ("learning-rate", "diverging", "It flies off"),
    ],
)
def test_the_right_answers(lesson: str, name: str, answer: str) -> None:
    question = scene_of(lesson, name).question
    assert question is not None
    assert question.answer is not None
    assert question.choices[question.answer].in_language("en") == answer


def test_the_run_that_converges_is_played_to_its_end() -> None:
    scene = scene_of("downhill", "arrival")
    trajectory = descend(scene.scenario)
    assert isinstance(scene.motion, Play)
    assert scene.motion.to == trajectory.newest
    assert trajectory.reason is not None
    assert trajectory.reason.kind == "converged"
