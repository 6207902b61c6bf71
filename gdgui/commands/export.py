"""`gdgui export`: a run into a video, pictures, pages or a table, without a window or a display."""

from __future__ import annotations

import os
import signal
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from threading import Event
from typing import Final

from gdgui.commands.display import missing_library
from gdgui.commands.exit_errors import CommandError, UsageError
from gdgui.commands.progress import ProgressLine
from gdgui.commands.run import names_file, overwritten, scenario_of
from gdgui.export.clip import Clip, clip_of
from gdgui.export.destination import check_destination
from gdgui.export.errors import NoRoomError
from gdgui.export.job import ExportJob, Progress
from gdgui.export.lesson_clip import lesson_clip
from gdgui.export.plan import ExportPlan
from gdgui.export.sizes import size_of
from gdgui.frames.view_state import ViewState
from gdgui.lessons.builtin import find_lesson, lesson_names
from gdgui.lessons.document import open_toml
from gdgui.lessons.lesson import Lesson
from gdgui.model.library import find_scenario
from gdgui.model.scenario import Scenario

__all__ = ["export"]

MOST_JOBS: Final = 8
"""More threads than this wait for the one that draws."""


def export(options: Namespace) -> int:
    """Export as `options` ask, and return the exit status.

    Raises
    ------
    GdguiError
        The scenario, the data or an option cannot be used.
    OSError
        The export cannot be written.
    KeyboardInterrupt
        It was interrupted; nothing is left of it.
    """
    named = _named(options.scenario)
    lesson = named if isinstance(named, Lesson) else None
    plan = _plan(options, named)
    if overwritten(plan.output, options, plan.scenario) is not None:
        raise UsageError(f"{plan.output} is what the run is read from; choose another name for the export")
    check_destination(plan.output, folder=plan.makes_folder, overwrite=plan.overwrite)
    clip = clip_of(plan) if lesson is None else lesson_clip(plan, lesson, options.lang)
    try:
        with _interruptions() as asked, _qt(plan, options.lang):
            _carry_out(plan, clip, asked)
    except NoRoomError as error:
        raise CommandError(str(error)) from error
    sys.stdout.write(f"{_summary(clip)}\n")
    return 0


def _named(name: str | None) -> Scenario | Lesson | None:
    if name is None:
        return None
    if names_file(name):
        return open_toml(Path(name))
    return find_lesson(name) if name in lesson_names() else find_scenario(name)


def _plan(options: Namespace, named: Scenario | Lesson | None) -> ExportPlan:
    # What else a plan asks for, the options call by the same names.
    values = {each.name: getattr(options, each.name) for each in fields(ExportPlan) if each.name in options}
    values |= {
        "scenario": named.scenes[0].scenario if isinstance(named, Lesson) else scenario_of(options, named),
        "output": Path(options.out),
        "size": None if options.size is None else size_of(options.size),
        "view": _view(options),
        "jobs": min(os.cpu_count() or 1, MOST_JOBS) if options.jobs is None else options.jobs,
    }
    return ExportPlan(**values)


def _view(options: Namespace) -> ViewState:
    view = ViewState(logarithmic=options.logarithmic)
    return view if options.panels is None else view.with_changes(panels=tuple(options.panels.split(",")))


def _carry_out(plan: ExportPlan, clip: Clip, asked_to_stop: Event) -> None:
    job = ExportJob(plan, clip)
    with ProgressLine(sys.stderr, plan.output.name) as line:

        def tell(progress: Progress) -> None:
            if asked_to_stop.is_set():
                raise KeyboardInterrupt
            line.show(progress)

        try:
            job.run(tell)
        finally:
            job.cancel()


def _summary(clip: Clip) -> str:
    lasts = "" if clip.seconds is None else f", {clip.seconds:.1f} s"
    unit = "frames" if clip.plan.format.paints else "rows"
    return f"{clip.plan.output}: {clip.frames:,} {unit}{lasts}"


@contextmanager
def _qt(plan: ExportPlan, language: str) -> Iterator[None]:
    """Have a Qt application that needs no display while the block runs, unless nothing is drawn."""
    if not plan.format.paints:
        yield
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415  (Qt, which tables do without)
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415
    except ImportError as error:
        lacking = missing_library(error)
        if lacking is None:
            raise
        raise CommandError(lacking) from error
    from gdgui.views.look.language import Languages  # noqa: PLC0415  (Qt as well)

    app = QApplication.instance() or QApplication(["gdgui"])
    languages = Languages()
    languages.switch(language)
    try:
        yield
    finally:
        # What was to be deleted later: there is no event loop to do it, and it must go before `app`.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del app


@contextmanager
def _interruptions() -> Iterator[Event]:
    """Have Ctrl+C and SIGTERM set what is returned, while the block runs.

    An exception, which Python would raise wherever it is, is lost or worse where Qt has called Python.
    """
    asked = Event()
    before = {
        number: signal.signal(number, lambda *_: asked.set()) for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
