from __future__ import annotations

import sqlite3

import pytest

from exhibit_app.index import search_index
from exhibit_app.index.documents import Document
from exhibit_app.index.search_index import IndexDamagedError, SearchIndex, build

DOCUMENTS = [
    Document("article", "agreement", "en", "Điện Biên signs", "They met in the Smolny.", "Neva"),
    Document("article", "agreement", "vi", "Điện Biên ký kết", "Họ gặp nhau ở Smolny."),
    Document("event", "arrival", "en", "First arrival", "By sea.", "Санкт-Петербург · Petrograd"),
    Document("locality", "hanoi", "en", "Hà Nội", "A capital; Điện Biên is far from it."),
]


@pytest.fixture
def index():
    made = SearchIndex.in_memory(DOCUMENTS)
    yield made
    made.close()


def test_accents_and_strokes_need_not_be_typed(index):
    assert [hit.id for hit in index.search("dien bien", "en")] == ["agreement", "hanoi"]


def test_the_last_word_may_be_unfinished(index):
    assert [hit.id for hit in index.search("dien bie", "en")] == ["agreement", "hanoi"]


def test_a_name_in_another_script_finds_what_is_written_in_english(index):
    assert [hit.id for hit in index.search("петербург", "en")] == ["arrival"]


def test_each_thing_is_found_once_in_the_readers_language(index):
    hits = index.search("smolny", "vi")
    assert [(hit.id, hit.language) for hit in hits] == [("agreement", "vi")]


def test_the_match_is_marked_in_the_words_as_written(index):
    hit = index.search("bien", "en")[1]
    start, end = hit.match
    assert hit.excerpt[start:end] == "Biên"


@pytest.mark.parametrize("text", ["", "  ", '"', "* OR (", "AND NOT", "'; DROP TABLE texts"])
def test_whatever_is_typed_is_only_words(index, text):
    index.search(text, "en")
    assert index.search("smolny", "en")


def test_a_file_is_whole_or_not_there(tmp_path):
    def torn():
        yield DOCUMENTS[0]
        raise OSError

    with pytest.raises(OSError):
        build(tmp_path / "index.db", torn())
    assert list(tmp_path.iterdir()) == []
    build(tmp_path / "index.db", DOCUMENTS)
    found = SearchIndex.open(tmp_path / "index.db")
    assert len(found.search("smolny", "en")) == 1
    found.close()


def test_no_room_for_an_index_is_an_os_error(tmp_path, monkeypatch):
    def full(connection, documents):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(search_index, "_fill", full)
    with pytest.raises(OSError, match="full"):
        build(tmp_path / "index.db", DOCUMENTS)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_index_is_refused(tmp_path):
    (tmp_path / "index.db").write_bytes(b"not a database" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        SearchIndex.open(tmp_path / "index.db")


def test_of_very_many_those_named_so_come_first_in_the_readers_language(monkeypatch):
    monkeypatch.setattr(search_index, "_MANY", 3)
    index = SearchIndex.in_memory(
        Document("event", f"e{number}", language, title, "a bridge over the river")
        for language in ("en", "vi")
        for number, title in enumerate(["Dawn", "Noon", "Bridge", "Dusk"])
    )
    found = index.search("bri", "vi")
    assert [hit.id for hit in found] == ["e2", "e0", "e1", "e3"]
    assert {hit.language for hit in found} == {"vi"}


def test_words_that_stand_side_by_side_are_marked_together():
    text = "The Điện Palace; far away the valley of Điện Biên."
    index = SearchIndex.in_memory([Document("event", "e", "en", "Title", text)])
    (hit,) = index.search("dien bien", "en")
    assert hit.excerpt[slice(*hit.match)] == "Điện Biên"
    (hit,) = index.search("valley dien", "en")
    assert hit.excerpt[slice(*hit.match)] == "Điện"
    index.close()


def test_a_damaged_index_says_so_when_it_is_asked(tmp_path):
    path = tmp_path / "index.sqlite"
    build(path, (Document("event", f"e{n}", "en", f"Title {n}", "words " * 900) for n in range(99)))
    opened = SearchIndex.open(path)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * (size - 4096 * 3))
    with pytest.raises(IndexDamagedError):
        opened.search("words", "en")
    opened.close()
