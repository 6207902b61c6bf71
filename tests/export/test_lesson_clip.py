from __future__ import annotations

import csv
from itertools import groupby
from pathlib import Path

import av
import pytest

from gdgui.cli import main
from gdgui.export.clip import Clip, Shot
from gdgui.export.job import ExportJob
from gdgui.export.lesson_clip import LONGEST, SHORTEST, lesson_clip
from gdgui.export.plan import ExportPlan
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.lessons.lesson import Lesson, Play, Sweep
from gdgui.lessons.scene import scene_title, scene_words, secant_at, step_at, swept_at
from gdgui.model.descent import descend


def plan_for(lesson_name: str, output: Path, **values: object) -> ExportPlan:
    scenario = find_lesson(lesson_name).scenes[0].scenario
    return ExportPlan(scenario=scenario, output=output, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", lesson_names())
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_scene_is_a_picture(name: str, language: str, tmp_path: Path, qapp: object) -> None:
    plan = plan_for(name, tmp_path / "pictures", size=(640, 360))
    clip = lesson_clip(plan, find_lesson(name), language)
    assert len(clip) == len(find_lesson(name).scenes)
    ExportJob(plan, clip).run()
    pictures = sorted((tmp_path / "pictures").glob("*.png"))
    assert len(pictures) == len(clip)
    # No two scenes look the same, as each says something else.
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)


def shots_by_scene(clip: Clip, lesson: Lesson) -> list[list[Shot]]:
    """The shots of each scene, told by their title; the scenes follow each other."""
    shots = [clip.shots[number] for number in range(len(clip))]
    titles = [scene_title(lesson, index, "en") for index in range(len(lesson.scenes))]
    assert [title for title, _ in groupby(shots, key=title_of)] == titles
    return [list(group) for _, group in groupby(shots, key=title_of)]


def title_of(shot: Shot) -> str:
    assert shot.heading is not None
    return shot.heading.title


@pytest.mark.parametrize("name", lesson_names())
def test_a_video_gives_time_to_read_and_shows_all_that_moves(name: str, tmp_path: Path) -> None:
    lesson = find_lesson(name)
    clip = lesson_clip(plan_for(name, tmp_path / "lesson.mp4", fps=10), lesson, "en")
    for scene, shots in zip(lesson.scenes, shots_by_scene(clip, lesson), strict=True):
        reading = [shot for shot in shots if shot is shots[0]]
        assert SHORTEST * 10 <= len(reading) <= LONGEST * 10
        if scene.question is not None:
            explained = scene_words(scene, "en", answered=True, choices=True)
            assert explained in [shot.heading.text for shot in shots if shot.heading is not None]
        last = shots[-1]
        assert last.step == step_at(scene, last.trajectory, 1.0)
        assert (last.view.swept, last.view.secant) == (swept_at(scene, 1.0), secant_at(scene, 1.0))
        if isinstance(scene.motion, Play | Sweep):
            passed = {(shot.step, shot.view.swept) for shot in shots}
            steps = scene.motion.to - scene.step if isinstance(scene.motion, Play) else 100
            assert len(passed) > min(5, steps)


def test_a_played_scene_ends_at_its_goal(tmp_path: Path) -> None:
    lesson = find_lesson("downhill")
    clip = lesson_clip(plan_for("downhill", tmp_path / "lesson.mp4"), lesson, "en")
    for scene, shots in zip(lesson.scenes, shots_by_scene(clip, lesson), strict=True):
        if isinstance(scene.motion, Play):
            assert shots[-1].state.step == min(scene.motion.to, shots[-1].trajectory.newest)


def test_the_index_of_a_lesson_names_the_step_that_is_shown(tmp_path: Path, qapp: object) -> None:
    lesson = find_lesson("downhill")
    plan = plan_for("downhill", tmp_path / "pictures", size=(320, 180))
    clip = lesson_clip(plan, lesson, "en")
    ExportJob(plan, clip).run()
    with (tmp_path / "pictures" / "index.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    played = [scene.motion.to for scene in lesson.scenes if isinstance(scene.motion, Play)]
    assert played
    for row, scene in zip(rows, lesson.scenes, strict=True):
        trajectory = descend(scene.scenario)
        step = scene.motion.to if isinstance(scene.motion, Play) else scene.step
        assert int(row["step"]) == min(step, trajectory.newest)
        assert float(row["loss"]) == trajectory.row(int(row["step"]))[2]


def test_the_command_exports_a_lesson_by_name_and_by_file(tmp_path: Path) -> None:
    video = tmp_path / "lesson.mp4"
    assert main(["export", "parabola", str(video), "--size", "320x180", "--fps", "2", "--lang", "ko"]) == 0
    with av.open(str(video)) as container:
        frames = sum(1 for _ in container.decode(video=0))
    lesson = find_lesson("parabola")
    clip = lesson_clip(plan_for("parabola", video, fps=2, overwrite=True), lesson, "ko")
    assert frames == clip.frames
    source = Path("resources/lessons/parabola.toml").absolute()
    copied = tmp_path / "mine.toml"
    copied.write_bytes(source.read_bytes())
    pages = tmp_path / "lesson.pdf"
    assert main(["export", str(copied), str(pages), "--size", "640x360"]) == 0
    assert pages.read_bytes().startswith(b"%PDF")
