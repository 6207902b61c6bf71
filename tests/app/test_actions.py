from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gdgui.app.actions import ACTIONS, MENUS, ActionSpec, color_icons, make_actions, shortcut_text
from gdgui.app.start import Application
from gdgui.views.look.icons import ICONS
from gdgui.views.look.theme import THEMES

NAMES = [spec.name for spec in ACTIONS]

READ_WHEN_NEEDED = {"glide"}
"""Switches that nothing listens to: what they are about looks at them when it begins."""


@pytest.fixture
def actions(qtbot: QtBot) -> dict[str, QAction]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = make_actions(parent)
    for action in made.values():
        action.setParent(None)
    return made


def all_actions(application: Application) -> list[QAction]:
    return [*application.window.findChildren(QAction), *application.window.actions()]


def test_names_are_unique() -> None:
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("spec", ACTIONS, ids=NAMES)
def test_an_action_is_described_whole(spec: ActionSpec) -> None:
    assert spec.menu in MENUS
    assert spec.text
    assert spec.tip
    assert not spec.icon or spec.icon in ICONS
    for keys in spec.shortcuts:
        assert QKeySequence(keys).toString(), keys


def test_each_menu_has_entries() -> None:
    assert {spec.menu for spec in ACTIONS} | {"scenarios"} == set(MENUS)


@pytest.mark.parametrize("spec", ACTIONS, ids=NAMES)
def test_an_action_is_made_as_it_is_described(actions: dict[str, QAction], spec: ActionSpec) -> None:
    action = actions[spec.name]
    assert action.isCheckable() == spec.checkable
    assert action.shortcuts() == [QKeySequence(keys) for keys in spec.shortcuts]
    assert action.text() == spec.text
    assert action.toolTip().startswith(spec.tip)
    assert shortcut_text(spec.shortcuts[:1]) in action.toolTip()


def test_icons_are_worn_in_each_theme(actions: dict[str, QAction]) -> None:
    for theme in THEMES.values():
        color_icons(actions, theme, playing=False)
        assert all(not actions[spec.name].icon().isNull() for spec in ACTIONS if spec.icon)


def test_no_key_means_two_things(application: Application) -> None:
    named = {action.objectName(): action for action in all_actions(application) if action.objectName()}
    assert set(NAMES) <= set(named)
    distinct = {id(action): action for action in all_actions(application)}.values()
    keys = Counter(keys.toString() for action in distinct for keys in action.shortcuts())
    assert [text for text, count in keys.items() if count > 1] == []


def test_each_action_stands_in_its_menu_once(application: Application) -> None:
    window = application.window
    holding = {
        name: [menu for menu, widget in window.menus.items() if action in widget.actions()]
        for name, action in window.actions_by_name.items()
    }
    assert holding == {spec.name: [spec.menu] for spec in ACTIONS}


def receivers(action: QAction) -> int:
    return action.receivers(SIGNAL("triggered(bool)")) + action.receivers(SIGNAL("toggled(bool)"))


def test_no_action_is_dead(application: Application) -> None:
    window = application.window
    dead = set()
    for name, action in window.actions_by_name.items():
        # Menus and buttons listen to an action too: more must listen to ours than to one that does nothing.
        idle = QAction(window, checkable=action.isCheckable())
        window.menus["file"].addAction(idle)
        for button in window.findChildren(QToolButton):
            if button.defaultAction() is action:
                QToolButton(window).setDefaultAction(idle)
        if receivers(action) <= receivers(idle):
            dead.add(name)
    assert dead == READ_WHEN_NEEDED
