"""The documents: what they link to is there, and their pictures are small enough to load at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gdgui import __version__

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
MOST_BYTES = 160_000


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.name))
def test_links_lead_to_something(document: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_pictures_are_small_and_made_for_both_languages() -> None:
    pictures = {path.stem: path for path in (ROOT / "docs" / "images").glob("*.png")}
    assert [path.name for path in pictures.values() if path.stat().st_size > MOST_BYTES] == []
    english = {name for name in pictures if not name.endswith("-ko")}
    assert {name.removesuffix("-ko") for name in pictures if name.endswith("-ko")} == english


def test_both_guides_show_the_same_pictures() -> None:
    shown = []
    for name in ("guide.md", "guide.ko.md"):
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        shown.append([picture.removesuffix("-ko") for picture in re.findall(r"images/([\w-]+)\.png", text)])
    assert shown[0] == shown[1]


def test_the_newest_version_is_the_one_that_is_cited() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(\d[^]]*)\] - (\d{4}-\d\d-\d\d)$", changes, re.MULTILINE)
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    cited = [re.search(rf"^{key}: (.*)$", citation, re.MULTILINE) for key in ("version", "date-released")]
    assert newest is not None
    assert [match and match[1] for match in cited] == [newest[1], newest[2]]
    assert newest[1] == __version__


def test_the_linters_before_a_commit_are_those_of_all_checks() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    checks = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    entries = re.findall(r"entry: (.+)", hooks)
    assert [entry.split()[0] for entry in entries] == ["ruff", "ruff", "mypy", "lint-imports"]
    assert [f".venv/bin/{entry}" for entry in entries if f".venv/bin/{entry}" not in checks] == []
