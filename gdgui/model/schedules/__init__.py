"""Schedules of the learning rate: a file each, and a row here."""

from __future__ import annotations

from typing import Final

from gdgui.model.catalog import Catalog
from gdgui.model.schedules.constant import CONSTANT
from gdgui.model.schedules.exponential import EXPONENTIAL
from gdgui.model.schedules.inverse_time import INVERSE_TIME
from gdgui.model.schedules.schedule import Rate, Schedule
from gdgui.model.schedules.step import STEP
from gdgui.model.schedules.warmup import WARMUP

__all__ = ["CONSTANT", "SCHEDULES", "Rate", "Schedule"]

SCHEDULES: Final = Catalog(CONSTANT, STEP, EXPONENTIAL, INVERSE_TIME, WARMUP)
"""The schedules by name."""
