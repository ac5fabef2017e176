"""Hints name what was probably meant."""

from __future__ import annotations

from exhibit_app.content.suggestions import did_you_mean


def test_the_nearest_word_is_named():
    assert did_you_mean("localites", ["localities", "people"]) == "did you mean 'localities'?"


def test_few_words_are_all_named():
    assert did_you_mean("zzz", ["top", "left"]) == "known: top, left"


def test_many_words_are_not():
    assert did_you_mean("zzz", [f"event-{number}" for number in range(40)]) == ""
    assert did_you_mean("zzz", []) == ""
