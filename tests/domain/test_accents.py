"""Every letter of the shipped languages can be typed by holding a key."""

from __future__ import annotations

import unicodedata

import pytest

from exhibit_app.domain.accents import accents_of

VIETNAMESE = {
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
}
PLAIN = "abcdefghijklmnopqrstuvwxyz"


def offered(keys, language):
    return set(keys).union(*(accents_of(key, language) for key in keys))


def test_all_of_vietnamese_on_a_latin_keyboard():
    assert VIETNAMESE | {"đ"} <= offered(PLAIN, "en")


def test_all_of_vietnamese_on_its_own():
    assert VIETNAMESE | {"đ"} <= offered(PLAIN + "ăâđêôơư", "vi")


def test_all_of_russian():
    assert set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя") <= offered(
        "абвгдежзиклмнопрстуфхцчшщыьэюя", "ru"
    )


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
def test_nothing_is_offered_twice_and_each_is_one_letter(language):
    for key in PLAIN + "ăâêôơưегиьъуф":
        given = accents_of(key, language)
        assert len(set(given)) == len(given)
        assert key not in given
        assert all(len(one) == 1 and one.isalpha() for one in given)


def test_the_own_language_leads():
    assert accents_of("a", "vi")[0] == "á"
    assert accents_of("е", "ru")[0] == "ё"
    assert accents_of("1", "en") == ()
