"""Optimizers: from the gradient to the step that is taken, each a pair of pure functions.

``init()`` is the state before the first step, ``update(d_slope, d_intercept, state, learning_rate)`` returns
what to subtract from slope and intercept, and the next state. The formulas below are for one parameter with
gradient ``g``; both parameters are treated alike. Names and defaults are PyTorch's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Final

__all__ = ["HYPERPARAMETERS", "OPTIMIZERS", "Hyperparameter", "Optimizer", "State", "Transform", "Update"]

State = tuple[float, ...]
Update = Callable[[float, float, State, float], tuple[float, float, State]]


@dataclass(frozen=True, slots=True)
class Transform:
    """An optimizer with its hyperparameters filled in."""

    init: Callable[[], State]
    update: Update


@dataclass(frozen=True, slots=True)
class Hyperparameter:
    """A setting of an optimizer: a share in [0, 1), or a small number above 0."""

    name: str
    title: str
    least: float
    below: float
    open_least: bool = False

    @property
    def allowed(self) -> str:
        """The allowed range in words."""
        if self.open_least:
            return f"a number above {self.least:g} and below {self.below:g}"
        return f"a number from {self.least:g} to below {self.below:g}"

    def allows(self, value: float) -> bool:
        """Whether `value` is in the range."""
        return self.least <= value < self.below and not (self.open_least and value == self.least)


@dataclass(frozen=True, slots=True)
class Optimizer:
    """One optimizer: its name in scenarios, its name in words, its hyperparameters with their defaults."""

    name: str
    title: str
    defaults: Mapping[str, float]
    build: Callable[..., Transform]


HYPERPARAMETERS: Final = {
    parameter.name: parameter
    for parameter in (
        Hyperparameter("momentum", "share of the velocity that is kept", 0.0, 1.0),
        Hyperparameter("alpha", "share of the mean square that is kept", 0.0, 1.0),
        Hyperparameter("beta1", "share of the mean gradient that is kept", 0.0, 1.0),
        Hyperparameter("beta2", "share of the mean square that is kept", 0.0, 1.0),
        Hyperparameter("eps", "added to the root, against division by 0", 0.0, 1.0, open_least=True),
    )
}
"""The hyperparameters by name."""


def _gd() -> Transform:
    """Gradient descent: ``step = lr * g`` (Cauchy 1847)."""

    def update(
        d_slope: float, d_intercept: float, state: State, learning_rate: float
    ) -> tuple[float, float, State]:
        return learning_rate * d_slope, learning_rate * d_intercept, state

    return Transform(tuple, update)


def _momentum(momentum: float) -> Transform:
    """Heavy ball: ``v = momentum * v + g; step = lr * v`` (Polyak 1964, in PyTorch's form)."""

    def update(
        d_slope: float, d_intercept: float, state: State, learning_rate: float
    ) -> tuple[float, float, State]:
        v_slope, v_intercept = state
        v_slope = momentum * v_slope + d_slope
        v_intercept = momentum * v_intercept + d_intercept
        return learning_rate * v_slope, learning_rate * v_intercept, (v_slope, v_intercept)

    return Transform(lambda: (0.0, 0.0), update)


def _nesterov(momentum: float) -> Transform:
    """Nesterov: ``v = momentum * v + g; step = lr * (g + momentum * v)`` (Sutskever et al. 2013)."""

    def update(
        d_slope: float, d_intercept: float, state: State, learning_rate: float
    ) -> tuple[float, float, State]:
        v_slope, v_intercept = state
        v_slope = momentum * v_slope + d_slope
        v_intercept = momentum * v_intercept + d_intercept
        return (
            learning_rate * (d_slope + momentum * v_slope),
            learning_rate * (d_intercept + momentum * v_intercept),
            (v_slope, v_intercept),
        )

    return Transform(lambda: (0.0, 0.0), update)


def _adagrad(eps: float) -> Transform:
    """AdaGrad: ``s = s + g**2; step = lr * g / (sqrt(s) + eps)`` (Duchi, Hazan and Singer 2011)."""

    def update(
        d_slope: float, d_intercept: float, state: State, learning_rate: float
    ) -> tuple[float, float, State]:
        s_slope, s_intercept = state
        s_slope += d_slope * d_slope
        s_intercept += d_intercept * d_intercept
        return (
            learning_rate * d_slope / (sqrt(s_slope) + eps),
            learning_rate * d_intercept / (sqrt(s_intercept) + eps),
            (s_slope, s_intercept),
        )

    return Transform(lambda: (0.0, 0.0), update)


def _rmsprop(alpha: float, eps: float) -> Transform:
    """RMSProp: ``s = alpha * s + (1 - alpha) * g**2; step = lr * g / (sqrt(s) + eps)`` (Hinton 2012)."""
    rest = 1.0 - alpha

    def update(
        d_slope: float, d_intercept: float, state: State, learning_rate: float
    ) -> tuple[float, float, State]:
        s_slope, s_intercept = state
        s_slope = alpha * s_slope + rest * d_slope * d_slope
        s_intercept = alpha * s_intercept + rest * d_intercept * d_intercept
        return (
            learning_rate * d_slope / (sqrt(s_slope) + eps),
            learning_rate * d_intercept / (sqrt(s_intercept) + eps),
            (s_slope, s_intercept),
        )

    return Transform(lambda: (0.0, 0.0), update)


def _adam(beta1: float, beta2: float, eps: float) -> Transform:
    """Adam, with both moments corrected for their start at 0 (Kingma and Ba 2015).

    ``m = beta1 * m + (1 - beta1) * g; s = beta2 * s + (1 - beta2) * g**2``, then after step t
    ``step = lr * m / (1 - beta1**t) / (sqrt(s / (1 - beta2**t)) + eps)``.
    """
    rest1, rest2 = 1.0 - beta1, 1.0 - beta2

    def update(
        d_slope: float, d_intercept: float, state: State, learning_rate: float
    ) -> tuple[float, float, State]:
        m_slope, m_intercept, s_slope, s_intercept, power1, power2 = state
        m_slope = beta1 * m_slope + rest1 * d_slope
        m_intercept = beta1 * m_intercept + rest1 * d_intercept
        s_slope = beta2 * s_slope + rest2 * d_slope * d_slope
        s_intercept = beta2 * s_intercept + rest2 * d_intercept * d_intercept
        power1 *= beta1
        power2 *= beta2
        rate = learning_rate / (1.0 - power1)
        root = sqrt(1.0 - power2)
        return (
            rate * m_slope / (sqrt(s_slope) / root + eps),
            rate * m_intercept / (sqrt(s_intercept) / root + eps),
            (m_slope, m_intercept, s_slope, s_intercept, power1, power2),
        )

    return Transform(lambda: (0.0, 0.0, 0.0, 0.0, 1.0, 1.0), update)


OPTIMIZERS: Final = {
    optimizer.name: optimizer
    for optimizer in (
        Optimizer("gd", "gradient descent", {}, _gd),
        Optimizer("momentum", "momentum", {"momentum": 0.9}, _momentum),
        Optimizer("nesterov", "Nesterov momentum", {"momentum": 0.9}, _nesterov),
        Optimizer("adagrad", "AdaGrad", {"eps": 1e-10}, _adagrad),
        Optimizer("rmsprop", "RMSProp", {"alpha": 0.99, "eps": 1e-8}, _rmsprop),
        Optimizer("adam", "Adam", {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8}, _adam),
    )
}
"""The optimizers by name."""
