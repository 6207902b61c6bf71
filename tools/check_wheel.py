"""Build the program, install it where nothing else is, and start it.

    python tools/check_wheel.py [--dist FOLDER]

Builds sdist and wheel into FOLDER (a temporary one, if none is given), the wheel from what the sdist holds;
installs the wheel into a fresh environment; and in a folder far from the checkout asks it for its version, a
list, a run, a table, an animation, pictures and, for a moment and without a display, its window. It needs the
package build.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

__all__ = ["main"]

ROOT = Path(__file__).parents[1]

COMMANDS = (
    ("--version",),
    ("list",),
    ("run", "slope", "--every", "20"),
    ("export", "slope", "steps.csv"),
    ("export", "oscillating", "clip.gif", "--size", "320x180", "--fps", "10", "--to", "2", "--every", "1"),
    ("export", "error", "lesson.png", "--lang", "ko"),
)
"""They need its scenarios, lessons, fonts, icons and translations: all that a wheel can lack."""

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gdgui.cli import main

seen = []

def look_and_leave():
    seen.extend(window.windowTitle() for window in QApplication.topLevelWidgets() if window.isVisible())
    QApplication.closeAllWindows()

real = QApplication.exec

def for_a_moment(*_):
    QTimer.singleShot(1500, look_and_leave)
    return real()

QApplication.exec = for_a_moment
status = main([])
print("window:", *seen)
sys.exit(status or not seen)
"""
"""The program as it is started, but that its window closes again; it fails if none was seen."""


def call(*command: str | Path, folder: Path, **variables: str) -> None:
    """Run `command` in `folder`; where it fails, show what it said and end."""
    words = [str(part) for part in command]
    print("+", *("…" if "\n" in word else word for word in words), flush=True)
    done = subprocess.run(
        words,
        cwd=folder,
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\n{words[0]} ended with status {done.returncode}")


def build(dist: Path) -> Path:
    """Build sdist and wheel, and return the wheel."""
    call(sys.executable, "-m", "build", "--outdir", dist, ROOT, folder=ROOT)
    wheels = sorted(dist.glob("gdgui-*.whl"))
    if len(wheels) != 1:
        sys.exit(f"{dist} should hold one wheel, and holds {len(wheels)}")
    return wheels[0]


def installed(wheel: Path, folder: Path) -> Path:
    """Install the wheel into a fresh environment, and return its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    call(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, folder=folder)
    return python


def try_out(python: Path, folder: Path) -> None:
    """Carry out all commands in `folder`, and look at what they made."""
    script = python.with_name("gdgui.exe" if sys.platform == "win32" else "gdgui")
    # No settings of the user's, and no module of a checkout.
    private = {f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    private |= {"APPDATA": str(folder), "LOCALAPPDATA": str(folder), "PYTHONPATH": "", "PYTHONUTF8": "1"}
    for command in COMMANDS:
        call(script, *command, folder=folder, **private)
    call(python, "-c", WINDOW, folder=folder, QT_QPA_PLATFORM="offscreen", **private)
    made = {path.name for path in folder.iterdir() if path.is_file() and path.stat().st_size}
    if not {"steps.csv", "clip.gif"} <= made:
        sys.exit(f"the exports are not there, but {sorted(made)}")


def main() -> None:
    """Build, install, start."""
    parser = argparse.ArgumentParser(description="Build the program, install it and start it.")
    parser.add_argument("--dist", type=Path, help="where sdist and wheel are left")
    dist = parser.parse_args().dist
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        wheel = build(dist.resolve() if dist else place / "dist")
        python = installed(wheel, place / "environment")
        elsewhere = place / "elsewhere"
        elsewhere.mkdir()
        try_out(python, elsewhere)


if __name__ == "__main__":
    main()
