"""The tables within a scene: what is shown, where the run stands, what moves, what is asked."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, cast

import numpy as np

from gdgui.lessons.keys import BESIDE, SCENE_KEYS
from gdgui.lessons.lesson import PANELS, Beside, Play, Question, Show, Slide, Sweep
from gdgui.lessons.text import Text
from gdgui.lessons.values import flag, list_of, number, one_of, seconds, text, whole
from gdgui.model.errors import LessonError, shown
from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario
from gdgui.model.stage import STAGES, Stage
from gdgui.model.toml_keys import Table, check_keys, required, table_of

__all__ = [
    "LONGEST_LABEL",
    "LONGEST_TEXT",
    "LONGEST_TITLE",
    "motion_of",
    "place_of",
    "question_of",
    "show_of",
]

LONGEST_TEXT: Final = 1000
LONGEST_TITLE: Final = 100
LONGEST_LABEL: Final = 60
LONGEST_CHOICE: Final = 200
MOST_CHOICES: Final = 6
MOST_BESIDE: Final = 4

SLOWEST, FASTEST, FAST = 0.5, 60.0, "fast"
"""Steps a second, as in the window, and the word for as fast as it goes."""

USUAL_SPEED: Final = 4.0

GREATEST_ERROR: Final = 1e250
"""Beyond this an error can be neither drawn nor computed with."""

NEEDS: Final = {
    "squares": "data",
    "residuals": "data",
    "secant": "error",
    "logarithmic": "loss",
    "beside": "loss",
}
"""What can be shown only in a certain panel."""


def show_of(scene: Table, scenario: Scenario, run_beside: Callable[[Table], Scenario]) -> Show:
    """Return what a scene shows.

    Parameters
    ----------
    scene : Mapping
    scenario : Scenario
        The scene's own.
    run_beside : callable
        From the keys in which another run differs to its scenario.
    """
    table = table_of("show", scene.get("show", {}), SCENE_KEYS)
    panels = _panels(table["panels"]) if "panels" in table else PANELS
    flags = ("numbers", "squares", "residuals", "log", "logarithmic")
    show = Show(
        panels=panels,
        **{name: flag(f"show.{name}", table[name]) for name in flags if name in table},
        secant=_reachable("show.secant", table.get("secant", 0.0), scenario.start.slope, scenario),
        beside=_beside(table.get("beside", []), run_beside),
    )
    for name, panel in NEEDS.items():
        if getattr(show, name) and panel not in panels:
            raise LessonError(f"show.{name} needs the panel {panel}; add it to show.panels")
    return show


def _panels(found: object) -> tuple[str, ...]:
    names = list_of("show.panels", found, 1, len(PANELS), "panels")
    panels = tuple(one_of(f"show.panels[{n}]", name, PANELS) for n, name in enumerate(names, 1))
    if len(set(panels)) < len(panels):
        raise LessonError("show.panels names a panel twice; name each once")
    return panels


def _beside(found: object, run_beside: Callable[[Table], Scenario]) -> tuple[Beside, ...]:
    tables = list_of("show.beside", found, 0, MOST_BESIDE, "tables")
    runs = []
    for n, table in enumerate(tables, 1):
        place = f"show.beside[{n}]"
        if not isinstance(table, dict):
            raise LessonError(f"{place} is {shown(table)}; it must be a table with a label")
        check_keys("show.beside", table, n, SCENE_KEYS)
        label = text("show.beside.label", required(place, table, "label"), LONGEST_LABEL, SCENE_KEYS)
        if len(table) == 1:
            raise LessonError(f"{place} is the same run; give it one of {', '.join(BESIDE)}")
        runs.append(Beside(label, run_beside({key: table[key] for key in table if key != "label"})))
    return tuple(runs)


def place_of(scene: Table, scenario: Scenario) -> tuple[int, Stage | None]:
    """Return step and stage at which a scene begins."""
    table = table_of("at", scene.get("at", {}), SCENE_KEYS)
    step = whole("at.step", table.get("step", 0), 0, scenario.steps, ", the run's last step")
    if "stage" not in table:
        return step, None
    stage = cast("Stage", one_of("at.stage", table["stage"], STAGES))
    if stage == "update" and step == 0:
        raise LessonError("at.stage is 'update', and nothing was updated at step 0; begin with 'predict'")
    return step, stage


def motion_of(scene: Table, scenario: Scenario, show: Show, step: int) -> Play | Sweep | Slide | None:
    """Return what moves in a scene: the run, the slope or the secant, one of them at most."""
    given = [name for name in ("play", "sweep", "slide") if name in scene]
    if len(given) > 1:
        raise LessonError(f"{' and '.join(given)} are given; one thing moves in a scene, make two of it")
    for name in given:
        table = table_of(name, scene[name], SCENE_KEYS)
        if name == "play":
            return _play(table, scenario, step)
        if name == "sweep":
            return _sweep(table, scenario, show)
        return _slide(table, scenario, show)
    return None


def _play(table: Table, scenario: Scenario, step: int) -> Play:
    if step == scenario.steps:
        raise LessonError("play is given at the run's last step; begin earlier, or set more steps")
    to = whole("play.to", required("play", table, "to"), step + 1, scenario.steps, ", the run's last step")
    found = table.get("speed", USUAL_SPEED)
    if found == FAST:
        return Play(to, math.inf)
    allowed = f"a number of steps a second from {SLOWEST:g} to {FASTEST:g}, or {FAST!r}"
    speed = number("play.speed", found, allowed)
    if not SLOWEST <= speed <= FASTEST:
        raise LessonError(f"play.speed is {speed:g}; it must be {allowed}")
    return Play(to, speed)


def _sweep(table: Table, scenario: Scenario, show: Show) -> Sweep:
    if not {"data", "error"} & set(show.panels):
        raise LessonError("sweep needs the panel data or error; add it to show.panels")
    first, last = _ends("sweep", table)
    for key, slope in (("sweep.from", first), ("sweep.to", last)):
        _reachable(key, slope, 0.0, scenario)
    return Sweep(first, last, seconds("sweep.seconds", table))


def _slide(table: Table, scenario: Scenario, show: Show) -> Slide:
    if "error" not in show.panels:
        raise LessonError("slide needs the panel error; add it to show.panels")
    first, last = _ends("slide", table)
    if first == 0.0 or first * last < 0.0:
        raise LessonError(
            f"slide goes from {first:g} to {last:g}; it must begin beside the point and stay on that side"
        )
    for key, distance in (("slide.from", first), ("slide.to", last)):
        _reachable(key, distance, scenario.start.slope, scenario)
    return Slide(first, last, seconds("slide.seconds", table))


def _ends(place: str, table: Table) -> tuple[float, float]:
    first, last = (number(f"{place}.{key}", required(place, table, key)) for key in ("from", "to"))
    if first == last:
        raise LessonError(f"{place} goes from {first:g} to {last:g}, so nothing moves; give two numbers")
    return first, last


def _reachable(key: str, found: object, origin: float, scenario: Scenario) -> float:
    """Return a number that leads, from the slope `origin`, to a slope with an error that can be drawn."""
    value = number(key, found)
    slopes = np.array([origin + value])
    with np.errstate(over="ignore", invalid="ignore"):
        loss = LOSSES[scenario.loss].along_slope(scenario.data, slopes, scenario.start.intercept)[0]
    if not loss < GREATEST_ERROR:
        raise LessonError(f"{key} is {value:g}; the error there is too large to draw")
    return value


def question_of(scene: Table, scenario: Scenario, show: Show, step: int) -> Question | None:
    """Return what a scene asks."""
    if "question" not in scene:
        return None
    table = table_of("question", scene["question"], SCENE_KEYS)
    asked, explanation = (_text_in(table, key) for key in ("text", "explanation"))
    if one_of("question.kind", table.get("kind", "choices"), ("choices", "click")) == "click":
        _check_click(table, scenario, show, step)
        return Question(asked, (), None, explanation)
    found = list_of("question.choices", required("question", table, "choices"), 2, MOST_CHOICES, "choices")
    choices = tuple(
        text("question.choices", choice, LONGEST_CHOICE, SCENE_KEYS, n) for n, choice in enumerate(found, 1)
    )
    right = required("question", table, "answer")
    answer = whole("question.answer", right, 1, len(choices), ", the number of the right choice")
    return Question(asked, choices, answer - 1, explanation)


def _text_in(table: Table, key: str) -> Text:
    return text(f"question.{key}", required("question", table, key), LONGEST_TEXT, SCENE_KEYS)


def _check_click(table: Table, scenario: Scenario, show: Show, step: int) -> None:
    for key in ("choices", "answer"):
        if key in table:
            raise LessonError(f"question.{key} is given, and a click answers this question; take it out")
    if "error" not in show.panels:
        raise LessonError("question.kind 'click' needs the panel error; add it to show.panels")
    if step == scenario.steps:
        raise LessonError("question.kind is 'click' at the run's last step; no point comes after it")
