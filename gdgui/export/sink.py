"""What a format does with frames, seen from the job."""

from __future__ import annotations

__all__ = ["Sink"]


class Sink:
    """Where frames go: it draws each and writes it, at once unless it says otherwise."""

    def ready(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, there is room for another frame."""
        return True

    def add(self, number: int) -> None:
        """Draw and write frame `number`; only when ready."""

    def end(self) -> None:
        """Tell that all frames were added."""

    def ended(self, wait: float) -> bool:
        """Return whether, within `wait` seconds, all is encoded."""
        return True

    def close(self) -> None:
        """Close the files and let go of everything, at the end or before it."""
