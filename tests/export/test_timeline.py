from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdgui.export.timeline import AdaptiveTimeline, TimelinePoint, UniformTimeline, eased


def places(timeline: UniformTimeline | AdaptiveTimeline) -> list[float]:
    return [timeline[number].step + timeline[number].fraction for number in range(len(timeline))]


def test_each_step_is_a_frame() -> None:
    assert [UniformTimeline(2, 5)[number] for number in range(4)] == [
        TimelinePoint(2),
        TimelinePoint(3),
        TimelinePoint(4),
        TimelinePoint(5),
    ]
    assert len(UniformTimeline(2, 5)) == 4


def test_the_last_step_is_shown_whatever_the_stride() -> None:
    timeline = UniformTimeline(0, 10, every=4)
    assert places(timeline) == [0, 4, 8, 10]


def test_a_range_of_one_step_is_one_frame() -> None:
    assert places(UniformTimeline(7, 7, every=3, between=5)) == [7]
    assert places(AdaptiveTimeline(7, 7, 100, 12)) == [7]


def test_frames_between_are_eased_and_land_on_the_steps() -> None:
    timeline = UniformTimeline(0, 2, between=3)
    assert places(timeline) == [0, eased(0.25), 0.5, eased(0.75), 1, 1 + eased(0.25), 1.5, 1 + eased(0.75), 2]
    assert eased(0.25) == pytest.approx(0.15625)


def test_frames_between_far_steps_pass_through_the_steps_on_the_way() -> None:
    timeline = UniformTimeline(0, 10, every=10, between=9)
    assert timeline[5] == TimelinePoint(5)
    assert all(0 <= timeline[number].fraction < 1 for number in range(len(timeline)))


def test_a_thousand_million_frames_take_no_memory() -> None:
    timeline = UniformTimeline(0, 10_000_000, between=999)
    assert len(timeline) == 10_000_000_000 + 1
    assert timeline[5_000_000_500] == TimelinePoint(5_000_000, 0.5)
    assert sys.getsizeof(timeline) < 1000


@given(st.integers(0, 1000), st.integers(0, 10_000_000), st.integers(2, 1000), st.integers(1, 30))
def test_a_watchable_clip_shows_all_in_bounded_time(first: int, steps: int, most: int, glide: int) -> None:
    timeline = AdaptiveTimeline(first, first + steps, most, glide)
    shown = places(timeline)
    assert len(shown) == len(timeline) <= most
    assert shown[0] == first
    assert shown[-1] == first + steps
    assert shown == sorted(set(shown))


@given(st.integers(1, 40), st.integers(1, 30))
def test_a_short_run_leaves_out_no_step(steps: int, glide: int) -> None:
    shown = places(AdaptiveTimeline(0, steps, 10_000, glide))
    assert set(range(steps + 1)) <= set(shown)


def test_a_watchable_clip_grows_ever_faster() -> None:
    timeline = AdaptiveTimeline(0, 20_000, 725, 12)
    rests = [number for number in range(len(timeline)) if not timeline[number].fraction]
    assert [timeline[number].step for number in rests[:8]] == list(range(8))
    assert rests[:3] == [0, 12, 24]
    strides = [timeline[n + 1].step - timeline[n].step for n in range(len(timeline) - 300, len(timeline) - 2)]
    assert all(later >= earlier - 1 for earlier, later in pairwise(strides))
