"""Text as people type it when searching: without case, accents or the strokes of đ and ё."""

from __future__ import annotations

import unicodedata

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
    folded, origins = _fold_with_origins(text)
    found = [
        (position, position + len(word))
        for word in words
        if (position := _word_start(folded, word)) >= 0
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
    """What each character becomes, found when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_FOLDED = _Folded()


def _fold_with_origins(text: str) -> tuple[str, list[int]]:
    folded: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        for one in _FOLDED[ord(character)]:
            folded.append(one)
            origins.append(position)
    return "".join(folded), origins


def _word_start(folded: str, word: str) -> int:
    position = folded.find(word)
    while position > 0 and folded[position - 1].isalnum():
        position = folded.find(word, position + 1)
    return position
