from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from exhibit_app.cli import main
from exhibit_app.exchange.bundle_file import BundleFile
from exhibit_app.exchange.open_tree import open_tree
from exhibit_app.gui import reading
from exhibit_app.media import whole_file

FILM = """\
  - {id: film, title: Film, kind: video, file: works/film.mp4, poster: works/poster.jpg, alt: A man}
"""


@pytest.fixture
def run(capsys):
    def call(*arguments):
        code = main([str(one) for one in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_a_collection_travels_there_and_back(run, museum, tmp_path):
    target = tmp_path / "carried.exhibit"
    code, out, err = run("pack", museum, "-o", target, "--plain")
    assert (code, err) == (0, "")
    assert "Left out" in out
    assert "works/private-letter.svg" in out
    assert ".git" not in out
    assert "nothing refers to it:\n  LICENSE\n" in out
    code, out, _ = run("unpack", target, "-o", tmp_path / "again")
    assert (code, out) == (0, f"{tmp_path / 'again'}: 5 files\n")
    again = (tmp_path / "again/works/drawing.svg").read_bytes()
    assert again == (museum / "works/drawing.svg").read_bytes()


def test_a_bundle_is_checked_as_a_folder_is(run, museum, tmp_path):
    target = tmp_path / "carried.exhibit"
    run("pack", museum, "-o", target, "--plain")
    assert run("check", target)[0] == 0
    target.write_bytes(target.read_bytes()[:-5])
    code, _, err = run("check", target)
    assert code == 2
    assert err.startswith(f"exhibit-app: '{target}' cannot be opened: it is torn")


def test_a_file_that_cannot_be_read_is_named(run, museum, tmp_path, monkeypatch, qapp):
    drawing = museum / "works" / "drawing.svg"
    opened = Path.open

    def refusing(path, *arguments, **named):
        if path == drawing:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **named)

    monkeypatch.setattr(Path, "open", refusing)
    monkeypatch.setattr(whole_file, "damaged_files", lambda *_: [])
    for plain in ([], ["--plain"]):
        code, _, err = run("pack", museum, "-o", tmp_path / "a.exhibit", *plain)
        assert code == 2
        assert f"'{drawing}' cannot be" in err
        assert "Permission denied" in err


def test_signing_end_to_end(run, museum, tmp_path):
    key, target = tmp_path / "museum.key", tmp_path / "signed.exhibit"
    code, out, _ = run("keygen", key)
    assert code == 0
    public = out.split()[-1]
    assert stat.S_IMODE(key.stat().st_mode) == 0o600 or sys.platform == "win32"
    assert run("keygen", key)[0] == 2
    code, out, _ = run("pack", museum, "-o", target, "--plain", "--sign", key)
    assert code == 0
    assert public in out
    with BundleFile(target) as opened:
        assert opened.signed_by == public
    code, _, err = run("pack", museum, "-o", target, "--plain", "--sign", museum / "LICENSE")
    assert code == 2
    assert "not a private key" in err


def test_a_collection_with_errors_is_packed_only_when_that_is_asked_for(run, museum, tmp_path):
    (museum / "works/drawing.svg").unlink()
    target = tmp_path / "bad.exhibit"
    code, _, err = run("pack", museum, "-o", target, "--plain")
    assert code == 1
    assert "1 error (exhibit-app check" in err
    assert not target.exists()
    code, out, _ = run("pack", museum, "-o", target, "--plain", "--with-errors")
    assert code == 0
    assert "1 error" in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["pack", "{museum}", "-o", "{tmp}/a.zip"], "does not end with .exhibit"),
        (["pack", "{museum}", "-o", "{tmp}/no/a.exhibit"], "there is no folder"),
        (["pack", "{tmp}/a.exhibit", "-o", "{tmp}/b.exhibit"], "packed already"),
        (["unpack", "{museum}/LICENSE"], "cannot be opened"),
        (["check", "{museum}/LICENSE"], "or a bundle whose name ends with .exhibit"),
        (["keygen", "{tmp}/no/a.key"], "cannot be written"),
    ],
)
def test_wrong_usage_is_told_in_one_sentence(run, museum, tmp_path, arguments, told):
    (tmp_path / "a.exhibit").write_bytes(b"")
    filled = [one.format(museum=museum, tmp=tmp_path) for one in arguments]
    code, _, err = run(*filled)
    assert code == 2
    assert told in err
    assert err.count("\n") == 1


def test_what_a_first_look_needs_is_made_beforehand(qapp, run, museum, tmp_path):
    target = tmp_path / "warm.exhibit"
    code, out, _ = run("pack", museum, "-o", target)
    assert code == 0
    assert "made beforehand" in out
    with BundleFile(target) as opened:
        ready = {entry for entry in opened.parts if entry.startswith("ready/")}
        opened.check_parts()
    assert "ready/pictures-1/640/works/drawing.svg.png" in ready
    assert "ready/search-5.sqlite" in ready


def test_a_damaged_poster_is_not_sealed(run, museum, tmp_path):
    for name in ("film.mp4", "poster.jpg"):
        (museum / "works" / name).write_bytes(b"no picture")
    with (museum / "works/works.yaml").open("a") as works:
        works.write(FILM)
    code, _, err = run("pack", museum, "-o", tmp_path / "a.exhibit", "--plain")
    assert code == 1
    assert "cannot be opened: works/poster.jpg\n" in err


def test_a_picture_that_was_not_copied_to_its_end_is_not_sealed(run, museum, tmp_path):
    drawing = museum / "works/drawing.svg"
    drawing.write_bytes(drawing.read_bytes()[:-10])
    target = tmp_path / "torn.exhibit"
    code, _, err = run("pack", museum, "-o", target, "--plain", "--with-errors")
    assert (code, err, target.is_file()) == (0, "", True)
    target.unlink()
    code, _, err = run("pack", museum, "-o", target, "--plain")
    assert (code, target.exists()) == (1, False)
    assert "files that are empty, cut short, no picture, or cannot be opened: works/draw" in err


def test_a_bundle_is_known_by_its_beginning_whatever_it_is_called(run, museum, tmp_path):
    target, copy = tmp_path / "carried.exhibit", tmp_path / "4711"
    run("pack", museum, "-o", target, "--plain")
    target.rename(copy)
    assert run("check", copy)[0] == 0
    copy.write_bytes(b"PK something else")
    assert run("check", copy)[0] == 2


def test_a_large_bundle_is_read_by_another_process(run, museum, tmp_path, monkeypatch):
    target = tmp_path / "large.exhibit"
    run("pack", museum, "-o", target, "--plain")
    monkeypatch.setattr(reading, "LARGE_BYTES", -1)
    tree = open_tree(target)
    read = reading.Reading(tree, tmp_path / "cache")
    monkeypatch.setattr(read, "here", lambda: pytest.fail("read in this process"))
    monkeypatch.setattr(tree, "size", lambda _path: 1)
    assert read.whole()[0].collection.title.get("en") == "A small museum"
    read.stop()
    tree.close()


def test_a_readme_that_is_a_link_brings_nothing_from_elsewhere(run, museum, tmp_path):
    (tmp_path / "secret").write_text("secret")
    (museum / "README.md").symlink_to(tmp_path / "secret")
    target = tmp_path / "carried.exhibit"
    code, out, err = run("pack", museum, "-o", target, "--plain")
    assert (code, err) == (0, "")
    assert "README.md" in out.partition("Left out")[2]
    with BundleFile(target) as bundle:
        assert "collection/README.md" not in bundle.parts
