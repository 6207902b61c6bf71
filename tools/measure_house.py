"""Measure how the house is kept: how large its rooms are, and how often one thing is asked for by its name.

    python tools/measure_house.py [FOLDER]

Prints, for the package in FOLDER (gdgui): the lines of each folder's own files; files above 300 lines;
comparisons with the name of a loss, an optimizer, a format, a panel, a parameter or a language; actions,
menus, panels and attributes that are looked up by text; circles of imports. All is read from the syntax
tree: nothing is imported, and another version of the program can be measured as well.
"""

from __future__ import annotations

import argparse
import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["circles", "folder_lines", "imports", "line_counts", "main", "name_comparisons", "text_lookups"]

PACKAGE = Path(__file__).parents[1] / "gdgui"
MANY_LINES = 300

RECORD_NAMES = {
    "mse", "rmse", "mae", "huber",
    "gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam",
    "constant", "cosine", "exponential",
    "png", "gif", "mp4", "webm", "apng", "webp", "pdf", "svg", "csv",
    "data", "error", "loss", "numbers", "surface", "contour",
    "slope", "intercept", "both",
    "en", "ko",
}  # fmt: skip
"""Names of records and of what they choose between: who asks for one knows what only the record should."""

NAMED = {
    "name", "loss", "optimizer", "schedule", "fit", "free", "format", "form", "panel", "parameter", "code",
    "suffix",
}  # fmt: skip
"""Variables and attributes that hold such a name, by the last word of theirs."""

TABLES = {"actions", "menus", "panels", "views", "name"}
"""Tables that hand out parts of the window, by the last word of their names; ``name`` is of ``…_by_name``."""


def sources(package: Path) -> Iterator[tuple[Path, ast.Module]]:
    """Yield the path of each module below `package`, from its parent, with its syntax tree."""
    for path in sorted(package.rglob("*.py")):
        yield path.relative_to(package.parent), ast.parse(path.read_text(encoding="utf-8"))


def line_counts(package: Path) -> dict[Path, int]:
    """Return the lines of each module, by its path from the parent of `package`."""
    return {
        path.relative_to(package.parent): len(path.read_text(encoding="utf-8").splitlines())
        for path in sorted(package.rglob("*.py"))
    }


def folder_lines(package: Path) -> Counter[Path]:
    """Return the lines of each folder's own modules; those of a folder within count there."""
    lines: Counter[Path] = Counter()
    for path, count in line_counts(package).items():
        lines[path.parent] += count
    return lines


def name_comparisons(tree: ast.Module) -> Iterator[int]:
    """Yield the line of each comparison of a variable or an attribute with the name of a record."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            operands = [node.left, *node.comparators]
            texts = {text for operand in operands for text in _texts(operand)}
            if texts & RECORD_NAMES and any(_last_word(operand) in NAMED for operand in operands):
                yield node.lineno
        elif isinstance(node, ast.MatchValue) and set(_texts(node.value)) & RECORD_NAMES:
            yield node.value.lineno


def text_lookups(tree: ast.Module) -> Iterator[int]:
    """Yield the line of each action, menu, panel or attribute that is looked up by text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            if _last_word(node.value) in TABLES and _is_text(node.slice):
                yield node.lineno
        elif isinstance(node, ast.Call):
            called = _identifier(node.func)
            by_attribute = called in ("getattr", "setattr") and not _texts(node.args[1])
            if by_attribute or (called == "is_on" and _is_text(node.args[0])):
                yield node.lineno


def _texts(node: ast.expr) -> list[str]:
    """Return the text that is written here, or those of a tuple, list or set of such."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [text for element in node.elts for text in _texts(element)]
    return []


def _is_text(node: ast.expr) -> bool:
    return bool(_texts(node)) or (isinstance(node, ast.Name) and node.id == "name")


def _identifier(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _last_word(node: ast.expr) -> str:
    if isinstance(node, ast.Call) and _identifier(node.func) == "get" and node.args:
        return "".join(_texts(node.args[0])[:1])
    return _identifier(node).rpartition("_")[2].lower()


def imports(package: Path, *, everywhere: bool) -> dict[str, set[str]]:
    """Return which modules of `package` each of them imports.

    Parameters
    ----------
    package : Path
        The package's folder.
    everywhere : bool
        Whether imports within functions and for types alone count as well.
    """
    trees = {_module(path): tree for path, tree in sources(package)}
    return {
        name: set(_imported(tree.body, everywhere=everywhere, known=trees)) - {name}
        for name, tree in trees.items()
    }


def _module(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _imported(body: list[ast.stmt], *, everywhere: bool, known: Iterable[str]) -> Iterator[str]:
    nodes = (inner for node in body for inner in ast.walk(node)) if everywhere else _at_the_top(body)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                name = inner if inner in known else node.module
                if name in known:
                    yield name


def _at_the_top(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when the module is imported, as far as they can be imports."""
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _at_the_top(node.orelse)
        elif isinstance(node, ast.If | ast.Try | ast.With):
            inner = ast.iter_child_nodes(node)
            yield from _at_the_top([child for child in inner if isinstance(child, ast.stmt)])
        else:
            yield node


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the groups of modules each of which reaches all others of its group, and so itself."""
    reached = {name: _reached(graph, name) for name in graph}
    groups = {
        tuple(sorted(other for other in reached[name] if name in reached[other]))
        for name in graph
        if name in reached[name]
    }
    return [list(group) for group in sorted(groups)]


def _reached(graph: dict[str, set[str]], start: str) -> set[str]:
    reached: set[str] = set()
    waiting = set(graph[start])
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= graph[name] - reached
    return reached


def _print_places(title: str, places: list[str]) -> None:
    print(f"\n{title}: {len(places)}")
    for place in places:
        print(f"  {place}")


def _print_lines(package: Path) -> None:
    counts, folders = line_counts(package), folder_lines(package)
    total = sum(counts.values())
    print(f"lines: {total:,} in {len(counts)} files")
    for folder, lines in folders.most_common():
        files = sum(path.parent == folder for path in counts)
        whole = sum(own for inner, own in folders.items() if inner.is_relative_to(folder))
        within = f" ({whole / total:.1%} with the folders within)" if whole > lines else ""
        print(f"  {lines:>6,}  {lines / total:5.1%}  {files:>3} files  {folder.as_posix()}{within}")
    large = sorted(((count, path) for path, count in counts.items() if count > MANY_LINES), reverse=True)
    places = [f"{count:>4}  {path.as_posix()}" for count, path in large]
    _print_places(f"files above {MANY_LINES} lines", places)


def _print_names(package: Path) -> None:
    for title, find in (
        ("comparisons with a record's name", name_comparisons),
        ("look-ups by text", text_lookups),
    ):
        places = [
            f"{path.as_posix()}: {', '.join(map(str, lines))}"
            for path, tree in sources(package)
            if (lines := sorted(find(tree)))
        ]
        count = sum(place.count(", ") + 1 for place in places)
        print(f"\n{title}: {count} in {len(places)} files")
        for place in places:
            print(f"  {place}")


def _print_circles(package: Path) -> None:
    for title, everywhere in (("at import", False), ("counting those in functions and for types", True)):
        groups = [" <-> ".join(group) for group in circles(imports(package, everywhere=everywhere))]
        _print_places(f"import circles, {title}", groups)


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description="Measure how the house is kept.")
    parser.add_argument("folder", nargs="?", type=Path, default=PACKAGE, help="a package; default: gdgui")
    package = parser.parse_args().folder.resolve()
    _print_lines(package)
    _print_names(package)
    _print_circles(package)


if __name__ == "__main__":
    main()
