"""What it takes to add something: one record for each, and everything else takes it up by itself.

An optimizer, a loss, a schedule and a panel are made up here through public names only, and then named, run,
exported, offered, played, written out, saved and taught like the program's own.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act
from gdgui.app.start import Application
from gdgui.cli import main
from gdgui.files.scenario_file import from_toml, load_scenario, to_toml
from gdgui.frames.geometry import Limits
from gdgui.frames.panels import PANELS, PanelKind
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.lessons.lesson_file import lesson_from_toml
from gdgui.model.dataset import FOUR_POINTS
from gdgui.model.descent import descend
from gdgui.model.losses import LOSSES, Loss, WorkedLoss
from gdgui.model.optimizers import OPTIMIZERS, Optimizer, TermT, Update, WorkedUpdate
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start
from gdgui.model.schedules import SCHEDULES, Rate, Schedule
from gdgui.model.setting import Setting
from gdgui.model.trajectory import Trajectory
from gdgui.views.board.numbers_panel import NumbersPanel
from gdgui.views.board.panel import Panel
from gdgui.views.look.paint import Scale, dot
from tests.helpers import choose, wait_for_step


@dataclass
class Average:
    """What the made-up optimizer remembers of a parameter."""

    mean: float = 0.0


def _build_average(keep: float) -> Update:
    def update(gradient: float, state: Average, learning_rate: float) -> float:
        state.mean = keep * state.mean + (1.0 - keep) * gradient
        return learning_rate * state.mean

    return update


def _worked_average(worked: WorkedUpdate[TermT]) -> TermT:
    keep = worked.exact("keep")
    return worked.line("average", keep * worked.state("mean") + (1 - keep) * worked.gradient)


AVERAGE = Optimizer(
    name="average",
    title="a step along the average gradient",
    label="Average",
    tip="Each step goes along the average gradient",
    formula="m = k · m + (1 − k) · g; Δ = η · m",
    build=_build_average,
    worked=_worked_average,
    settings=(Setting(name="keep", tip="Share that is kept", default=0.5),),
    state=Average,
    no_theory="it was made up",
)

QUARTIC = Loss(
    name="mqe",
    title="mean quartic error",
    label="MQE, mean of the fourth powers",
    tip="The mean of the residuals' fourth powers",
    formula="MQE = mean(r⁴)",
    error=lambda residuals: residuals**4,
    derivative=lambda residuals: 4.0 * residuals**3,
    degree=4,
    worked=WorkedLoss(
        heading="residual⁴",
        error=lambda residual: residual**4,
        coefficient=4,
        function="cube",
        factor=lambda residual: residual**3,
    ),
    no_hessian="its curvature changes from place to place",
)


def _build_sawtooth(period: float) -> Rate:
    return lambda step, rate: rate * (1.0 - (step % int(period)) / period)


SAWTOOTH = Schedule(
    name="sawtooth",
    title="falling and jumping back",
    label="sawtooth",
    tip="The rate falls and jumps back",
    formula="η · (1 − (k mod period) / period)",
    build=_build_sawtooth,
    settings=(
        Setting(
            name="period",
            tip="Steps from jump to jump",
            default=4.0,
            least=1.0,
            below=1000.0,
            whole=True,
        ),
    ),
)


@dataclass(frozen=True)
class RateView:
    """The learning rate over the steps, up to the present one."""

    limits: Limits
    steps: np.ndarray
    rates: np.ndarray


def rate_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, view: ViewState, resolution: Resolution
) -> RateView:
    rates = trajectory.column("learning_rate")[: state.step + 1]
    limits = Limits(-1.0, scenario.steps + 1.0, 0.0, 1.1 * scenario.learning_rate)
    return RateView(limits, np.arange(rates.size, dtype=float), rates)


class RatePanel(Panel):
    def __init__(self) -> None:
        super().__init__()
        self.view: RateView | None = None

    def show_view(self, view: RateView) -> None:
        self.view = view
        self.show_limits(view.limits)

    def paint_view(self, painter: QPainter, scale: Scale) -> None:
        if self.view is not None:
            for step, rate in zip(self.view.steps.tolist(), self.view.rates.tolist(), strict=True):
                dot(painter, scale.point(step, rate), 4.0, self.theme.step, self.theme.text, 1.0)


RATE_PANEL = PanelKind(
    name="rate", title="learning rate", make_view=rate_view, widget=RatePanel, shown_at_first=False
)

MADE_UP = Scenario(
    free=PARAMETERS,
    loss="mse",
    learning_rate=1e-6,
    start=Start(1.0, 75.0),
    steps=12,
    tolerance=0.0,
)
ON_THE_COMMAND_LINE = (
    *(
        "both",
        "--loss",
        "mqe",
        "--optimizer",
        "average",
        "--set",
        "keep=0.25",
        "--schedule",
        "sawtooth:period=3",
    ),
    *("--lr", "1e-6", "--start", "1,75", "--steps", "12", "--no-stop"),
)


@pytest.fixture(autouse=True)
def _offered() -> Iterator[None]:
    with ExitStack() as stack:
        stack.enter_context(OPTIMIZERS.extended(AVERAGE))
        stack.enter_context(LOSSES.extended(QUARTIC))
        stack.enter_context(SCHEDULES.extended(SAWTOOTH))
        stack.enter_context(PANELS.extended(RATE_PANEL))
        yield


def made_up() -> Scenario:
    return MADE_UP.with_changes(
        loss="mqe",
        optimizer="average",
        hyperparameters={"keep": 0.25},
        schedule="sawtooth",
        schedule_settings={"period": 3},
    )


def by_hand() -> list[tuple[float, float, float]]:
    """Return slope, intercept and loss at each step, from the formulas."""
    x, y = FOUR_POINTS.x, FOUR_POINTS.y
    values, means, rows = np.array([1.0, 75.0]), np.zeros(2), []
    for step in range(13):
        residuals = values[0] * x + values[1] - y
        rows.append((float(values[0]), float(values[1]), float((residuals**4).mean())))
        gradient = np.array([(4 * residuals**3 * x).mean(), (4 * residuals**3).mean()])
        means = 0.25 * means + 0.75 * gradient
        values = values - 1e-6 * (1 - step % 3 / 3) * means
    return rows


def test_a_list_names_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    printed = capsys.readouterr().out
    for words in ("a step along the average gradient", "mean quartic error", "falling and jumping back"):
        assert words in printed
    assert "keep=0.5" in printed
    assert "period=4" in printed


def test_a_run_follows_their_formulas(tmp_path: Path) -> None:
    assert main(["run", *ON_THE_COMMAND_LINE, "--csv", str(tmp_path / "run.csv")]) == 0
    with (tmp_path / "run.csv").open(encoding="utf-8") as file:
        rows = [
            (float(row["slope"]), float(row["intercept"]), float(row["loss"])) for row in csv.DictReader(file)
        ]
    np.testing.assert_allclose(rows, by_hand(), rtol=1e-12)


def test_an_export_takes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    panels = ["--panels", "data,rate,numbers", "--size", "800x450"]
    assert (
        main(["export", *ON_THE_COMMAND_LINE, str(tmp_path / "run.svg"), "--from", "4", "--to", "4", *panels])
        == 0
    )
    drawn = (tmp_path / "run.svg").read_text(encoding="utf-8")
    assert len(drawn) > 10_000
    other = ["--from", "4", "--to", "4", "--panels", "data,numbers", "--size", "800x450"]
    assert main(["export", *ON_THE_COMMAND_LINE, str(tmp_path / "other.svg"), *other]) == 0
    assert drawn != (tmp_path / "other.svg").read_text(encoding="utf-8")


def test_a_scenario_file_keeps_them(tmp_path: Path) -> None:
    assert from_toml(to_toml(made_up())) == made_up()
    (tmp_path / "wrong.toml").write_text("[optimizer]\nname = 'average'\nkept = 0.25\n", encoding="utf-8")
    with pytest.raises(
        Exception, match=r"optimizer\.kept is not a known key; did you mean optimizer\.keep\?"
    ):
        load_scenario(tmp_path / "wrong.toml")


def test_the_window_offers_plays_and_writes_them_out(qtbot: QtBot, application: Application) -> None:
    window, player = application.window, application.player
    bar = window.scenario_bar
    labels = [[box.itemText(index) for index in range(box.count())] for box in (bar.loss, bar.optimizer)]
    assert "MQE, mean of the fourth powers" in labels[0]
    assert "Average" in labels[1]
    player.set_scenario(MADE_UP)
    choose(bar.loss, "mqe")
    choose(bar.optimizer, "average")
    assert (player.scenario.loss, player.scenario.optimizer) == ("mqe", "average")
    assert bar.settings["keep"].value == 0.5
    for panel in ("error", "loss", "rate"):
        window.menus.panels[panel].trigger()
    window.acts[Act.NUMBERS].trigger()
    assert application.view.state.panels == ("data", "numbers", "rate")
    player.set_scenario(made_up())
    window.acts[Act.STEP].trigger()
    wait_for_step(qtbot, application, 1)
    window.acts[Act.STEP].trigger()
    wait_for_step(qtbot, application, 2)
    assert player.trajectory.row(2)[:3] == pytest.approx(by_hand()[2], rel=1e-12)
    panel = window.board.panel(RatePanel)
    assert panel.view is not None
    assert panel.view.rates.tolist() == pytest.approx([1e-6, 1e-6 * 2 / 3, 1e-6 / 3])
    texts = window.board.panel(NumbersPanel).texts
    assert any(text.startswith("average (slope) = 0.25 × ") for text in texts)
    assert any("4 × cube(residual) × x / 4" in text for text in texts)


def test_the_printed_numbers_of_a_step_are_those_of_the_formulas(
    qtbot: QtBot, application: Application
) -> None:
    application.view.update(panels=("data", "numbers"))
    application.player.set_scenario(made_up())
    application.player.seek(3)
    wait_for_step(qtbot, application, 3)
    worked = application.window.board.panel(NumbersPanel).worked
    assert worked is not None
    slope, intercept, loss = by_hand()[3]
    assert float(worked.loss_line.result.value) == pytest.approx(loss, rel=1e-4)
    after = by_hand()[4]
    for line, value in zip(worked.update_lines, after, strict=False):
        assert float(line.result.value) == pytest.approx(value, abs=1.01 * 10.0**-line.result.decimals)
    assert worked.error_heading == "residual⁴"
    assert (slope, intercept) != after[:2]


def test_the_window_remembers_them(qtbot: QtBot, application: Application) -> None:
    application.player.set_scenario(made_up())
    qtbot.waitUntil(lambda: len(application.player.trajectory) > 0)
    application.window.close()
    remembered = json.loads(application.settings_path.read_text(encoding="utf-8"))["scenario"]
    assert from_toml(remembered) == made_up()


LESSON = """
format = 1
title.en = "Made up"
summary.en = "Something new"

[scenario]
fit = "both"
learning_rate = 1e-6
steps = 12
tolerance = 0.0
start = { slope = 1.0, intercept = 75.0 }

[[scenes]]
name = "first"
text.en = "Something new."
set.loss = "mqe"
set.optimizer = { name = "average", keep = 0.25 }
set.schedule = { name = "sawtooth", period = 3 }
show.panels = ["data", "rate"]
show.numbers = true
at.step = 2
"""


def test_a_lesson_teaches_them(qtbot: QtBot, application: Application) -> None:
    lesson = lesson_from_toml(LESSON, "made-up")
    assert lesson.scenes[0].scenario == made_up()
    application.lesson_player.open(lesson)
    wait_for_step(qtbot, application, 2)
    assert set(application.window.board.panels) == {"data", "rate", "numbers"}
    expected = descend(made_up(), 2)
    assert application.player.trajectory.row(2) == expected.row(2)
