from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gdgui.frames.view_state import STAGES, Stage
from gdgui.model.scenario import Scenario
from gdgui.playback.player import Player
from gdgui.playback.stepper import Stepper

MakePlayer = Callable[[Scenario], Player]
Place = tuple[int, Stage | None]


@pytest.fixture
def short(make_player: MakePlayer) -> Player:
    """A run that ends after three steps."""
    return make_player(Scenario(steps=3, tolerance=0.0))


def arrive(qtbot: QtBot, player: Player, step: int) -> None:
    qtbot.waitUntil(lambda: player.cursor == step and player.trajectory.newest >= step)


def walk(qtbot: QtBot, player: Player, stepper: Stepper, presses: int) -> list[Place]:
    """Go on, and return all places including the first."""
    places: list[Place] = [(player.cursor, stepper.stage)]
    for _ in range(presses):
        with qtbot.waitSignal(stepper.stageChanged):
            stepper.step()
        places.append((player.cursor, stepper.stage))
    return places


@pytest.fixture
def stepper(qtbot: QtBot, short: Player) -> Stepper:
    arrive(qtbot, short, 0)
    stepper = Stepper(short)
    stepper.set_staged(True)
    return stepper


def test_it_begins_with_the_prediction(short: Player, stepper: Stepper) -> None:
    assert (short.cursor, stepper.stage) == (0, "predict")
    stepper.back()
    assert (short.cursor, stepper.stage) == (0, "predict")


def test_back_visits_the_same_places_as_forth(qtbot: QtBot, short: Player, stepper: Stepper) -> None:
    places = walk(qtbot, short, stepper, 13)
    expected: list[Place] = [(0, stage) for stage in STAGES[1:]]
    expected += [(step, stage) for step in (1, 2, 3) for stage in STAGES]
    assert places == expected[:14]
    for place in places[-2::-1]:
        stepper.back()
        assert (short.cursor, stepper.stage) == place


def test_at_the_end_there_is_no_next_move(qtbot: QtBot, short: Player, stepper: Stepper) -> None:
    walk(qtbot, short, stepper, 13)
    assert short.at_end
    for _ in range(3):
        stepper.step()
        assert (short.cursor, stepper.stage) == (3, "differentiate")
    stepper.back()
    assert stepper.stage == "predict"


def test_a_converged_run_ends_in_the_same_way(qtbot: QtBot, make_player: MakePlayer) -> None:
    player = make_player(Scenario(learning_rate=1.0 / 60.0))
    stepper = Stepper(player)
    stepper.set_staged(True)
    player.seek(5)
    qtbot.waitUntil(lambda: player.at_end)
    assert player.cursor == 1
    stepper.set_stage("differentiate")
    stepper.step()
    stepper.update()
    assert (player.cursor, stepper.stage) == (1, "differentiate")


def test_whole_steps_have_no_stage(qtbot: QtBot, short: Player, stepper: Stepper) -> None:
    stepper.set_stage("move")
    stepper.set_staged(False)
    assert stepper.stage is None
    stepper.step()
    arrive(qtbot, short, 1)
    assert stepper.stage is None
    stepper.back()
    assert short.cursor == 0
    stepper.set_staged(True)
    assert stepper.stage == "predict"


def test_a_step_from_elsewhere_begins_with_its_prediction(
    qtbot: QtBot, short: Player, stepper: Stepper
) -> None:
    stepper.set_stage("move")
    short.seek(2)
    arrive(qtbot, short, 2)
    assert stepper.stage == "predict"
    stepper.set_stage("move")
    short.to_start()
    assert (short.cursor, stepper.stage) == (0, "predict")


def test_while_it_plays_steps_are_whole(qtbot: QtBot, player: Player) -> None:
    arrive(qtbot, player, 0)
    stepper = Stepper(player)
    stepper.set_staged(True)
    player.set_speed(30.0)
    player.play()
    assert stepper.stage is None
    qtbot.waitUntil(lambda: player.cursor >= 2)
    player.pause()
    assert stepper.stage == "predict"


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("step", [1, 2, 60])
def test_one_can_arrive_at_a_stage_of_a_step_that_is_not_known_yet(
    qtbot: QtBot, make_player: MakePlayer, stage: Stage, step: int
) -> None:
    player = make_player(Scenario(learning_rate=1e-4, tolerance=0.0))
    stepper = Stepper(player)
    stepper.set_staged(True)
    player.seek(step)
    stepper.arrive_at(step, stage)
    arrive(qtbot, player, step)
    assert stepper.stage == stage


@pytest.mark.parametrize("before", [0, 1, 2])
def test_another_scenario_does_not_take_the_stage_that_is_waited_for(
    qtbot: QtBot, short: Player, stepper: Stepper, before: int
) -> None:
    short.seek(before)
    arrive(qtbot, short, before)
    for step, stage in ((1, "differentiate"), (1, "update"), (2, "move")):
        short.set_scenario(Scenario(steps=3, tolerance=0.0, learning_rate=0.001))
        short.seek(step)
        stepper.arrive_at(step, stage)  # type: ignore[arg-type]
        arrive(qtbot, short, step)
        assert (short.cursor, stepper.stage) == (step, stage)


def test_where_the_run_ends_before_the_stage_is_that_of_its_end(
    qtbot: QtBot, short: Player, stepper: Stepper
) -> None:
    short.set_scenario(Scenario(learning_rate=1.0 / 60.0))
    short.seek(7)
    stepper.arrive_at(7, "differentiate")
    qtbot.waitUntil(lambda: short.at_end)
    assert (short.cursor, stepper.stage) == (1, "differentiate")


@pytest.mark.parametrize("step", [0, 2])
def test_another_learning_rate_leaves_the_stage(
    qtbot: QtBot, short: Player, stepper: Stepper, step: int
) -> None:
    short.seek(step)
    arrive(qtbot, short, step)
    stepper.set_stage("move")
    short.set_learning_rate(0.002)
    assert (short.cursor, stepper.stage) == (step, "move")


def test_an_update_is_made_from_any_stage(qtbot: QtBot, short: Player, stepper: Stepper) -> None:
    for step, stage in enumerate(STAGES[1:]):
        stepper.set_stage(stage)
        stepper.update()
        arrive(qtbot, short, step + 1)
        assert stepper.stage == "update"
