"""The clip: what an export shows, frame by frame, and the clip of the run that a plan asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from gdgui.export.errors import ExportError
from gdgui.export.plan import ExportPlan
from gdgui.export.timeline import GLIDE_SECONDS, AdaptiveTimeline, Timeline, UniformTimeline
from gdgui.frames.frame import Frame, frame_at
from gdgui.frames.step_state import StepState, step_state_at
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.descent import descend
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

__all__ = ["Clip", "Heading", "Shot", "Shots", "clip_of"]

MOST_FRAMES: Final = 1_000_000
"""Eleven hours of video, or as many pictures as a folder can bear."""

MOST_SECONDS: Final = 30
"""How long a clip lasts that nobody gave a timeline."""

MOST_PICTURES: Final = 100
"""How many pictures or pages are made where nobody gave a number."""

ROW_BYTES: Final = 150


class Heading(NamedTuple):
    """What stands above the panels: a title, and a text with its paragraphs and bold words."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Shot:
    """What one frame shows.

    Attributes
    ----------
    scenario : Scenario
    trajectory : Trajectory
        Of the scenario, up to `step` at least; the limits of all its frames follow from it.
    step : int
    fraction : float
        How much of the way to the next step is gone, 0 to below 1.
    view : ViewState
    heading : Heading or None
        None has the numbers of the step above the panels.
    """

    scenario: Scenario
    trajectory: Trajectory
    step: int
    fraction: float
    view: ViewState
    heading: Heading | None = None

    @property
    def state(self) -> StepState:
        """The numbers of the descent."""
        return step_state_at(self.scenario, self.trajectory, self.step, self.fraction)

    def frame(self, resolution: Resolution) -> Frame:
        """Return what the board shows."""
        return frame_at(self.scenario, self.trajectory, self.step, self.view, resolution, self.fraction)


class Shots(Protocol):
    """The shots of a clip, by the frame's number from 0."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int, /) -> Shot: ...


@dataclass(frozen=True)
class Clip:
    """What is exported, and how.

    Attributes
    ----------
    plan : ExportPlan
    shots : Shots
        What each frame shows.
    texts : tuple of str
        All that headings will say, so that there is room for the longest.
    """

    plan: ExportPlan
    shots: Shots
    texts: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.shots)

    def frame_path(self, output: Path, number: int) -> Path:
        """Return where a frame is written: the output itself, or a file in that folder."""
        plan = self.plan
        return output / plan.format.frame_name(number, len(self)) if plan.makes_folder else output

    @property
    def frames(self) -> int:
        """How many frames are written, the held ones too."""
        return len(self) + self.plan.held_frames

    @property
    def seconds(self) -> float | None:
        """How long the clip lasts; None where nothing moves."""
        return self.frames / self.plan.frames_per_second if self.plan.format.moves else None

    @property
    def bytes(self) -> int:
        """About how large the result is."""
        width, height = self.plan.pixels
        format_ = self.plan.format
        pixels = width * height if not format_.vector else 1_000_000
        return 50_000 + round(len(self) * (ROW_BYTES + format_.frame_bytes * pixels))


@dataclass(frozen=True, slots=True)
class _RunShots:
    """The shots of a run, each made when it is asked for, so a clip of any length takes no memory."""

    scenario: Scenario
    trajectory: Trajectory
    timeline: Timeline
    view: ViewState

    def __len__(self) -> int:
        return len(self.timeline)

    def __getitem__(self, number: int, /) -> Shot:
        return Shot(self.scenario, self.trajectory, *self.timeline[number], self.view)


def clip_of(plan: ExportPlan) -> Clip:
    """Compute the run that a plan asks for: about a second for four million steps.

    Raises
    ------
    ExportError
        The range lies past the run's end, or has too many frames, or more than the one a file can hold.
    """
    trajectory = descend(plan.scenario, plan.last)
    for name, step in (("from", plan.first), ("to", plan.last)):
        if step is not None and step > trajectory.newest:
            raise _past_end(name, step, trajectory)
    timeline = _timeline(plan, plan.first or 0, trajectory.newest)
    count = f"{len(timeline):,}"
    if len(timeline) > MOST_FRAMES and plan.format.paints:
        wrong = QT_TRANSLATE_NOOP(
            "Errors",
            "that would be {0} frames; at most {1} can be exported: "
            "choose a shorter range, a larger every or fewer between",
        )
        raise ExportError(wrong, count, f"{MOST_FRAMES:,}")
    if plan.format.single and not plan.makes_folder and len(timeline) > 1:
        wrong = QT_TRANSLATE_NOOP(
            "Errors",
            "{0} can hold one frame, and that would be {1}; name a folder for them, "
            "or give from and to the same step",
        )
        raise ExportError(wrong, plan.output, count)
    # Of what the window shows, only what is the same throughout; and what the run does later is not shown.
    view = ViewState(panels=plan.view.panels, logarithmic=plan.view.logarithmic, known_beyond=False)
    return Clip(plan, _RunShots(plan.scenario, trajectory, timeline, view))


def _past_end(name: str, step: int, trajectory: Trajectory) -> ExportError:
    newest, reason = trajectory.newest, trajectory.reason
    if reason is not None and reason.kind == "converged":
        wrong = QT_TRANSLATE_NOOP("Errors", "converged at step {0}: the gradient is practically 0")
        why = ExportError(wrong, newest)
    else:
        wrong = QT_TRANSLATE_NOOP(
            "Errors",
            "diverged at step {0}: the loss grew beyond all measure; the learning rate is too large",
        )
        if reason is not None and reason.cause == "not finite":
            wrong = QT_TRANSLATE_NOOP(
                "Errors",
                "diverged at step {0}: the numbers grew too large to compute with; "
                "the learning rate is too large",
            )
        why = ExportError(wrong, newest + 1)
    wrong = QT_TRANSLATE_NOOP(
        "Errors", "{0} is {1}, and the run ends before it ({2}); ask for step {3} at most"
    )
    return ExportError(wrong, name, step, why, newest)


def _timeline(plan: ExportPlan, first: int, last: int) -> Timeline:
    if plan.every is not None or plan.between is not None or not plan.format.paints:
        return UniformTimeline(first, last, plan.every or 1, plan.between or 0)
    if not plan.format.moves:
        return AdaptiveTimeline(first, last, MOST_PICTURES)
    rate = plan.frames_per_second
    most = max(2, MOST_SECONDS * rate - plan.held_frames)
    return AdaptiveTimeline(first, last, most, round(GLIDE_SECONDS * rate))
