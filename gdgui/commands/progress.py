"""Progress on standard error: a bar on a terminal, and a line now and then where it is none."""

from __future__ import annotations

import time
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from gdgui.export.job import Progress

__all__ = ["ProgressLine"]

BAR_CHARACTERS: Final = 24
SECONDS_BETWEEN_BARS: Final = 0.1
SECONDS_BETWEEN_LINES: Final = 10.0
CLEAR_LINE: Final = "\r\x1b[K"


class ProgressLine(AbstractContextManager["ProgressLine"]):
    """Shows, on a stream where there is one, how far what is being made under a name is."""

    def __init__(self, out: TextIO | None, name: str) -> None:
        self._out, self._name = out, name
        self._is_terminal = out is not None and out.isatty()
        # The first line tells at once; without a terminal, short work needs none.
        self._shown = -1.0 if self._is_terminal else time.monotonic()

    def __exit__(self, *_: object) -> None:
        if self._is_terminal:
            self._write(CLEAR_LINE)

    def show(self, progress: Progress) -> None:
        """Show how far it is, but not too often."""
        now = time.monotonic()
        between = SECONDS_BETWEEN_BARS if self._is_terminal else SECONDS_BETWEEN_LINES
        if now - self._shown < between:
            return
        self._shown = now
        numbers = f"{progress.done:,} of {progress.frames:,} frames, {progress.rate:.1f} frames/s"
        if progress.seconds_left is not None:
            numbers += f", {_duration(progress.seconds_left)} left"
        if self._is_terminal:
            filled = round(BAR_CHARACTERS * progress.done / max(1, progress.frames))
            bar = "#" * filled + "-" * (BAR_CHARACTERS - filled)
            self._write(f"{CLEAR_LINE}{self._name} [{bar}] {numbers}")
        else:
            self._write(f"gdgui: {self._name}: {numbers}\n")

    def _write(self, text: str) -> None:
        if self._out is not None:
            self._out.write(text)
            self._out.flush()


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
