"""The table of actions, read by menus, tool bar, help and tests."""

from __future__ import annotations

from typing import Final

from gdgui.app.actions.act import Act, ActionSpec, MenuSpec
from gdgui.app.actions.view_menu import VIEW_ACTIONS
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["ACTIONS", "MENUS", "THEME_KEYS"]

FILE: Final = (
    ActionSpec(
        Act.NEW,
        QT_TRANSLATE_NOOP("Actions", "&New: the four points"),
        QT_TRANSLATE_NOOP("Actions", "Begin with the four points and a gentle learning rate"),
        ("Ctrl+N",),
    ),
    ActionSpec(
        Act.OPEN,
        QT_TRANSLATE_NOOP("Actions", "&Open data or scenario…"),
        QT_TRANSLATE_NOOP("Actions", "Open points from a CSV file, or a saved scenario"),
        ("Ctrl+O",),
        "open",
    ),
    ActionSpec(
        Act.SAVE,
        QT_TRANSLATE_NOOP("Actions", "&Save scenario…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Save data, settings and changes of the learning rate to play them again"
        ),
        ("Ctrl+S",),
        "save",
        ends_group=True,
    ),
    ActionSpec(
        Act.EXPORT,
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Make a film, pictures, pages or a table of the run"),
        ("Ctrl+E",),
        "export",
    ),
    ActionSpec(
        Act.COPY_FRAME,
        QT_TRANSLATE_NOOP("Actions", "&Copy frame"),
        QT_TRANSLATE_NOOP("Actions", "Copy the frame in view as a picture"),
        ("Ctrl+Shift+C",),
        "copy",
    ),
    ActionSpec(
        Act.SAVE_FRAME,
        QT_TRANSLATE_NOOP("Actions", "Save &frame…"),
        QT_TRANSLATE_NOOP("Actions", "Save the frame in view as PNG, PDF or SVG"),
        ("Ctrl+Shift+S",),
        ends_group=True,
    ),
    ActionSpec(
        Act.QUIT,
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close the window"),
        ("Ctrl+Q",),
    ),
)

EDIT: Final = (
    ActionSpec(
        Act.UNDO,
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        QT_TRANSLATE_NOOP("Actions", "Return to the run before the last change"),
        ("Ctrl+Z",),
        "undo",
    ),
    ActionSpec(
        Act.REDO,
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        QT_TRANSLATE_NOOP("Actions", "Make the undone change again"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
    ),
)

RUN: Final = (
    ActionSpec(
        Act.PLAY,
        QT_TRANSLATE_NOOP("Actions", "&Play or pause"),
        QT_TRANSLATE_NOOP("Actions", "Play the descent, or pause it"),
        ("Space",),
        "play",
        ends_group=True,
    ),
    ActionSpec(
        Act.START,
        QT_TRANSLATE_NOOP("Actions", "To t&he start"),
        QT_TRANSLATE_NOOP("Actions", "Go to step 0"),
        ("Home",),
        "start",
    ),
    ActionSpec(
        Act.BACK,
        QT_TRANSLATE_NOOP("Actions", "Step &back"),
        QT_TRANSLATE_NOOP("Actions", "Go one step back"),
        ("Left",),
        "back",
    ),
    ActionSpec(
        Act.STEP,
        QT_TRANSLATE_NOOP("Actions", "&Step"),
        QT_TRANSLATE_NOOP("Actions", "Go one step on"),
        ("Right",),
        "step",
    ),
    ActionSpec(
        Act.STEP10,
        QT_TRANSLATE_NOOP("Actions", "&Ten steps"),
        QT_TRANSLATE_NOOP("Actions", "Go ten steps on"),
        ("Shift+Right",),
        "step10",
    ),
    ActionSpec(
        Act.BACK10,
        QT_TRANSLATE_NOOP("Actions", "Ten steps b&ack"),
        QT_TRANSLATE_NOOP("Actions", "Go ten steps back"),
        ("Shift+Left",),
    ),
    ActionSpec(
        Act.REMOTE_ON,
        QT_TRANSLATE_NOOP("Actions", "&On, as a remote does"),
        QT_TRANSLATE_NOOP("Actions", "Go on in the lesson, or one step where none is open"),
        ("PgDown",),
    ),
    ActionSpec(
        Act.REMOTE_BACK,
        QT_TRANSLATE_NOOP("Actions", "Bac&k, as a remote does"),
        QT_TRANSLATE_NOOP("Actions", "Go back in the lesson, or one step where none is open"),
        ("PgUp",),
    ),
    ActionSpec(
        Act.NEWEST,
        QT_TRANSLATE_NOOP("Actions", "To the &newest step"),
        QT_TRANSLATE_NOOP("Actions", "Go to the last step that is known"),
        ("End",),
        "newest",
        ends_group=True,
    ),
    ActionSpec(
        Act.RESET,
        QT_TRANSLATE_NOOP("Actions", "&Reset"),
        QT_TRANSLATE_NOOP("Actions", "Begin the run anew, with the first learning rate"),
        ("R",),
        "reset",
    ),
    ActionSpec(
        Act.RANDOM,
        QT_TRANSLATE_NOOP("Actions", "New ran&dom start"),
        QT_TRANSLATE_NOOP("Actions", "Draw another start: slope in 0..10, intercept in 0..100"),
        ("N",),
        "random",
        ends_group=True,
    ),
    ActionSpec(
        Act.FASTER,
        QT_TRANSLATE_NOOP("Actions", "&Faster"),
        QT_TRANSLATE_NOOP("Actions", "Play more steps per second"),
        ("+", "="),
    ),
    ActionSpec(
        Act.SLOWER,
        QT_TRANSLATE_NOOP("Actions", "S&lower"),
        QT_TRANSLATE_NOOP("Actions", "Play fewer steps per second"),
        ("-",),
    ),
    ActionSpec(
        Act.LARGER_RATE,
        QT_TRANSLATE_NOOP("Actions", "Lar&ger learning rate"),
        QT_TRANSLATE_NOOP("Actions", "Raise the learning rate by a tenth"),
        ("]",),
    ),
    ActionSpec(
        Act.SMALLER_RATE,
        QT_TRANSLATE_NOOP("Actions", "S&maller learning rate"),
        QT_TRANSLATE_NOOP("Actions", "Lower the learning rate by a tenth"),
        ("[",),
    ),
)

LESSONS: Final = (
    ActionSpec(
        Act.NEXT_SCENE,
        QT_TRANSLATE_NOOP("Actions", "&Next scene"),
        QT_TRANSLATE_NOOP("Actions", "Go on in the lesson"),
        ("Return", "Enter"),
    ),
    ActionSpec(
        Act.PREVIOUS_SCENE,
        QT_TRANSLATE_NOOP("Actions", "&Previous scene"),
        QT_TRANSLATE_NOOP("Actions", "Go to the scene before"),
        ("Shift+Return",),
    ),
    ActionSpec(
        Act.THIS_SCENE,
        QT_TRANSLATE_NOOP("Actions", "&Back to the scene"),
        QT_TRANSLATE_NOOP("Actions", "Return to how the scene began"),
        ("Backspace",),
    ),
    ActionSpec(
        Act.LEAVE_LESSON,
        QT_TRANSLATE_NOOP("Actions", "&Leave the lesson"),
        QT_TRANSLATE_NOOP("Actions", "Close the lesson and keep the run"),
        (),
        ends_group=True,
    ),
)

HELP: Final = (
    ActionSpec(
        Act.HELP,
        QT_TRANSLATE_NOOP("Actions", "&Keys and mouse"),
        QT_TRANSLATE_NOOP("Actions", "Show what each key does"),
        ("F1",),
    ),
    ActionSpec(
        Act.ABOUT,
        QT_TRANSLATE_NOOP("Actions", "&About gdgui"),
        QT_TRANSLATE_NOOP("Actions", "Show version and licence"),
    ),
)

MENUS: Final = (
    MenuSpec("file", QT_TRANSLATE_NOOP("Actions", "&File"), FILE),
    MenuSpec("edit", QT_TRANSLATE_NOOP("Actions", "&Edit"), EDIT),
    MenuSpec("run", QT_TRANSLATE_NOOP("Actions", "&Run"), RUN),
    MenuSpec("scenarios", QT_TRANSLATE_NOOP("Actions", "&Scenarios"), ()),
    MenuSpec("lessons", QT_TRANSLATE_NOOP("Actions", "&Lessons"), LESSONS),
    MenuSpec("view", QT_TRANSLATE_NOOP("Actions", "&View"), VIEW_ACTIONS),
    MenuSpec("help", QT_TRANSLATE_NOOP("Actions", "&Help"), HELP),
)
"""The menus in order."""

ACTIONS: Final = tuple(spec for menu in MENUS for spec in menu.actions)
"""All actions, in the order of the menus."""

THEME_KEYS: Final = {"system": "Ctrl+1", "light": "Ctrl+2", "dark": "Ctrl+3", "projector": "Ctrl+4"}
"""The themes in the order of their menu, each with its key."""
