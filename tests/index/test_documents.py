from __future__ import annotations

from dataclasses import replace

from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event import Era
from exhibit_app.domain.exhibition import Lane, TimelineSpec
from exhibit_app.domain.locality import Journey
from exhibit_app.domain.source import Source
from exhibit_app.domain.text import Text, plain
from exhibit_app.index.documents import documents
from exhibit_app.index.search_index import SearchIndex
from tests.works_sample import sample_collection


def found(text, language="en", collection=None):
    index = SearchIndex.in_memory(documents(collection or sample_collection()))
    try:
        return {f"{hit.kind}:{hit.id}" for hit in index.search(text, language)}
    finally:
        index.close()


def test_an_exhibition_is_found_by_its_sections():
    assert "exhibition:hall" in found("second")


def test_an_exhibition_is_found_by_its_name_in_any_language_and_told_in_ones_own():
    collection = sample_collection()
    named = replace(collection.exhibitions["hall"], title=Text({"en": "Hall", "ru": "Зал"}))
    collection = replace(collection, exhibitions={"hall": named})
    index = SearchIndex.in_memory(documents(collection))
    (hit,) = index.search("зал", "en")
    assert (hit.kind, hit.title) == ("exhibition", "Hall")
    index.close()


def test_a_work_is_found_by_its_details_and_its_series():
    assert found("what is here") == {"work:drawing"}
    assert found("patch") == {"work:drawing"}
    assert found("sheets") >= {"work:sheet-1"}


def test_a_work_is_found_by_where_it_comes_from():
    collection = sample_collection()
    works = dict(collection.works)
    works["small"] = replace(works["small"], provenance=plain("Bought in Tula"))
    works["scan"] = replace(works["scan"], dimensions=plain("42 × 30 cm"))
    collection = replace(collection, works=works)
    assert found("tula", collection=collection) == {"work:small"}
    assert found("42 30", collection=collection) == {"work:scan"}


def test_all_that_is_written_is_found():
    collection = sample_collection()
    hall, report = collection.exhibitions["hall"], collection.articles["report"]
    timeline = TimelineSpec((Lane("lane", plain("Embassies")),), eras=("thaw",))
    hall = replace(hall, timeline=timeline, credits=plain("Curated by many"))
    report = replace(
        report, kicker=plain("Foreword"), date_note=plain("Unsure"), sources=("report",)
    )
    collection = replace(
        collection,
        exhibitions={"hall": hall},
        articles={"report": report},
        eras={"thaw": Era("thaw", plain("The thaw"), parse_edtf("1953/1964"))},
        journeys={"trail": Journey("trail", plain("Trail"), ("hanoi",), summary=plain("By bike"))},
        sources={"report": Source("report", plain("A chronicle"), publisher=plain("Zebra"))},
    )
    for typed, leads_to in (
        *(("thaw", "exhibition:hall"), ("embassies", "exhibition:hall")),
        *(("curated", "exhibition:hall"), ("foreword", "article:report")),
        *(("unsure", "article:report"), ("zebra chronicle", "article:report")),
        *(("trail", "locality:hanoi"), ("bike", "locality:hanoi")),
    ):
        assert leads_to in found(typed, collection=collection), typed


def test_the_year_finds_what_happened_in_it():
    assert found("1954") == {"event:e", "work:drawing"}
    collection = sample_collection()
    later = replace(collection.events["e"], date=parse_edtf("1961-02-03/1975"))
    collection = replace(collection, events={"e": later})
    assert "event:e" in found("1961", collection=collection)
    assert "event:e" in found("1975", collection=collection)
    assert found("02 03", collection=collection) == set()


def test_what_is_only_named_in_another_language_is_found_by_that_name():
    collection = sample_collection()
    place = replace(
        collection.localities["hanoi"], name=Text({"en": "Hanoi", "ru": "Ханой", "vi": "Hà Nội"})
    )
    event = replace(collection.events["e"], localities=("hanoi",))
    collection = replace(collection, localities={"hanoi": place}, events={"e": event})
    for typed in ("ханой", "Ха", "ha noi", "HANOI"):
        assert {"locality:hanoi", "event:e"} <= found(typed, collection=collection), typed
