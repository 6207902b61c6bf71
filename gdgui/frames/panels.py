"""The catalog of panels: what the board can show.

A record only says where what it needs is, so panels can be named without reading what makes and paints them:
numbers take a while, and widgets need Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from gdgui.model.catalog import Catalog
from gdgui.model.errors import QT_TRANSLATE_NOOP

__all__ = ["DATA", "ERROR", "LOSS", "NUMBERS", "PANELS", "PanelKind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelKind:
    """All that is known of a panel.

    It has the `name` in lessons, on the command line and in a view state; the `title` is translated in the
    context ``"Panels"``. It stands `below` the others, over the whole width, or in a row with them, and is
    `shown_at_first` where nothing else was chosen.

    Attributes
    ----------
    make_view : str or callable
        The pure function that makes the panel's part of a frame, a record of a class of its own: from the
        scenario, its trajectory, the state of the step, what is shown, and the resolution. As text
        ("module:function") it is read when the panel is first shown.
    widget : str or type
        The class that paints what `make_view` returns; as text likewise.
    """

    name: str
    title: str
    make_view: str | Callable[..., object]
    widget: str | type[Any]
    below: bool = False
    shown_at_first: bool = True


DATA: Final = PanelKind(
    name="data",
    title=QT_TRANSLATE_NOOP("Panels", "data"),
    make_view="gdgui.frames.data_view:data_view",
    widget="gdgui.views.board.data_panel:DataPanel",
)
ERROR: Final = PanelKind(
    name="error",
    title=QT_TRANSLATE_NOOP("Panels", "error"),
    make_view="gdgui.frames.error_view:error_view",
    widget="gdgui.views.board.error_panel:ErrorPanel",
)
LOSS: Final = PanelKind(
    name="loss",
    title=QT_TRANSLATE_NOOP("Panels", "loss"),
    make_view="gdgui.frames.loss_view:loss_view",
    widget="gdgui.views.board.loss_panel:LossPanel",
)
NUMBERS: Final = PanelKind(
    name="numbers",
    title=QT_TRANSLATE_NOOP("Panels", "numbers"),
    make_view="gdgui.frames.numbers_view:numbers_view",
    widget="gdgui.views.board.numbers_panel:NumbersPanel",
    below=True,
    shown_at_first=False,
)
PANELS: Final = Catalog(DATA, ERROR, LOSS, NUMBERS)
"""The panels, in the order in which they are offered."""
