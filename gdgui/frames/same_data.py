"""Data sets as keys of caches."""

from __future__ import annotations

from gdgui.model.dataset import Dataset

__all__ = ["SameData"]


class SameData:
    """A data set in the key of a cache: equal to itself alone, for comparing all points would take its time.

    Parameters
    ----------
    data : Dataset
    """

    __slots__ = ("data",)

    def __init__(self, data: Dataset) -> None:
        self.data = data

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameData) and self.data is other.data

    def __hash__(self) -> int:
        return id(self.data)
