"""The scenario bar: learning rate, loss, optimizer with its settings, what descends, and the start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QToolButton, QWidget

from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS
from gdgui.model.scenario import MOST_STEPS, Scenario, Start
from gdgui.model.schedules import SCHEDULES
from gdgui.model.stability import Band
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.controls.flow_layout import FlowLayout
from gdgui.views.controls.number_field import NumberField
from gdgui.views.controls.rate_slider import RateSlider
from gdgui.views.controls.return_key import press_with_return
from gdgui.views.controls.setting_fields import SettingFields
from gdgui.views.controls.transport import captioned
from gdgui.views.look.paint import control_height
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["ScenarioBar"]


class _Labelled(Protocol):
    @property
    def label(self) -> str: ...
    @property
    def tip(self) -> str: ...


CATALOGS: Final[Mapping[str, tuple[str, Mapping[str, _Labelled]]]] = {
    "fit": ("Fits", FITS),
    "loss": ("Losses", LOSSES),
    "optimizer": ("Optimizers", OPTIMIZERS),
}
"""What can be chosen, with the context of its texts."""


class ScenarioBar(QWidget):
    """Shows a scenario and says what the user wants of it.

    Signals
    -------
    learningRateRequested(float)
    lossRequested(str), optimizerRequested(str), fitRequested(str)
    hyperparametersRequested(object), scheduleSettingsRequested(object)
        A mapping of all settings of the optimizer, or of the schedule.
    startRequested(object)
        A `Start`.
    stepsRequested(int)
    refused(str)
        What the user wrote is not allowed.
    """

    learningRateRequested = Signal(float)
    lossRequested = Signal(str)
    optimizerRequested = Signal(str)
    hyperparametersRequested = Signal(object)
    scheduleSettingsRequested = Signal(object)
    fitRequested = Signal(str)
    startRequested = Signal(object)
    stepsRequested = Signal(int)
    refused = Signal(str)

    def __init__(self, random_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate_slider = RateSlider()
        self.rate = NumberField(lambda value: value > 0.0, characters=10)
        self.fit, self.loss, self.optimizer = (self._choice(catalog) for _, catalog in CATALOGS.values())
        self.optimizer_settings = SettingFields(OPTIMIZERS, self)
        self.schedule_settings = SettingFields(SCHEDULES, self)
        self.settings = self.optimizer_settings.fields
        self.start_slope, self.start_intercept = NumberField(characters=7), NumberField(characters=7)
        self.steps = NumberField(lambda value: value == int(value) and 1 <= value <= MOST_STEPS, characters=9)
        self.random = QToolButton()
        self.random.setDefaultAction(random_action)
        self.random.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        press_with_return(self.random)
        self._captions = {
            name: QLabel() for name in ("rate", "fit", "loss", "optimizer", "slope", "intercept", "steps")
        }
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
        for holder in (*self.optimizer_settings.widgets, *self.schedule_settings.widgets):
            layout.addWidget(holder)
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
        self.optimizer_settings.requested.connect(self.hyperparametersRequested)
        self.schedule_settings.requested.connect(self.scheduleSettingsRequested)
        for group in (self.optimizer_settings, self.schedule_settings):
            group.refused.connect(self.refused)
        for field in (self.rate, self.start_slope, self.start_intercept, self.steps):
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
        self.optimizer_settings.retranslate()
        self.schedule_settings.retranslate()
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
        for box, (context, catalog) in zip(
            (self.fit, self.loss, self.optimizer), CATALOGS.values(), strict=True
        ):
            for index in range(box.count()):
                record = catalog[box.itemData(index)]
                box.setItemText(index, translate(context, record.label))
                box.setItemData(index, translate(context, record.tip), Qt.ItemDataRole.ToolTipRole)

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self.rate_slider.set_theme(theme)
        settings = (*self.settings.values(), *self.schedule_settings.fields.values())
        for field in (self.rate, self.start_slope, self.start_intercept, self.steps, *settings):
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
        self.optimizer_settings.show(OPTIMIZERS[scenario.optimizer], scenario.hyperparameters)
        self.schedule_settings.show(SCHEDULES[scenario.schedule], scenario.schedule_settings)
        self.start_slope.set_value(scenario.start.slope)
        self.start_intercept.set_value(scenario.start.intercept)
        self.steps.set_value(scenario.steps)

    def show_learning_rate(self, scenario: Scenario, learning_rate: float) -> None:
        """Show the learning rate and its limit."""
        if not self.rate_slider.isSliderDown():
            self.rate_slider.set_rate(learning_rate, scenario.stability)
        self.rate.set_value(learning_rate)
        caption, tip = translate("ScenarioBar", "learning rate"), ""
        if scenario.stability is not None:
            caption += ": " + _band_text(scenario.stability.band(learning_rate))
        else:
            tip = translate("ScenarioBar", "No limit is known here: {0}").format(_why_no_limit(scenario))
        self.rate_slider.setToolTip(tip)
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
    def _ask_start(self) -> None:
        self.startRequested.emit(Start(self.start_slope.value, self.start_intercept.value))

    @Slot(float)
    def _ask_steps(self, steps: float) -> None:
        self.stepsRequested.emit(int(steps))


def _why_no_limit(scenario: Scenario) -> str:
    loss, optimizer = LOSSES[scenario.loss], OPTIMIZERS[scenario.optimizer]
    if optimizer.theory is None:
        return translate("Optimizers", optimizer.no_theory)
    return translate("Losses", loss.no_hessian)


def _band_text(band: Band) -> str:
    return {
        "too_small": translate("ScenarioBar", "creeping"),
        "stable": translate("ScenarioBar", "good"),
        "oscillating": translate("ScenarioBar", "oscillating"),
        "diverging": translate("ScenarioBar", "diverging"),
    }[band]
