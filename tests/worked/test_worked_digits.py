"""The printed numbers of a step, computed again by a reader that knows nothing of how they were made."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal, localcontext
from typing import Any

import numpy as np
import pytest

from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.descent import descend
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.trajectory import Trajectory
from gdgui.worked.line import Line, Symbol
from gdgui.worked.worked_step import WorkedStep, worked_step_at

PATIENT = Context(prec=120)
"""Digits to spare: what is checked is the printed numbers, not this arithmetic."""

TOKEN = re.compile(
    r"\s*(?P<number>\d+(?:\.\d+)?(?:e−?\d+)?)|\s*(?P<word>[a-z_]+)"
    r"|\s*(?P<power>[⁰¹²³⁴-⁹]+)|\s*(?P<sign>[−+×/√()])"
)
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹−", "0123456789-")


def number(text: str) -> Decimal:
    return Decimal(text.translate(DIGITS))


def sign(text: str) -> Decimal:
    """The sign of a printed number; one that is rounded to 0 may still show it."""
    return Decimal(-1 if text[0] == "−" else 1 if text[0] == "+" or number(text) else 0)


class Reader:
    """Computes an expression as it is written on a board, with exact decimals."""

    def __init__(self, text: str, words: Mapping[str, str]) -> None:
        self.tokens: list[tuple[str, str]] = []
        position = 0
        while position < len(text):
            match = TOKEN.match(text, position)
            assert match, f"{text!r} is unreadable from {text[position:]!r}"
            assert match.lastgroup
            self.tokens.append((match.lastgroup, match[match.lastgroup]))
            position = match.end()
        self.words = words

    def compute(self) -> Decimal:
        value = self.sum()
        assert not self.tokens
        return value

    def take(self, *signs: str) -> str:
        if self.tokens and self.tokens[0][0] == "sign" and self.tokens[0][1] in signs:
            return self.tokens.pop(0)[1]
        return ""

    def sum(self) -> Decimal:
        # A minus is a number's own only at an expression's start: after an operator it is in parentheses.
        value = -self.product() if self.take("−") else self.product()
        while operator := self.take("+", "−"):
            other = self.product()
            value = value + other if operator == "+" else value - other
        return value

    def product(self) -> Decimal:
        value = self.factor()
        while operator := self.take("×", "/"):
            other = self.factor()
            value = value * other if operator == "×" else value / other
        return value

    def factor(self) -> Decimal:
        if self.take("√"):
            return self.factor().sqrt()
        value = self.atom()
        while self.tokens and self.tokens[0][0] == "power":
            value **= int(self.tokens.pop(0)[1].translate(DIGITS))
        return value

    def atom(self) -> Decimal:
        if self.take("("):
            value = self.sum()
            assert self.take(")")
            return value
        kind, text = self.tokens.pop(0)
        if text == "sign":
            assert self.take("(")
            value = sign(self.words[self.tokens.pop(0)[1]])
            assert self.take(")")
            return value
        return number(self.words[text] if kind == "word" else text)


def compute(text: str, **words: str) -> Decimal:
    return Reader(text, words).compute()


def last_unit(text: str) -> Decimal:
    exponent = number(text).as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)


def check(printed: str, computed: Decimal, where: object) -> None:
    """Assert that a printed result is within one unit of its last digit of the computed one."""
    assert abs(number(printed) - computed) <= last_unit(printed), (printed, computed, where)


def check_true(printed: str, value: float, where: object) -> None:
    check(printed, Decimal(repr(value)), where)


def check_line(line: Line) -> None:
    _, calculation, result = re.split(" [=←] ", line.text)
    check(result, compute(calculation), line.text)
    assert result == line.result.text


def belongs_to(line: Line, name: str) -> bool:
    symbol = line.parts[0]
    assert isinstance(symbol, Symbol)
    return symbol.of == name


def check_table(worked: WorkedStep) -> None:
    prediction = worked.prediction_line.text.split(" = ")[1]
    shares = [line.text.split(" = ")[1] for line in worked.term_lines]
    for row in worked.rows:
        x, y, residual = row.x.text, row.y.text, row.residual.text
        check(row.prediction.text, compute(prediction, x=x), row)
        check(residual, number(row.prediction.text) - number(y), row)
        size = abs(number(residual))
        check(row.error.text, size if worked.loss_name == "mae" else size * size, row)
        assert len(row.terms) == len(worked.parameters)
        for share, formula in zip(row.terms, shares, strict=False):
            check(share.text, compute(formula, x=x, residual=residual), row)
    errors = [row.error.text for row in worked.rows]
    columns = [[row.terms[index].text for row in worked.rows] for index in range(len(worked.parameters))]
    if worked.remaining:
        errors.append(worked.remaining.error.text)
        columns = [[*column, rest.text] for column, rest in zip(columns, worked.remaining.terms, strict=True)]
    check(worked.totals.error.text, sum(map(number, errors), Decimal(0)), worked.totals)
    for total, column, line in zip(worked.totals.terms, columns, worked.derivative_lines, strict=True):
        check(total.text, sum(map(number, column), Decimal(0)), worked.totals)
        assert [printed.text for printed in line.numbers] == [*column, total.text]


def check_arithmetic(worked: WorkedStep) -> None:
    """Each line gives what it says, and takes its numbers from the lines before."""
    check_table(worked)
    check_line(worked.loss_line)
    assert worked.loss_line.numbers[0] == worked.totals.error
    for line in (*worked.derivative_lines, *worked.state_lines, *worked.update_lines):
        check_line(line)
    for name, total, line in zip(worked.parameters, worked.totals.terms, worked.update_lines, strict=False):
        closer = [other.result for other in worked.precise_derivative_lines if belongs_to(other, name)]
        own = [other for other in worked.state_lines if belongs_to(other, name)]
        sources = {number.text for other in (*own, line) for number in other.numbers[:-1]}
        results = {other.result.text for other in own}
        assert (closer[0] if closer else total).text in sources
        assert results <= sources


def check_digits(worked: WorkedStep, scenario: Scenario, trajectory: Trajectory) -> None:
    """The new value shows a thousandth of itself, of the old one or of what the data spread."""
    least_x, greatest_x, least_y, greatest_y = scenario.data.bounds
    spread = greatest_y - least_y
    for index, line in enumerate(worked.update_lines):
        before, after = trajectory.row(worked.step)[index], float(line.result.value)
        natural = (spread / (greatest_x - least_x), spread)[index]
        assert last_unit(line.result.text) <= 1.01e-3 * max(abs(before), abs(after), natural), line.text


def check_truth(worked: WorkedStep, scenario: Scenario, trajectory: Trajectory) -> None:
    """What is printed of the run's numbers is what the run has."""
    step = worked.step
    slope, intercept, loss, d_slope, d_intercept, rate = trajectory.row(step)
    check_true(worked.prediction_line.numbers[0].text, slope, worked)
    check_true(worked.prediction_line.numbers[1].text, intercept, worked)
    check_true(worked.loss_line.result.text, loss, worked)
    for name, derivative in (("slope", d_slope), ("intercept", d_intercept)):
        for line in (*worked.derivative_lines, *worked.precise_derivative_lines):
            if belongs_to(line, name):
                check_true(line.result.text, derivative, line.text)
    for row, x, y in zip(worked.rows, scenario.data.x.tolist(), scenario.data.y.tolist(), strict=False):
        check_true(row.x.text, x, row)
        check_true(row.y.text, y, row)
    if step < trajectory.newest:
        before, after = trajectory.row(step), trajectory.row(step + 1)
        assert len(worked.update_lines) == len(worked.parameters)
        for index, line in enumerate(worked.update_lines):
            check_true(line.numbers[0].text, before[index], line.text)
            check_true(line.numbers[1].text, rate, line.text)
            check_true(line.result.text, after[index], line.text)


def random_data(source: random.Random) -> Dataset:
    size = source.choice([2, 3, 4, 5, 8, 12, 13, 30, 200])
    x_scale, y_scale = 10 ** source.uniform(-3, 6), 10 ** source.uniform(-3, 6)
    x_offset = source.choice([0.0, 0.0, 1.0, 30.0]) * x_scale * source.uniform(-1, 1)
    y_offset = source.choice([0.0, 0.0, 1.0, 30.0]) * y_scale * source.uniform(-1, 1)
    noise = source.choice([0.0, 0.05, 0.5])
    slope = source.uniform(-2, 2)
    shifts = [(i + 0.5 * source.random()) / size for i in range(size)]
    x = [x_offset + x_scale * shift for shift in shifts]
    y = [y_offset + y_scale * (slope * shift + noise * source.gauss(0, 1)) for shift in shifts]
    if source.random() < 0.5:
        x, y = ([float(f"{value:.4g}") for value in values] for values in (x, y))
    if min(x) == max(x):
        x[0] += x_scale
    return Dataset(np.array(x), np.array(y))


def random_hyperparameters(source: random.Random, optimizer: str) -> dict[str, float]:
    drawn = {
        "momentum": source.choice([0.0, 0.5, 0.9, 0.99, source.random()]),
        "alpha": source.choice([0.0, 0.9, 0.99, source.random()]),
        "beta1": source.choice([0.0, 0.9, source.random()]),
        "beta2": source.choice([0.9, 0.999, 0.9999, source.random()]),
        "eps": 10 ** source.uniform(-12, -1),
    }
    names = OPTIMIZERS[optimizer].defaults
    return {name: drawn[name] for name in names if source.random() < 0.5}


def random_scenario(source: random.Random) -> Scenario:
    data = source.choice([FOUR_POINTS, *(random_data(source) for _ in range(4))])
    fit, loss, optimizer = (source.choice(sorted(names)) for names in (FITS, LOSSES, OPTIMIZERS))
    chosen: dict[str, Any] = {"free": FITS[fit].free, "loss": loss, "optimizer": optimizer}
    hyperparameters = random_hyperparameters(source, optimizer)
    suited = Scenario.for_data(data, **chosen)
    start = source.choice([suited.start, Start.drawn(source.randrange(10**6)), Start(0.0, 0.0)])
    rate = source.choice([suited.learning_rate, suited.learning_rate, 0.01]) * 10 ** source.uniform(-3, 1.5)
    if source.random() < 0.5:
        rate = float(f"{rate:.1g}")
    steps = source.choice([1, 5, 50, 300, 2000])
    change = LearningRateChange(source.randrange(1, 40), rate * source.choice([0.1, 3.0]))
    return Scenario(
        data=data,
        **chosen,
        hyperparameters=hyperparameters,
        start=start,
        learning_rate=rate,
        steps=steps,
        tolerance=source.choice([0.0, suited.tolerance]),
        changes=(change,) if source.random() < 0.3 else (),
    )


def random_worked_steps(seed: int, count: int) -> Iterator[tuple[Scenario, Trajectory, WorkedStep]]:
    source = random.Random(seed)
    for _ in range(count):
        scenario = random_scenario(source)
        trajectory = descend(scenario)
        newest = trajectory.newest
        for step in {0, newest, max(0, newest - 1), source.randrange(newest + 1)}:
            yield scenario, trajectory, worked_step_at(scenario, trajectory, step)


@pytest.mark.parametrize("seed", range(10))
def test_printed_numbers_are_consistent_and_true(seed: int) -> None:
    with localcontext(PATIENT):
        for scenario, trajectory, worked in random_worked_steps(seed, 100):
            check_arithmetic(worked)
            check_truth(worked, scenario, trajectory)
            check_digits(worked, scenario, trajectory)
