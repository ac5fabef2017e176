"""Rows go, change and come in their turns, on delegates that are kept."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.list_models.slot_rows import SlotRows


@dataclass(frozen=True)
class Row:
    at: float
    key: str


def rows(*numbers, by=0.0):
    return [Row(number + by, str(number)) for number in numbers]


@pytest.fixture
def model(qapp):
    made = RowsModel(Row, keyed=False)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    made.tester = QAbstractItemModelTester(made, mode)
    return made


@pytest.fixture
def slots(model):
    return SlotRows(model)


def steps(slots, wanted):
    found = slots.steps(wanted, lambda row: row.at)
    return sorted(found, key=itemgetter(0, 1))


def take(some):
    for step in some:
        step.take()


def seen(model):
    return {row.key: row.at for row in model.rows if row.key}


def test_what_comes_does_so_by_its_rank(model, slots):
    some = steps(slots, rows(3, 1, 2))
    take(some[:2])
    assert list(seen(model)) == ["1", "2"]
    take(some[2:])
    assert set(seen(model)) == {"1", "2", "3"}


def test_what_goes_is_gone_before_anything_changes_or_comes(model, slots):
    take(steps(slots, rows(1, 2, 3)))
    some = steps(slots, [*rows(2), *rows(3, by=0.5), *rows(4)])
    take(some[:1])
    assert seen(model) == {"2": 2, "3": 3}
    take(some[1:2])
    assert seen(model) == {"2": 2, "3": 3.5}
    take(some[2:])
    assert seen(model) == {"2": 2, "3": 3.5, "4": 4}


def test_delegates_are_kept(model, slots):
    take(steps(slots, rows(1, 2, 3)))
    inserted, removed = QSignalSpy(model.rowsInserted), QSignalSpy(model.rowsRemoved)
    take(steps(slots, rows(3, 4, 5)))
    assert seen(model) == {"3": 3, "4": 4, "5": 5}
    assert model.rowCount(QModelIndex()) == 3
    assert inserted.count() == removed.count() == 0


def test_only_what_differs_is_told(model, slots):
    take(steps(slots, rows(1, 2)))
    changed = QSignalSpy(model.dataChanged)
    assert steps(slots, rows(1, 2)) == []
    take(steps(slots, [*rows(1), *rows(2, by=0.5)]))
    assert changed.count() == 1
    assert len(changed.at(0)[2]) == 1


def test_what_is_overtaken_is_never_done(model, slots):
    take(steps(slots, rows(1, 2, 3))[:1])
    take(steps(slots, rows(3, 4)))
    assert seen(model) == {"3": 3, "4": 4}
    take(steps(slots, rows(1)))
    take(steps(slots, rows(5, 6, 7)))
    assert set(seen(model)) == {"5", "6", "7"}
