"""Sessions and runners for tests of view models."""

from __future__ import annotations

from collections import deque

import pytest

from exhibit_app.domain.visit import SetAids
from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.session import Session
from tests.opened_viewer import opened_viewer


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


@pytest.fixture
def viewer(qapp):
    """The whole program in the shipped collection, in a window of 1280×720."""
    with opened_viewer(SetAids(reduced_motion=True)) as viewer:
        yield viewer
