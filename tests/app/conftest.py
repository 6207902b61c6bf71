from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gdgui.app.start import Application


@pytest.fixture(autouse=True)
def _application_of_qt(qapp: QApplication) -> None:
    """Widgets need one, and the first test of a process may make a widget without a window."""


@pytest.fixture
def speak(application: Application) -> Iterator[Callable[[str], None]]:
    """Switches the window's language; back to English in the end, as translators belong to the process."""

    def choose(language: str) -> None:
        application.window.menus.languages.entries[language].trigger()

    yield choose
    application.switch_language("en")
