import json
import struct
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from exhibit_app.media.basemap import MAGIC, Basemap, BasemapError, ShapeKind
from exhibit_app.media.basemap_writer import NewLevel, NewShape, write_basemap

ASSETS = Path(__file__).parents[2] / "assets" / "basemap"
LONG_WAY = ((0, 0), (100_000, -70_001), (5, 7))


def write_small(path: Path) -> Path:
    square = NewShape(ShapeKind.LAND, ((10, 10), (90, 10), (90, 90), (10, 90)))
    pond = NewShape(ShapeKind.LAKE, ((40, 40), (60, 40), (50, 60)))
    coarse = NewLevel("coarse", 0, 100, {(0, 0): [square, pond]})
    river = NewShape(ShapeKind.RIVER + 3, LONG_WAY)
    fine = NewLevel("fine", 1, 1000, {(0, 0): [river], (1, 1): [square]})
    write_basemap(path, {"title": "Ao làng"}, [coarse, fine], {"islets": [(0.25, 0.75)]})
    return path


def test_what_was_written_is_read_back(tmp_path: Path):
    with closing(Basemap.open(write_small(tmp_path / "small.exbm"))) as basemap:
        assert basemap.metadata["title"] == "Ao làng"
        assert basemap.islets == {"islets": ((0.25, 0.75),)}
        assert [(level.name, level.grid) for level in basemap.levels] == [
            ("coarse", 100),
            ("fine", 1000),
        ]
        land, lake = basemap.shapes(0, (0, 0, 1, 1))
    assert (land.kind, lake.kind) == (ShapeKind.LAND, ShapeKind.LAKE)
    assert list(zip(lake.xs, lake.ys, strict=True)) == [(40, 40), (60, 40), (50, 60)]
    assert lake.bounds == (40, 40, 60, 60)


def test_a_step_too_long_for_the_format_keeps_its_ends(tmp_path: Path):
    with closing(Basemap.open(write_small(tmp_path / "small.exbm"))) as basemap:
        (river,) = basemap.shapes(1, (0, 0, 0.4, 0.4))
    points = list(zip(river.xs, river.ys, strict=True))
    assert points[0] == LONG_WAY[0]
    assert LONG_WAY[1] in points
    assert points[-1] == LONG_WAY[2]


def test_only_shapes_that_touch_the_bounds_come(tmp_path: Path):
    with closing(Basemap.open(write_small(tmp_path / "small.exbm"))) as basemap:
        assert [shape.kind for shape in basemap.shapes(0, (0.0, 0.0, 0.3, 0.3))] == [ShapeKind.LAND]
        assert not list(basemap.shapes(1, (0.6, 0.1, 0.9, 0.4)))
        assert not list(basemap.shapes(0, (-2.0, 0.0, -1.0, 1.0)))


def test_the_same_input_gives_the_same_bytes_and_another_another_id(tmp_path: Path):
    first = write_small(tmp_path / "a.exbm")
    second = write_small(tmp_path / "b.exbm")
    other = tmp_path / "c.exbm"
    write_basemap(other, {}, [NewLevel("coarse", 0, 100)], {})
    assert first.read_bytes() == second.read_bytes()
    ids = set()
    for path in (first, second, other):
        with closing(Basemap.open(path)) as basemap:
            ids.add(basemap.content_id)
    assert len(ids) == 2


def with_header(header: object) -> bytes:
    packed = zlib.compress(json.dumps(header).encode())
    return struct.pack("<8sI", MAGIC, len(packed)) + packed


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"EX",
        b"PK\x03\x04" + bytes(60),
        struct.pack("<8sI", MAGIC, 2**31) + b"x",
        with_header([]),
        with_header({"metadata": {}, "content_id": "x", "levels": [{}], "islets": {}}),
        with_header({"metadata": {}, "content_id": "x", "levels": [], "islets": {"a": [[1]]}}),
        with_header("0" * 5_000_000),
    ],
)
def test_a_damaged_file_is_refused_in_one_way(tmp_path: Path, data: bytes):
    path = tmp_path / "bad.exbm"
    path.write_bytes(data)
    with pytest.raises(BasemapError):
        Basemap.open(path)


def test_a_damaged_tile_is_refused(tmp_path: Path):
    path = write_small(tmp_path / "small.exbm")
    path.write_bytes(path.read_bytes()[:-5])
    with closing(Basemap.open(path)) as basemap, pytest.raises(BasemapError):
        list(basemap.shapes(1, (0.6, 0.6, 0.9, 0.9)))


def test_the_shipped_basemap_has_no_borders_and_both_archipelagos():
    with closing(Basemap.open(ASSETS / "world.exbm")) as world:
        assert [level.name for level in world.levels] == ["110m", "50m", "10m"]
        assert world.metadata["borders"] == "none"
        assert len(world.islets["hoang_sa"]) >= 18
        assert len(world.islets["truong_sa"]) >= 21
        for level in (0, 1):
            kinds = {shape.kind for shape in world.shapes(level, (0, 0, 1, 1))}
            assert ShapeKind.LAND in kinds
            assert ShapeKind.BORDER not in kinds


def test_the_borders_name_their_source_and_viewpoint():
    with closing(Basemap.open(ASSETS / "borders.exbm")) as borders:
        assert borders.metadata["source"] == "Natural Earth 4.1 (via world-atlas)"
        assert borders.metadata["viewpoint"] == "de facto, as drawn by Natural Earth"
        for shape in borders.shapes(0, (0, 0, 1, 1)):
            assert shape.kind == ShapeKind.BORDER
            assert shape.width < borders.levels[0].grid / 4, "a jump over the antimeridian"
