"""A pool of many things that lie in a file: each is read when it is asked for."""

from __future__ import annotations

import os
import zlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from exhibit_app.content.own_values import packed, unpacked
from exhibit_app.content.unfinished_file import unfinished_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_SIGN_BYTES = 16
_KEPT = 2_048
"""Things that are held in memory, of each pool: about 20 MB of events in three languages."""


class DamagedPoolError(LookupError):
    """A thing that was stored cannot be read again."""


@dataclass(frozen=True, slots=True)
class PoolKey:
    """Where the things of a pool lie.

    Attributes:
        sign: What the file begins with, so that it is known to be the one that was written.
        size: Bytes of the whole file.
        ids: In the pool's order.
        places: Where in the file each thing begins, and where the last one ends.
        sums: Checksum of each thing.
    """

    sign: bytes
    size: int
    ids: tuple[str, ...]
    places: array[int]
    sums: array[int]


class StoredPool(Mapping[str, Any]):
    """Reads things as they are asked for, from any thread; the latest stay in memory.

    Raises:
        OSError: There is no such file.
        DamagedPoolError: It is another file than the key was made for.
    """

    def __init__(self, path: Path, key: PoolKey) -> None:
        self._key = key
        self._rows = {one: row for row, one in enumerate(key.ids)}
        self._lock = Lock()
        self._file = path.open("rb", buffering=0)
        sign = self._file.read(_SIGN_BYTES)
        if sign != key.sign or os.fstat(self._file.fileno()).st_size != key.size:
            self._file.close()
            message = f"{path.name} is not what was stored"
            raise DamagedPoolError(message)
        self._thing = lru_cache(_KEPT)(self._read)
        self._stand_in: Callable[[str], object] | None = None

    def __getitem__(self, id_: str) -> Any:  # noqa: ANN401
        try:
            return self._thing(self._rows[id_])
        except (DamagedPoolError, OSError):
            if self._stand_in is None:
                raise
            return self._stand_in(id_)

    def replace_damaged(self, stand_in: Callable[[str], object]) -> None:
        """Give what `stand_in` makes of an id, in any thread, where a thing cannot be read."""
        self._stand_in = stand_in

    def __contains__(self, id_: object) -> bool:
        return id_ in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._key.ids)

    def __len__(self) -> int:
        return len(self._key.ids)

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()

    def _read(self, row: int) -> Any:  # noqa: ANN401
        first, last = self._key.places[row], self._key.places[row + 1]
        with self._lock:
            self._file.seek(first)
            data = self._file.read(last - first)
        if zlib.crc32(data) != self._key.sums[row]:
            message = f"'{self._key.ids[row]}' has been damaged since it was stored"
            raise DamagedPoolError(message)
        return unpacked(data)


def store_pools(path: Path, pools: Sequence[Mapping[str, Any]]) -> tuple[PoolKey, ...]:
    """Writes the things of pools to a file that appears when it is whole; raises OSError."""
    sign = os.urandom(_SIGN_BYTES)
    written: list[tuple[tuple[str, ...], array[int], array[int]]] = []
    with unfinished_file(path) as unfinished, unfinished.open("wb") as file:
        file.write(sign)
        for pool in pools:
            places, sums = array("Q", [file.tell()]), array("L")
            for thing in pool.values():
                data = packed(thing)
                file.write(data)
                places.append(places[-1] + len(data))
                sums.append(zlib.crc32(data))
            written.append((tuple(pool), places, sums))
        size = file.tell()
    return tuple(PoolKey(sign, size, *one) for one in written)
