"""The translations: complete, in step with the sources, and fit to be shown."""

from __future__ import annotations

import re
import runpy
import shutil
from collections.abc import Callable
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QApplication

from gdgui.languages import FALLBACK, LANGUAGES
from gdgui.views.look import fonts

ROOT = Path(__file__).parent.parent
TS = ROOT / "resources" / "i18n" / "gdgui_ko.ts"

HANGUL = re.compile(r"[가-힣]")
LATIN = re.compile(r"[A-Za-z]{2}")

WITHOUT_HANGUL = {"Adam", "AdaGrad", "RMSProp", "of {0}"}
"""Names, and what Korean says with a sign."""

TERMS = {
    "slope": "기울기",
    "intercept": "절편",
    "error": "오차",
    "loss": "손실",
    "residuals?": "잔차",
    "derivatives?": "순간 변화율",
    "differentiate": "미분",
    "tangent": "접선",
    "secant": "할선",
    "learning rate": "학습률",
    "epoch": "에포크",
    "optimizer": "최적화 방법",
    "gradient descent": "경사 하강법",
    "momentum": "모멘텀",
    "steps?": "걸음",
    "stage": "단계",
    "scenes?": "장면",
    "lessons?": "강의",
    "scenarios?": "시나리오",
    "frames?": "프레임",
    "diverged|diverging": "발산",
    "oscillating": "진동",
    "converged": "수렴",
}
"""One word for each term, as textbooks have it."""

SHORTER = {"mean derivative": "변화율의 평균", "corrected mean derivative": "보정한 변화율의 평균"}
"""Where a line of numbers has no room for the whole term."""


class Entry(NamedTuple):
    """A text with its translation."""

    context: str
    source: str
    korean: str


def entries() -> list[Entry]:
    return [
        Entry(context.findtext("name", ""), message.findtext("source", ""), _translation(message))
        for context in ElementTree.parse(TS).getroot().iter("context")
        for message in context.iter("message")
    ]


def _translation(message: ElementTree.Element) -> str:
    return message.findtext("translation", "")


ENTRIES = entries()


def without(right: Callable[[Entry], object]) -> list[Entry]:
    """Return the entries that are not right."""
    return [entry for entry in ENTRIES if not right(entry)]


@pytest.fixture(scope="module")
def tool() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools" / "make_translations.py"))


def test_every_text_of_the_sources_is_there_and_no_other(tool: dict[str, Any], tmp_path: Path) -> None:
    """To mend it: python tools/make_translations.py, and translate what is new."""
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    tool["update"](copy)
    assert copy.read_text(encoding="utf-8") == TS.read_text(encoding="utf-8")


def test_every_language_has_texts() -> None:
    translated = {path.stem for path in TS.parent.glob("gdgui_*.qm")}
    assert translated == {f"gdgui_{code}" for code in LANGUAGES if code != FALLBACK}


def test_the_compiled_file_is_in_step(tool: dict[str, Any], tmp_path: Path) -> None:
    """To mend it: python tools/make_translations.py."""
    made = tmp_path / "made.qm"
    tool["release"](TS, made)
    assert made.read_bytes() == TS.with_suffix(".qm").read_bytes()


def test_every_text_is_translated() -> None:
    assert len(ENTRIES) > 400
    assert without(lambda entry: entry.korean) == []
    assert re.findall(r'type="\w+"', TS.read_text(encoding="utf-8")) == []


def test_no_text_is_there_twice() -> None:
    assert len({(entry.context, entry.source) for entry in ENTRIES}) == len(ENTRIES)


def test_translations_have_the_same_places_for_values() -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

    assert without(lambda entry: fields(entry.korean) == fields(entry.source)) == []


def test_translations_are_korean() -> None:
    def is_korean(entry: Entry) -> bool:
        said = HANGUL.search(entry.korean) or entry.source in WITHOUT_HANGUL
        return bool(said) or not LATIN.search(entry.source)

    assert without(is_korean) == []


def test_menu_keys_and_ellipses_stand_where_korean_has_them() -> None:
    def is_right(entry: Entry) -> bool:
        with_key = (
            re.fullmatch(r"[^&]+\(&[A-Z]\)[…:]?", entry.korean)
            if "&" in entry.source
            else "&" not in entry.korean
        )
        return bool(with_key) and entry.korean.endswith("…") == entry.source.endswith("…")

    assert without(is_right) == []


def test_no_translation_has_blanks_too_many() -> None:
    assert without(lambda entry: entry.korean == " ".join(entry.korean.split())) == []


def test_messages_are_sentences_and_tips_are_not() -> None:
    assert without(lambda entry: entry.context != "Actions" or not entry.korean.endswith(".")) == []
    assert without(lambda entry: not entry.source.endswith(".") or entry.korean.endswith(".")) == []


def test_terms_are_those_of_textbooks() -> None:
    """In errors, the keys of files stand among the words."""

    def is_right(entry: Entry) -> bool:
        words = entry.source.replace("&", "").lower()
        found = [korean for term, korean in TERMS.items() if re.search(rf"\b(?:{term})\b", words)]
        missing = [korean for korean in found if korean not in entry.korean]
        return entry.context == "Errors" or not missing or SHORTER.get(entry.source) == entry.korean

    assert without(is_right) == []


def test_both_fonts_have_every_sign(qapp: QApplication) -> None:
    letters = QFont(fonts.register())
    for bold in (False, True):
        letters.setBold(bold)
        raw = QRawFont.fromFont(letters)
        assert without(lambda entry: all(raw.supportsCharacter(ord(sign)) for sign in entry.korean)) == []  # noqa: B023
