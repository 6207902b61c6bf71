from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gdgui.model.dataset import FloatArray
from gdgui.model.descent import Descent, descend
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory
from gdgui.playback.clock import UNLIMITED
from gdgui.playback.comparisons import AHEAD, Comparisons
from gdgui.playback.player import Player
from gdgui.playback.worker import DescentWorker
from tests.helpers import rows_of

MakePlayer = Callable[[Scenario], Player]

ENDLESS = Scenario(learning_rate=1e-9, tolerance=0.0, steps=10_000_000)
OTHERS = (
    ENDLESS,
    ENDLESS.with_changes(optimizer="adam", learning_rate=1e-6),
    Scenario(learning_rate=0.01, free=PARAMETERS, tolerance=0.0, steps=100_000),
)


@pytest.fixture
def comparisons(player: Player) -> Comparisons:
    return Comparisons(player, player)


def settle(qtbot: QtBot, player: Player, comparisons: Comparisons) -> None:
    qtbot.waitUntil(lambda: player.settled and comparisons.settled)


def test_nothing_is_computed_in_the_thread_that_asks(comparisons: Comparisons) -> None:
    assert [len(run) for run in comparisons.show(OTHERS)] == [0, 0, 0]


def test_runs_are_known_some_way_beyond_the_player_and_no_further(
    qtbot: QtBot, player: Player, comparisons: Comparisons
) -> None:
    runs = comparisons.show(OTHERS)
    for step in (0, 700, 1000):
        player.seek(step)
        settle(qtbot, player, comparisons)
        assert [run.newest for run in runs] == [step + AHEAD] * 3
        for run, scenario in zip(runs, OTHERS, strict=True):
            np.testing.assert_array_equal(rows_of(run), rows_of(descend(scenario, run.newest)))


def test_a_player_at_full_speed_is_followed(qtbot: QtBot, make_player: MakePlayer) -> None:
    player = make_player(ENDLESS.with_changes(steps=60_000))
    comparisons = Comparisons(player, player)
    runs = comparisons.show(OTHERS)
    player.set_speed(UNLIMITED)
    player.play()
    qtbot.waitUntil(lambda: player.at_end)
    settle(qtbot, player, comparisons)
    assert [run.newest for run in runs] == [60_000 + AHEAD] * 3


def test_a_run_that_has_ended_is_asked_no_more(
    qtbot: QtBot, player: Player, comparisons: Comparisons
) -> None:
    ends = Scenario(learning_rate=0.001, steps=12)
    (run,) = comparisons.show([ends])
    player.seek(500)
    settle(qtbot, player, comparisons)
    assert run.newest == 12
    assert run.reason == descend(ends).reason


def test_other_runs_take_the_place_of_those_before(
    qtbot: QtBot, player: Player, comparisons: Comparisons
) -> None:
    before = comparisons.show(OTHERS)
    (run,) = comparisons.show(OTHERS[2:])
    settle(qtbot, player, comparisons)
    known = [len(each) for each in before]
    assert run.newest == AHEAD
    player.seek(300)
    settle(qtbot, player, comparisons)
    assert run.newest == 300 + AHEAD
    assert [len(each) for each in before] == known
    assert comparisons.show(()) == ()
    assert comparisons.settled


def test_one_burst_is_under_way_at_a_time(
    qtbot: QtBot, player: Player, comparisons: Comparisons, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(qtbot, player, comparisons)
    under_way, most = [0], [0]
    request, extend = DescentWorker.request, Trajectory.extend

    def counted_request(worker: DescentWorker, steps: int) -> None:
        under_way[0] += 1
        most[0] = max(most[0], under_way[0])
        request(worker, steps)

    def counted_extend(run: Trajectory, rows: FloatArray) -> None:
        under_way[0] -= 1
        extend(run, rows)

    monkeypatch.setattr(DescentWorker, "request", counted_request)
    monkeypatch.setattr(Trajectory, "extend", counted_extend)
    comparisons.show(OTHERS)
    settle(qtbot, player, comparisons)
    assert most == [1]
    assert under_way == [0]


def test_a_mistake_is_told_once(
    qtbot: QtBot, player: Player, comparisons: Comparisons, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descent: Descent, count: int) -> FloatArray:
        raise RuntimeError("spilt coffee")

    settle(qtbot, player, comparisons)
    reports: list[str] = []
    comparisons.failed.connect(reports.append)
    with monkeypatch.context() as patch:
        patch.setattr(Descent, "advance", fail)
        comparisons.show(OTHERS[:1])
        settle(qtbot, player, comparisons)
    assert len(reports) == 1
    assert "RuntimeError: spilt coffee" in reports[0]
    (run,) = comparisons.show(OTHERS[:1])
    settle(qtbot, player, comparisons)
    assert run.newest == AHEAD


def test_the_workers_end_with_the_player(make_player: MakePlayer) -> None:
    # A thread that is destroyed while it runs would end the process.
    for _ in range(20):
        player = make_player(ENDLESS)
        comparisons = Comparisons(player, player)
        comparisons.show(OTHERS)
        comparisons.show(OTHERS[:1])
        QCoreApplication.processEvents()
        player.close()
        assert comparisons.settled
