"""What is damaged on disk is told in calm words, logged, and read again beside the visitor."""

from __future__ import annotations

import logging

import pytest

from exhibit_app import paths
from exhibit_app.content import compiled
from exhibit_app.content.compiled import CompiledStore
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.stored_pool import StoredPool
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.restoring import MOST_READINGS, Restoring
from exhibit_app.gui.session import Session
from tests.conftest import SEEDS


@pytest.fixture
def damage(tmp_path, shipped, monkeypatch):
    """The shipped collection from a cache of which every thing is damaged once it is open."""
    monkeypatch.setattr(compiled, "MANY", 1)
    store = CompiledStore(tmp_path, "seeds", "as it is")
    store.keep(shipped)
    collection = store.whole().collection
    spoil(tmp_path)
    return collection


def spoil(folder):
    things = next(folder.rglob("*.things"))
    data = bytearray(things.read_bytes())
    data[16:] = bytes(len(data) - 16)
    with things.open("r+b") as file:  # the file that is open, not another in its place
        file.write(data)


@pytest.fixture
def readings():
    return []


@pytest.fixture
def watched(qapp, damage, all_words, readings):
    session = Session(damage, all_words)
    session.restoring = Restoring(session, lambda: readings.append(1), session)
    return session


def test_calm_words_stand_in_for_what_is_damaged(watched):
    event = next(iter(watched.collection.events.values()))
    article = next(iter(watched.collection.articles.values()))
    for thing in (event, article):
        assert thing.id
        for language in ("en", "vi", "ru"):
            assert thing.title.get(language)
            assert thing.summary.get(language)
    assert event.title.get("en") == "This cannot be read just now"


def test_the_log_says_what_and_the_collection_is_read_again_once(watched, readings, caplog):
    ids = list(watched.collection.events)[:3]
    with caplog.at_level(logging.WARNING):
        for one in (*ids, *ids):
            assert watched.collection.events[one].id == one
    assert readings == [1]
    assert [r.message for r in caplog.records if ids[1] in r.message] == [
        f"'{ids[1]}' can no longer be read from the cache"
    ]


def test_a_disk_that_damages_everything_is_left_alone_in_the_end(watched, readings):
    for _ in range(MOST_READINGS + 3):
        next(iter(watched.collection.events.values()))
        watched.replace_collection(watched.collection)
    assert len(readings) == MOST_READINGS


def test_the_viewer_goes_on_and_shows_what_it_has_read_again(qtbot, monkeypatch, caplog, tmp_path):
    monkeypatch.setattr(paths, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(compiled, "MANY", 1)
    first = Viewer(FolderTree(SEEDS))
    first.complete()  # is kept
    first.close()
    viewer = Viewer(FolderTree(SEEDS))
    viewer.complete()
    session = viewer.session
    exhibition = next(iter(session.collection.exhibitions))
    event = session.collection.exhibitions[exhibition].events[0]
    assert isinstance(session.collection.events, StoredPool)
    session.collection.events._thing.cache_clear()
    spoil(paths.cache_folder())
    viewer.engine.window.show()
    session.dispatch(Enter(exhibition))
    session.dispatch(Choose(Reference("event", event)))
    titles = [row.plain for row in viewer.screens.article._rows.rows if row.kind == "title"]
    assert titles == ["This cannot be read just now"]

    def restored():
        rows = viewer.screens.article._rows.rows
        return [row.plain for row in rows if row.kind == "title"] != titles

    qtbot.waitUntil(restored, timeout=20_000)
    assert session.shown.event == event
    assert "the collection is read again" in caplog.text
    viewer.close()
