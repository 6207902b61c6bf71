"""The scenario bar: learning rate, loss, optimizer with its settings, what descends, and the start."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QToolButton, QWidget

from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import HYPERPARAMETERS, OPTIMIZERS, Hyperparameter
from gdgui.model.scenario import FITS, MOST_STEPS, Scenario, Start
from gdgui.model.stability import Band
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.controls.flow_layout import FlowLayout
from gdgui.views.controls.number_field import NumberField
from gdgui.views.controls.rate_slider import RateSlider
from gdgui.views.controls.return_key import press_with_return
from gdgui.views.controls.transport import captioned
from gdgui.views.look.paint import control_height
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["ScenarioBar"]


class ScenarioBar(QWidget):
    """Shows a scenario and says what a person wants of it.

    Signals
    -------
    learningRateRequested(float)
    lossRequested(str), optimizerRequested(str), fitRequested(str)
    hyperparametersRequested(object)
        A mapping of all settings of the optimizer.
    startRequested(object)
        A `Start`.
    stepsRequested(int)
    refused(str)
        What a person wrote is not allowed.
    """

    learningRateRequested = Signal(float)
    lossRequested = Signal(str)
    optimizerRequested = Signal(str)
    hyperparametersRequested = Signal(object)
    fitRequested = Signal(str)
    startRequested = Signal(object)
    stepsRequested = Signal(int)
    refused = Signal(str)

    def __init__(self, random_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate_slider = RateSlider()
        self.rate = NumberField(lambda value: value > 0.0, characters=10)
        self.fit, self.loss, self.optimizer = (self._choice(names) for names in (FITS, LOSSES, OPTIMIZERS))
        self.settings = {name: NumberField(characters=6) for name in HYPERPARAMETERS}
        self.start_slope, self.start_intercept = NumberField(characters=7), NumberField(characters=7)
        self.steps = NumberField(lambda value: value == int(value) and 1 <= value <= MOST_STEPS, characters=9)
        self.random = QToolButton()
        self.random.setDefaultAction(random_action)
        self.random.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        press_with_return(self.random)
        self._captions = {
            name: QLabel()
            for name in ("rate", "fit", "loss", "optimizer", "slope", "intercept", "steps", *self.settings)
        }
        self._setting_holders: dict[str, QWidget] = {}
        self._shown: Mapping[str, float] = {}
        self._lay_out()
        self._connect()
        self.retranslate()

    @staticmethod
    def _choice(names: Mapping[str, object]) -> QComboBox:
        box = ChoiceBox()
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Another language may have longer words.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for name in names:
            box.addItem(name, name)
        return box

    def _lay_out(self) -> None:
        captions = self._captions
        layout = FlowLayout(self, spacing=14)
        layout.addWidget(captioned(captions["rate"], self.rate_slider, self.rate))
        layout.addWidget(captioned(captions["fit"], self.fit))
        layout.addWidget(captioned(captions["loss"], self.loss))
        layout.addWidget(captioned(captions["optimizer"], self.optimizer))
        for name, field in self.settings.items():
            self._setting_holders[name] = captioned(captions[name], field)
            layout.addWidget(self._setting_holders[name])
        layout.addWidget(captioned(captions["slope"], self.start_slope))
        layout.addWidget(captioned(captions["intercept"], self.start_intercept, self.random))
        layout.addWidget(captioned(captions["steps"], self.steps))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self.rate_slider.rateRequested.connect(self.learningRateRequested)
        self.rate.valueRequested.connect(self.learningRateRequested)
        self.fit.activated.connect(self._ask_fit)
        self.loss.activated.connect(self._ask_loss)
        self.optimizer.activated.connect(self._ask_optimizer)
        self.start_slope.valueRequested.connect(self._ask_start)
        self.start_intercept.valueRequested.connect(self._ask_start)
        self.steps.valueRequested.connect(self._ask_steps)
        for field in self.settings.values():
            field.valueRequested.connect(self._ask_settings)
        for field in (self.rate, self.start_slope, self.start_intercept, self.steps, *self.settings.values()):
            field.refused.connect(self.refused)

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        self._translate_choices()
        fields: dict[str, tuple[QWidget, str, str]] = {
            "rate": (
                self.rate,
                translate("ScenarioBar", "learning rate"),
                translate("ScenarioBar", "How far a step goes: 0.1, 1e-3 or 1/60"),
            ),
            "fit": (
                self.fit,
                translate("ScenarioBar", "what descends"),
                translate("ScenarioBar", "Whether the intercept is held or descends too"),
            ),
            "loss": (
                self.loss,
                translate("ScenarioBar", "error measure"),
                translate("ScenarioBar", "How the residuals become one number"),
            ),
            "optimizer": (
                self.optimizer,
                translate("ScenarioBar", "optimizer"),
                translate("ScenarioBar", "How the derivative becomes a step"),
            ),
            "slope": (
                self.start_slope,
                translate("ScenarioBar", "start slope"),
                translate("ScenarioBar", "Where the line starts; or click the error curve"),
            ),
            "intercept": (
                self.start_intercept,
                translate("ScenarioBar", "start intercept"),
                translate("ScenarioBar", "Where the line starts"),
            ),
            "steps": (
                self.steps,
                translate("ScenarioBar", "steps"),
                translate("ScenarioBar", "After how many steps the run ends"),
            ),
        }
        for name, field in self.settings.items():
            parameter = HYPERPARAMETERS[name]
            fields[name] = (field, _setting_name(name), _setting_text(name))
            field.set_allowed(parameter.allows, _allowed_text(parameter))
        for name, (widget, caption, tip) in fields.items():
            self._captions[name].setText(caption)
            self._captions[name].setBuddy(widget)
            widget.setAccessibleName(caption)
            widget.setToolTip(tip)
        self.rate_slider.setAccessibleName(translate("ScenarioBar", "learning rate"))
        self.rate.set_allowed(lambda value: value > 0.0, translate("ScenarioBar", "a number above 0"))
        self.steps.set_allowed(
            lambda value: value == int(value) and 1 <= value <= MOST_STEPS,
            translate("ScenarioBar", "a whole number from 1 to {0}").format(f"{MOST_STEPS:,}"),
        )

    def _translate_choices(self) -> None:
        texts = {
            self.fit: {
                "slope": translate("ScenarioBar", "slope alone"),
                "both": translate("ScenarioBar", "slope and intercept"),
            },
            self.loss: {
                "mse": translate("ScenarioBar", "MSE, mean square"),
                "rmse": translate("ScenarioBar", "RMSE, root of it"),
                "mae": translate("ScenarioBar", "MAE, mean absolute"),
            },
            self.optimizer: {
                "gd": translate("ScenarioBar", "gradient descent"),
                "momentum": translate("ScenarioBar", "momentum"),
                "nesterov": translate("ScenarioBar", "Nesterov"),
                "adagrad": translate("ScenarioBar", "AdaGrad"),
                "rmsprop": translate("ScenarioBar", "RMSProp"),
                "adam": translate("ScenarioBar", "Adam"),
            },
        }
        for box, names in texts.items():
            for index in range(box.count()):
                box.setItemText(index, names[box.itemData(index)])

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self.rate_slider.set_theme(theme)
        for field in (self.rate, self.start_slope, self.start_intercept, self.steps, *self.settings.values()):
            field.fit_font(theme.font_size)
        for box in (self.fit, self.loss, self.optimizer):
            box.setFixedHeight(control_height(theme.font_size))
        size = round(theme.font_size * 1.5)
        self.random.setIconSize(QSize(size, size))
        self.random.setFixedHeight(control_height(theme.font_size))

    def show_scenario(self, scenario: Scenario, learning_rate: float) -> None:
        """Show a scenario, and the learning rate in force at the step looked at."""
        for box, name in (
            (self.fit, scenario.fit),
            (self.loss, scenario.loss),
            (self.optimizer, scenario.optimizer),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(name))
        self.show_learning_rate(scenario, learning_rate)
        self._shown = scenario.hyperparameters
        for name, field in self.settings.items():
            self._setting_holders[name].setVisible(name in scenario.hyperparameters)
            if name in scenario.hyperparameters:
                field.set_value(scenario.hyperparameters[name])
        self.start_slope.set_value(scenario.start.slope)
        self.start_intercept.set_value(scenario.start.intercept)
        self.steps.set_value(scenario.steps)

    def show_learning_rate(self, scenario: Scenario, learning_rate: float) -> None:
        """Show the learning rate and its limit."""
        if not self.rate_slider.isSliderDown():
            self.rate_slider.set_rate(learning_rate, scenario.stability)
        self.rate.set_value(learning_rate)
        caption = translate("ScenarioBar", "learning rate")
        if scenario.stability is not None:
            caption += ": " + _band_text(scenario.stability.band(learning_rate))
        if self._captions["rate"].text() != caption:
            self._captions["rate"].setText(caption)

    @Slot(int)
    def _ask_fit(self, index: int) -> None:
        self.fitRequested.emit(self.fit.itemData(index))

    @Slot(int)
    def _ask_loss(self, index: int) -> None:
        self.lossRequested.emit(self.loss.itemData(index))

    @Slot(int)
    def _ask_optimizer(self, index: int) -> None:
        self.optimizerRequested.emit(self.optimizer.itemData(index))

    @Slot()
    def _ask_settings(self) -> None:
        self.hyperparametersRequested.emit({name: self.settings[name].value for name in self._shown})

    @Slot()
    def _ask_start(self) -> None:
        self.startRequested.emit(Start(self.start_slope.value, self.start_intercept.value))

    @Slot(float)
    def _ask_steps(self, steps: float) -> None:
        self.stepsRequested.emit(int(steps))


def _setting_name(name: str) -> str:
    """Return a setting's name: its own in formulas and files, but for the one that is a word."""
    return translate("ScenarioBar", "momentum") if name == "momentum" else name


def _allowed_text(parameter: Hyperparameter) -> str:
    text = (
        translate("ScenarioBar", "a number above {0} and below {1}")
        if parameter.open_least
        else translate("ScenarioBar", "a number from {0} to below {1}")
    )
    return text.format(f"{parameter.least:g}", f"{parameter.below:g}")


def _setting_text(name: str) -> str:
    return {
        "momentum": translate("ScenarioBar", "Share of the velocity that is kept from step to step"),
        "alpha": translate("ScenarioBar", "Share of the mean square that is kept from step to step"),
        "beta1": translate("ScenarioBar", "Share of the mean gradient that is kept from step to step"),
        "beta2": translate("ScenarioBar", "Share of the mean square that is kept from step to step"),
        "eps": translate("ScenarioBar", "Added to the root, so that nothing is divided by 0"),
    }[name]


def _band_text(band: Band) -> str:
    return {
        "creeping": translate("ScenarioBar", "creeping"),
        "good": translate("ScenarioBar", "good"),
        "oscillating": translate("ScenarioBar", "oscillating"),
        "diverging": translate("ScenarioBar", "diverging"),
    }[band]
