"""Tidying up between visits."""

from __future__ import annotations

import pytest

from exhibit_app.gui import housekeeping
from exhibit_app.gui.housekeeping import Housekeeping


class CountingEngine:
    tidied = 0

    def collect_garbage(self):
        self.tidied += 1


@pytest.fixture
def engine(monkeypatch):
    monkeypatch.setattr(housekeeping, "SOON_MILLISECONDS", 0)
    return CountingEngine()


def test_it_tidies_up_once_nobody_is_there(engine, qtbot):
    keeping = Housekeeping(engine)
    keeping.follow("attract")
    qtbot.waitUntil(lambda: engine.tidied == 1)


def test_it_never_does_while_a_visitor_is_there(engine, qtbot):
    keeping = Housekeeping(engine)
    keeping.follow("attract")
    keeping.follow("active")
    other = Housekeeping(engine)
    other.follow("dark")
    qtbot.waitUntil(lambda: engine.tidied == 1)
