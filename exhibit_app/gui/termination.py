"""Ends the program in order when a terminal or a service asks it to."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSocketNotifier

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def end_on_signals(parent: QObject) -> None:
    """Let SIGINT and SIGTERM leave the event loop.

    Python's handlers run only while Python runs; a wake-up socket lets Qt notice without a timer.
    """
    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(_leave)
    parent.destroyed.connect(lambda: (reading.close(), writing.close()))


def _leave() -> None:
    QCoreApplication.exit(0)
