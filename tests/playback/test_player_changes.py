from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gdgui.model.descent import descend
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import LearningRateChange, Scenario, Start
from gdgui.playback import history
from gdgui.playback.clock import UNLIMITED
from gdgui.playback.player import Player
from tests.helpers import go, rows_of, wait_for

MakePlayer = Callable[[Scenario], Player]


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has each change undone on its own, however quickly they follow each other."""
    monkeypatch.setattr(history, "SAME_GESTURE_SECONDS", 0.0)


def test_reset_drops_the_changes_made_on_the_way(qtbot: QtBot, make_player: MakePlayer) -> None:
    scenario = Scenario(learning_rate=0.001, changes=(LearningRateChange(3, 0.01),))
    player = make_player(scenario)
    go(qtbot, player, 10)
    player.reset()
    assert player.scenario == scenario.with_changes(changes=())
    assert player.cursor == 0
    go(qtbot, player, 10)
    assert player.trajectory.row(10)[5] == 0.001


def test_another_scenario_is_played_from_its_start(qtbot: QtBot, player: Player) -> None:
    go(qtbot, player, 10)
    player.play()
    scenario = Scenario(start=Start.drawn(42))
    with qtbot.waitSignals([player.scenarioChanged, player.historyChanged, player.moved]):
        player.set_scenario(scenario)
    assert player.scenario is scenario
    assert not player.playing
    wait_for(qtbot, player, 0)
    assert player.trajectory.row(0)[:2] == (scenario.start.slope, scenario.start.intercept)


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_a_replay_is_the_first_run_bit_for_bit(qtbot: QtBot, make_player: MakePlayer, optimizer: str) -> None:
    player = make_player(
        Scenario(optimizer=optimizer, free=PARAMETERS, learning_rate=0.01, steps=80, tolerance=0.0)
    )
    for step in (1, 4, 2, 30, 31, 80):
        go(qtbot, player, step)
    first = rows_of(player.trajectory)
    player.reset()
    go(qtbot, player, 80)
    np.testing.assert_array_equal(rows_of(player.trajectory), first)


@pytest.mark.parametrize("step", [0, 12, 30])
@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_a_changed_rate_holds_from_the_step_looked_at(
    qtbot: QtBot, make_player: MakePlayer, optimizer: str, step: int
) -> None:
    scenario = Scenario(optimizer=optimizer, free=PARAMETERS, learning_rate=0.01, steps=50, tolerance=0.0)
    player = make_player(scenario)
    go(qtbot, player, 30)
    go(qtbot, player, step)
    player.set_learning_rate(0.002)
    assert player.trajectory.newest == player.cursor == step
    assert player.scenario == scenario.with_learning_rate(step, 0.002)
    assert player.trajectory.row(step)[5] == 0.002
    go(qtbot, player, 50)
    expected = descend(player.scenario)
    np.testing.assert_array_equal(rows_of(player.trajectory), rows_of(expected))
    assert player.trajectory.reason == expected.reason


def test_the_same_rate_changes_nothing(qtbot: QtBot, player: Player) -> None:
    go(qtbot, player, 5)
    player.back(3)
    player.set_learning_rate(1e-4)
    assert player.trajectory.newest >= 5
    assert player.scenario.changes == ()
    assert not player.history.can_undo


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_the_step_to_come_is_known_after_a_changed_rate(
    qtbot: QtBot, make_player: MakePlayer, optimizer: str
) -> None:
    player = make_player(Scenario(optimizer=optimizer, learning_rate=0.01))
    go(qtbot, player, 5)
    player.set_learning_rate(0.02)
    qtbot.waitUntil(lambda: player.trajectory.next_params is not None)
    planned = player.trajectory.next_params
    go(qtbot, player, 6)
    assert player.trajectory.row(6)[:2] == planned


def test_the_rate_can_be_changed_while_playing(qtbot: QtBot, player: Player) -> None:
    player.set_speed(UNLIMITED)
    player.play()
    for rate in (2e-4, 3e-4, 2e-4):
        cursor = player.cursor
        player.set_learning_rate(rate)
        qtbot.waitUntil(lambda cursor=cursor: player.cursor > cursor or player.at_end)  # type: ignore[misc]
    qtbot.waitUntil(lambda: player.at_end)
    np.testing.assert_array_equal(rows_of(player.trajectory), rows_of(descend(player.scenario)))


def test_a_rate_changed_before_the_start_is_known_holds_from_the_start(
    qtbot: QtBot, make_player: MakePlayer
) -> None:
    player = make_player(Scenario(learning_rate=0.001))
    player.set_learning_rate(0.002)
    go(qtbot, player, 3)
    np.testing.assert_array_equal(
        rows_of(player.trajectory)[:, :4], rows_of(descend(Scenario(learning_rate=0.002)))[:, :4]
    )


def test_a_run_that_had_ended_goes_on_with_another_rate(qtbot: QtBot, make_player: MakePlayer) -> None:
    player = make_player(BUILT_IN_SCENARIOS["diverging"])
    player.seek(1000)
    qtbot.waitUntil(lambda: player.at_end)
    player.set_learning_rate(0.01)
    assert not player.at_end
    player.seek(1000)
    qtbot.waitUntil(lambda: player.at_end)
    assert player.trajectory.reason is not None
    assert player.trajectory.reason.kind == "converged"
    np.testing.assert_array_equal(rows_of(player.trajectory), rows_of(descend(player.scenario)))


@pytest.mark.usefixtures("one_by_one")
def test_changes_are_undone_and_made_again(qtbot: QtBot, player: Player) -> None:
    first = player.scenario
    go(qtbot, player, 20)
    player.set_learning_rate(0.002)
    second = player.scenario
    go(qtbot, player, 25)
    player.set_scenario(Scenario(loss="rmse"))
    player.undo()
    assert player.scenario is second
    wait_for(qtbot, player, 25)
    np.testing.assert_array_equal(
        rows_of(player.trajectory)[:, :26], rows_of(descend(second.with_changes(steps=25)))
    )
    player.undo()
    assert player.scenario is first
    wait_for(qtbot, player, 20)
    assert not player.history.can_undo
    player.undo()
    assert player.scenario is first
    player.redo()
    assert player.scenario is second
    wait_for(qtbot, player, 25)
    player.redo()
    assert player.scenario.loss == "rmse"
    player.redo()
    assert player.scenario.loss == "rmse"


@pytest.mark.usefixtures("one_by_one")
def test_undoing_twice_in_haste_forgets_no_step(qtbot: QtBot, player: Player) -> None:
    go(qtbot, player, 20)
    player.set_learning_rate(0.002)
    go(qtbot, player, 25)
    player.set_scenario(Scenario(loss="rmse"))
    player.undo()
    player.undo()
    player.redo()
    wait_for(qtbot, player, 25)
    player.undo()
    wait_for(qtbot, player, 20)


def test_a_drag_of_the_rate_is_undone_at_once(qtbot: QtBot, player: Player) -> None:
    first = player.scenario
    wait_for(qtbot, player, 0)
    for rate in (2e-4, 3e-4, 4e-4):
        player.set_learning_rate(rate)
    player.undo()
    assert player.scenario is first
    assert not player.history.can_undo


def test_a_schedule_goes_on_from_the_rate_set_at_the_start(qtbot: QtBot, make_player: MakePlayer) -> None:
    scenario = Scenario(schedule="warmup", schedule_settings={"steps": 10.0, "first": 0.5})
    player = make_player(scenario)
    go(qtbot, player, 3)
    go(qtbot, player, 0)
    player.set_learning_rate(0.02)
    go(qtbot, player, 3)
    assert rows_of(player.trajectory)[5, :3] == pytest.approx(player.scenario.learning_rates(0, 3))
