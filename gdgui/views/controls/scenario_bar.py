"""The scenario bar: learning rate, loss, optimizer with its settings, what descends, and the start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.losses import LOSSES
from gdgui.model.optimizers import OPTIMIZERS
from gdgui.model.parameters import FITS
from gdgui.model.scenario import MOST_STEPS, Scenario, Start
from gdgui.model.schedules import SCHEDULES
from gdgui.views.controls.buttons import action_button
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.controls.flow_layout import FlowLayout
from gdgui.views.controls.number_field import NumberField
from gdgui.views.controls.rate_slider import RateSlider
from gdgui.views.controls.setting_fields import SettingFields
from gdgui.views.controls.transport import captioned
from gdgui.views.look.paint import control_height
from gdgui.views.look.plain_text import PlainLabel
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

# fmt: off
TEXTS: Final = {
    "rate": (QT_TRANSLATE_NOOP("ScenarioBar", "learning rate"),
             QT_TRANSLATE_NOOP("ScenarioBar", "How far a step goes: 0.1, 1e-3 or 1/60")),
    "fit": (QT_TRANSLATE_NOOP("ScenarioBar", "what descends"),
            QT_TRANSLATE_NOOP("ScenarioBar", "Whether the intercept is held or descends too")),
    "loss": (QT_TRANSLATE_NOOP("ScenarioBar", "error measure"),
             QT_TRANSLATE_NOOP("ScenarioBar", "How the residuals become one number")),
    "optimizer": (QT_TRANSLATE_NOOP("ScenarioBar", "optimizer"),
                  QT_TRANSLATE_NOOP("ScenarioBar", "How the derivative becomes a step")),
    "slope": (QT_TRANSLATE_NOOP("ScenarioBar", "start slope"),
              QT_TRANSLATE_NOOP("ScenarioBar", "Where the line starts; or click the error curve")),
    "intercept": (QT_TRANSLATE_NOOP("ScenarioBar", "start intercept"),
                  QT_TRANSLATE_NOOP("ScenarioBar", "Where the line starts")),
    "steps": (QT_TRANSLATE_NOOP("ScenarioBar", "steps"),
              QT_TRANSLATE_NOOP("ScenarioBar", "After how many steps the run ends")),
}
"""Caption and tooltip of each field."""

BANDS: Final = {
    "too_small": QT_TRANSLATE_NOOP("ScenarioBar", "creeping"),
    "stable": QT_TRANSLATE_NOOP("ScenarioBar", "good"),
    "oscillating": QT_TRANSLATE_NOOP("ScenarioBar", "oscillating"),
    "diverging": QT_TRANSLATE_NOOP("ScenarioBar", "diverging"),
}
# fmt: on


class ScenarioBar(QWidget):
    """Shows a scenario and says what the user wants of it."""

    learningRateRequested = Signal(float)
    lossRequested = Signal(str)
    optimizerRequested = Signal(str)
    hyperparametersRequested = Signal(object)
    """A mapping of all settings of the optimizer."""
    scheduleSettingsRequested = Signal(object)
    """A mapping of all settings of the schedule."""
    fitRequested = Signal(str)
    startRequested = Signal(object)
    """A `Start`."""
    stepsRequested = Signal(int)
    refused = Signal(str)
    """What the user wrote is not allowed."""

    def __init__(self, random_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate_slider = RateSlider()
        self.rate = NumberField(characters=10)
        self.fit, self.loss, self.optimizer = (ChoiceBox(catalog) for _, catalog in CATALOGS.values())
        self.optimizer_settings = SettingFields(OPTIMIZERS, self)
        self.schedule_settings = SettingFields(SCHEDULES, self)
        self.settings = self.optimizer_settings.fields
        self.start_slope, self.start_intercept = NumberField(characters=7), NumberField(characters=7)
        self.steps = NumberField(characters=9)
        self._choices = {"fit": self.fit, "loss": self.loss, "optimizer": self.optimizer}
        self._numbers = {
            "rate": self.rate,
            "slope": self.start_slope,
            "intercept": self.start_intercept,
            "steps": self.steps,
        }
        self._captions = {name: PlainLabel() for name in TEXTS}
        self.random = action_button(random_action)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        captions = self._captions
        layout = FlowLayout(self, spacing=14)
        layout.addWidget(captioned(captions["rate"], self.rate_slider, self.rate))
        for name, box in self._choices.items():
            layout.addWidget(captioned(captions[name], box))
        for holder in (*self.optimizer_settings.widgets, *self.schedule_settings.widgets):
            layout.addWidget(holder)
        layout.addWidget(captioned(captions["slope"], self.start_slope))
        layout.addWidget(captioned(captions["intercept"], self.start_intercept, self.random))
        layout.addWidget(captioned(captions["steps"], self.steps))

    def _connect(self) -> None:
        self.rate_slider.rateRequested.connect(self.learningRateRequested)
        self.rate.valueRequested.connect(self.learningRateRequested)
        self.fit.chosen.connect(self.fitRequested)
        self.loss.chosen.connect(self.lossRequested)
        self.optimizer.chosen.connect(self.optimizerRequested)
        self.start_slope.valueRequested.connect(self._ask_start)
        self.start_intercept.valueRequested.connect(self._ask_start)
        self.steps.valueRequested.connect(self._ask_steps)
        self.optimizer_settings.requested.connect(self.hyperparametersRequested)
        self.schedule_settings.requested.connect(self.scheduleSettingsRequested)
        for group in (self.optimizer_settings, self.schedule_settings):
            group.refused.connect(self.refused)
        for field in self._numbers.values():
            field.refused.connect(self.refused)

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        for name, widget in (*self._choices.items(), *self._numbers.items()):
            caption, tip = (translate("ScenarioBar", text) for text in TEXTS[name])
            self._captions[name].setText(caption)
            self._captions[name].setBuddy(widget)
            widget.setAccessibleName(caption)
            widget.setToolTip(tip)
        for name, (context, catalog) in CATALOGS.items():
            for index, record in enumerate(catalog.values()):
                self._choices[name].setItemText(index, translate(context, record.label))
                self._choices[name].setItemData(
                    index, translate(context, record.tip), Qt.ItemDataRole.ToolTipRole
                )
        self.optimizer_settings.retranslate()
        self.schedule_settings.retranslate()
        self.rate_slider.setAccessibleName(translate("ScenarioBar", "learning rate"))
        self.rate.set_allowed(lambda value: value > 0.0, translate("ScenarioBar", "a number above 0"))
        whole = translate("ScenarioBar", "a whole number from 1 to {0}").format(f"{MOST_STEPS:,}")
        self.steps.set_allowed(lambda value: value == int(value) and 1 <= value <= MOST_STEPS, whole)

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme."""
        self.rate_slider.set_theme(theme)
        settings = (*self.settings.values(), *self.schedule_settings.fields.values())
        for field in (*self._numbers.values(), *settings):
            field.fit_font(theme.font_size)
        for control in (*self._choices.values(), self.random):
            control.setFixedHeight(control_height(theme.font_size))
        size = round(theme.font_size * 1.5)
        self.random.setIconSize(QSize(size, size))

    def show_scenario(self, scenario: Scenario, learning_rate: float) -> None:
        """Show a scenario, and the learning rate in force at the step looked at."""
        self.fit.show_choice(scenario.fit)
        self.loss.show_choice(scenario.loss)
        self.optimizer.show_choice(scenario.optimizer)
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
            caption += ": " + translate("ScenarioBar", BANDS[scenario.stability.band(learning_rate)])
        else:
            tip = translate("ScenarioBar", "No limit is known here: {0}").format(_why_no_limit(scenario))
        self.rate_slider.setToolTip(tip)
        if self._captions["rate"].text() != caption:
            self._captions["rate"].setText(caption)

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
