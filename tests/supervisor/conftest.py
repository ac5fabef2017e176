"""What a supervisor changes of the process that it runs in is put back."""

from __future__ import annotations

import signal

import pytest


@pytest.fixture(autouse=True)
def _signals_as_before():
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
