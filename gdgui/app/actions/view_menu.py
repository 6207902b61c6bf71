"""The actions of the view menu: what is shown, and how large."""

from __future__ import annotations

from typing import Final

from gdgui.app.actions.act import Act, ActionSpec
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["VIEW_ACTIONS"]

VIEW_ACTIONS: Final = (
    ActionSpec(
        Act.FIT,
        QT_TRANSLATE_NOOP("Actions", "&Fit the views"),
        QT_TRANSLATE_NOOP("Actions", "Show all again after zooming"),
        ("F",),
        "fit",
    ),
    ActionSpec(
        Act.LOGARITHMIC,
        QT_TRANSLATE_NOOP("Actions", "&Logarithmic loss"),
        QT_TRANSLATE_NOOP("Actions", "Show the error over the steps by powers of ten"),
        ("L",),
        field="logarithmic",
        ends_group=True,
    ),
    ActionSpec(
        Act.STAGED,
        QT_TRANSLATE_NOOP("Actions", "&Stage by stage"),
        QT_TRANSLATE_NOOP("Actions", "Take each step in four: predict, differentiate, move, update"),
        ("S",),
        field="staged",
    ),
    ActionSpec(
        Act.SECANT,
        QT_TRANSLATE_NOOP("Actions", "Sec&ant before tangent"),
        QT_TRANSLATE_NOOP("Actions", "Let a secant slide into the tangent, when going stage by stage"),
        ("D",),
        field="secant_first",
    ),
    ActionSpec(
        Act.SQUARES,
        QT_TRANSLATE_NOOP("Actions", "S&quares of the residuals"),
        QT_TRANSLATE_NOOP("Actions", "Draw the square of each residual"),
        ("Q",),
        field="squares",
    ),
    ActionSpec(
        Act.GLIDE,
        QT_TRANSLATE_NOOP("Actions", "&Glide from step to step"),
        QT_TRANSLATE_NOOP("Actions", "Let the point glide along the curve instead of jumping"),
        ("G",),
        field="glide",
        ends_group=True,
    ),
    ActionSpec(
        Act.NUMBERS,
        QT_TRANSLATE_NOOP("Actions", "&Numbers of the step"),
        QT_TRANSLATE_NOOP("Actions", "Show how derivative and update are computed, with all numbers"),
        ("M",),
        panel="numbers",
    ),
    ActionSpec(
        Act.GUESS,
        QT_TRANSLATE_NOOP("Actions", "G&uess first"),
        QT_TRANSLATE_NOOP("Actions", "Before each step, click in the error panel where it will lead"),
        ("U",),
        field="guess_first",
    ),
    ActionSpec(
        Act.LOG,
        QT_TRANSLATE_NOOP("Actions", "Pr&inted log"),
        QT_TRANSLATE_NOOP("Actions", "Show a line for every so many steps, as a program prints them"),
        ("P",),
        field="log",
        ends_group=True,
    ),
    ActionSpec(
        Act.LARGER,
        QT_TRANSLATE_NOOP("Actions", "La&rger letters"),
        QT_TRANSLATE_NOOP("Actions", "Enlarge letters, strokes and points"),
        ("Ctrl++", "Ctrl+="),
    ),
    ActionSpec(
        Act.SMALLER,
        QT_TRANSLATE_NOOP("Actions", "S&maller letters"),
        QT_TRANSLATE_NOOP("Actions", "Reduce letters, strokes and points"),
        ("Ctrl+-",),
    ),
    ActionSpec(
        Act.USUAL_SIZE,
        QT_TRANSLATE_NOOP("Actions", "Usual le&tters"),
        QT_TRANSLATE_NOOP("Actions", "Return to the theme's own size"),
        ("Ctrl+0",),
        ends_group=True,
    ),
    ActionSpec(
        Act.PRESENT,
        QT_TRANSLATE_NOOP("Actions", "&Presentation"),
        QT_TRANSLATE_NOOP("Actions", "Fill the screen with the board, large and strong; Esc leaves"),
        ("F5",),
        window_mode=True,
    ),
    ActionSpec(
        Act.BLANK,
        QT_TRANSLATE_NOOP("Actions", "&Black screen"),
        QT_TRANSLATE_NOOP("Actions", "Blank the screen while presenting, or show it again"),
        ("B",),
    ),
    ActionSpec(
        Act.FULLSCREEN,
        QT_TRANSLATE_NOOP("Actions", "Full s&creen"),
        QT_TRANSLATE_NOOP("Actions", "Fill the screen, or stop doing so"),
        ("F11",),
        "fullscreen",
        window_mode=True,
    ),
)
"""In the order of the menu."""
