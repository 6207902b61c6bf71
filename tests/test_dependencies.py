"""What is required of the libraries beneath, and was broken in some release."""

from __future__ import annotations

import subprocess
import sys

EMITS = 20_000

CODE = f"""
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    switched = Signal(bool)

answers = []
sender = Sender()
sender.switched.connect(answers.append)
for number in range({EMITS}):
    sender.switched.emit(number % 2 == 0)
print(len(answers), sum(answers))
"""


def test_many_signals_drop_no_reference() -> None:
    """PySide6 6.12.0 on Python 3.11 drops one to True or None with each emit, and ends in an abort."""
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [str(EMITS), str(EMITS // 2)]
