"""The folder of small copies of pictures: bounded, and replaced where it cannot be written."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.media.bounded_folder import FULL, BoundedFolder

if TYPE_CHECKING:
    from collections.abc import Callable

PICTURE_BYTES = 512_000_000

_SPARE_BYTES = 128_000_000
_CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR}


class PictureFolder:
    """Small copies of pictures, of which the least recently used go when they are too many.

    Several programs may share it. Safe to share between threads.
    """

    def __init__(self, root: Path, limit_bytes: int = PICTURE_BYTES) -> None:
        """Nothing is read or written yet."""
        self._folder = BoundedFolder(root, limit_bytes)
        self._is_spare = False

    @property
    def root(self) -> Path:
        """Where new copies go."""
        return self._folder.root

    def use(self, path: Path) -> bool:
        """Whether a copy that was made before is still there; it counts as used now."""
        if path.is_relative_to(self.root):
            return self._folder.find(path.relative_to(self.root)) is not None
        return path.exists()

    def keep(self, make: Callable[[Path], Path]) -> Path:
        """The file that `make` finds or writes in the folder it is given.

        When the disk is full, half of the copies go; where nothing can be written, a folder takes
        over that goes with the program.

        Raises:
            OSError: There is no room anywhere, or `make` cannot read what it needs.
        """
        try:
            return self._made(make)
        except OSError as error:
            if error.errno not in FULL | _CLOSED or self._is_spare:
                raise
            full = error.errno in FULL
        if full:
            self._folder.halve()
            with suppress(OSError):
                return self._made(make)
        self._take_spare()
        return self._made(make)

    def _made(self, make: Callable[[Path], Path]) -> Path:
        path = make(self.root)
        if path.is_relative_to(self.root):
            self._folder.count(path)
        return path

    def _take_spare(self) -> None:
        # What a start never needs is not loaded by it.
        import shutil  # noqa: PLC0415
        import tempfile  # noqa: PLC0415
        import weakref  # noqa: PLC0415

        spare = Path(tempfile.mkdtemp(prefix="exhibit-pictures-"))
        weakref.finalize(self, shutil.rmtree, spare, ignore_errors=True)
        self._folder = BoundedFolder(spare, _SPARE_BYTES)
        self._is_spare = True
