"""What a module offers to others stands in its ``__all__``, and what stands there is there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "gdgui"

MODULES = {
    ".".join((PACKAGE.name, *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.name != "__main__.py"
}


def tree_of(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def is_empty(module: str) -> bool:
    """Whether a module is a docstring alone, as those of packages are."""
    return all(isinstance(node, ast.Expr) for node in tree_of(module).body)


def offered(module: str) -> list[str]:
    names: list[str] = getattr(import_module(module), "__all__", [])
    return names


def imported(module: str) -> Iterator[tuple[str, str]]:
    """Yield from which other module a module has a name, and the name, wherever in it that is imported."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.ImportFrom) and node.module in MODULES:
            yield from ((node.module, alias.name) for alias in node.names)


@pytest.mark.parametrize("module", [module for module in MODULES if not is_empty(module)])
def test_a_module_says_what_it_offers_and_has_it(module: str) -> None:
    names = offered(module)
    assert names
    assert len(names) == len(set(names))
    assert [name for name in names if not hasattr(import_module(module), name)] == []


@pytest.mark.parametrize("module", MODULES)
def test_what_a_module_takes_from_another_is_offered_there(module: str) -> None:
    taken = [(source, name) for source, name in imported(module) if f"{source}.{name}" not in MODULES]
    assert [(source, name) for source, name in taken if name not in offered(source)] == []
