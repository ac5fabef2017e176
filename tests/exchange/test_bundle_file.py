from __future__ import annotations

import json
import stat
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.bundle_file import BundleFile

YAML = ("collection/collection.yaml", b"format: 1\n")


def refusal(path):
    with pytest.raises(BundleError) as told:
        BundleFile(path)
    message = str(told.value)
    assert message.startswith(f"'{path}' cannot be opened: ")
    assert "\n" not in message
    return message


def test_a_whole_bundle_opens_and_every_part_can_be_read(bundle):
    with BundleFile(bundle) as opened:
        assert set(opened.parts) == {
            "collection/LICENSE",
            "collection/collection.yaml",
            "collection/works/drawing.svg",
            "ready/pictures/drawing.txt",
        }
        assert opened.read(opened.parts["collection/LICENSE"]) == b"CC0\n"
        opened.check_parts()
        assert opened.signed_by == ""


def test_what_is_no_bundle_is_told_apart_from_what_is_torn(tmp_path, bundle):
    other = tmp_path / "other.exhibit"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("photo.jpg", b"")
    assert "not an exhibition that was packed" in refusal(other)
    torn = tmp_path / "torn.exhibit"
    torn.write_bytes(bundle.read_bytes()[:-30])
    assert "torn" in refusal(torn)
    assert "cannot be read" in refusal(tmp_path / "absent.exhibit")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_a_copy_that_broke_off_is_refused(tmp_path, bundle, share):
    content = bundle.read_bytes()
    torn = tmp_path / "torn.exhibit"
    torn.write_bytes(content[: int(len(content) * share)])
    refusal(torn)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1), value=st.integers(1, 255))
def test_no_flipped_byte_goes_unnoticed_or_raises_anything_else(tmp_path, bundle, place, value):
    content = bytearray(bundle.read_bytes())
    content[min(len(content) - 1, int(place * len(content)))] ^= value
    spoilt = tmp_path / "spoilt.exhibit"
    spoilt.write_bytes(content)
    with BundleFile(bundle) as sound:
        parts = {entry: sound.read(part) for entry, part in sound.parts.items()}
    try:
        with BundleFile(spoilt) as opened:
            opened.check_parts()
            # The byte was one that says nothing, such as a time.
            assert {entry: opened.read(part) for entry, part in opened.parts.items()} == parts
    except BundleError:
        pass


@pytest.mark.parametrize(
    "entry",
    [
        "collection/../../etc/passwd",
        "/etc/passwd",
        "collection//collection.yaml",
        "collection/C:/windows",
        "collection/works\\evil.svg",
        "collection/works/trailing. ",
        "collection/works/new\nline.svg",
        "elsewhere/file.txt",
        "collection/./x",
        "collection/works/aux.svg",
        "collection/CON/x.svg",
        "ready/pictures/com1",
        "collection/nul .txt",
        "collection/works/LPT\u00b9.svg",
        "collection/works/" + 64 * "\u1e9f\u0428",
        "collection/..",
        "collection/works/a..",
        "collection/works/a. /b",
    ],
)
def test_names_that_lead_elsewhere_are_refused(craft, entry):
    assert "unsafe name" in refusal(craft([YAML, (entry, b"x")]))
    assert "unsafe name" in refusal(craft([YAML, (entry, b"x")], listed=[YAML]))


@pytest.mark.parametrize("name", ["console.md", "aux-1.svg", "a..b", "com.yaml", "Nậm Rốm.jpg"])
def test_names_that_only_look_odd_are_packed(craft, name):
    entry = f"collection/{name}"
    with BundleFile(craft([YAML, (entry, b"x")])) as opened:
        assert entry in opened.parts


def test_links_are_refused(craft):
    link = zipfile.ZipInfo("collection/works")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = craft([YAML, (link, b"/etc")], listed=[YAML, ("collection/works", b"/etc")])
    assert "link" in refusal(path)


def test_folders_and_pipes_are_refused(craft):
    pipe = zipfile.ZipInfo("collection/pipe")
    pipe.external_attr = stat.S_IFIFO << 16
    path = craft([YAML, (pipe, b"")], listed=[YAML, ("collection/pipe", b"")])
    assert "not a file" in refusal(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_doubles_are_refused(craft):
    assert "two parts" in refusal(craft([YAML, YAML]))
    capital = ("collection/Collection.yaml", b"format: 1\n")
    assert "twice" in refusal(craft([YAML, capital]))


def test_names_that_some_system_does_not_tell_apart_are_doubles(craft):
    path = craft([YAML, ("collection/caf\u00e9.md", b"x"), ("collection/cafe\u0301.md", b"x")])
    assert "twice" in refusal(path)


def test_a_file_cannot_be_a_folder_too(craft):
    assert "as a folder" in refusal(craft([YAML, ("collection/a", b"x"), ("collection/a/b", b"x")]))
    deep = [YAML, ("collection/A", b"x"), ("collection/a/b/c.md", b"x")]
    assert "as a folder" in refusal(craft(deep))


def test_many_small_bombs_are_one(craft):
    small = [(f"collection/{number}.txt", b"0" * 999_000) for number in range(110)]
    assert "too big" in refusal(craft([YAML, *small], method=zipfile.ZIP_DEFLATED))


def test_a_bomb_is_refused_before_it_is_unpacked(craft):
    bomb = ("collection/works/bomb.svg", b"\0" * 3_000_000)
    assert "too big" in refusal(craft([YAML, bomb], method=zipfile.ZIP_DEFLATED))


def test_parts_that_share_their_bytes_are_refused(craft):
    path = craft([YAML, ("collection/a", b"x" * 500), ("collection/b", b"x" * 500)])
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        first = archive.getinfo("collection/a").header_offset
    at = content.rindex(b"PK\1\2")
    struct.pack_into("<L", content, at + 42, first)
    path.write_bytes(content)
    assert "on top of each other" in refusal(path)


def test_what_the_list_does_not_name_is_refused(craft):
    path = craft([YAML, ("collection/stowaway.yaml", b"x")], listed=[YAML])
    assert "does not name" in refusal(path)


def test_what_the_list_names_must_be_there_in_that_size(craft):
    assert "missing" in refusal(craft([YAML], listed=[YAML, ("collection/gone.svg", b"x")]))
    assert "another size" in refusal(craft([YAML], listed=[(YAML[0], b"longer than it is")]))


def test_a_part_that_is_not_what_was_packed_is_never_handed_out(craft):
    path = craft([YAML], listed=[(YAML[0], b"format: 2\n")])
    with BundleFile(path) as opened:
        with pytest.raises(OSError, match="not what was packed"):
            opened.read(opened.parts[YAML[0]])
        with pytest.raises(BundleError, match="damaged"):
            opened.check_parts()


@pytest.mark.parametrize(
    "listed",
    [
        b"[]",
        b"{",
        b'{"format": 1, "parts": [1]}',
        b'{"format": 1, "parts": [{"entry": "collection/a", "size": -1, "sha256": "00"}]}',
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_a_list_that_makes_no_sense_is_refused(tmp_path, listed):
    path = tmp_path / "odd.exhibit"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.exhibit+zip")
        archive.writestr(zipfile.ZipInfo("manifest.json"), listed)
    assert "list of parts" in refusal(path)


def test_a_bundle_of_a_later_format_says_so(tmp_path):
    path = tmp_path / "later.exhibit"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.exhibit+zip")
        archive.writestr(zipfile.ZipInfo("manifest.json"), json.dumps({"format": 2, "parts": []}))
    assert "newer program" in refusal(path)


def test_a_table_of_contents_that_claims_too_much_is_not_read(bundle):
    content = bytearray(bundle.read_bytes())
    struct.pack_into("<L", content, content.rindex(b"PK\5\6") + 12, 0xFFFFFFF0)
    bundle.write_bytes(content)
    assert "more than any exhibition" in refusal(bundle)
