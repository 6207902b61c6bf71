"""Exports of small pictures, in the process of the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication

from gdgui.export.clip import clip_of
from gdgui.export.job import ExportJob
from gdgui.export.plan import ExportPlan
from gdgui.export.renderer import Renderer
from gdgui.frames.view_state import ViewState
from gdgui.model.library import find_scenario

Planner = Callable[..., ExportPlan]
Exporter = Callable[..., ExportJob]
Drawer = Callable[[ExportPlan, int], NDArray[np.uint8]]


@pytest.fixture(autouse=True)
def _application_of_qt(qapp: QApplication) -> None:
    """Boards need one, and the first test of a process may make a board without a window."""


@pytest.fixture
def plan(tmp_path: Path) -> Planner:
    """Makes plans for a name in the test's folder: a few steps, small."""

    def make(name: str, scenario: str = "slope", **values: Any) -> ExportPlan:
        given: dict[str, Any] = {"size": (320, 180), "last": 6, "every": 1, **values}
        if "panels" in given:
            given["view"] = ViewState(panels=given.pop("panels"))
        return ExportPlan(scenario=find_scenario(scenario), output=tmp_path / name, **given)

    return make


@pytest.fixture
def export(qapp: QApplication, plan: Planner) -> Exporter:
    """Carries out a plan, and returns the job."""

    def carry_out(name: str, scenario: str = "slope", **values: Any) -> ExportJob:
        job = ExportJob(plan(name, scenario, **values))
        job.run()
        return job

    return carry_out


@pytest.fixture
def draw(qapp: QApplication) -> Drawer:
    """Draws one frame of a plan: blue, green, red and alpha, shape (height, width, 4)."""

    def drawn(plan: ExportPlan, number: int) -> NDArray[np.uint8]:
        renderer = Renderer(clip_of(plan))
        pixels = np.zeros((renderer.height, renderer.width, 4), dtype=np.uint8)
        renderer.draw(number, renderer.image(pixels.data))
        renderer.close()
        return pixels

    return drawn
