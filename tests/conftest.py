"""Tests need no display, and no state of the user's."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
