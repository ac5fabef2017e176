from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from exhibit_app.gui.list_models.rows_model import RowsModel


@dataclass(frozen=True)
class Keyed:
    key: str
    text: str = ""


@dataclass(frozen=True)
class Plain:
    text: str
    parts: tuple[str, ...] = ()


def keyed(letters):
    return [Keyed(letter) for letter in letters]


@pytest.fixture
def model(qapp):
    made = RowsModel(Keyed)
    tester = QAbstractItemModelTester(
        made, QAbstractItemModelTester.FailureReportingMode.Fatal, made
    )
    assert tester is not None
    return made


@pytest.mark.parametrize("before", ["", "a", "abcd", "dcba"])
@pytest.mark.parametrize("after", ["", "b", "abcd", "bxd", "dcba", "xyz"])
def test_any_rows_can_follow_any_others(model, before, after):
    model.replace(keyed(before))
    model.replace(keyed(after))
    assert [row.key for row in model.rows] == list(after)
    assert model.rowCount() == len(after)


def test_rows_that_stay_are_not_made_anew(model):
    model.replace(keyed("abc"))
    resets, removed = QSignalSpy(model.modelReset), QSignalSpy(model.rowsRemoved)
    assert resets.isValid()
    assert removed.isValid()
    model.replace([Keyed("a"), Keyed("c", "changed"), Keyed("d")])
    assert (resets.count(), removed.count()) == (0, 1)


def test_the_same_rows_change_nothing(model):
    model.replace(keyed("ab"))
    changes = QSignalSpy(model.dataChanged)
    model.replace(keyed("ab"))
    assert changes.count() == 0


def test_fields_are_roles_and_tuples_are_lists_to_qml(qapp):
    model = RowsModel(Plain)
    model.replace([Plain("words", ("a", "b"))])
    roles = {bytes(name).decode(): role for role, name in model.roleNames().items()}
    assert model.data(model.index(0), roles["text"]) == "words"
    assert model.data(model.index(0), roles["parts"]) == ["a", "b"]
    assert model.data(model.index(5), roles["text"]) is None
