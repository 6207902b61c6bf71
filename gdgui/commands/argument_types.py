"""The values of arguments: what argparse reads them with, and what is said of those that cannot be read."""

from __future__ import annotations

import argparse
import math
from contextlib import suppress

from gdgui.model.errors import shown
from gdgui.model.numbers import parse_number

__all__ = ["interval", "number", "schedule", "setting", "start_line", "whole_number"]


def number(text: str) -> float:
    """Read a number."""
    try:
        return parse_number(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a number") from None


def whole_number(text: str) -> int:
    """Read a whole number."""
    try:
        return int(text)
    except ValueError:
        value = number(text)
    if not value.is_integer():
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number")
    return int(value)


def interval(text: str) -> int:
    """Read a whole number above 0."""
    value = whole_number(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number, 1 or above")
    return value


def setting(text: str) -> tuple[str, float]:
    """Read ``SETTING=NUMBER``."""
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not of the form SETTING=NUMBER, as in beta1=0.8")
    return name, number(value)


def schedule(text: str) -> tuple[str, dict[str, float]]:
    """Read ``NAME`` or ``NAME:SETTING=NUMBER,…``."""
    name, _, settings = text.partition(":")
    return name, dict(setting(each) for each in settings.split(",")) if settings else {}


def start_line(text: str) -> tuple[float, float]:
    """Read ``A,B``, a slope and an intercept."""
    slope, _, intercept = text.partition(",")
    with suppress(ValueError):
        start = float(slope), float(intercept)
        if all(map(math.isfinite, start)):
            return start
    raise argparse.ArgumentTypeError(f"{shown(text)} is not a slope and an intercept, as in -3.5,12")
