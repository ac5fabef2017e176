"""Whatever changes in a collection is noticed, wherever in it."""

from __future__ import annotations

import pytest

from exhibit_app.gui.content_watcher import ContentWatcher


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "works").mkdir()
    (tmp_path / "collection.yaml").write_text("format: 1")
    return tmp_path


@pytest.fixture
def noticed(folder, qapp):
    """How often a change has been told so far."""
    told = []
    watcher = ContentWatcher(folder, lambda: told.append(1))
    yield told
    watcher.deleteLater()


def test_a_file_that_is_written_in_place_is_noticed(folder, noticed, qtbot):
    (folder / "collection.yaml").write_text("format: 1\ntitle: Museum")
    qtbot.waitUntil(lambda: len(noticed) == 1)


def test_a_picture_that_is_dropped_into_a_new_folder_is_noticed(folder, noticed, qtbot):
    photographs = folder / "works" / "photographs"
    photographs.mkdir()
    qtbot.waitUntil(lambda: len(noticed) == 1)
    (photographs / "photograph-01.jpg").write_bytes(b"picture")
    qtbot.waitUntil(lambda: len(noticed) == 2)
    (photographs / "photograph-01.jpg").write_bytes(b"another picture")
    qtbot.waitUntil(lambda: len(noticed) == 3)


def test_a_folder_that_goes_is_noticed_and_does_no_harm(folder, noticed, qtbot):
    (folder / "works").rmdir()
    qtbot.waitUntil(lambda: len(noticed) == 1)
    (folder / "works").mkdir()
    qtbot.waitUntil(lambda: len(noticed) == 2)
