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


def lacking_at_start(
    exhibition: str, exhibitions: Iterable[str], language: str, languages: Iterable[str]
) -> list[str]:
    """What to say of where a visit shall begin, if it cannot; "" asks for nothing."""
    asked = ((exhibition, exhibitions, "exhibition"), (language, languages, "language"))
    said = (lacking(name, there, what) for name, there, what in asked if name)
    return [message for message in said if message]
