from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gdgui.export.clip import clip_of
from gdgui.export.errors import ExportError
from gdgui.export.plan import ExportPlan
from gdgui.export.sizes import PRESETS, layout_for, size_of
from gdgui.frames.view_state import ViewState
from gdgui.model.library import find_scenario
from gdgui.model.scenario import Scenario

SLOPE = find_scenario("slope")


def planned(name: str = "clip.mp4", scenario: Scenario = SLOPE, **values: Any) -> ExportPlan:
    return ExportPlan(scenario=scenario, output=Path(name), **values)


def shows(*panels: str) -> ViewState:
    return ViewState(panels=panels)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"name": "clip.avi"}, "ends in .avi, which is no known format"),
        ({"format_name": "bmp"}, "format is 'bmp'; it must be one of png, gif"),
        ({"first": -1}, "from is -1"),
        ({"first": 5, "last": 2}, "from is 5 and to is 2: that is no frame"),
        ({"last": 1001}, "to is 1001, and the scenario makes 1000 steps at most"),
        ({"every": 0}, "every is 0; it must be a whole number from 1"),
        ({"between": 1_000_000_000}, "between is 1000000000; it must be a whole number from 0 to 1,000"),
        ({"fps": 0}, "fps is 0; it must be a whole number from 1 to 120"),
        ({"hold": -1.0}, "hold is -1.0"),
        ({"hold": float("nan")}, "hold is nan"),
        ({"name": "clip.gif", "fps": 30}, "GIF counts in hundredths of a second; it must be one of 1, 2, 4"),
        ({"name": "slides", "fps": 25}, "fps is for formats that move, and png does not"),
        ({"name": "slides.pdf", "hold": 1.0}, "hold is for formats that move, and pdf does not"),
        ({"scale": 5}, "scale is 5; it must be a whole number from 1 to 4"),
        ({"size": (10, 1000)}, "the picture would be 10x1000 pixels; each side must be from 64"),
        ({"size": (3000, 3000), "scale": 4}, "the picture would be 12000x12000 pixels"),
        ({"size": (4000, 100)}, "at most 3 times as long as wide"),
        ({"theme": "pink"}, "theme is 'pink'; it must be one of light, dark, projector"),
        ({"background": "blue"}, "background is 'blue'"),
        (
            {"background": "transparent"},
            "background is transparent, and mp4 has none such; use gif, apng, webp, png, pdf, svg",
        ),
        ({"theme": "dark", "background": "white"}, "the dark theme cannot be read on a white background"),
        ({"view": shows()}, "panels must be some of data, error, loss, numbers"),
        (
            {"view": shows("data", "data")},
            "panels must be some of data, error, loss, numbers, each once",
        ),
        (
            {"view": shows("date")},
            "panels is 'date'; it must be one of data, error, loss, numbers",
        ),
        ({"jobs": 0}, "jobs is 0"),
    ],
)
def test_a_mistake_is_named_in_a_line(values: dict[str, Any], words: str) -> None:
    with pytest.raises(ExportError) as raised:
        planned(**values)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_range_past_the_end_of_the_run_is_refused() -> None:
    with pytest.raises(ExportError, match=r"to is 100, and the run ends before it \(converged at step 56"):
        clip_of(planned(last=100))
    with pytest.raises(ExportError, match="from is 100"):
        clip_of(planned(first=100))


def test_too_many_frames_are_refused() -> None:
    long = find_scenario("tensorflow")
    with pytest.raises(ExportError, match=r"20,000,001 frames; at most 1,000,000"):
        clip_of(planned(scenario=long, every=1, between=999))


def test_several_frames_need_a_folder() -> None:
    with pytest.raises(ExportError, match=r"frame.png can hold one frame, and that would be 57"):
        clip_of(planned("frame.png"))
    assert len(clip_of(planned("frame.svg", first=3, last=3))) == 1


@pytest.mark.parametrize(
    ("name", "given", "wanted", "folder"),
    [
        ("a.MP4", None, "mp4", False),
        ("a.webm", None, "webm", False),
        ("slides", None, "png", True),
        ("slides", "svg", "svg", True),
        ("slides.png", None, "png", False),
        ("notes.v2", "png", "png", True),
        ("clip", "gif", "gif", False),
    ],
)
def test_the_format_follows_the_ending(name: str, given: str | None, wanted: str, folder: bool) -> None:
    made = planned(name, format_name=given)
    assert (made.format.name, made.makes_folder) == (wanted, folder)


def test_sizes_are_read_by_name_and_by_numbers() -> None:
    assert size_of("4k") == (3840, 2160)
    assert size_of("1280×720") == size_of("1280x720") == (1280, 720)
    for text in ("big", "12", "x", "-1x5", "1e3x2", "99999999999x2", "1x2x3"):
        with pytest.raises(ExportError, match="size is"):
            size_of(text)


def test_a_larger_picture_of_one_shape_has_the_same_layout() -> None:
    small, large = layout_for(*PRESETS["1080p"], 13), layout_for(*PRESETS["4k"], 13)
    assert (small.width, small.height) == (large.width, large.height) == (1024, 576)
    assert large.scale == 2 * small.scale


@pytest.mark.parametrize("name", ["slope", "both", "tensorflow", "diverging", "one-step"])
@pytest.mark.parametrize("fps", [5, 25, 60])
def test_a_clip_without_orders_can_be_watched(name: str, fps: int) -> None:
    clip = clip_of(planned(scenario=find_scenario(name), fps=fps))
    assert clip.seconds is not None
    assert 1.5 <= clip.seconds <= 30.0
    assert clip.shots[0].step == 0
    assert clip.shots[len(clip) - 1].step == clip.shots[0].trajectory.newest


def test_pictures_without_orders_are_a_hundred_at_most_and_a_table_has_all() -> None:
    long = find_scenario("tensorflow")
    assert len(clip_of(planned("slides", long))) == 100
    assert len(clip_of(planned("numbers.csv", long))) == 20_001


def test_the_hold_is_counted_in_frames() -> None:
    clip = clip_of(planned(fps=20, hold=2.5, every=1, last=9))
    assert (len(clip), clip.frames, clip.seconds) == (10, 60, 3.0)
