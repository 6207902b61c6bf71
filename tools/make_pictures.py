"""Make the pictures of the window that the documents show.

    python tools/make_pictures.py

Writes docs/images/*.png, in English and (ending in -ko) in Korean, from the program, without a display.
"""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from gdgui.app.start import Application, make_application
from gdgui.lessons.library import find_lesson
from gdgui.model.library import find_scenario

FOLDER = Path(__file__).parent.parent / "docs" / "images"
SETTLING_SECONDS = 0.8
"""Longer than the point glides."""


@dataclass(frozen=True)
class Picture:
    """What a picture shows: a scenario, or a scene of a lesson."""

    step: int = 0
    theme: str = "light"
    scenario: str = ""
    lesson: str = ""
    scene: int = 0
    numbers: bool = False


PICTURES = {
    "window": Picture(scenario="slope", step=3),
    "oscillating": Picture(scenario="oscillating", step=5),
    "both": Picture(scenario="both", step=40, theme="dark"),
    "numbers": Picture(scenario="slope", step=1, numbers=True),
    "lesson": Picture(lesson="derivative", scene=1),
    "projector": Picture(scenario="slope", step=2, theme="projector"),
}


def main() -> None:
    """Write all pictures."""
    app = make_application(["gdgui"])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language, ending in (("en", ""), ("ko", "-ko")):
        with tempfile.TemporaryDirectory() as settings:
            application = Application(Path(settings) / "settings.json", language)
            application.window.resize(1440, 820)
            application.window.show()
            for name, picture in PICTURES.items():
                show(app, application, picture)
                application.window.grab().save(str(FOLDER / f"{name}{ending}.png"))
            application.window.close()


def show(app: QApplication, application: Application, picture: Picture) -> None:
    """Bring the window to what a picture shows."""
    window = application.window
    window.set_theme(picture.theme)
    window.actions_by_name["numbers"].setChecked(picture.numbers)
    if picture.lesson:
        application.lesson_player.open(find_lesson(picture.lesson))
        for _ in range(picture.scene):
            application.lesson_player.advance()
    else:
        application.lesson_player.leave()
        application.player.set_scenario(find_scenario(picture.scenario))
        application.player.seek(picture.step)
    end = time.monotonic() + SETTLING_SECONDS
    while time.monotonic() < end:
        app.processEvents()


if __name__ == "__main__":
    main()
