"""What the tests of lessons have in common."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from pytestqt.qtbot import QtBot

from gdgui.app.start import Application
from gdgui.frames.frame import Frame
from gdgui.lessons.builtin import find_lesson
from gdgui.lessons.lesson import Scene

__all__ = ["Speak", "open_lesson", "plain", "shown", "wait_for_scene", "words"]

Speak = Callable[[str], None]
"""Switches the window to a language, as choosing it from the menu does."""


def open_lesson(application: Application, name: str, scene: str | None = None) -> Scene:
    """Open a lesson, and go on to a scene without what happens in those before it."""
    player = application.lesson_player
    player.open(find_lesson(name))
    while scene is not None and player.scene.name != scene:
        player.go_to(player.index + 1)
    return player.scene


def shown(application: Application) -> Frame:
    frame = application.window.board.frame_shown
    assert frame is not None
    return frame


def wait_for_scene(qtbot: QtBot, application: Application, scene: Scene) -> None:
    """Wait until the run stands where the scene says, or at its end, and is seen there."""
    player = application.player

    def there() -> bool:
        known = player.trajectory
        arrived = player.cursor == scene.step or (known.reason is not None and player.at_end)
        frame = application.window.board.frame_shown
        return (
            arrived
            and player.scenario is scene.scenario
            and frame is not None
            and application.presenter.settled
            and frame.readout.step == player.cursor
            and frame.readout.newest == known.newest
        )

    qtbot.waitUntil(there)


def plain(html: str) -> str:
    """Return what is read: without marks, one blank between two words."""
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())


def words(text: str) -> str:
    return " ".join(text.replace("**", " ").split())
