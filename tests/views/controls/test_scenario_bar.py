from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS, PARAMETERS
from gdgui.model.scenario import MOST_STEPS, Scenario, Start
from gdgui.views.controls.number_field import NumberField
from gdgui.views.controls.scenario_bar import ScenarioBar
from gdgui.views.look.theme import THEMES


@pytest.fixture
def random_action() -> QAction:
    return QAction("random")


@pytest.fixture
def bar(qtbot: QtBot, random_action: QAction) -> ScenarioBar:
    bar = ScenarioBar(random_action)
    qtbot.addWidget(bar)
    bar.set_theme(THEMES["light"])
    bar.resize(1200, 120)
    bar.show()
    bar.show_scenario(Scenario(), 0.005)
    return bar


def write(field: NumberField, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(box: QComboBox, name: str) -> None:
    """Choose as the user does, which is told apart from being shown another choice."""
    box.setFocus()
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def requests(bar: ScenarioBar) -> list[SignalInstance]:
    return [
        bar.learningRateRequested,
        bar.lossRequested,
        bar.optimizerRequested,
        bar.hyperparametersRequested,
        bar.fitRequested,
        bar.startRequested,
        bar.stepsRequested,
    ]


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_it_shows_all_of_a_scenario_and_asks_for_nothing(
    qtbot: QtBot, bar: ScenarioBar, optimizer: str
) -> None:
    asked: list[object] = []
    for request in requests(bar):
        request.connect(asked.append)
    scenario = Scenario(
        free=PARAMETERS,
        loss="mae",
        optimizer=optimizer,
        start=Start(1.25, -3.5),
        steps=77,
        learning_rate=0.125,
    )
    bar.show_scenario(scenario, 0.0625)
    assert bar.fit.currentData() == "both"
    assert bar.loss.currentData() == "mae"
    assert bar.optimizer.currentData() == optimizer
    assert (bar.start_slope.value, bar.start_intercept.value, bar.steps.value) == (1.25, -3.5, 77)
    assert bar.rate.value == bar.rate_slider.rate == 0.0625
    visible = {name: field.value for name, field in bar.settings.items() if field.isVisible()}
    assert visible == scenario.hyperparameters
    assert asked == []


@pytest.mark.parametrize(
    ("box", "names", "signal"),
    [
        ("fit", FITS, "fitRequested"),
        ("loss", LOSSES, "lossRequested"),
        ("optimizer", OPTIMIZERS, "optimizerRequested"),
    ],
)
def test_each_choice_is_asked_for_by_name(
    qtbot: QtBot, bar: ScenarioBar, box: str, names: dict[str, object], signal: str
) -> None:
    for name in names:
        with qtbot.waitSignal(getattr(bar, signal)) as asked:
            choose(getattr(bar, box), name)
        assert asked.args == [name]


@pytest.mark.parametrize(("text", "rate"), [("0.1", 0.1), ("1/60", 1 / 60), ("0,05", 0.05)])
def test_the_rate_can_be_written(qtbot: QtBot, bar: ScenarioBar, text: str, rate: float) -> None:
    with qtbot.waitSignal(bar.learningRateRequested) as asked:
        write(bar.rate, text)
    assert asked.args == [rate]


def test_the_rate_can_be_picked(qtbot: QtBot, bar: ScenarioBar) -> None:
    with qtbot.waitSignal(bar.learningRateRequested) as asked:
        bar.rate_slider.setValue(1500)
    assert asked.args == [bar.rate_slider.rate]


def test_the_handle_is_not_moved_under_the_hand_that_drags_it(bar: ScenarioBar) -> None:
    bar.rate_slider.setSliderDown(True)
    bar.rate_slider.setValue(1500)
    bar.show_learning_rate(Scenario(), 0.02)
    assert bar.rate_slider.value() == 1500
    bar.rate_slider.setSliderDown(False)
    bar.show_learning_rate(Scenario(), 0.02)
    assert bar.rate_slider.rate == 0.02


def test_a_setting_is_asked_for_with_the_others(qtbot: QtBot, bar: ScenarioBar) -> None:
    bar.show_scenario(Scenario(optimizer="adam"), 0.005)
    with qtbot.waitSignal(bar.hyperparametersRequested) as asked:
        write(bar.settings["beta1"], "0.5")
    assert asked.args == [{"beta1": 0.5, "beta2": 0.999, "eps": 1e-8}]


@pytest.mark.parametrize("field", ["start_slope", "start_intercept"])
def test_a_start_is_asked_for_whole(qtbot: QtBot, bar: ScenarioBar, field: str) -> None:
    with qtbot.waitSignal(bar.startRequested) as asked:
        write(getattr(bar, field), "12")
    assert asked.args == [Start(12.0, 79.0) if field == "start_slope" else Start(-5.0, 12.0)]


def test_a_drawn_start_keeps_the_digits_that_are_not_shown(qtbot: QtBot, bar: ScenarioBar) -> None:
    start = Start.drawn(7)
    bar.show_scenario(Scenario(start=start), 0.005)
    with qtbot.waitSignal(bar.startRequested) as asked:
        write(bar.start_slope, "12")
    assert asked.args == [Start(12.0, start.intercept)]


def test_the_number_of_steps_is_asked_for(qtbot: QtBot, bar: ScenarioBar) -> None:
    with qtbot.waitSignal(bar.stepsRequested) as asked:
        write(bar.steps, "20000")
    assert asked.args == [20_000]


@pytest.mark.parametrize(
    ("pick", "text"),
    [
        (lambda bar: bar.rate, "0"),
        (lambda bar: bar.rate, "-0.1"),
        (lambda bar: bar.rate, "fast"),
        (lambda bar: bar.steps, "0"),
        (lambda bar: bar.steps, "1.5"),
        (lambda bar: bar.steps, str(MOST_STEPS + 1)),
        (lambda bar: bar.settings["momentum"], "1"),
        (lambda bar: bar.settings["momentum"], "-0.1"),
        (lambda bar: bar.start_slope, "steep"),
    ],
)
def test_what_is_not_allowed_is_refused_and_the_old_number_stays(
    qtbot: QtBot, bar: ScenarioBar, pick: Callable[[ScenarioBar], NumberField], text: str
) -> None:
    bar.show_scenario(Scenario(optimizer="momentum"), 0.005)
    field = pick(bar)
    before = field.value
    asked: list[object] = []
    for request in requests(bar):
        request.connect(asked.append)
    with qtbot.waitSignal(bar.refused) as refused:
        write(field, text)
    assert refused.args is not None
    assert text in refused.args[0]
    assert field.accessibleName() in refused.args[0]
    assert field.value == before
    assert asked == []


def test_the_random_button_triggers_its_action(
    qtbot: QtBot, bar: ScenarioBar, random_action: QAction
) -> None:
    with qtbot.waitSignal(random_action.triggered):
        QTest.mouseClick(bar.random, Qt.MouseButton.LeftButton)


def test_texts_can_be_taken_on_again(bar: ScenarioBar) -> None:
    bar.show_scenario(Scenario(optimizer="adam", loss="rmse"), 0.005)
    bar.retranslate()
    assert (bar.optimizer.currentData(), bar.loss.currentData()) == ("adam", "rmse")


def test_all_controls_have_names_for_a_screen_reader(bar: ScenarioBar) -> None:
    fields = (bar.rate, bar.fit, bar.loss, bar.optimizer, bar.start_slope, bar.start_intercept, bar.steps)
    for widget in (*fields, bar.rate_slider, *bar.settings.values()):
        assert widget.accessibleName()
        assert widget is bar.rate_slider or widget.toolTip()
