"""Vietnamese letters from plain ones, as Telex has them: `dd` is đ, `aa` is â, `s` is a tone."""

from __future__ import annotations

import unicodedata

TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_MARKS = {
    "aa": "â",
    "ee": "ê",
    "oo": "ô",
    "aw": "ă",
    "ow": "ơ",
    "uw": "ư",
    "dd": "đ",
}
_VOWELS = "aăâeêioôơuưy"
_MARKED = "ăâêôơư"
_OPEN_SECOND = {"oa", "oe", "uy"}
"""Two vowels at a word's end whose second one carries the tone."""


def typed(text: str, key: str) -> str:
    """`text` after a key; whatever Telex does not know is appended as it is."""
    start = max(text.rfind(" "), text.rfind("-")) + 1
    before, word = text[:start], text[start:]
    tone, plain = _without_tone(word)
    letter = key.lower()
    if letter in TONES and _cluster(plain):
        if tone == TONES[letter]:
            return before + plain + key
        return before + _with_tone(plain, TONES[letter])
    if letter == "z" and tone:
        return before + plain
    marked = _with_mark(plain, letter)
    if marked is None:
        return before + _with_tone(plain + key, tone)
    return before + _with_tone(marked, tone)


def _with_mark(word: str, letter: str) -> str | None:
    """The word with a mark on its last fitting letter; None if the key marks nothing in it."""
    if letter == "w" and word.lower().endswith("uo"):
        return word[:-2] + _cased("ư", word[-2]) + _cased("ơ", word[-1])
    for position in range(len(word) - 1, -1, -1):
        mark = _MARKS.get(word[position].lower() + letter)
        if mark is not None and (letter == "w" or position >= len(word) - 3):
            return word[:position] + _cased(mark, word[position]) + word[position + 1 :]
    return None


def _cased(mark: str, letter: str) -> str:
    return mark.upper() if letter.isupper() else mark


def _without_tone(word: str) -> tuple[str, str]:
    """The word's tone (a combining mark, or nothing), and the word without it."""
    apart = unicodedata.normalize("NFD", word)
    tone = next((one for one in apart if one in TONES.values()), "")
    rest = "".join(one for one in apart if one not in TONES.values())
    return tone, unicodedata.normalize("NFC", rest)


def _with_tone(word: str, tone: str) -> str:
    cluster = _cluster(word)
    if not tone or not cluster:
        return word
    position = _seat(word, cluster)
    toned = unicodedata.normalize("NFC", word[position] + tone)
    return word[:position] + toned + word[position + 1 :]


def _cluster(word: str) -> list[int]:
    """Positions of the last run of vowels; `qu` and `gi` begin with consonants."""
    lower = word.lower()
    end = len(lower) - 1
    while end >= 0 and lower[end] not in _VOWELS:
        end -= 1
    first = end
    while first >= 0 and lower[first] in _VOWELS:
        first -= 1
    cluster = list(range(first + 1, end + 1))
    begins = lower[: first + 2]
    if len(cluster) > 1 and begins in {"qu", "gi"}:
        cluster = cluster[1:]
    return cluster


def _seat(word: str, cluster: list[int]) -> int:
    """Which vowel carries the tone."""
    lower = word.lower()
    marked = [position for position in cluster if lower[position] in _MARKED]
    if marked:
        return marked[-1]
    closed = cluster[-1] < len(word) - 1
    if len(cluster) == 1 or (len(cluster) == 2 and not closed):
        vowels = "".join(lower[position] for position in cluster)
        return cluster[-1] if vowels in _OPEN_SECOND else cluster[0]
    return cluster[1]
