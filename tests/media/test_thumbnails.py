import os
from pathlib import Path

import pytest
from PIL import Image

from exhibit_app.media import thumbnails
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.thumbnails import make_thumbnail
from tests.media.sample_pictures import quarters, truncated_jpeg, turned


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        image.load()
        return image.size


def count_decoding(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The pictures that are decoded from now on."""
    seen: list[Path] = []
    real = thumbnails._small_copy

    def noted(source: Path, scratch: Path, longest_side: int) -> Image.Image:
        seen.append(source)
        return real(source, scratch, longest_side)

    monkeypatch.setattr(thumbnails, "_small_copy", noted)
    return seen


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize(
    ("size", "expected"), [((2000, 1000), (100, 50)), ((333, 999), (33, 100)), ((60, 40), (60, 40))]
)
def test_a_copy_fits_and_is_never_bigger_than_the_picture(
    tmp_path: Path, suffix: str, size: tuple[int, int], expected: tuple[int, int]
):
    path = tmp_path / f"picture.{suffix}"
    quarters(*size).save(path)
    copy = make_thumbnail(path, tmp_path / "small", 100)
    assert copy.suffix == ".jpg"
    assert size_of(copy) == expected


def test_a_copy_is_upright(tmp_path: Path):
    path = turned(tmp_path / "picture.jpg", 8, quarters(900, 500))
    with Image.open(make_thumbnail(path, tmp_path / "small", 90)) as image:
        assert image.size == (50, 90)
        _, green, _ = image.convert("RGB").getpixel((5, 5))
        assert green > 150


def test_transparency_is_kept(tmp_path: Path):
    path = tmp_path / "cut-out.png"
    Image.new("RGBA", (300, 300), (255, 0, 0, 40)).save(path)
    copy = make_thumbnail(path, tmp_path / "small", 64)
    assert copy.suffix == ".png"
    with Image.open(copy) as image:
        assert image.getpixel((30, 30)) == (255, 0, 0, 40)


def test_a_copy_is_made_once_for_each_size_and_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    decoded = count_decoding(monkeypatch)
    path, small = tmp_path / "picture.png", tmp_path / "small"
    quarters(200, 200).save(path)
    first = make_thumbnail(path, small, 64)
    assert make_thumbnail(path, small, 64) == first
    assert len(decoded) == 1
    assert make_thumbnail(path, small, 32) != first
    os.utime(path, (1, 1))
    assert make_thumbnail(path, small, 64) != first
    assert len(decoded) == 3


def test_a_broken_picture_is_tried_once_until_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    decoded = count_decoding(monkeypatch)
    path, small = truncated_jpeg(tmp_path / "half.jpg"), tmp_path / "small"
    messages = set()
    for _ in range(3):
        with pytest.raises(PictureError) as raised:
            make_thumbnail(path, small, 64)
        messages.add(str(raised.value))
    assert len(messages) == 1
    assert len(decoded) == 1
    quarters().save(path)
    assert size_of(make_thumbnail(path, small, 64)) == (40, 24)


def test_a_copy_emptied_by_a_power_cut_is_made_again(tmp_path: Path):
    path, small = tmp_path / "picture.png", tmp_path / "small"
    quarters(200, 200).save(path)
    make_thumbnail(path, small, 64).write_bytes(b"")
    assert size_of(make_thumbnail(path, small, 64)) == (64, 64)


def test_a_missing_picture_leaves_no_mark(tmp_path: Path):
    with pytest.raises(PictureError, match="not there"):
        make_thumbnail(tmp_path / "gone.jpg", tmp_path / "small", 64)
    assert not (tmp_path / "small").exists()
