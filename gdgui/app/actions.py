"""What a person can ask for by menu, button or key: one table, read by menus, tool bar, help and tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.views.look.icons import icon
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = [
    "ACTIONS",
    "MENUS",
    "THEME_KEYS",
    "ActionSpec",
    "color_icons",
    "make_actions",
    "play_icon",
    "retranslate",
    "shortcut_text",
    "theme_texts",
    "without_mnemonic",
]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes
    ----------
    name : str
        Its name in code; the presenter has a method for each.
    menu : str
        The menu it stands in.
    text, tip : str
        What the menu and the tool tip say, in English.
    shortcuts : tuple of str
        Keys, in Qt's portable notation; the first is shown.
    icon : str
        The icon's name, or none.
    checkable : bool
    ends_group : bool
        Whether the menu has a line after it.
    """

    name: str
    menu: str
    text: str
    tip: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    ends_group: bool = False


MENUS: Final = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "run": QT_TRANSLATE_NOOP("Actions", "&Run"),
    "scenarios": QT_TRANSLATE_NOOP("Actions", "&Scenarios"),
    "lessons": QT_TRANSLATE_NOOP("Actions", "&Lessons"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
"""The menus' names and texts, in order."""

ACTIONS: Final = (
    ActionSpec(
        "new",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&New: the four points"),
        QT_TRANSLATE_NOOP("Actions", "Begin with the four points and a gentle learning rate"),
        ("Ctrl+N",),
    ),
    ActionSpec(
        "open",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Open data or scenario…"),
        QT_TRANSLATE_NOOP("Actions", "Open points from a CSV file, or a saved scenario"),
        ("Ctrl+O",),
        "open",
    ),
    ActionSpec(
        "save",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Save scenario…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Save data, settings and changes of the learning rate to play them again"
        ),
        ("Ctrl+S",),
        "save",
        ends_group=True,
    ),
    ActionSpec(
        "export",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Make a film, pictures, pages or a table of the run"),
        ("Ctrl+E",),
        "export",
    ),
    ActionSpec(
        "copy_frame",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Copy frame"),
        QT_TRANSLATE_NOOP("Actions", "Copy the frame in view as a picture"),
        ("Ctrl+Shift+C",),
        "copy",
    ),
    ActionSpec(
        "save_frame",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Save &frame…"),
        QT_TRANSLATE_NOOP("Actions", "Save the frame in view as PNG, PDF or SVG"),
        ("Ctrl+Shift+S",),
        ends_group=True,
    ),
    ActionSpec(
        "quit",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close the window"),
        ("Ctrl+Q",),
    ),
    ActionSpec(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        QT_TRANSLATE_NOOP("Actions", "Return to the run before the last change"),
        ("Ctrl+Z",),
        "undo",
    ),
    ActionSpec(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        QT_TRANSLATE_NOOP("Actions", "Make the undone change again"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
    ),
    ActionSpec(
        "play",
        "run",
        QT_TRANSLATE_NOOP("Actions", "&Play or pause"),
        QT_TRANSLATE_NOOP("Actions", "Play the descent, or pause it"),
        ("Space",),
        "play",
        ends_group=True,
    ),
    ActionSpec(
        "start",
        "run",
        QT_TRANSLATE_NOOP("Actions", "To t&he start"),
        QT_TRANSLATE_NOOP("Actions", "Go to step 0"),
        ("Home",),
        "start",
    ),
    ActionSpec(
        "back",
        "run",
        QT_TRANSLATE_NOOP("Actions", "Step &back"),
        QT_TRANSLATE_NOOP("Actions", "Go one step back"),
        ("Left",),
        "back",
    ),
    ActionSpec(
        "step",
        "run",
        QT_TRANSLATE_NOOP("Actions", "&Step"),
        QT_TRANSLATE_NOOP("Actions", "Go one step on"),
        ("Right",),
        "step",
    ),
    ActionSpec(
        "step10",
        "run",
        QT_TRANSLATE_NOOP("Actions", "&Ten steps"),
        QT_TRANSLATE_NOOP("Actions", "Go ten steps on"),
        ("Shift+Right",),
        "step10",
    ),
    ActionSpec(
        "back10",
        "run",
        QT_TRANSLATE_NOOP("Actions", "Ten steps b&ack"),
        QT_TRANSLATE_NOOP("Actions", "Go ten steps back"),
        ("Shift+Left",),
    ),
    ActionSpec(
        "remote_on",
        "run",
        QT_TRANSLATE_NOOP("Actions", "&On, as a remote does"),
        QT_TRANSLATE_NOOP("Actions", "Go on in the lesson, or one step where none is open"),
        ("PgDown",),
    ),
    ActionSpec(
        "remote_back",
        "run",
        QT_TRANSLATE_NOOP("Actions", "Bac&k, as a remote does"),
        QT_TRANSLATE_NOOP("Actions", "Go back in the lesson, or one step where none is open"),
        ("PgUp",),
    ),
    ActionSpec(
        "newest",
        "run",
        QT_TRANSLATE_NOOP("Actions", "To the &newest step"),
        QT_TRANSLATE_NOOP("Actions", "Go to the last step that is known"),
        ("End",),
        "newest",
        ends_group=True,
    ),
    ActionSpec(
        "reset",
        "run",
        QT_TRANSLATE_NOOP("Actions", "&Reset"),
        QT_TRANSLATE_NOOP("Actions", "Begin the run anew, with the first learning rate"),
        ("R",),
        "reset",
    ),
    ActionSpec(
        "random",
        "run",
        QT_TRANSLATE_NOOP("Actions", "New ran&dom start"),
        QT_TRANSLATE_NOOP("Actions", "Draw another start: slope in 0..10, intercept in 0..100"),
        ("N",),
        "random",
        ends_group=True,
    ),
    ActionSpec(
        "faster",
        "run",
        QT_TRANSLATE_NOOP("Actions", "&Faster"),
        QT_TRANSLATE_NOOP("Actions", "Play more steps per second"),
        ("+", "="),
    ),
    ActionSpec(
        "slower",
        "run",
        QT_TRANSLATE_NOOP("Actions", "S&lower"),
        QT_TRANSLATE_NOOP("Actions", "Play fewer steps per second"),
        ("-",),
    ),
    ActionSpec(
        "larger_rate",
        "run",
        QT_TRANSLATE_NOOP("Actions", "Lar&ger learning rate"),
        QT_TRANSLATE_NOOP("Actions", "Raise the learning rate by a tenth"),
        ("]",),
    ),
    ActionSpec(
        "smaller_rate",
        "run",
        QT_TRANSLATE_NOOP("Actions", "S&maller learning rate"),
        QT_TRANSLATE_NOOP("Actions", "Lower the learning rate by a tenth"),
        ("[",),
    ),
    ActionSpec(
        "next_scene",
        "lessons",
        QT_TRANSLATE_NOOP("Actions", "&Next scene"),
        QT_TRANSLATE_NOOP("Actions", "Go on in the lesson"),
        ("Return", "Enter"),
    ),
    ActionSpec(
        "previous_scene",
        "lessons",
        QT_TRANSLATE_NOOP("Actions", "&Previous scene"),
        QT_TRANSLATE_NOOP("Actions", "Go to the scene before"),
        ("Shift+Return",),
    ),
    ActionSpec(
        "this_scene",
        "lessons",
        QT_TRANSLATE_NOOP("Actions", "&Back to the scene"),
        QT_TRANSLATE_NOOP("Actions", "Return to how the scene began"),
        ("Backspace",),
    ),
    ActionSpec(
        "leave_lesson",
        "lessons",
        QT_TRANSLATE_NOOP("Actions", "&Leave the lesson"),
        QT_TRANSLATE_NOOP("Actions", "Close the lesson and keep the run"),
        (),
        ends_group=True,
    ),
    ActionSpec(
        "fit",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Fit the views"),
        QT_TRANSLATE_NOOP("Actions", "Show all again after zooming"),
        ("F",),
        "fit",
    ),
    ActionSpec(
        "logarithmic",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Logarithmic loss"),
        QT_TRANSLATE_NOOP("Actions", "Show the error over the steps by powers of ten"),
        ("L",),
        checkable=True,
        ends_group=True,
    ),
    ActionSpec(
        "staged",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Stage by stage"),
        QT_TRANSLATE_NOOP("Actions", "Take each step in four: predict, differentiate, move, update"),
        ("S",),
        checkable=True,
    ),
    ActionSpec(
        "secant",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Sec&ant before tangent"),
        QT_TRANSLATE_NOOP("Actions", "Let a secant slide into the tangent, when going stage by stage"),
        ("D",),
        checkable=True,
    ),
    ActionSpec(
        "squares",
        "view",
        QT_TRANSLATE_NOOP("Actions", "S&quares of the residuals"),
        QT_TRANSLATE_NOOP("Actions", "Draw the square of each residual"),
        ("Q",),
        checkable=True,
    ),
    ActionSpec(
        "glide",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Glide from step to step"),
        QT_TRANSLATE_NOOP("Actions", "Let the point glide along the curve instead of jumping"),
        ("G",),
        checkable=True,
        ends_group=True,
    ),
    ActionSpec(
        "numbers",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Numbers of the step"),
        QT_TRANSLATE_NOOP("Actions", "Show how derivative and update are computed, with all numbers"),
        ("M",),
        checkable=True,
    ),
    ActionSpec(
        "guess",
        "view",
        QT_TRANSLATE_NOOP("Actions", "G&uess first"),
        QT_TRANSLATE_NOOP("Actions", "Before each step, click in the error panel where it will lead"),
        ("U",),
        checkable=True,
    ),
    ActionSpec(
        "log",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Pr&inted log"),
        QT_TRANSLATE_NOOP("Actions", "Show a line for every so many steps, as a program prints them"),
        ("P",),
        checkable=True,
        ends_group=True,
    ),
    ActionSpec(
        "larger",
        "view",
        QT_TRANSLATE_NOOP("Actions", "La&rger letters"),
        QT_TRANSLATE_NOOP("Actions", "Enlarge letters, strokes and points"),
        ("Ctrl++", "Ctrl+="),
    ),
    ActionSpec(
        "smaller",
        "view",
        QT_TRANSLATE_NOOP("Actions", "S&maller letters"),
        QT_TRANSLATE_NOOP("Actions", "Reduce letters, strokes and points"),
        ("Ctrl+-",),
    ),
    ActionSpec(
        "usual_size",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Usual le&tters"),
        QT_TRANSLATE_NOOP("Actions", "Return to the theme's own size"),
        ("Ctrl+0",),
        ends_group=True,
    ),
    ActionSpec(
        "present",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Presentation"),
        QT_TRANSLATE_NOOP("Actions", "Fill the screen with the board, large and strong; Esc leaves"),
        ("F5",),
        checkable=True,
    ),
    ActionSpec(
        "blank",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Black screen"),
        QT_TRANSLATE_NOOP("Actions", "Blank the screen while presenting, or show it again"),
        ("B",),
    ),
    ActionSpec(
        "fullscreen",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Full s&creen"),
        QT_TRANSLATE_NOOP("Actions", "Fill the screen, or stop doing so"),
        ("F11",),
        "fullscreen",
        checkable=True,
    ),
    ActionSpec(
        "help",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Keys and mouse"),
        QT_TRANSLATE_NOOP("Actions", "Show what each key does"),
        ("F1",),
        "help",
    ),
    ActionSpec(
        "about",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&About gdgui"),
        QT_TRANSLATE_NOOP("Actions", "Show version and licence"),
    ),
)
"""All actions, in the order of the menus."""


THEME_KEYS: Final = {"system": "Ctrl+1", "light": "Ctrl+2", "dark": "Ctrl+3", "projector": "Ctrl+4"}
"""The themes in the order of their menu, each with its key."""


def theme_texts() -> dict[str, str]:
    """Return what the menu calls the themes."""
    return {
        "system": translate("MainWindow", "&As the desktop"),
        "light": translate("MainWindow", "&Light"),
        "dark": translate("MainWindow", "&Dark"),
        "projector": translate("MainWindow", "&Projector: large and strong"),
    }


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """Return an action for each of `ACTIONS`, by name; their keys work wherever the focus is in `parent`."""
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(parent)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        actions[spec.name] = action
        parent.addAction(action)
    retranslate(actions)
    return actions


def retranslate(actions: dict[str, QAction]) -> None:
    """Give the actions their texts in the present language; each tool tip names its key."""
    for spec in ACTIONS:
        action = actions[spec.name]
        text = translate("Actions", spec.text)
        action.setText(text)
        action.setIconText(without_mnemonic(text))
        tip = translate("Actions", spec.tip)
        keys = shortcut_text(spec.shortcuts[:1])
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip(tip)


def without_mnemonic(text: str) -> str:
    """Take the mark of the menu's key out of a text: the & of "&File", and the whole "(&F)" of "파일(&F)"."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def shortcut_text(shortcuts: Sequence[str]) -> str:
    """Return keys as this system writes them."""
    return ", ".join(
        QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in shortcuts
    )


def color_icons(actions: dict[str, QAction], theme: Theme, *, playing: bool) -> None:
    """Give the actions their icons in a theme's colours."""
    for spec in ACTIONS:
        if spec.icon and spec.name != "play":
            actions[spec.name].setIcon(icon(spec.icon, QColor(theme.text), QColor(theme.border)))
    actions["play"].setIcon(play_icon(theme, playing=playing))


def play_icon(theme: Theme, *, playing: bool) -> QIcon:
    """Return what the play button shows: what pressing it will do."""
    return icon("pause" if playing else "play", QColor(theme.on_accent))
