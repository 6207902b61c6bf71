"""Where the program's resources lie: fonts, icons, translations and lessons."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

__all__ = ["resource"]


def resource(*parts: str) -> Traversable:
    """Return a resource by the parts of its path, such as ``resource("icons", "play.svg")``.

    An installed program has its resources inside the package; a checkout, and an editable install of one, at
    the top of the repository. The package may lie in a zip, so the result is not always a `Path`.
    """
    packed = files("gdgui") / "resources"
    folder = packed if packed.is_dir() else Path(__file__).parents[1] / "resources"
    return folder.joinpath(*parts)
