from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gdgui.model.scenario import Scenario, Start
from gdgui.playback.guess import Guess, Guessing
from gdgui.playback.player import Player

# slope* is 2.3 and the curvature 60, so the slope after a step is slope − rate · 60 · (slope − 2.3).
SCENARIO = Scenario(start=Start(-5.0, 79.0), learning_rate=0.005, tolerance=0.0)
LANDINGS = (-2.81, -1.277, -0.2039)


@pytest.fixture
def walker(qtbot: QtBot, make_player: Callable[[Scenario], Player]) -> Player:
    player = make_player(SCENARIO)
    qtbot.waitUntil(lambda: len(player.trajectory) > 0)
    return player


@pytest.fixture
def guessing(walker: Player) -> Guessing:
    guessing = Guessing(walker)
    guessing.set_on(True)
    return guessing


def step(qtbot: QtBot, player: Player) -> None:
    target = player.cursor + 1
    player.step()
    qtbot.waitUntil(lambda: player.cursor == target)


def guess_next(qtbot: QtBot, player: Player, guessing: Guessing, slope: float) -> Guess:
    assert guessing.must_wait()
    guessing.take(slope)
    step(qtbot, player)
    assert guessing.guess is not None
    return guessing.guess


def test_it_asks_before_an_update_and_goes_on_when_asked_again(walker: Player, guessing: Guessing) -> None:
    states = [guessing.waiting]
    for _ in range(2):
        states += [guessing.must_wait(), guessing.waiting]
    assert states == [False, True, True, False, False]
    assert guessing.must_wait()


def test_a_guess_is_measured_where_the_point_lands(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    guess = guess_next(qtbot, walker, guessing, -2.0)
    assert guess.landed == pytest.approx(LANDINGS[0])
    assert guess.off == pytest.approx(0.81)
    assert not guess.hit
    assert (guessing.hits, guessing.guesses) == (0, 1)


@pytest.mark.parametrize(
    ("slope", "hit"), [(-2.81, True), (-2.595, True), (-3.025, True), (-2.585, False), (-3.035, False)]
)
def test_a_hit_is_off_by_a_tenth_of_the_step_at_most(
    qtbot: QtBot, walker: Player, guessing: Guessing, slope: float, hit: bool
) -> None:
    # The step is 2.19 long, so a hit is off by 0.219 at most.
    assert guess_next(qtbot, walker, guessing, slope).hit is hit
    assert guessing.hits == hit


def test_the_score_grows(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    for landing, aside in zip(LANDINGS, (0.0, 1.0, 0.01), strict=True):
        guess_next(qtbot, walker, guessing, landing + aside)
    assert (guessing.hits, guessing.guesses) == (2, 3)


def test_a_step_without_a_guess_does_not_count(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    assert guessing.must_wait()
    assert not guessing.must_wait()
    step(qtbot, walker)
    assert guessing.guess is None
    assert (guessing.hits, guessing.guesses) == (0, 0)


def test_what_is_known_already_is_not_asked(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    walker.seek(3)
    qtbot.waitUntil(lambda: walker.cursor == 3)
    walker.to_start()
    assert not guessing.must_wait()
    walker.to_newest()
    assert guessing.must_wait()


def test_at_the_end_there_is_nothing_to_guess(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    walker.set_scenario(SCENARIO.with_changes(steps=2))
    walker.seek(2)
    qtbot.waitUntil(lambda: walker.at_end)
    assert not guessing.must_wait()
    assert not guessing.waiting


def test_while_it_plays_nothing_is_asked(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    walker.play()
    assert not guessing.on
    assert not guessing.must_wait()
    walker.pause()
    assert guessing.on


def test_going_back_forgets_the_guess_and_keeps_the_score(
    qtbot: QtBot, walker: Player, guessing: Guessing
) -> None:
    guess_next(qtbot, walker, guessing, LANDINGS[0])
    guess_next(qtbot, walker, guessing, LANDINGS[1])
    walker.back()
    kept = guessing.guess
    assert kept is not None
    assert kept.landed is not None
    walker.back()
    forgotten = guessing.guess
    assert forgotten is None
    assert (guessing.hits, guessing.guesses) == (2, 2)


def test_another_run_forgets_the_guess(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    assert guessing.must_wait()
    guessing.take(0.0)
    walker.set_scenario(Scenario())
    assert guessing.guess is None
    assert not guessing.waiting
    qtbot.waitUntil(lambda: len(walker.trajectory) > 0)
    assert guessing.must_wait()


def test_switching_on_begins_a_new_score(qtbot: QtBot, walker: Player, guessing: Guessing) -> None:
    guess_next(qtbot, walker, guessing, LANDINGS[0])
    with qtbot.waitSignal(guessing.changed):
        guessing.set_on(True)
    assert (guessing.hits, guessing.guesses, guessing.guess) == (0, 0, None)
    guessing.set_on(False)
    assert not guessing.must_wait()


def test_a_step_of_no_length_is_hit_by_its_very_place_alone(
    qtbot: QtBot, make_player: Callable[[Scenario], Player]
) -> None:
    player = make_player(SCENARIO.with_changes(start=Start(2.3, 79.0)))
    qtbot.waitUntil(lambda: len(player.trajectory) > 0)
    guessing = Guessing(player)
    guessing.set_on(True)
    assert not guess_next(qtbot, player, guessing, 2.4).hit
