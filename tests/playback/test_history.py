from __future__ import annotations

import pytest

from gdgui.model.scenario import Scenario
from gdgui.playback import history as module
from gdgui.playback.history import History, Moment

FIRST, SECOND, THIRD, FOURTH = (Moment(Scenario(learning_rate=rate), 7) for rate in (0.1, 0.2, 0.3, 0.4))


class Clock:
    """Stands in for the module `time`."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


@pytest.fixture
def history(clock: Clock) -> History:
    return History()


def test_at_first_there_is_nothing_to_undo_or_redo(history: History) -> None:
    assert not history.can_undo
    assert not history.can_redo


def test_moments_come_back_in_reverse_and_again_in_order(history: History) -> None:
    history.record(FIRST, "loss")
    history.record(SECOND, "fit")
    assert history.undo(THIRD) is SECOND
    assert history.undo(SECOND) is FIRST
    assert not history.can_undo
    assert history.redo(FIRST) is SECOND
    assert history.redo(SECOND) is THIRD
    assert not history.can_redo
    assert history.can_undo


def test_a_new_change_drops_what_was_undone(history: History) -> None:
    history.record(FIRST, "loss")
    history.undo(SECOND)
    history.record(THIRD, "fit")
    assert not history.can_redo
    assert history.undo(FOURTH) is THIRD


def test_quick_changes_of_one_kind_are_undone_together(history: History, clock: Clock) -> None:
    for moment in (FIRST, SECOND, THIRD):
        history.record(moment, "learning rate")
        clock.now += 0.9
    assert history.undo(FOURTH) is FIRST
    assert not history.can_undo


def test_slow_changes_of_one_kind_are_undone_one_by_one(history: History, clock: Clock) -> None:
    history.record(FIRST, "learning rate")
    clock.now += 1.1
    history.record(SECOND, "learning rate")
    assert history.undo(THIRD) is SECOND
    assert history.undo(SECOND) is FIRST


def test_quick_changes_of_several_kinds_are_undone_one_by_one(history: History) -> None:
    history.record(FIRST, "loss")
    history.record(SECOND, "learning rate")
    history.record(THIRD, "loss")
    assert [history.undo(FOURTH) for _ in range(3)] == [THIRD, SECOND, FIRST]


@pytest.mark.parametrize("kind", ["loss", "fit"])
def test_a_change_right_after_undoing_is_one_of_its_own(history: History, kind: str) -> None:
    history.record(FIRST, "loss")
    history.record(SECOND, "fit")
    history.undo(THIRD)
    history.record(SECOND, kind)
    assert history.undo(FOURTH) is SECOND
    assert history.undo(SECOND) is FIRST


def test_only_so_many_moments_are_kept(history: History) -> None:
    moments = [Moment(Scenario(), cursor) for cursor in range(150)]
    for number, moment in enumerate(moments):
        history.record(moment, str(number))
    undone = []
    while history.can_undo:
        undone.append(history.undo(FIRST))
    assert undone == moments[:49:-1]
