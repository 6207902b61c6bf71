"""The numbers of frames as CSV: an export of its own, and the index of a folder of pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from gdgui.export.clip import Clip

__all__ = ["NumberTable", "TableSink"]

STATE: Final = ("slope", "intercept", "loss", "d_slope", "d_intercept", "learning_rate")
COLUMNS: Final = ("frame", "step", "stage", "share", *STATE)


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
        self._files = files
        self._file.write(",".join([*COLUMNS, *(["file"] if files else [])]) + "\n")

    def add(self, number: int, file: str = "") -> None:
        """Write the row of a frame."""
        moment, place = self._clip.pace[number], self._clip.place(number)
        values = [place.fraction, *(getattr(place, name) for name in STATE)]
        cells = [str(number), str(moment.step), moment.stage, *map(repr, values)]
        self._file.write(",".join([*cells, *([file] if self._files else [])]) + "\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class TableSink:
    """Writes nothing but the numbers."""

    def __init__(self, clip: Clip, path: Path) -> None:
        self._table = NumberTable(clip, path)

    def ready(self, wait: float) -> bool:
        """Return True: rows are written at once."""
        return True

    def add(self, number: int) -> None:
        """Write the row of a frame."""
        self._table.add(number)

    def end(self) -> None:
        """Close the file."""
        self._table.close()

    def ended(self, wait: float) -> bool:
        """Return True: all is written."""
        return True

    def stop(self) -> None:
        """Close the file."""
        self._table.close()
