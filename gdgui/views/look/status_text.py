"""The status of a run in words, as the readout shows it and the board tells it to screen readers."""

from __future__ import annotations

from gdgui.frames.status import RunStatus
from gdgui.model.numbers import format_step
from gdgui.views.look.texts import translate

__all__ = ["status_text"]


def status_text(status: RunStatus) -> str:
    """Return the status of a run in words."""
    if status.kind == "diverged" and status.reason is not None:
        step = format_step(status.reason.step + 1)
        if status.reason.cause == "not finite":
            return translate("Readout", "diverged at step {0}: the numbers became too large").format(step)
        return translate("Readout", "diverged at step {0}: the learning rate is too large").format(step)
    return {
        "ready": translate("Readout", "ready to descend"),
        "descending": translate("Readout", "descending"),
        "oscillating": translate("Readout", "oscillating: each step jumps over the minimum"),
        "diverging": translate("Readout", "diverging: the error grows"),
        "at_rest": translate("Readout", "at rest: the derivative is practically 0"),
        "converged": translate("Readout", "converged: the derivative is practically 0"),
        "steps done": translate("Readout", "all steps done"),
    }[status.kind]
