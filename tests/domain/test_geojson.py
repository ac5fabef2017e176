import json

import pytest

from exhibit_app.domain.geojson import GeojsonError, read_geojson
from exhibit_app.domain.projection import project


def feature(kind: str, coordinates: object, **properties: object) -> str:
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "properties": properties,
                    "geometry": {"type": kind, "coordinates": coordinates},
                }
            ],
        }
    )


def test_points_lines_and_areas_land_on_the_map():
    (point,) = read_geojson(feature("Point", [105.85, 21.03, 12]))
    assert point.rings == ((project(21.03, 105.85),),)
    (line,) = read_geojson(feature("LineString", [[0, 0], [10, 10], [20, 0]]))
    assert line.kind == "line"
    assert line.middle == project(10, 10)
    square = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]
    (area,) = read_geojson(feature("MultiPolygon", [[square], [square, square]]))
    assert len(area.rings) == 3
    assert area.middle.x == pytest.approx(project(0, 5).x)


def test_names_come_in_every_spelling():
    (one,) = read_geojson(feature("Point", [0, 0], name={"en": "Ladoga", "ru": "Ладога"}))
    assert one.name.get("ru") == "Ладога"
    (two,) = read_geojson(feature("Point", [0, 0], name="Ladoga", name_ru="Ладога", pop=3))
    assert (two.name.get("ru"), two.name.get("vi")) == ("Ладога", "Ladoga")
    (none,) = read_geojson(feature("Point", [0, 0], name=5))
    assert not none.name


def test_bare_geometries_and_collections_are_read():
    text = json.dumps(
        {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "MultiPoint", "coordinates": [[0, 0], [1, 1]]},
                {"type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]]]},
            ],
        }
    )
    assert [shape.kind for shape in read_geojson(text)] == ["point", "point", "line"]
    assert read_geojson('{"type": "Feature", "geometry": null, "properties": null}') == ()


def test_a_line_over_the_antimeridian_does_not_jump():
    (line,) = read_geojson(feature("LineString", [[179, 0], [-179, 0]]))
    first, last = line.rings[0]
    assert last.x - first.x == pytest.approx(2 / 360)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"type": "Feature"}',
        feature("Circle", [0, 0]),
        feature("Point", [0, 200]),
        feature("Point", ["a", "b"]),
        feature("LineString", [[0, 0]]),
        feature("Polygon", []),
        feature("Polygon", [[0, 0]]),
        feature("Point", [float("nan"), 0]),
        '{"type":"GeometryCollection","geometries":[' * 100_000,
    ],
)
def test_what_is_no_geojson_is_refused(text: str):
    with pytest.raises(GeojsonError):
        read_geojson(text)
