"""Packs the program's own frozen values into bytes, and makes nothing else of bytes again."""

from __future__ import annotations

import io
import pickle
from array import array
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOMS = ("exhibit_app.domain.", "exhibit_app.content.")
_KNOWN: dict[tuple[str, str], Any] = {
    ("array", "array"): array,
    # What protocol 5 names to make an array of a type code and bytes.
    ("array", "_array_reconstructor"): array("b").__reduce_ex__(3)[0],
}
"""What may be made; our own classes join when they are first met."""


def packed(value: object, name: Callable[[object], object] | None = None) -> bytes:
    """The bytes of a value; in place of what `name` has a key for, only the key."""
    written = io.BytesIO()
    _Packer(written, name).dump(value)
    return written.getvalue()


def unpacked(data: bytes | memoryview, find: Callable[[object], object] | None = None) -> Any:  # noqa: ANN401
    """The value; `find` gives what a key stands for.

    Raises:
        pickle.UnpicklingError: There is something else in it than values of our own.
        Exception: Whatever torn bytes lead to.
    """
    return _Unpacker(io.BytesIO(data), find).load()


class _Packer(pickle.Pickler):
    """Leaves out what has a key."""

    def __init__(self, file: io.BytesIO, name: Callable[[object], object] | None) -> None:
        super().__init__(file, protocol=5)
        self._name = name

    def persistent_id(self, obj: object) -> object:
        """The key of `obj`, if it has one."""
        return self._name(obj) if self._name and isinstance(obj, dict) else None


class _Unpacker(pickle.Unpickler):
    """Makes values of the program's own classes, and arrays; it calls nothing else."""

    def __init__(self, file: io.BytesIO, find: Callable[[object], object] | None) -> None:
        super().__init__(file)
        self._find = find

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401
        """The class, if it is one of ours; UnpicklingError otherwise."""
        known = _KNOWN.get((module, name))
        if known is not None:
            return known
        found = super().find_class(module, name) if module.startswith(_ROOMS) else None
        if not isinstance(found, type) or found.__module__ != module:
            message = f"{module}.{name} has no place in a compiled collection"
            raise pickle.UnpicklingError(message)
        _KNOWN[module, name] = found
        return found

    def persistent_load(self, pid: object) -> object:
        """What a key stands for."""
        if self._find is None:
            message = "a key where none belongs"
            raise pickle.UnpicklingError(message)
        return self._find(pid)
