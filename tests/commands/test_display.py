from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gdgui.commands import display
from gdgui.commands.display import missing_display, missing_library

VARIABLES = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "WAYLAND_SOCKET",
    "XDG_SESSION_TYPE",
    "XDG_RUNTIME_DIR",
    "QT_QPA_PLATFORM",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_PLUGIN_PATH",
)
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="X and Wayland are asked for on Linux")

Setting = Callable[..., None]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Setting:
    """Set these variables and no other that Qt asks for."""

    def set_only(**values: str) -> None:
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    monkeypatch.setattr(sys, "platform", "linux")
    set_only()
    return set_only


def without_libraries(*missing: str) -> Callable[..., object]:
    """Return a loader that lacks these, and has all others."""

    def load(name: str) -> object:
        library = missing[0] if missing and name.endswith(("libqxcb.so", "libqwayland.so")) else name
        if library in missing:
            raise OSError(f"{library}: cannot open shared object file: No such file or directory")
        return object()

    return load


def run_python(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=kept | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_no_display_at_all(environment: Setting) -> None:
    message = missing_display()
    assert message
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in message
    assert "gdgui run works without a display" in message
    assert "\n" not in message


def test_an_empty_display_is_none(environment: Setting) -> None:
    environment(DISPLAY="", QT_QPA_PLATFORM="")
    assert "neither DISPLAY" in (missing_display() or "")


@pytest.mark.parametrize(
    "platform",
    [
        "offscreen",
        "minimal",
        "vnc",
        "vnc:port=5901",
        "OffScreen",
        "linuxfb",
        "foo;offscreen",
        "xcb;offscreen",
    ],
)
def test_platforms_that_need_no_desktop(environment: Setting, platform: str) -> None:
    environment(QT_QPA_PLATFORM=platform)
    assert missing_display() is None


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_have_a_display(
    environment: Setting, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert missing_display() is None


def test_an_unknown_platform_is_named(environment: Setting) -> None:
    environment(QT_QPA_PLATFORM="xbc", DISPLAY=":0")
    message = missing_display() or ""
    assert "QT_QPA_PLATFORM names 'xbc'" in message
    assert "xcb, wayland" in message


def test_a_platform_from_elsewhere_is_left_to_qt(environment: Setting) -> None:
    environment(QT_QPA_PLATFORM="haiku", QT_QPA_PLATFORM_PLUGIN_PATH="/opt/plugins")
    assert missing_display() is None


def test_x11_asked_for_without_a_display(environment: Setting) -> None:
    environment(QT_QPA_PLATFORM="xcb", WAYLAND_DISPLAY="wayland-0")
    assert "DISPLAY is not set" in (missing_display() or "")


def test_all_missing_libraries_are_named_at_once(
    environment: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PySide6")
    missing = ("libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libGL.so.1")
    monkeypatch.setattr(ctypes, "CDLL", without_libraries(*missing))
    environment(DISPLAY=":0")
    message = missing_display() or ""
    assert "needs libxcb-cursor.so.0;" in message
    assert "apt install libgl1 libxcb-cursor0 libxkbcommon-x11-0 (" in message


def test_a_library_without_a_known_package_is_named(
    environment: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PySide6")
    monkeypatch.setattr(ctypes, "CDLL", without_libraries("libnew.so.7"))
    environment(DISPLAY=":0")
    assert "needs libnew.so.7, which this system does not have" in (missing_display() or "")


def test_a_plugin_that_does_not_fit_the_system_is_reported(
    environment: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PySide6")

    def too_old(name: str) -> object:
        raise OSError("/lib/libstdc++.so.6: version `GLIBCXX_3.4.99' not found")

    monkeypatch.setattr(ctypes, "CDLL", too_old)
    environment(DISPLAY=":0")
    assert "libqxcb.so does not load: /lib/libstdc++.so.6: version" in (missing_display() or "")


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"WAYLAND_DISPLAY": "wayland-9"}, "XDG_RUNTIME_DIR is not set"),
        ({"WAYLAND_DISPLAY": "/nowhere/w"}, "/nowhere/w"),
        ({"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": "/nowhere"}, "/nowhere/wayland-0"),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb", "WAYLAND_DISPLAY": "/nowhere/w"}, "/nowhere/w"),
    ],
)
@on_linux
def test_a_compositor_that_is_not_there(environment: Setting, variables: dict[str, str], words: str) -> None:
    environment(**variables)
    message = missing_display() or ""
    assert "no Wayland compositor" in message
    assert words in message


@contextmanager
def compositor(path: Path) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        yield


@on_linux
def test_a_compositor_that_answers_and_one_that_has_gone(
    environment: Setting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", without_libraries())
    environment(WAYLAND_DISPLAY="w", XDG_RUNTIME_DIR=str(tmp_path))
    with compositor(tmp_path / "w"):
        assert missing_display() is None
    assert "no Wayland compositor answers" in (missing_display() or "")


@on_linux
def test_wayland_without_its_libraries(
    environment: Setting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("PySide6")
    monkeypatch.setattr(ctypes, "CDLL", without_libraries("libwayland-cursor.so.0"))
    environment(WAYLAND_DISPLAY=str(tmp_path / "w"))
    with compositor(tmp_path / "w"):
        assert "apt install libwayland-cursor0 (" in (missing_display() or "")


def test_a_connection_handed_over_by_the_compositor(
    environment: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(WAYLAND_SOCKET="5", WAYLAND_DISPLAY="/nowhere/w")
    assert missing_display() is None


@on_linux
def test_one_platform_that_starts_is_enough(environment: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_problem_with_x11", lambda: None)
    environment(WAYLAND_DISPLAY="/nowhere/w", DISPLAY=":0")
    assert missing_display() is None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            ImportError("libGL.so.1: cannot open shared object file: No such file or directory"),
            "libgl1",
        ),
        (
            ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"),
            "libegl1",
        ),
        (
            ImportError("libglib-2.0.so.0: cannot open shared object file: No such file or directory"),
            "libglib2.0-0",
        ),
        (ModuleNotFoundError("No module named 'PySide6'", name="PySide6"), "pip install"),
    ],
)
def test_an_import_error_names_the_package(error: ImportError, words: str) -> None:
    message = missing_library(error)
    assert message
    assert words in message


@pytest.mark.parametrize(
    "error",
    [ImportError("cannot import name 'start'"), ModuleNotFoundError("No module named 'x'", name="x")],
)
def test_other_import_errors_are_not_explained(error: ImportError) -> None:
    assert missing_library(error) is None


ASK = "from gdgui.commands.display import missing_display; print(missing_display())"


@on_linux
def test_an_x_server_that_is_not_there() -> None:
    pytest.importorskip("PySide6")
    free = next(n for n in range(97, 999) if not Path(f"/tmp/.X11-unix/X{n}").exists())
    answer = run_python(ASK, DISPLAY=f":{free}")
    assert answer.returncode == 0
    if "apt install" not in answer.stdout:
        assert f"no X server answers at DISPLAY=:{free}" in answer.stdout


@on_linux
def test_asking_imports_no_qt() -> None:
    code = f"{ASK}; import sys; print([name for name in sys.modules if name.startswith('PySide6')])"
    assert run_python(code, DISPLAY=":97").stdout.splitlines()[-1] == "[]"


@contextmanager
def x_server() -> Iterator[str]:
    """Start Xvfb on a display that it finds free, and yield its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as reply:
                yield f":{reply.readline().strip()}"
        finally:
            server.terminate()


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_what_is_promised_is_what_qt_does() -> None:
    pytest.importorskip("PySide6")
    opens = f"{ASK}; from PySide6.QtWidgets import QApplication; print(QApplication([]).platformName())"
    with x_server() as name:
        answer = run_python(opens, DISPLAY=name)
    if "apt install" in answer.stdout:
        pytest.skip("this system lacks a library")
    assert answer.stdout.split() == ["None", "xcb"]
    assert answer.returncode == 0
