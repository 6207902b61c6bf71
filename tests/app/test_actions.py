from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gdgui.app.actions import ACTIONS, MENUS, ActionSpec, color_icons, make_actions, shortcut_text
from gdgui.app.start import Application
from gdgui.views.icons import ICONS
from gdgui.views.theme import THEMES

NAMES = [spec.name for spec in ACTIONS]


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


@pytest.mark.parametrize("name", NAMES)
def test_each_action_stands_in_its_menu_once(application: Application, name: str) -> None:
    spec = next(spec for spec in ACTIONS if spec.name == name)
    action = application.window.actions_by_name[name]
    holding = [menu for menu, widget in application.window.menus.items() if action in widget.actions()]
    assert holding == [spec.menu]


def receivers(action: QAction) -> int:
    return action.receivers(SIGNAL("triggered(bool)")) + action.receivers(SIGNAL("toggled(bool)"))


@pytest.mark.parametrize("name", NAMES)
def test_no_action_is_dead(application: Application, name: str) -> None:
    window = application.window
    action = window.actions_by_name[name]
    # Menus and buttons listen to an action too: more must listen to ours than to one that does nothing.
    idle = QAction(window, checkable=action.isCheckable())
    window.menus["file"].addAction(idle)
    buttons = [button for button in window.findChildren(QToolButton) if button.defaultAction() is action]
    for _ in buttons:
        QToolButton(window).setDefaultAction(idle)
    assert receivers(action) > receivers(idle)
