"""A folder is read, and nothing outside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.source_tree import UnsafePathError


@pytest.fixture
def folder(tmp_path):
    museum = tmp_path / "museum"
    (museum / "works").mkdir(parents=True)
    (museum / "works" / "bridge.jpg").write_bytes(b"picture")
    (tmp_path / "secret.txt").write_text("secret")
    return museum


def test_files_are_found_listed_and_read(folder):
    tree = FolderTree(folder)
    assert tree.exists("works/bridge.jpg")
    assert not tree.exists("works/tower.jpg")
    assert not tree.exists("works")
    assert tree.list("works") == ("bridge.jpg",)
    assert tree.list("") == ()
    assert tree.list("nowhere") == ()
    assert tree.read_bytes("works/bridge.jpg") == b"picture"
    assert tree.size("works/bridge.jpg") == 7
    assert tree.local_path("works/bridge.jpg").is_file()
    assert tree.name == "museum"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "works/../../secret.txt",
        "/etc/passwd",
        "~/secret.txt",
        "C:/secret.txt",
        "file:///etc/passwd",
        "works\\bridge.jpg",
        "./works/bridge.jpg",
        "works//bridge.jpg",
        "works/",
        "works/bridge.jpg\0.png",
    ],
)
def test_no_path_leaves_the_folder(folder, path):
    tree = FolderTree(folder)
    for ask in (tree.exists, tree.read_bytes, tree.local_path, tree.size):
        with pytest.raises(UnsafePathError):
            ask(path)


def test_links_that_lead_out_are_refused(folder):
    (folder / "works" / "secret.jpg").symlink_to(folder.parent / "secret.txt")
    (folder / "outside").symlink_to(folder.parent, target_is_directory=True)
    tree = FolderTree(folder)
    for path in ("works/secret.jpg", "outside/secret.txt"):
        with pytest.raises(UnsafePathError):
            tree.exists(path)
        with pytest.raises(UnsafePathError):
            tree.read_bytes(path)


def test_links_that_lead_nowhere_are_refused(folder):
    (folder / "works" / "gone.jpg").symlink_to("nowhere.jpg")
    tree = FolderTree(folder)
    assert tree.list("works") == ("bridge.jpg",)
    for ask in (tree.exists, tree.read_bytes, tree.size):
        with pytest.raises(UnsafePathError, match="leads nowhere"):
            ask("works/gone.jpg")


def test_links_within_the_folder_are_followed(folder):
    (folder / "poster.jpg").symlink_to(folder / "works" / "bridge.jpg")
    assert FolderTree(folder).read_bytes("poster.jpg") == b"picture"


@pytest.mark.parametrize("path", ["works/Bridge.jpg", "works/bridge.JPG", "Works/bridge.jpg"])
def test_spelling_that_only_some_systems_forgive_is_refused(folder, path):
    with pytest.raises(UnsafePathError, match="not spelt"):
        FolderTree(folder).exists(path)


def test_accents_in_another_form_are_refused_with_advice(folder):
    (folder / "works" / "ca\u0302u.jpg").write_bytes(b"")
    with pytest.raises(UnsafePathError) as caught:
        FolderTree(folder).exists("works/c\u00e2u.jpg")
    assert "plain letters" in caught.value.hint


def test_new_files_are_seen_after_a_refresh(folder):
    tree = FolderTree(folder)
    assert not tree.exists("works/tower.jpg")
    (folder / "works" / "tower.jpg").write_bytes(b"")
    tree.refresh()
    assert tree.exists("works/tower.jpg")


def test_what_is_no_file_cannot_be_read(folder):
    with pytest.raises(FileNotFoundError):
        FolderTree(folder).read_bytes("works")


def test_links_that_lead_back_to_themselves_are_refused(folder):
    (folder / "works" / "loop.jpg").symlink_to("loop.jpg")
    tree = FolderTree(folder)
    assert tree.list("works") == ("bridge.jpg",)
    assert "bridge.jpg" in tree.stamp()
    with pytest.raises((UnsafePathError, FileNotFoundError)):
        tree.read_bytes("works/loop.jpg")


def test_folders_and_links_out_are_no_files_but_have_names(folder):
    (folder / "outside").symlink_to(folder.parent, target_is_directory=True)
    tree = FolderTree(folder)
    assert tree.names("") == ("outside", "works")
    assert tree.list("") == ()
    assert tree.names("outside") == tree.list("outside") == ()


def test_a_folder_that_may_not_be_looked_into_counts_as_empty(folder, monkeypatch):
    scandir = os.scandir

    def closed(place):
        if Path(place).name == "works":
            raise PermissionError(13, "Permission denied")
        return scandir(place)

    monkeypatch.setattr(os, "scandir", closed)
    (folder / "collection.yaml").write_text("format: 1")
    assert "collection.yaml" in FolderTree(folder).stamp()
