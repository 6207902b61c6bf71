"""How finely a frame is made."""

from __future__ import annotations

from dataclasses import dataclass

from gdgui.model.geometry import Limits

__all__ = ["Detail"]


@dataclass(frozen=True, slots=True)
class Detail:
    """How finely a frame is made, and which part of each panel is looked at.

    Attributes
    ----------
    columns : int
        Width of a panel in pixels: curves get at most two points for each.
    rows : int
        Height of a panel in pixels.
    logarithmic : bool
        Whether the loss is shown by its decimal logarithm.
    data, error, loss : Limits or None
        What a person zoomed to; None shows all, in limits chosen from the scenario.
    """

    columns: int = 600
    rows: int = 600
    logarithmic: bool = False
    data: Limits | None = None
    error: Limits | None = None
    loss: Limits | None = None
