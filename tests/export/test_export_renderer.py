from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from gdgui.export.clip import Clip, clip_of
from gdgui.export.lesson_clip import lesson_clip
from gdgui.export.plan import ExportPlan
from gdgui.export.renderer import Renderer
from gdgui.frames.loss_view import LossView
from gdgui.lessons.builtin import find_lesson
from gdgui.model.dataset import FOUR_POINTS
from gdgui.model.losses import LOSSES
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.board.loss_panel import LossPanel
from gdgui.views.board.numbers_panel import NumbersPanel
from gdgui.views.board.panel import Panel
from gdgui.views.look.paint import Scale, font
from gdgui.views.look.theme import THEMES
from tests.canvas import canvas_rect
from tests.frame_limits import limits_of

Planner = Callable[..., ExportPlan]
Drawer = Callable[[ExportPlan, int], NDArray[np.uint8]]
Pixels = NDArray[np.uint8]


@pytest.fixture
def rendered(qapp: QApplication, plan: Planner) -> Iterator[tuple[Clip, Renderer]]:
    clip = clip_of(plan("clip.mp4", size=(1280, 720), between=1))
    renderer = Renderer(clip)
    yield clip, renderer
    renderer.close()


def rendered_frame(renderer: Renderer, number: int) -> Pixels:
    pixels = np.zeros((renderer.height, renderer.width, 4), dtype=np.uint8)
    renderer.draw(number, renderer.image(pixels.data))
    return pixels


def pixel_of(renderer: Renderer, panel: Panel, x: float, y: float) -> tuple[int, int]:
    """Row and column at which a panel shows a point."""
    place = Scale(panel.limits, canvas_rect(panel)).point(x, y) * renderer.layout.scale
    return int(place.y()), int(place.x())


def is_near(found: Pixels, color: str) -> bool:
    wanted = QColor(color)
    return bool(np.abs(found[2::-1].astype(int) - wanted.getRgb()[:3]).max() <= 24)  # type: ignore[index]


def test_curve_line_and_point_lie_where_the_numbers_say(rendered: tuple[Clip, Renderer]) -> None:
    clip, renderer = rendered
    board, theme = renderer.board, THEMES["light"]
    data, error, loss = board.panel(DataPanel), board.panel(ErrorPanel), board.panel(LossPanel)
    for number in (0, 3, 8, 12):
        pixels = rendered_frame(renderer, number)
        shot = clip.shots[number]
        place = shot.state
        assert is_near(pixels[pixel_of(renderer, error, place.slope, place.loss)], theme.step)
        assert is_near(pixels[pixel_of(renderer, loss, shot.step + shot.fraction, place.loss)], theme.step)
        for slope in (8.0, 9.0):
            height = LOSSES["mse"].values(FOUR_POINTS, np.array([slope]), np.float64(place.intercept))[0]
            assert is_near(pixels[pixel_of(renderer, error, slope, height)], theme.error)
        for x, y in zip(FOUR_POINTS.x, FOUR_POINTS.y, strict=True):
            assert is_near(pixels[pixel_of(renderer, data, x, y)], theme.data)
        y = place.slope * 1.0 + place.intercept
        assert is_near(pixels[pixel_of(renderer, data, 1.0, y)], theme.line)


def test_the_limits_stay_through_the_clip(rendered: tuple[Clip, Renderer]) -> None:
    clip, renderer = rendered
    limits = set()
    for number in range(len(clip)):
        frame = clip.shots[number].frame(renderer.resolution)
        limits.add(limits_of(frame))
    assert len(limits) == 1


def test_what_comes_later_is_not_shown(rendered: tuple[Clip, Renderer]) -> None:
    clip, renderer = rendered
    for number in range(len(clip)):
        view = clip.shots[number].frame(renderer.resolution).view(LossView)
        assert view.beyond is None
        assert view.point == (view.passed.x[-1], view.passed.low[-1])


def test_a_larger_picture_is_the_same_and_sharper(plan: Planner, draw: Drawer) -> None:
    small = draw(plan("a.mp4", size=(640, 360)), 4).astype(float)
    large = draw(plan("a.mp4", size=(640, 360), scale=4), 4).astype(float)
    shrunk = large.reshape(360, 4, 640, 4, 4).mean(axis=(1, 3))
    assert np.abs(shrunk - small)[:, :, :3].mean() < 1.5
    # And the strokes grow with it: as much of the frame is inked.
    fraction = [float((np.abs(p[:, :, :3] - 255).max(axis=2) > 100).mean()) for p in (small, large)]
    assert fraction[1] == pytest.approx(fraction[0], rel=0.15)


def test_panels_can_be_chosen(plan: Planner, qapp: QApplication) -> None:
    renderer = Renderer(clip_of(plan("a.mp4", panels=("error", "data"))))
    board = renderer.board
    assert canvas_rect(board.panel(ErrorPanel)).right() < canvas_rect(board.panel(DataPanel)).left()
    assert not any(isinstance(item, LossPanel) for item in board.scene().items())
    renderer.close()


def test_the_window_around_makes_no_difference(plan: Planner, draw: Drawer, qapp: QApplication) -> None:
    before = draw(plan("a.mp4"), 3)
    palette, sheet, letters = qapp.palette(), qapp.styleSheet(), qapp.font()
    try:
        qapp.setPalette(QPalette(QColor("red")))
        qapp.setStyleSheet("* { background: yellow; color: red; font-size: 30px; border: 4px solid red }")
        qapp.setFont(font(40, bold=True))
        assert np.array_equal(draw(plan("a.mp4"), 3), before)
    finally:
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)
        qapp.setFont(letters)


SUBPIXEL_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<match target="pattern"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
<edit name="rgba" mode="assign"><const>rgb</const></edit></match></fontconfig>"""


@pytest.mark.parametrize("ending", ["png", "pdf", "svg"])
def test_another_screen_gives_the_same_bytes(tmp_path: Path, ending: str) -> None:
    (tmp_path / "fonts.conf").write_text(SUBPIXEL_FONTS)
    screens: tuple[dict[str, str], ...] = (
        {},
        {"QT_SCALE_FACTOR": "2", "QT_FONT_DPI": "144", "TZ": "Asia/Seoul", "LANG": "ko_KR.UTF-8"},
        {"QT_SCALE_FACTOR": "1.25", "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
    )
    made = []
    for number, screen in enumerate(screens):
        path = tmp_path / f"{number}.{ending}"
        command = [sys.executable, "main.py", "export", "both", str(path), "--from", "3", "--to", "3"]
        subprocess.run(command, env=os.environ | screen, check=True, capture_output=True)
        made.append(path.read_bytes())
    assert made[0] == made[1] == made[2]


def ink(image: QImage | Pixels) -> float:
    """How much is dark, in pixels."""
    if isinstance(image, QImage):
        image = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()
    return float((255.0 - image[:, :, 1]).sum() / 255.0)


def test_korean_letters_are_no_boxes(plan: Planner, draw: Drawer) -> None:
    label = "공부한 시간과 점수"
    made = plan("a.mp4", size=(1280, 720), panels=("data",), last=0)
    data = replace(FOUR_POINTS, x_label=label)
    made = replace(made, scenario=replace(made.scenario, data=data, steps=50))
    without = replace(made, scenario=replace(made.scenario, data=replace(data, x_label=" "), steps=50))
    drawn = draw(made, 0).astype(float) - draw(without, 0).astype(float)
    found = float(-drawn[:, :, 1].sum() / 255.0)
    wanted = QImage(600, 60, QImage.Format.Format_RGB32)
    wanted.fill(QColor("white"))
    painter = QPainter(wanted)
    painter.scale(1.25, 1.25)
    painter.setFont(font(THEMES["light"].font_size))
    painter.setPen(QColor(THEMES["light"].text))
    painter.drawText(QPointF(10.0, 30.0), label)
    painter.end()
    assert found > 100.0
    assert found == pytest.approx(ink(wanted), rel=0.05)


def test_an_error_while_painting_is_raised(
    rendered: tuple[Clip, Renderer], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(painter: QPainter, scale: Scale) -> None:
        raise RuntimeError("no paint left")

    _, renderer = rendered
    monkeypatch.setattr(renderer.board.panel(ErrorPanel), "paint_view", fail)
    with pytest.raises(RuntimeError, match="no paint left"):
        rendered_frame(renderer, 0)


def test_a_picture_lies_within_its_layout(rendered: tuple[Clip, Renderer]) -> None:
    _, renderer = rendered
    board = renderer.board
    whole = QRectF(0, 0, renderer.layout.width, renderer.layout.height)
    for panel in board.panels.values():
        assert whole.contains(canvas_rect(panel))
        assert canvas_rect(panel).width() > 200


def test_the_numbers_of_a_scene_are_as_high_as_their_lines_need(qapp: QApplication, tmp_path: Path) -> None:
    lesson = find_lesson("downhill")
    plan = ExportPlan(scenario=lesson.scenes[0].scenario, output=tmp_path / "pictures", size=(960, 540))
    renderer = Renderer(lesson_clip(plan, lesson, "en"))
    with_numbers = [index for index, scene in enumerate(lesson.scenes) if scene.show.numbers]
    assert with_numbers
    for index in (*with_numbers, *reversed(with_numbers)):
        rendered_frame(renderer, index)
        numbers = renderer.board.panel(NumbersPanel)
        assert numbers.size().height() == numbers.preferredHeight() > 100.0
    renderer.close()
