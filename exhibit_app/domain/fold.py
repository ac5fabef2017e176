"""Text as people type it when searching: without case, accents or the strokes of đ and ё."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIECE = 2000
_LONGEST = 120
"""Characters in which a text is searched at a time, and of the longest word that is typed."""

_STROKES = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """`text` in lower case without combining marks; "Điện Biên" becomes "dien bien"."""
    return text.translate(_FOLDED)


def folded_words(text: str) -> tuple[str, ...]:
    """The words of `text`, folded."""
    spaced = "".join(c if c.isalnum() else " " for c in fold(text))
    return tuple(spaced.split())


def find_words(text: str, words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the first of the folded `words` begins a word of `text`: (start, end) in characters."""
    for start in range(0, len(text), _PIECE):
        # One character more in front tells whether a word begins with the piece.
        first = max(0, start - 1)
        lead = len(fold(text[first:start]))
        found = _find_in_piece(text[first : start + _PIECE + _LONGEST], words, lead)
        if found is not None:
            return found[0] + first, found[1] + first
    return None


def _find_in_piece(text: str, words: tuple[str, ...], lead: int) -> tuple[int, int] | None:
    folded, origins = _fold_with_origins(text)
    found = [
        (position, position + len(word))
        for word in words
        if (position := _word_start(folded, word, lead)) >= 0
    ]
    if not found:
        return None
    start, end = min(found)
    return origins[start], origins[end - 1] + 1


def _fold_character(character: str) -> str:
    if character < "\x80":
        return character.lower()
    spread = unicodedata.normalize("NFD", character.lower())
    return "".join(c for c in spread if not unicodedata.combining(c)).translate(_STROKES)


class _Folded(dict[int, str]):
    """What each character becomes, found when it is first met; `odd` are those not one for one."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(folded) != 1:
            self.odd.add(chr(code))
        self[code] = folded
        return folded


_FOLDED = _Folded()


def _fold_with_origins(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and which character of `text` each of its characters comes from."""
    whole = fold(text)
    if _FOLDED.odd.isdisjoint(text):
        return whole, range(len(text))
    folded: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        for one in _FOLDED[ord(character)]:
            folded.append(one)
            origins.append(position)
    return "".join(folded), origins


def _word_start(folded: str, word: str, lead: int) -> int:
    position = folded.find(word, lead)
    while position > 0 and folded[position - 1].isalnum():
        position = folded.find(word, position + 1)
    return position
