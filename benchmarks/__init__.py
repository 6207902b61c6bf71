"""Measured claims about speed and memory; ``python -m benchmarks`` checks them."""

from __future__ import annotations

import os

# Here, because Qt reads it once, and any of the modules may be the first to import Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
