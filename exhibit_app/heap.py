"""Keeps a program that runs for months from holding on to memory it no longer uses.

The C library keeps what pictures leave behind and cannot always use it again, so that a kiosk
would seem to grow for weeks. Only the GNU C library is told; others look after themselves.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIM_THRESHOLD, _MAP_THRESHOLD, _MOST_ARENAS = -1, -3, -8
"""Names of `mallopt`'s settings, as malloc.h has them."""
_MEGABYTE = 1 << 20


def spare_memory() -> None:
    """Let large blocks go back to the system as soon as they are free; before threads begin."""
    change = _function("mallopt")
    if change is not None:
        for setting, value in (
            (_MAP_THRESHOLD, _MEGABYTE),
            (_TRIM_THRESHOLD, _MEGABYTE),
            (_MOST_ARENAS, 2),
        ):
            change(setting, value)


def give_back() -> None:
    """Hand all that is free back to the system; takes some milliseconds."""
    trim = _function("malloc_trim")
    if trim is not None:
        trim(0)


def _function(name: str) -> Callable[..., int] | None:
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), name, None)
