"""The catalog of panels: what the board can show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from gdgui.frames import data_view, error_view, loss_view
from gdgui.frames.step_state import StepState
from gdgui.frames.view_state import Resolution, ViewState
from gdgui.model.catalog import Catalog
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.model.scenario import Scenario
from gdgui.model.trajectory import Trajectory

if TYPE_CHECKING:
    from gdgui.worked.worked_step import WorkedStep

__all__ = ["PANELS", "PanelKind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelKind:
    """All that is known of a panel.

    It has the `name` in lessons, on the command line and in a view state; the `title` is translated in the
    context ``"Panels"``. It stands `below` the others, over the whole width, or in a row with them, and is
    `shown_at_first` where nothing else was chosen.

    Attributes
    ----------
    make_view : callable
        The pure function that makes the panel's part of a frame, a record of a class of its own: from the
        scenario, its trajectory, the state of the step, what is shown, and the resolution.
    widget : str or type
        The class that paints what `make_view` returns. As text ("module:Class") it is read when the panel is
        first shown, so that a frame is made without Qt.
    """

    name: str
    title: str
    make_view: Callable[[Scenario, Trajectory, StepState, ViewState, Resolution], object]
    widget: str | type[Any]
    below: bool = False
    shown_at_first: bool = True


def numbers_view(
    scenario: Scenario, trajectory: Trajectory, state: StepState, _view: ViewState, _resolution: Resolution
) -> WorkedStep:
    """Return the numbers of the step; on the way to the next, still those of the one before."""
    # Read when numbers are first asked for: it takes a while, which a window that opens does not have.
    from gdgui.worked.worked_step import worked_step_at  # noqa: PLC0415

    return worked_step_at(scenario, trajectory, state.step)


PANELS: Final[Catalog[PanelKind]] = Catalog(
    PanelKind(
        name=data_view.NAME,
        title=QT_TRANSLATE_NOOP("Panels", "data"),
        make_view=data_view.data_view,
        widget="gdgui.views.board.data_panel:DataPanel",
    ),
    PanelKind(
        name=error_view.NAME,
        title=QT_TRANSLATE_NOOP("Panels", "error"),
        make_view=error_view.error_view,
        widget="gdgui.views.board.error_panel:ErrorPanel",
    ),
    PanelKind(
        name=loss_view.NAME,
        title=QT_TRANSLATE_NOOP("Panels", "loss"),
        make_view=loss_view.loss_view,
        widget="gdgui.views.board.loss_panel:LossPanel",
    ),
    PanelKind(
        name="numbers",
        title=QT_TRANSLATE_NOOP("Panels", "numbers"),
        make_view=numbers_view,
        widget="gdgui.views.board.numbers_panel:NumbersPanel",
        below=True,
        shown_at_first=False,
    ),
)
"""The panels, in the order in which they are offered."""
