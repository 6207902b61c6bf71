"""Fields for the settings of what is chosen from a catalog, such as an optimizer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from gdgui.model.setting import Setting
from gdgui.views.controls.number_field import NumberField
from gdgui.views.controls.transport import captioned
from gdgui.views.look.plain_text import PlainLabel
from gdgui.views.look.texts import translate

__all__ = ["SettingFields"]


class _WithSettings(Protocol):
    @property
    def settings(self) -> tuple[Setting, ...]: ...


class SettingFields(QObject):
    """A field for each setting that a record of a catalog has; those of the chosen record are shown.

    Settings of one name share a field.
    """

    requested = Signal(object)
    """A mapping of all settings of the chosen record."""
    refused = Signal(str)
    """What the user wrote is not allowed."""

    def __init__(self, catalog: Mapping[str, _WithSettings], parent: QObject) -> None:
        super().__init__(parent)
        known = {each.name: each for record in catalog.values() for each in record.settings}
        self.fields = {name: NumberField(characters=6) for name in known}
        self._captions = {name: PlainLabel() for name in known}
        self._holders = {name: captioned(self._captions[name], field) for name, field in self.fields.items()}
        # Those whose texts are shown: a field has those of the record that was shown last.
        self._settings: dict[str, Setting] = known
        self._shown: tuple[str, ...] = ()
        for field in self.fields.values():
            field.valueRequested.connect(self._ask)
            field.refused.connect(self.refused)

    @property
    def widgets(self) -> Iterator[QWidget]:
        """The fields with their captions."""
        return iter(self._holders.values())

    def show(self, record: _WithSettings, values: Mapping[str, float]) -> None:
        """Show the settings of a record."""
        shown = {setting.name: setting for setting in record.settings}
        if any(self._settings[name] is not setting for name, setting in shown.items()):
            self._settings.update(shown)
            self.retranslate()
        self._shown = tuple(shown)
        for name, field in self.fields.items():
            self._holders[name].setVisible(name in shown)
            if name in shown:
                field.set_value(values[name])

    def retranslate(self) -> None:
        """Take on the texts of the present language."""
        for name, setting in self._settings.items():
            field, caption = self.fields[name], self._captions[name]
            caption.setText(translate("Settings", setting.label) if setting.label else name)
            caption.setBuddy(field)
            field.setAccessibleName(caption.text())
            field.setToolTip(translate("Settings", setting.tip))
            field.set_allowed(setting.allows, _allowed_text(setting))

    @Slot()
    def _ask(self) -> None:
        self.requested.emit({name: self.fields[name].value for name in self._shown})


def _allowed_text(setting: Setting) -> str:
    if setting.whole:
        text = translate("ScenarioBar", "a whole number from {0} to below {1}")
    elif setting.open_least:
        text = translate("ScenarioBar", "a number above {0} and below {1}")
    else:
        text = translate("ScenarioBar", "a number from {0} to below {1}")
    return text.format(*setting.limits)
