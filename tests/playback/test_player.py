from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gdgui.model.dataset import Dataset, FloatArray
from gdgui.model.descent import Descent, descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import StopReason, Trajectory
from gdgui.playback import history
from gdgui.playback.clock import FASTEST, SLOWEST, UNLIMITED
from gdgui.playback.player import Player
from gdgui.playback.worker import DescentWorker
from tests.helpers import go, rows_of, wait_for

MakePlayer = Callable[[Scenario], Player]


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has each change undone on its own, however quickly they follow each other."""
    monkeypatch.setattr(history, "SAME_GESTURE_SECONDS", 0.0)


def test_the_start_is_known_without_asking(qtbot: QtBot, player: Player) -> None:
    wait_for(qtbot, player, 0)
    assert player.trajectory.row(0)[:2] == (-5.0, 79.0)
    assert not player.playing


def test_a_player_is_settled_when_it_has_come_where_it_was_sent(
    qtbot: QtBot, make_player: MakePlayer
) -> None:
    player = make_player(Scenario(learning_rate=1e-6, tolerance=0.0, steps=200_000))
    seen = [player.settled]
    for step in (0, 150_000):
        player.seek(step)
        seen.append(player.settled)
        qtbot.waitUntil(lambda: player.settled)
        assert player.cursor == step
        assert player.trajectory.newest >= step
    player.play()
    seen.append(player.settled)
    player.pause()
    assert seen == [False] * 4
    player.close()
    assert player.closed


def test_playing_arrives_at_the_end_and_pauses(qtbot: QtBot, make_player: MakePlayer) -> None:
    scenario = Scenario(learning_rate=0.001, steps=12)
    player = make_player(scenario)
    player.set_speed(60.0)
    seen: list[int] = []
    player.moved.connect(lambda: seen.append(player.cursor))
    with qtbot.waitSignals(
        [player.playingChanged, player.playingChanged], check_params_cbs=[bool, lambda on: not on]
    ):
        player.play()
    assert not player.playing
    assert player.at_end
    assert player.cursor == 12
    assert seen == sorted(seen)
    assert player.trajectory.reason == StopReason("steps done", 12)
    np.testing.assert_array_equal(rows_of(player.trajectory), rows_of(descend(scenario)))


@pytest.mark.parametrize("name", ["slope", "diverging", "momentum", "tensorflow"])
def test_an_unlimited_speed_arrives_at_the_same_end(qtbot: QtBot, make_player: MakePlayer, name: str) -> None:
    expected = descend(BUILT_IN_SCENARIOS[name])
    player = make_player(BUILT_IN_SCENARIOS[name])
    player.set_speed(UNLIMITED)
    player.play()
    qtbot.waitUntil(lambda: player.at_end and not player.playing)
    assert player.trajectory.reason == expected.reason
    assert player.cursor == expected.newest
    np.testing.assert_array_equal(rows_of(player.trajectory), rows_of(expected))


def test_playing_a_finished_run_begins_again(qtbot: QtBot, make_player: MakePlayer) -> None:
    player = make_player(Scenario(learning_rate=0.001, steps=30))
    go(qtbot, player, 30)
    assert player.at_end
    player.play()
    assert player.playing
    assert player.cursor == 0
    player.pause()


def test_playing_goes_on_from_the_step_looked_at(qtbot: QtBot, player: Player) -> None:
    go(qtbot, player, 40)
    player.seek(7)
    player.set_speed(60.0)
    seen: list[int] = []
    player.moved.connect(lambda: seen.append(player.cursor))
    player.play()
    qtbot.waitUntil(lambda: len(seen) >= 3)
    player.pause()
    assert seen[0] in (8, 9, 10)
    assert player.cursor < 40


def test_toggling_plays_and_pauses(qtbot: QtBot, player: Player) -> None:
    told: list[bool] = []
    player.playingChanged.connect(told.append)
    player.toggle()
    player.play()
    assert told == [True]
    player.toggle()
    player.pause()
    assert told == [True, False]
    assert not player.playing


def test_a_paused_run_stays_where_it_is(qtbot: QtBot, player: Player) -> None:
    player.set_speed(UNLIMITED)
    player.play()
    qtbot.waitUntil(lambda: player.cursor > 10)
    player.pause()
    paused_at = player.cursor
    # What was under way when it paused arrives before the answer to this.
    player.seek(player.trajectory.newest + 1)
    qtbot.waitUntil(lambda: player.cursor > paused_at or player.trajectory.reason is not None)
    player.seek(paused_at)
    assert player.cursor == paused_at


def test_one_step(qtbot: QtBot, player: Player) -> None:
    player.step()
    wait_for(qtbot, player, 1)


def test_two_quick_steps_are_two_steps(qtbot: QtBot, player: Player) -> None:
    wait_for(qtbot, player, 0)
    player.step()
    player.step()
    wait_for(qtbot, player, 2)


def test_ten_steps_and_some_back(qtbot: QtBot, player: Player) -> None:
    player.step(10)
    wait_for(qtbot, player, 10)
    player.back()
    assert player.cursor == 9
    player.back(3)
    assert player.cursor == 6
    player.back(10)
    assert player.cursor == 0
    player.step(4)
    assert player.cursor == 4


def test_going_back_gives_up_a_step_under_way(qtbot: QtBot, player: Player) -> None:
    go(qtbot, player, 5)
    player.step()
    player.back()
    assert player.cursor == 4
    go(qtbot, player, 8)


def test_a_pause_gives_up_a_step_under_way(qtbot: QtBot, player: Player) -> None:
    go(qtbot, player, 5)
    player.step(10)
    player.pause()
    qtbot.waitUntil(lambda: player.trajectory.newest > 5)
    assert player.cursor == 5


def test_stepping_pauses(qtbot: QtBot, player: Player) -> None:
    player.play()
    player.step()
    assert not player.playing
    player.play()
    player.back()
    assert not player.playing


def test_seeking_beyond_what_is_known_computes_up_to_it(qtbot: QtBot, make_player: MakePlayer) -> None:
    scenario = Scenario(free=PARAMETERS, learning_rate=1e-4, tolerance=0.0, steps=100_000)
    player = make_player(scenario)
    player.seek(70_000)
    wait_for(qtbot, player, 70_000)
    assert not player.at_end
    expected = descend(scenario.with_changes(steps=70_000))
    np.testing.assert_array_equal(rows_of(player.trajectory)[:, :70_001], rows_of(expected))


def test_seeking_ends_at_the_ends(qtbot: QtBot, make_player: MakePlayer) -> None:
    player = make_player(Scenario(learning_rate=0.001, steps=20))
    player.seek(1_000_000)
    wait_for(qtbot, player, 20)
    player.seek(-5)
    assert player.cursor == 0


def test_to_the_start_and_to_the_newest_step(qtbot: QtBot, player: Player) -> None:
    go(qtbot, player, 30)
    player.to_start()
    assert player.cursor == 0
    player.to_newest()
    assert player.cursor == player.trajectory.newest >= 30


def test_a_diverged_run_stops_at_its_last_readable_step(qtbot: QtBot, make_player: MakePlayer) -> None:
    expected = descend(BUILT_IN_SCENARIOS["diverging"])
    player = make_player(BUILT_IN_SCENARIOS["diverging"])
    player.seek(1000)
    qtbot.waitUntil(lambda: player.trajectory.reason is not None)
    assert player.trajectory.reason == expected.reason
    assert player.cursor == expected.newest
    for _ in range(3):
        player.step()
    assert player.cursor == expected.newest
    player.back()
    assert player.cursor == expected.newest - 1


def test_a_run_that_converges_at_its_start_has_one_step(qtbot: QtBot, make_player: MakePlayer) -> None:
    best = Scenario().data.moments
    player = make_player(Scenario(start=Start(best.vertex(79.0), 79.0)))
    qtbot.waitUntil(lambda: player.at_end)
    player.play()
    player.step()
    assert player.trajectory.newest == player.cursor == 0
    assert not player.playing


@pytest.mark.parametrize(
    ("asked", "speed"), [(0.01, SLOWEST), (10.0, 10.0), (1000.0, FASTEST), (math.inf, UNLIMITED)]
)
def test_the_speed_has_bounds(player: Player, asked: float, speed: float) -> None:
    told: list[float] = []
    player.speedChanged.connect(told.append)
    player.set_speed(asked)
    player.set_speed(asked)
    assert player.speed == speed
    assert told == [speed]


def test_the_speed_can_change_while_playing(qtbot: QtBot, player: Player) -> None:
    player.set_speed(SLOWEST)
    player.play()
    player.set_speed(UNLIMITED)
    qtbot.waitUntil(lambda: player.cursor == 1000)


def test_there_is_never_more_than_one_batch_under_way(
    qtbot: QtBot, make_player: MakePlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way: list[int] = [0]
    most: list[int] = [0]
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
    player = make_player(Scenario(learning_rate=1e-6, tolerance=0.0, steps=200_000))
    player.set_speed(UNLIMITED)
    player.play()
    player.step()
    player.seek(60_000)
    player.step(10)
    player.play()
    qtbot.waitUntil(lambda: player.at_end)
    assert most == [1]
    assert under_way == [0]


def test_a_mistake_is_told_and_the_player_goes_on(
    qtbot: QtBot, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descent: Descent, count: int) -> FloatArray:
        raise RuntimeError("spilt coffee")

    go(qtbot, player, 5)
    with monkeypatch.context() as patch:
        patch.setattr(Descent, "advance", fail)
        with qtbot.waitSignal(player.failed) as told:
            player.play()
            player.step(100)
    assert told.args is not None
    assert "RuntimeError: spilt coffee" in told.args[0]
    assert not player.playing
    assert player.cursor == 5
    player.seek(300)
    wait_for(qtbot, player, 300)
    np.testing.assert_array_equal(
        rows_of(player.trajectory)[:, :301], rows_of(descend(player.scenario.with_changes(steps=300)))
    )


def test_a_mistake_at_the_start_can_be_outlived_by_playing(
    qtbot: QtBot, make_player: MakePlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descent: Descent) -> FloatArray:
        raise RuntimeError("spilt coffee")

    with monkeypatch.context() as patch:
        patch.setattr(Descent, "start_row", fail)
        player = make_player(Scenario(learning_rate=0.001, steps=5))
        with qtbot.waitSignal(player.failed):
            pass
    player.set_speed(60.0)
    player.play()
    qtbot.waitUntil(lambda: player.at_end)
    assert player.cursor == 5


@pytest.mark.parametrize("speed", [60.0, UNLIMITED])
def test_closing_ends_the_worker_whatever_it_does(
    qtbot: QtBot, make_player: MakePlayer, speed: float
) -> None:
    x = np.linspace(0.0, 1.0, 100_000)
    player = make_player(Scenario.for_data(Dataset(x, 2.0 * x), loss="mae", steps=1_000_000))
    player.set_speed(speed)
    player.play()
    qtbot.waitUntil(lambda: player.cursor > 1)
    player.close()
    assert not player.playing
    assert player.closed
    player.close()


def test_a_closed_player_can_be_dropped_at_once(make_player: MakePlayer) -> None:
    for _ in range(20):
        make_player(BUILT_IN_SCENARIOS["tensorflow"]).close()
