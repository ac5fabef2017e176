"""Coverage counts what visitors will find."""

from __future__ import annotations

from exhibit_app.content.coverage import Figure


def figures(draft):
    return {one.about: one for one in draft.load().report.coverage.figures}


def test_each_language_is_counted(draft):
    before = figures(draft)["texts in vi"]
    assert before.percent == 100
    draft.replace("events.yaml", "{en: The flood, vi: Trận lụt}", "{en: The flood}")
    after = figures(draft)
    assert after["texts in vi"] == Figure("texts in vi", before.total - 1, before.total)
    assert after["texts in en"].percent == 100


def test_articles_are_counted_by_their_text(draft):
    (draft.folder / "articles" / "opening-day.vi.md").unlink()
    assert figures(draft)["articles in vi"].percent == 0
    assert figures(draft)["articles in en"].percent == 100


def test_works_events_and_articles_are_counted(draft):
    draft.replace("works/works.yaml", "    credit: Drawn for a test\n", "")
    draft.replace("events.yaml", "    localities: [south-bank]\n    sources: [newspaper]\n", "")
    found = figures(draft)
    assert found["works with a credit"] == Figure("works with a credit", 1, 2)
    assert found["works with rights"].percent == 100
    assert found["events with a source"] == Figure("events with a source", 1, 2)


def test_nothing_is_complete_and_100_means_all():
    assert Figure("x", 0, 0).percent == 100
    assert Figure("x", 999, 1000).percent == 99
