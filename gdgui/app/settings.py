"""What the window remembers from one time to the next. Nothing here can keep it from opening."""

from __future__ import annotations

import json
import logging
import math
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths

from gdgui.files.output import atomic_file

__all__ = ["Settings", "load_settings", "save_settings", "settings_path"]

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Settings:
    """What is remembered; each attribute has its name in the file, where it stays what it was."""

    theme: str = "system"
    language: str = "system"
    letter_size: float = 1.0
    """How many times as large as the theme's own the fonts are."""
    speed: float = 4.0
    """Steps per second; 0 is unlimited, as JSON has no infinity."""
    views: list[str] = field(default_factory=lambda: ["glide"])
    """The names of the view's switches that are on."""
    panels: list[str] = field(default_factory=list)
    """The board's panels in their order; none is the usual ones."""
    geometry: str = ""
    """The window's place, as Qt saves it, in hexadecimal digits."""
    folder: str = ""
    export_folder: str = ""
    """Where something was exported to last; `folder` is where a file was opened or saved."""
    scenario: str = ""
    """The scenario played last, as TOML."""


def settings_path() -> Path:
    """Return where the settings are kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "settings.json"


def load_settings(path: Path) -> Settings:
    """Return the remembered settings; those that cannot be read take their defaults."""
    settings = Settings()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return settings
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("settings in %s cannot be read, so the defaults are used: %s", path, error)
        return settings
    if isinstance(found, dict):
        for each in fields(settings):
            _take(settings, each.name, found.get(each.name))
    return settings


def _take(settings: Settings, name: str, value: Any) -> None:
    default = getattr(settings, name)
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        with suppress(OverflowError):
            value = float(value)
    if isinstance(value, list) and not all(isinstance(item, str) for item in value):
        return
    if type(value) is type(default) and not (isinstance(value, float) and not math.isfinite(value)):
        setattr(settings, name, value)


def save_settings(settings: Settings, path: Path) -> None:
    """Remember the settings; where that is impossible, say so in the log and go on."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_file(path, sync=False) as file:
            json.dump(asdict(settings), file, indent=1)
    except OSError as error:
        _log.warning("settings cannot be written to %s: %s", path, error)
