"""What the import contracts cannot say: which parts of Qt a package may use."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "gdgui"


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", sorted((PACKAGE / "playback").glob("*.py")), ids=lambda path: path.stem)
def test_playback_uses_of_qt_its_core_alone(path: Path) -> None:
    assert not {name for name in imported(path) if name.startswith(("PySide6.QtWidgets", "PySide6.QtGui"))}
