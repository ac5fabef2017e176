"""A lobby that came with its posters shows them without a file, and cuts them later."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.gui.pictures import MOST_POSTERS, POSTER_SIDE, Pictures, packed_name
from exhibit_app.gui.poster_cuts import PROVIDER
from exhibit_app.gui.session import Session
from tests.works_sample import sample_collection, write_pictures

SIZE = (POSTER_SIDE, 480)


class PackedTree(FolderTree):
    """A folder that brings along what is given."""

    def __init__(self, folder, parts):
        super().__init__(folder)
        self.parts = parts

    def ready_bytes(self, path):
        return self.parts.get(path)


@pytest.fixture
def brought():
    return {}


@pytest.fixture
def pictures(qapp, all_words, jobs, tmp_path, brought):
    folder = tmp_path / "collection"
    write_pictures(folder)
    session = Session(sample_collection(), all_words)
    written = io.BytesIO()
    Image.new("RGB", SIZE, "green").save(written, "JPEG")
    brought[packed_name(session.picture_of("scan"), POSTER_SIDE, ".jpg")] = written.getvalue()
    return Pictures(session, PackedTree(folder, brought), tmp_path / "cache", jobs, session)


def test_a_poster_that_came_along_is_there_before_it_is_cut(pictures, executor, qtbot, tmp_path):
    pictures.decode_ahead(["scan"])
    assert pictures.cut("scan", 800, 400, 0.5) == ""
    assert pictures.url("scan", 800) == ""
    with qtbot.waitSignal(pictures.ready):
        executor.drain()
    url = pictures.cut("scan", 800, 400, 0.5)
    image = pictures.poster(url.removeprefix(f"image://{PROVIDER}/"))
    assert (image.width(), image.height()) == SIZE
    assert image.pixelColor(5, 5).green() > 100
    assert not list(tmp_path.glob("cache/**/*.*g"))


def test_it_is_kept_in_every_size_that_was_wanted(pictures, executor, tmp_path):
    pictures.decode_ahead(["scan"])
    executor.drain()
    sizes = {(800, 400), (790, 410)}
    decoded = {pictures.cut("scan", *size, 0.5) for size in sizes}
    assert len(decoded) == 1
    pictures.keep_cuts()
    executor.drain()
    assert len(list(tmp_path.glob("cache/posters/*"))) == len(sizes)
    kept = {pictures.cut("scan", *size, 0.5) for size in sizes}
    assert len(kept) == len(sizes)
    assert not kept & decoded
    assert pictures.poster(decoded.pop().rpartition("/")[2]).isNull()


def test_a_larger_window_takes_a_larger_picture(pictures, executor):
    pictures.decode_ahead(["scan"])
    executor.drain()
    assert pictures.cut("scan", POSTER_SIDE * 2, 800, 0.5) == ""
    assert pictures.url("scan", POSTER_SIDE * 2) == ""
    assert executor.waiting


@pytest.mark.parametrize("content", [None, b"", b"no picture"])
def test_one_that_did_not_come_along_is_made_as_ever(pictures, executor, brought, content):
    name = next(iter(brought))
    brought.update({name: content})
    pictures.decode_ahead(["scan"])
    executor.drain()
    assert pictures.cut("scan", 800, 400, 0.5) == ""
    assert pictures.url("scan", 800) == ""
    executor.drain()
    assert pictures.url("scan", 800).startswith("file:")
    assert not pictures.lacks("scan")


def test_a_lobby_that_names_what_is_not_there_opens_all_the_same(pictures, executor):
    pictures.decode_ahead(["missing", "outside", "nobody", "scan"])
    assert len(executor.waiting) == 1


def test_no_more_are_decoded_than_a_first_screen_shows(pictures, executor):
    pictures.decode_ahead(["", *["scan"] * (MOST_POSTERS + 3)])
    assert len(executor.waiting) == MOST_POSTERS
