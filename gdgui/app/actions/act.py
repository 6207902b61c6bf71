"""The names of the actions, and what there is to say of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gdgui.frames.view_state import ViewState

__all__ = ["Act", "ActionSpec", "MenuSpec"]


class Act(StrEnum):
    """What the user can ask for; each value is also the object name of its action."""

    NEW = "new"
    OPEN = "open"
    SAVE = "save"
    EXPORT = "export"
    COPY_FRAME = "copy_frame"
    SAVE_FRAME = "save_frame"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    PLAY = "play"
    START = "start"
    BACK = "back"
    STEP = "step"
    STEP10 = "step10"
    BACK10 = "back10"
    REMOTE_ON = "remote_on"
    REMOTE_BACK = "remote_back"
    NEWEST = "newest"
    RESET = "reset"
    RANDOM = "random"
    FASTER = "faster"
    SLOWER = "slower"
    LARGER_RATE = "larger_rate"
    SMALLER_RATE = "smaller_rate"
    NEXT_SCENE = "next_scene"
    PREVIOUS_SCENE = "previous_scene"
    THIS_SCENE = "this_scene"
    LEAVE_LESSON = "leave_lesson"
    FIT = "fit"
    LOGARITHMIC = "logarithmic"
    STAGED = "staged"
    SECANT = "secant"
    SQUARES = "squares"
    GLIDE = "glide"
    NUMBERS = "numbers"
    GUESS = "guess"
    LOG = "log"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual_size"
    PRESENT = "present"
    BLANK = "blank"
    FULLSCREEN = "fullscreen"
    HELP = "help"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes
    ----------
    act : Act
    text, tip : str
        What the menu and the tooltip say, in English.
    shortcuts : tuple of str
        Keys, in Qt's portable notation; the first is shown.
    icon : str
        The icon's name, or none.
    ends_group : bool
        Whether the menu has a line after it.
    field, panel : str
        The field of the `ViewState` that it switches on and off, or the panel of the board.
    window_mode : bool
        Whether it switches a mode of the window instead.
    """

    act: Act
    text: str
    tip: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    ends_group: bool = False
    field: str = ""
    panel: str = ""
    window_mode: bool = False

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
