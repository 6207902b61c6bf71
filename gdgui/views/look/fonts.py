"""The program's own font, so that Korean and formulas show on a computer without a font for them."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase, QGuiApplication

from gdgui.model.errors import QT_TRANSLATE_NOOP, GdguiError
from gdgui.paths import resource

__all__ = ["FAMILY", "FILES", "register"]

FAMILY = "Noto Sans KR"
FILES = ("NotoSansKR-Regular.otf", "NotoSansKR-Bold.otf")
_ids: dict[str, int] = {}


def register() -> str:
    """Make the font known to Qt. Calling it again does nothing.

    Returns
    -------
    str
        The family, to make a ``QFont`` of: its weight chooses between the two files.

    Raises
    ------
    GdguiError
        If a file is missing or is not the font it should be.
    RuntimeError
        If there is no ``QGuiApplication`` yet, without which Qt has no fonts.
    """
    if QGuiApplication.instance() is None:
        raise RuntimeError("Make a QGuiApplication before registering the font.")
    for file in FILES:
        # Qt is asked, not our own memory: the fonts go with the application that they were given to.
        if FAMILY not in QFontDatabase.applicationFontFamilies(_ids.get(file, -1)):
            _ids[file] = _add(file)
    return FAMILY


def _add(file: str) -> int:
    path = resource("fonts", file)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise GdguiError(
            QT_TRANSLATE_NOOP("Errors", "The font {0} cannot be read ({1}). Install gdgui again."),
            path,
            str(error),
        ) from error
    number = QFontDatabase.addApplicationFontFromData(QByteArray(content))
    if FAMILY not in QFontDatabase.applicationFontFamilies(number):
        QFontDatabase.removeApplicationFont(number)
        raise GdguiError(
            QT_TRANSLATE_NOOP("Errors", "The file {0} does not hold the font {1}. Install gdgui again."),
            path,
            FAMILY,
        )
    return number
