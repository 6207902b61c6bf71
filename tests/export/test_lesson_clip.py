from __future__ import annotations

from pathlib import Path

import av
import pytest

from gdgui.cli import main
from gdgui.export.job import ExportJob
from gdgui.export.lesson_clip import LONGEST, SHORTEST, lesson_clip
from gdgui.export.plan import ExportPlan
from gdgui.lessons.lesson import Play, Sweep
from gdgui.lessons.library import find_lesson, lesson_names


def plan_for(lesson_name: str, goal: Path, **values: object) -> ExportPlan:
    scenario = find_lesson(lesson_name).scenes[0].scenario
    return ExportPlan(scenario=scenario, output=goal, **values)  # type: ignore[arg-type]


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


@pytest.mark.parametrize("name", lesson_names())
def test_a_film_gives_time_to_read_and_shows_all_that_moves(name: str, tmp_path: Path) -> None:
    lesson = find_lesson(name)
    clip = lesson_clip(plan_for(name, tmp_path / "lesson.mp4", fps=10), lesson, "en")
    for number, scene in enumerate(lesson.scenes):
        shots = [shot for shot in clip.shots if shot.scene == number]
        unanswered = [shot for shot in shots if not shot.answered]
        assert SHORTEST * 10 <= len(unanswered) <= LONGEST * 10
        assert shots[-1].share == 1.0
        if scene.question is not None:
            assert any(shot.answered for shot in shots)
        if isinstance(scene.motion, Play | Sweep):
            assert len({shot.share for shot in shots}) > 5
    assert [shot.scene for shot in clip.shots] == sorted(shot.scene for shot in clip.shots)


def test_a_played_scene_ends_at_its_goal(tmp_path: Path) -> None:
    lesson = find_lesson("downhill")
    clip = lesson_clip(plan_for("downhill", tmp_path / "lesson.mp4"), lesson, "en")
    for number, scene in enumerate(lesson.scenes):
        if isinstance(scene.motion, Play):
            last = max(at for at, shot in enumerate(clip.shots) if shot.scene == number)
            assert clip.place(last).step == min(scene.motion.to, clip.runs[number].newest)


def test_the_command_exports_a_lesson_by_name_and_by_file(tmp_path: Path) -> None:
    film = tmp_path / "lesson.mp4"
    assert main(["export", "parabola", str(film), "--size", "320x180", "--fps", "2", "--lang", "ko"]) == 0
    with av.open(str(film)) as container:
        frames = sum(1 for _ in container.decode(video=0))
    lesson = find_lesson("parabola")
    clip = lesson_clip(plan_for("parabola", film, fps=2, overwrite=True), lesson, "ko")
    assert frames == clip.frames
    source = Path("resources/lessons/parabola.toml").absolute()
    copied = tmp_path / "mine.toml"
    copied.write_bytes(source.read_bytes())
    pages = tmp_path / "lesson.pdf"
    assert main(["export", str(copied), str(pages), "--size", "640x360"]) == 0
    assert pages.read_bytes().startswith(b"%PDF")
