"""Slots of a series become works once their files are there."""

from __future__ import annotations

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.slots import slot_works, waiting_slots
from exhibit_app.domain.text import Text, plain
from exhibit_app.domain.work import Series

PLANS = Series(
    "plans",
    Text({"en": "Plans", "vi": "Bản vẽ"}),
    slots=12,
    files="works/plans/plan-{number}",
    kind="sketch",
    alt=Text({"en": "Plan {number} of 12"}),
    credit=plain("City archive"),
    rights="http://rightsstatements.org/vocab/InC/1.0/",
)


@pytest.fixture
def tree(tmp_path):
    (tmp_path / "works" / "plans").mkdir(parents=True)
    for name in ("plan-01.jpg", "plan-12.PNG", "plan-13.jpg", "plan-3.jpg", "plan-04.txt"):
        (tmp_path / "works" / "plans" / name).write_bytes(b"")
    return FolderTree(tmp_path)


def test_files_fill_the_slots_of_their_number(tree):
    works = slot_works(PLANS, tree)
    assert {id_: work.file for id_, work in works.items()} == {
        "plans-01": "works/plans/plan-01.jpg",
        "plans-12": "works/plans/plan-12.PNG",
    }


def test_a_slot_has_what_its_series_says(tree):
    work = slot_works(PLANS, tree)["plans-12"]
    assert work.title.by_language == {"en": "Plans · 12", "vi": "Bản vẽ · 12"}
    assert work.alt.get("en") == "Plan 12 of 12"
    assert (work.kind, work.series, work.rights) == ("sketch", "plans", PLANS.rights)
    assert work.credit == plain("City archive")


def test_empty_slots_say_what_they_wait_for(tree):
    waiting = waiting_slots(PLANS, tree)
    assert len(waiting) == 10
    assert waiting["plans-03"] == "works/plans/plan-03.jpg"


def test_of_two_files_the_more_faithful_is_shown(tree, tmp_path):
    (tmp_path / "works" / "plans" / "plan-01.tif").write_bytes(b"")
    (tmp_path / "works" / "plans" / "plan-01.svg").write_bytes(b"")
    tree.refresh()
    assert slot_works(PLANS, tree)["plans-01"].file.endswith(".svg")


def test_a_work_of_its_own_takes_the_place_of_its_slot(draft):
    draft.replace(
        "works/works.yaml",
        "series:",
        "  - id: plans-01\n    title: {en: Plan, vi: Bản}\n    file: works/plan-01.svg\n"
        "    series: plans\n    alt: x\n    credit: x\n"
        "    rights: http://rightsstatements.org/vocab/NKC/1.0/\nseries:",
    )
    loaded = draft.load()
    assert loaded.report.problems == ()
    assert loaded.collection.works["plans-01"].title.get("en") == "Plan"


def test_slots_can_be_referred_to(draft):
    draft.replace("events.yaml", "works: [drawing]", "works: [drawing, plans-01]")
    loaded = draft.load()
    assert loaded.report.problems == ()
    assert loaded.collection.events["opening"].works == ("drawing", "plans-01")
