import os
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from exhibit_app import cli
from exhibit_app.media import redrawn
from exhibit_app.media.jp2_profile import jp2_profile
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.picture_file import Stopped
from exhibit_app.media.thumbnails import make_thumbnail
from tests.media.sample_pictures import quarters, swapped_profile


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.jp2"
    quarters(400, 240).save(path)
    return path


def test_the_picture_is_the_same_and_leaves_nothing_behind(tmp_path: Path, scan: Path):
    scratch = tmp_path / "scratch"
    with (
        redrawn.redrawn(scan, scratch, lambda _: None) as file,
        Image.open(file) as copy,
        Image.open(scan) as source,
    ):
        assert ImageChops.difference(copy, source).getbbox() is None
    assert list(scratch.iterdir()) == []


def test_colours_keep_their_profile(tmp_path: Path):
    profile = swapped_profile()  # which holds the time when it was made
    quarters().save(tmp_path / "a.png", icc_profile=profile)
    redrawn.redraw(tmp_path / "a.png", tmp_path / "a.tif")
    with Image.open(tmp_path / "a.tif") as copy:
        assert copy.info["icc_profile"] == profile


def test_a_profile_that_pillow_passes_over_is_kept(tmp_path: Path, scan: Path):
    profile = swapped_profile()
    told = struct.pack(">BBB", 2, 0, 0) + profile
    scan.write_bytes(with_colours(scan.read_bytes(), told))
    redrawn.redraw(scan, tmp_path / "a.tif")
    with Image.open(tmp_path / "a.tif") as copy:
        assert copy.info["icc_profile"] == profile


@pytest.mark.parametrize("length", [0, 1, 7, 0xFFFFFFFF])
def test_boxes_without_sense_hold_no_profile(tmp_path: Path, length: int):
    path = tmp_path / "odd.jp2"
    path.write_bytes(struct.pack(">I4s", length, b"jp2h") + struct.pack(">I4s", length, b"colr"))
    assert jp2_profile(path) is None


def with_colours(data: bytes, told: bytes) -> bytes:
    """A JPEG 2000 that tells its colours in another way."""
    box = data.index(b"colr") - 4
    length = int.from_bytes(data[box : box + 4], "big")
    colours = struct.pack(">I4s", 8 + len(told), b"colr") + told
    header = data.index(b"jp2h") - 4
    whole = int.from_bytes(data[header : header + 4], "big") - length + len(colours)
    changed = data[:box] + colours + data[box + length :]
    return changed[:header] + whole.to_bytes(4, "big") + changed[header + 4 :]


def test_it_is_decoded_in_another_process(tmp_path: Path, scan: Path, monkeypatch):
    started: list[list[str]] = []
    real = redrawn.subprocess.Popen

    def noted(command: list[str], **given: object):
        started.append(command)
        return real(command, **given)

    monkeypatch.setattr(redrawn.subprocess, "Popen", noted)
    with Image.open(make_thumbnail(scan, tmp_path / "small", 100)) as small:
        assert small.size == (100, 60)
    assert [command[-3:-1] for command in started] == [["convert", str(scan)]]


def test_what_cannot_be_decoded_is_a_sentence(tmp_path: Path, scan: Path):
    data = scan.read_bytes()
    scan.write_bytes(data[: len(data) // 2])
    with (
        pytest.raises(PictureError, match=r"scan\.jp2"),
        redrawn.redrawn(scan, tmp_path / "scratch", lambda _: None),
    ):
        pass
    assert list((tmp_path / "scratch").iterdir()) == []


def test_nobody_waits_for_what_is_no_longer_wanted(tmp_path: Path, scan: Path, monkeypatch):
    processes: list[redrawn.subprocess.Popen] = []
    real = redrawn.subprocess.Popen

    def noted(command: list[str], **given: object):
        processes.append(real(command, **given))
        return processes[-1]

    def stop(_: float) -> None:
        raise Stopped

    monkeypatch.setattr(redrawn.subprocess, "Popen", noted)
    with pytest.raises(Stopped), redrawn.redrawn(scan, tmp_path / "scratch", stop):
        pass
    assert processes[0].returncode is not None
    assert list((tmp_path / "scratch").iterdir()) == []


def test_the_command_tells_what_is_wrong(tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setattr(os, "nice", lambda _: 0, raising=False)
    assert cli.main(["convert", str(tmp_path / "gone.jp2"), str(tmp_path / "out.tif")]) == 1
    assert "gone.jp2" in capsys.readouterr().err
