"""Collections as they were read last time, so that they need not be read again until they change.

What lies in a cache may be torn, old or not ours. Every part begins with a checksum and with the
stamp of what it was made from, and may hold nothing but the program's own frozen values; anything
else counts as not there. Pools of many things lie in a file of their own, and each thing is read
when it is asked for: see content.stored_pool.
"""

from __future__ import annotations

import os
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exhibit_app import __version__
from exhibit_app.content.loaded import Loaded
from exhibit_app.content.own_values import packed, unpacked
from exhibit_app.content.stored_pool import PoolKey, StoredPool, store_pools
from exhibit_app.domain.exhibition import Exhibition

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from exhibit_app.content.problems import Report
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.words import Words
    from exhibit_app.domain.work import Work

MAGIC = b"exhibit-compiled-2\n"
MOST_BYTES = 1_000_000_000
MANY = 1_000
"""A pool of more things is read thing by thing."""
_LONG_AGO_SECONDS = 3_600
MOST_PROBLEMS = 2_000
"""Nobody reads more of them on a screen; `exhibit-app check` tells all."""


@dataclass(frozen=True, slots=True)
class Front:
    """What the lobby needs: a collection without its pools, and the interface's words."""

    collection: Collection
    words: Mapping[str, Words]


class CompiledStore:
    """The compiled parts of one state of one collection.

    Args:
        folder: Of all compiled collections; made when something is kept.
        name: The collection's; each has one place, whatever its state.
        stamp: A text that is another one whenever the collection is.
        words_stamp: A text that is another one whenever the interface's words are.
    """

    def __init__(self, folder: Path, name: str, stamp: str, words_stamp: str = "") -> None:
        key = f"{zlib.crc32(name.encode()):08x}"
        self._stamp = f"{__version__}\n{stamp}\n".encode()
        self._front_stamp = self._stamp + f"{words_stamp}\n".encode()
        self._front = folder / f"{key}.front"
        self._whole = folder / f"{key}.whole"
        self._things = folder / f"{key}.things"
        self.index = folder / f"{key}-{zlib.crc32(self._stamp):08x}-3.search"
        """Where the search index of this state of the collection lies, once it is built."""
        self._older_indexes = f"{key}-*.search"

    def front(self) -> Front | None:
        """What the lobby needs; None if it has to be read."""
        found = _read(self._front, self._front_stamp)
        return found if isinstance(found, Front) else None

    def whole(self) -> Loaded | None:
        """The collection and its report; None if they have to be read."""
        found = _read(self._whole, self._stamp, self._things)
        return found if isinstance(found, Loaded) else None

    def forget_older_indexes(self) -> None:
        """Remove the search indexes of other states of the collection."""
        for index in self.index.parent.glob(self._older_indexes):
            if index != self.index:
                with suppress(OSError):
                    index.unlink()

    def keep(self, loaded: Loaded, words: Mapping[str, Words]) -> None:
        """Keep both parts for the next time; where that is not possible, there is none."""
        collection = loaded.collection
        if collection is None:
            return
        few = replace(loaded, report=_shortened(loaded.report))
        pools = [pool for pool in (collection.events, collection.articles) if len(pool) > MANY]
        try:
            self._front.parent.mkdir(parents=True, exist_ok=True)
            self._sweep()
            keys = store_pools(self._things, pools) if pools else ()
            names = {id(pool): key for pool, key in zip(pools, keys, strict=True)}
            _write(self._whole, self._stamp, packed(few, lambda one: names.get(id(one))))
            self.keep_front(collection, words)
        except OSError:
            return

    def _sweep(self) -> None:
        """Remove what others began to write long ago and never finished."""
        for unfinished in self._front.parent.glob("*.part"):
            with suppress(OSError):
                if time.time() - unfinished.stat().st_mtime > _LONG_AGO_SECONDS:
                    unfinished.unlink()

    def keep_front(self, collection: Collection, words: Mapping[str, Words]) -> None:
        """Keep what the lobby needs; where that is not possible, there is none."""
        front = Front(without_pools(collection), dict(words))
        with suppress(OSError):
            _write(self._front, self._front_stamp, packed(front))


def _shortened(report: Report) -> Report:
    """The gravest problems of very many."""
    if len(report.problems) <= MOST_PROBLEMS:
        return report
    graveness = {"error": 0, "warning": 1, "advice": 2}
    gravest = sorted(report.problems, key=lambda problem: graveness[problem.severity])
    return replace(report, problems=tuple(gravest[:MOST_PROBLEMS]))


def without_pools(collection: Collection) -> Collection:
    """As much of a collection as its lobby shows."""
    posters = {exhibition.poster for exhibition in collection.exhibitions.values()}
    return replace(
        collection,
        exhibitions={id_: _cover(one) for id_, one in collection.exhibitions.items()},
        works={id_: _poster(collection.works[id_]) for id_ in posters & collection.works.keys()},
        articles={},
        events={},
        localities={},
        eras={},
        journeys={},
        people={},
        series={},
        sources={},
    )


def _poster(work: Work) -> Work:
    return replace(work, date=None, hotspots=(), sources=())


def _cover(exhibition: Exhibition) -> Exhibition:
    return Exhibition(
        id=exhibition.id,
        title=exhibition.title,
        subtitle=exhibition.subtitle,
        poster=exhibition.poster,
        theme=exhibition.theme,
        holdings=exhibition.holdings,
        sections=(),
    )


def _read(path: Path, stamp: bytes, things: Path | None = None) -> object:
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        data = path.read_bytes()
        head, body = data[: len(MAGIC) + 4], memoryview(data)[len(MAGIC) + 4 :]
        if head != _head(body) or body[: len(stamp)] != stamp:
            return None
        return unpacked(body[len(stamp) :], lambda key: _pool(key, things))
    except Exception:
        return None


def _pool(key: object, things: Path | None) -> object:
    if things is None or not isinstance(key, PoolKey):
        message = "a pool without its things"
        raise TypeError(message)
    return StoredPool(things, key)


def _write(path: Path, stamp: bytes, packed: bytes) -> None:
    body = stamp + packed
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    unfinished.write_bytes(_head(body) + body)
    unfinished.replace(path)


def _head(body: bytes | memoryview) -> bytes:
    return MAGIC + zlib.crc32(body).to_bytes(4, "big")
