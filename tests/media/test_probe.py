from pathlib import Path

import pytest
from PIL import Image

from exhibit_app.media import picture_file
from exhibit_app.media.picture_file import PictureError, known_formats
from exhibit_app.media.probe import PictureInfo, probe
from tests.media.sample_pictures import bomb_png, quarters, swapped_profile, truncated_jpeg, turned

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif", "jp2", "gif"])
def test_the_size_and_kind_of_every_format_are_read(tmp_path: Path, suffix: str):
    path = tmp_path / f"picture.{suffix}"
    quarters(40, 24).save(path)
    info = probe(path)
    assert (info.width, info.height) == (40, 24)
    assert info.format in known_formats()
    assert info.megapixels == pytest.approx(0.00096)


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_usual_pictures_wait_for_no_other_plug_ins(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(picture_file, "known_formats", pytest.fail)
    path = tmp_path / f"picture.{suffix}"
    quarters(40, 24).save(path)
    assert probe(path).width == 40


def test_a_turned_picture_has_the_size_it_is_shown_in(tmp_path: Path):
    info = probe(turned(tmp_path / "portrait.jpg", 6))
    assert info == PictureInfo(24, 40, "JPEG", 6, False)
    scan = probe(turned(tmp_path / "portrait.tif", 6))
    assert (scan.width, scan.height) == (24, 40)


def test_an_orientation_without_sense_is_upright(tmp_path: Path):
    assert probe(turned(tmp_path / "odd.jpg", 77)).orientation == 1


def test_a_profile_is_noticed(tmp_path: Path):
    path = tmp_path / "scan.png"
    quarters().save(path, icc_profile=swapped_profile())
    assert probe(path).has_profile


def test_content_counts_not_the_name(tmp_path: Path):
    path = tmp_path / "drawing.jpg"
    quarters().save(path, "PNG")
    assert probe(path).format == "PNG"


def test_a_truncated_picture_still_tells_its_size(tmp_path: Path):
    assert probe(truncated_jpeg(tmp_path / "half.jpg")).width == 300


def test_a_large_png_is_not_decoded_to_tell_its_size(tmp_path: Path):
    path = tmp_path / "large.png"
    path.write_bytes(bomb_png(20_000, 15_000))
    assert probe(path).width == 20_000


def test_a_png_may_say_behind_its_pixels_how_it_lies(tmp_path: Path):
    data = turned(tmp_path / "portrait.png", 6).read_bytes()
    start = data.index(b"eXIf") - 4
    end = start + 12 + int.from_bytes(data[start : start + 4], "big")
    last = data.index(b"IEND") - 4
    path = tmp_path / "tagged.png"
    path.write_bytes(data[:start] + data[end:last] + data[start:end] + data[last:])
    info = probe(path)
    assert (info.width, info.height, info.orientation) == (24, 40, 6)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("bomb.png", bomb_png(60_000, 60_000), "400 megapixels"),
        ("line.png", bomb_png(2_000_000, 1), "400 megapixels"),
        ("text.jpg", b"Xin ch\xc3\xa0o", "not a picture of a known kind"),
        ("empty.png", b"", "not a picture of a known kind"),
        ("cut.png", bomb_png(10, 10)[:20], "not a picture|damaged"),
        ("script.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "known kind"),
        ("page.svg", b"<html/>", "not an SVG"),
        ("words.svg", b"plain words", "damaged"),
        ("none.svg", b"", "not an SVG"),
        ("comment.svg", b"<!--" + b"x" * 300_000 + b"--><svg viewBox='0 0 1 1'/>", "not an SVG"),
        ("huge.svg", SVG.format('width="99999px" height="99999px"').encode(), "400 megapixels"),
        ("unsized.svg", SVG.format('width="100%"').encode(), "needs a viewBox"),
        ("infinite.svg", SVG.format('viewBox="0 0 inf nan"').encode(), "needs a viewBox"),
    ],
)
def test_a_hostile_or_broken_file_is_a_sentence(tmp_path: Path, name: str, data: bytes, told: str):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(PictureError, match=told) as raised:
        probe(path)
    assert str(raised.value).startswith(name)


def test_a_missing_file_is_a_sentence(tmp_path: Path):
    for name in ("gone.jpg", "gone.svg"):
        with pytest.raises(PictureError, match="not there"):
            probe(tmp_path / name)
    with pytest.raises(PictureError):
        probe(tmp_path)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg [<!ENTITY % remote SYSTEM "file:///etc/passwd"> %remote;]>',
    ],
)
def test_an_svg_with_entities_is_refused(tmp_path: Path, declared: str):
    path = tmp_path / "laughs.svg"
    path.write_text(declared + '<svg viewBox="0 0 9 9">&b;</svg>', "utf-8")
    with pytest.raises(PictureError, match="entities"):
        probe(path)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="120" height="80"', (120, 80)),
        ('width="1in" height="25.4mm"', (96, 96)),
        ('width="200px" viewBox="0 0 40 20"', (200, 100)),
        ('height="200" viewBox="0,0,40,20"', (400, 200)),
        ('width="100%" height="100%" viewBox="-5 -5 640.4 480"', (640, 480)),
        ('viewBox="0 0 0.1 0.1"', (1, 1)),
        ('width="0" viewBox="0 0 30 20"', (30, 20)),
    ],
)
def test_the_size_of_an_svg_is_worked_out(tmp_path: Path, attributes: str, size: tuple[int, int]):
    path = tmp_path / "Tranh.SVG"
    head = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><!-- > -->'
    path.write_text(head + SVG.format(attributes), "utf-8")
    info = probe(path)
    assert (info.width, info.height, info.format) == (*size, "SVG")


def test_pillow_cannot_be_tempted_into_other_formats():
    assert set(known_formats()) <= set(Image.OPEN)
    assert not {"EPS", "FPX", "WMF", "PSD"} & set(known_formats())
