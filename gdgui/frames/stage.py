"""The stages of a step: predict, differentiate, move, update."""

from __future__ import annotations

from typing import Final, Literal

__all__ = ["STAGES", "Stage"]

Stage = Literal["update", "predict", "differentiate", "move"]

STAGES: Final[tuple[Stage, ...]] = ("update", "predict", "differentiate", "move")
"""The stages in the order in which they are seen at one step.

*update* is the arrival at the step, with the way it came; at step 0 there is none. *predict* shows the line
and how far it misses each point, *differentiate* the tangent, *move* the arrow to the next step.
"""
