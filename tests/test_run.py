from __future__ import annotations

import csv
import random
from io import StringIO
from pathlib import Path

import numpy as np
import pytest

from gdgui.cli import main
from gdgui.commands.run import round_interval, rows_of, thinned
from gdgui.files.csv_reader import read_csv
from gdgui.model.dataset import FloatArray
from gdgui.model.descent import Descent, descend
from gdgui.model.library import find_scenario
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.model.trajectory import COLUMNS, Trajectory

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    path = tmp_path / "scores.csv"
    path.write_text("score,room,hours\n81,7,2\n93,7,4\n91,8,6\n97,9,8\n")
    return path


def table_of(text: str) -> list[list[float]]:
    """Return the lines below the header that hold numbers."""
    _, *lines = text.splitlines()
    return [[float(cell) for cell in line.split()] for line in lines if line.split()[0].isdigit()]


def csv_of(text: str) -> tuple[list[int], FloatArray]:
    """Return the steps, and the numbers with a row for each of `COLUMNS`."""
    header, *rows = csv.reader(StringIO(text, newline=""))
    assert header == ["step", "slope", "intercept", "loss", "d_slope", "d_intercept", "learning_rate"]
    numbers = np.array([[float(cell) for cell in row[1:]] for row in rows])
    return [int(row[0]) for row in rows], numbers.T


def numbers_of(trajectory: Trajectory) -> FloatArray:
    return np.array([trajectory.column(name) for name in COLUMNS])


def run_csv(capsys: Captured, *options: str) -> FloatArray:
    assert main(["run", *options, "--csv", "-"]) == 0
    steps, numbers = csv_of(capsys.readouterr().out)
    assert steps == list(range(len(steps)))
    return numbers


def test_the_classic_run_ends_at_the_least_squares_line(capsys: Captured) -> None:
    assert main(["run"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    header, *lines, reason = out.splitlines()
    assert header.split() == ["step", "loss", "slope", "intercept"]
    assert lines[0].split() == ["0", "1607.000", "-5.000000", "79.00000"]
    step, loss, slope, intercept = map(float, lines[-1].split())
    assert (loss, slope, intercept) == pytest.approx((8.3, 2.3, 79.0))
    assert reason == f"converged at step {step:g}: the gradient is practically 0"


def test_both_parameters_reach_what_polyfit_finds(capsys: Captured, scores: Path) -> None:
    assert main(["run", "--data", str(scores), "--x", "hours", "--y", "score", "--steps", "100000"]) == 0
    *_, (_, loss, slope, intercept) = table_of(capsys.readouterr().out)
    wanted = np.polyfit([2, 4, 6, 8], [81, 93, 91, 97], 1)
    assert intercept == pytest.approx(wanted[1])
    assert (slope, loss) == pytest.approx((wanted[0], 8.3))


def test_the_columns_of_the_table_are_aligned(capsys: Captured) -> None:
    main(["run", "diverging"])
    lines = capsys.readouterr().out.splitlines()
    assert len({len(line) for line in lines}) == 1


@pytest.mark.parametrize(
    ("options", "scenario"),
    [
        ([], Scenario()),
        (["slope", "--lr", "0.0166", "--steps", "50"], Scenario(learning_rate=0.0166, steps=50)),
        (["oscillating", "--steps", "40"], Scenario(learning_rate=0.031, steps=40)),
        (["--no-stop", "--steps", "3000"], Scenario(tolerance=0.0, steps=3000)),
        (["--schedule", "exponential"], Scenario(schedule="exponential")),
        (
            ["--schedule", "step:every=20,factor=0.5", "--lr", "0.02"],
            Scenario(schedule="step", schedule_settings={"every": 20, "factor": 0.5}, learning_rate=0.02),
        ),
        (["--steps", "1e2", "--no-stop"], Scenario(tolerance=0.0, steps=100)),
        (["--start=-3.5,12"], Scenario(start=Start(-3.5, 12.0))),
        (["--start", "-3.5,12"], Scenario(start=Start(-3.5, 12.0))),
        (["--start", "-.5,-1e1", "--fit", "both"], Scenario(start=Start(-0.5, -10.0), free=PARAMETERS)),
        (["--seed", "3"], Scenario(start=Start.drawn(3))),
        (["--loss", "mae", "--no-stop"], Scenario(loss="mae", tolerance=0.0)),
        (
            ["--fit", "both", "--optimizer", "adam", "--set", "beta1=0.8", "eps=1e-6", "--set", "beta2=.9"],
            Scenario(
                free=PARAMETERS, optimizer="adam", hyperparameters={"beta1": 0.8, "beta2": 0.9, "eps": 1e-6}
            ),
        ),
        (["adam", "--set", "beta1=0.5"], find_scenario("adam").with_changes(hyperparameters={"beta1": 0.5})),
        (
            ["momentum", "--optimizer", "nesterov"],
            find_scenario("momentum").with_changes(optimizer="nesterov"),
        ),
    ],
)
def test_csv_is_the_trajectory_bit_for_bit(capsys: Captured, options: list[str], scenario: Scenario) -> None:
    np.testing.assert_array_equal(run_csv(capsys, *options), numbers_of(descend(scenario)))


def test_a_seed_draws_what_python_promises(capsys: Captured) -> None:
    source = random.Random(42)
    start = run_csv(capsys, "--seed", "42")[:2, 0]
    assert start.tolist() == [10 * source.random(), 100 * source.random()]


def test_csv_rows_in_between_are_left_out_but_the_last(capsys: Captured) -> None:
    assert main(["run", "--csv", "-", "--every", "20"]) == 0
    steps, numbers = csv_of(capsys.readouterr().out)
    assert steps == [0, 20, 40, 56]
    np.testing.assert_array_equal(numbers, numbers_of(descend(Scenario()))[:, steps])


@pytest.mark.parametrize("every", [1, 7, 56, 57, 10**9])
def test_every_is_counted_from_the_start(capsys: Captured, every: int) -> None:
    assert main(["run", "--every", str(every)]) == 0
    steps = [row[0] for row in table_of(capsys.readouterr().out)]
    assert steps == sorted({*range(0, 57, every), 56})


@pytest.mark.parametrize("every", [1, 3, 2000, 2001, 4999, 5000, 7000])
def test_thinning_does_not_depend_on_how_the_rows_arrive(every: int) -> None:
    scenario = Scenario(tolerance=0.0, steps=5000)
    chosen = list(thinned(rows_of(Descent(scenario)), every))
    steps = [step for part, _ in chosen for step in part]
    assert steps == sorted({*range(0, 5001, every), 5000})
    states = np.concatenate([rows for _, rows in chosen], axis=1)
    np.testing.assert_array_equal(states, numbers_of(descend(scenario))[:, steps])


@pytest.mark.parametrize(
    ("steps", "interval"),
    [(0, 1), (25, 1), (26, 2), (50, 2), (51, 5), (125, 5), (126, 10), (1000, 50), (10_000_000, 500_000)],
)
def test_round_intervals(steps: int, interval: int) -> None:
    assert round_interval(steps) == interval


@pytest.mark.parametrize(
    "options",
    [[], ["one-step"], ["oscillating"], ["both"], ["tensorflow"], ["--no-stop", "--steps", "250000"]],
)
def test_about_twenty_lines_at_equal_distances(capsys: Captured, options: list[str]) -> None:
    assert main(["run", *options]) == 0
    *steps, last = (row[0] for row in table_of(capsys.readouterr().out))
    assert len(steps) <= 26
    assert last <= 25 or len(steps) >= 10
    assert len(set(np.diff(steps))) <= 1
    assert last > steps[-1]


def test_all_steps_are_made_without_the_stop(capsys: Captured) -> None:
    assert main(["run", "--no-stop", "--steps", "500"]) == 0
    out = capsys.readouterr().out
    assert table_of(out)[-1][0] == 500
    assert out.endswith("all 500 steps done\n")


@pytest.mark.parametrize("csv_options", [[], ["--csv", "-"]])
def test_a_diverged_run_ends_with_its_last_state(capsys: Captured, csv_options: list[str]) -> None:
    assert main(["run", "diverging", *csv_options]) == 0
    out, err = capsys.readouterr()
    assert err.startswith("gdgui: diverged at step ")
    assert err.count("\n") == 1
    last = len(descend(find_scenario("diverging"))) - 1
    words = out.splitlines()[-1].replace(",", " ").split()
    assert int(words[0]) == last
    assert np.isfinite([float(word) for word in words]).all()
    assert f"step {last + 1}:" in err


def test_a_run_that_starts_at_its_end(capsys: Captured, tmp_path: Path) -> None:
    data = tmp_path / "line.csv"
    data.write_text("x,y\n0,1\n1,3\n")
    assert main(["run", "--data", str(data), "--start", "2,1", "--loss", "mae"]) == 0
    header, row, reason = capsys.readouterr().out.splitlines()
    assert row.split()[0] == "0"
    assert reason.startswith("converged at step 0")
    assert len(header) == len(row)


def test_data_alone_get_the_scenario_that_suits_them(capsys: Captured, scores: Path) -> None:
    data = read_csv(scores, "hours", "score")
    chosen = run_csv(capsys, "--data", str(scores), "--x", "hours", "--y", "score", "--loss", "rmse")
    np.testing.assert_array_equal(chosen, numbers_of(descend(Scenario.for_data(data, loss="rmse"))))


def test_data_with_a_scenario_keep_the_scenario(capsys: Captured, scores: Path) -> None:
    data = read_csv(scores, "hours", "score")
    chosen = run_csv(capsys, "both", "--data", str(scores), "--x", "hours", "--y", "score", "--steps", "9")
    wanted = find_scenario("both").with_changes(data=data, steps=9)
    np.testing.assert_array_equal(chosen, numbers_of(descend(wanted)))


SCENARIO_TEXT = """
learning_rate = 0.01
steps = 30
[[changes]]
step = 10
learning_rate = 0.02
"""


@pytest.mark.parametrize("name", ["lesson.toml", "slope"])
def test_a_scenario_file_goes_before_a_name(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(SCENARIO_TEXT)
    wanted = Scenario(learning_rate=0.01, steps=30, changes=(LearningRateChange(10, 0.02),))
    np.testing.assert_array_equal(run_csv(capsys, name), numbers_of(descend(wanted)))


def test_a_folder_does_not_hide_a_built_in(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("slope").mkdir()
    assert run_csv(capsys, "slope").shape == (6, 57)


def test_a_learning_rate_drops_the_planned_changes(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "lesson.toml"
    path.write_text(SCENARIO_TEXT)
    rates = run_csv(capsys, str(path), "--lr", "0.015")[-1]
    assert set(rates.tolist()) == {0.015}
    assert set(run_csv(capsys, str(path), "--steps", "20")[-1].tolist()) == {0.01, 0.02}


def test_rows_are_made_as_they_are_asked_for() -> None:
    descent = Descent(Scenario(tolerance=0.0, steps=10_000_000))
    rows = thinned(rows_of(descent), 1)
    assert [len(next(rows)[0]), descent.step] == [1, 0]
    next(rows)
    assert 0 < descent.step < 10_000
