from __future__ import annotations

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.exchange.collection_files import find_files
from tests.conftest import SEEDS


def test_only_what_the_collection_refers_to_belongs_to_it(museum):
    found = find_files(FolderTree(museum))
    assert found.used == (
        "LICENSE",
        "collection.yaml",
        "exhibitions/hall.yaml",
        "works/drawing.svg",
        "works/works.yaml",
    )
    assert found.left == ("notes/todo.txt", "works/private-letter.svg")
    assert found.loaded.report.count("error") == 0


def test_pictures_in_the_slots_of_a_series_belong_to_it(museum):
    series = "series:\n  - {id: slides, title: Slides, slots: 3, files: 'works/slide-{number}'}\n"
    works = museum / "works/works.yaml"
    works.write_text(works.read_text("utf-8") + series, "utf-8")
    for number in ("02", "04"):
        (museum / f"works/slide-{number}.jpg").write_bytes(b"\xff\xd8")
    found = find_files(FolderTree(museum))
    assert "works/slide-02.jpg" in found.used
    assert "works/slide-04.jpg" in found.left


def test_all_of_the_shipped_collection_belongs_to_it():
    assert find_files(FolderTree(SEEDS)).left == ()
