from __future__ import annotations

from exhibit_app.domain.lacking import lacking


def test_nothing_is_said_of_what_is_there():
    assert lacking("two", ("one", "two"), "exhibition") == ""


def test_what_there_is_instead_is_told_as_far_as_one_reads():
    assert lacking("six", ("one", "two"), "work").endswith(
        "'six' in this collection; there is: one, two"
    )
    assert lacking("six", (), "work").endswith("there is: none")
    assert lacking("six", map(str, range(500)), "work").endswith("10, 11, …")
