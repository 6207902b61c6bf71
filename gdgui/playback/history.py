"""What was played before: scenarios to go back to."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

from gdgui.model.scenario import Scenario

__all__ = ["History", "Moment"]

MOST_MOMENTS: Final = 100
SAME_GESTURE_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Moment:
    """A scenario and the step it was looked at: as a scenario replays exactly, all there is to keep."""

    scenario: Scenario
    cursor: int


class History:
    """Moments before and after the present one. Changes of one kind in quick succession count as one."""

    def __init__(self) -> None:
        self._before: list[Moment] = []
        self._after: list[Moment] = []
        self._last: tuple[str, float] = ("", 0.0)

    @property
    def can_undo(self) -> bool:
        """Whether there is a moment to go back to."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether an undone moment can be taken up again."""
        return bool(self._after)

    def record(self, moment: Moment, kind: str) -> None:
        """Remember `moment`, which a change of `kind` is about to leave."""
        now = time.monotonic()
        same = self._last[0] == kind and now - self._last[1] < SAME_GESTURE_SECONDS
        self._last = (kind, now)
        self._after.clear()
        if not (same and self._before):
            self._before = [*self._before, moment][-MOST_MOMENTS:]

    def undo(self, present: Moment) -> Moment:
        """Return the moment before, keeping the present one for `redo`."""
        self._last = ("", 0.0)
        self._after.append(present)
        return self._before.pop()

    def redo(self, present: Moment) -> Moment:
        """Return the moment that was undone last."""
        self._last = ("", 0.0)
        self._before.append(present)
        return self._after.pop()
