"""A picture that was not copied to its end is noticed."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PIL import Image

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.text import plain
from exhibit_app.domain.work import Work
from exhibit_app.media.whole_file import damaged_files, is_whole
from tests.works_sample import sample_collection


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif", ".avif", ".jp2"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.999])
def test_a_picture_cut_short_is_not_whole(tmp_path, suffix, share):
    file = tmp_path / f"one{suffix}"
    Image.effect_noise((400, 300), 90).convert("RGB").save(file)
    content = file.read_bytes()
    assert is_whole(file)
    file.write_bytes(content[: int(len(content) * share)])
    assert not is_whole(file)


def test_a_film_cut_short_is_not_whole_but_may_have_something_after_its_end(tmp_path):
    file = tmp_path / "one.mp4"
    beginning = b"\0\0\0\x10ftypisom\0\0\0\0"
    file.write_bytes(beginning + b"\0\0\0\x0cmdatfilm")
    assert is_whole(file)
    file.write_bytes(beginning + b"\0\0\0\x0cmdatfilm" + b"\0" * 20)
    assert is_whole(file)
    file.write_bytes(beginning + b"\0\0\0\x01mdat\0\0\0\0\0\0\0\x14film")
    assert is_whole(file)
    file.write_bytes(beginning + b"\0\0\0\x0cmdatfi")
    assert not is_whole(file)


def test_a_photograph_is_no_drawing(tmp_path):
    file = tmp_path / "one.svg"
    Image.effect_noise((40, 30), 90).convert("RGB").save(file, format="JPEG")
    assert not is_whole(file)


def test_a_drawing_cut_short_is_not_whole(tmp_path):
    file = tmp_path / "one.svg"
    file.write_text("<svg><path d='M0 0'/></svg>\n")
    assert is_whole(file)
    file.write_text("<svg><path d='M0")
    assert not is_whole(file)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tiff", ".gif"])
def test_what_is_no_picture_is_not_whole_whatever_it_is_called(tmp_path, suffix):
    file = tmp_path / f"one{suffix}"
    file.write_text("This was to become a picture.")
    assert not is_whole(file)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "GIF", "AVIF", "JPEG2000"])
def test_a_picture_is_known_by_what_it_is_not_by_its_name(tmp_path, kind):
    file = tmp_path / "one.jpg"
    Image.effect_noise((40, 30), 90).convert("RGB").save(file, format=kind)
    assert is_whole(file)


def test_an_empty_file_is_not_whole(tmp_path):
    file = tmp_path / "one.tif"
    file.write_bytes(b"")
    assert not is_whole(file)


def test_damaged_files_of_works_and_posters_are_named_once_and_bundles_not_read(tmp_path):
    for name, content in (("film.mp4", b"film"), ("whole.svg", b"<svg></svg>"), ("cut.svg", b"<")):
        (tmp_path / name).write_bytes(content)
    works = (
        Work("film", plain("Film"), "film.mp4", "video", poster="cut.svg"),
        Work("other", plain("Other"), "film.mp4", "video", poster="cut.svg"),
        Work("whole", plain("Whole"), "whole.svg"),
        Work("gone", plain("Gone"), "gone.svg"),
    )
    collection = replace(sample_collection(), works={work.id: work for work in works})
    assert damaged_files(collection, FolderTree(tmp_path)) == ["cut.svg", "gone.svg"]
    assert damaged_files(collection, SimpleNamespace()) == []
