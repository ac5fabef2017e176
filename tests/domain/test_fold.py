from __future__ import annotations

import pytest

from exhibit_app.domain.fold import find_words, fold, folded_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Điện Biên Phủ", "dien bien phu"),
        ("ĐƯỜNG", "duong"),
        ("Ёлка и йод", "елка и иод"),
        ("Straße", "strasse"),
        ("Nậm Rốm", "nam rom"),
    ],
)
def test_case_and_accents_fall_away(text, folded):
    assert fold(text) == folded


def test_words_are_what_stands_between_marks():
    assert folded_words("“Âm vang” – 1954!") == ("am", "vang", "1954")


def test_a_match_is_told_in_characters_of_the_text_as_written():
    text = "Straße nach Điện Biên"
    start, end = find_words(text, ("bien",))
    assert text[start:end] == "Biên"


def test_only_beginnings_of_words_match():
    assert find_words("combien", ("bien",)) is None


@pytest.mark.parametrize("before", range(1990, 2012))
def test_a_match_far_into_a_text_is_found_wherever_it_lies(before):
    text = "ß " + "x" * before + " Biên giới"
    start, end = find_words(text, ("bien",))
    assert text[start:end] == "Biên"


@pytest.mark.parametrize("before", range(1990, 2012))
def test_no_piece_of_a_long_text_begins_a_word(before):
    assert find_words("y" * before + "bien", ("bien",)) is None
