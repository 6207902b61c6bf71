"""The names of the actions, and what there is to say of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gdgui.frames.view_state import ViewState

__all__ = ["Act", "ActionSpec", "MenuSpec"]


Act = StrEnum(
    "Act",
    """
    NEW OPEN SAVE EXPORT COPY_FRAME SAVE_FRAME QUIT
    UNDO REDO
    PLAY START BACK STEP STEP10 BACK10 REMOTE_ON REMOTE_BACK NEWEST
    RESET RANDOM FASTER SLOWER LARGER_RATE SMALLER_RATE
    NEXT_SCENE PREVIOUS_SCENE THIS_SCENE LEAVE_LESSON
    FIT LOGARITHMIC STAGED SECANT SQUARES GLIDE NUMBERS GUESS LOG
    LARGER SMALLER USUAL_SIZE PRESENT BLANK FULLSCREEN
    HELP ABOUT
    """,
)
"""What the user can ask for; each value, the name in small letters, is also the object name of its action."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action, with its texts in English."""

    act: Act
    shortcuts: tuple[str, ...]
    """Keys, in Qt's portable notation; the first is shown."""
    icon: str
    """The icon's name, or none."""
    text: str
    tip: str
    field: str = ""
    """The field of the `ViewState` that it switches on and off."""
    panel: str = ""
    """The panel of the board that it puts in and out."""
    window_mode: bool = False
    """Whether it switches a mode of the window instead."""
    ends_group: bool = False
    """Whether the menu has a line after it."""

    @property
    def checkable(self) -> bool:
        """Whether it is on or off."""
        return bool(self.field or self.panel or self.window_mode)

    def is_on(self, state: ViewState) -> bool:
        """Whether what it switches of the view state is on."""
        return state.shows(self.panel) if self.panel else bool(getattr(state, self.field))

    def switched(self, state: ViewState, on: bool) -> ViewState:
        """Return a view state with it switched on or off."""
        return state.with_panel(self.panel, on) if self.panel else state.with_changes(**{self.field: on})


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """One menu: its name in code, what it says in English, and its actions in order."""

    name: str
    text: str
    actions: tuple[ActionSpec, ...]
