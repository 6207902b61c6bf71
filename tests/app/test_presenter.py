from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.start import Application
from gdgui.frames.data_view import DataView
from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.descent import Descent
from gdgui.model.numbers import format_number
from gdgui.model.scenario import Scenario
from gdgui.playback.clock import UNLIMITED
from gdgui.views.board.data_panel import DataPanel
from gdgui.views.board.error_panel import ErrorPanel
from gdgui.views.board.panel import Panel
from gdgui.views.controls.transport import SPEEDS
from tests.helpers import choose, place, wait_for_step, write

# QTest says so of the clicks that pyqtgraph takes but does not mark as taken.
pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")


def turn_wheel(application: Application, panel: Panel) -> None:
    viewport = application.window.board.viewport()
    at = place(application, panel, 0.5, 0.5)
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_window_shows_the_step_of_the_player(qtbot: QtBot, application: Application) -> None:
    wait_for_step(qtbot, application, 0)
    application.player.seek(12)
    wait_for_step(qtbot, application, 12)
    window = application.window
    assert window.readout.numbers["step"].text == "12"
    assert window.readout.numbers["slope"].text == format_number(application.player.trajectory.slope[12])
    assert window.transport.scrub.value() == 12
    assert window.transport.step.value == 12
    assert "12" in window.board.accessibleDescription()


def test_the_transport_moves_the_player(qtbot: QtBot, application: Application) -> None:
    wait_for_step(qtbot, application, 0)
    write(application.window.transport.step, "30")
    wait_for_step(qtbot, application, 30)
    application.window.transport.scrub.setValue(4)
    wait_for_step(qtbot, application, 4)


def test_no_step_beyond_the_end_is_taken(qtbot: QtBot, application: Application) -> None:
    wait_for_step(qtbot, application, 0)
    write(application.window.transport.step, "1001")
    assert "1001" in application.window.notice.text
    assert application.player.cursor == 0


@pytest.mark.parametrize("name", ["data", "error", "loss"])
def test_a_zoomed_view_stays_until_all_is_to_be_fitted(
    qtbot: QtBot, application: Application, name: str
) -> None:
    wait_for_step(qtbot, application, 0)
    board = application.window.board
    panel: Panel = board.panels[name]
    others = [other for other in board.panels.values() if other is not panel]
    whole, beside = panel.limits, [other.limits for other in others]
    turn_wheel(application, panel)
    qtbot.waitUntil(lambda: panel.limits.width < whole.width and panel.limits.height < whole.height)
    zoomed = panel.limits
    application.player.seek(3)
    wait_for_step(qtbot, application, 3)
    assert panel.limits == zoomed
    assert [other.limits for other in others] == beside
    QTest.keyClick(application.window, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: panel.limits == whole)


def test_other_data_are_seen_whole(qtbot: QtBot, application: Application) -> None:
    wait_for_step(qtbot, application, 0)
    board = application.window.board
    turn_wheel(application, board.panel(DataPanel))
    turn_wheel(application, board.panel(ErrorPanel))
    data = Dataset(np.array([1000.0, 1001.0]), np.array([5.0, 6.0]))
    application.player.set_scenario(Scenario.for_data(data))
    wait_for_step(qtbot, application, 0)
    assert board.panel(DataPanel).limits.contains(1000.0, 5.0)
    assert board.panel(DataPanel).limits.contains(1001.0, 6.0)
    view = board.panel(ErrorPanel).view
    assert view is not None
    assert view.point is not None


@pytest.mark.parametrize("name", ["data", "error", "loss"])
def test_pointing_at_something_shows_its_values(qtbot: QtBot, application: Application, name: str) -> None:
    application.window.acts[Act.GLIDE].setChecked(False)
    application.player.seek(5)
    wait_for_step(qtbot, application, 5)
    board = application.window.board
    panel: Panel = board.panels[name]
    view = board.frame_shown
    assert view is not None
    x, y = {
        "data": (view.view(DataView).points.x[1], view.view(DataView).points.y[1]),
        "error": (view.readout.slope, view.readout.loss),
        "loss": (3.0, application.player.trajectory.loss[3]),
    }[name]
    across = (x - panel.limits.x0) / panel.limits.width
    up = (y - panel.limits.y0) / panel.limits.height
    QTest.mouseMove(board.viewport(), QPoint(1, 1))
    plain = board.grab().toImage()
    QTest.mouseMove(board.viewport(), place(application, panel, across, up))
    qtbot.waitUntil(lambda: board.grab().toImage() != plain)


def test_the_title_names_data_and_scenario(qtbot: QtBot, application: Application) -> None:
    title = application.window.windowTitle
    assert "four-points" in title()
    application.player.set_scenario(Scenario(title="Demonstration"))
    assert "Demonstration" in title()
    x = np.array([1.0, 2.0])
    application.player.set_scenario(Scenario.for_data(Dataset(x, x, name="people")))
    assert "people" in title()
    assert "Demonstration" not in title()


def test_undo_and_redo_are_offered_where_there_is_something(qtbot: QtBot, application: Application) -> None:
    undo, redo = (application.window.acts[Act(name)] for name in ("undo", "redo"))
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    choose(application.window.scenario_bar.loss, "mae")
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    undo.trigger()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    assert application.window.scenario_bar.loss.currentData() == "mse"
    redo.trigger()
    assert application.window.scenario_bar.loss.currentData() == "mae"


def test_speeds_are_gone_through_in_order(application: Application) -> None:
    faster, slower = (application.window.acts[Act(name)] for name in ("faster", "slower"))
    application.player.set_speed(SPEEDS[0])
    seen = [application.player.speed]
    for _ in range(len(SPEEDS)):
        faster.trigger()
        seen.append(application.player.speed)
    assert seen == [*SPEEDS, UNLIMITED]
    for speed in SPEEDS[-2::-1]:
        slower.trigger()
        assert application.player.speed == speed
        assert SPEEDS[application.window.transport.speed.currentIndex()] == speed
    slower.trigger()
    assert application.player.speed == SPEEDS[0]


def test_the_speed_can_be_chosen(application: Application) -> None:
    box = application.window.transport.speed
    for index, speed in enumerate(SPEEDS):
        box.activated.emit(index)
        assert application.player.speed == speed


@pytest.mark.parametrize("name", ["slope", "momentum", "diverging"])
def test_playing_at_full_speed_ends_with_the_last_step_shown(
    qtbot: QtBot, application: Application, name: str
) -> None:
    application.files.play_built_in(name)
    application.player.set_speed(math.inf)
    application.window.acts[Act.PLAY].trigger()
    qtbot.waitUntil(lambda: application.player.at_end and not application.player.playing)
    wait_for_step(qtbot, application, application.player.trajectory.newest)


def test_a_step_may_glide_and_may_jump(qtbot: QtBot, application: Application) -> None:
    wait_for_step(qtbot, application, 0)
    board, player = application.window.board, application.player
    for glides in (True, False):
        application.window.acts[Act.GLIDE].setChecked(glides)
        player.to_start()
        wait_for_step(qtbot, application, 0)
        first, second = player.trajectory.slope[0], None
        shown: list[float] = []

        def keep(shown: list[float] = shown) -> None:
            if board.frame_shown is not None:
                shown.append(board.frame_shown.readout.slope)

        application.presenter.frameChanged.connect(keep)
        application.window.acts[Act.STEP].trigger()
        wait_for_step(qtbot, application, 1)
        application.presenter.frameChanged.disconnect(keep)
        second = player.trajectory.slope[1]
        between = [slope for slope in shown if first < slope < second]
        assert bool(between) == glides
        assert between == sorted(between)


def test_a_mistake_of_the_program_is_told_and_the_scenario_kept(
    qtbot: QtBot, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descent: Descent, count: int) -> FloatArray:
        raise RuntimeError("spilt coffee")

    wait_for_step(qtbot, application, 0)
    before = application.player.scenario
    with monkeypatch.context() as patch:
        patch.setattr(Descent, "advance", fail)
        application.player.step()
        qtbot.waitUntil(lambda: "spilt coffee" in application.window.notice.text)
    assert application.player.scenario is before
    application.player.step()
    wait_for_step(qtbot, application, 1)
