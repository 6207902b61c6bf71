from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from gdgui.views.controls.flow_layout import FlowLayout


class Block(QWidget):
    """A widget that wants one size."""

    def __init__(self, width: int, height: int, *, expands: bool = False) -> None:
        super().__init__()
        self._size = QSize(width, height)
        policy = QSizePolicy.Policy.Expanding if expands else QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return self._size


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


def laid_out(holder: QWidget, width: int, *blocks: Block) -> FlowLayout:
    layout = FlowLayout(holder, spacing=10)
    for block in blocks:
        layout.addWidget(block)
    holder.resize(width, 300)
    holder.show()
    layout.activate()
    return layout


def test_blocks_stand_in_one_line_where_there_is_room(holder: QWidget) -> None:
    blocks = Block(100, 20), Block(50, 40), Block(70, 30)
    layout = laid_out(holder, 400, *blocks)
    assert [block.x() for block in blocks] == [0, 110, 170]
    assert {block.y() for block in blocks} == {0}
    assert layout.sizeHint() == QSize(240, 40)
    assert layout.heightForWidth(400) == 40


def test_a_line_breaks_before_the_block_that_does_not_fit(holder: QWidget) -> None:
    blocks = Block(100, 20), Block(50, 40), Block(70, 30)
    layout = laid_out(holder, 200, *blocks)
    assert [(block.x(), block.y()) for block in blocks] == [(0, 0), (110, 0), (0, 50)]
    assert layout.heightForWidth(200) == 40 + 10 + 30


@pytest.mark.parametrize(("width", "lines"), [(160, 1), (159, 2), (1, 2)])
def test_a_line_is_filled_to_the_last_pixel(holder: QWidget, width: int, lines: int) -> None:
    layout = laid_out(holder, width, Block(100, 20), Block(50, 20))
    assert layout.heightForWidth(width) == 20 * lines + 10 * (lines - 1)


def test_those_that_expand_share_the_room_that_is_left(holder: QWidget) -> None:
    blocks = Block(100, 20, expands=True), Block(50, 20), Block(50, 20, expands=True)
    laid_out(holder, 320, *blocks)
    assert [block.width() for block in blocks] == [150, 50, 100]
    assert blocks[2].x() + blocks[2].width() == 320


def test_nothing_grows_past_its_greatest_width(holder: QWidget) -> None:
    block = Block(100, 20, expands=True)
    block.setMaximumWidth(120)
    laid_out(holder, 400, block)
    assert block.width() == 120


def test_a_block_wider_than_its_place_is_cut_to_it(holder: QWidget) -> None:
    block = Block(500, 20)
    laid_out(holder, 300, block)
    assert block.width() == 300


def test_hidden_blocks_take_no_room(holder: QWidget) -> None:
    blocks = Block(100, 20), Block(50, 40), Block(70, 30)
    layout = laid_out(holder, 400, *blocks)
    blocks[1].hide()
    layout.activate()
    assert blocks[2].x() == 110
    assert layout.sizeHint() == QSize(180, 30)


def test_items_can_be_counted_and_taken(holder: QWidget) -> None:
    blocks = Block(100, 20), Block(50, 40)
    layout = laid_out(holder, 400, *blocks)
    assert layout.count() == 2
    item = layout.itemAt(1)
    assert item is not None
    assert item.widget() is blocks[1]
    assert layout.itemAt(2) is None
    assert layout.takeAt(0) is not None
    assert layout.takeAt(5) is None
    assert layout.count() == 1


def test_without_items_it_takes_no_room(holder: QWidget) -> None:
    layout = laid_out(holder, 400)
    assert layout.sizeHint() == QSize(0, 0)
    assert layout.minimumSize() == QSize(0, 0)
    assert layout.heightForWidth(100) == 0
