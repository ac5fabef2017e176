"""Every word the interface asks for exists, in every language it ships in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "exhibit_app"
LOCALITY_KINDS = ("city", "province", "site", "museum", "country", "region", "river")


def asked_for():
    qml = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.qml"))
    python = "\n".join(file.read_text("utf-8") for file in (PACKAGE / "gui").rglob("*.py"))
    keys = set(re.findall(r'Words\.(?:text|filled)\("(\w+)"', qml))
    keys |= set(re.findall(r'\.word\("(\w+)"\)', python))
    return keys | {f"locality_{kind}" for kind in LOCALITY_KINDS}


def test_each_key_that_is_asked_for_has_words(all_words):
    assert asked_for() - set(all_words["en"].ui) == set()


@pytest.mark.parametrize("language", ["vi", "ru"])
def test_each_language_has_words_for_every_key(all_words, language):
    english, other = all_words["en"].ui, all_words[language].ui
    assert set(english) == set(other)
    assert [key for key, words in other.items() if not words.strip()] == []


@pytest.mark.parametrize("language", ["vi", "ru"])
def test_each_language_fills_the_same_slots(all_words, language):
    def slots(words):
        return set(re.findall(r"\{\w+\}", words))

    english, other = all_words["en"].ui, all_words[language].ui
    assert [key for key in english if slots(english[key]) != slots(other[key])] == []
