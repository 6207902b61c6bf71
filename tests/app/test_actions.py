from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gdgui.app.actions.act import Act, ActionSpec
from gdgui.app.actions.making import color_icons, make_actions, shortcut_text
from gdgui.app.actions.table import ACTIONS, MENUS
from gdgui.app.start import Application
from gdgui.views.look.icons import ICONS
from gdgui.views.look.theme import THEMES

NAMES = [spec.act.value for spec in ACTIONS]

PACKAGE = Path(__file__).parents[2] / "gdgui"


@pytest.fixture
def actions(qtbot: QtBot) -> dict[Act, QAction]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = make_actions(parent)
    for action in made.values():
        action.setParent(None)
    return made


def all_actions(application: Application) -> list[QAction]:
    return [*application.window.findChildren(QAction), *application.window.actions()]


def test_the_table_describes_each_action_once() -> None:
    assert sorted(NAMES) == sorted(Act)


def looks_up_by_text(node: ast.AST) -> bool:
    """Whether this names actions in plain text: ``acts["play"]``, ``Act("play")`` or ``("play", "step")``."""
    if isinstance(node, ast.Subscript):
        said, about = [node.slice], ast.unparse(node.value).rpartition(".")[2] in ("acts", "actions")
    elif isinstance(node, ast.Call):
        said, about = node.args, ast.unparse(node.func) == "Act"
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        said, about = node.elts, len(node.elts) > 1
    else:
        return False
    texts = [isinstance(part, ast.Constant) and part.value in set(Act) for part in said]
    return about and bool(texts) and all(texts)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_action_is_looked_up_by_text(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [ast.unparse(node) for node in ast.walk(tree) if looks_up_by_text(node)] == []


@pytest.mark.parametrize("spec", ACTIONS, ids=NAMES)
def test_an_action_is_described_whole(spec: ActionSpec) -> None:
    assert spec.text
    assert spec.tip
    assert not spec.icon or spec.icon in ICONS
    for keys in spec.shortcuts:
        assert QKeySequence(keys).toString(), keys


def test_each_menu_has_entries() -> None:
    assert {menu.name for menu in MENUS if not menu.actions} == {"scenarios"}


@pytest.mark.parametrize("spec", ACTIONS, ids=NAMES)
def test_an_action_is_made_as_it_is_described(actions: dict[Act, QAction], spec: ActionSpec) -> None:
    action = actions[spec.act]
    assert action.isCheckable() == spec.checkable
    assert action.shortcuts() == [QKeySequence(keys) for keys in spec.shortcuts]
    assert action.text() == spec.text
    assert action.toolTip().startswith(spec.tip)
    assert shortcut_text(spec.shortcuts[:1]) in action.toolTip()


def test_icons_are_worn_in_each_theme(actions: dict[Act, QAction]) -> None:
    for theme in THEMES.values():
        color_icons(actions, theme, playing=False)
        assert all(not actions[spec.act].icon().isNull() for spec in ACTIONS if spec.icon)


def test_no_key_means_two_things(application: Application) -> None:
    named = {action.objectName(): action for action in all_actions(application) if action.objectName()}
    assert set(NAMES) <= set(named)
    distinct = {id(action): action for action in all_actions(application)}.values()
    keys = Counter(keys.toString() for action in distinct for keys in action.shortcuts())
    assert [text for text, count in keys.items() if count > 1] == []


def test_each_action_stands_in_its_menu_once(application: Application) -> None:
    window = application.window
    holding = {
        act: [menu for menu, widget in window.menus.named.items() if action in widget.actions()]
        for act, action in window.acts.items()
    }
    assert holding == {spec.act: [menu.name] for menu in MENUS for spec in menu.actions}


def receivers(action: QAction) -> int:
    return action.receivers(SIGNAL("triggered(bool)")) + action.receivers(SIGNAL("toggled(bool)"))


def test_no_action_is_dead(application: Application) -> None:
    window = application.window
    dead = set()
    for name, action in window.acts.items():
        # Menus and buttons listen to an action too: more must listen to ours than to one that does nothing.
        idle = QAction(window, checkable=action.isCheckable())
        window.menus.named["file"].addAction(idle)
        for button in window.findChildren(QToolButton):
            if button.defaultAction() is action:
                QToolButton(window).setDefaultAction(idle)
        if receivers(action) <= receivers(idle):
            dead.add(name)
    assert dead == set()
