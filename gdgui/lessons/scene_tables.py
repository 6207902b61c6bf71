"""The tables within a scene: what is shown, where the run stands, what moves, what is asked."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, cast

import numpy as np

from gdgui.files.toml_keys import TomlTable, check_keys, required, table_of
from gdgui.frames.panels import PANELS
from gdgui.frames.view_state import STAGES, Stage, ViewState
from gdgui.lessons.lesson import Comparison, LessonError, Play, Question, Show, Slide, Sweep
from gdgui.lessons.toml_values import BESIDE, SCENE_KEYS, flag, list_of, number, one_of, text, whole
from gdgui.model.checks import checked_kind
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.scenario import Scenario

__all__ = ["LONGEST_TEXT", "LONGEST_TITLE", "motion_of", "place_of", "question_of", "show_of"]

LONGEST_TEXT, LONGEST_TITLE, LONGEST_LABEL, LONGEST_CHOICE = 1000, 100, 60, 200
MOST_CHOICES, MOST_BESIDE = 6, 4

SLOWEST, USUAL_SPEED, FASTEST, FAST = 0.5, 4.0, 60.0, "fast"
"""Steps a second, as in the window, and the word for as fast as it goes."""

SHORTEST, USUAL_SECONDS, LONGEST = 0.5, 5.0, 60.0
"""How long a movement may take, and how long one does that says nothing of it."""

GREATEST_ERROR: Final = 1e250
"""Beyond this an error can be neither drawn nor computed with."""

NEEDED: Final = {"data": ("squares", "residuals"), "error": ("secant",), "loss": ("logarithmic", "beside")}
"""The panels without which something cannot be shown, and what that is."""

_PAST_LAST: Final = QT_TRANSLATE_NOOP(
    "Errors", "{0} is {1}; it must be a whole number from {2} to {3}, the run's last step"
)


def show_of(scene: TomlTable, scenario: Scenario, run_beside: Callable[[TomlTable], Scenario]) -> Show:
    """Return what a scene shows; `run_beside` makes a scenario of the keys in which another run differs."""
    table = table_of("show", scene.get("show", {}), SCENE_KEYS)
    flags = ("numbers", "squares", "residuals", "log", "logarithmic")
    show = Show(
        panels=_panels(table["panels"]) if "panels" in table else ViewState().panels,
        **{name: flag(f"show.{name}", table[name]) for name in flags if name in table},
        secant=_reachable("show.secant", table.get("secant", 0.0), scenario.start.slope, scenario),
        beside=_beside(table.get("beside", []), run_beside),
    )
    for panel, names in NEEDED.items():
        for name in names:
            if getattr(show, name):
                _check_panel(f"show.{name}", panel, show)
    return show


def _check_panel(what: str, panel: str, show: Show) -> None:
    if panel not in show.panels:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} needs the panel {1}; add it to show.panels")
        raise LessonError(wrong, what, panel)


def _panels(found: object) -> tuple[str, ...]:
    known = tuple(name for name, kind in PANELS.items() if not kind.below)
    names = list_of("show.panels", found, 1, len(known))
    panels = tuple(one_of(f"show.panels[{n}]", name, known) for n, name in enumerate(names, 1))
    if len(set(panels)) < len(panels):
        raise LessonError(QT_TRANSLATE_NOOP("Errors", "show.panels names a panel twice; name each once"))
    return panels


def _beside(found: object, run_beside: Callable[[TomlTable], Scenario]) -> tuple[Comparison, ...]:
    runs = []
    for n, found_run in enumerate(list_of("show.beside", found, 0, MOST_BESIDE), 1):
        place = f"show.beside[{n}]"
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a table with a label")
        table = checked_kind(LessonError, place, found_run, dict, wrong)
        check_keys("show.beside", table, n, SCENE_KEYS)
        label = text("show.beside.label", required(place, table, "label"), LONGEST_LABEL, SCENE_KEYS)
        if len(table) == 1:
            wrong = QT_TRANSLATE_NOOP("Errors", "{0} is the same run; give it one of {1}")
            raise LessonError(wrong, place, ", ".join(BESIDE))
        runs.append(Comparison(label, run_beside({key: table[key] for key in table if key != "label"})))
    return tuple(runs)


def place_of(scene: TomlTable, scenario: Scenario) -> tuple[int, Stage | None]:
    """Return step and stage at which a scene begins."""
    table = table_of("at", scene.get("at", {}), SCENE_KEYS)
    step = whole("at.step", table.get("step", 0), 0, scenario.steps, _PAST_LAST)
    if "stage" not in table:
        return step, None
    stage = cast("Stage", one_of("at.stage", table["stage"], STAGES))
    if stage == "update" and step == 0:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "at.stage is 'update', and nothing was updated at step 0; begin with 'predict'"
        )
        raise LessonError(wrong)
    return step, stage


def motion_of(scene: TomlTable, scenario: Scenario, show: Show, step: int) -> Play | Sweep | Slide | None:
    """Return what moves in a scene: the run, the slope or the secant, one of them at most."""
    given = [name for name in ("play", "sweep", "slide") if name in scene]
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} and {1} are given; one thing moves in a scene, make two of it")
    if len(given) > 1:
        raise LessonError(wrong, *given[:2])
    if not given:
        return None
    table = table_of(given[0], scene[given[0]], SCENE_KEYS)
    if given == ["play"]:
        return _play(table, scenario, step)
    return _sweep(table, scenario, show) if given == ["sweep"] else _slide(table, scenario, show)


def _play(table: TomlTable, scenario: Scenario, step: int) -> Play:
    if step == scenario.steps:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "play is given at the run's last step; begin earlier, or set more steps"
        )
        raise LessonError(wrong)
    to = whole("play.to", required("play", table, "to"), step + 1, scenario.steps, _PAST_LAST)
    found = table.get("speed", USUAL_SPEED)
    if found == FAST:
        return Play(to, math.inf)
    wrong = QT_TRANSLATE_NOOP(
        "Errors", "{0} is {1}; it must be a number of steps a second from {2} to {3}, or {4}"
    )
    limits = f"{SLOWEST:g}", f"{FASTEST:g}", repr(FAST)
    speed = number("play.speed", found, wrong, *limits, allows=lambda speed: SLOWEST <= speed <= FASTEST)
    return Play(to, speed)


def _seconds(key: str, table: TomlTable) -> float:
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a number of seconds from {2} to {3}")
    limits, found = (f"{SHORTEST:g}", f"{LONGEST:g}"), table.get("seconds", USUAL_SECONDS)
    return number(key, found, wrong, *limits, allows=lambda value: SHORTEST <= value <= LONGEST)


def _sweep(table: TomlTable, scenario: Scenario, show: Show) -> Sweep:
    if not {"data", "error"} & set(show.panels):
        wrong = QT_TRANSLATE_NOOP("Errors", "sweep needs the panel data or error; add it to show.panels")
        raise LessonError(wrong)
    first, last = _ends("sweep", table, 0.0, scenario)
    return Sweep(first, last, _seconds("sweep.seconds", table))


def _slide(table: TomlTable, scenario: Scenario, show: Show) -> Slide:
    _check_panel("slide", "error", show)
    first, last = _ends("slide", table, scenario.start.slope, scenario)
    if first == 0.0 or first * last < 0.0:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "slide goes from {0} to {1}; it must begin beside the point and stay on that side"
        )
        raise LessonError(wrong, f"{first:g}", f"{last:g}")
    return Slide(first, last, _seconds("slide.seconds", table))


def _ends(place: str, table: TomlTable, origin: float, scenario: Scenario) -> tuple[float, float]:
    first, last = (
        _reachable(f"{place}.{key}", required(place, table, key), origin, scenario) for key in ("from", "to")
    )
    if first == last:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} goes from {1} to {2}, so nothing moves; give two numbers")
        raise LessonError(wrong, place, f"{first:g}", f"{last:g}")
    return first, last


def _reachable(key: str, found: object, origin: float, scenario: Scenario) -> float:
    """Return a number that leads, from the slope `origin`, to a slope with an error that can be drawn."""
    value = number(key, found)
    slopes = np.array([origin + value])
    with np.errstate(over="ignore", invalid="ignore"):
        loss = scenario.objective.along("slope", slopes, (0.0, scenario.start.intercept))[0]
    if not loss < GREATEST_ERROR:
        wrong = QT_TRANSLATE_NOOP("Errors", "{0} is {1}; the error there is too large to draw")
        raise LessonError(wrong, key, f"{value:g}")
    return value


def question_of(scene: TomlTable, scenario: Scenario, show: Show, step: int) -> Question | None:
    """Return what a scene asks."""
    if "question" not in scene:
        return None
    table = table_of("question", scene["question"], SCENE_KEYS)
    asked = text("question.text", required("question", table, "text"), LONGEST_TEXT, SCENE_KEYS)
    why = text("question.explanation", required("question", table, "explanation"), LONGEST_TEXT, SCENE_KEYS)
    if one_of("question.kind", table.get("kind", "choices"), ("choices", "click")) == "click":
        _check_click(table, scenario, show, step)
        return Question(asked, (), None, why)
    found = list_of("question.choices", required("question", table, "choices"), 2, MOST_CHOICES)
    choices = tuple(
        text("question.choices", choice, LONGEST_CHOICE, SCENE_KEYS, n) for n, choice in enumerate(found, 1)
    )
    wrong = QT_TRANSLATE_NOOP(
        "Errors", "{0} is {1}; it must be a whole number from {2} to {3}, the number of the right choice"
    )
    answer = whole("question.answer", required("question", table, "answer"), 1, len(choices), wrong)
    return Question(asked, choices, answer - 1, why)


def _check_click(table: TomlTable, scenario: Scenario, show: Show, step: int) -> None:
    wrong = QT_TRANSLATE_NOOP("Errors", "{0} is given, and a click answers this question; take it out")
    for key in ("choices", "answer"):
        if key in table:
            raise LessonError(wrong, f"question.{key}")
    _check_panel("question.kind 'click'", "error", show)
    if step == scenario.steps:
        wrong = QT_TRANSLATE_NOOP(
            "Errors", "question.kind is 'click' at the run's last step; no point comes after it"
        )
        raise LessonError(wrong)
