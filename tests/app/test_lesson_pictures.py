"""One scene of each lesson, compared with a stored picture of the board.

After a change that is meant to be seen, renew the pictures and look at them:

    RENEW_PICTURES=1 .venv/bin/python -m pytest -n 0 tests/app/test_lesson_pictures.py
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gdgui.app.start import Application
from gdgui.lessons.builtin import lesson_names
from gdgui.lessons.lesson import Play
from tests.app.lesson_steps import open_lesson, wait_for_scene

FOLDER = Path(__file__).parent.parent / "pictures"
RENEW = os.environ.get("RENEW_PICTURES") == "1"

WIDTH, HEIGHT = 640, 360
DIFFERENT = 40
"""Of 255: what another minor release of Qt paints at the edges of strokes and letters differs by less."""

TOLERATED = 0.001
"""The fraction of pixels that may differ: a number that is gone makes 0.0014, one that has moved 0.0029."""

SCENES = {
    "error": "squares",
    "parabola": "other-intercept",
    "derivative": "secant",
    "downhill": "rule",
    "learning-rate": "oscillating",
    "two-parameters": "moves",
    "classic-program": "zero",
    "adaptive-rates": "side-by-side",
}


def pixels(image: QImage) -> np.ndarray[tuple[int, int, int], np.dtype[np.int16]]:
    """Return red, green and blue of each pixel, shape (height, width, 3)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).astype(np.int16)


def different_fraction(one: QImage, other: QImage) -> float:
    assert one.size() == other.size()
    return float(np.mean(np.abs(pixels(one) - pixels(other)).max(axis=2) > DIFFERENT))


def test_there_is_a_picture_of_each_lesson() -> None:
    assert set(SCENES) == set(lesson_names())
    assert {path.stem for path in FOLDER.glob("*.png")} == set(SCENES)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_scene_looks_as_it_did(qtbot: QtBot, application: Application, tmp_path: Path, name: str) -> None:
    window = application.window
    window.appearance.set_theme("light")
    window.board.setFixedSize(WIDTH, HEIGHT)
    scene = open_lesson(application, name, SCENES[name])
    wait_for_scene(qtbot, application, scene)
    if isinstance(scene.motion, Play):
        last = scene.motion.to
        application.player.seek(last)
        qtbot.waitUntil(lambda: application.player.cursor == last)
    qtbot.waitUntil(lambda: window.board.size().width() == WIDTH and application.presenter.settled)
    # Sizes settle when the layout has had its turn; the frame made after that is the one to compare.
    qtbot.wait(50)
    application.presenter.show_frame()
    found, path = window.board.grab().toImage(), FOLDER / f"{name}.png"
    if RENEW:
        FOLDER.mkdir(exist_ok=True)
        found.convertToFormat(QImage.Format.Format_RGB888).save(str(path))
        return
    fraction = different_fraction(found, QImage(str(path)))
    if fraction > TOLERATED:
        found.save(str(tmp_path / f"{name}.png"))
    assert fraction <= TOLERATED, f"{tmp_path / name}.png differs from {path} in {fraction:.2%} of its pixels"
