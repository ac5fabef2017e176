"""What to say of a name that nothing in a collection has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 12


def lacking(name: str, there: Iterable[str], what: str) -> str:
    """What there is instead; "" for a name that is there."""
    names = list(there)
    if name in names:
        return ""
    some = ", ".join(names[:_MOST]) + (", …" if len(names) > _MOST else "")
    return f"there is no {what} '{name}' in this collection; there is: {some or 'none'}"
