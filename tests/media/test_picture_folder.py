import errno
import os
from pathlib import Path

import pytest

from exhibit_app.media.picture_folder import PictureFolder


def written(name: str, size: int = 100):
    """What writes a file of a name into the folder it is given."""

    def make(folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / name
        path.write_bytes(bytes(size))
        return path

    return make


def test_the_least_recently_used_go_when_they_are_too_many(tmp_path: Path):
    folder = PictureFolder(tmp_path, 1000)
    paths = []
    for number in range(10):
        paths.append(folder.keep(written(f"{number}.jpg")))
        os.utime(paths[-1], (1_000_000 + number, 1_000_000 + number))
    assert folder.use(paths[0])
    folder.keep(written("one too many.jpg"))
    left = [number for number, path in enumerate(paths) if path.exists()]
    assert left == [0, 4, 5, 6, 7, 8, 9]


def test_a_copy_that_has_gone_is_not_used(tmp_path: Path):
    folder = PictureFolder(tmp_path)
    path = folder.keep(written("a.jpg"))
    path.unlink()
    assert not folder.use(path)


def test_what_lies_elsewhere_is_used_and_never_trimmed(tmp_path: Path):
    packed = written("packed.jpg", 5000)(tmp_path / "bundle")
    folder = PictureFolder(tmp_path / "pictures", 1000)
    assert folder.keep(lambda _: packed) == packed
    assert folder.use(packed)


def test_a_full_disk_first_costs_half_of_them(tmp_path: Path):
    folder = PictureFolder(tmp_path, 10_000)
    for number in range(4):
        os.utime(folder.keep(written(f"{number}.jpg")), (1000 + number, 1000 + number))

    def make(root: Path) -> Path:
        if len(list(root.iterdir())) > 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return written("new.jpg")(root)

    assert folder.keep(make).is_relative_to(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2.jpg", "3.jpg", "new.jpg"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_where_nothing_can_be_written_another_folder_takes_over(tmp_path: Path, code: int):
    folder = PictureFolder(tmp_path)

    def make(root: Path) -> Path:
        if root == tmp_path:
            raise OSError(code, os.strerror(code))
        return written("a.jpg")(root)

    path = folder.keep(make)
    assert folder.use(path)
    assert not path.is_relative_to(tmp_path)
    assert folder.root in path.parents
    spare = folder.root
    del folder
    assert not spare.exists()


def test_a_picture_that_cannot_be_read_costs_nothing(tmp_path: Path):
    folder = PictureFolder(tmp_path)
    kept = folder.keep(written("a.jpg"))

    def make(root: Path) -> Path:
        raise FileNotFoundError(errno.ENOENT, "gone", str(root))

    with pytest.raises(FileNotFoundError):
        folder.keep(make)
    assert folder.use(kept)
    assert folder.root == tmp_path
