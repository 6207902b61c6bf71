from __future__ import annotations

import os
import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from gdgui.files.scenario_file import from_toml, load_scenario, save_scenario, to_toml
from gdgui.model.dataset import FOUR_POINTS, Dataset
from gdgui.model.errors import DatasetError, GdguiError, ScenarioError
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS, PARAMETERS
from gdgui.model.scenario import MOST_STEPS, LearningRateChange, Scenario, Start

relaxed = settings(deadline=None)

special = st.sampled_from([0.0, -0.0, 5e-324, -5e-324, 1e-310, 0.1, 1 / 3, 1e16, 2.0**53 + 2])
coordinates = special | st.floats(-1e100, 1e100) | st.integers(-(10**20), 10**20).map(float)
positions = special | st.floats(-1e20, 1e20) | st.integers(-(2**53), 2**53)
rates = st.sampled_from([5e-324, 1e-5, 1e100, 1.7976931348623157e308]) | st.floats(0, 1e308, exclude_min=True)
titles = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    x = draw(st.lists(coordinates, min_size=2, max_size=8))
    y = draw(st.lists(coordinates, min_size=len(x), max_size=len(x)))
    name, x_label, y_label = draw(titles), draw(titles), draw(titles)
    try:
        return Dataset(np.array(x), np.array(y), name=name, x_label=x_label, y_label=y_label)
    except DatasetError:
        reject()


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    optimizer = draw(st.sampled_from(sorted(OPTIMIZERS)))
    names = sorted(OPTIMIZERS[optimizer].defaults)
    shares = st.floats(0, 1, exclude_min=True, exclude_max=True)
    changes = draw(st.dictionaries(st.integers(1, MOST_STEPS), rates | st.integers(1, 9), max_size=3))
    return Scenario(
        data=draw(st.just(FOUR_POINTS) | datasets()),
        free=FITS[draw(st.sampled_from(sorted(FITS)))].free,
        loss=draw(st.sampled_from(sorted(LOSSES))),
        optimizer=optimizer,
        hyperparameters={name: draw(shares) for name in names},
        learning_rate=draw(rates),
        start=draw(st.builds(Start, positions, positions) | st.integers(0, 2**63 - 1).map(Start.drawn)),
        steps=draw(st.integers(1, MOST_STEPS)),
        tolerance=draw(st.just(-0.0) | st.floats(0, 1e308)),
        changes=tuple(LearningRateChange(step, changes[step]) for step in sorted(changes)),
        title=draw(titles),
    )


def bits(scenario: Scenario) -> tuple[object, ...]:
    """All of a scenario, such that two are the same only if each bit is: 0.0 and -0.0 differ."""
    data = scenario.data
    points = data.name, data.x_label, data.y_label, data.x.tobytes(), data.y.tobytes()
    rest = scenario.title, scenario.fit, scenario.loss, scenario.optimizer, scenario.steps
    numbers = scenario.learning_rate, scenario.tolerance, dict(scenario.hyperparameters)
    return *points, *rest, repr(numbers), repr(scenario.start), repr(scenario.changes)


@given(scenarios())
@relaxed
def test_a_scenario_comes_back_bit_for_bit(scenario: Scenario) -> None:
    back = from_toml(to_toml(scenario))
    assert back == scenario
    assert bits(back) == bits(scenario)


@pytest.mark.parametrize("name", BUILT_IN_SCENARIOS)
def test_a_built_in_scenario_comes_back_from_a_file(name: str, tmp_path: Path) -> None:
    scenario = BUILT_IN_SCENARIOS[name]
    path = tmp_path / "기울기.toml"
    save_scenario(scenario, path)
    assert load_scenario(path) == scenario
    assert [file.name for file in tmp_path.iterdir()] == ["기울기.toml"]


def test_the_layout_is_that_of_the_format() -> None:
    scenario = Scenario(
        title="Try",
        free=PARAMETERS,
        optimizer="momentum",
        start=Start.drawn(7),
        changes=(LearningRateChange(3, 0.5), LearningRateChange(9, 0.25)),
    )
    assert to_toml(scenario) == (
        'format = 1\ntitle = "Try"\nfit = "both"\nloss = "mse"\nsteps = 1000\ntolerance = 1e-06\n'
        "learning_rate = 0.005\n"
        '\n[data]\nname = "four-points"\n'
        '\n[optimizer]\nname = "momentum"\nmomentum = 0.9\n'
        "\n[start]\nseed = 7\n"
        "\n[[changes]]\nstep = 3\nlearning_rate = 0.5\n"
        "\n[[changes]]\nstep = 9\nlearning_rate = 0.25\n"
    )


def test_a_start_moved_away_from_its_seed_is_written_as_it_is() -> None:
    back = from_toml(to_toml(Scenario(start=Start(1.5, 2.5, seed=7))))
    assert back.start == Start(1.5, 2.5)


def test_what_is_left_out_takes_its_default() -> None:
    assert from_toml("") == Scenario()
    assert from_toml("steps = 7\n[optimizer]\nname = 'adam'") == Scenario(steps=7, optimizer="adam")
    assert from_toml("[data]\nname = 'four-points'\n[start]\nseed = 3") == Scenario(start=Start.drawn(3))
    assert from_toml("changes = [{step = 2, learning_rate = 1}]").changes == (LearningRateChange(2, 1.0),)


def test_points_take_what_suits_them_where_nothing_is_given() -> None:
    data = Dataset(np.array([100.0, 200.0, 400.0]), np.array([3.0, 1.0, 2.0]))
    points = "[data]\nx = [100, 200, 400]\ny = [3.0, 1, 2]\n"
    assert from_toml(f"fit = 'both'\n{points}") == Scenario.for_data(data, free=PARAMETERS)
    given_rate = from_toml(f"learning_rate = 0.25\ntolerance = 0\n{points}[start]\nslope = 1\nintercept = 2")
    assert (given_rate.learning_rate, given_rate.tolerance) == (0.25, 0.0)
    assert given_rate.start == Start(1.0, 2.0)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("steps = 5\nfit 'both'", r"line 2, column 5: Expected '='"),
        ("steps = ", "line 1, (column 9|at the end): Invalid value"),
        ("steps = [1,", "line 1, at the end: "),
        ("steps = 5\nsteps = 6", r"line 2, (column 10|at the end): Cannot overwrite a value"),
        ("steps = " + "1" * 5000, "a number in it is too long to read"),
        ("steps = 0x" + "f" * 5000, "steps is a number of thousands of digits"),
        ("x = " + "[" * 100_000, "too deep"),
        ("format = 2\nnew = 1", r"format is 2, and this version of gdgui reads up to 1; .* update gdgui"),
        ("format = 0", "format is 0; it must be 1"),
        ("format = '1'", "format is '1'; it must be 1"),
        ("format = true", "format is True; it must be 1"),
        ("stepps = 5", "stepps is not a known key; did you mean steps?"),
        ("learning-rate = 5", "learning-rate is not a known key; did you mean learning_rate?"),
        ("momentum = 0.5", "momentum is not a known key; did you mean optimizer.momentum?"),
        ("zzz = 5", "zzz is not a known key; the keys here are format, title, fit,"),
        ("'a b\\u0000' = 5", r"'a b\\\\u0000' is not a known key"),
        ("[data]\nname = 'four-points'\nsteps = 3", r"data\.steps is not .*; steps stands at the top, above"),
        (
            "[optimizer]\nname = 'adam'\nbeta = 0.5",
            r"optimizer\.beta is not .*; did you mean optimizer\.beta",
        ),
        ("[start]\nslop = 1", r"start\.slop is not a known key; did you mean start\.slope\?"),
        ("[[changes]]\nstep = 1\nrate = 2", r"changes\[1\]\.rate is not a known key"),
        ("[data]\n", r"data\.name is missing; data need a name, x and y, or a file"),
        ("[data]\nx = [1, 2]", r"data\.y is missing"),
        ("[optimizer]\nmomentum = 0.5", r"optimizer\.name is missing"),
        ("[start]\nslope = 1", r"start\.intercept is missing"),
        ("[[changes]]\nstep = 1", r"changes\[1\]\.learning_rate is missing"),
        ("data = 'four-points'", r"data is 'four-points'; it must be a table: \[data\]"),
        ("optimizer = 'adam'", r"optimizer is 'adam'; it must be a table: \[optimizer\]"),
        ("start = [1, 2]", r"start is \[1, 2\]; it must be a table"),
        ("changes = 5", r"changes is 5; write each change as \[\[changes\]\]"),
        ("changes = [5]", r"changes is \[5\]; write each change"),
        ("[changes]\nstep = 1", r"changes is {'step': 1}; write each change"),
        ("[start]\nseed = 1\nslope = 2", "start has a seed and a slope"),
        ("[start]\nseed = -1", r"start\.seed is -1"),
        ("[start]\nslope = 'a'\nintercept = 1", r"start\.slope is 'a'"),
        ("title = 5", "title is 5; it must be text"),
        ("steps = 2.5", "steps is 2.5; it must be a whole number"),
        ("learning_rate = nan", "learning_rate is nan"),
        ("tolerance = 2020-01-01", r"tolerance is datetime\.date"),
        ("fit = 'all'", "fit is 'all'; it must be one of slope, both"),
        ("[optimizer]\nname = 'gd'\nmomentum = 0.5", "optimizer gd has no setting 'momentum'"),
        ("[optimizer]\nname = ['gd']", r"optimizer is \['gd'\]"),
        ("[[changes]]\nstep = 0\nlearning_rate = 1", r"changes\[1\]\.step is 0"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ScenarioError, match=message) as caught:
        from_toml(text, name="demo.toml")
    assert str(caught.value).startswith("demo.toml")
    assert len(str(caught.value)) < 300


def test_a_mark_at_the_start_and_windows_line_ends_are_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbfsteps = 7\r\ntitle = 'a'\r\n")
    assert load_scenario(path) == Scenario(steps=7, title="a")


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes("steps = 7\ntitle = '기울기'\n".encode("cp949"))
    with pytest.raises(ScenarioError, match=r"^a\.toml, line 2: this is not UTF-8 text; save it as UTF-8"):
        load_scenario(path)


def test_a_path_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"a\.toml does not exist"):
        load_scenario(tmp_path / "a.toml")
    with pytest.raises(ScenarioError, match="is not a file"):
        load_scenario(tmp_path)
    with pytest.raises(ScenarioError):
        load_scenario(tmp_path / "a\0.toml")
    with pytest.raises(ScenarioError):
        load_scenario(tmp_path / ("a" * 5000))


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(ScenarioError, match=r"a\.toml is larger than 100,000,000 bytes"):
        load_scenario(path)


def test_a_mistake_in_a_file_is_told_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("[data]\nx = [1, 1]\ny = [1, 2]\n")
    with pytest.raises(DatasetError, match=r"^a\.toml: data: all x are equal"):
        load_scenario(path)


def test_a_saved_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("old")
    save_scenario(Scenario(), path)
    assert tomllib.loads(path.read_text(encoding="utf-8"))["format"] == 1
    assert os.listdir(tmp_path) == ["a.toml"]  # noqa: PTH208


def test_a_failure_to_save_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.toml"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ScenarioError, match=r"a\.toml cannot be written: No space left on device"):
        save_scenario(Scenario(), path)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.toml"]


@pytest.mark.parametrize("name", ["missing/a.toml", "folder", "a\0.toml", "a" * 5000])
def test_a_place_that_takes_no_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ScenarioError, match="cannot be written: "):
        save_scenario(Scenario(), tmp_path / name)
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


def test_text_that_no_file_can_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"a title, label or file name holds '\\ud800'"):
        save_scenario(Scenario(title="\ud800"), tmp_path / "a.toml")
    assert list(tmp_path.iterdir()) == []


def test_every_error_is_one_of_ours() -> None:
    assert issubclass(ScenarioError, GdguiError)
    assert issubclass(DatasetError, GdguiError)
