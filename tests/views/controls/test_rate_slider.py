from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gdgui.model.scenario import Scenario
from gdgui.model.stability import Stability
from gdgui.views.controls.rate_slider import RateSlider
from gdgui.views.look.theme import THEMES

LIMITED = Scenario().stability


@pytest.fixture
def slider(qtbot: QtBot) -> RateSlider:
    slider = RateSlider()
    qtbot.addWidget(slider)
    slider.resize(300, 40)
    slider.show()
    slider.set_rate(0.005, LIMITED)
    return slider


def stability_with(limit: float) -> Stability:
    return Stability(2.0 / limit, limit, limit / 2.0, limit / 20.0, limit / 2.0)


def test_it_shows_a_rate_without_asking_for_it(qtbot: QtBot, slider: RateSlider) -> None:
    with qtbot.assertNotEmitted(slider.rateRequested):
        slider.set_rate(0.01, LIMITED)
    assert slider.rate == 0.01


def test_the_limit_and_the_rate_are_both_in_sight(slider: RateSlider) -> None:
    least, greatest = slider.range_shown
    assert LIMITED is not None
    assert least < 0.005 < greatest
    assert least < LIMITED.largest_stable_rate < greatest


def test_a_larger_rate_is_further_right(slider: RateSlider) -> None:
    places = []
    for rate in (1e-4, 0.001, 0.01, 0.03, 0.1):
        slider.set_rate(rate, LIMITED)
        places.append(slider.value())
    assert places == sorted(set(places))


def test_the_ends_stay_while_the_rate_is_between_them(slider: RateSlider) -> None:
    before = slider.range_shown
    for rate in (0.001, 0.03, 0.1):
        slider.set_rate(rate, LIMITED)
    assert slider.range_shown == before
    slider.set_rate(50.0, LIMITED)
    assert slider.range_shown[1] == 50.0


def test_moving_the_handle_asks_for_a_rate_of_few_digits(qtbot: QtBot, slider: RateSlider) -> None:
    with qtbot.waitSignal(slider.rateRequested) as asked:
        slider.setValue(1234)
    assert asked.args is not None
    rate = asked.args[0]
    assert slider.rate == rate
    assert rate == float(f"{rate:.3g}")
    least, greatest = slider.range_shown
    fraction = math.log(rate / least) / math.log(greatest / least)
    assert fraction == pytest.approx(1234 / slider.maximum(), abs=1e-3)


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_PageUp])
def test_keys_move_the_handle(qtbot: QtBot, slider: RateSlider, key: Qt.Key) -> None:
    with qtbot.waitSignal(slider.rateRequested) as asked:
        QTest.keyClick(slider, key)
    assert asked.args is not None
    assert asked.args[0] > 0.005


@given(st.just(0.0) | st.floats(5e-324, 1.7e308), st.none() | st.floats(1e-300, 1e300))
@settings(deadline=None)
def test_every_rate_can_be_shown_and_left(qapp: QApplication, rate: float, limit: float | None) -> None:
    slider = RateSlider()
    asked: list[float] = []
    slider.rateRequested.connect(asked.append)
    slider.set_rate(rate, None if limit is None else stability_with(limit))
    assert slider.rate == rate
    assert slider.minimum() <= slider.value() <= slider.maximum()
    slider.resize(200, 30)
    slider.grab()
    slider.setValue(slider.maximum() // 2 if slider.value() == slider.maximum() else slider.maximum())
    slider.setValue(slider.minimum())
    assert all(math.isfinite(other) and other > 0.0 for other in asked)


def test_a_rate_of_0_stands_at_the_end_and_leaves_the_range(slider: RateSlider) -> None:
    ends = slider.range_shown
    slider.set_rate(0.0, LIMITED)
    assert (slider.rate, slider.value(), slider.range_shown) == (0.0, slider.minimum(), ends)


def test_the_marks_are_explained_in_words(slider: RateSlider) -> None:
    assert LIMITED is not None
    assert "0.0333" in slider.explanation()  # 2 / 60
    assert "0.01666" in slider.explanation()  # 1 / 60
    slider.set_rate(0.005, None)
    assert "0.0333" not in slider.explanation()
    assert slider.explanation()


@pytest.mark.parametrize("name", sorted(THEMES))
def test_each_theme_paints_it_in_its_own_way(slider: RateSlider, name: str) -> None:
    others = {other: slider_picture(slider, other) for other in THEMES}
    assert sum(picture == others[name] for picture in others.values()) == 1


def slider_picture(slider: RateSlider, theme: str) -> bytes:
    slider.set_theme(THEMES[theme])
    image = slider.grab().toImage()
    return bytes(image.constBits())


def test_the_bands_are_painted(slider: RateSlider) -> None:
    with_bands = slider.grab().toImage()
    slider.set_rate(0.005, None)
    slider.set_rate(0.005, None)
    assert slider.grab().toImage() != with_bands
