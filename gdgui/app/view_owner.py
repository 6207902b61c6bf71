"""What is shown, owned once: bars, actions, lessons, settings and exports read it and change it here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from gdgui.app.actions.act import Act, ActionSpec
from gdgui.app.actions.table import ACTIONS
from gdgui.frames.panels import LOSS, PANELS
from gdgui.frames.view_state import ViewState

__all__ = ["VIEW_SWITCHES", "PanelSwitch", "ViewOwner", "remembered_names", "view_of_names"]

VIEW_SWITCHES: Final = tuple(spec for spec in ACTIONS if spec.field or spec.panel)
"""The actions that switch something of the view state on and off."""

FORGOTTEN: Final = (Act.GUESS,)
"""Belongs to what is taught just now: no window begins with it."""


class PanelSwitch(NamedTuple):
    """Puts a panel into the board's row and out of it, but for the last one."""

    panel: str

    def is_on(self, state: ViewState) -> bool:
        """Whether the panel is shown."""
        return state.shows(self.panel)

    def switched(self, state: ViewState, on: bool) -> ViewState:
        """Return a view state with the panel in or out."""
        after = state.with_panel(self.panel, on)
        return after if any(not PANELS[name].below for name in after.panels) else state


class ViewOwner(QObject):
    """Holds the view state."""

    changed = Signal(object, object)
    """What is shown: the `ViewState` before, and now."""

    def __init__(self, state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._bound: dict[QAction, ActionSpec | PanelSwitch] = {}

    @property
    def state(self) -> ViewState:
        """What is shown."""
        return self._state

    def update(self, **changes: Any) -> None:
        """Replace some fields."""
        self.replace(self._state.with_changes(**changes))

    def replace(self, state: ViewState) -> None:
        """Show something else."""
        before = self._state
        if state.logarithmic != before.logarithmic:
            # The loss panel's limits are in the units of its axis, which is another one now.
            zoom = {panel: limits for panel, limits in state.zoom.items() if panel != LOSS.name}
            state = state.with_changes(zoom=zoom)
        if state != before:
            self._state = state
            self.changed.emit(before, state)

    def bind(self, acts: Mapping[Act, QAction], panels: Mapping[str, QAction]) -> None:
        """Keep the check marks of actions, and of entries by panel, in step with the view state both ways."""
        self._bound = {acts[spec.act]: spec for spec in VIEW_SWITCHES}
        self._bound.update((entry, PanelSwitch(name)) for name, entry in panels.items())
        for action in self._bound:
            action.setCheckable(True)
            action.toggled.connect(self._switch)
        self.changed.connect(self._mark)
        self._mark()

    @Slot()
    def _mark(self) -> None:
        for action, spec in self._bound.items():
            action.setChecked(spec.is_on(self._state))

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.replace(self._bound[action].switched(self._state, on))
            # Where nothing has changed, the last panel stays.
            self._mark()


def remembered_names(state: ViewState) -> list[str]:
    """Return the names of the switches that are on, but for those that are forgotten."""
    return [spec.act.value for spec in VIEW_SWITCHES if spec.is_on(state) and spec.act not in FORGOTTEN]


def view_of_names(names: Iterable[str], panels: Iterable[str] = ()) -> ViewState:
    """Return the view state in which just the switches of these names are on, with these panels.

    What is no name is left out; without panels, the usual ones are shown.
    """
    state, on = ViewState(), set(names)
    chosen = tuple(dict.fromkeys(name for name in panels if name in PANELS and not PANELS[name].below))
    if chosen:
        state = state.with_changes(panels=chosen)
    for spec in VIEW_SWITCHES:
        state = spec.switched(state, spec.act in on and spec.act not in FORGOTTEN)
    return state
