"""Actions made of the table: with their texts, keys and icons."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from gdgui.app.actions.act import Act
from gdgui.app.actions.table import ACTIONS
from gdgui.views.look.icons import icon
from gdgui.views.look.texts import translate
from gdgui.views.look.theme import Theme

__all__ = ["color_icons", "make_actions", "play_icon", "retranslate", "shortcut_text", "without_mnemonic"]


def make_actions(parent: QWidget) -> dict[Act, QAction]:
    """Return an action for each of `ACTIONS`, whose keys work wherever the focus is in `parent`."""
    actions: dict[Act, QAction] = {}
    for spec in ACTIONS:
        action = QAction(parent)
        action.setObjectName(spec.act)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        actions[spec.act] = action
        parent.addAction(action)
    retranslate(actions)
    return actions


def retranslate(actions: Mapping[Act, QAction]) -> None:
    """Give the actions their texts in the present language; each tool tip names its key."""
    for spec in ACTIONS:
        action = actions[spec.act]
        text = translate("Actions", spec.text)
        action.setText(text)
        action.setIconText(without_mnemonic(text))
        tip = translate("Actions", spec.tip)
        keys = shortcut_text(spec.shortcuts[:1])
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip(tip)


def without_mnemonic(text: str) -> str:
    """Take the mark of the menu's key out of a text: the & of "&File", and the whole "(&F)" of "파일(&F)"."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def shortcut_text(shortcuts: Sequence[str]) -> str:
    """Return keys as this system writes them."""
    return ", ".join(
        QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in shortcuts
    )


def color_icons(actions: Mapping[Act, QAction], theme: Theme, *, playing: bool) -> None:
    """Give the actions their icons in a theme's colours."""
    for spec in ACTIONS:
        if spec.icon and spec.act is not Act.PLAY:
            actions[spec.act].setIcon(icon(spec.icon, QColor(theme.text), QColor(theme.border)))
    actions[Act.PLAY].setIcon(play_icon(theme, playing=playing))


def play_icon(theme: Theme, *, playing: bool) -> QIcon:
    """Return what the play button shows: what pressing it will do."""
    return icon("pause" if playing else "play", QColor(theme.on_accent))
