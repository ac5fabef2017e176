"""Sessions and runners for tests of view models."""

from __future__ import annotations

from collections import deque

import pytest

from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.session import Session


class ManualExecutor:
    """Runs jobs when the test says so."""

    def __init__(self):
        self.waiting = deque()

    def submit(self, work, priority):
        self.waiting.append(work)

    def wait(self):
        self.waiting.clear()

    def drain(self):
        while self.waiting:
            self.waiting.popleft()()


@pytest.fixture
def executor():
    return ManualExecutor()


@pytest.fixture
def jobs(qapp, executor):
    return JobRunner(executor)


@pytest.fixture
def session(qapp, shipped, all_words):
    """A session in the shipped collection."""
    return Session(shipped.collection, all_words)
