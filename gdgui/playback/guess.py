"""Guess first: where will the next point land? What was guessed, what came, and the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gdgui.playback.player import Player

__all__ = ["Guess", "Guessing"]

HIT_FRACTION: Final = 0.1
"""A guess that is off by no more than this fraction of the step's length is a hit."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A guess for the slope after an update.

    Attributes
    ----------
    step : int
        The step before the update.
    slope : float
        What was guessed.
    landed, off : float or None
        Where the update led and how far that is from the guess; None until it is made.
    hit : bool
    """

    step: int
    slope: float
    landed: float | None = None
    off: float | None = None
    hit: bool = False


class Guessing(QObject):
    """Waits for a guess before each update, then reveals and keeps score."""

    changed = Signal()
    """Whether it waits, the guess or the score has changed."""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._on = False
        self._waiting = False
        self.guess: Guess | None = None
        self.hits = 0
        self.guesses = 0
        player.moved.connect(self._follow)
        player.scenarioChanged.connect(self._forget)

    @property
    def on(self) -> bool:
        """Whether updates wait for a guess."""
        return self._on and not self._player.playing

    @property
    def waiting(self) -> bool:
        """Whether a guess is asked for just now."""
        return self.on and self._waiting

    def set_on(self, on: bool) -> None:
        """Ask for guesses from now on, with a new score, or no more."""
        self._on, self._waiting = on, False
        self.guess, self.hits, self.guesses = None, 0, 0
        self.changed.emit()

    def must_wait(self) -> bool:
        """Ask for a guess before the update that is about to be made; False if it may be made.

        An update that is asked for again without a guess is made without one.
        """
        if not self.on or self._player.at_end or self._waiting:
            self._waiting = False
            return False
        if self._player.cursor < self._player.trajectory.newest:
            return False
        self._waiting = True
        self.guess = None
        self.changed.emit()
        return True

    def ask(self) -> None:
        """Ask for a guess of the update to come, at once."""
        self._waiting, self.guess = True, None
        self.changed.emit()

    def take(self, slope: float) -> None:
        """Take a guess."""
        self._waiting = False
        self.guess = Guess(self._player.cursor, slope)
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        guess, player = self.guess, self._player
        if guess is None:
            return
        if player.cursor == guess.step + 1 and guess.landed is None:
            before, landed = player.trajectory.row(guess.step)[0], player.trajectory.row(player.cursor)[0]
            off = abs(guess.slope - landed)
            hit = off <= HIT_FRACTION * abs(landed - before)
            self.guess = Guess(guess.step, guess.slope, landed, off, hit)
            self.guesses += 1
            self.hits += hit
            self.changed.emit()
        elif player.cursor not in (guess.step, guess.step + 1):
            self._forget()

    @Slot()
    def _forget(self) -> None:
        if self.guess is not None or self._waiting:
            self.guess, self._waiting = None, False
            self.changed.emit()
