"""What import contracts cannot say: which parts of Qt a package may use, and when; no import circles."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest

from tools.measure_house import circles, folder_lines, imports, line_counts

PACKAGE = Path(__file__).parents[1] / "gdgui"


def imported(nodes: Iterable[ast.AST]) -> set[str]:
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def of_qt(names: set[str]) -> set[str]:
    return {name for name in names if name.startswith(("PySide6.", "shiboken6", "pyqtgraph"))}


def modules(folder: str) -> list[Path]:
    found = sorted((PACKAGE / folder).rglob("*.py"))
    assert found, f"there is no module in {folder}"
    return found


@pytest.mark.parametrize("path", modules("playback"), ids=lambda path: path.stem)
def test_playback_uses_of_qt_its_core_alone(path: Path) -> None:
    names = of_qt(imported(ast.walk(tree_of(path))))
    assert {name for name in names if not name.startswith("PySide6.QtCore")} == set()


@pytest.mark.parametrize("path", [PACKAGE / "cli.py", *modules("commands")], ids=lambda path: path.stem)
def test_commands_import_qt_only_when_they_are_carried_out(path: Path) -> None:
    assert of_qt(imported(tree_of(path).body)) == set()


def test_modules_import_each_other_in_no_circle() -> None:
    assert circles(imports(PACKAGE, everywhere=False)) == []


def test_no_folder_is_most_of_the_house() -> None:
    lines = folder_lines(PACKAGE)
    assert {folder.as_posix(): own for folder, own in lines.items() if own > 0.18 * lines.total()} == {}


def test_files_can_be_read_at_a_sitting() -> None:
    long = {path.as_posix(): lines for path, lines in line_counts(PACKAGE).items() if lines > 320}
    assert long == {}
