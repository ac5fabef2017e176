from __future__ import annotations

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, ShowGallery
from exhibit_app.gui import pictures_ahead
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.pictures_ahead import PicturesAhead
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.works_view_model import WorksViewModel
from exhibit_app.gui.work_sizes import WorkSizes
from tests.works_sample import sample_collection, write_pictures


@pytest.fixture
def session(all_words, qapp):
    session = Session(sample_collection(), all_words)
    session.dispatch(Enter("hall"))
    return session


@pytest.fixture
def pictures(session, jobs, tmp_path):
    write_pictures(tmp_path / "collection")
    tree = FolderTree(tmp_path / "collection")
    return Pictures(session, tree, tmp_path / "cache", jobs, session)


def kept(tmp_path):
    return {path.name.partition("-")[0] for path in (tmp_path / "cache").glob("*.*g")}


def test_a_picture_is_made_once_and_then_at_hand(pictures, executor, qtbot):
    assert pictures.url("scan", 300) == ""
    assert pictures.url("scan", 300) == ""
    assert len(executor.waiting) == 1
    with qtbot.waitSignal(pictures.ready):
        executor.drain()
    assert pictures.url("scan", 300).endswith(".jpg")
    assert not executor.waiting


def test_a_picture_that_had_to_give_way_is_made_again(pictures, executor, tmp_path):
    pictures.url("scan", 300)
    executor.drain()
    before = pictures.url("scan", 300)
    for path in (tmp_path / "cache").glob("scan*"):
        path.unlink()
    assert pictures.url("scan", 300) == ""
    executor.drain()
    assert pictures.url("scan", 300) == before


def test_what_is_smaller_stands_in_until_a_picture_is_made(pictures, executor):
    assert pictures.kept("scan", 1280) == ""
    pictures.url("scan", 320)
    executor.drain()
    assert pictures.kept("scan", 1280) == pictures.url("scan", 320)
    assert pictures.kept("scan", 320) == ""
    assert not executor.waiting


def test_pictures_are_made_ahead_a_few_at_a_time_once_the_wall_is_painted(
    pictures, executor, tmp_path, qtbot
):
    ahead = PicturesAhead(pictures)
    ahead.want((work, 320) for work in ("scan", "torn", "small", "drawing"))
    assert not executor.waiting
    qtbot.waitUntil(lambda: len(executor.waiting) == pictures_ahead._AT_ONCE)
    executor.drain()
    assert kept(tmp_path) == {"scan", "small", "drawing"}
    assert pictures.lacks("torn")


def test_what_is_no_longer_wanted_is_not_begun(pictures, executor, tmp_path, qtbot):
    ahead = PicturesAhead(pictures)
    ahead.want((work, 320) for work in ("scan", "torn", "small"))
    qtbot.waitUntil(lambda: bool(executor.waiting))
    ahead.want(())
    executor.drain()
    assert kept(tmp_path) == {"scan"}


def test_an_open_gallery_makes_all_its_pictures_until_one_is_opened(
    pictures, session, jobs, executor, tmp_path, qtbot
):
    works = WorksViewModel(session, WorkSizes(session, pictures, jobs, session), pictures, session)
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    executor.drain()
    qtbot.waitUntil(lambda: bool(executor.waiting))
    session.dispatch(Choose(Reference("work", "small")))
    executor.drain()
    assert len(kept(tmp_path)) == pictures_ahead._AT_ONCE
    session.dispatch(ShowGallery())
    qtbot.waitUntil(lambda: bool(executor.waiting))
    executor.drain()
    assert kept(tmp_path) == {"scan", "small", "drawing"}
