"""The reference for exports: the same three panels of the same run, as one would write them by Matplotlib."""

from __future__ import annotations

import time
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.animation import AbstractMovieWriter, FFMpegWriter, FuncAnimation, PillowWriter
from matplotlib.artist import Artist
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.pyplot import close, subplots

from gdgui.model.descent import descend
from gdgui.model.losses import LOSSES
from gdgui.model.scenario import Scenario

__all__ = ["Plotted"]

DPI = 100


class Plotted:
    """A figure of data, error and loss with the numbers above, which shows one step after the other.

    Parameters
    ----------
    scenario : Scenario
    width, height : int
        In pixels.
    """

    def __init__(self, scenario: Scenario, width: int, height: int) -> None:
        mpl.use("agg")
        self._scenario, self._run = scenario, descend(scenario)
        self._figure: Figure
        self._figure, axes = subplots(1, 3, figsize=(width / DPI, height / DPI), dpi=DPI)
        self._data, self._error, self._loss = axes
        self._begin_data()
        self._begin_error()
        self._begin_loss()
        self._title = self._figure.suptitle("")

    def _begin_data(self) -> None:
        data = self._scenario.data
        self._data.plot(data.x, data.y, "o", label="data")
        self._data.set(xlim=(-0.5, 8.5), ylim=(30, 100), xlabel=data.x_label, ylabel=data.y_label)
        (self._line,) = self._data.plot([], [], lw=3, label="line")
        self._residuals = self._data.vlines(data.x, data.y, data.y, linestyles="dotted")
        self._data.grid()
        self._data.legend(loc="upper left")

    def _begin_error(self) -> None:
        self._slopes = np.linspace(-8.0, 35.0, 321)
        (self._curve,) = self._error.plot([], [], lw=2.5, label="error")
        (self._tangent,) = self._error.plot([], [], lw=2.5, label="derivative")
        (self._visited,) = self._error.plot([], [], "o", mfc="none")
        (self._point,) = self._error.plot([], [], "o", ms=12)
        self._error.set(xlim=(-8, 35), ylim=(-400, 9000), xlabel="slope", ylabel="error (MSE)")
        self._error.grid()
        self._error.legend(loc="upper right")

    def _begin_loss(self) -> None:
        (self._losses,) = self._loss.plot([], [], lw=2.5, label="error so far")
        (self._now,) = self._loss.plot([], [], "o", ms=12)
        self._loss.set(xlim=(-10, 310), ylim=(-400, 9000), xlabel="step", ylabel="error (MSE)")
        self._loss.grid()
        self._loss.legend(loc="upper right")

    def _show(self, step: int) -> list[Artist]:
        data = self._scenario.data
        slope, intercept, loss, d_slope, *_ = self._run.row(step)
        ends = np.array([-0.5, 8.5])
        self._line.set_data(ends, slope * ends + intercept)
        predicted = slope * data.x + intercept
        self._residuals.set_segments(
            [np.array([[x, y], [x, p]]) for x, y, p in zip(data.x, data.y, predicted, strict=True)]
        )
        self._curve.set_data(
            self._slopes, LOSSES[self._scenario.loss].values(data, self._slopes, np.float64(intercept))
        )
        around = np.array([slope - 5.0, slope + 5.0])
        self._tangent.set_data(around, loss + d_slope * (around - slope))
        self._visited.set_data(self._run.slope[: step + 1], self._run.loss[: step + 1])
        self._point.set_data([slope], [loss])
        self._losses.set_data(np.arange(step + 1), self._run.loss[: step + 1])
        self._now.set_data([step], [loss])
        self._title.set_text(
            f"step {step}   slope {slope:.4g}   intercept {intercept:.4g}   error {loss:.4g}"
        )
        return []

    def _animated(self, path: Path, frames: int, writer: AbstractMovieWriter) -> float:
        animation = FuncAnimation(self._figure, self._show, frames=frames, interval=40, blit=False)
        began = time.perf_counter()
        animation.save(path, writer=writer, dpi=DPI)
        return frames / (time.perf_counter() - began)

    def film(self, path: Path, frames: int) -> float:
        """Write a film with the codec and the settings of ours; return frames a second."""
        writer = FFMpegWriter(25, codec="libx264", extra_args=["-preset", "veryfast", "-crf", "18"])
        return self._animated(path, frames, writer)

    def gif(self, path: Path, frames: int) -> float:
        """Write a GIF; return frames a second."""
        return self._animated(path, frames, PillowWriter(25))

    def pictures(self, folder: Path, frames: int) -> float:
        """Write PNG files; return frames a second."""
        folder.mkdir()
        began = time.perf_counter()
        for step in range(frames):
            self._show(step)
            self._figure.savefig(folder / f"{step:04}.png", dpi=DPI)
        return frames / (time.perf_counter() - began)

    def pages(self, path: Path, frames: int) -> float:
        """Write a PDF; return pages a second."""
        began = time.perf_counter()
        with PdfPages(path) as pages:
            for step in range(frames):
                self._show(step)
                pages.savefig(self._figure)
        return frames / (time.perf_counter() - began)

    def close(self) -> None:
        """Let go of the figure."""
        close(self._figure)
