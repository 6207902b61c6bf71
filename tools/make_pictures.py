"""Make the pictures of the window that the documents show.

    python tools/make_pictures.py [NAME ...]

Writes docs/images/*.png, in English and (ending in -ko) in Korean, from the program, without a display; with
names, those pictures alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from gdgui.app.actions.act import Act
from gdgui.app.export_dialog import ExportDialog
from gdgui.app.start import Application, make_application
from gdgui.frames.view_state import Stage
from gdgui.lessons.builtin import find_lesson
from gdgui.model.library import find_scenario

FOLDER = Path(__file__).parent.parent / "docs" / "images"
SETTLING_SECONDS = 0.8
"""Longer than the point glides."""

SMALLEST_FILE = 0
"""The quality that makes Qt compress PNG as well as it can, without loss."""

SIZE = (1440, 820)
SMALLER = (1200, 680)
SWITCHES = ("numbers", "squares", "staged", "secant", "guess", "log", "logarithmic")


@dataclass(frozen=True)
class Picture:
    """What a picture shows: a scenario, or a scene of a lesson, and what is switched on.

    Attributes
    ----------
    guess : float or None
        A slope that is guessed, and then revealed.
    presents, exports : bool
        Whether it is presentation mode, or the export dialog.
    """

    step: int = 0
    theme: str = "light"
    scenario: str = ""
    lesson: str = ""
    scene: str = ""
    switches: tuple[str, ...] = ()
    stage: Stage | None = None
    guess: float | None = None
    presents: bool = False
    exports: bool = False
    size: tuple[int, int] = SIZE


PICTURES = {
    "window": Picture(scenario="slope", step=3),
    "oscillating": Picture(scenario="oscillating", step=5),
    "both": Picture(scenario="both", step=40, theme="dark"),
    "numbers": Picture(scenario="slope", step=1, switches=("numbers",)),
    "lesson": Picture(lesson="derivative", scene="secant"),
    "projector": Picture(scenario="slope", step=2, theme="projector"),
    "predict": Picture(
        scenario="slope", step=4, switches=("staged", "squares"), stage="predict", size=SMALLER
    ),
    "move": Picture(scenario="slope", step=1, switches=("staged",), stage="move", size=SMALLER),
    "guess": Picture(scenario="slope", step=1, switches=("guess",), guess=-0.6, size=SMALLER),
    "question": Picture(lesson="derivative", scene="sign", size=SMALLER),
    "log": Picture(lesson="classic-program", scene="zero", size=SMALLER),
    "presentation": Picture(scenario="slope", step=1, switches=("numbers",), presents=True),
    "export": Picture(scenario="slope", step=8, exports=True),
}


def main() -> None:
    """Write all pictures, or those named on the command line."""
    app = make_application(["gdgui"])
    FOLDER.mkdir(parents=True, exist_ok=True)
    names = sys.argv[1:] or list(PICTURES)
    for language, ending in (("en", ""), ("ko", "-ko")):
        with tempfile.TemporaryDirectory() as settings:
            application = Application(Path(settings) / "settings.json", language)
            application.window.show()
            for name in names:
                shown = show(app, application, PICTURES[name])
                image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
                image.save(str(FOLDER / f"{name}{ending}.png"), b"PNG", SMALLEST_FILE)
                if shown is not application.window:
                    shown.close()
                application.presentation.leave()
            application.window.close()


def show(app: QApplication, application: Application, picture: Picture) -> QWidget:
    """Bring the window to what a picture shows, and return what is to be painted."""
    window = application.window
    window.resize(*picture.size)
    window.appearance.set_theme(picture.theme)
    if picture.lesson:
        go_to_scene(app, application, picture)
    else:
        go_to_step(app, application, picture)
    if picture.presents:
        window.acts[Act.PRESENT].setChecked(True)
        window.showNormal()
        window.resize(*picture.size)
    settle(app)
    if not picture.exports:
        return window
    player = application.player
    dialog = ExportDialog(player.scenario, player.trajectory.newest, "light", "/home/student", window)
    # The folder of the example need not be there.
    dialog.output.setText(str(Path.cwd() / "four-points.mp4"))
    dialog.refresh()
    dialog.output.setText("/home/student/four-points.mp4")
    dialog._later.stop()  # noqa: SLF001
    dialog.show()
    settle(app)
    return dialog


def go_to_scene(app: QApplication, application: Application, picture: Picture) -> None:
    """Open a lesson, and go on to a scene."""
    lessons = application.lesson_player
    lessons.open(find_lesson(picture.lesson))
    while lessons.scene.name != picture.scene:
        lessons.advance()
        settle(app, 0.05)


def go_to_step(app: QApplication, application: Application, picture: Picture) -> None:
    """Play a scenario, and go to a step, a stage of it, or a guess."""
    application.lesson_player.leave()
    for name in SWITCHES:
        application.window.acts[Act(name)].setChecked(name in picture.switches)
    application.player.set_scenario(find_scenario(picture.scenario))
    application.player.seek(picture.step)
    settle(app)
    if picture.stage is not None:
        application.presenter.stepper.set_stage(picture.stage)
    if picture.guess is not None:
        application.presenter.guessing.ask()
        application.window.board.startRequested.emit(picture.guess)


def settle(app: QApplication, seconds: float = SETTLING_SECONDS) -> None:
    """Let everything come to rest."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()


if __name__ == "__main__":
    main()
