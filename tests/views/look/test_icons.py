import gc
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from gdgui.paths import resource
from gdgui.views.look.icons import ICONS, _rendered, application_icon, icon

NAMES = sorted(ICONS)
RED = QColor("#d03020")
BLUE = QColor("#2040c0")
FOLDER = resource("icons")


def _pixels(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width())]


def _image(made: QIcon, size: int, mode: QIcon.Mode = QIcon.Mode.Normal, ratio: float = 1.0) -> QImage:
    return made.pixmap(QSize(size, size), ratio, mode).toImage()


def _ink(image: QImage) -> QRect:
    points = [(x, y) for y in range(image.height()) for x in range(image.width())]
    inked = [(x, y) for x, y in points if image.pixelColor(x, y).alpha() > 128]
    columns, rows = zip(*inked, strict=True)
    return QRect(QPoint(min(columns), min(rows)), QPoint(max(columns), max(rows)))


def _shade(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def test_every_drawing_has_a_name_and_every_name_a_drawing() -> None:
    files = {path.name.removesuffix(".svg") for path in FOLDER.iterdir() if path.name.endswith(".svg")}
    assert files == ICONS | {"gdgui"}


@pytest.mark.parametrize("name", NAMES)
def test_drawings_are_one_set(name: str) -> None:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert drawing.count("stroke-width") == drawing.count('stroke-width="2"') == 1
    assert 'stroke-linecap="round" stroke-linejoin="round"' in drawing
    assert "#" not in drawing


@pytest.mark.parametrize("name", NAMES)
def test_icons_are_centred_and_of_one_size(qapp: QApplication, name: str) -> None:
    scale = 4
    ink = _ink(_image(icon(name, RED), 24 * scale))
    assert abs(ink.left() + ink.right() + 1 - 24 * scale) <= 2 * scale
    assert abs(ink.top() + ink.bottom() + 1 - 24 * scale) <= 2 * scale
    assert 15 * scale <= max(ink.width(), ink.height()) <= 20 * scale


@pytest.mark.parametrize("name", NAMES)
def test_icons_have_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    solid = [color for color in _pixels(_image(icon(name, RED, BLUE), 24)) if color.alpha() == 255]
    assert {_shade(color) for color in solid} == {_shade(RED)}


def test_a_disabled_icon_has_its_own_colour(qapp: QApplication) -> None:
    image = _image(icon("save", RED, BLUE), 24, QIcon.Mode.Disabled)
    assert {_shade(color) for color in _pixels(image) if color.alpha() == 255} == {_shade(BLUE)}


def test_a_disabled_icon_is_faint_by_default(qapp: QApplication) -> None:
    made = icon("fullscreen", RED)
    clear = max(color.alpha() for color in _pixels(_image(made, 24)))
    faint = max(color.alpha() for color in _pixels(_image(made, 24, QIcon.Mode.Disabled)))
    assert clear == 255
    # Where strokes cross it is no darker.
    assert faint == pytest.approx(0.4 * 255, abs=1)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_icons_are_sharp_at_any_pixel_ratio(qapp: QApplication, ratio: float) -> None:
    made = icon("copy", RED)
    pixmap = made.pixmap(QSize(24, 24), ratio)
    assert pixmap.size() == QSize(24, 24) * ratio
    assert pixmap.devicePixelRatio() == ratio
    painted = QImage(QSize(24, 24) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    painted.setDevicePixelRatio(ratio)
    painted.fill(Qt.GlobalColor.transparent)
    painter = QPainter(painted)
    made.paint(painter, QRect(0, 0, 24, 24))
    painter.end()
    drawn = _image(made, round(24 * ratio))
    assert _pixels(painted) == _pixels(drawn) == _pixels(pixmap.toImage())


def test_whole_strokes_fall_on_whole_pixels(qapp: QApplication) -> None:
    # The bar of the pause icon, two pixels wide: no grey edge at the size of the grid.
    image = _image(icon("pause", RED), 24)
    assert [image.pixelColor(x, 12).alpha() for x in range(4, 12)] == [0, 255, 255, 0, 0, 255, 255, 0]


def test_an_icon_keeps_its_shape_in_a_wide_place(qapp: QApplication) -> None:
    wide = icon("help", RED).pixmap(QSize(72, 24)).toImage()
    ink = _ink(wide)
    assert ink.width() == ink.height()
    assert abs(ink.center().x() - 36) <= 1


def test_icons_are_made_once(qapp: QApplication) -> None:
    assert icon("play", RED) is icon("play", QColor(RED))
    assert icon("play", RED) is not icon("play", BLUE)
    assert application_icon() is application_icon()


def test_an_unknown_name_is_named(qapp: QApplication) -> None:
    with pytest.raises(KeyError, match=r"no icon 'plya'.*pause, play, random"):
        icon("plya", RED)


def test_a_changed_copy_outlives_the_original(qapp: QApplication) -> None:
    color = QColor("#123456")
    before = _pixels(_image(icon("open", color), 24))
    copy = QIcon(icon("open", color))
    copy.setIsMask(True)
    gc.collect()
    assert _pixels(_image(copy, 24)) == before


def test_the_application_icon_is_there_in_each_size(qapp: QApplication) -> None:
    sizes = {size.width() for size in application_icon().availableSizes()}
    assert {16, 24, 32, 48, 64, 256} <= sizes


@pytest.mark.parametrize("size", [16, 64, 256])
def test_the_application_icon_shows_its_parts(qapp: QApplication, size: int) -> None:
    pixels = _pixels(_image(application_icon(), size))
    parts = {"ground": "#0072B2", "tangent": "#E69F00", "point": "#D55E00", "parabola": "#FFFFFF"}
    for part, shade in parts.items():
        wanted = QColor(shade)
        near = [
            color
            for color in pixels
            if max(abs(a - b) for a, b in zip(_shade(color), _shade(wanted), strict=True)) < 48
        ]
        assert len(near) >= 2, part


def test_the_corners_of_the_application_icon_are_clear(qapp: QApplication) -> None:
    image = _image(application_icon(), 64)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(32, 0).alpha() == 255


def test_icons_in_use_do_not_trouble_the_exit() -> None:
    script = (
        "from PySide6.QtGui import QColor, QIcon\n"
        "from PySide6.QtWidgets import QApplication, QPushButton\n"
        "from gdgui.views.look.icons import ICONS, application_icon, icon\n"
        "app = QApplication(['gdgui', '-platform', 'offscreen'])\n"
        "app.setWindowIcon(application_icon())\n"
        "buttons = [QPushButton(icon(name, QColor('black')), name) for name in ICONS]\n"
        "copy = QIcon(buttons[0].icon())\n"
        "copy.setIsMask(True)\n"
        "print(all(not button.grab().isNull() for button in buttons), copy.pixmap(24, 24).isNull())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "True False\n")


def test_drawing_needs_no_more_than_a_pixmap(qapp: QApplication) -> None:
    target = QPixmap(24, 24)
    target.fill(Qt.GlobalColor.white)
    painter = QPainter(target)
    icon("theme", QColor("black")).paint(painter, target.rect())
    painter.end()
    image = target.toImage()
    assert _shade(image.pixelColor(16, 12)) == (0, 0, 0)
    assert _shade(image.pixelColor(8, 12)) == (255, 255, 255)


def test_an_icon_of_no_size_is_nothing_and_no_complaint() -> None:
    # Asked for while a window changes size, on a large screen; a complaint from Qt fails this test.
    assert icon("play", QColor("black")).pixmap(QSize(0, 0)).isNull()
    assert _rendered(b"<svg xmlns='http://www.w3.org/2000/svg'/>", QSize(0, 24), QColor("black")).isNull()
