"""What a scene of a lesson shows, as a view state."""

from __future__ import annotations

from typing import Any

from gdgui.frames.view_state import SweptSlope, ViewState
from gdgui.lessons.lesson import Scene, Slide, Sweep

__all__ = ["motion_changes", "scene_view"]


def scene_view(scene: Scene, base: ViewState) -> ViewState:
    """Return what a scene shows when it is entered, but for comparisons; the rest is as in `base`."""
    show = scene.show
    return base.with_changes(
        panels=(*show.panels, *(("numbers",) if show.numbers else ())),
        log=show.log,
        logarithmic=show.logarithmic,
        squares=show.squares,
        residual_labels=show.residuals,
        staged=scene.stage is not None,
        secant_first=False,
        guess_first=scene.question is not None and scene.question.by_click,
        swept=motion_changes(scene, 0.0).get("swept"),
        secant=show.secant,
        comparisons=(),
        zoom={},
    )


def motion_changes(scene: Scene, fraction: float) -> dict[str, Any]:
    """Return what a scene's sweep or slide changes of the view state, a fraction of it being over."""
    motion = scene.motion
    if not isinstance(motion, Sweep | Slide):
        return {}
    here = motion.first + fraction * (motion.last - motion.first)
    if isinstance(motion, Sweep):
        return {"swept": SweptSlope(motion.first, here, motion.last)}
    return {"secant": here}
