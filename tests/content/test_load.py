"""A collection with problems still opens, with everything that is sound."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection

EVENTS, WORKS, BRIDGE = "events.yaml", "works/works.yaml", "exhibitions/bridge.yaml"
EN = "articles/opening-day.en.md"


def test_everything_written_is_read(draft):
    collection = draft.load().collection
    opening = collection.events["opening"]
    assert opening.title.by_language == {"en": "The bridge opens", "vi": "Khánh thành cầu"}
    assert opening.date.text == "1902-02-28"
    assert (opening.lanes, opening.people, opening.importance) == (("steel",), ("engineer",), 2)
    bank = collection.localities["north-bank"]
    assert (bank.latitude, bank.longitude, bank.kind) == (21.04, 105.86, "site")
    assert [name.name.get("en") for name in bank.former_names] == ["Old quay", "New quay"]
    hotspot = collection.works["drawing"].hotspots[0]
    assert (hotspot.points, str(hotspot.target)) == (((0.5, 0.5),), "locality:north-bank")
    bridge = collection.exhibitions["bridge"]
    assert bridge.tours[0].stops[1].region == (0.1, 0.1, 0.5, 0.5)
    assert bridge.timeline.span.text == "1880/1960"
    assert bridge.map.layers[0].file == "works/river.geojson"


def test_panes_and_theme_are_as_usual_where_nothing_is_written(draft):
    draft.replace(BRIDGE, "poster: drawing\n", 'theme: {palette: {ink: "#000000"}, motion: none}\n')
    collection = draft.load().collection
    bridge = collection.exhibitions["bridge"]
    assert (bridge.landscape.map.share, bridge.landscape.timeline.share) == (0.4, 0.27)
    assert (bridge.theme.palette.wall, bridge.theme.palette.ink) == ("#101418", "#000000")
    assert collection.theme.palette.ink != "#000000"
    assert (bridge.theme.motion, bridge.theme.reading) == ("none", "Literata")


def test_what_refers_to_something_left_out_goes_on_without_it(draft):
    draft.replace(EVENTS, "date: 1902-02-28", "date: soon")
    loaded = draft.load()
    assert [problem.code for problem in loaded.report.problems] == ["bad-date"]
    collection = loaded.collection
    assert "opening" not in collection.events
    assert collection.articles["opening-day"].events == ("flood",)
    paragraph = collection.articles["opening-day"].bodies["en"][0]
    assert paragraph.runs[0].text == "Flags hung from the bridge when the "
    stops = collection.exhibitions["bridge"].tours[0].stops
    assert [str(stop.target) for stop in stops] == ["work:drawing"]


def test_leaving_out_goes_on_until_all_is_sound(draft):
    draft.replace(
        BRIDGE, "      - target: work:drawing\n        region: [0.1, 0.1, 0.5, 0.5]\n", ""
    )
    draft.replace(EVENTS, "date: 1902-02-28", "date: soon")
    assert draft.load().collection.exhibitions["bridge"].tours == ()


def test_a_broken_file_costs_only_itself(draft):
    draft.write(EVENTS, "events: [{id: 'x\n")
    loaded = draft.load()
    assert [problem.code for problem in loaded.report.problems] == ["bad-yaml"]
    assert set(loaded.collection.articles) == {"opening-day"}
    assert set(loaded.collection.localities) == {"north-bank", "south-bank"}


def test_a_misspelt_list_costs_only_itself(draft):
    draft.replace("people.yaml", "people:", "persons:")
    loaded = draft.load()
    assert [problem.code for problem in loaded.report.problems] == ["unknown-key"]


def test_a_colour_without_quotes_is_told(draft):
    draft.replace("collection.yaml", '"#101418"}', "#101418\n}")
    (line,) = draft.lines()
    assert line.startswith("collection.yaml:6:13: error bad-colour: wall has no colour")


@pytest.mark.parametrize("file", [EVENTS, "people.yaml", "sources.yaml", "localities.yaml", WORKS])
def test_pool_files_may_be_missing_or_empty(draft, file):
    draft.write(file, "")
    assert draft.load().collection is not None
    (draft.folder / file).unlink()
    assert draft.load().collection is not None


def test_the_smallest_collection(tmp_path):
    (tmp_path / "exhibitions").mkdir()
    (tmp_path / "collection.yaml").write_text(
        "format: 1\ntitle: My museum\nlanguages: [en]\nexhibitions: [first]\n"
    )
    (tmp_path / "exhibitions" / "first.yaml").write_text(
        "title: First\nsections: [{id: a, title: A}]\n"
    )
    loaded = load_collection(FolderTree(tmp_path))
    assert loaded.report.problems == ()
    assert loaded.collection.exhibitions["first"].title.get("en") == "First"


@pytest.mark.parametrize(
    ("text", "code"),
    [("title: 'x\n", "bad-yaml"), ("- a\n", "wrong-type"), ("a: \x01\n", "bad-yaml")],
)
def test_without_a_readable_collection_file_there_is_nothing(draft, text, code):
    draft.write("collection.yaml", text)
    loaded = draft.load()
    assert loaded.collection is None
    assert [problem.code for problem in loaded.report.problems] == [code]


def test_without_any_file_there_is_nothing(tmp_path):
    loaded = load_collection(FolderTree(tmp_path))
    assert loaded.collection is None
    assert [problem.code for problem in loaded.report.problems] == ["missing-file"]


def test_a_collection_file_that_forgets_its_lists_still_opens(draft):
    draft.write("collection.yaml", "format: 1\ntitle: Two banks\n")
    loaded = draft.load()
    assert {problem.code for problem in loaded.report.problems} == {"missing-key"}
    assert set(loaded.collection.exhibitions) == {"bridge"}
    assert set(loaded.collection.languages) == {"en", "vi"}


def test_an_exhibition_without_a_title_goes_by_its_id(draft):
    draft.replace(BRIDGE, "title: {en: The bridge, vi: Cây cầu}\n", "")
    loaded = draft.load()
    assert [problem.code for problem in loaded.report.problems] == ["missing-key"]
    assert loaded.collection.exhibitions["bridge"].title.get("vi") == "bridge"


def test_an_exhibition_whose_file_is_missing_is_told_where_it_is_listed(draft):
    draft.replace("collection.yaml", "exhibitions: [bridge]", "exhibitions: [bridge, brigde]")
    (line,) = draft.lines()
    assert line.startswith("collection.yaml:4:23: error missing-file")


def test_huge_and_unreadable_files_are_refused(draft, monkeypatch):
    def read_bytes(self, path):
        if path == "people.yaml":
            raise PermissionError(13, "Permission denied")
        return (draft.folder / path).read_bytes()

    monkeypatch.setattr(FolderTree, "read_bytes", read_bytes)
    with (draft.folder / "sources.yaml").open("r+b") as file:
        file.truncate(17_000_000)
    found = {problem.path: problem for problem in draft.load().report.problems}
    assert found["sources.yaml"].code == "too-large"
    assert found["people.yaml"].code == "unreadable-file"
    assert "Permission denied" in found["people.yaml"].message
    assert set(found) == {"sources.yaml", "people.yaml"}


def test_the_shipped_collection_opens(shipped):
    assert len(shipped.collection.exhibitions) == 2
    assert [one.text() for one in shipped.report.problems if one.severity == "error"] == []


PIECES = st.sampled_from(
    [
        *"{}[]-:\"'#~>\n\t\x00\ufeffđ",
        *("- ", ": ", "  ", "|\n", "---\n", "*a", "&a ", "!!x ", "../", "1e999", "-1"),
        *("id: ", "en: ", "<b>", "]("),
    ]
)


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_is_written_nothing_is_raised(tmp_path_factory, data):
    from tests.content.conftest import Draft

    draft = Draft(tmp_path_factory.mktemp("spoilt"))
    for _ in range(data.draw(st.integers(1, 3))):
        file = data.draw(st.sampled_from([EVENTS, WORKS, BRIDGE, "collection.yaml", EN]))
        text = (draft.folder / file).read_text("utf-8")
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.sampled_from([0, 0, 1, 8, 40])))
        draft.write(file, text[:start] + data.draw(PIECES) + text[end:])
    collection = draft.load().collection
    for event in collection.events.values() if collection else ():
        assert set(event.localities) <= set(collection.localities)
        assert set(event.works) <= set(collection.works)


def test_thousands_of_events_open(draft):
    events = "".join(
        f"  - id: event-{number}\n    date: {1880 + number % 80}\n"
        "    title: {en: Event, vi: Sự kiện}\n"
        "    lanes: [steel]\n    localities: [north-bank]\n    sources: [newspaper]\n"
        for number in range(3000)
    )
    draft.replace(EVENTS, "eras:", f"{events}eras:")
    listed = ", ".join(f"event-{number}" for number in range(3000))
    draft.replace(BRIDGE, "tours:", f"events: [{listed}]\ntours:")
    loaded = draft.load()
    assert loaded.report.problems == ()
    assert len(loaded.collection.events) == 3002
