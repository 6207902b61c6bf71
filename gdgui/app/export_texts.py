"""What the export dialog calls formats, sizes, themes, backgrounds and panels, and its estimate in words."""

from __future__ import annotations

from gdgui.export.clip import Clip
from gdgui.export.formats import formats_as_offered
from gdgui.export.plan import BACKGROUNDS
from gdgui.export.sizes import PRESETS
from gdgui.frames.panels import PANELS
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import THEMES

__all__ = ["background_texts", "estimate_text", "format_texts", "panel_texts", "size_texts", "theme_texts"]


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


def format_texts() -> dict[str, str]:
    """Return the formats by name, in words."""
    return {each.name: translate("ExportDialog", each.title) for each in formats_as_offered()}


def size_texts() -> dict[str, str]:
    """Return the sizes by name, in words."""
    texts = {
        "720p": "720p",
        "1080p": "1080p",
        "4k": "4K",
        "square": translate("ExportDialog", "square"),
        "slide-16x9": translate("ExportDialog", "slide 16:9"),
        "slide-4x3": translate("ExportDialog", "slide 4:3"),
    }
    return {name: texts[name] for name in PRESETS}


def theme_texts() -> dict[str, str]:
    """Return the themes by name, in words."""
    texts = {
        "light": translate("ExportDialog", "light"),
        "dark": translate("ExportDialog", "dark"),
        "projector": translate("ExportDialog", "projector: large and strong"),
    }
    return {name: texts[name] for name in THEMES}


def background_texts() -> dict[str, str]:
    """Return the backgrounds by name, in words."""
    texts = {
        "theme": translate("ExportDialog", "the theme’s"),
        "white": translate("ExportDialog", "white"),
        "transparent": translate("ExportDialog", "transparent"),
    }
    return {name: texts[name] for name in BACKGROUNDS}


def panel_texts() -> dict[str, str]:
    """Return the panels by name, in words."""
    return {name: translate("Panels", kind.title) for name, kind in PANELS.items()}
