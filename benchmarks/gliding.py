"""A step that glides, in the program's own window at 1920x1080: how evenly its frames follow each other."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QObject

from benchmarks.claims import Claim, Limit, report
from benchmarks.windows import make_quiet_application, open_window, turn
from gdgui.app.actions.act import Act
from gdgui.app.start import Application
from gdgui.model.library import find_scenario

__all__ = ["measure"]

STEPS: Final = 40
GLIDE_SECONDS: Final = 0.42
SMOOTH_MILLISECONDS: Final = 25.0


class _Paints(QObject):
    """Logs when the board is painted."""

    def __init__(self, application: Application) -> None:
        super().__init__()
        self.times: list[float] = []
        application.window.board.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  (Qt's names)
        if event.type() == QEvent.Type.Paint:
            self.times.append(time.perf_counter())
        return False


def _gaps(application: Application, paints: _Paints) -> Iterator[float]:
    """Glide step by step, and yield the milliseconds between the frames of each glide."""
    for _ in range(STEPS):
        paints.times.clear()
        began = time.perf_counter()
        application.window.acts[Act.STEP].trigger()
        turn(GLIDE_SECONDS + 0.15)
        glide = [at for at in paints.times if at <= began + GLIDE_SECONDS]
        yield from 1e3 * np.diff(glide)


def measure() -> Iterator[Claim]:
    """Measure a run on the slope alone, and one on both parameters, whose curve moves as well."""
    make_quiet_application()
    with TemporaryDirectory() as folder:
        application = open_window(folder)
        application.window.acts[Act.GLIDE].setChecked(True)
        paints = _Paints(application)
        for name in ("slope", "both"):
            application.player.set_scenario(find_scenario(name))
            turn(0.3)
            gaps = np.array(list(_gaps(application, paints)))
            yield Claim(
                f"gliding: frames within {SMOOTH_MILLISECONDS:g} ms of the one before, scenario {name}",
                100.0 * float(np.mean(gaps <= SMOOTH_MILLISECONDS)),
                "%",
                float(np.median(gaps)),
                "median gap in ms",
                Limit("figure", "at least", 99.0),
            )
        application.window.close()


if __name__ == "__main__":
    sys.exit(report(measure()))
