"""The limits of a frame's panels."""

from __future__ import annotations

from gdgui.frames.data_view import DataView
from gdgui.frames.error_view import ErrorView
from gdgui.frames.frame import Frame
from gdgui.frames.geometry import Limits
from gdgui.frames.loss_view import LossView

__all__ = ["limits_of"]


def limits_of(frame: Frame) -> tuple[Limits, Limits, Limits]:
    """Return the limits of data, error and loss."""
    return frame.view(DataView).limits, frame.view(ErrorView).limits, frame.view(LossView).limits
