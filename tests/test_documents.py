"""The documents: what they link to is there, and their pictures are small enough to load at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
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
