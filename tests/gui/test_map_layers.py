import json
from dataclasses import replace

import pytest
from PIL import Image

from exhibit_app import paths
from exhibit_app.domain.exhibition import ControlPoint, MapLayer
from exhibit_app.domain.text import Text, plain
from exhibit_app.domain.visit import Enter, GoHome, SetAids, SetLanguage
from exhibit_app.gui.map_layer_source import OpenedLayer
from exhibit_app.gui.session import Session
from exhibit_app.gui.tile_service import TileService
from exhibit_app.gui.view_models.map_view_model import MapViewModel
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.tile_cache import TileCache
from tests.map_sample import sample_collection

LAYERS = (
    MapLayer(
        "borders", plain("Borders"), "borders", plain(""), viewpoint=plain("as drawn"), shown=False
    ),
    MapLayer("ring", plain("Ring"), "geojson", plain("The archive"), "ring.geojson"),
    MapLayer(
        "sheet",
        Text({"en": "Sheet", "ru": "Лист"}),
        "picture",
        plain("Map room"),
        "sheet.png",
        opacity=0.6,
        shown=False,
        control_points=(ControlPoint(0, 0, 60, 20), ControlPoint(400, 300, 20, 80)),
    ),
    MapLayer("lost", plain("Lost"), "mbtiles", plain("Nobody"), "lost.mbtiles"),
)


class Folder:
    """The files of a collection."""

    def __init__(self, root):
        self.root = root

    def local_path(self, path):
        return self.root / path

    def identity(self, path):
        return path.replace(".", "-")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ring.geojson").write_text(
        json.dumps(
            {
                "type": "Feature",
                "properties": {"name_en": "The ring", "name_ru": "Кольцо"},
                "geometry": {"type": "LineString", "coordinates": [[40, 40], [60, 30], [80, 40]]},
            }
        ),
        "utf-8",
    )
    Image.new("RGB", (400, 300), "brown").save(tmp_path / "sheet.png")
    return Folder(tmp_path)


@pytest.fixture
def session(qapp, all_words):
    collection = sample_collection()
    hall = collection.exhibitions["hall"]
    with_layers = replace(hall, map=replace(hall.map, layers=LAYERS))
    exhibitions = {**collection.exhibitions, "hall": with_layers}
    return Session(replace(collection, exhibitions=exhibitions), all_words)


@pytest.fixture
def map_(session, jobs, executor, folder, tmp_path):
    with TileCache(tmp_path / "cache", 10_000_000) as cache:
        basemaps = Basemaps(paths.assets() / "basemap", cache)
        service = TileService(jobs, basemaps, folder)
        view_model = MapViewModel(session, service, lambda text, size: 0.5 * size * len(text))
        view_model.goalChanged.connect(lambda x, y, zoom, _: view_model.rest(x, y, zoom))
        view_model.resize(800, 700, [40.0, 40.0, 90.0, 70.0], [])
        session.dispatch(Enter("hall"))
        executor.drain()
        yield view_model
        basemaps.close()


def rows(map_):
    return {row.key: row for row in map_._layers._model.rows}


def test_layers_are_as_the_curator_set_them(map_):
    found = rows(map_)
    assert [row.shown for row in found.values()] == [False, True, False, True]
    assert found["borders"].tiles is None
    assert found["sheet"].adjustable
    assert found["sheet"].strength == 0.6
    assert found["ring"].tiles.property("present")
    assert not found["sheet"].tiles.property("present"), "what is not shown is not opened"


def test_a_layer_that_cannot_be_shown_says_so(map_, caplog):
    assert rows(map_)["lost"].failed
    assert not rows(map_)["ring"].failed


def test_names_of_layers_are_written_in_the_visitors_language(map_, session, executor):
    assert [row.label for row in map_._composer.names.rows] == ["The ring"]
    session.dispatch(SetLanguage("ru"))
    executor.drain()
    assert [row.label for row in map_._composer.names.rows] == ["Кольцо"]
    assert rows(map_)["sheet"].title == "Лист"
    map_._layers.toggle("ring")
    executor.drain()
    assert not map_._composer.names.rows


def test_one_can_go_as_near_as_a_layer_shows_more(map_, executor):
    assert map_.property("maxZoom") == 11
    streets = replace(
        map_._layers._states["sheet"], shown=True, opened=OpenedLayer(None, 256, finest=14.0)
    )
    map_._layers._states["sheet"] = streets
    map_._layers.changed.emit()
    assert map_.property("maxZoom") == 15
    map_.rest(0.5, 0.5, 15)
    goals = []
    map_.goalChanged.connect(lambda x, y, zoom, _: goals.append(zoom))
    map_._layers.toggle("sheet")
    assert goals == [11], "what only the layer showed is left"


def test_whoever_made_what_is_shown_is_named(map_):
    assert map_.property("attribution") == "Made with Natural Earth · The archive · Nobody"
    map_._layers.toggle("borders")
    assert "as drawn" in map_.property("attribution")


def test_borders_are_drawn_only_when_asked_for(map_):
    plain_tiles = map_._tiles._source.identity
    map_._layers.toggle("borders")
    assert map_._tiles._source.identity != plain_tiles
    map_._layers.toggle("borders")
    assert map_._tiles._source.identity == plain_tiles


def test_a_picture_is_tied_to_the_map_when_it_is_asked_for(map_, executor):
    map_._layers.toggle("sheet")
    executor.drain()
    assert rows(map_)["sheet"].tiles.property("present")
    map_._layers.setOpacity("sheet", 0.0)
    assert rows(map_)["sheet"].strength == pytest.approx(0.1)


def test_the_next_visitor_finds_the_layers_as_they_were(map_, session, executor):
    map_._layers.toggle("ring")
    map_._layers.setOpacity("sheet", 1)
    session.dispatch(GoHome())
    assert not rows(map_)
    session.dispatch(Enter("hall"))
    executor.drain()
    assert rows(map_)["ring"].shown
    assert rows(map_)["sheet"].strength == 0.6
    assert rows(map_)["ring"].tiles.property("present")


def test_high_contrast_draws_a_starker_map(map_, session):
    calm = map_._tiles._source.identity
    session.dispatch(SetAids(high_contrast=True))
    assert map_._tiles._source.identity != calm
