from __future__ import annotations

from exhibit_app.domain.lacking import lacking, lacking_at_start


def test_nothing_is_said_of_what_is_there():
    assert lacking("two", ("one", "two"), "exhibition") == ""


def test_what_there_is_instead_is_told_as_far_as_one_reads():
    assert lacking("six", ("one", "two"), "work").endswith(
        "'six' in this collection; there is: one, two"
    )
    assert lacking("six", (), "work").endswith("there is: none")
    assert lacking("six", map(str, range(500)), "work").endswith("10, 11, …")


def test_a_start_is_asked_for_by_exhibition_language_both_or_neither():
    there = (("hall", "yard"), ("en", "vi"))
    assert lacking_at_start("", there[0], "", there[1]) == []
    assert lacking_at_start("hall", there[0], "vi", there[1]) == []
    hall, language = lacking_at_start("cellar", there[0], "xx", there[1])
    assert "no exhibition 'cellar'" in hall
    assert language.endswith("there is no language 'xx' in this collection; there is: en, vi")
