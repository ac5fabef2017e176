import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageOps

from exhibit_app.media import decoded_picture
from exhibit_app.media.decoded_picture import decoded
from exhibit_app.media.picture_file import PictureError, Stopped, known_formats
from tests.media.sample_pictures import (
    bomb_png,
    grey_profile,
    planes_of_16_bits,
    quarters,
    swapped_profile,
    truncated_jpeg,
    turned,
)


def whole(path: Path, scratch: Path, rows: int = 7) -> Image.Image:
    with decoded(path, scratch) as picture:
        image = Image.new(picture.mode, (picture.width, picture.height))
        for number, strip in enumerate(picture.strips(rows)):
            assert strip.mode == picture.mode
            image.paste(strip, (0, number * rows))
    return image


def assert_same(first: Image.Image, second: Image.Image, tolerance: int = 0) -> None:
    assert first.size == second.size
    difference = ImageChops.difference(first.convert("RGBA"), second.convert("RGBA"))
    assert max(high for _, high in difference.getextrema()) <= tolerance


@pytest.mark.parametrize("orientation", range(1, 9))
def test_strips_are_upright(tmp_path: Path, orientation: int):
    path = turned(tmp_path / "picture.png", orientation)
    with Image.open(path) as image:
        expected = ImageOps.exif_transpose(image)
    assert_same(whole(path, tmp_path), expected)


@pytest.mark.parametrize("suffix", ["jpg", "tif", "webp", "avif", "heic"])
def test_what_lies_on_its_side_stands_up_whatever_its_kind(tmp_path: Path, suffix: str):
    if suffix == "heic" and "HEIF" not in known_formats():
        pytest.skip("pillow-heif is not installed")
    path = turned(tmp_path / f"picture.{suffix}", 6, quarters(400, 240))
    upright = whole(path, tmp_path)
    assert upright.size == (240, 400)
    red, green, blue = upright.getpixel((200, 60))  # where its left half has come to lie
    assert red > 180
    assert max(green, blue) < 60


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_tiff_that_pillow_turns_is_not_turned_twice(tmp_path: Path, orientation: int):
    path = turned(tmp_path / "scan.tif", orientation)
    with Image.open(path) as image:
        image.load()
        assert_same(whole(path, tmp_path), image)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGB", "RGBA", "CMYK", "LAB", "YCbCr"])
def test_every_mode_comes_out_as_the_screen_shows_it(tmp_path: Path, mode: str):
    path = tmp_path / "picture.tif"
    source = quarters().convert("RGBA" if mode == "LA" else "RGB")
    (source if mode == "LAB" else source.convert(mode)).save(path)
    image = whole(path, tmp_path)
    with Image.open(path) as expected:
        assert_same(image, expected.convert(image.mode), tolerance=3)


def test_sixteen_bits_are_scaled_not_cut_off(tmp_path: Path):
    path = tmp_path / "scan.png"
    Image.new("I;16", (8, 8), 0x8000).save(path)
    assert whole(path, tmp_path).getpixel((0, 0)) == (128, 128, 128)


@pytest.mark.parametrize("name", ["odd!", "sRGB"])
def test_a_profile_is_followed_whatever_it_calls_itself(tmp_path: Path, name: str):
    path = tmp_path / "scan.png"
    quarters().save(path, icc_profile=swapped_profile(name))
    red, green, _ = whole(path, tmp_path).getpixel((0, 0))
    assert green > 150
    assert red < 100


def test_a_profile_of_sound_colours_leaves_them_as_they_are(tmp_path: Path):
    path = tmp_path / "scan.png"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    quarters().save(path, icc_profile=profile.tobytes())
    assert_same(whole(path, tmp_path), quarters())


@pytest.mark.parametrize("kind", ["GRAY", "CMYK", "Lab "])
def test_a_profile_for_other_colours_than_the_pictures_is_ignored(tmp_path: Path, kind: str):
    path = tmp_path / "scan.png"
    profile = grey_profile() if kind == "GRAY" else grey_profile().replace(b"GRAY", kind.encode())
    quarters().save(path, icc_profile=profile)
    assert_same(whole(path, tmp_path), quarters())


def test_a_profile_leaves_transparency_alone(tmp_path: Path):
    path = tmp_path / "scan.png"
    image = quarters().convert("RGBA")
    image.putalpha(77)
    image.save(path, icc_profile=swapped_profile())
    assert whole(path, tmp_path).getpixel((0, 0))[3] == 77


def test_a_damaged_profile_is_ignored(tmp_path: Path):
    path = tmp_path / "scan.png"
    quarters().save(path, icc_profile=b"not a profile")
    assert_same(whole(path, tmp_path), quarters())


@pytest.mark.parametrize(
    ("suffix", "mode"),
    [
        *(("png", mode) for mode in ("L", "P", "RGB", "RGBA")),
        *(("jpg", mode) for mode in ("L", "RGB", "CMYK")),
        *(("tif", mode) for mode in ("L", "P", "RGB", "RGBA", "CMYK")),
    ],
)
def test_a_big_picture_is_decoded_on_disk_with_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, mode: str
):
    path = tmp_path / f"picture.{suffix}"
    noise = Image.effect_noise((90, 60), 80).convert("RGB").convert(mode)
    turned(path, 1 if suffix == "tif" else 6, noise)
    ordinary = whole(path, tmp_path)
    maps: list[int] = []
    real_map = decoded_picture.scratch_map

    def noted_map(folder: Path, size: int):
        maps.append(size)
        return real_map(folder, size)

    monkeypatch.setattr(decoded_picture, "scratch_map", noted_map)
    monkeypatch.setattr(decoded_picture, "_IN_MEMORY", 100)
    monkeypatch.setattr(decoded_picture, "_WINDOW", 64)
    assert_same(whole(path, tmp_path), ordinary)
    assert maps == [90 * 60 * (1 if mode in "LP" else 4)]
    assert list(tmp_path.iterdir()) == [path]


def test_transparent_colours_of_big_pictures_stay_transparent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "stamp.png"
    quarters().save(path, transparency=(220, 20, 20))
    monkeypatch.setattr(decoded_picture, "_IN_MEMORY", 100)
    image = whole(path, tmp_path)
    assert image.getpixel((0, 0))[3] == 0
    assert image.getpixel((39, 0))[3] == 255


def test_formats_that_decode_at_once_have_a_lower_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for kind in ("progressive JPEG", "WEBP"):
        monkeypatch.setitem(decoded_picture.MOST_PIXELS, kind, 900)
    progressive = tmp_path / "web.jpg"
    quarters().save(progressive, progressive=True)
    for path, told in ((progressive, "progressive JPEG"), (tmp_path / "p.webp", "as WEBP")):
        if not path.exists():
            quarters().save(path)
        with pytest.raises(PictureError, match=told), decoded(path, tmp_path):
            pass


@pytest.mark.parametrize("make", [truncated_jpeg, lambda path: path.write_bytes(bomb_png(99, 99))])
def test_damage_is_a_sentence_that_names_the_file(tmp_path: Path, make):
    path = tmp_path / "half.jpg"
    make(path)
    with pytest.raises(PictureError, match=r"half\.jpg is damaged"), decoded(path, tmp_path):
        pass


def test_a_tiff_too_big_for_memory_must_lie_upright(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = turned(tmp_path / "scan.tif", 6)
    monkeypatch.setattr(decoded_picture, "_IN_MEMORY", 100)
    with pytest.raises(PictureError, match="too many"), decoded(path, tmp_path):
        pass


@pytest.mark.parametrize("mode", ["fractions", "planes"])
def test_colours_that_would_come_out_wrong_are_refused(tmp_path: Path, mode: str):
    path = tmp_path / "scan.tif"
    if mode == "fractions":
        Image.new("F", (8, 8), 0.5).save(path)
    else:
        path.write_bytes(planes_of_16_bits(8, 8))
    with pytest.raises(PictureError, match=r"scan\.tif"):
        whole(path, tmp_path)


def test_no_room_for_a_big_picture_is_an_os_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "picture.png"
    quarters().save(path)
    monkeypatch.setattr(decoded_picture, "_IN_MEMORY", 100)
    with pytest.raises(OSError, match="ot a directory"), decoded(path, path / "scratch"):
        pass


def test_reading_can_be_followed_and_stopped(tmp_path: Path):
    path = tmp_path / "noise.png"
    Image.frombytes("RGB", (400, 400), os.urandom(480_000)).save(path)
    shares: list[float] = []
    with decoded(path, tmp_path, watch=shares.append):
        pass
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert shares[-1] > 0.8

    def stop(share: float) -> None:
        if share > 0.3:
            raise Stopped

    with pytest.raises(Stopped), decoded(path, tmp_path, watch=stop):
        pass
