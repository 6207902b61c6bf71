from __future__ import annotations

import os
import sys
import time

import pytest

from gdgui.export.process import errors_raised, quick_switching, universal_time


def test_the_switching_of_threads_is_put_back_after_an_error() -> None:
    before = sys.getswitchinterval()

    def fail() -> None:
        with quick_switching():
            assert sys.getswitchinterval() < before
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert sys.getswitchinterval() == before


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has no time zone of a process")
@pytest.mark.parametrize("zone", [None, "Asia/Seoul"])
def test_the_time_zone_is_put_back(monkeypatch: pytest.MonkeyPatch, zone: str | None) -> None:
    if zone is None:
        monkeypatch.delenv("TZ", raising=False)
    else:
        monkeypatch.setenv("TZ", zone)
    time.tzset()
    before = time.localtime(0.0)
    with universal_time():
        assert time.localtime(0.0) == time.gmtime(0.0)
    assert os.environ.get("TZ") == zone
    assert time.localtime(0.0) == before
    monkeypatch.undo()
    time.tzset()


def test_what_a_hook_would_print_is_raised() -> None:
    before = sys.excepthook
    error = RuntimeError("no paint left")
    with pytest.raises(RuntimeError, match="no paint left"), errors_raised():
        sys.excepthook(RuntimeError, error, None)
    assert sys.excepthook is before
