from __future__ import annotations

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.session import Session
from exhibit_app.gui.work_sizes import UNKNOWN, WorkSizes
from tests.works_sample import WORKS, sample_collection, write_pictures


@pytest.fixture
def session(all_words, qapp):
    return Session(sample_collection(), all_words)


@pytest.fixture
def sizes(session, jobs, tmp_path):
    write_pictures(tmp_path / "collection")
    tree = FolderTree(tmp_path / "collection")
    pictures = Pictures(session, tree, tmp_path / "cache", jobs, session)
    return WorkSizes(session, pictures, jobs, session)


def test_sizes_are_read_beside_the_visitor(sizes, executor):
    sizes.ask(["drawing", "small"])
    assert sizes.of("drawing") is None
    executor.drain()
    assert (sizes.of("drawing"), sizes.of("small")) == ((2000, 1400), (300, 200))


def test_a_bad_file_has_no_size_and_does_no_harm(sizes, executor):
    sizes.ask(work.id for work in WORKS)
    executor.drain()
    assert [sizes.of(bad) for bad in ("missing", "hostile", "outside")] == [UNKNOWN] * 3
    assert sizes.of("scan") == (3200, 1600)


def test_many_answers_are_told_together(sizes, executor, qtbot):
    told = []
    sizes.found.connect(lambda: told.append(sizes.of("small")))
    sizes.ask(["drawing"])
    sizes.ask(["small"])
    executor.drain()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(300, 200)]


def test_nothing_is_read_twice(sizes, executor, qtbot):
    sizes.ask(["small"])
    sizes.ask(["small"])
    assert len(executor.waiting) == 1
    executor.drain()
    sizes.ask(["small"])
    assert not executor.waiting


def test_another_collection_is_read_anew(sizes, session, executor):
    sizes.ask(["small"])
    session.replace_collection(sample_collection())
    executor.drain()
    assert sizes.of("small") is None
    sizes.ask(["small"])
    executor.drain()
    assert sizes.of("small") == (300, 200)
