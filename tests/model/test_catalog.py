from __future__ import annotations

from dataclasses import dataclass

import pytest

from gdgui.model.catalog import Catalog


@dataclass(frozen=True)
class Thing:
    name: str


def test_records_are_known_by_name_in_order() -> None:
    catalog = Catalog(Thing("b"), Thing("a"))
    assert list(catalog) == ["b", "a"]
    assert catalog["a"] == Thing("a")
    assert "c" not in catalog


def test_a_name_is_taken_once() -> None:
    catalog = Catalog(Thing("a"))
    with pytest.raises(ValueError, match="named 'a'"):
        catalog.add(Thing("a"))


def test_a_catalog_is_extended_for_a_while() -> None:
    catalog = Catalog(Thing("a"))
    with catalog.extended(Thing("b")):
        assert list(catalog) == ["a", "b"]
    assert list(catalog) == ["a"]


def test_a_catalog_is_as_before_after_an_error() -> None:
    catalog = Catalog(Thing("a"))
    with pytest.raises(ValueError, match="named 'a'"), catalog.extended(Thing("b"), Thing("a")):
        pass
    assert list(catalog) == ["a"]
