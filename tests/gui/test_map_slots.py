from dataclasses import replace

import pytest

from exhibit_app.gui.view_models.map_rows import MarkerRow
from exhibit_app.gui.view_models.map_slots import MarkerSlots

ROW = MarkerRow(
    "", 0.5, 0.5, 0, 0, 5, "", 0, 0, 0, 0, 1, 0, lit=False, chosen=False, away=False,
    filtered=False, spoken="",
)  # fmt: skip


def rows(keys: str) -> list[MarkerRow]:
    return [replace(ROW, key=key) for key in keys]


def shown(slots: MarkerSlots) -> str:
    return "".join(sorted(row.key for row in slots.model.rows))


@pytest.fixture
def slots(qapp):
    return MarkerSlots()


def test_a_marker_that_goes_leaves_its_delegate_to_one_that_comes(slots):
    slots.show(rows("abc"))
    slots.show(rows("bcd"))
    assert shown(slots) == "bcd"
    assert slots.model.rowCount() == 3
    slots.show(rows("b"))
    assert shown(slots) == "b"
    assert slots.model.rowCount() == 3
    slots.clear()
    assert slots.model.rowCount() == 0


def test_a_marker_that_stays_keeps_its_delegate(slots):
    slots.show(rows("abc"))
    before = {row.key: slot for slot, row in enumerate(slots.model.rows)}
    slots.show([replace(row, radius=9) for row in rows("xcb")])
    after = {row.key: slot for slot, row in enumerate(slots.model.rows)}
    assert (after["b"], after["c"]) == (before["b"], before["c"])
    assert {row.radius for row in slots.model.rows} == {9}


def test_many_come_by_and_by_so_that_the_window_can_paint(slots, qtbot):
    many = [replace(ROW, key=str(n)) for n in range(100)]
    slots.show(many)
    assert 0 < slots.model.rowCount() < 30
    qtbot.waitUntil(lambda: slots.model.rowCount() == 100)


def test_the_newest_wins_while_the_older_are_still_coming(slots, qtbot):
    slots.show([replace(ROW, key=str(n)) for n in range(100)])
    slots.show(rows("ab"))
    qtbot.waitUntil(lambda: shown(slots) == "ab")
    assert slots.model.rowCount() < 100
