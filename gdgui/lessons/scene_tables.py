"""The tables within a scene: what is shown, where the run stands, what moves, what is asked."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, cast

import numpy as np

from gdgui.files.toml_keys import Table, check_keys, required, table_of
from gdgui.frames.panels import PANELS
from gdgui.frames.stage import STAGES, Stage
from gdgui.frames.view_state import ViewState
from gdgui.lessons.keys import BESIDE, SCENE_KEYS
from gdgui.lessons.lesson import Beside, Play, Question, Show, Slide, Sweep
from gdgui.lessons.text import Text
from gdgui.lessons.values import flag, list_of, number, one_of, seconds, text, whole
from gdgui.model.errors import QT_TRANSLATE_NOOP, LessonError, shown
from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario

__all__ = [
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

_PAST_LAST: Final = QT_TRANSLATE_NOOP(
    "Errors", "{0} is {1}; it must be a whole number from {2} to {3}, the run's last step"
)


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
    panels = _panels(table["panels"]) if "panels" in table else ViewState().panels
    flags = ("numbers", "squares", "residuals", "log", "logarithmic")
    show = Show(
        panels=panels,
        **{name: flag(f"show.{name}", table[name]) for name in flags if name in table},
        secant=_reachable("show.secant", table.get("secant", 0.0), scenario.start.slope, scenario),
        beside=_beside(table.get("beside", []), run_beside),
    )
    for name, panel in NEEDS.items():
        if getattr(show, name) and panel not in panels:
            raise LessonError(
                QT_TRANSLATE_NOOP("Errors", "{0} needs the panel {1}; add it to show.panels"),
                f"show.{name}",
                panel,
            )
    return show


def _panels(found: object) -> tuple[str, ...]:
    known = tuple(name for name, kind in PANELS.items() if not kind.below)
    names = list_of("show.panels", found, 1, len(known))
    panels = tuple(one_of(f"show.panels[{n}]", name, known) for n, name in enumerate(names, 1))
    if len(set(panels)) < len(panels):
        raise LessonError(QT_TRANSLATE_NOOP("Errors", "show.panels names a panel twice; name each once"))
    return panels


def _beside(found: object, run_beside: Callable[[Table], Scenario]) -> tuple[Beside, ...]:
    tables = list_of("show.beside", found, 0, MOST_BESIDE)
    runs = []
    for n, table in enumerate(tables, 1):
        place = f"show.beside[{n}]"
        if not isinstance(table, dict):
            raise LessonError(
                QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be a table with a label"),
                place,
                shown(table),
            )
        check_keys("show.beside", table, n, SCENE_KEYS)
        label = text("show.beside.label", required(place, table, "label"), LONGEST_LABEL, SCENE_KEYS)
        if len(table) == 1:
            raise LessonError(
                QT_TRANSLATE_NOOP("Errors", "{0} is the same run; give it one of {1}"),
                place,
                ", ".join(BESIDE),
            )
        runs.append(Beside(label, run_beside({key: table[key] for key in table if key != "label"})))
    return tuple(runs)


def place_of(scene: Table, scenario: Scenario) -> tuple[int, Stage | None]:
    """Return step and stage at which a scene begins."""
    table = table_of("at", scene.get("at", {}), SCENE_KEYS)
    step = whole("at.step", table.get("step", 0), 0, scenario.steps, _PAST_LAST)
    if "stage" not in table:
        return step, None
    stage = cast("Stage", one_of("at.stage", table["stage"], STAGES))
    if stage == "update" and step == 0:
        raise LessonError(
            QT_TRANSLATE_NOOP(
                "Errors", "at.stage is 'update', and nothing was updated at step 0; begin with 'predict'"
            )
        )
    return step, stage


def motion_of(scene: Table, scenario: Scenario, show: Show, step: int) -> Play | Sweep | Slide | None:
    """Return what moves in a scene: the run, the slope or the secant, one of them at most."""
    given = [name for name in ("play", "sweep", "slide") if name in scene]
    if len(given) > 1:
        raise LessonError(
            QT_TRANSLATE_NOOP("Errors", "{0} and {1} are given; one thing moves in a scene, make two of it"),
            *given[:2],
        )
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
        raise LessonError(
            QT_TRANSLATE_NOOP(
                "Errors", "play is given at the run's last step; begin earlier, or set more steps"
            )
        )
    to = whole("play.to", required("play", table, "to"), step + 1, scenario.steps, _PAST_LAST)
    found = table.get("speed", USUAL_SPEED)
    if found == FAST:
        return Play(to, math.inf)
    wrong = QT_TRANSLATE_NOOP(
        "Errors", "{0} is {1}; it must be a number of steps a second from {2} to {3}, or {4}"
    )
    limits = f"{SLOWEST:g}", f"{FASTEST:g}", repr(FAST)
    speed = number("play.speed", found, wrong, *limits)
    if not SLOWEST <= speed <= FASTEST:
        raise LessonError(wrong, "play.speed", f"{speed:g}", *limits)
    return Play(to, speed)


def _sweep(table: Table, scenario: Scenario, show: Show) -> Sweep:
    if not {"data", "error"} & set(show.panels):
        raise LessonError(
            QT_TRANSLATE_NOOP("Errors", "sweep needs the panel data or error; add it to show.panels")
        )
    first, last = _ends("sweep", table)
    for key, slope in (("sweep.from", first), ("sweep.to", last)):
        _reachable(key, slope, 0.0, scenario)
    return Sweep(first, last, seconds("sweep.seconds", table))


def _slide(table: Table, scenario: Scenario, show: Show) -> Slide:
    if "error" not in show.panels:
        raise LessonError(
            QT_TRANSLATE_NOOP("Errors", "{0} needs the panel {1}; add it to show.panels"), "slide", "error"
        )
    first, last = _ends("slide", table)
    if first == 0.0 or first * last < 0.0:
        raise LessonError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "slide goes from {0} to {1}; it must begin beside the point and stay on that side",
            ),
            f"{first:g}",
            f"{last:g}",
        )
    for key, distance in (("slide.from", first), ("slide.to", last)):
        _reachable(key, distance, scenario.start.slope, scenario)
    return Slide(first, last, seconds("slide.seconds", table))


def _ends(place: str, table: Table) -> tuple[float, float]:
    first, last = (number(f"{place}.{key}", required(place, table, key)) for key in ("from", "to"))
    if first == last:
        raise LessonError(
            QT_TRANSLATE_NOOP("Errors", "{0} goes from {1} to {2}, so nothing moves; give two numbers"),
            place,
            f"{first:g}",
            f"{last:g}",
        )
    return first, last


def _reachable(key: str, found: object, origin: float, scenario: Scenario) -> float:
    """Return a number that leads, from the slope `origin`, to a slope with an error that can be drawn."""
    value = number(key, found)
    slopes = np.array([origin + value])
    with np.errstate(over="ignore", invalid="ignore"):
        loss = LOSSES[scenario.loss].along_slope(scenario.data, slopes, scenario.start.intercept)[0]
    if not loss < GREATEST_ERROR:
        raise LessonError(
            QT_TRANSLATE_NOOP("Errors", "{0} is {1}; the error there is too large to draw"),
            key,
            f"{value:g}",
        )
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
    found = list_of("question.choices", required("question", table, "choices"), 2, MOST_CHOICES)
    choices = tuple(
        text("question.choices", choice, LONGEST_CHOICE, SCENE_KEYS, n) for n, choice in enumerate(found, 1)
    )
    right = required("question", table, "answer")
    wrong = QT_TRANSLATE_NOOP(
        "Errors", "{0} is {1}; it must be a whole number from {2} to {3}, the number of the right choice"
    )
    answer = whole("question.answer", right, 1, len(choices), wrong)
    return Question(asked, choices, answer - 1, explanation)


def _text_in(table: Table, key: str) -> Text:
    return text(f"question.{key}", required("question", table, key), LONGEST_TEXT, SCENE_KEYS)


def _check_click(table: Table, scenario: Scenario, show: Show, step: int) -> None:
    for key in ("choices", "answer"):
        if key in table:
            raise LessonError(
                QT_TRANSLATE_NOOP("Errors", "{0} is given, and a click answers this question; take it out"),
                f"question.{key}",
            )
    if "error" not in show.panels:
        raise LessonError(
            QT_TRANSLATE_NOOP("Errors", "{0} needs the panel {1}; add it to show.panels"),
            "question.kind 'click'",
            "error",
        )
    if step == scenario.steps:
        raise LessonError(
            QT_TRANSLATE_NOOP(
                "Errors", "question.kind is 'click' at the run's last step; no point comes after it"
            )
        )
