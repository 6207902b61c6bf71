"""CSV: the numbers of frames, as an export of its own and as the index of a folder of frames."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.formats import Sink

if TYPE_CHECKING:
    from gdgui.export.clip import Clip

__all__ = ["INDEX", "NumberTable"]

INDEX: Final = "index.csv"
STATE: Final = ("slope", "intercept", "loss", "d_slope", "d_intercept", "learning_rate")
COLUMNS: Final = ("frame", "step", "stage", "share", *STATE)
_numbers: Final = attrgetter("fraction", *STATE)


class NumberTable(Sink):
    """Writes a row of numbers for each frame, in full precision.

    Parameters
    ----------
    clip : Clip
    path : Path
    files : bool
        Whether a column names the file of each frame.
    """

    def __init__(self, clip: Clip, path: Path, *, files: bool = False) -> None:
        self._clip, self._files = clip, files
        self._file = path.open("w", encoding="utf-8", newline="\n")
        # Each number is the shortest that reads back as the same float64.
        self._line = "%d,%d,%s" + ",%r" * (1 + len(STATE))
        self._file.write(",".join(COLUMNS) + (",file\n" if files else "\n"))

    def add(self, number: int) -> None:
        """Write the row of a frame."""
        clip = self._clip
        shot = clip.shots[number]
        stage = "glide" if shot.fraction else "rest"
        file = "," + clip.plan.format.frame_name(number, len(clip)) if self._files else ""
        self._file.write(self._line % (number, shot.step, stage, *_numbers(shot.state)) + file + "\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()
