import pytest

from exhibit_app.domain.calendar import day_number
from exhibit_app.domain.event_filter import EventFilter
from exhibit_app.domain.locality import Locality
from exhibit_app.domain.projection import project
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import plain
from exhibit_app.domain.tile_grid import TileGrid
from exhibit_app.domain.visit import (
    Choose,
    Enter,
    GoHome,
    SetFilter,
    SetLanguage,
    ShowIntroduction,
)
from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.map_view_model import MapViewModel
from exhibit_app.gui.view_models.tile_layer import TileLayer
from tests.map_sample import sample_collection

MARGINS = [40.0, 40.0, 90.0, 70.0]


class AtOnce:
    """Runs jobs while they are handed over."""

    def submit(self, work, priority):
        work()

    def wait(self):
        pass


class Tiles:
    """A tile service whose basemap is blank; `jobs` lays out, `drawing` draws."""

    attribution = "Blank"

    def __init__(self, drawing):
        self.jobs = JobRunner(AtOnce())
        self.drawing = drawing
        self.asked = []

    def layer(self, parent):
        return TileLayer(self.drawing, parent)

    def basemap(self, palette, size_px, *, borders=False):
        self.asked.append((palette.water, size_px))
        return Blank(f"{palette.water}{size_px}")


class Blank:
    grid = TileGrid(wraps=True)

    def __init__(self, identity):
        self.identity = identity

    def find(self, tile):
        return None

    def make(self, tile):
        return None


@pytest.fixture
def session(qapp, all_words):
    return Session(sample_collection(), all_words)


@pytest.fixture
def tiles(jobs):
    return Tiles(jobs)


@pytest.fixture
def map_(session, tiles):
    """A map of the sample's hall in a pane of 800 by 700 pixels, its camera at rest."""
    session.dispatch(Enter("hall"))
    return _laid(MapViewModel(session, tiles, lambda text, size: 0.55 * size * len(text)))


def _laid(view_model: MapViewModel) -> MapViewModel:
    view_model.goalChanged.connect(lambda x, y, zoom, _: view_model.rest(x, y, zoom))
    view_model.setScale(16, 48, False, 1, 1)
    view_model.resize(800, 700, MARGINS, [700.0, 600.0, 100.0, 100.0])
    return view_model


def choose(session: Session, kind, key: str):
    session.dispatch(Choose(Reference(kind, key)))


def markers(view_model: MapViewModel):
    return {row.key: row for row in view_model._composer.markers.rows if row.key}


def on_screen(view_model: MapViewModel, row):
    camera = view_model._camera
    return (
        (row.spotX - camera.x) * camera.scale + 400,
        (row.spotY - camera.y) * camera.scale + 350,
    )


def test_the_first_view_shows_every_place(map_):
    gathered = map_._composer.layout.clusters
    assert {spot.id for one in gathered.values() for spot in one.spots} == {
        "saint-petersburg", "smolny", "museum", "hanoi", "vladivostok", "twin",
    }  # fmt: skip
    for row in markers(map_).values():
        x, y = on_screen(map_, row)
        assert 39 < x < 711
        assert 39 < y < 631
    assert markers(map_)["saint-petersburg"].others == 2
    assert markers(map_)["saint-petersburg"].spoken == (
        "Saint Petersburg, events: 2, further places here: 2"
    )


def test_nothing_is_laid_out_in_the_lobby(map_, session):
    session.dispatch(GoHome())
    assert not markers(map_)
    assert not map_._list.rows
    assert not map_._journeys.rows


def test_a_choice_is_marked_and_the_camera_goes_there(map_, session, qtbot):
    with qtbot.waitSignal(map_.goalChanged) as goal:
        choose(session, "locality", "vladivostok")
    _, _, zoom, instantly = goal.args
    assert not instantly
    assert zoom == pytest.approx(4.6)
    assert markers(map_)["vladivostok"].chosen
    assert markers(map_)["vladivostok"].label == "Vladivostok"
    assert map_.property("anyLit")
    at = on_screen(map_, markers(map_)["vladivostok"])
    assert at == (pytest.approx(375), pytest.approx(335))
    session.dispatch(ShowIntroduction())
    assert map_._camera.zoom < 3
    assert not map_.property("anyLit")


def test_names_are_those_of_the_time_and_the_language(map_, session):
    choose(session, "event", "siege")
    assert markers(map_)["saint-petersburg"].label == "Leningrad"
    session.dispatch(SetLanguage("ru"))
    assert markers(map_)["saint-petersburg"].label == "Ленинград"
    choose(session, "event", "concert")
    assert markers(map_)["saint-petersburg"].label == "Санкт-Петербург"


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (1930, 1940, "Leningrad"),
        (1930, 1995, "Saint Petersburg"),
        (1920, 1930, "Saint Petersburg"),
        (2000, 2010, "Saint Petersburg"),
    ],
)
def test_without_a_choice_names_are_those_of_the_timelines_window(map_, session, first, last, name):
    session.set_window(day_number(first), day_number(last))
    assert markers(map_)["saint-petersburg"].label.replace("\n", " ") == name
    choose(session, "event", "siege")
    assert markers(map_)["saint-petersburg"].label == "Leningrad"


def test_touching_a_place_chooses_it(map_, session):
    map_.touch("hanoi")
    assert session.visit.place.focus == Reference("locality", "hanoi")


def test_touching_a_city_chooses_it_and_touching_it_again_opens_it(map_, session):
    map_.touch("saint-petersburg")
    assert session.shown.locality == "saint-petersburg"
    assert markers(map_)["saint-petersburg"].others == 2
    map_.touch("saint-petersburg")
    assert {"saint-petersburg", "smolny", "museum"} <= set(markers(map_))
    assert session.shown.locality == "saint-petersburg"


def test_a_cluster_that_nothing_sets_apart_opens_as_a_list(qtbot, all_words, tiles):
    street = tuple(
        Locality(f"house-{n}", plain(f"House {n}"), 10 + n % 40 / 100, 20 + n // 40 / 100)
        for n in range(1600)
    )
    session = Session(sample_collection(street), all_words)
    session.dispatch(Enter("hall"))
    view_model = _laid(MapViewModel(session, tiles, lambda text, size: 0.55 * size * len(text)))
    spot = project(10.2, 20.2)
    view_model.rest(spot.x, spot.y, view_model.property("maxZoom"))
    clusters = view_model._composer.layout.clusters
    crowded = next(key for key, found in clusters.items() if found.others)
    before = session.visit.place.focus
    with qtbot.waitSignal(view_model.listAsked), qtbot.assertNotEmitted(view_model.goalChanged):
        view_model.touch(crowded)
    assert session.visit.place.focus == before
    assert {row.key for row in view_model._list.rows} == {s.id for s in clusters[crowded].spots}
    view_model.listPlaces(True)
    assert len(view_model._list.rows) == len(view_model._places), "the list of all is at hand"


def test_places_on_one_spot_stand_in_a_ring(map_):
    key = next(key for key in ("vladivostok", "twin") if key in markers(map_))
    assert markers(map_)[key].others == 1
    map_.touch(key)
    both = markers(map_)
    assert not both["twin"].others
    apart = [(both[k].shiftX, both[k].shiftY) for k in ("vladivostok", "twin")]
    assert apart[0] == pytest.approx((-apart[1][0], -apart[1][1]))
    assert abs(apart[0][1]) > 20


def test_the_window_fades_and_the_filter_dims(map_, session):
    session.set_window(day_number(1949), day_number(1951))
    assert markers(map_)["saint-petersburg"].away is False, "its museum has no time of its own"
    assert markers(map_)["hanoi"].away is False
    session.set_window(day_number(2000), day_number(2010))
    assert markers(map_)["hanoi"].away
    session.dispatch(SetFilter(EventFilter(lanes=frozenset({"war"}))))
    assert markers(map_)["hanoi"].filtered


def test_journeys_fade_and_dim_as_places_do(map_, session):
    def stepped_back(kind):
        return [row.key for row in map_._journeys.rows if getattr(row, kind)]

    session.set_window(day_number(1949), day_number(1951))
    assert stepped_back("away") == []
    session.set_window(day_number(2000), day_number(2010))
    assert stepped_back("away") == ["way"], "nothing tells when the cities became twins"
    session.dispatch(SetFilter(EventFilter(lanes=frozenset({"war"}))))
    assert stepped_back("filtered") == ["way"]
    choose(session, "event", "treaty")
    assert stepped_back("away") == stepped_back("filtered") == []


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (EventFilter(lanes=frozenset({"war"})), {"saint-petersburg"}),
        (EventFilter(localities=frozenset({"hanoi"})), {"hanoi"}),
        (EventFilter(localities=frozenset({"museum"})), {"museum", "twin"}),
        (EventFilter(span=(day_number(1949), day_number(1951))), {"hanoi"}),
        (EventFilter(span=(day_number(1800), day_number(1801))), set()),
    ],
)
def test_what_the_filter_hides_is_dimmed(map_, session, chosen, left):
    session.dispatch(SetFilter(chosen))
    states = map_._states
    hidden = {key for key in map_._places if states[key].filtered}
    assert set(map_._places) - hidden == left
    drawn = markers(map_)
    for key, found in map_._composer.layout.clusters.items():
        assert drawn[key].filtered == all(spot.id in hidden for spot in found.spots)


def test_journeys_are_lines_and_lit_with_their_event(map_, session):
    rows = {row.key: row for row in map_._journeys.rows}
    assert set(rows) == {"cities", "way"}
    assert rows["cities"].link
    assert not rows["cities"].arrows
    assert len(rows["way"].arrows) == 10
    choose(session, "event", "treaty")
    rows = {row.key: row for row in map_._journeys.rows}
    assert rows["way"].lit
    assert not rows["cities"].lit
    assert "vladivostok" in markers(map_), "the whole way is in view"


def test_a_map_that_was_moved_stays_until_something_is_chosen(map_, session, qtbot):
    map_.moved()
    map_.rest(0.5, 0.5, 4)
    with qtbot.assertNotEmitted(map_.goalChanged):
        map_.resize(500, 400, MARGINS, [])
    choose(session, "locality", "hanoi")
    assert map_._camera.x == pytest.approx(project(21, 105.8542).x, abs=0.01)
    with qtbot.waitSignal(map_.goalChanged):
        map_.resize(800, 700, MARGINS, [])


def test_the_way_leads_from_here_to_the_goal(map_, session):
    choose(session, "locality", "hanoi")
    way = map_.way(0.1, 0.3, 5.0)
    assert way[0] > 1
    assert way[1:4] == [pytest.approx(0.1), pytest.approx(0.3), pytest.approx(5.0)]
    assert way[-1] == pytest.approx(4.6)


def test_the_list_reaches_every_place_by_name(map_, session):
    assert not map_._list.rows, "nobody looks at it yet"
    map_.listPlaces(True)
    names = [row.name for row in map_._list.rows]
    assert names == sorted(names)
    assert len(names) == 6
    choose(session, "locality", "museum")
    assert [row.key for row in map_._list.rows if row.chosen] == ["museum"]
    assert "events: 2" in next(r.spoken for r in map_._list.rows if r.key == "saint-petersburg")


def test_the_keyboard_goes_from_place_to_place(map_, session, qtbot):
    map_.focusNext(1)
    first = map_._focused
    assert map_.property("focused") in markers(map_)
    map_.focusNext(1)
    assert map_._focused != first
    map_.focusNext(-1)
    assert map_._focused == first
    assert map_.property("focusedSpoken").startswith("Saint Petersburg")
    map_.chooseFocused()
    assert session.shown.locality == first
    with qtbot.waitSignal(map_.goalChanged):
        while map_._focused != "hanoi":
            map_.focusNext(1)
    assert "hanoi" in markers(map_), "the camera follows"
    map_.unfocus()
    assert map_.property("focused") == ""


def test_the_keyboard_stands_on_each_marker_once(map_):
    shown = markers(map_)
    steps = []
    for _ in shown:
        map_.focusNext(1)
        steps.append(map_.property("focused"))
    assert sorted(steps) == sorted(shown)
    map_.focusNext(1)
    assert map_.property("focused") == steps[0]
    for step in reversed(steps):
        map_.focusNext(-1)
        assert map_.property("focused") == step


def test_the_keyboard_opens_a_cluster_and_goes_on_inside(map_, session):
    choose(session, "locality", "saint-petersburg")
    map_.focusNext(1)
    assert map_.property("focused") == "saint-petersburg"
    assert map_.property("focusedSpoken").endswith("further places here: 2")
    map_.chooseFocused()
    assert {"saint-petersburg", "smolny", "museum"} <= set(markers(map_))
    assert map_.property("focused") == "saint-petersburg"
    assert map_.property("focusedSpoken") == "Saint Petersburg, events: 2"
    reached = set()
    for _ in map_._places:
        map_.focusNext(1)
        reached.add(map_.property("focused"))
    assert {"smolny", "museum"} <= reached


def test_the_keyboard_keeps_its_place_when_others_gather_round_it(map_, session):
    choose(session, "locality", "smolny")
    map_.focusNext(1)
    session.dispatch(ShowIntroduction())
    assert map_.property("focused") == "saint-petersburg"
    map_.chooseFocused()
    assert session.shown.locality == "saint-petersburg"


def test_the_tiles_are_as_sharp_as_the_screen(map_, tiles):
    assert set(tiles.asked) == {("#16222b", 512)}
    map_.setScale(16, 48, False, 1, 2)
    assert tiles.asked[-1] == ("#16222b", 1024)


def test_ten_thousand_places_need_no_more_delegates_than_a_few(qtbot, all_words, tiles):
    many = tuple(
        Locality(f"p{n}", plain(f"Place {n}"), (n * 7919 % 1600) / 10 - 80, n * 104729 % 3600 / 10)
        for n in range(10_000)
    )
    session = Session(sample_collection(many), all_words)
    session.dispatch(Enter("hall"))
    view_model = _laid(MapViewModel(session, tiles, lambda text, size: 0.55 * size * len(text)))
    qtbot.waitUntil(lambda: len(markers(view_model)) > 20)
    for zoom in (1, 2, 3, 5, 8, 2):
        view_model.rest(0.6, 0.4, zoom)
        qtbot.waitUntil(
            lambda: set(markers(view_model)) == set(view_model._composer.layout.clusters)
        )
        assert view_model._composer.markers.rowCount() <= 200


def test_a_collection_that_was_edited_leaves_the_visitor_where_they_are(map_, session, qtbot):
    map_.moved()
    map_.rest(0.6, 0.4, 5)
    with qtbot.assertNotEmitted(map_.goalChanged):
        session.replace_collection(sample_collection())
    assert map_._inputs.content.collection is session.collection
    assert map_._camera.zoom == 5


def test_one_can_zoom_out_to_the_whole_world_but_not_to_many(map_):
    assert map_.property("minZoom") == pytest.approx(0.49, abs=0.01)
