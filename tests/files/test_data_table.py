from __future__ import annotations

import shutil
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gdgui.files.csv_reader import read_csv
from gdgui.files.data_table import MOST_INLINE, data_from_table, data_to_table
from gdgui.files.scenario_file import from_toml, load_scenario, save_scenario, to_toml
from gdgui.model.dataset import FOUR_POINTS, CsvSource, Dataset
from gdgui.model.errors import DatasetError, ScenarioError
from gdgui.model.scenario import Scenario

NOWHERE = Path("no-such-folder")


def write_points(path: Path, size: int, header: str = "hours,rain,score") -> Path:
    numbers = np.random.default_rng(3).normal(size=(size, 3)).tolist()
    rows = [",".join(map(repr, row)) for row in numbers]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return path


def table_in(path: Path) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))["data"]
    return table


def test_many_points_are_named_by_their_file(tmp_path: Path) -> None:
    data = read_csv(write_points(tmp_path / "hours.csv", MOST_INLINE + 1), "hours", "score")
    scenario = Scenario.for_data(data)
    path = tmp_path / "demo.toml"
    save_scenario(scenario, path)
    numbers = data.x.astype("<f8").tobytes() + data.y.astype("<f8").tobytes()
    assert table_in(path) == {
        "name": "hours",
        "x_label": "hours",
        "y_label": "score",
        "file": "hours.csv",
        "x": "hours",
        "y": "score",
        "sha256": sha256(numbers).hexdigest(),
    }
    back = load_scenario(path)
    assert back == scenario
    assert back.data.source == data.source


@pytest.mark.parametrize("header", ["1.5,2.5,3.5", "a,a,a", "시간,강수,점수", "a 1,,b"])
def test_columns_are_found_again_by_whatever_name(tmp_path: Path, header: str) -> None:
    data = read_csv(write_points(tmp_path / "hours.csv", 1500, header), 1, 3)
    assert from_toml(to_toml(Scenario.for_data(data))).data == data


def test_a_folder_with_scenario_and_data_can_be_moved(tmp_path: Path) -> None:
    data = read_csv(write_points(tmp_path / "old" / "data" / "hours.csv", 1500))
    scenario = Scenario.for_data(data)
    save_scenario(scenario, tmp_path / "old" / "demo.toml")
    shutil.move(tmp_path / "old", tmp_path / "new")
    assert table_in(tmp_path / "new" / "demo.toml")["file"] == "data/hours.csv"
    assert load_scenario(tmp_path / "new" / "demo.toml") == scenario


def test_a_relative_path_means_the_working_directory_when_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_points(tmp_path / "hours.csv", 1500)
    monkeypatch.chdir(tmp_path)
    scenario = Scenario.for_data(read_csv(Path("hours.csv")))
    save_scenario(scenario, Path("demo.toml"))
    assert load_scenario(Path("demo.toml")) == scenario
    monkeypatch.chdir(tmp_path.parent)
    assert load_scenario(tmp_path / "demo.toml") == scenario


def test_data_elsewhere_are_named_by_their_full_path(tmp_path: Path) -> None:
    file = write_points(tmp_path / "data" / "hours.csv", 1500)
    scenario = Scenario.for_data(read_csv(file))
    (tmp_path / "demos").mkdir()
    save_scenario(scenario, tmp_path / "demos" / "demo.toml")
    assert table_in(tmp_path / "demos" / "demo.toml")["file"] == file.as_posix()
    assert load_scenario(tmp_path / "demos" / "demo.toml") == scenario
    assert tomllib.loads(to_toml(scenario))["data"]["file"] == file.as_posix()


def test_a_data_file_that_has_changed_is_refused(tmp_path: Path) -> None:
    file = write_points(tmp_path / "hours.csv", 1500)
    path = tmp_path / "demo.toml"
    save_scenario(Scenario.for_data(read_csv(file)), path)
    with file.open("a", encoding="utf-8") as more:
        more.write("1,2,3\n")
    with pytest.raises(ScenarioError, match=r"^demo\.toml: data file hours\.csv has changed since"):
        load_scenario(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    unchecked = [line for line in lines if "sha256" not in line]
    assert from_toml("\n".join(unchecked), tmp_path).data.size == 1501


def test_a_sign_of_0_counts_as_a_change(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n0,1\n1,2\n")
    digest = sha256(np.array([-0.0, 1.0, 1.0, 2.0]).astype("<f8").tobytes()).hexdigest()
    with pytest.raises(ScenarioError, match="has changed since"):
        data_from_table({"file": "a.csv", "sha256": digest}, tmp_path)


def test_few_points_are_written_out(tmp_path: Path) -> None:
    data = read_csv(write_points(tmp_path / "hours.csv", MOST_INLINE))
    table = data_to_table(data, tmp_path)
    assert table == {
        "name": "hours",
        "x_label": "hours",
        "y_label": "rain",
        "x": data.x.tolist(),
        "y": data.y.tolist(),
    }


@pytest.mark.parametrize("source", [None, CsvSource(Path("gone.csv"), "x", "y")])
def test_many_points_without_a_file_are_written_out(source: CsvSource | None) -> None:
    x = np.arange(5000.0)
    data = Dataset(x, x / 3.0, source=source)
    assert data_from_table(data_to_table(data, None), NOWHERE) == data


def test_built_in_data_go_by_their_name() -> None:
    assert data_to_table(FOUR_POINTS, None) == {"name": "four-points"}
    assert data_from_table({"name": "four-points"}, NOWHERE) is FOUR_POINTS


def test_other_points_under_the_name_of_built_in_data_are_written_out() -> None:
    data = Dataset(np.array([1.0, 2.0]), np.array([3.0, 4.0]), name="four-points")
    assert data_from_table(data_to_table(data, None), NOWHERE) == data


def test_labels_can_be_given_to_any_data(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n0,1\n1,2\n")
    for table in ({"name": "four-points"}, {"file": "a.csv"}, {"x": [0, 1], "y": [1, 2]}):
        data = data_from_table({**table, "x_label": "공부 시간"}, tmp_path)
        assert data.x_label == "공부 시간"
        assert data.name == table.get("name", "data" if "x" in table else "a")


def test_a_file_takes_its_first_columns_unless_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("p,q,r\n0,1,5\n1,2,7\n")
    assert data_from_table({"file": "a.csv"}, tmp_path).y.tolist() == [1.0, 2.0]
    assert data_from_table({"file": "a.csv", "y": "r"}, tmp_path).y.tolist() == [5.0, 7.0]
    assert data_from_table({"file": "a.csv", "x": 2, "y": 3}, tmp_path).x.tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"name": "five-points"}, r"data\.name is 'five-points', and the built-in data are four-points"),
        ({"name": 4}, r"data\.name is 4; it must be text in quotes"),
        ({"x": [1, 2], "y": [1, 2], "x_label": 1}, r"data\.x_label is 1; it must be text"),
        ({"x": "hours", "y": "score"}, r"data\.x is 'hours'; it must be a list of numbers"),
        ({"x": [1, 2], "y": [1, "2"]}, r"data\.y\[2\] is '2'; it must be a number"),
        ({"x": [True, 2], "y": [1, 2]}, r"data\.x\[1\] is True; it must be a number"),
        ({"name": "four-points", "sha256": "0"}, r"data\.sha256 is given without data\.file"),
        ({"file": 5}, r"data\.file is 5; it must be text"),
        ({"file": "a.csv", "x": [1, 2]}, r"data\.x is \[1, 2\]; it must be the name of a column, or its"),
        ({"file": "a.csv", "y": True}, r"data\.y is True; it must be the name of a column"),
    ],
)
def test_a_wrong_key_is_named(table: dict[str, Any], message: str) -> None:
    with pytest.raises(ScenarioError, match=message):
        data_from_table(table, NOWHERE)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"x": [1, 2], "y": [1]}, "^data: x has 2 values and y has 1"),
        ({"x": [1, 10**400], "y": [1, 2]}, "^data: x must hold numbers"),
        ({"x": [1, float("nan")], "y": [1, 2]}, "^data: x value 2 is nan"),
        ({"file": "gone.csv"}, r"^data\.file: .*gone\.csv"),
    ],
)
def test_data_without_a_line_are_refused(table: dict[str, Any], message: str) -> None:
    with pytest.raises(DatasetError, match=message):
        data_from_table(table, NOWHERE)


@pytest.mark.parametrize("file", ["", "a\0.csv", "\ud800.csv", "a" * 5000])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, file: str) -> None:
    with pytest.raises((ScenarioError, DatasetError), match=r"data\.file"):
        data_from_table({"file": file}, tmp_path)
