"""The job: an export under way, a frame at a time, so that a window can go on beside it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from gdgui.export.clip import Clip, clip_of
from gdgui.export.goal import Goal, check_goal, check_room
from gdgui.export.plan import ExportPlan

if TYPE_CHECKING:
    from gdgui.export.renderer import Renderer

__all__ = ["ExportJob", "Progress", "Sink"]

PATIENCE: Final = 0.05
"""Seconds that a run without a window waits for room, between two looks at whether it was interrupted."""


class Sink(Protocol):
    """Where frames go: it draws each, and writes it sooner or later."""

    def ready(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, there is room for another frame."""

    def add(self, number: int) -> None:
        """Draw and write frame `number`; only when ready."""

    def end(self) -> None:
        """Tell that all frames were added."""

    def ended(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, all is written."""

    def stop(self) -> None:
        """Let go of everything; what was written is dropped."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is.

    Attributes
    ----------
    done, frames : int
        Frames drawn, and how many there are.
    seconds : float
        Since the start.
    """

    done: int
    frames: int
    seconds: float

    @property
    def rate(self) -> float:
        """Frames drawn per second."""
        return self.done / self.seconds if self.seconds > 0.0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take at this rate; None before the first frame."""
        return (self.frames - self.done) / self.rate if self.rate > 0.0 else None


class ExportJob:
    """An export, from its checks to the file in its place.

    Call `draw_next` until it returns False, from a timer where a window is to stay alive; or `run`. All of it
    belongs to the GUI thread.

    Parameters
    ----------
    plan : ExportPlan
    clip : Clip, optional
        What `clip_of` makes of the plan, where that was done already.

    Raises
    ------
    ExportError
        The plan cannot be carried out; nothing was begun.
    OSError
        Nothing can be written at the goal.
    """

    def __init__(self, plan: ExportPlan, clip: Clip | None = None) -> None:
        check_goal(plan.goal, folder=plan.makes_folder, overwrite=plan.overwrite)
        self.clip = clip or clip_of(plan)
        check_room(plan.goal, self.clip.bytes)
        self._plan = plan
        self._began = time.monotonic()
        self._next, self._ending, self._over = 0, False, False
        self._goal = Goal(plan.goal, folder=plan.makes_folder)
        self._renderer: Renderer | None = None
        self._sink: Sink | None = None
        try:
            self._sink = self._new_sink()
        except BaseException as error:
            self.cancel()
            raise self._named(error) from error

    def _new_sink(self) -> Sink:
        # A table needs no Qt, and Qt takes a while to load.
        if self._plan.format.name == "csv":
            from gdgui.export.table import TableSink  # noqa: PLC0415

            return TableSink(self.clip, self._goal.working)
        from gdgui.export.renderer import Renderer  # noqa: PLC0415
        from gdgui.export.sinks import sink_for  # noqa: PLC0415

        self._renderer = Renderer(self.clip)
        return sink_for(self.clip, self._renderer, self._goal.working)

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return Progress(self._next, len(self.clip), time.monotonic() - self._began)

    def draw_next(self, wait: float = 0.0) -> bool:
        """Draw the next frame if there is room for it, or wait for the end of encoding.

        Parameters
        ----------
        wait : float
            Seconds to wait for room at most.

        Returns
        -------
        bool
            Whether there is more to do: False once the export is in its place, or was cancelled.

        Raises
        ------
        OSError
            It cannot be written; nothing is left of it.
        """
        if self._over or self._sink is None:
            return False
        try:
            return self._go_on(self._sink, wait)
        except BaseException as error:
            self.cancel()
            raise self._named(error) from error

    def _go_on(self, sink: Sink, wait: float) -> bool:
        if self._next < len(self.clip):
            if sink.ready(wait):
                sink.add(self._next)
                self._next += 1
            return True
        if not self._ending:
            self._ending = True
            sink.end()
        if not sink.ended(wait):
            return True
        self._goal.keep()
        self._leave()
        return False

    def run(self, tell: Callable[[Progress], None] | None = None) -> None:
        """Do all of it, and `tell` how far it is after each frame."""
        while self.draw_next(PATIENCE):
            if tell is not None:
                tell(self.progress)

    def cancel(self) -> None:
        """Stop, and leave nothing. Does nothing once the export is in its place."""
        if self._over:
            return
        try:
            if self._sink is not None:
                self._sink.stop()
        finally:
            self._leave()
            self._goal.drop()

    def _leave(self) -> None:
        self._over = True
        if self._renderer is not None:
            self._renderer.close()

    def _named(self, error: BaseException) -> BaseException:
        return self._goal.named(error) if isinstance(error, OSError) else error
