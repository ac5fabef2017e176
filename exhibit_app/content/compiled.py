"""Collections as they were read last time, so that they need not be read again until they change.

What lies in a cache may be torn, old or not ours. Every part begins with a checksum and with the
stamp of what it was made from, and may hold nothing but the program's own frozen values; anything
else counts as not there. Pools of many things lie in a file of their own, and each thing is read
when it is asked for: see content.stored_pool.
"""

from __future__ import annotations

import time
import zlib
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from exhibit_app import __version__
from exhibit_app.content.loaded import Loaded
from exhibit_app.content.own_values import packed, unpacked
from exhibit_app.content.stamped_file import read_stamped, write_stamped
from exhibit_app.content.stored_pool import PoolKey, StoredPool, store_pools

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.content.problems import Report

MANY = 1_000
"""A pool of more things is read thing by thing."""
MOST_COLLECTIONS = 8
"""So many are kept, those that were read last."""
_LONG_AGO_SECONDS = 3_600
MOST_PROBLEMS = 2_000
"""Nobody reads more of them on a screen; `exhibit-app check` tells all."""


class CompiledStore:
    """The compiled parts of one state of one collection.

    Args:
        folder: Of all compiled collections; made when something is kept.
        name: The collection's; each has one place, whatever its state.
        stamp: A text that is another one whenever the collection is.
    """

    def __init__(self, folder: Path, name: str, stamp: str) -> None:
        key = f"{zlib.crc32(name.encode()):08x}"
        self._stamp = f"{__version__}\n{stamp}\n".encode()
        self._whole = folder / f"{key}.whole"
        self._things = folder / f"{key}.things"
        self.index = folder / f"{key}-{zlib.crc32(self._stamp):08x}-5.search"
        """Where the search index of this state of the collection lies, once it is built."""
        self._older_indexes = f"{key}-*.search"

    def whole(self) -> Loaded | None:
        """The collection and its report; None if they have to be read."""
        found = _unpacked(read_stamped(self._whole, self._stamp), self._things)
        return found if isinstance(found, Loaded) else None

    def forget_older_indexes(self) -> None:
        """Remove the search indexes of other states of the collection."""
        for index in self.index.parent.glob(self._older_indexes):
            if index != self.index:
                with suppress(OSError):
                    index.unlink()

    def keep(self, loaded: Loaded) -> None:
        """Keep it for the next time; where that is not possible, there is none."""
        collection = loaded.collection
        if collection is None:
            return
        few = replace(loaded, report=_shortened(loaded.report))
        pools = [pool for pool in (collection.events, collection.articles) if len(pool) > MANY]
        try:
            self._whole.parent.mkdir(parents=True, exist_ok=True)
            self._sweep()
            keys = store_pools(self._things, pools) if pools else ()
            names = {id(pool): key for pool, key in zip(pools, keys, strict=True)}
            content = packed(few, lambda one: names.get(id(one)))
            write_stamped(self._whole, self._stamp, content)
        except OSError:
            return

    def forget(self) -> None:
        """Have the collection read again the next time."""
        with suppress(OSError):
            self._whole.unlink()

    def _sweep(self) -> None:
        """Remove what others began to write long ago and never finished, and what is long unread.

        Each copy that a kiosk makes of its content has a name of its own.
        """
        wholes = sorted(self._whole.parent.glob("*.whole"), key=_changed, reverse=True)
        for whole in wholes[MOST_COLLECTIONS - 1 :]:
            for file in whole.parent.glob(f"{whole.stem}*"):
                if whole != self._whole:
                    with suppress(OSError):
                        file.unlink()
        for unfinished in self._whole.parent.glob("*.part"):
            with suppress(OSError):
                if time.time() - unfinished.stat().st_mtime > _LONG_AGO_SECONDS:
                    unfinished.unlink()


def _changed(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _shortened(report: Report) -> Report:
    """The gravest problems of very many."""
    if len(report.problems) <= MOST_PROBLEMS:
        return report
    graveness = {"error": 0, "warning": 1, "advice": 2}
    gravest = sorted(report.problems, key=lambda problem: graveness[problem.severity])
    return replace(report, problems=tuple(gravest[:MOST_PROBLEMS]))


def _unpacked(content: memoryview | None, things: Path) -> object:
    if content is None:
        return None
    try:
        return unpacked(content, lambda key: _pool(key, things))
    except Exception:
        return None


def _pool(key: object, things: Path) -> object:
    if not isinstance(key, PoolKey):
        message = "a pool without its things"
        raise TypeError(message)
    return StoredPool(things, key)
