"""Measured claims about speed and memory; ``python -m benchmarks`` checks them."""

from __future__ import annotations

import os

# Here, because Qt and pyqtgraph read them once, and any of the modules may be the first to import them.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={__path__[0]}/screen.json"
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
