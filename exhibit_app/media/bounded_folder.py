"""A folder of files that never outgrows its limit, whoever else writes into it."""

import errno
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from exhibit_app.media.atomic_file import write_atomically

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""Of errors: those that say there is no room."""

_TRIMMED_SHARE = 0.8
_RECOUNT_SHARE = 0.1
_TOUCH_SECONDS = 3600.0


class BoundedFolder:
    """Files under a root, the least recently used of which go when they are too many.

    The size is counted once and then only added to, so that several processes may share the
    folder: each counts anew after adding a tenth of the limit.
    """

    def __init__(
        self, root: Path, limit_bytes: int, clock: Callable[[], float] = time.time
    ) -> None:
        """Nothing is read or written yet; `clock` gives seconds as file times do."""
        self.root = root
        self._limit = limit_bytes
        self._clock = clock
        self._lock = threading.Lock()
        self._counted: int | None = None
        self._added = 0

    def find(self, relative: Path) -> Path | None:
        """The file, marked as used, or None if there is none that holds anything."""
        path = self.root / relative
        try:
            status = path.stat()
        except OSError:
            return None
        if status.st_size == 0:
            return None
        now = self._clock()
        if abs(now - status.st_mtime) > _TOUCH_SECONDS:
            with suppress(OSError):
                os.utime(path, (now, now))
        return path

    def add(self, relative: Path, data: bytes) -> Path:
        """Write a file and trim the folder when it has grown too big.

        Raises:
            OSError: it could not be written.
        """
        path = self.root / relative
        write_atomically(path, data)
        self._account(len(data))
        return path

    def count(self, path: Path) -> None:
        """Take note of a file that somebody else wrote into the folder, and trim as after `add`."""
        with suppress(OSError):
            self._account(path.stat().st_size)

    def halve(self) -> None:
        """Give back half of what it takes, when the disk itself is full."""
        with self._lock:
            self._trim(0, None)

    def _account(self, size: int) -> None:
        with self._lock:
            self._added += size
            must_count = self._counted is None or self._added > self._limit * _RECOUNT_SHARE
            if must_count or self._known_size() > self._limit:
                self._trim(self._limit, _TRIMMED_SHARE * self._limit)

    def _known_size(self) -> int:
        return (self._counted or 0) + self._added

    def _trim(self, limit: int, target: float | None) -> None:
        """When there is more than `limit`, keep `target` bytes, or half of what there is."""
        files = sorted(self._files())
        size = sum(length for _, length, _ in files)
        kept = size / 2 if target is None else target
        for _, length, path in files if size > limit else ():
            if size <= kept:
                break
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
                size -= length
        self._counted, self._added = size, 0

    def _files(self) -> Iterator[tuple[float, int, str]]:
        """Time of last use, size and path of every file."""
        folders = [str(self.root)]
        while folders:
            with suppress(OSError), os.scandir(folders.pop()) as entries:
                for entry in entries:
                    with suppress(OSError):
                        if entry.is_dir(follow_symlinks=False):
                            folders.append(entry.path)
                        else:
                            status = entry.stat(follow_symlinks=False)
                            yield status.st_mtime, status.st_size, entry.path
