"""A large collection is read beside the visitor, who sees the lobby meanwhile."""

from __future__ import annotations

import pytest

from exhibit_app import paths
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.gui import reading as module
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.reading import Reading, ReadingStoppedError
from tests.conftest import SEEDS


@pytest.fixture
def large(monkeypatch, tmp_path):
    """Even the shipped collection counts as a large one, and nothing of it is compiled."""
    monkeypatch.setattr(module, "LARGE_BYTES", 1)
    monkeypatch.setattr(paths, "cache_folder", lambda: tmp_path / "own-cache")


def test_the_first_look_is_what_the_lobby_shows(shipped):
    front = Reading(FolderTree(SEEDS)).first_look()
    assert front.title == shipped.collection.title
    for cover, exhibition in zip(
        front.covers, shipped.collection.exhibitions.values(), strict=True
    ):
        assert (cover.title, cover.work) == (exhibition.title, exhibition.poster)
        assert cover.file


def test_events_that_are_a_link_leading_out_are_not_measured(tmp_path):
    (tmp_path / "elsewhere.yaml").write_text("events: []")
    folder = tmp_path / "collection"
    folder.mkdir()
    (folder / "events.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert not Reading(FolderTree(folder)).is_large


def test_another_process_reads_what_is_large(large, tmp_path, shipped, monkeypatch):
    reading = Reading(FolderTree(SEEDS), tmp_path)
    monkeypatch.setattr(reading, "here", lambda: pytest.fail("read in this process"))
    loaded, words = reading.whole()
    assert loaded.collection == shipped.collection
    assert "ru" in words
    assert reading.progress == 1.0
    index = reading.index(loaded.collection)
    assert index.is_file()
    reading.stop()


def test_what_nobody_waits_for_is_not_read(large, tmp_path):
    reading = Reading(FolderTree(SEEDS), tmp_path)
    reading.stop()
    with pytest.raises(ReadingStoppedError):
        reading.whole()


def test_what_is_no_collection_is_told_all_the_same(large, tmp_path):
    (tmp_path / "events.yaml").write_text("events: [")
    loaded, _ = Reading(FolderTree(tmp_path), tmp_path / "cache").whole()
    assert loaded.collection is None
    assert loaded.report.problems


def test_the_lobby_stands_while_a_large_collection_is_read(large, qapp, qtbot, tmp_path):
    told = []
    viewer = Viewer(FolderTree(SEEDS))
    lobby = viewer.entrance.reception
    lobby.progressChanged.connect(lambda: told.append((lobby.reading, lobby.progress)))
    assert lobby.title == "Neva\N{NO-BREAK SPACE}– Nậm Rốm"
    viewer.complete_soon(lambda: None)
    viewer.engine.window.show()
    qtbot.waitUntil(lambda: viewer.is_complete, timeout=20_000)
    qtbot.waitUntil(lambda: not lobby.reading)
    assert viewer.session.collection.articles
    assert told[0][0]
    viewer.close()


def test_the_window_can_be_closed_while_a_large_collection_is_read(large, qapp, qtbot):
    viewer = Viewer(FolderTree(SEEDS))
    begun = []
    viewer.complete_soon(lambda: begun.append(1))
    viewer.engine.window.show()
    qtbot.waitUntil(lambda: bool(begun))
    viewer.close()
