"""The pair of PySide6 and Python in use must not lose references to None and True."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainterPath

class Sender(QObject):
    told = Signal()

sender, path = Sender(), QPainterPath()
for number in range(20_000):
    path.moveTo(number, number)
    sender.told.emit()
print("sound")
"""


def test_many_calls_do_not_abort_the_interpreter():
    result = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=60
    )
    assert (result.returncode, result.stdout.strip()) == (0, "sound"), result.stderr
