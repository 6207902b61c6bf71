"""What is shown, owned once: bars, actions, lessons, settings and exports read it and change it here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from gdgui.app.actions.act import Act, ActionSpec
from gdgui.app.actions.table import ACTIONS
from gdgui.frames.panels import LOSS
from gdgui.frames.view_state import ViewState

__all__ = ["VIEW_SWITCHES", "ViewOwner", "remembered_names", "view_of_names"]

VIEW_SWITCHES: Final = tuple(spec for spec in ACTIONS if spec.field or spec.panel)
"""The actions that switch something of the view state on and off."""

FORGOTTEN: Final = (Act.GUESS,)
"""Belongs to what is taught just now: no window begins with it."""


class ViewOwner(QObject):
    """Holds the view state."""

    changed = Signal(object, object)
    """What is shown: the `ViewState` before, and now."""

    def __init__(self, state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._bound: dict[QAction, ActionSpec] = {}

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

    def bind(self, acts: Mapping[Act, QAction]) -> None:
        """Keep the check marks of actions and the view state in step, both ways."""
        self._bound = {acts[spec.act]: spec for spec in VIEW_SWITCHES}
        for action in self._bound:
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


def remembered_names(state: ViewState) -> list[str]:
    """Return the names of the switches that are on, but for those that are forgotten."""
    return [spec.act.value for spec in VIEW_SWITCHES if spec.is_on(state) and spec.act not in FORGOTTEN]


def view_of_names(names: Iterable[str]) -> ViewState:
    """Return the view state in which just the switches of these names are on; others are no names."""
    state, on = ViewState(), set(names)
    for spec in VIEW_SWITCHES:
        state = spec.switched(state, spec.act in on and spec.act not in FORGOTTEN)
    return state
