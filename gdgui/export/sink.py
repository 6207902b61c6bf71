"""What a format does with frames, seen from the job."""

from __future__ import annotations

from typing import Protocol

__all__ = ["PromptSink", "Sink"]


class Sink(Protocol):
    """Where frames go: it draws each, and writes it sooner or later."""

    def ready(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, there is room for another frame."""

    def add(self, number: int) -> None:
        """Draw and write frame `number`; only when ready."""

    def end(self) -> None:
        """Tell that all frames were added."""

    def ended(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, all is written and the files are closed."""

    def close(self) -> None:
        """Let go of everything, at the end or before it: what is not written by then is lost."""


class PromptSink(Sink):
    """Writes each frame when it is added, so there is nothing to wait for."""

    def ready(self, wait: float) -> bool:
        """Return True."""
        return True

    def ended(self, wait: float) -> bool:
        """Return True."""
        return True
