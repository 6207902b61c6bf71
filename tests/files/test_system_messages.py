from __future__ import annotations

import errno
import os

from gdgui.files.system_messages import cause_of


def test_a_cause_is_what_the_system_says() -> None:
    said = os.strerror(errno.ENOSPC)
    assert str(cause_of(OSError(errno.ENOSPC, said, "/tmp/a"))) == said
    assert str(cause_of(ValueError("embedded null byte"))) == "embedded null byte"
