from __future__ import annotations

from exhibit_app.domain.gallery import gallery_groups
from tests.works_sample import sample_collection


def groups_of(exhibition):
    collection = sample_collection()
    return gallery_groups(collection, collection.exhibitions[exhibition])


def test_works_hang_by_section_then_series_then_all_others():
    assert [(group.id, group.works) for group in groups_of("hall")] == [
        ("section:first", ("drawing", "small", "scan")),
        ("section:second", ("torn", "missing", "hostile")),
        ("series:sheets", ("sheet-1",)),
        ("", ("stray", "outside")),
    ]


def test_no_work_hangs_twice_and_none_that_does_not_exist():
    works = [work for group in groups_of("hall") for work in group.works]
    assert len(works) == len(set(works))
    assert "unknown" not in works


def test_a_series_whose_works_are_all_still_to_come_is_not_seen(shipped):
    collection = shipped.collection
    assert collection.series["photographs"].slots == 57
    groups = gallery_groups(collection, collection.exhibitions["echoes-of-dien-bien"])
    assert not any(group.id.startswith("series:") for group in groups)


def test_an_exhibition_without_works_has_no_groups():
    assert groups_of("bare") == ()
