"""Opens a window, ``program`` or ``bare``, prints the monotonic clock at its first paint, and ends."""

from __future__ import annotations

import sys
import time

__all__ = ["end_at_first_paint", "open_bare", "open_program"]


def end_at_first_paint() -> int:
    """Stand in for ``QApplication.exec``: turn the event loop until the window has been painted."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    loop = QEventLoop()

    class Eye(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Expose:
                # All of the window is painted while it handles this event.
                QTimer.singleShot(0, loop.quit)
            return False

    eye = Eye()
    shown = [window for window in QApplication.topLevelWindows() if window.isVisible()]
    shown[0].installEventFilter(eye)
    loop.exec()
    print(time.monotonic())
    return 0


def open_program() -> None:
    """Open the program's window the way its command does."""
    from PySide6.QtWidgets import QApplication

    QApplication.exec = staticmethod(end_at_first_paint)  # type: ignore[method-assign]
    from gdgui.cli import main

    status = main([])
    if status:
        raise RuntimeError(f"the program ended with status {status}")


def open_bare() -> None:
    """Open three bare plots."""
    from benchmarks.bare_window import bare_window
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    window, change = bare_window(1440, 820)
    change(0)
    window.show()
    end_at_first_paint()
    del app


if __name__ == "__main__":
    {"program": open_program, "bare": open_bare}[sys.argv[1]]()
