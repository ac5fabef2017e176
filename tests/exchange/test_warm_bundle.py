"""A bundle opens warm: nothing that was made beforehand is made again."""

from __future__ import annotations

import pytest

from exhibit_app import paths
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection
from exhibit_app.exchange.bundle_writer import write_bundle
from exhibit_app.exchange.collection_files import find_files
from exhibit_app.exchange.manifest import COLLECTION, READY
from exhibit_app.exchange.open_tree import open_tree
from exhibit_app.gui import pictures, ready_parts
from exhibit_app.index.documents import documents
from exhibit_app.index.search_index import PACKED_INDEX, SearchIndex
from exhibit_app.media import basemap_source
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.tile_cache import TileCache


@pytest.fixture
def warm(qapp, museum, tmp_path):
    """The museum as a tree from a bundle with everything made beforehand."""
    (museum / "localities.yaml").write_text(
        "localities:\n  - {id: here, name: Here, at: {latitude: 21.4, longitude: 103}}\n", "utf-8"
    )
    tree = FolderTree(museum)
    found = find_files(tree)
    files = {COLLECTION + path: tree.local_path(path) for path in found.used}
    made = ready_parts.make_ready_parts(tree, found.loaded.collection, tmp_path / "made")
    files |= {READY + name: path for name, path in made}
    write_bundle(tmp_path / "warm.exhibit", files)
    opened = open_tree(tmp_path / "warm.exhibit")
    yield opened
    opened.close()


def refuse(*_, **__):
    raise AssertionError("made again")


def test_pictures_are_not_drawn_again(warm, tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "make_picture", refuse)
    for side in pictures.SIDES:
        asked = (warm, "works/drawing.svg", tmp_path / "none", side)
        assert pictures.find_picture(*asked) is None
        file = pictures.take_picture(*asked)
        assert file.read_bytes().startswith(b"\x89PNG")
        assert pictures.find_picture(*asked) == file


def test_tiles_of_the_first_view_are_not_drawn_again(warm, tmp_path, monkeypatch):
    collection = load_collection(warm).collection
    exhibition = collection.exhibitions["hall"]
    monkeypatch.setattr(basemap_source, "render_tile", refuse)
    folder = tmp_path / "none"
    with TileCache(folder, 10**6, ready=warm.ready, at_hand=warm.at_hand) as cache:
        basemaps = Basemaps(paths.assets() / "basemap", cache)
        source = basemaps.source(exhibition.theme.palette, 512)
        tiles = set(ready_parts._first_tiles(collection, exhibition))
        assert tiles
        for tile in tiles:
            assert source.find(tile) is None
            made = source.make(tile)
            assert made.read_bytes().startswith(b"\x89PNG")
            assert source.find(tile) == made
        basemaps.close()


def test_the_search_index_is_not_built_again(warm):
    index = SearchIndex.open_or_build(warm.ready(PACKED_INDEX), refuse)
    assert [hit.id for hit in index.search("drawing", "en")] == ["drawing"]
    index.close()


def test_an_index_that_is_none_is_built_anew(warm, tmp_path):
    (tmp_path / "odd.sqlite").write_bytes(b"not a database")
    collection = load_collection(warm).collection
    index = SearchIndex.open_or_build(tmp_path / "odd.sqlite", documents(collection))
    assert [hit.id for hit in index.search("drawing", "en")] == ["drawing"]
    index.close()
