"""Opens a window, ``program`` or ``bare``, prints the monotonic clock when it has been painted, and ends."""

from __future__ import annotations

import sys
import time

__all__ = ["end_when_painted", "open_bare", "open_program"]


def end_when_painted() -> int:
    """Stand in for ``QApplication.exec``: handle events until the window has been painted."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  (when the program would have imported it)

    window = next(window for window in QApplication.topLevelWindows() if window.isVisible())
    # All of a window is painted while the event that exposes it is handled.
    while not window.isExposed():
        QApplication.processEvents()
    print(time.monotonic())
    return 0


def open_program() -> None:
    """Open the program's window the way its command does."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  (counted as part of the start)

    from gdgui.cli import main  # noqa: PLC0415

    QApplication.exec = staticmethod(end_when_painted)  # type: ignore[method-assign]
    status = main([])
    if status:
        raise RuntimeError(f"the program ended with status {status}")


def open_bare() -> None:
    """Open three bare plots, as large as the program's window is at first."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  (counted as part of the start)

    from benchmarks.bare_window import bare_window  # noqa: PLC0415

    # Kept by name: without a reference the application would be gone.
    app = QApplication([])
    window, change = bare_window(1440, 820)
    change(0)
    window.show()
    end_when_painted()
    app.quit()


if __name__ == "__main__":
    {"program": open_program, "bare": open_bare}[sys.argv[1]]()
