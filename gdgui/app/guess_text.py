"""What is said of a guess."""

from __future__ import annotations

from gdgui.model.numbers import format_number
from gdgui.playback.guess import Guessing
from gdgui.views.look.texts import translate

__all__ = ["guess_text"]


def guess_text(guessing: Guessing) -> str:
    """Return the question, or the distance and the score; nothing where there is nothing to say."""
    if guessing.waiting:
        return translate("Guess", "Where will the next point land? Click in the error panel.")
    guess = guessing.guess
    if guess is None or guess.off is None:
        return ""
    text = translate("Guess", "Hit! Off by {0}.") if guess.hit else translate("Guess", "Off by {0}.")
    score = translate("Guess", "Hits: {0} of {1}").format(guessing.hits, guessing.guesses)
    return f"{text.format(format_number(guess.off))} {score}"
