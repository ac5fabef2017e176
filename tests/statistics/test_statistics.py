"""Visits are counted, summed up, shown, and forgotten in time."""

from __future__ import annotations

import csv
import sqlite3
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest

from exhibit_app.domain.visit_record import LOBBY, VisitRecord, missed, stayed
from exhibit_app.statistics.report_page import report_page
from exhibit_app.statistics.tables import write_tables
from exhibit_app.statistics.visit_store import VisitStore

NOON = datetime(2026, 3, 2, 12, 30)


@pytest.fixture
def store(tmp_path):
    return VisitStore(tmp_path / "deep" / "statistics.sqlite")


def record(language="en", **dwell):
    made = VisitRecord(language)
    for thing, seconds in dwell.items():
        made = stayed(made, thing.replace("_", ":", 1), seconds)
    return made


def test_visits_are_summed_up_by_thing(store):
    store.add(record(article_one=30, work_map=5), NOON, 400)
    store.add(record("vi", article_one=60), NOON + timedelta(days=1), 400)
    assert [(row.thing, row.visits, row.seconds) for row in store.dwell()] == [
        ("article:one", 2, 90),
        ("work:map", 1, 5),
    ]
    assert [(v.day, v.hour, v.language) for v in store.visits()] == [
        ("2026-03-02", 12, "en"),
        ("2026-03-03", 12, "vi"),
    ]
    assert store.count_since(date(2026, 3, 3)) == 1


def test_old_visits_are_forgotten_with_all_that_hangs_on_them(store):
    store.add(missed(record(article_one=30), "kafka"), NOON, 2)
    for later in (1, 1, 2):
        store.add(record(article_two=30), NOON + timedelta(days=later), 2)
    assert [row.day for row in store.visits()] == ["2026-03-03", "2026-03-03", "2026-03-04"]
    assert [row.thing for row in store.dwell()] == ["article:two"]
    assert store.misses() == ()


def test_a_clock_that_jumps_costs_no_more_than_the_days_it_told(store):
    for later in (0, 1, 2, 40_000, -20_000):
        store.add(record(), NOON + timedelta(days=later), 4)
    days = [row.day for row in store.visits()]
    assert days == ["2026-03-02", "2026-03-03", "2026-03-04", "2135-09-07"]


@pytest.mark.parametrize("harm", ["all", "its middle"])
def test_a_damaged_file_is_set_aside_and_counting_goes_on(store, tmp_path, harm):
    for later in range(400):
        store.add(record(article_one=30, work_map=5), NOON + timedelta(days=later), 400)
    file = tmp_path / "deep" / "statistics.sqlite"
    (tmp_path / "deep" / "statistics.sqlite-journal").write_bytes(b"half a journal")
    size = file.stat().st_size
    with file.open("r+b") as damaged:
        damaged.seek(0 if harm == "all" else 100)
        damaged.write(b"x" * (size - 200))
    store.add(record(article_two=7), NOON, 400)
    assert [row.thing for row in store.dwell()] == ["article:two"]
    assert (tmp_path / "deep" / "statistics-damaged.sqlite").stat().st_size == size


def test_a_disk_that_is_full_for_a_while_loses_no_visits(store, monkeypatch):
    store.add(record(article_one=30), NOON, 400)

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(store, "_add", full)
        with pytest.raises(sqlite3.OperationalError):
            store.add(record(article_two=30), NOON, 400)
    assert [row.thing for row in store.dwell()] == ["article:one"]


@pytest.mark.parametrize("begun", [False, True])
def test_before_the_first_visit_there_are_none(store, tmp_path, begun):
    if begun:  # and the disk was full at once
        (tmp_path / "deep").mkdir()
        (tmp_path / "deep" / "statistics.sqlite").touch()
    assert store.count_since(date(2026, 1, 1)) == 0
    assert (list(store.visits()), store.dwell(), store.misses()) == ([], (), ())


def test_a_search_in_vain_is_kept_once_a_visit_and_bounded():
    made = VisitRecord("en")
    for words in ("  Kafka ", "kafka", "", "x" * 500, *map(str, range(50))):
        made = missed(made, words)
    assert made.misses[:2] == ("kafka", "x" * 60)
    assert len(made.misses) == 20


def test_the_page_stands_alone_and_is_well_formed(store):
    for number in range(40):
        store.add(
            missed(record("vi", article_one=number), "<b>&"), NOON - timedelta(days=number), 400
        )
    page = report_page(store, "A & B", lambda thing: f"<{thing}>", NOON.date())
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "src=" not in page
    assert "<b>&" not in page
    body = page.partition("<body>")[2].removesuffix("</html>\n")
    root = ElementTree.fromstring(f"<body>{body}")
    assert len(list(root.iter("{http://www.w3.org/2000/svg}svg"))) == 4


def test_without_visits_there_is_still_a_page(store):
    assert "<b>0</b>" in report_page(store, "A", str, NOON.date())


def test_tables_are_safe_to_open_in_a_spreadsheet(store, tmp_path):
    store.add(missed(record(lobby=3), "=cmd()"), NOON, 400)
    write_tables(store, tmp_path / "csv", lambda thing: thing)
    with (tmp_path / "csv" / "searches.csv").open(encoding="utf-8-sig") as file:
        assert list(csv.reader(file)) == [["words_not_found", "visits"], ["'=cmd()", "1"]]
    assert (tmp_path / "csv" / "visits.csv").read_text("utf-8-sig").count("\n") == 2


def test_a_damaged_file_is_told(tmp_path):
    file = tmp_path / "statistics.sqlite"
    file.write_bytes(b"no database " * 100)
    with pytest.raises(sqlite3.Error):
        VisitStore(file).dwell()


def test_time_in_the_lobby_counts_too():
    assert stayed(VisitRecord("en"), LOBBY, 3).dwell == ((LOBBY, 3),)
    assert stayed(VisitRecord("en"), LOBBY, -3).dwell == ()
