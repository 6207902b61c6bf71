"""The numbers in the lessons on both parameters, computed from the four points by the papers' formulas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import sqrt

import numpy as np
import pytest

from gdgui.lessons.builtin import find_lesson
from gdgui.lessons.lesson import Play, Scene
from gdgui.model.descent import descend

Numbers = Sequence[int | float | Fraction]
Check = Callable[[str, str, Numbers], None]
Place = tuple[float, float]

X = (2, 4, 6, 8)
Y = (81, 93, 91, 97)

RANDOM_START = 8.069013021330662, 80.69013021330662


def mse(place: Place) -> float:
    slope, intercept = place
    return sum((slope * x + intercept - y) ** 2 for x, y in zip(X, Y, strict=True)) / 4


def gradient(place: Place) -> Place:
    slope, intercept = place
    errors = [slope * x + intercept - y for x, y in zip(X, Y, strict=True)]
    return sum(x * error for x, error in zip(X, errors, strict=True)) / 2, sum(errors) / 2


def root_gradient(place: Place) -> Place:
    d_slope, d_intercept = gradient(place)
    twice = 2 * sqrt(mse(place))
    return d_slope / twice, d_intercept / twice


class Plain:
    def __init__(self, rate: float) -> None:
        self.rate = rate

    def step(self, g: float) -> float:
        return self.rate * g


class AdaGrad(Plain):
    total = 0.0

    def step(self, g: float) -> float:
        self.total += g * g
        return self.rate * g / sqrt(self.total)


class RMSProp(Plain):
    mean = 0.0

    def step(self, g: float) -> float:
        self.mean = 0.9 * self.mean + 0.1 * g * g
        return self.rate * g / (sqrt(self.mean) + 1e-8)


class Adam(Plain):
    mean = mean_square = 0.0
    steps = 0

    def step(self, g: float) -> float:
        self.steps += 1
        self.mean = 0.9 * self.mean + 0.1 * g
        self.mean_square = 0.999 * self.mean_square + 0.001 * g * g
        size = sqrt(self.mean_square / (1 - 0.999**self.steps)) + 1e-8
        return self.rate * self.mean / (1 - 0.9**self.steps) / size


def path(kind: type[Plain], rate: float, steps: int, scale: float = 1.0) -> list[Place]:
    """The places of a run from slope 0 and intercept 0, whose derivatives are `scale` times as large."""
    place = 0.0, 0.0
    of_slope, of_intercept = kind(rate), kind(rate)
    visited = [place]
    for _ in range(steps):
        d_slope, d_intercept = gradient(place)
        place = place[0] - of_slope.step(scale * d_slope), place[1] - of_intercept.step(scale * d_intercept)
        visited.append(place)
    return visited


def classic_path() -> list[Place]:
    place = RANDOM_START
    visited = [place]
    for _ in range(20_000):
        d_slope, d_intercept = root_gradient(place)
        place = place[0] - 0.1 * d_slope, place[1] - 0.1 * d_intercept
        visited.append(place)
    return visited


def loss_after(kind: type[Plain], rate: float, steps: int) -> float:
    return mse(path(kind, rate, steps)[-1])


def settled_after(kind: type[Plain], rate: float) -> int:
    """The first step at which the gradient is shorter than a millionth."""
    visited = path(kind, rate, 3000)
    return next(k for k, place in enumerate(visited) if np.hypot(*gradient(place)) < 1e-6)


def lowest(intercept: float) -> float:
    return sum(x * (y - intercept) for x, y in zip(X, Y, strict=True)) / sum(x * x for x in X)


def curvatures() -> list[float]:
    """The eigenvalues of the matrix of second derivatives, the smaller one first."""
    columns = np.vstack([X, np.ones(4)])
    return [float(value) for value in np.linalg.eigvalsh(2 * columns @ columns.T / 4)]


def two_parameters_numbers() -> dict[str, Numbers]:
    along, across = curvatures()
    limit = 2 / across
    after = path(Plain, 0.02, 2000)
    d_slope, d_intercept = (int(g) for g in gradient((0.0, 0.0)))
    return {
        "both": [79, 0, 8225],
        "gradient": [
            d_slope,
            d_intercept,
            -d_slope,
            -d_intercept,
            Fraction("0.02"),
            Fraction("0.02") * -d_slope,
            Fraction("0.02") * -d_intercept,
        ],
        "moves": [0, lowest(0.0), Fraction("3.62"), lowest(after[1][1])],
        "fast": [8225, mse(after[1]), mse(after[4])],
        "slow": [100, 200, mse(after[100]), mse(after[200]), 8.3],
        "valley": [across, along, across / along, 2, limit, Fraction("0.02"), 2 * along],
        "larger": [Fraction("0.02"), Fraction("0.04"), limit],
        "arrival": [Fraction("0.02"), 1000, 2000, *after[1000], *after[2000], 2.3, 79],
    }


def classic_program_numbers() -> dict[str, Numbers]:
    visited = classic_path()
    first = [root_gradient(place)[0] for place in visited[:3]]
    least = sqrt(mse(visited[-1]))
    printed = {
        tuple(f"{value:.4f}" for value in (*visited[k], sqrt(mse(visited[k])))) for k in range(2000, 20_001)
    }
    assert len(printed) == 1
    return {
        "program": [*visited[0], Fraction("0.1"), 20_000],
        "root": first,
        "printed": [100, sqrt(mse(visited[0])), sqrt(mse(visited[100])), *visited[100]],
        "zero": [20_000, 0, mse(visited[-1]), least],
        "run": [20_000, 200, 1000, *visited[200], *visited[1000]],
        "result": [*visited[-1], least, 2000, 18_000, 0],
    }


def adaptive_rates_numbers() -> dict[str, Numbers]:
    d_slope, d_intercept = (int(g) for g in gradient((0.0, 0.0)))
    adagrad = path(AdaGrad, 10.0, 3)
    adagrad_steps = [adagrad[k + 1][1] - adagrad[k][1] for k in range(3)]
    swing = sorted(place[0] for place in path(RMSProp, 1.0, 1000)[-2:])
    hovering = loss_after(RMSProp, 1.0, 1000)
    assert path(Adam, 3.0, 1)[1] == pytest.approx((3.0, 3.0))
    _, across = curvatures()
    plain_200 = loss_after(Plain, 0.02, 200)
    return {
        "one-rate": [200, plain_200, d_slope, d_intercept],
        "idea": [d_slope, -d_slope, d_intercept, -d_intercept, -1],
        "adagrad": [10, *adagrad_steps, 200, loss_after(AdaGrad, 10.0, 200), plain_200],
        "rmsprop": [
            Fraction("0.9"),
            Fraction("0.1"),
            1,
            60,
            loss_after(RMSProp, 1.0, 60),
            loss_after(Plain, 0.02, 60),
            *swing,
        ],
        "adam": [
            3,
            200,
            loss_after(Adam, 3.0, 200),
            settled_after(Adam, 3.0),
            settled_after(Plain, 0.02),
        ],
        "side-by-side": [
            200,
            loss_after(Adam, 3.0, 200),
            loss_after(AdaGrad, 10.0, 200),
            plain_200,
            loss_after(AdaGrad, 10.0, 2000),
            hovering,
        ],
        "scale": [1000],
        "forgiving": [
            *(1, 3, 10),
            *(settled_after(Adam, float(rate)) for rate in (1, 3, 10)),
            Fraction("0.02"),
            2 / across,
            Fraction("0.033"),
        ],
        "keras": [Fraction("0.001"), 1, 0, 79, 79_000, path(Adam, 0.001, 79_000)[-1][1]],
    }


NUMBERS = {
    "two-parameters": two_parameters_numbers,
    "classic-program": classic_program_numbers,
    "adaptive-rates": adaptive_rates_numbers,
}


@pytest.mark.parametrize("lesson", NUMBERS)
def test_every_number_is_right(lesson: str, check_numbers: Check) -> None:
    scenes = NUMBERS[lesson]()
    assert tuple(scenes) == tuple(scene.name for scene in find_lesson(lesson).scenes)
    for name, expected in scenes.items():
        check_numbers(lesson, name, expected)


def scene_of(lesson: str, name: str) -> Scene:
    return next(scene for scene in find_lesson(lesson).scenes if scene.name == name)


def test_a_thousand_times_as_steep_is_all_the_same_to_adam() -> None:
    np.testing.assert_allclose(path(Adam, 3.0, 50, scale=1000.0), path(Adam, 3.0, 50), rtol=1e-6)
    assert mse(path(Plain, 0.02, 20, scale=1000.0)[-1]) > 1e100


@pytest.mark.parametrize(
    ("lesson", "name", "answer"),
    [
        ("two-parameters", "larger", "No"),
        ("classic-program", "zero", "No"),
        ("adaptive-rates", "scale", "They stay as they are"),
    ],
)
def test_the_right_answers(lesson: str, name: str, answer: str) -> None:
    question = scene_of(lesson, name).question
    assert question is not None
    assert question.answer is not None
    assert question.choices[question.answer].in_language("en") == answer


@pytest.mark.parametrize(
    ("name", "kind", "rate", "step"),
    [
        ("adagrad", AdaGrad, 10.0, 200),
        ("rmsprop", RMSProp, 1.0, 60),
        ("adam", Adam, 3.0, 200),
        ("forgiving", Adam, 3.0, 300),
    ],
)
def test_what_runs_is_what_is_said(name: str, kind: type[Plain], rate: float, step: int) -> None:
    scene = scene_of("adaptive-rates", name)
    slope, intercept, *_ = descend(scene.scenario).row(step)
    assert (slope, intercept) == pytest.approx(path(kind, rate, step)[-1], rel=1e-6)


def test_the_runs_beside_start_at_the_same_place() -> None:
    beside = scene_of("adaptive-rates", "side-by-side").show.beside
    kinds: list[tuple[type[Plain], float]] = [(Plain, 0.02), (AdaGrad, 10.0), (RMSProp, 1.0)]
    for run, (kind, rate) in zip(beside, kinds, strict=True):
        # RMSProp's jumps soon double the least rounding; before them it is like the others.
        slope, intercept, *_ = descend(run.scenario).row(60)
        assert (slope, intercept) == pytest.approx(path(kind, rate, 60)[-1], rel=1e-6)


def test_rmsprop_ends_hovering() -> None:
    losses = descend(scene_of("adaptive-rates", "rmsprop").scenario).loss[-2:]
    assert losses == pytest.approx([18.55, 18.55], abs=1e-4)


def test_of_the_forgiving_rates_only_plain_descent_diverges() -> None:
    scene = scene_of("adaptive-rates", "forgiving")
    runs = [scene.scenario, *(run.scenario for run in scene.show.beside)]
    reasons = [descend(run).reason for run in runs]
    assert [reason.kind for reason in reasons if reason] == [
        "converged",
        "converged",
        "converged",
        "diverged",
    ]


def test_the_fit_of_both_parameters_arrives() -> None:
    scene = scene_of("two-parameters", "arrival")
    assert isinstance(scene.motion, Play)
    slope, intercept, *_ = descend(scene.scenario).row(scene.motion.to)
    assert (slope, intercept) == pytest.approx(np.polyfit(X, Y, 1), abs=1e-5)
