"""`gdgui list`: what can be named on the command line and in scenarios."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from gdgui.commands.console import columns
from gdgui.languages import FALLBACK
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.lessons.lesson import Lesson
from gdgui.model.dataset import BUILT_IN
from gdgui.model.library import BUILT_IN_SCENARIOS
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS, Optimizer
from gdgui.model.schedules import SCHEDULES, Schedule

__all__ = ["print_list"]


def print_list(options: Namespace) -> int:  # noqa: ARG001  (a command takes its options, and this has none)
    """Write what can be named, and the settings of what has some, and return 0."""
    sections: dict[str, Sequence[Sequence[str]]] = {
        "Scenarios (gdgui run NAME)": [(name, s.title) for name, s in BUILT_IN_SCENARIOS.items()],
        "Lessons": [_lesson_row(find_lesson(name)) for name in lesson_names()],
        "Data sets": [
            (name, f"{data.size} points", f"{data.y_label} by {data.x_label}")
            for name, data in BUILT_IN.items()
        ],
        "Losses (--loss NAME)": [(name, loss.title) for name, loss in LOSSES.items()],
        "Optimizers (--optimizer NAME --set SETTING=NUMBER ...)": list(_setting_rows(OPTIMIZERS)),
        "Schedules (--schedule NAME:SETTING=NUMBER,...)": list(_setting_rows(SCHEDULES)),
    }
    blocks = ("\n".join((title, *columns(rows))) for title, rows in sections.items())
    sys.stdout.write("\n\n".join(blocks) + "\n")
    return 0


def _lesson_row(lesson: Lesson) -> tuple[str, str, str]:
    """Return name, title and what is not translated."""
    missing = lesson.missing_translations()
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    remark = f"shown in English: {missing[0]} is missing{more}" if missing else ""
    return lesson.name, lesson.title.in_language(FALLBACK), remark


def _setting_rows(catalog: Mapping[str, Optimizer | Schedule]) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield a row for each setting; only the first says whose it is."""
    for record in catalog.values():
        whose = record.name, record.title
        for setting in record.settings:
            allowed = setting.allowed.removeprefix("a number ").removeprefix("a ")
            yield *whose, f"{setting.name}={setting.default:g}", allowed, setting.title
            whose = "", ""
        if not record.settings:
            yield *whose, "", "", ""
