"""A frame: made, shown on the board and painted, at 1920x1080."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median
from typing import Final

from benchmarks.bare_window import bare_window
from benchmarks.claims import Claim, Limit, report, seconds
from benchmarks.points import many_points
from benchmarks.windows import make_quiet_application
from gdgui.frames.frame import frame_at
from gdgui.model.dataset import FOUR_POINTS
from gdgui.model.descent import descend
from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario, Start
from gdgui.model.trajectory import Trajectory
from gdgui.views.board.board import Board
from gdgui.views.look.theme import THEMES

__all__ = ["measure"]

FRAMES: Final = 60
STRIDE: Final = 997
"""Steps between two frames, as when playing fast: nothing of one frame serves for the next."""

FEW_POINTS_STEPS: Final = 1_000_000
MANY_POINTS_STEPS: Final = 2_000
RATES: Final = {"mse": 0.005, "rmse": 0.001, "mae": 0.0001}


def _scenario(loss: str, points: int) -> Scenario:
    """Return a run of both parameters: the curve in the error panel moves with each step."""
    steps = FEW_POINTS_STEPS if points == 4 else MANY_POINTS_STEPS
    return Scenario(
        data=FOUR_POINTS if points == 4 else many_points(points),
        fit="both",
        loss=loss,
        learning_rate=RATES[loss],
        start=Start(0.0, 0.0),
        steps=steps,
        tolerance=0.0,
    )


def _shown_board(theme: str) -> Board:
    board = Board()
    board.set_theme(THEMES[theme])
    board.resize(1920, 1080)
    board.show()
    return board


def _board_times(board: Board, scenario: Scenario, trajectory: Trajectory) -> list[float]:
    """Return milliseconds for each of some frames that lead to the newest step."""
    resolution = board.resolution
    stride = min(STRIDE, (trajectory.newest - 1) // FRAMES)

    def one(step: int) -> None:
        board.show_frame(frame_at(scenario, trajectory, step, resolution=resolution))
        board.viewport().repaint()

    last = trajectory.newest
    return [1e3 * seconds(partial(one, step)) for step in range(last - stride * FRAMES, last, stride)]


def _bare_painter() -> Callable[[int], None]:
    window, change = bare_window(1920, 1080)
    window.show()

    def one(number: int) -> None:
        change(number)
        window.viewport().repaint()

    return one


def measure() -> Iterator[Claim]:
    """Measure four points with a million steps behind, and 100,000 points, with each loss and theme."""
    app, _ = make_quiet_application()
    bare = _bare_painter()
    boards = {theme: _shown_board(theme) for theme in ("light", "projector")}
    app.processEvents()
    for points in (4, 100_000):
        for loss in LOSSES:
            scenario = _scenario(loss, points)
            trajectory = descend(scenario)
            for theme, board in boards.items():
                _board_times(board, scenario, trajectory)
                plain = [1e3 * seconds(partial(bare, number)) for number in range(FRAMES)]
                yield Claim(
                    f"frames: {points:,} points, {trajectory.newest:,} steps behind, {loss}, {theme}",
                    median(_board_times(board, scenario, trajectory)),
                    "ms",
                    median(plain),
                    "three bare plots",
                    Limit("figure", "at most", 12),
                )


if __name__ == "__main__":
    sys.exit(report(measure()))
