import errno
import os
import threading
from pathlib import Path

import pytest

from exhibit_app.media import bounded_folder, tile_cache
from exhibit_app.media.tile_cache import CacheFull, TileCache

HOUR = 3600.0


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def put_at(cache: TileCache, clock: Clock, x: int, size: int = 100) -> Path:
    path = cache.put("map", 1, x, 0, bytes(size), suffix=".png")
    os.utime(path, (clock.now, clock.now))
    return path


def test_a_tile_is_found_again_by_its_key_and_place(tmp_path: Path):
    with TileCache(tmp_path, 10_000) as cache:
        assert cache.get("map", 3, 1, 2) is None
        path = cache.put("map", 3, 1, 2, b"picture", suffix=".jpg")
        assert cache.get("map", 3, 1, 2) == path
        assert path.suffix == ".jpg"
        assert path.read_bytes() == b"picture"
        assert cache.get("map", 3, 2, 1) is None
        assert cache.get("map of another style", 3, 1, 2) is None


def test_a_key_never_leads_out_of_the_folder(tmp_path: Path):
    root = tmp_path / "cache"
    with TileCache(root, 10_000) as cache:
        path = cache.put("../../etc/điện biên\0", 0, -5, 0, b"x", suffix=".png")
    assert path.resolve().is_relative_to(root.resolve())


def test_another_process_sees_the_tiles(tmp_path: Path):
    with TileCache(tmp_path, 10_000) as writer, TileCache(tmp_path, 10_000) as reader:
        writer.put("map", 0, 0, 0, b"x", suffix=".webp")
        assert reader.get("map", 0, 0, 0) is not None


def test_a_tile_emptied_by_a_power_cut_counts_as_missing(tmp_path: Path):
    with TileCache(tmp_path, 10_000) as cache:
        cache.put("map", 0, 0, 0, b"x", suffix=".png").write_bytes(b"")
        assert cache.get("map", 0, 0, 0) is None


def test_the_least_recently_used_go_when_the_limit_is_passed(tmp_path: Path, clock: Clock):
    with TileCache(tmp_path, 1000, clock) as cache:
        for x in range(10):
            clock.now += 2 * HOUR
            put_at(cache, clock, x)
        clock.now += 2 * HOUR
        assert cache.get("map", 1, 0, 0) is not None
        put_at(cache, clock, 10)
        left = {x for x in range(11) if cache.get("map", 1, x, 0)}
    assert left == {0, 4, 5, 6, 7, 8, 9, 10}
    assert sum(path.stat().st_size for path in files(tmp_path)) == 800


def test_what_others_wrote_counts_too(tmp_path: Path, clock: Clock):
    with TileCache(tmp_path, 1000, clock) as first, TileCache(tmp_path, 1000, clock) as second:
        for x in range(20):
            clock.now += 1
            put_at(first, clock, 2 * x)
            put_at(second, clock, 2 * x + 1)
    assert sum(path.stat().st_size for path in files(tmp_path)) <= 1000


def test_a_used_tile_is_touched_at_most_once_an_hour(tmp_path: Path, clock: Clock):
    with TileCache(tmp_path, 1000, clock) as cache:
        path = put_at(cache, clock, 0)
        made = path.stat().st_mtime
        clock.now += HOUR / 2
        cache.get("map", 1, 0, 0)
        assert path.stat().st_mtime == made
        clock.now += HOUR
        cache.get("map", 1, 0, 0)
        assert path.stat().st_mtime == clock.now


def test_a_place_that_cannot_be_written_is_replaced_by_a_temporary_one(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with TileCache(blocked / "cache", 1000) as cache:
        path = cache.put("map", 0, 0, 0, b"x", suffix=".png")
        assert cache.get("map", 0, 0, 0) == path
        assert cache.folder in path.parents
        assert not path.is_relative_to(tmp_path)
    assert not path.exists()


def test_a_full_disk_first_costs_half_the_cache(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    write = bounded_folder.write_atomically

    def write_if_room(target: Path, data: bytes) -> None:
        if len(files(tmp_path)) >= 4:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(target, data)

    monkeypatch.setattr(bounded_folder, "write_atomically", write_if_room)
    with TileCache(tmp_path, 10_000, clock) as cache:
        for x in range(5):
            clock.now += 1
            assert put_at(cache, clock, x).is_relative_to(tmp_path)
        assert [x for x in range(5) if cache.get("map", 1, x, 0)] == [2, 3, 4]


def test_no_room_anywhere_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setattr(tile_cache.tempfile, "TemporaryDirectory", refuse)
    with TileCache(blocked / "cache", 1000) as cache:
        with pytest.raises(CacheFull):
            cache.put("map", 0, 0, 0, b"x", suffix=".png")
        assert cache.get("map", 0, 0, 0) is None


def refuse(**_: str) -> None:
    raise OSError(errno.EROFS, "Read-only file system")


def test_nothing_half_written_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(self: Path, target: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="Input/output"):
        bounded_folder.write_atomically(tmp_path / "tile.png", b"x")
    assert not files(tmp_path)


def test_threads_may_write_the_same_tile(tmp_path: Path):
    with TileCache(tmp_path, 100_000) as cache:
        threads = [
            threading.Thread(
                target=cache.put, args=("map", 0, 0, 0, bytes([n]) * 999), kwargs={"suffix": ".png"}
            )
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        path = cache.get("map", 0, 0, 0)
    assert path is not None
    assert len(set(path.read_bytes())) == 1
    assert len(path.read_bytes()) == 999


def test_an_unknown_kind_of_tile_is_refused(tmp_path: Path):
    with TileCache(tmp_path, 1000) as cache, pytest.raises(ValueError, match="svg"):
        cache.put("map", 0, 0, 0, b"x", suffix=".svg")
