"""A bundle opens warm: nothing that was made beforehand is made again."""

from __future__ import annotations

import json
import zlib

import pytest
from PIL import Image

from exhibit_app import paths
from exhibit_app.cli import main
from exhibit_app.content import load, words_reader
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection
from exhibit_app.content.stamped_file import MAGIC
from exhibit_app.exchange.bundle_writer import write_bundle
from exhibit_app.exchange.collection_files import find_files
from exhibit_app.exchange.manifest import COLLECTION, READY
from exhibit_app.exchange.open_tree import open_tree
from exhibit_app.exchange.packing import Packing
from exhibit_app.gui import pictures, ready_parts, work_sizes
from exhibit_app.gui.reading import Reading
from exhibit_app.gui.work_tiles import open_work
from exhibit_app.index.documents import documents
from exhibit_app.index.search_index import PACKED_INDEX, SearchIndex
from exhibit_app.media import basemap_source, picture_tiles
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.tile_cache import TileCache

SCAN = (2700, 600)


@pytest.fixture
def pack(qapp, museum, tmp_path):
    """Packs the museum, which has a scan too, with everything made beforehand."""
    place = "{id: here, name: Here, at: {latitude: 21.4, longitude: 103}}"
    (museum / "localities.yaml").write_text(f"localities:\n  - {place}\n", "utf-8")
    scan = "  - {id: scan, title: A scan, file: works/scan.jpg, alt: Grey}\n"
    with (museum / "works/works.yaml").open("a", encoding="utf-8") as works:
        works.write(scan)
    Image.linear_gradient("L").resize(SCAN).save(museum / "works/scan.jpg")

    def write(target, change=lambda files: files):
        tree = FolderTree(museum)
        found = find_files(tree)
        packing = Packing.of(tree, found, found.loaded.collection)
        files = {COLLECTION + path: tree.local_path(path) for path in found.used}
        made = ready_parts.make_ready_parts(packing, tmp_path / "made")
        files |= {READY + name: path for name, path in made}
        write_bundle(target, change(files))
        return target

    return write


@pytest.fixture
def warm(pack, tmp_path):
    opened = open_tree(pack(tmp_path / "warm.exhibit"))
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


def test_a_scan_is_not_cut_again_nor_measured(warm, tmp_path, monkeypatch):
    monkeypatch.setattr(picture_tiles, "build_pyramid", refuse)
    with TileCache(tmp_path / "none", 10**6, ready=warm.ready, at_hand=warm.at_hand) as cache:
        file = "works/scan.jpg"
        tiles = open_work(warm.local_path(file), cache, warm.identity(file)).tiles
        assert not tiles.is_cut
        tiles.cut()
        assert tiles.is_cut
        info = tiles.info
        everything = [
            (z, x, y)
            for z in range(info.levels)
            for x in range(info.tile_count(z)[0])
            for y in range(info.tile_count(z)[1])
        ]
        assert len(everything) > 12
        assert all(tiles.make(picture_tiles.Tile(*place)).is_file() for place in everything)
    monkeypatch.setattr(work_sizes, "probe", refuse)
    sizes = work_sizes.probe_sizes({"scan": file, "drawing": "works/drawing.svg"}, warm)
    assert sizes["scan"] == SCAN
    assert sizes["drawing"] != work_sizes.UNKNOWN


def test_nothing_is_read_again_on_a_computer_that_never_saw_it(warm, tmp_path, monkeypatch):
    expected = load_collection(warm)
    monkeypatch.setattr(load, "open_collection", refuse)
    monkeypatch.setattr(words_reader, "load_words", refuse)
    reading = Reading(warm, tmp_path / "empty")
    assert reading.front().title == expected.collection.title
    loaded, words = reading.whole()
    assert loaded == expected
    assert set(words) == {"en", "vi", "ru"}
    assert not Reading(warm, tmp_path / "empty").is_kept
    reading.keep_unpacked()
    assert Reading(warm, tmp_path / "empty").is_kept


def test_a_changed_file_is_read_whatever_was_made_of_the_old_one(pack, museum, tmp_path):
    def renamed(files):
        other = tmp_path / "collection.yaml"
        text = (museum / "collection.yaml").read_text("utf-8")
        other.write_text(text.replace("A small museum", "Another museum"), "utf-8")
        return files | {f"{COLLECTION}collection.yaml": other}

    tree = open_tree(pack(tmp_path / "other.exhibit", renamed))
    reading = Reading(tree, tmp_path / "empty")
    assert reading.front() is None
    assert reading.whole()[0].collection.title.get("en") == "Another museum"
    tree.close()


@pytest.mark.parametrize("node", [None, [], ["Loaded", None, None], ["Front"], {"a": 1}, "text"])
def test_what_a_stranger_made_of_it_harms_nobody(pack, tmp_path, node):
    def spoilt(files):
        for name in (ready_parts.FRONT, ready_parts.WHOLE, ready_parts.WORDS, ready_parts.SIZES):
            file = files[READY + name]
            content = file.read_bytes()
            stamped = content.rindex(b"\n", 0, 400) + 1 if name != ready_parts.SIZES else 0
            head, body = content[:23], content[23:stamped] + json.dumps(node).encode()
            sum_ = zlib.crc32(body).to_bytes(4, "big") if stamped else b""
            file.write_bytes(head[:19] + sum_ + body if stamped else json.dumps(node).encode())
        return files

    tree = open_tree(pack(tmp_path / "odd.exhibit", spoilt))
    reading = Reading(tree, tmp_path / "empty")
    assert reading.front() is None
    assert reading.whole()[0] == load_collection(tree)
    assert work_sizes.probe_sizes({"scan": "works/scan.jpg"}, tree)["scan"] == SCAN
    tree.close()


@pytest.mark.parametrize("name", ["FRONT", "WHOLE"])
def test_a_bundle_that_shows_something_else_than_its_files_say_is_told(
    pack, museum, tmp_path, capsys, name
):
    """Whoever packs may pack what was made of another collection; a check finds out."""
    honest = pack(tmp_path / "honest.exhibit")
    assert main(["check", str(honest)]) == 0
    part = READY + getattr(ready_parts, name)

    def deceiving(files):
        content = files[part].read_bytes().replace(b"A small museum", b"Another museum")
        body = content[len(MAGIC) + 4 :]
        files[part].write_bytes(MAGIC + zlib.crc32(body).to_bytes(4, "big") + body)
        return files

    bundle = pack(tmp_path / "deceiving.exhibit", deceiving)
    tree = open_tree(bundle)
    reading = Reading(tree, tmp_path / "empty")
    shown = reading.front() if name == "FRONT" else reading.whole()[0].collection
    assert shown.title.get("en") == "Another museum"
    tree.close()
    assert main(["check", str(bundle)]) == 2
    assert "something else than its files say" in capsys.readouterr().err
