"""What a small file can ask for: no pattern and no parser takes time with the square of what it reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gdgui.cli import main
from gdgui.files.toml_text import MOST_PARTS, parse_toml
from gdgui.model.errors import ScenarioError

REPETITIONS = 100_000

PIECES = (
    "9",
    "1.",
    ".",
    "9 ",
    " ",
    "a",
    "a.",
    "-",
    "e1",
    '"',
    '"a".',
    '""',
    ",",
    "1,",
    "=",
    "[",
    "\t",
    "+",
    "nan",
)
ENDS = ("", " 1", "x", '"', "\n")

PATTERNS = f"""
import importlib, pkgutil, re, sys
import gdgui.commands, gdgui.files, gdgui.lessons, gdgui.model
for package in (gdgui.commands, gdgui.files, gdgui.lessons, gdgui.model):
    for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
patterns = {{
    value for name, module in list(sys.modules.items()) if name.startswith("gdgui.")
    for value in vars(module).values() if isinstance(value, re.Pattern)
}}
assert len(patterns) >= 8, len(patterns)
from gdgui.files.toml_text import LONG_KEY
for piece in {PIECES!r}:
    for end in {ENDS!r}:
        text = piece * {REPETITIONS} + end
        LONG_KEY.search(text)
        for pattern in patterns:
            subject = text.encode() if isinstance(pattern.pattern, bytes) else text
            pattern.fullmatch(subject), pattern.match(subject)
"""


def test_no_pattern_is_slow_with_long_repetitions() -> None:
    # What is slow with their square would take hours, and the limit ends it.
    subprocess.run([sys.executable, "-c", PATTERNS], check=True, timeout=300)


@pytest.mark.parametrize("cell", ["9" * 42_000 + " 1", "1" + ".9" * 20_000, "9" * 900_000])
def test_a_cell_of_digits_is_refused_or_read_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], cell: str
) -> None:
    (tmp_path / "d.csv").write_text(f"a,b\n1,{cell}\n2,3\n", encoding="utf-8")
    assert main(["run", "--data", str(tmp_path / "d.csv")]) == 2
    assert "row 2, column 2" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        ".".join(["a"] * 16_000) + "=1",
        "[" + ".".join(["a"] * 16_000) + "]",
        "a = { " + " . ".join(['"a b"'] * 16_000) + " = 1 }",
        "title = 'x'\n" + ".".join(["'a'"] * 16_000) + "=1",
    ],
    ids=["key", "table", "inline", "quoted"],
)
def test_a_key_of_thousands_of_parts_is_refused_unread(text: str) -> None:
    line = text.count("\n") + 1
    with pytest.raises(
        ScenarioError, match=f"k.toml, line {line}: a key with more than {MOST_PARTS:,} parts"
    ):
        parse_toml(text, "k.toml")


def test_numbers_and_words_with_points_are_no_keys() -> None:
    numbers = ", ".join(["1.5"] * 10_000)
    assert parse_toml(f"x = [{numbers}]\ntitle = 'a.b. c... etc.'", "n.toml").table["x"] == [1.5] * 10_000
