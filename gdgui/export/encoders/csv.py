"""CSV: the numbers of frames, as an export of its own and as the index of a folder of pictures."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gdgui.export.encoders.format import Format
from gdgui.export.sink import PromptSink
from gdgui.model.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gdgui.export.clip import Clip

__all__ = ["CSV", "INDEX", "NumberTable", "index_of"]

INDEX: Final = "index.csv"
STATE: Final = ("slope", "intercept", "loss", "d_slope", "d_intercept", "learning_rate")
COLUMNS: Final = ("frame", "step", "stage", "share", *STATE)
_numbers: Final = attrgetter("fraction", *STATE)


class NumberTable:
    """Writes a row of numbers for each frame, in full precision.

    Parameters
    ----------
    clip : Clip
    path : Path
    files : bool
        Whether a column names a file for each frame.
    """

    def __init__(self, clip: Clip, path: Path, *, files: bool = False) -> None:
        self._clip = clip
        self._file = path.open("w", encoding="utf-8", newline="\n")
        # Each number is the shortest that reads back as the same float64.
        self._line = "%d,%d,%s" + ",%r" * (1 + len(STATE)) + (",%s\n" if files else "\n")
        self._file.write(",".join([*COLUMNS, *(["file"] if files else [])]) + "\n")

    def add(self, number: int, *file: str) -> None:
        """Write the row of a frame, with the name of its file where there is a column for it."""
        shot = self._clip.shots[number]
        stage = "glide" if shot.fraction else "rest"
        self._file.write(self._line % (number, shot.step, stage, *_numbers(shot.state), *file))

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def index_of(clip: Clip, path: Path) -> NumberTable | None:
    """Begin the table that names the files of a folder of pictures; None where there is no folder."""
    return NumberTable(clip, path / INDEX, files=True) if clip.plan.makes_folder else None


class _TableSink(PromptSink):
    def __init__(self, clip: Clip, path: Path) -> None:
        self._table = NumberTable(clip, path)

    def add(self, number: int) -> None:
        self._table.add(number)

    def end(self) -> None:
        self._table.close()

    def close(self) -> None:
        self._table.close()


CSV: Final = Format(
    "csv",
    QT_TRANSLATE_NOOP("ExportDialog", "table of numbers (CSV)"),
    _TableSink,
    paints=False,
    frame_bytes=0.0,
)
