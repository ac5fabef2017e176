from __future__ import annotations

import os
import threading

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection
from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.bundle_file import BundleFile
from exhibit_app.exchange.bundle_tree import BundleTree
from exhibit_app.exchange.bundle_writer import write_bundle
from exhibit_app.exchange.collection_files import find_files
from exhibit_app.exchange.open_tree import open_tree, whole_tree
from exhibit_app.exchange.part_store import KEPT_BUNDLES
from tests.conftest import SEEDS


@pytest.fixture
def tree(bundle, tmp_path):
    opened = BundleTree(bundle, BundleFile(bundle), tmp_path / "cache")
    yield opened
    opened.close()


def packed(folder, target):
    tree = FolderTree(folder)
    files = {f"collection/{path}": tree.local_path(path) for path in find_files(tree).used}
    write_bundle(target, files)
    return target


def test_the_shipped_collection_reads_the_same_from_a_bundle(tmp_path, shipped):
    tree = open_tree(packed(SEEDS, tmp_path / "seeds.exhibit"))
    assert load_collection(tree) == shipped
    tree.close()


def test_files_are_found_by_their_exact_names_only(tree):
    assert tree.name == "museum"
    assert tree.exists("works/drawing.svg")
    assert not tree.exists("works/other.svg")
    assert {"collection.yaml", "works"} <= set(tree.names(""))
    assert set(tree.list("works")) <= set(tree.names("works"))
    assert not tree.exists("pictures/drawing.txt")
    with pytest.raises(UnsafePathError, match="not spelt"):
        tree.exists("Works/drawing.svg")
    with pytest.raises(UnsafePathError):
        tree.read_bytes("../collection.yaml")
    with pytest.raises(FileNotFoundError):
        tree.size("works/other.svg")


def test_folders_list_their_own_files_sorted(tree):
    assert tree.list("") == ("LICENSE", "collection.yaml")
    assert tree.list("works") == ("drawing.svg",)
    assert tree.list("absent") == ()


def test_only_the_part_asked_for_is_written_to_the_cache(tree, museum, tmp_path):
    path = tree.local_path("works/drawing.svg")
    assert path.read_bytes() == (museum / "works/drawing.svg").read_bytes()
    assert path.suffix == ".svg"
    assert [one for one in (tmp_path / "cache").rglob("*") if one.is_file()] == [path]
    assert tree.local_path("works/drawing.svg") == path


def test_what_was_made_beforehand_is_handed_out(tree):
    assert tree.ready("pictures/drawing.txt").read_text() == "call the lender\n"
    assert tree.ready("pictures/other.txt") is None
    assert tree.ready("../collection/LICENSE") is None


def test_a_truncated_file_in_the_cache_is_written_again(tree):
    path = tree.local_path("works/drawing.svg")
    whole = path.read_bytes()
    path.write_bytes(whole[:5])
    assert tree.local_path("works/drawing.svg").read_bytes() == whole


def test_a_damaged_part_reaches_neither_reader_nor_cache(craft, tmp_path):
    path = craft([("collection/a.svg", b"x")], listed=[("collection/a.svg", b"y")])
    tree = BundleTree(path, BundleFile(path), tmp_path / "cache")
    for read in (tree.read_bytes, tree.local_path):
        with pytest.raises(OSError, match="not what was packed"):
            read("a.svg")
    assert [one for one in (tmp_path / "cache").rglob("*") if one.is_file()] == []
    tree.close()
    with pytest.raises(BundleError), whole_tree(path):
        pass


def test_many_threads_may_read_at_once(tree, museum):
    expected = (museum / "works/drawing.svg").read_bytes()
    found = []

    def read():
        for _ in range(20):
            found.append(tree.read_bytes("works/drawing.svg"))
            found.append(tree.local_path("works/drawing.svg").read_bytes())

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 160


def test_parts_of_bundles_opened_long_ago_go(tmp_path, craft):
    cache = tmp_path / "cache"
    for number in range(KEPT_BUNDLES + 3):
        path = craft([("collection/a.txt", str(number).encode())], name=f"{number}.exhibit")
        tree = BundleTree(path, BundleFile(path), cache)
        folder = tree.local_path("a.txt").parent.parent
        os.utime(folder, (number, number))
        tree.close()
    left = sorted(int(one.read_text()) for one in cache.rglob("*.txt"))
    assert left == list(range(3, KEPT_BUNDLES + 3))


def test_a_folder_opens_as_before(museum):
    assert isinstance(open_tree(museum), FolderTree)
