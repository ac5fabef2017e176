"""Finds the word that was meant by one that is not known."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MANY = 400
_SHOWN_AT_MOST = 12


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest of the known words, or else all of them if they are few."""
    candidates = list(known)
    near = nearest(word, candidates)
    if near:
        return f"did you mean '{near}'?"
    if 0 < len(candidates) <= _SHOWN_AT_MOST:
        return f"known: {', '.join(candidates)}"
    return ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`; empty if none is."""
    candidates = list(known)
    if len(candidates) > _MANY:
        candidates = [other for other in candidates if other[:2] == word[:2]]
    return next(iter(get_close_matches(word, candidates, n=1, cutoff=0.7)), "")
