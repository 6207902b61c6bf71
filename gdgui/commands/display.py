"""Whether a window can be opened here, asked before Qt is: Qt ends the process when it cannot.

What Qt tries and in which order: https://doc.qt.io/qt-6/qpa.html and https://doc.qt.io/qt-6/linux-requirements.html
"""

from __future__ import annotations

import ctypes
import os
import re
import socket
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

__all__ = ["missing_display", "missing_library"]

INSTEAD: Final = "gdgui run works without a display"

PLATFORMS: Final = (
    "xcb", "wayland", "wayland-egl", "wayland-brcm", "offscreen", "minimal", "minimalegl", "vnc", "linuxfb",
    "eglfs", "vkkhrdisplay",
)  # fmt: skip
"""What QT_QPA_PLATFORM may name with PySide6's own plugins on Linux."""

COMMON: Final = (
    "libGL.so.1", "libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libdbus-1.so.3",
    "libxkbcommon.so.0", "libfontconfig.so.1", "libfreetype.so.6", "libX11.so.6",
)  # fmt: skip
"""Libraries that every window needs."""

X11: Final = (
    "libxcb.so.1", "libX11-xcb.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0",
    "libxcb-keysyms.so.1", "libxcb-randr.so.0", "libxcb-render.so.0", "libxcb-render-util.so.0",
    "libxcb-shape.so.0", "libxcb-shm.so.0", "libxcb-sync.so.1", "libxcb-util.so.1", "libxcb-xfixes.so.0",
    "libxcb-xkb.so.1", "libxkbcommon-x11.so.0",
)  # fmt: skip
"""Libraries that a window on an X server needs besides."""

WAYLAND: Final = ("libwayland-client.so.0", "libwayland-cursor.so.0")
"""Libraries that a window under Wayland needs besides."""

X_ATTEMPTS: Final = 4
"""A server that has just been started may not answer yet."""


def missing_display() -> str | None:
    """Say what a window lacks here, and what works all the same.

    None when a window can be opened, or where only Qt can tell (macOS, Windows, platforms that draw without a
    desktop).
    """
    if sys.platform in ("darwin", "win32"):
        return None
    problems = [_problem_with(platform) for platform in _candidates()]
    if None in problems:
        return None
    if not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")):
        problem = "there is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set"
        return f"{problem}; start gdgui in a desktop session ({INSTEAD})"
    return f"{problems[0]} ({INSTEAD})"


def missing_library(error: ImportError | OSError) -> str | None:
    """Say which package has the library for want of which PySide6 could not be imported or loaded.

    None when the error is about something else.
    """
    if isinstance(error, ModuleNotFoundError):
        if error.name in ("PySide6", "shiboken6", "pyqtgraph"):
            return f"the window needs {error.name}, which is not installed: pip install gdgui ({INSTEAD})"
        return None
    sentence = _lacking(str(error), COMMON)
    return f"{sentence} ({INSTEAD})" if sentence else None


def _candidates() -> list[str]:
    """Return the platforms that Qt would try, in its order; the first that starts is taken."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if chosen:
        return [platform.partition(":")[0].lower() for platform in chosen.split(";")]
    wayland = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland", "xcb"] if wayland else ["xcb"]


def _problem_with(platform: str) -> str | None:
    if platform == "xcb":
        return _problem_with_x11()
    if platform.startswith("wayland") and platform in PLATFORMS:
        return _problem_with_wayland()
    foreign = os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH") or os.environ.get("QT_PLUGIN_PATH")
    if platform in PLATFORMS or foreign:
        return None
    return f"QT_QPA_PLATFORM names {platform!r}, which Qt does not know; it may be {', '.join(PLATFORMS)}"


def _problem_with_x11() -> str | None:
    display = os.environ.get("DISPLAY")
    if not display:
        return "DISPLAY is not set, so there is no X server to open a window on"
    lacking = _problem_with_plugin("xcb", COMMON + X11)
    if lacking is None and not _x_server_answers():
        return f"no X server answers at DISPLAY={display}"
    return lacking


def _x_server_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    for attempt in range(X_ATTEMPTS):
        time.sleep(0.1 * attempt)
        connection = xcb.xcb_connect(None, None)
        if not xcb.xcb_connection_has_error(connection):
            # It stays open as long as the process: some servers begin anew when their last client leaves,
            # and would refuse Qt, which comes next.
            return True
        xcb.xcb_disconnect(connection)
    return False


def _problem_with_wayland() -> str | None:
    # A compositor that starts a program may hand over an open connection under this name.
    if os.environ.get("WAYLAND_SOCKET"):
        return None
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    if not path.is_absolute():
        return f"no Wayland compositor can be reached at {name}: XDG_RUNTIME_DIR is not set"
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(path))
    except OSError as error:
        return f"no Wayland compositor answers at {path}: {error.strerror or error}"
    return _problem_with_plugin("wayland", COMMON + WAYLAND)


def _problem_with_plugin(platform: str, libraries: Sequence[str]) -> str | None:
    """Load Qt's plugin of a platform as Qt would, for the loader names the library that is missing."""
    spec = find_spec("PySide6")
    folders = (spec.submodule_search_locations or []) if spec else []
    for folder in folders:
        plugin = Path(folder, "Qt", "plugins", "platforms", f"libq{platform}.so")
        if plugin.exists():
            try:
                ctypes.CDLL(str(plugin))
            except OSError as error:
                return _lacking(str(error), libraries) or f"Qt's plugin {plugin.name} does not load: {error}"
    return None


def _lacking(loader_message: str, libraries: Sequence[str]) -> str | None:
    match = re.match(r"(lib[^\s:/]+\.so[.\d]*): cannot open shared object file", loader_message)
    if match is None:
        return None
    library = match[1]
    if library not in libraries:
        return f"the window needs {library}, which this system does not have"
    # The loader stops at the first; a user would rather install all of them at once.
    wanted = dict.fromkeys(_package(name) for name in libraries if name == library or _is_missing(name))
    return f"the window needs {library}; on Debian and Ubuntu: apt install {' '.join(wanted)}"


def _package(library: str) -> str:
    """Return the package that has a library, by Debian's rule: libX11-xcb.so.1 is in libx11-xcb1."""
    if library.startswith(("libglib-", "libgthread-")):
        return "libglib2.0-0"
    name, _, version = library.lower().partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else name + version


def _is_missing(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError as error:
        # Else it is there, and lacks another one itself.
        return str(error).startswith(f"{library}:")
    return False
