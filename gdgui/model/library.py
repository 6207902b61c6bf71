"""The built-in scenarios: from a slope that descends alone to several optimizers on both parameters."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from gdgui.model.errors import QT_TRANSLATE_NOOP, ScenarioError, shown
from gdgui.model.parameters import PARAMETERS
from gdgui.model.scenario import Scenario, Start

__all__ = ["BUILT_IN_SCENARIOS", "find_scenario"]

ORIGIN: Final = Start(0.0, 0.0)

BUILT_IN_SCENARIOS: Final[Mapping[str, Scenario]] = MappingProxyType(
    {
        "slope": Scenario(title=QT_TRANSLATE_NOOP("Library", "The slope alone")),
        "one-step": Scenario(
            title=QT_TRANSLATE_NOOP("Library", "To the lowest point in one step"), learning_rate=1 / 60
        ),
        "oscillating": Scenario(
            title=QT_TRANSLATE_NOOP("Library", "Over the lowest point and back"), learning_rate=0.031
        ),
        "diverging": Scenario(
            title=QT_TRANSLATE_NOOP("Library", "Too large a learning rate"), learning_rate=0.035
        ),
        "both": Scenario(
            title=QT_TRANSLATE_NOOP("Library", "Slope and intercept"),
            free=PARAMETERS,
            learning_rate=0.02,
            start=ORIGIN,
            steps=3000,
        ),
        "momentum": Scenario(
            title=QT_TRANSLATE_NOOP("Library", "Momentum, at the same learning rate"),
            free=PARAMETERS,
            optimizer="momentum",
            learning_rate=0.02,
            start=ORIGIN,
        ),
        "adam": Scenario(
            title=QT_TRANSLATE_NOOP("Library", "Adam"),
            free=PARAMETERS,
            optimizer="adam",
            learning_rate=3.0,
            start=ORIGIN,
        ),
        "tensorflow": Scenario(
            title=QT_TRANSLATE_NOOP("Library", "The course’s TensorFlow program"),
            free=PARAMETERS,
            loss="rmse",
            learning_rate=0.1,
            # What TensorFlow's random_uniform draws in 0..10 and 0..100 with seed 0.
            start=Start(8.069013021330662, 80.69013021330662),
            steps=20_000,
            tolerance=0.0,
        ),
    }
)
"""The built-in scenarios by name, in the order of a menu."""


def find_scenario(name: str) -> Scenario:
    """Return the built-in scenario called `name`.

    Raises
    ------
    ScenarioError
        There is none of that name; lists those there are.
    """
    if name not in BUILT_IN_SCENARIOS:
        wrong = QT_TRANSLATE_NOOP("Errors", "there is no built-in scenario {0}; there are {1}")
        raise ScenarioError(wrong, shown(name), ", ".join(BUILT_IN_SCENARIOS))
    return BUILT_IN_SCENARIOS[name]
