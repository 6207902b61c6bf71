"""The keys of a lesson file, and the tables in which they stand."""

from __future__ import annotations

from typing import Final

from gdgui.files.toml_keys import KEYS, KnownKeys
from gdgui.languages import LANGUAGES
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["BESIDE", "LESSON_KEYS", "SCENE_KEYS"]

BESIDE: Final = ("fit", "optimizer", "schedule", "learning_rate", "changes")
"""The keys of a scenario in which another run may differ: a loss or data of its own could not be compared."""

_TEXT: Final = tuple(LANGUAGES)

LESSON_KEYS: Final = KnownKeys(
    {
        "": ("format", "title", "summary", "scenario", "scenes"),
        "title": _TEXT,
        "summary": _TEXT,
        "scenario": KEYS[""],
    },
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is not a known key; {1} stands at the top of the lesson, above the first [table]"
    ),
)
"""The keys outside the scenes."""

SCENE_KEYS: Final = KnownKeys(
    {
        "": ("name", "title", "text", "set", "show", "at", "play", "sweep", "slide", "question"),
        "title": _TEXT,
        "text": _TEXT,
        "set": KEYS[""],
        "show": ("panels", "numbers", "squares", "residuals", "secant", "log", "logarithmic", "beside"),
        "at": ("step", "stage"),
        "play": ("to", "speed"),
        "sweep": ("from", "to", "seconds"),
        "slide": ("from", "to", "seconds"),
        "question": ("kind", "text", "choices", "answer", "explanation"),
        "question.text": _TEXT,
        "question.choices": _TEXT,
        "question.explanation": _TEXT,
        "show.beside": ("label", *BESIDE),
        "show.beside.label": _TEXT,
    },
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} is not a known key; {1} stands in the scene itself, below [[scenes]] "
        "and above its first [scenes.table]",
    ),
)
"""The keys of a scene."""
