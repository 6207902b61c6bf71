"""The job: an export under way, a frame at a time, so that a window can go on beside it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final, NamedTuple

from gdgui.export.clip import Clip, clip_of
from gdgui.export.destination import check_destination, check_room
from gdgui.export.encoders.csv import INDEX, NumberTable
from gdgui.export.formats import Sink
from gdgui.export.plan import ExportPlan
from gdgui.export.process import quick_switching
from gdgui.files.output import Output
from gdgui.model.catalog import loaded

__all__ = ["ExportJob", "Progress"]

PATIENCE: Final = 0.05
"""Seconds that a run without a window waits for room, between two looks at whether it was interrupted."""


class Progress(NamedTuple):
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
        Nothing can be written there.
    """

    def __init__(self, plan: ExportPlan, clip: Clip | None = None) -> None:
        check_destination(plan.output, folder=plan.makes_folder, overwrite=plan.overwrite)
        self.clip = clip or clip_of(plan)
        check_room(plan.output, self.clip.bytes)
        self._began = time.monotonic()
        self._next, self._ending, self._over = 0, False, False
        self._output = Output(plan.output, folder=plan.makes_folder)
        self._closing = ExitStack()
        try:
            with self._output.errors_named():
                self._sink, self._index = self._begin(plan, self._output.temporary)
        except BaseException:
            self.cancel()
            raise

    def _begin(self, plan: ExportPlan, path: Path) -> tuple[Sink, NumberTable | None]:
        """Begin the format's sink, and in a folder the table that names its files."""
        if plan.format.paints:
            self._closing.enter_context(quick_switching())
        sink = loaded(plan.format.sink)(self.clip, path)
        self._closing.callback(sink.close)
        if not plan.makes_folder:
            return sink, None
        index = NumberTable(self.clip, path / INDEX, files=True)
        self._closing.callback(index.close)
        return sink, index

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
        if self._over:
            return False
        try:
            with self._output.errors_named():
                return self._go_on(wait)
        except BaseException:
            self.cancel()
            raise

    def _go_on(self, wait: float) -> bool:
        if self._next < len(self.clip):
            if self._sink.ready(wait):
                self._sink.add(self._next)
                if self._index is not None:
                    self._index.add(self._next)
                self._next += 1
            return True
        if not self._ending:
            self._ending = True
            self._sink.end()
        if not self._sink.ended(wait):
            return True
        self._closing.close()
        self._output.keep()
        self._over = True
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
        self._over = True
        try:
            self._closing.close()
        finally:
            self._output.drop()
