"""Many rows come a few at a time, the nearest first; those that stay never leave."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from exhibit_app.gui.list_models.coming_rows import ComingRows
from exhibit_app.gui.list_models.rows_model import RowsModel


@dataclass(frozen=True)
class Row:
    key: str
    at: float = 0.0


def rows(*numbers):
    return [Row(str(number), float(number)) for number in numbers]


@pytest.fixture
def model(qapp):
    return RowsModel(Row)


@pytest.fixture
def coming(model):
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    made = ComingRows(model, first=3, more=2)
    made.tester = QAbstractItemModelTester(model, mode)
    return made


def shown(model):
    return [row.key for row in model.rows]


def from_five(row):
    return abs(row.at - 5)


def test_the_nearest_come_first_and_keep_their_order(coming, model):
    assert coming.show(rows(*range(10)), from_five)
    assert shown(model) == ["4", "5", "6"]
    assert coming.go_on()
    assert shown(model) == ["3", "4", "5", "6", "7"]
    assert coming.go_on()
    assert coming.go_on() is True
    assert coming.go_on() is False
    assert shown(model) == [str(number) for number in range(10)]
    assert coming.go_on() is False


def test_what_stays_is_never_taken_away(coming, model):
    coming.show(rows(0, 1, 2), from_five)
    coming.show(rows(0, 2, 4, 5, 6, 7, 8), from_five)
    assert shown(model) == ["0", "2", "4", "5", "6"]
    coming.show(rows(2, 5, 9), from_five)
    assert shown(model) == ["2", "5", "9"]
    assert not coming.go_on()


def test_all_rows_are_known_before_they_come(coming):
    coming.show(rows(*range(10)), from_five)
    assert [row.key for row in coming.rows] == [str(number) for number in range(10)]


def test_rows_change_while_others_are_still_to_come(coming, model):
    coming.show(rows(*range(6)), from_five)
    coming.change([Row(row.key, row.at + 0.5) for row in coming.rows])
    assert [row.at for row in model.rows] == [3.5, 4.5, 5.5]
    coming.go_on()
    assert [row.at for row in model.rows] == [1.5, 2.5, 3.5, 4.5, 5.5]
