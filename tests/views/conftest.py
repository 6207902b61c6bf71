from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _application_of_qt(qapp: QApplication) -> None:
    """Widgets need one, and the first test of a process may make a widget without a window."""
