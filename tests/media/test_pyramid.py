from pathlib import Path

import pytest
from PIL import Image

from exhibit_app.media import pyramid
from exhibit_app.media.picture_file import PictureError, Stopped
from exhibit_app.media.picture_key import file_identity
from exhibit_app.media.pyramid import PyramidInfo, build_pyramid, pyramid_key
from exhibit_app.media.tile_cache import CacheFull, TileCache
from tests.media.sample_pictures import quarters, truncated_jpeg, turned


@pytest.fixture
def cache(tmp_path: Path):
    with TileCache(tmp_path / "cache", 50_000_000) as tiles:
        yield tiles


def build(path: Path, cache: TileCache, tile: int = 64) -> PyramidInfo:
    key = pyramid_key(file_identity(path), tile)
    return build_pyramid(path, cache, key, tile=tile, progress=lambda _: None, stop=lambda: False)


def assembled(info: PyramidInfo, cache: TileCache, level: int) -> Image.Image:
    """A level put together again; fails when a tile is missing or of the wrong size."""
    width, height = info.level_size(level)
    columns, rows = info.tile_count(level)
    whole = Image.new("RGBA", (width, height))
    for y in range(rows):
        for x in range(columns):
            path = cache.get(info.key, level, x, y)
            assert path is not None
            with Image.open(path) as tile:
                left, top = x * info.tile, y * info.tile
                assert tile.size == (min(info.tile, width - left), min(info.tile, height - top))
                whole.paste(tile, (left, top))
        assert cache.get(info.key, level, columns, y) is None
    return whole


@pytest.mark.parametrize(
    ("width", "height", "levels"),
    [(1, 1, 1), (512, 512, 1), (513, 2, 2), (1024, 9, 2), (1025, 9, 3), (20_000, 15_000, 7)],
)
def test_level_0_fits_into_one_tile_and_the_last_is_the_picture(
    width: int, height: int, levels: int
):
    info = PyramidInfo("key", width, height, 512)
    assert info.levels == levels
    assert info.tile_count(0) == (1, 1)
    assert info.level_size(levels - 1) == (width, height)
    assert levels == 1 or max(info.level_size(1)) > 512


@pytest.mark.parametrize("size", [(300, 201), (64, 64), (65, 1), (1, 129), (10, 7)])
def test_every_tile_of_every_level_is_there(
    tmp_path: Path, cache: TileCache, size: tuple[int, int]
):
    path = tmp_path / "picture.png"
    quarters(*size).save(path)
    info = build(path, cache)
    assert (info.width, info.height) == size
    for level in range(info.levels):
        assembled(info, cache, level)


def test_tiles_show_the_picture_upright_at_every_scale(tmp_path: Path, cache: TileCache):
    info = build(turned(tmp_path / "picture.png", 6, quarters(320, 200)), cache)
    assert (info.width, info.height) == (200, 320)
    for level in range(info.levels):
        image = assembled(info, cache, level)
        width, height = image.size
        red, green, blue, _ = image.getpixel((width * 3 // 4, height // 4))
        assert red > 180
        assert max(green, blue) < 60


def test_transparency_is_kept(tmp_path: Path, cache: TileCache):
    path = tmp_path / "cut-out.png"
    image = quarters(100, 100).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize((100, 100)))
    image.save(path)
    info = build(path, cache)
    assert assembled(info, cache, 0).getpixel((10, 0))[3] < 10
    tile = cache.get(info.key, 0, 0, 0)
    assert tile is not None
    assert tile.suffix == ".png"


def test_progress_rises_to_one(tmp_path: Path, cache: TileCache):
    path = tmp_path / "picture.jpg"
    quarters(400, 400).save(path)
    told: list[float] = []
    build_pyramid(path, cache, "key", tile=64, progress=told.append, stop=lambda: False)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)


def test_it_stops_when_asked(tmp_path: Path, cache: TileCache):
    path = tmp_path / "picture.jpg"
    quarters(400, 400).save(path)
    told: list[float] = []
    with pytest.raises(Stopped):
        build_pyramid(
            path,
            cache,
            "key",
            tile=64,
            progress=told.append,
            stop=lambda: bool(told) and told[-1] > 0.6,
        )
    assert told[-1] < 0.9


def test_a_damaged_picture_is_a_sentence(tmp_path: Path, cache: TileCache):
    with pytest.raises(PictureError, match="damaged"):
        build(truncated_jpeg(tmp_path / "half.jpg"), cache)


def test_a_full_disk_is_one_clear_error(
    tmp_path: Path, cache: TileCache, monkeypatch: pytest.MonkeyPatch
):
    def no_room(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "picture.png"
    quarters().save(path)
    monkeypatch.setattr(pyramid, "decoded", no_room)
    with pytest.raises(CacheFull, match=r"picture\.png"):
        build(path, cache)


def test_the_key_follows_the_file(tmp_path: Path):
    path = tmp_path / "picture.png"
    quarters().save(path)
    before = file_identity(path)
    assert file_identity(path) == before
    assert pyramid_key(before, 256) != pyramid_key(before)
    quarters(80, 50).save(path)
    assert pyramid_key(file_identity(path)) != pyramid_key(before)
