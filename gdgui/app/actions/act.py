"""The names of the actions, and what there is to say of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gdgui.frames.view_state import ViewState

__all__ = ["Act", "ActionSpec", "MenuSpec"]


class Act(StrEnum):
    """What the user can ask for; each value is also the object name of its action."""

    NEW, OPEN, SAVE, EXPORT = "new", "open", "save", "export"
    COPY_FRAME, SAVE_FRAME, QUIT = "copy_frame", "save_frame", "quit"
    UNDO, REDO = "undo", "redo"
    PLAY, START, BACK, STEP, STEP10, BACK10 = "play", "start", "back", "step", "step10", "back10"
    REMOTE_ON, REMOTE_BACK, NEWEST = "remote_on", "remote_back", "newest"
    RESET, RANDOM, FASTER, SLOWER = "reset", "random", "faster", "slower"
    LARGER_RATE, SMALLER_RATE = "larger_rate", "smaller_rate"
    NEXT_SCENE, PREVIOUS_SCENE = "next_scene", "previous_scene"
    THIS_SCENE, LEAVE_LESSON = "this_scene", "leave_lesson"
    FIT, LOGARITHMIC, STAGED, SECANT = "fit", "logarithmic", "staged", "secant"
    SQUARES, GLIDE, NUMBERS, GUESS, LOG = "squares", "glide", "numbers", "guess", "log"
    LARGER, SMALLER, USUAL_SIZE = "larger", "smaller", "usual_size"
    PRESENT, BLANK, FULLSCREEN = "present", "blank", "fullscreen"
    HELP, ABOUT = "help", "about"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes
    ----------
    act : Act
    shortcuts : tuple of str
        Keys, in Qt's portable notation; the first is shown.
    icon : str
        The icon's name, or none.
    text, tip : str
        What the menu and the tooltip say, in English.
    field, panel : str
        The field of the `ViewState` that it switches on and off, or the panel of the board.
    window_mode : bool
        Whether it switches a mode of the window instead.
    ends_group : bool
        Whether the menu has a line after it.
    """

    act: Act
    shortcuts: tuple[str, ...]
    icon: str
    text: str
    tip: str
    field: str = ""
    panel: str = ""
    window_mode: bool = False
    ends_group: bool = False

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
