"""The language of the window: installs Qt's translators, and switches between them while it runs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gdgui.languages import FALLBACK, LANGUAGES
from gdgui.model.errors import QT_TRANSLATE_NOOP
from gdgui.paths import resource

__all__ = ["Languages", "system_language"]

LACKING_IN_QTS: Final = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)
"""What Qt's dialogs say and its own Korean texts do not have, so that ours do; Qt looks there too."""


def system_language() -> str:
    """Return the desktop's language if there are texts in it, or else English."""
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else FALLBACK


class Languages:
    """The translators of the running application: our texts, and Qt's own for its buttons."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []
        # A translator reads from this memory as long as it lives.
        self._contents: list[bytes] = []
        self.present = FALLBACK

    def switch(self, language: str) -> None:
        """Show all texts in one of `LANGUAGES`, or as the desktop has it with ``"system"``."""
        code = system_language() if language not in LANGUAGES else language
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed, self._contents = [], []
        self.present = code
        if code != FALLBACK:
            self._install_ours(code)
            self._install_qts(code)

    def _install_ours(self, code: str) -> None:
        content = resource("i18n", f"gdgui_{code}.qm").read_bytes()
        translator = QTranslator()
        if translator.load(content):
            self._contents.append(content)
            self._installed.append(translator)
            QCoreApplication.installTranslator(translator)

    def _install_qts(self, code: str) -> None:
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{code}", folder):
            self._installed.append(translator)
            QCoreApplication.installTranslator(translator)
