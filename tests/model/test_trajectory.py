from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdgui.model.dataset import FloatArray
from gdgui.model.trajectory import COLUMNS, Extent, StopReason, Trajectory

relaxed = settings(deadline=None)


def rows_of(count: int, seed: int = 0) -> FloatArray:
    return np.random.default_rng(seed).normal(size=(len(COLUMNS), count))


def filled(rows: FloatArray) -> Trajectory:
    trajectory = Trajectory()
    trajectory.extend(rows)
    return trajectory


@given(st.lists(st.integers(0, 40), max_size=12), st.integers(0, 20))
@relaxed
def test_rows_come_back_in_order_however_it_grew(sizes: list[int], capacity: int) -> None:
    rows = rows_of(sum(sizes))
    trajectory = Trajectory(capacity)
    end = 0
    for size in sizes:
        trajectory.extend(rows[:, end : end + size])
        end += size
        assert len(trajectory) == end
        assert trajectory.newest == end - 1
    for index, name in enumerate(COLUMNS):
        np.testing.assert_array_equal(trajectory.column(name), rows[index])
    for step in range(end):
        assert trajectory.row(step) == tuple(rows[:, step])


def test_columns_handed_out_stay_as_they_are_while_it_grows() -> None:
    rows = rows_of(5000)
    trajectory = Trajectory(4)
    trajectory.extend(rows[:, :3])
    early = [trajectory.column(name) for name in COLUMNS]
    for first in range(3, 5000, 7):
        trajectory.extend(rows[:, first : first + 7])
    for index, column in enumerate(early):
        np.testing.assert_array_equal(column, rows[index, :3])
    assert len(trajectory) == 5000


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_read_only(name: str) -> None:
    column = filled(rows_of(3)).column(name)
    with pytest.raises(ValueError, match="read-only"):
        column[0] = 0.0


def test_the_usual_columns_have_names_of_their_own() -> None:
    trajectory = filled(rows_of(3))
    np.testing.assert_array_equal(trajectory.slope, trajectory.column("slope"))
    np.testing.assert_array_equal(trajectory.intercept, trajectory.column("intercept"))
    np.testing.assert_array_equal(trajectory.loss, trajectory.column("loss"))


@given(st.lists(st.integers(1, 30), min_size=1, max_size=8), st.integers(0, 1000))
@relaxed
def test_extents_are_the_least_and_greatest_values(sizes: list[int], seed: int) -> None:
    trajectory = Trajectory()
    for number, size in enumerate(sizes):
        trajectory.extend(rows_of(size, seed + number))
        for name in COLUMNS:
            column = trajectory.column(name)
            assert trajectory.extent(name) == Extent(column.min(), column.max())


@pytest.mark.parametrize("step", [-1, 3, 1000])
def test_an_unknown_step_is_refused(step: int) -> None:
    with pytest.raises(IndexError, match=f"step {step} is not known; the steps are 0 to 2"):
        filled(rows_of(3)).row(step)


def test_an_empty_trajectory_has_no_newest_step() -> None:
    trajectory = Trajectory()
    assert len(trajectory) == 0
    assert trajectory.newest == -1
    assert trajectory.slope.shape == (0,)
    assert trajectory.reason is None


@given(st.integers(1, 3000), st.data())
@relaxed
def test_a_cut_keeps_the_rows_before_it(count: int, data: st.DataObject) -> None:
    rows = rows_of(count)
    whole = filled(rows)
    whole.reason, whole.next_params = StopReason("steps done", count - 1), (1.0, 2.0)
    newest = data.draw(st.integers(0, count - 1))
    kept = whole.cut(newest, 7.0)
    assert len(kept) == newest + 1
    assert kept.reason is None
    assert kept.next_params is None
    expected = rows[:, : newest + 1].copy()
    expected[-1, -1] = 7.0
    for index, name in enumerate(COLUMNS):
        np.testing.assert_array_equal(kept.column(name), expected[index])
        assert kept.extent(name) == Extent(expected[index].min(), expected[index].max())
    kept.extend(rows_of(5, seed=1))
    assert len(kept) == newest + 6


def test_a_cut_leaves_the_longer_one_as_it_was() -> None:
    rows = rows_of(10)
    whole = filled(rows)
    kept = whole.cut(4, 7.0)
    kept.extend(rows_of(50, seed=1))
    for index, name in enumerate(COLUMNS):
        np.testing.assert_array_equal(whole.column(name), rows[index])


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (StopReason("steps done", 20), "all 20 steps done"),
        (StopReason("converged", 7), "converged at step 7: the gradient is practically 0"),
        (
            StopReason("diverged", 7, "not finite"),
            "diverged at step 8: the numbers grew too large to compute with; the learning rate is too large",
        ),
        (
            StopReason("diverged", 7, "out of range"),
            "diverged at step 8: the loss grew beyond all measure; the learning rate is too large",
        ),
    ],
)
def test_a_stop_reason_says_what_happened(reason: StopReason, words: str) -> None:
    assert str(reason) == words


@pytest.mark.parametrize("newest", [3, 2])
def test_columns_that_were_handed_out_stay_as_they_are_when_the_rate_changes(newest: int) -> None:
    trajectory = filled(rows_of(4))
    before = trajectory.column("learning_rate")
    copy = before.copy()
    cut = trajectory.cut(newest, 0.25)
    np.testing.assert_array_equal(before, copy)
    assert cut.column("learning_rate")[newest] == 0.25
    assert cut.row(newest)[-1] == 0.25
    assert cut.extent("learning_rate") == Extent(
        cut.column("learning_rate").min(), cut.column("learning_rate").max()
    )
