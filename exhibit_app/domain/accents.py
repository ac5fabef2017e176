"""What a key of the keyboard on the screen offers when it is held."""

from __future__ import annotations

_TONED = {
    "a": "áàảãạ",
    "ă": "ắằẳẵặ",
    "â": "ấầẩẫậ",
    "e": "éèẻẽẹ",
    "ê": "ếềểễệ",
    "i": "íìỉĩị",
    "o": "óòỏõọ",
    "ô": "ốồổỗộ",
    "ơ": "ớờởỡợ",
    "u": "úùủũụ",
    "ư": "ứừửữự",
    "y": "ýỳỷỹỵ",
}
_MARKED = {"a": "ăâ", "e": "ê", "o": "ôơ", "u": "ư", "d": "đ"}
_ELSEWHERE = {
    "a": "äåæ",
    "c": "çć",
    "d": "ð",
    "e": "ë",
    "g": "ğ",
    "i": "îï",
    "l": "ł",
    "n": "ñń",
    "o": "öøœ",
    "s": "ßśš",
    "u": "üû",
    "y": "ÿ",
    "z": "žź",
}
_CYRILLIC = {
    "е": "ёєѣ",
    "г": "ґ",
    "и": "йіїѵ",
    "ь": "ъ",
    "ъ": "ь",
    "у": "ў",
    "ф": "ѳ",
    "і": "їи",
}


def accents_of(letter: str, language: str) -> tuple[str, ...]:
    """Letters like `letter`, most wanted first; those of the keyboard's own language lead.

    A plain letter offers marked ones, too, with their tones, so that Vietnamese can be written on
    the keys of any Latin keyboard.
    """
    if letter in _CYRILLIC:
        return tuple(_CYRILLIC[letter])
    toned = _TONED.get(letter, "")
    marked = _MARKED.get(letter, "")
    elsewhere = _ELSEWHERE.get(letter, "")
    if language == "vi":
        return tuple(toned + marked + elsewhere)
    both = "".join(_TONED.get(one, "") for one in marked)
    return tuple(toned[:2] + marked + elsewhere + toned[2:] + both)
