"""Cut the window's two fonts from Debian's Noto Sans CJK.

Run it from the top of a checkout, with fontTools (4.50 or later) and Debian's package fonts-noto-cjk::

    python tools/make_fonts.py
    python tools/make_fonts.py --source DIRECTORY

It writes NotoSansKR-Regular.otf and NotoSansKR-Bold.otf into resources/fonts, the same bytes each
time. What they hold and why is in the README.md beside them.
"""

import argparse
import math
from dataclasses import dataclass
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

__all__ = ["main", "make_font"]

DEBIAN = Path("/usr/share/fonts/opentype/noto")
FONTS = Path(__file__).parents[1] / "resources" / "fonts"
KOREAN = 1  # the place of Noto Sans CJK KR in the collections
FAMILY = "Noto Sans KR"

BLOCKS = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x02C6, 0x02DD),  # accents that stand alone
    (0x0391, 0x03C9),  # Greek
    (0x2010, 0x205F),  # general punctuation
    (0x20A9, 0x20AC),  # won, euro
    (0x2100, 0x2126),  # letterlike signs
    (0x2190, 0x22FF),  # arrows, mathematical operators
    (0x2318, 0x2318),  # command key
    (0x23CE, 0x23CE),  # return key
    (0x2460, 0x2473),  # circled numbers
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2605, 0x2606),  # stars
    (0x26A0, 0x26A0),  # warning sign
    (0x2713, 0x2713),  # check mark
    (0x3000, 0x303F),  # CJK punctuation
    (0x3131, 0x318E),  # compatibility jamo
]
SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4)]
# File names on macOS are spelled with these. Only a font with all syllables may have them: where one is
# missing, its jamo would be set in a row, and no other font asked for it.
JAMO = [chr(code) for code in (*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3))]

BEARING = 45  # to the left and right of a trimmed sign, in thousandths of the em
SMALL = 0.61  # the size of raised and lowered signs, as the source has it for ² and ³
SMALL_BEARING = 14
# Small signs need bolder strokes than scaling leaves them. The source's own ² and ³ have about as much ink
# as these blends of Regular (0) and Bold (1).
SMALL_WEIGHT = {"Regular": 0.35, "Bold": 1.35}
RAISED, LOWERED = 420, -150
X_HEIGHT_MARGIN = 600  # what lies above this is an accent, in both weights


@dataclass(frozen=True)
class Piece:
    """A source glyph, scaled and turned about its middle, its middle moved off that of the first piece."""

    char: str
    dx: float = 0.0
    dy: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    turn: float = 0.0


# The source draws these for a line of Chinese: an em wide, half as large again as + and −. Here they are
# put together from the font's own +, −, = and so on, and so have the width and weight of a digit.
SIGNS = {
    "×": [Piece("+", turn=math.pi / 4)],
    "÷": [Piece("−"), Piece(".", dy=218), Piece(".", dy=-218)],
    "±": [Piece("+", dy=70), Piece("−", dy=-335)],
    "≤": [Piece("<", dy=90, scale_y=0.95), Piece("−", dy=-290)],
    "≥": [Piece(">", dy=90, scale_y=0.95), Piece("−", dy=-290)],
    "≠": [Piece("="), Piece("/", scale_x=0.9, scale_y=0.78)],
    "≈": [Piece("~", dy=105), Piece("~", dy=-105)],
}
TRIMMED = "·≡∞∂∇∏∑∫∈∝√§¶"
ACCENTED = {"ŷ": ("y", "û", "u"), "ȳ": ("y", "ū", "u")}
SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+−", strict=True))
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₙₜ", "0123456789+−ijknt", strict=True))
SPACES = {"\u2007": "0", "\u2008": "."}  # as wide as a digit, as wide as a point
THIN_SPACES = "\u2009\u202f"
THIN = 180


class Face:
    """One weight of the source, asked for outlines and widths by character."""

    def __init__(self, path: Path) -> None:
        self.font = TTFont(path, fontNumber=KOREAN, recalcTimestamp=False)
        self._cmap = self.font.getBestCmap()
        self._glyphs = self.font.getGlyphSet()

    def advance(self, char: str) -> int:
        return int(self.font["hmtx"][self._cmap[ord(char)]][0])

    def outline(self, char: str) -> RecordingPen:
        pen = DecomposingRecordingPen(self._glyphs)
        self._glyphs[self._cmap[ord(char)]].draw(pen)
        return pen


@dataclass(frozen=True)
class Glyph:
    """An outline to add to a font, in thousandths of the em."""

    advance: int
    outline: RecordingPen


def make_font(source: Path, style: str, hangul: list[str]) -> TTFont:
    """Cut one weight and add the signs that are drawn here.

    Parameters
    ----------
    source
        Where NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc are.
    style
        ``Regular`` or ``Bold``.
    hangul
        The syllables and jamo to keep.

    Returns
    -------
    TTFont
        Not yet saved.

    Raises
    ------
    ValueError
        If the source is another one than the README names, and its glyphs cannot be used as here.
    """
    faces = {name: Face(source / f"NotoSansCJK-{name}.ttc") for name in ("Regular", "Bold")}
    drawn = _drawn_glyphs(faces[style])
    small = SUPERSCRIPTS | SUBSCRIPTS
    drawn |= {char: _small(faces["Regular"], faces["Bold"], SMALL_WEIGHT[style], char) for char in small}
    kept = {code for first, last in BLOCKS for code in range(first, last + 1)} | set(map(ord, hangul))
    font = Face(source / f"NotoSansCJK-{style}.ttc").font
    _cut(font, kept - set(map(ord, drawn)))
    _add(font, drawn)
    _rename(font, style)
    return font


def _drawn_glyphs(face: Face) -> dict[str, Glyph]:
    glyphs = {char: _assembled(face, pieces) for char, pieces in SIGNS.items()}
    glyphs |= {char: _trimmed(face, char) for char in TRIMMED}
    glyphs |= {char: _accented(face, *parts) for char, parts in ACCENTED.items()}
    glyphs |= {char: Glyph(face.advance(like), RecordingPen()) for char, like in SPACES.items()}
    glyphs |= {char: Glyph(THIN, RecordingPen()) for char in THIN_SPACES}
    # Three points on the line, as in "Open…"; the source has them at half height, an em wide.
    step = face.advance(".")
    glyphs["…"] = Glyph(3 * step, _joined(face, [Piece(".", dx=step * index) for index in range(3)]))
    return glyphs


def _assembled(face: Face, pieces: list[Piece]) -> Glyph:
    return Glyph(face.advance(pieces[0].char), _joined(face, pieces))


def _joined(face: Face, pieces: list[Piece]) -> RecordingPen:
    x, y = _middle(face.outline(pieces[0].char))
    whole = RecordingPen()
    for piece in pieces:
        outline = face.outline(piece.char)
        own_x, own_y = _middle(outline)
        placed = Transform().translate(x + piece.dx, y + piece.dy).rotate(piece.turn)
        placed = placed.scale(piece.scale_x, piece.scale_y).translate(-own_x, -own_y)
        outline.replay(TransformPen(whole, placed))
    return whole


def _trimmed(face: Face, char: str) -> Glyph:
    outline = face.outline(char)
    left, _, right, _ = _bounds(outline)
    moved = RecordingPen()
    outline.replay(TransformPen(moved, Transform().translate(BEARING - left, 0)))
    return Glyph(round(right - left) + 2 * BEARING, moved)


def _accented(face: Face, base: str, donor: str, bare: str) -> Glyph:
    whole = face.outline(base)
    shift = _middle(whole)[0] - _middle(face.outline(bare))[0]
    pen = TransformPen(whole, Transform().translate(shift, 0))
    for contour in _contours(face.outline(donor)):
        if _bounds(contour)[1] > X_HEIGHT_MARGIN:
            contour.replay(pen)
    return Glyph(face.advance(base), whole)


def _small(regular: Face, bold: Face, weight: float, char: str) -> Glyph:
    base, rise = (SUPERSCRIPTS[char], RAISED) if char in SUPERSCRIPTS else (SUBSCRIPTS[char], LOWERED)
    advance = regular.advance(base) + weight * (bold.advance(base) - regular.advance(base))
    outline = RecordingPen()
    pen = TransformPen(outline, Transform(SMALL, 0, 0, SMALL, SMALL_BEARING, rise))
    _blended(regular.outline(base), bold.outline(base), weight).replay(pen)
    return Glyph(round(SMALL * advance) + 2 * SMALL_BEARING, outline)


def _blended(regular: RecordingPen, bold: RecordingPen, weight: float) -> RecordingPen:
    """Draw a weight between the two (0 to 1) or beyond them: their outlines have the same points."""
    blended = RecordingPen()
    for (operator, light), (other, heavy) in zip(regular.value, bold.value, strict=True):
        if operator != other:
            raise ValueError("The outlines of the two weights differ, so none can be drawn between them.")
        points = zip(light, heavy, strict=True)
        between = tuple(tuple(a + weight * (b - a) for a, b in zip(*pair, strict=True)) for pair in points)
        blended.value.append((operator, between))
    return blended


def _contours(outline: RecordingPen) -> list[RecordingPen]:
    contours: list[RecordingPen] = []
    for operator, operands in outline.value:
        if operator == "moveTo":
            contours.append(RecordingPen())
        contours[-1].value.append((operator, operands))
    return contours


def _middle(outline: RecordingPen) -> tuple[float, float]:
    left, bottom, right, top = _bounds(outline)
    return (left + right) / 2, (bottom + top) / 2


def _bounds(outline: RecordingPen) -> tuple[float, float, float, float]:
    pen = BoundsPen(None)
    outline.replay(pen)
    if pen.bounds is None:
        raise ValueError("This glyph of the source has no ink.")
    left, bottom, right, top = pen.bounds
    return left, bottom, right, top


def _cut(font: TTFont, codes: set[int]) -> None:
    options = Options()
    # Without hints the file is a third smaller, and the text of the window looks the same.
    options.hinting = False
    # No localised forms: a text looks the same whatever the language of the desktop is.
    options.layout_features = ["kern", "mark", "ccmp"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def _add(font: TTFont, glyphs: dict[str, Glyph]) -> None:
    top = font["CFF "].cff.topDictIndex[0]
    strings = top.CharStrings
    order = font.getGlyphOrder()
    # Subsetting leaves names like cid00042, and the number becomes part of the file.
    free = max(int(name[3:]) for name in order if name.startswith("cid")) + 1
    group = top.FDSelect[font.getGlyphID(font.getBestCmap()[ord("a")])]
    private = top.FDArray[group].Private
    for number, (char, glyph) in enumerate(sorted(glyphs.items()), start=free):
        name = f"cid{number:05d}"
        pen = T2CharStringPen(glyph.advance - private.nominalWidthX, None)
        glyph.outline.replay(pen)
        strings.charStringsIndex.append(pen.getCharString(private, top.GlobalSubrs))
        strings.charStrings[name] = len(strings.charStringsIndex) - 1
        top.FDSelect.append(group)
        top.charset.append(name)
        left = round(_bounds(glyph.outline)[0]) if glyph.outline.value else 0
        font["hmtx"].metrics[name] = (glyph.advance, left)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(char)] = name
    font.setGlyphOrder(top.charset)
    font["maxp"].numGlyphs = len(top.charset)


def _rename(font: TTFont, style: str) -> None:
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    table = font["name"]
    version = table.getDebugName(5).partition(";")[0]
    texts = {1: FAMILY, 2: style, 3: f"{version};gdgui;{postscript}", 4: full, 5: version, 6: postscript}
    for number, text in texts.items():
        table.setName(text, number, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    cff.topDictIndex[0].FamilyName = FAMILY
    cff.topDictIndex[0].FullName = full


def _common_syllables() -> list[str]:
    """Return the 2,350 syllables of KS X 1001, which EUC-KR spells with two bytes."""
    return [char for char in SYLLABLES if len(char.encode("euc_kr", "ignore")) == 2]


def main() -> None:
    """Write both fonts."""
    parser = argparse.ArgumentParser(description="Cut the window's fonts from Noto Sans CJK.")
    parser.add_argument("--source", type=Path, default=DEBIAN, help="where NotoSansCJK-*.ttc are")
    source = parser.parse_args().source
    for style, hangul in (("Regular", SYLLABLES + JAMO), ("Bold", _common_syllables())):
        make_font(source, style, hangul).save(FONTS / f"NotoSansKR-{style}.otf")


if __name__ == "__main__":
    main()
