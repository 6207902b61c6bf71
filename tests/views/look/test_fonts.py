import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

import gdgui
from gdgui.model.errors import GdguiError
from gdgui.paths import resource
from gdgui.views.look import fonts

WEIGHTS = [QFont.Weight.Normal, QFont.Weight.Bold]
EM = 1000


@pytest.fixture(params=WEIGHTS, ids=["regular", "bold"])
def font(request: pytest.FixtureRequest, qapp: QApplication) -> QFont:
    made = QFont(fonts.register())
    made.setPixelSize(EM)
    made.setWeight(request.param)
    return made


def _raw(weight: QFont.Weight) -> QRawFont:
    made = QFont(fonts.register())
    made.setPixelSize(EM)
    made.setWeight(weight)
    return QRawFont.fromFont(made)


def _ink(font: QFont, char: str) -> tuple[float, float]:
    """Return how far the ink of a character reaches above and below the baseline."""
    raw = QRawFont.fromFont(font)
    rect = raw.pathForGlyph(raw.glyphIndexesForString(char)[0]).boundingRect()
    return -rect.top(), -rect.bottom()


def _advance(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def test_register_names_the_family(qapp: QApplication) -> None:
    assert fonts.register() == fonts.FAMILY
    assert QFontInfo(QFont(fonts.FAMILY)).family() == fonts.FAMILY


def test_register_again_adds_nothing(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.register()
    monkeypatch.setattr(fonts, "_add", lambda file: pytest.fail(f"{file} was added again"))
    assert fonts.register() == fonts.FAMILY


@pytest.mark.parametrize("weight", WEIGHTS)
def test_each_weight_has_a_file_of_its_own(qapp: QApplication, weight: QFont.Weight) -> None:
    raw = _raw(weight)
    assert raw.familyName() == fonts.FAMILY
    assert raw.weight() == weight


def test_bold_has_more_ink_than_regular(qapp: QApplication) -> None:
    # A capital I is a stem and nothing else.
    stems = [raw.pathForGlyph(raw.glyphIndexesForString("I")[0]) for raw in map(_raw, WEIGHTS)]
    regular, bold = (stem.boundingRect().width() for stem in stems)
    assert bold > 1.4 * regular


@pytest.mark.parametrize(
    "text",
    [
        "".join(map(chr, range(0x21, 0x7F))),
        "ÀÉÎÕÜßàéîõüÿ°·²³µ§",
        "ΑΒΓΔΕΘΛΣΩαβγδεηθλμρσω",
        "−×÷±≤≥≈≠√∞∂∇∑∏∫∈∝",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₙₜ",
        "ŷȳ",
        "←→↑↓↔⇒⇔",
        "●○▲▼◀▶■□★☆◆✓⚠",
        "–—‘’“”•…′″",
        "ㄱㅎㅏㅣ、。「」〈〉",
        "\u00a0\u2007\u2008\u2009\u202f",
    ],
)
def test_has_the_signs_of_the_window(font: QFont, text: str) -> None:
    raw = QRawFont.fromFont(font)
    assert [char for char in text if not raw.supportsCharacter(ord(char))] == []


def test_regular_has_all_syllables(qapp: QApplication) -> None:
    raw = _raw(QFont.Weight.Normal)
    assert all(raw.supportsCharacter(code) for code in range(0xAC00, 0xD7A4))


def test_bold_has_the_common_syllables_only(qapp: QApplication) -> None:
    # Rows 16 to 40 of KS X 1001, as EUC-KR spells them.
    common = {bytes([row, cell]).decode("euc_kr") for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF)}
    raw = _raw(QFont.Weight.Bold)
    assert len(common) == 2350
    assert {chr(code) for code in range(0xAC00, 0xD7A4) if raw.supportsCharacter(code)} == common


def test_bold_leaves_a_missing_syllable_whole(qapp: QApplication) -> None:
    # With the jamo in the font, the shaper would set their pieces in a row.
    assert not _raw(QFont.Weight.Bold).supportsCharacter(0x1107)


def test_digits_stand_in_columns(font: QFont) -> None:
    digit = _advance(font, "0")
    assert {_advance(font, char) for char in "123456789−+=×÷±≤≥≠≈\u2007"} == {digit}
    assert {_advance(font, first + second) for first in "0147" for second in "0147"} == {2 * digit}


def test_superscripts_stand_high_and_subscripts_low(font: QFont) -> None:
    top, bottom = _ink(font, "5")
    raised_top, raised_bottom = _ink(font, "⁵")
    lowered_top, lowered_bottom = _ink(font, "₅")
    assert raised_top > top
    assert raised_bottom > (top + bottom) / 2 > lowered_top
    assert lowered_bottom < bottom
    assert raised_top - raised_bottom == pytest.approx(lowered_top - lowered_bottom, abs=2)


@pytest.mark.parametrize("char", "ŷȳ")
def test_an_accented_letter_is_the_letter_and_more(font: QFont, char: str) -> None:
    top, bottom = _ink(font, "y")
    accented_top, accented_bottom = _ink(font, char)
    assert accented_bottom == pytest.approx(bottom, abs=2)
    assert accented_top > top + 100
    assert _advance(font, char) == _advance(font, "y")


def test_the_ellipsis_lies_on_the_line(font: QFont) -> None:
    assert _ink(font, "…") == pytest.approx(_ink(font, "."), abs=2)


@pytest.mark.parametrize("char", "+×÷≈")
def test_signs_stand_at_the_height_of_the_minus(font: QFont, char: str) -> None:
    assert sum(_ink(font, char)) == pytest.approx(sum(_ink(font, "−")), abs=2)


def test_a_missing_file_is_named(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FILES", ("Absent.otf",))
    with pytest.raises(GdguiError, match=r"Absent\.otf cannot be read .*Install gdgui again"):
        fonts.register()


def test_a_file_that_is_no_font_is_named(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FILES", ("OFL.txt",))
    with pytest.raises(GdguiError, match=r"OFL\.txt does not hold the font Noto Sans KR"):
        fonts.register()


def test_register_wants_an_application_first() -> None:
    script = (
        "from gdgui.views.look.fonts import register\ntry: register()\nexcept RuntimeError as e: print(e)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "Make a QGuiApplication before registering the font.\n"


def test_register_works_from_a_zip(tmp_path: Path) -> None:
    package = Path(gdgui.__file__).parent
    wanted = ["__init__.py", "paths.py", "model/__init__.py", "model/errors.py", "views/__init__.py"]
    wanted += ["views/look/__init__.py", "views/look/fonts.py"]
    with zipfile.ZipFile(tmp_path / "packed.zip", "w") as packed:
        for name in wanted:
            packed.write(package / name, f"gdgui/{name}")
        for file in fonts.FILES:
            packed.writestr(f"gdgui/resources/fonts/{file}", resource("fonts", file).read_bytes())
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'packed.zip')!r})\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "from gdgui.views.look import fonts\n"
        "app = QGuiApplication(['gdgui', '-platform', 'offscreen'])\n"
        "print('packed.zip' in fonts.__file__, fonts.register())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "True Noto Sans KR\n"
