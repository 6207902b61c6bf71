"""What the export dialog calls sizes, themes and backgrounds, and its estimate in words."""

from __future__ import annotations

from typing import Final

from gdgui.export.clip import Clip
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.views.look.texts import translate

__all__ = ["BACKGROUND_TEXTS", "SIZE_TEXTS", "THEME_TEXTS", "estimate_text"]

SIZE_TEXTS: Final = {
    "720p": "720p",
    "1080p": "1080p",
    "4k": "4K",
    "square": QT_TRANSLATE_NOOP("ExportDialog", "square"),
    "slide-16x9": QT_TRANSLATE_NOOP("ExportDialog", "slide 16:9"),
    "slide-4x3": QT_TRANSLATE_NOOP("ExportDialog", "slide 4:3"),
}
THEME_TEXTS: Final = {
    "light": QT_TRANSLATE_NOOP("ExportDialog", "light"),
    "dark": QT_TRANSLATE_NOOP("ExportDialog", "dark"),
    "projector": QT_TRANSLATE_NOOP("ExportDialog", "projector: large and strong"),
}
BACKGROUND_TEXTS: Final = {
    "theme": QT_TRANSLATE_NOOP("ExportDialog", "the theme’s"),
    "white": QT_TRANSLATE_NOOP("ExportDialog", "white"),
    "transparent": QT_TRANSLATE_NOOP("ExportDialog", "transparent"),
}


def estimate_text(clip: Clip) -> str:
    """Return in words how many frames, seconds and bytes a clip comes to."""
    size = _bytes_text(clip.bytes)
    if clip.seconds is None:
        return translate("ExportDialog", "{0} frames, about {1}").format(f"{clip.frames:,}", size)
    text = translate("ExportDialog", "{0} frames, {1} seconds, about {2}")
    return text.format(f"{clip.frames:,}", f"{clip.seconds:.1f}", size)


def _bytes_text(count: int) -> str:
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1e6:.1f} MB" if count < 1_000_000_000 else f"{count / 1e9:.1f} GB"
