from __future__ import annotations

import json
import math
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gdgui.app import start as module
from gdgui.app.actions.act import Act
from gdgui.app.settings import Settings, load_settings, save_settings
from gdgui.app.start import Application, start
from gdgui.files.csv_reader import read_csv
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.views.board.loss_panel import LossPanel

MakeApplication = Callable[[], Application]


def reopened(application: Application, make_application: MakeApplication) -> Application:
    assert application.window.close()
    return make_application()


def path_of(application: Application) -> Path:
    return application.settings_path


def test_at_first_there_is_the_first_built_in_scenario(qtbot: QtBot, application: Application) -> None:
    assert application.player.scenario is next(iter(BUILT_IN_SCENARIOS.values()))
    qtbot.waitUntil(lambda: application.window.board.frame_shown is not None)
    assert application.window.isVisible()
    assert not application.player.playing


def test_what_was_set_comes_back(qtbot: QtBot, make_application: MakeApplication) -> None:
    first = make_application()
    first.window.appearance.set_theme("dark")
    first.window.appearance.set_font_scale(1.3)
    first.player.set_speed(30.0)
    first.files.folder = "/somewhere"
    for name in ("logarithmic", "staged", "squares", "secant"):
        first.window.acts[Act(name)].setChecked(True)
    first.window.acts[Act.GLIDE].setChecked(False)
    second = reopened(first, make_application)
    assert second.window.appearance.theme_name == "dark"
    assert second.window.menus.themes.entries["dark"].isChecked()
    assert second.window.appearance.font_scale == 1.3
    assert second.player.speed == 30.0
    assert second.files.folder == "/somewhere"
    assert all(
        second.window.acts[Act(name)].isChecked() for name in ("logarithmic", "staged", "squares", "secant")
    )
    assert not second.window.acts[Act.GLIDE].isChecked()
    assert second.presenter.stepper.staged
    panel = second.window.board.panel(LossPanel)
    qtbot.waitUntil(lambda: panel.view is not None and panel.view.logarithmic)


def test_an_unlimited_speed_comes_back(make_application: MakeApplication) -> None:
    first = make_application()
    first.player.set_speed(math.inf)
    second = reopened(first, make_application)
    assert second.player.speed == math.inf
    json.loads(path_of(second).read_text(), parse_constant=pytest.fail)


def test_the_scenario_comes_back(make_application: MakeApplication) -> None:
    scenario = Scenario(
        free=PARAMETERS,
        optimizer="adam",
        learning_rate=1 / 3,
        start=Start.drawn(3),
        changes=(LearningRateChange(5, 0.1),),
        title="경사 하강",
    )
    first = make_application()
    first.player.set_scenario(scenario)
    assert reopened(first, make_application).player.scenario == scenario


def test_the_size_of_the_window_comes_back(make_application: MakeApplication) -> None:
    first = make_application()
    first.window.resize(790, 660)
    size = first.window.size()
    assert first.window.close()
    assert load_settings(path_of(first)).geometry == first.window.geometry_text
    second = Application(path_of(first))
    assert second.window.size() == size
    second.window.close()
    second.window.deleteLater()


def test_a_window_closed_in_full_screen_can_leave_it(make_application: MakeApplication) -> None:
    first = make_application()
    first.window.acts[Act.FULLSCREEN].trigger()
    second = reopened(first, make_application)
    action = second.window.acts[Act.FULLSCREEN]
    assert action.isChecked() == second.window.isFullScreen()


def test_a_window_closed_in_presentation_mode_opens_without_it(make_application: MakeApplication) -> None:
    first = make_application()
    first.window.appearance.set_theme("dark")
    first.window.acts[Act.PRESENT].trigger()
    second = reopened(first, make_application)
    assert second.window.appearance.theme_name == "dark"
    assert not second.window.isFullScreen()
    assert second.window.scenario_bar.isVisible()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"theme": "neon", "speed": -3, "letter_size": -1, "geometry": "zz", "scenario": "x = ["}',
        '{"letter_size": 1e300, "speed": 1e300, "views": ["hologram", "logarithmic"]}',
        '{"theme": 3, "speed": "fast", "views": "all", "geometry": [], "scenario": {}, "folder": null}',
        '{"scenario": "learning_rate = -1", "geometry": "한글", "folder": "/absent/\\ud800"}',
    ],
    ids=range(7),
)
def test_no_settings_can_keep_the_window_from_opening(
    qtbot: QtBot, make_application: MakeApplication, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "config" / "settings.json"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    application = make_application()
    qtbot.waitUntil(lambda: application.window.board.frame_shown is not None)
    assert application.player.scenario is next(iter(BUILT_IN_SCENARIOS.values()))
    application.window.grab()
    assert application.window.close()


def test_settings_that_cannot_be_written_do_not_keep_it_from_closing(
    make_application: MakeApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "config").write_text("")
    application = make_application()
    assert application.window.close()
    assert not application.window.isVisible()
    assert application.player.closed
    assert "settings" in caplog.text


def test_a_scenario_that_cannot_be_remembered_does_not_keep_the_rest_from_being(
    make_application: MakeApplication, tmp_path: Path
) -> None:
    # More points than are written out, from a folder whose name is not in the file system's encoding.
    folder = tmp_path / os.fsdecode(b"data-\xe4")
    folder.mkdir()
    rows = "\n".join(f"{number},{2 * number}" for number in range(1500))
    (folder / "many.csv").write_text(f"x,y\n{rows}\n")
    first = make_application()
    assert first.files.open(str(folder / "many.csv"))
    first.window.appearance.set_theme("dark")
    second = reopened(first, make_application)
    assert first.player.closed
    assert second.window.appearance.theme_name == "dark"


def test_closing_twice_is_closing(application: Application) -> None:
    application.close()
    application.close()
    assert application.player.closed


@pytest.fixture
def started(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Application]]:
    """Lets `start` run in the test's application, and keeps what it makes."""
    made: list[Application] = []

    class Kept(Application):
        def __init__(self, path: Path, language: str | None = None) -> None:
            super().__init__(path, language)
            made.append(self)

    monkeypatch.setattr(module, "Application", Kept)
    monkeypatch.setattr(module, "make_application", lambda _: qapp)
    monkeypatch.setattr(module, "settings_path", lambda: tmp_path / "settings.json")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield made
    signal.set_wakeup_fd(-1)
    for number, handler in handlers.items():
        signal.signal(number, handler)
    for application in made:
        application.player.close()
        application.window.deleteLater()


def when_shown(made: list[Application], act: Callable[[Application], object]) -> None:
    """Act as soon as the window has shown its first frame."""

    def look() -> None:
        if made and made[0].window.isVisible() and made[0].window.board.frame_shown is not None:
            act(made[0])
        else:
            QTimer.singleShot(1, look)

    QTimer.singleShot(0, look)


def test_the_program_ends_when_the_window_is_closed(started: list[Application], tmp_path: Path) -> None:
    save_settings(Settings(theme="dark"), tmp_path / "settings.json")
    when_shown(started, lambda application: application.window.close())
    assert start() == 0
    assert started[0].window.appearance.theme_name == "dark"
    assert started[0].player.closed


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_program_ends_in_good_order_when_it_is_interrupted(
    started: list[Application], tmp_path: Path, number: signal.Signals
) -> None:
    when_shown(started, lambda _: signal.raise_signal(number))
    assert start() == 0
    assert (tmp_path / "settings.json").is_file()
    assert started[0].player.closed


def test_the_program_opens_the_file_it_is_given(started: list[Application], tmp_path: Path) -> None:
    file = tmp_path / "points.csv"
    file.write_text("a,b,c\n1,2,3\n2,4,7\n")
    when_shown(started, lambda application: application.window.close())
    assert start(file, read_csv(file, "b", "c")) == 0
    assert started[0].player.scenario.data.x_label == "b"


def test_a_mistake_of_the_program_is_told_in_the_window(
    started: list[Application], caplog: pytest.LogCaptureFixture
) -> None:
    def make_mistake(application: Application) -> None:
        mistake = RuntimeError("spilt coffee")
        sys.excepthook(RuntimeError, mistake, None)
        told.append(application.window.notice.text)
        application.window.close()

    told: list[str] = []
    when_shown(started, make_mistake)
    assert start() == 0
    assert "RuntimeError: spilt coffee" in told[0]
    assert "spilt coffee" in caplog.text


def test_quitting_by_the_menu_ends_the_program(started: list[Application]) -> None:
    when_shown(started, lambda application: application.window.acts[Act.QUIT].trigger())
    assert start() == 0
