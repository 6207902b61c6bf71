"""CSV: the numbers of frames, as an export of its own and as the index of a folder of pictures."""

from __future__ import annotations

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
        shot = self._clip.shots[number]
        state, stage = shot.state, "glide" if shot.fraction else "rest"
        values = [state.fraction, *(getattr(state, name) for name in STATE)]
        cells = [str(number), str(shot.step), stage, *map(repr, values)]
        self._file.write(",".join([*cells, *([file] if self._files else [])]) + "\n")

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
