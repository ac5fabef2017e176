"""What a collection means is checked, and only what is wrong is told."""

from __future__ import annotations

import pytest

EVENTS, BRIDGE, WORKS = "events.yaml", "exhibitions/bridge.yaml", "works/works.yaml"
GEOJSON = "geojson\n      file: works/river.geojson"
PLACES = "localities.yaml"


def add_localities(draft, *places):
    place = "  - id: place-{}\n    name: Place\n    at: {{latitude: {}, longitude: {}}}\n"
    text = "".join(place.format(number, *at) for number, at in enumerate(places))
    draft.replace(PLACES, "journeys:", text + "journeys:")


def suspected(draft):
    problems = draft.load().report.problems
    return [one.message for one in problems if one.code == "unlikely-coordinates"]


def test_exchanged_coordinates_are_suspected_near_others(draft):
    add_localities(draft, (59.9, 30.3), (55.8, 37.6), (30.0, 60.0))
    (message,) = suspected(draft)
    assert "place-2" in message


def test_far_places_are_not_suspected_without_cause(draft):
    add_localities(draft, (59.9, 30.3), (-33.9, 151.2), (40.7, -74.0), (0, 0))
    assert suspected(draft) == []


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ("1880/1900", "1901/1930", False),
        ("1880/1900", "1900/1930", True),
        ("1901/1930", "1880/1900", True),
        ("../1900", "1901/..", False),
        ("1880/..", "1901/1930", True),
    ],
)
def test_former_names_follow_each_other(draft, first, second, is_told):
    draft.replace(PLACES, "1880-01-01/1900-12-31", first)
    draft.replace(PLACES, "1901-01-01/1930-12-31", second)
    assert draft.codes() == (["overlapping-names"] if is_told else [])


@pytest.mark.parametrize(
    ("date", "is_told"),
    [("1960-12-31", False), ("1961", True), ("1879", True), ("1879~", False), ("1950/..", False)],
)
def test_only_what_is_surely_outside_the_span_is_told(draft, date, is_told):
    draft.replace(EVENTS, "date: 1915~", f"date: {date}")
    assert draft.codes() == (["outside-span"] if is_told else [])


def test_an_era_outside_the_span_is_told(draft):
    draft.replace(EVENTS, "date: 1880/1930", "date: 1700/1800")
    (line,) = draft.lines()
    assert "era 'age-of-steel' (1700/1800) lies outside the span 1880/1960 of 'bridge'" in line


def test_lanes_matter_only_where_a_timeline_has_some(draft):
    draft.replace(BRIDGE, "  lanes:\n    - id: steel\n      title: {en: Steel, vi: Thép}\n", "")
    assert set(draft.codes()) == {"unknown-reference"}


@pytest.mark.parametrize(
    "target",
    [
        "article:opening-day",
        "event:flood",
        "locality:south-bank",
        "person:engineer",
        "work:plans-01",
        "source:newspaper",
    ],
)
def test_tours_may_stop_at_all_that_is_shown(draft, target):
    draft.replace(BRIDGE, "target: event:opening", f"target: {target}")
    assert draft.codes() == []


def test_a_readable_palette_of_ones_own_is_fine(draft):
    palette = '{wall: "#ffffff", surface: "#ffffff", text: "#000000", quiet: "#333333"'
    draft.replace(BRIDGE, "poster:", f"theme:\n  palette: {palette}}}\nposter:")
    assert draft.codes() == ["poor-contrast", "poor-contrast"]
    palette_with_highlight = f'{palette}, highlight: "#7a5200"}}'
    draft.replace(BRIDGE, f"{palette}}}", palette_with_highlight)
    assert draft.codes() == []


def test_contrast_is_told_once_if_all_exhibitions_share_it(draft):
    draft.replace("collection.yaml", 'wall: "#101418"', 'ink: "#eeeeee"')
    (line,) = draft.lines()
    assert line.startswith("collection.yaml:6:13: warning poor-contrast: ink on paper")


def test_hidden_panes_make_room(draft):
    draft.replace(BRIDGE, "map: {side: right, share: 0.4}", "map: {side: right, share: 0.7}")
    assert draft.codes() == ["cramped-panes"]
    draft.replace(BRIDGE, "share: 0.7}", "share: 0.7}\n    gallery: {side: hidden}")
    assert draft.codes() == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("kind: geojson", "kind: mbtiles", "bad-picture"),
        ("      file: works/river.geojson\n", "", "bad-picture"),
        ("kind: geojson\n      file: works/river.geojson", "kind: borders", "missing-key"),
        (
            "geojson\n      file: works/river.geojson",
            "picture\n      file: works/drawing.svg",
            "missing-key",
        ),
        ("      attribution: City archive\n", "", "missing-key"),
    ],
)
def test_a_layer_has_what_its_kind_needs_or_is_left_out(draft, old, new, code):
    draft.replace(BRIDGE, old, new)
    loaded = draft.load()
    assert [one.code for one in loaded.report.problems] == [code]
    assert loaded.collection.exhibitions["bridge"].map.layers == ()


def test_a_picture_layer_with_control_points_is_sound(draft):
    points = "\n        - {x: 0, y: 0, latitude: 21, longitude: 105}" * 2
    draft.replace(
        BRIDGE,
        GEOJSON,
        f"picture\n      file: works/drawing.svg\n      control_points:{points}",
    )
    (draft.folder / "works" / "river.geojson").unlink()
    loaded = draft.load()
    assert loaded.report.problems == ()
    assert len(loaded.collection.exhibitions["bridge"].map.layers[0].control_points) == 2


@pytest.mark.parametrize("region", ["[0.6, 0, 0.5, 0.5]", "[0, 0, 0, 1]"])
def test_a_region_lies_within_its_work(draft, region):
    draft.replace(BRIDGE, "[0.1, 0.1, 0.5, 0.5]", region)
    assert draft.codes() == ["out-of-range"]


def test_an_extent_has_an_area(draft):
    extent = "map:\n  extent: {west: 1, south: 5, east: 3, north: 5}\n"
    draft.replace(BRIDGE, "map:\n  journeys", f"{extent}  journeys")
    assert draft.codes() == ["bad-coordinates"]


def test_a_series_with_slots_names_its_files(draft):
    draft.replace(WORKS, "    files: works/plan-{number}\n", "")
    (draft.folder / "works" / "plan-01.svg").unlink()
    assert draft.codes() == ["missing-key"]


def test_files_and_exhibitions_that_nobody_sees_are_told(draft):
    draft.write("works/tower.jpg", "")
    draft.write("exhibitions/old.yaml", "title: Old\n")
    lines = draft.lines()
    assert [line.split(":")[0] for line in lines] == ["exhibitions/old.yaml", "works/tower.jpg"]
    assert all("advice unused" in line for line in lines)


def test_what_is_reached_through_others_is_used(draft):
    draft.replace(PLACES, "    kind: site\n", "    part_of: place-0\n")
    add_localities(draft, (21, 106))
    assert draft.codes() == []


@pytest.mark.parametrize("gathers", ["localities: [north-bank]", "people: [engineer]"])
def test_a_lane_that_gathers_events_is_used_though_none_names_it(draft, gathers):
    lane = f"    - id: others\n      title: {{en: Others, vi: Khác}}\n      {gathers}\n"
    draft.replace(BRIDGE, "  lanes:\n", "  lanes:\n" + lane)
    assert draft.codes() == []
