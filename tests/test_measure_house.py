"""The measures of the house count what they say."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tools.measure_house import circles, folder_lines, imports, line_counts, name_comparisons, text_lookups


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    (folder / "room").mkdir(parents=True)
    texts = {
        "__init__.py": "",
        "a.py": "if True:\n    from house import b\n",
        "b.py": "import house.c\n",
        "c.py": "from house.a import something\nfrom house.room.d import other\n",
        "room/d.py": (
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from house.a import something\n"
            "def f():\n    from house.b import more\n"
        ),
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    return folder


def test_lines_are_counted_for_each_folder(package: Path) -> None:
    assert sum(line_counts(package).values()) == 10
    assert folder_lines(package) == {Path("house"): 5, Path("house/room"): 5}


def test_circles_are_found(package: Path) -> None:
    assert circles(imports(package, everywhere=False)) == [["house.a", "house.b", "house.c"]]
    assert circles(imports(package, everywhere=True)) == [["house.a", "house.b", "house.c", "house.room.d"]]


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("loss == 'mse'", 1),
        ("scenario.fit != 'slope'", 1),
        ("form.name not in ('pdf', 'svg')", 1),
        ("values.get('optimizer', 'gd') == 'adam'", 1),
        ("match loss:\n    case 'mae': pass", 1),
        ("status == 'diverged'", 0),
        ("key.loss is None or key == 'slope'", 0),
    ],
)
def test_comparisons_with_names_are_counted(code: str, count: int) -> None:
    assert len(list(name_comparisons(ast.parse(code)))) == count


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("window.actions_by_name['play']", 1),
        ("actions[name]", 1),
        ("window.is_on('log')", 1),
        ("getattr(show, name)", 1),
        ("actions[Act.PLAY]", 0),
        ("getattr(error, 'strerror', None)", 0),
    ],
)
def test_lookups_by_text_are_counted(code: str, count: int) -> None:
    assert len(list(text_lookups(ast.parse(code)))) == count
