"""The table of actions, read by menus, tool bar, help and tests."""

from __future__ import annotations

from typing import Final

from gdgui.app.actions.act import Act, ActionSpec, MenuSpec
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["ACTIONS", "MENUS", "THEME_ENTRIES"]

# fmt: off
FILE: Final = (
    ActionSpec(Act.NEW, ("Ctrl+N",), "", QT_TRANSLATE_NOOP("Actions", "&New: the four points"),
        QT_TRANSLATE_NOOP("Actions", "Begin with the four points and a gentle learning rate")),
    ActionSpec(Act.OPEN, ("Ctrl+O",), "open", QT_TRANSLATE_NOOP("Actions", "&Open data or scenario…"),
        QT_TRANSLATE_NOOP("Actions", "Open points from a CSV file, or a saved scenario")),
    ActionSpec(Act.SAVE, ("Ctrl+S",), "save", QT_TRANSLATE_NOOP("Actions", "&Save scenario…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Save data, settings and changes of the learning rate to play them again"
        ), ends_group=True),
    ActionSpec(Act.EXPORT, ("Ctrl+E",), "export", QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Make a film, pictures, pages or a table of the run")),
    ActionSpec(Act.COPY_FRAME, ("Ctrl+Shift+C",), "copy", QT_TRANSLATE_NOOP("Actions", "&Copy frame"),
        QT_TRANSLATE_NOOP("Actions", "Copy the frame in view as a picture")),
    ActionSpec(Act.SAVE_FRAME, ("Ctrl+Shift+S",), "", QT_TRANSLATE_NOOP("Actions", "Save &frame…"),
        QT_TRANSLATE_NOOP("Actions", "Save the frame in view as PNG, PDF or SVG"), ends_group=True),
    ActionSpec(Act.QUIT, ("Ctrl+Q",), "", QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close the window")),
)

EDIT: Final = (
    ActionSpec(Act.UNDO, ("Ctrl+Z",), "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"),
        QT_TRANSLATE_NOOP("Actions", "Return to the run before the last change")),
    ActionSpec(Act.REDO, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"),
        QT_TRANSLATE_NOOP("Actions", "Make the undone change again")),
)

RUN: Final = (
    ActionSpec(Act.PLAY, ("Space",), "play", QT_TRANSLATE_NOOP("Actions", "&Play or pause"),
        QT_TRANSLATE_NOOP("Actions", "Play the descent, or pause it"), ends_group=True),
    ActionSpec(Act.START, ("Home",), "start", QT_TRANSLATE_NOOP("Actions", "To t&he start"),
        QT_TRANSLATE_NOOP("Actions", "Go to step 0")),
    ActionSpec(Act.BACK, ("Left",), "back", QT_TRANSLATE_NOOP("Actions", "Step &back"),
        QT_TRANSLATE_NOOP("Actions", "Go one step back")),
    ActionSpec(Act.STEP, ("Right",), "step", QT_TRANSLATE_NOOP("Actions", "&Step"),
        QT_TRANSLATE_NOOP("Actions", "Go one step on")),
    ActionSpec(Act.STEP10, ("Shift+Right",), "step10", QT_TRANSLATE_NOOP("Actions", "&Ten steps"),
        QT_TRANSLATE_NOOP("Actions", "Go ten steps on")),
    ActionSpec(Act.BACK10, ("Shift+Left",), "", QT_TRANSLATE_NOOP("Actions", "Ten steps b&ack"),
        QT_TRANSLATE_NOOP("Actions", "Go ten steps back")),
    ActionSpec(Act.REMOTE_ON, ("PgDown",), "", QT_TRANSLATE_NOOP("Actions", "&On, as a remote does"),
        QT_TRANSLATE_NOOP("Actions", "Go on in the lesson, or one step where none is open")),
    ActionSpec(Act.REMOTE_BACK, ("PgUp",), "", QT_TRANSLATE_NOOP("Actions", "Bac&k, as a remote does"),
        QT_TRANSLATE_NOOP("Actions", "Go back in the lesson, or one step where none is open")),
    ActionSpec(Act.NEWEST, ("End",), "newest", QT_TRANSLATE_NOOP("Actions", "To the &newest step"),
        QT_TRANSLATE_NOOP("Actions", "Go to the last step that is known"), ends_group=True),
    ActionSpec(Act.RESET, ("R",), "reset", QT_TRANSLATE_NOOP("Actions", "&Reset"),
        QT_TRANSLATE_NOOP("Actions", "Begin the run anew, with the first learning rate")),
    ActionSpec(Act.RANDOM, ("N",), "random", QT_TRANSLATE_NOOP("Actions", "New ran&dom start"),
        QT_TRANSLATE_NOOP("Actions", "Draw another start: slope in 0..10, intercept in 0..100"),
        ends_group=True),
    ActionSpec(Act.FASTER, ("+", "="), "", QT_TRANSLATE_NOOP("Actions", "&Faster"),
        QT_TRANSLATE_NOOP("Actions", "Play more steps per second")),
    ActionSpec(Act.SLOWER, ("-",), "", QT_TRANSLATE_NOOP("Actions", "S&lower"),
        QT_TRANSLATE_NOOP("Actions", "Play fewer steps per second")),
    ActionSpec(Act.LARGER_RATE, ("]",), "", QT_TRANSLATE_NOOP("Actions", "Lar&ger learning rate"),
        QT_TRANSLATE_NOOP("Actions", "Raise the learning rate by a tenth")),
    ActionSpec(Act.SMALLER_RATE, ("[",), "", QT_TRANSLATE_NOOP("Actions", "S&maller learning rate"),
        QT_TRANSLATE_NOOP("Actions", "Lower the learning rate by a tenth")),
)

LESSONS: Final = (
    ActionSpec(Act.NEXT_SCENE, ("Return", "Enter"), "", QT_TRANSLATE_NOOP("Actions", "&Next scene"),
        QT_TRANSLATE_NOOP("Actions", "Go on in the lesson")),
    ActionSpec(Act.PREVIOUS_SCENE, ("Shift+Return",), "", QT_TRANSLATE_NOOP("Actions", "&Previous scene"),
        QT_TRANSLATE_NOOP("Actions", "Go to the scene before")),
    ActionSpec(Act.THIS_SCENE, ("Backspace",), "", QT_TRANSLATE_NOOP("Actions", "&Back to the scene"),
        QT_TRANSLATE_NOOP("Actions", "Return to how the scene began")),
    ActionSpec(Act.LEAVE_LESSON, (), "", QT_TRANSLATE_NOOP("Actions", "&Leave the lesson"),
        QT_TRANSLATE_NOOP("Actions", "Close the lesson and keep the run"), ends_group=True),
)

VIEW: Final = (
    ActionSpec(Act.FIT, ("F",), "fit", QT_TRANSLATE_NOOP("Actions", "&Fit the views"),
        QT_TRANSLATE_NOOP("Actions", "Show all again after zooming")),
    ActionSpec(Act.LOGARITHMIC, ("L",), "", QT_TRANSLATE_NOOP("Actions", "&Logarithmic loss"),
        QT_TRANSLATE_NOOP("Actions", "Show the error over the steps by powers of ten"),
        field="logarithmic", ends_group=True),
    ActionSpec(Act.STAGED, ("S",), "", QT_TRANSLATE_NOOP("Actions", "&Stage by stage"),
        QT_TRANSLATE_NOOP("Actions", "Take each step in four: predict, differentiate, move, update"),
        field="staged"),
    ActionSpec(Act.SECANT, ("D",), "", QT_TRANSLATE_NOOP("Actions", "Sec&ant before tangent"),
        QT_TRANSLATE_NOOP("Actions", "Let a secant slide into the tangent, when going stage by stage"),
        field="secant_first"),
    ActionSpec(Act.SQUARES, ("Q",), "", QT_TRANSLATE_NOOP("Actions", "S&quares of the residuals"),
        QT_TRANSLATE_NOOP("Actions", "Draw the square of each residual"), field="squares"),
    ActionSpec(Act.GLIDE, ("G",), "", QT_TRANSLATE_NOOP("Actions", "&Glide from step to step"),
        QT_TRANSLATE_NOOP("Actions", "Let the point glide along the curve instead of jumping"),
        field="glide", ends_group=True),
    ActionSpec(Act.NUMBERS, ("M",), "", QT_TRANSLATE_NOOP("Actions", "&Numbers of the step"),
        QT_TRANSLATE_NOOP("Actions", "Show how derivative and update are computed, with all numbers"),
        panel="numbers"),
    ActionSpec(Act.GUESS, ("U",), "", QT_TRANSLATE_NOOP("Actions", "G&uess first"),
        QT_TRANSLATE_NOOP("Actions", "Before each step, click in the error panel where it will lead"),
        field="guess_first"),
    ActionSpec(Act.LOG, ("P",), "", QT_TRANSLATE_NOOP("Actions", "Pr&inted log"),
        QT_TRANSLATE_NOOP("Actions", "Show a line for every so many steps, as a program prints them"),
        field="log", ends_group=True),
    ActionSpec(Act.LARGER, ("Ctrl++", "Ctrl+="), "", QT_TRANSLATE_NOOP("Actions", "La&rger letters"),
        QT_TRANSLATE_NOOP("Actions", "Enlarge letters, strokes and points")),
    ActionSpec(Act.SMALLER, ("Ctrl+-",), "", QT_TRANSLATE_NOOP("Actions", "S&maller letters"),
        QT_TRANSLATE_NOOP("Actions", "Reduce letters, strokes and points")),
    ActionSpec(Act.USUAL_SIZE, ("Ctrl+0",), "", QT_TRANSLATE_NOOP("Actions", "Usual le&tters"),
        QT_TRANSLATE_NOOP("Actions", "Return to the theme's own size"), ends_group=True),
    ActionSpec(Act.PRESENT, ("F5",), "", QT_TRANSLATE_NOOP("Actions", "&Presentation"),
        QT_TRANSLATE_NOOP("Actions", "Fill the screen with the board, large and strong; Esc leaves"),
        window_mode=True),
    ActionSpec(Act.BLANK, ("B",), "", QT_TRANSLATE_NOOP("Actions", "&Black screen"),
        QT_TRANSLATE_NOOP("Actions", "Blank the screen while presenting, or show it again")),
    ActionSpec(Act.FULLSCREEN, ("F11",), "fullscreen", QT_TRANSLATE_NOOP("Actions", "Full s&creen"),
        QT_TRANSLATE_NOOP("Actions", "Fill the screen, or stop doing so"), window_mode=True),
)

HELP: Final = (
    ActionSpec(Act.HELP, ("F1",), "", QT_TRANSLATE_NOOP("Actions", "&Keys and mouse"),
        QT_TRANSLATE_NOOP("Actions", "Show what each key does")),
    ActionSpec(Act.ABOUT, (), "", QT_TRANSLATE_NOOP("Actions", "&About gdgui"),
        QT_TRANSLATE_NOOP("Actions", "Show version and licence")),
)
# fmt: on

MENUS: Final = (
    MenuSpec("file", QT_TRANSLATE_NOOP("Actions", "&File"), FILE),
    MenuSpec("edit", QT_TRANSLATE_NOOP("Actions", "&Edit"), EDIT),
    MenuSpec("run", QT_TRANSLATE_NOOP("Actions", "&Run"), RUN),
    MenuSpec("scenarios", QT_TRANSLATE_NOOP("Actions", "&Scenarios"), ()),
    MenuSpec("lessons", QT_TRANSLATE_NOOP("Actions", "&Lessons"), LESSONS),
    MenuSpec("view", QT_TRANSLATE_NOOP("Actions", "&View"), VIEW),
    MenuSpec("help", QT_TRANSLATE_NOOP("Actions", "&Help"), HELP),
)
"""The menus in order."""

ACTIONS: Final = tuple(spec for menu in MENUS for spec in menu.actions)
"""All actions, in the order of the menus."""

THEME_ENTRIES: Final = {
    "system": (QT_TRANSLATE_NOOP("MainWindow", "&As the desktop"), "Ctrl+1"),
    "light": (QT_TRANSLATE_NOOP("MainWindow", "&Light"), "Ctrl+2"),
    "dark": (QT_TRANSLATE_NOOP("MainWindow", "&Dark"), "Ctrl+3"),
    "projector": (QT_TRANSLATE_NOOP("MainWindow", "&Projector: large and strong"), "Ctrl+4"),
}
"""The themes in the order of their menu: what it calls each, and its key."""
