from __future__ import annotations

import zipfile

import pytest

from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.bundle_file import BundleFile
from exhibit_app.exchange.bundle_writer import write_bundle
from exhibit_app.exchange.unpack import unpack_bundle


def files_of(folder):
    return {f"collection/{p.relative_to(folder)}": p for p in folder.rglob("*") if p.is_file()}


def test_the_same_content_gives_the_same_bytes(tmp_path, museum):
    files = files_of(museum)
    write_bundle(tmp_path / "one.exhibit", files)
    for file in files.values():
        file.touch()
    write_bundle(tmp_path / "two.exhibit", dict(reversed(files.items())))
    assert (tmp_path / "one.exhibit").read_bytes() == (tmp_path / "two.exhibit").read_bytes()


def test_systems_can_tell_a_bundle_by_its_first_bytes(bundle):
    assert bundle.read_bytes()[30:65] == b"mimetypeapplication/vnd.exhibit+zip"


def test_texts_get_smaller_and_pictures_stay_as_they_are(tmp_path):
    for name in ("a.md", "a.jpg"):
        (tmp_path / name).write_bytes(b"word " * 100)
    target = tmp_path / "a.exhibit"
    write_bundle(target, {f"collection/{name}": tmp_path / name for name in ("a.md", "a.jpg")})
    with zipfile.ZipFile(target) as archive:
        sizes = {one.filename: one.compress_size for one in archive.infolist()}
    assert sizes["collection/a.md"] < 50
    assert sizes["collection/a.jpg"] == 500


def test_an_honest_file_is_never_packed_so_small_that_it_is_taken_for_a_bomb(tmp_path):
    (tmp_path / "blank.svg").write_bytes(b" " * 3_000_000)
    target = tmp_path / "blank.exhibit"
    write_bundle(target, {"collection/blank.svg": tmp_path / "blank.svg"})
    with BundleFile(target) as opened:
        opened.check_parts()


def test_a_name_that_no_reader_would_accept_is_not_packed(tmp_path, museum):
    with pytest.raises(BundleError, match="unsafe name"):
        write_bundle(tmp_path / "a.exhibit", {"collection/a|b": museum / "LICENSE"})


def test_a_bundle_that_could_not_be_finished_leaves_the_old_one_and_nothing_else(bundle, museum):
    before = bundle.read_bytes()
    with pytest.raises(OSError, match="No such file"):
        write_bundle(bundle, {"collection/a": museum / "absent"})
    assert bundle.read_bytes() == before
    assert [one.name for one in bundle.parent.iterdir() if one.suffix == ".part"] == []


def test_unpacking_gives_the_folder_back_byte_for_byte(tmp_path, museum):
    files = files_of(museum)
    target = tmp_path / "all.exhibit"
    write_bundle(target, files)
    again = tmp_path / "again"
    with BundleFile(target) as opened:
        assert unpack_bundle(opened, again) == len(files)
    assert {e: p.read_bytes() for e, p in files_of(again).items()} == {
        e: p.read_bytes() for e, p in files.items()
    }


def test_unpacking_never_touches_what_is_there(tmp_path, bundle, museum):
    with BundleFile(bundle) as opened, pytest.raises(BundleError, match="already something"):
        unpack_bundle(opened, museum)


def test_unpacking_a_damaged_bundle_leaves_nothing(tmp_path, craft):
    parts = [("collection/a.txt", b"a"), ("collection/b.txt", b"b")]
    path = craft(parts, listed=[parts[0], ("collection/b.txt", b"c")])
    with BundleFile(path) as opened, pytest.raises(OSError, match="not what was packed"):
        unpack_bundle(opened, tmp_path / "new" / "folder")
    assert list((tmp_path / "new").iterdir()) == []
