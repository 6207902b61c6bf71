"""The formats an export can have."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from gdgui.export.encoders.apng import APNG
from gdgui.export.encoders.csv import CSV
from gdgui.export.encoders.format import Format
from gdgui.export.encoders.gif import GIF
from gdgui.export.encoders.pdf import PDF
from gdgui.export.encoders.png import PNG
from gdgui.export.encoders.svg import SVG
from gdgui.export.encoders.video import MP4, WEBM
from gdgui.export.encoders.webp import WEBP
from gdgui.export.errors import ExportError
from gdgui.model.catalog import Catalog
from gdgui.model.errors import QT_TRANSLATE_NOOP, shown

__all__ = ["FORMATS", "PICTURES", "VIDEO", "Format", "format_of", "formats_as_offered"]

FORMATS: Final[Catalog[Format]] = Catalog(PNG, GIF, MP4, WEBM, APNG, WEBP, PDF, SVG, CSV)
"""The formats by name."""

VIDEO: Final = MP4
"""What is offered first."""

PICTURES: Final = PNG
"""What is made where neither a name nor an ending says it."""


def formats_as_offered() -> list[Format]:
    """Return the formats: videos, then what moves else, then what does not."""
    return sorted(FORMATS.values(), key=lambda each: (not each.moves, each.transparent))


def format_of(output: Path, name: str | None) -> Format:
    """Return the format called `name`, or else the one that the output's ending says.

    Raises
    ------
    ExportError
        There is none of that name or ending.
    """
    if name is not None:
        if name not in FORMATS:
            raise ExportError(
                QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be one of {2}"),
                "format",
                shown(name),
                ", ".join(FORMATS),
            )
        return FORMATS[name]
    ending = output.suffix[1:].lower()
    if not ending or output.is_dir():
        return PICTURES
    if ending not in FORMATS:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0} ends in {1}, which is no known format; end it in {2}, "
                "or in nothing for a folder of PNG pictures",
            ),
            output,
            output.suffix,
            ", ".join(f".{name}" for name in FORMATS),
        )
    return FORMATS[ending]
