"""Makes beforehand what a viewer would make at its first look, so that a bundle opens warm."""

from __future__ import annotations

import math
from contextlib import closing, suppress
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from exhibit_app import paths
from exhibit_app.content.packed_front import NAME as FRONT
from exhibit_app.content.packed_front import pack_front
from exhibit_app.content.packed_whole import NAME as WHOLE
from exhibit_app.content.packed_whole import pack_whole
from exhibit_app.content.packed_words import NAME as WORDS
from exhibit_app.content.packed_words import pack_words
from exhibit_app.content.words_reader import load_words
from exhibit_app.domain.front import front_of
from exhibit_app.domain.map_places import MapContent
from exhibit_app.domain.map_view import TILE, Camera, Frame, fit
from exhibit_app.domain.tile_grid import Tile
from exhibit_app.gui.desktop import make_application
from exhibit_app.gui.fonts import load_fonts
from exhibit_app.gui.pictures import SIDES, UNSHOWABLE, make_picture, packed_name
from exhibit_app.gui.reading import words_stamp
from exhibit_app.gui.work_sizes import PACKED_SIZES as SIZES
from exhibit_app.gui.work_sizes import pack_sizes
from exhibit_app.gui.work_tiles import open_work
from exhibit_app.index.documents import documents
from exhibit_app.index.search_index import PACKED_INDEX, build
from exhibit_app.media.basemap_source import GRID, Basemaps
from exhibit_app.media.picture_tiles import PictureTiles
from exhibit_app.media.tile_cache import CacheFull, TileCache, tile_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.exchange.packing import Packing

FRAMES = (Frame(806, 788), Frame(1080, 460), Frame(1612, 1576))
"""Panes of the map on the usual screens, in pixels: 1080p, the same upright, and 4K."""

_COARSER = 3
_WHOLE_LEVELS = 3
"""Levels of which everything is drawn; the sixteen tiles of the last cost little."""

_NO_LIMIT = 1 << 40


def prepared_to_draw() -> QCoreApplication:
    """The application that drawing needs, with the typefaces; to be kept until all is drawn."""
    application = QGuiApplication.instance() or make_application()
    load_fonts(paths.assets() / "fonts")
    return application


def make_ready_parts(packing: Packing, folder: Path) -> Iterator[tuple[str, Path]]:
    """Everything a viewer asks of SourceTree.ready, by its name there, made in `folder`.

    Needs `prepared_to_draw`. What cannot be drawn is left out: whoever opens the bundle is told,
    as with a folder.
    """
    collection = packing.collection
    yield from _compiled(packing, folder)
    yield from _pictures(packing, folder / "pictures")
    with TileCache(folder / "tiles", _NO_LIMIT) as cache:
        yield from _tiles(collection, cache)
        yield from _pyramids(packing, cache)
    index = folder / PACKED_INDEX
    build(index, documents(collection))
    yield PACKED_INDEX, index


def _compiled(packing: Packing, folder: Path) -> Iterator[tuple[str, Path]]:
    """What a viewer would have read, and measured."""
    made = {name: folder / name for name in (FRONT, WHOLE, WORDS, SIZES)}
    stamp, words = words_stamp(), load_words(paths.words_folder())
    pack_front(front_of(packing.collection, words), packing.stamp, stamp, made[FRONT])
    pack_whole(packing.loaded, packing.stamp, made[WHOLE])
    pack_words(words, stamp, made[WORDS])
    pack_sizes(packing.tree, _shown(packing.collection), made[SIZES])
    yield from made.items()


def _shown(collection: Collection) -> dict[str, None]:
    return dict.fromkeys(work.picture for work in collection.works.values())


def _pictures(packing: Packing, folder: Path) -> Iterator[tuple[str, Path]]:
    for file in _shown(packing.collection):
        with suppress(*UNSHOWABLE):
            path = packing.tree.local_path(file)
            for side in SIDES:
                made = make_picture(path, folder, side)
                yield packed_name(file, side, made.suffix), made


def _pyramids(packing: Packing, cache: TileCache) -> Iterator[tuple[str, Path]]:
    """Scans in tiles: of drawings, only what somebody comes near to is worth a tile."""
    layers = chain(*(one.map.layers for one in packing.collection.exhibitions.values()))
    mapped = (layer.file for layer in layers if layer.kind == "picture")
    for file in _shown(packing.collection) | dict.fromkeys(mapped):
        with suppress(*UNSHOWABLE, CacheFull):
            path = packing.tree.local_path(file)
            tiles = open_work(path, cache, packing.identity(file)).tiles
            if isinstance(tiles, PictureTiles):
                tiles.cut()
                yield from _cut_tiles(tiles)


def _cut_tiles(tiles: PictureTiles) -> Iterator[tuple[str, Path]]:
    for z in range(tiles.info.levels):
        columns, rows = tiles.info.tile_count(z)
        for tile in (Tile(z, x, y) for y in range(rows) for x in range(columns)):
            made = tiles.find(tile)
            if made is not None:
                yield tile_name(tiles.info.key, *tile, made.suffix), made


def _tiles(collection: Collection, cache: TileCache) -> Iterator[tuple[str, Path]]:
    """The basemap in each exhibition's colours, where its map begins and around its places."""
    with closing(Basemaps(paths.assets() / "basemap", cache)) as basemaps:
        for exhibition in collection.exhibitions.values():
            source = basemaps.source(exhibition.theme.palette, TILE)
            for tile in sorted(set(_first_tiles(collection, exhibition))):
                made = source.make(tile)
                yield tile_name(source.identity, *tile, made.suffix), made


def _first_tiles(collection: Collection, exhibition: Exhibition) -> Iterator[Tile]:
    content = MapContent(collection, exhibition)
    for z in range(_WHOLE_LEVELS):
        last = (1 << z) - 1
        yield from GRID.covering(z, (0, 0), (last, last))
    for frame in FRAMES:
        yield from _seen(fit(content.first_view(), frame), frame)
        for place in content.places.values():
            yield from _seen(fit((place.point,), frame), frame)


def _seen(camera: Camera, frame: Frame) -> Iterable[Tile]:
    """The tiles that a camera sees, sharp and coarse."""
    finest = min(GRID.levels - 1, math.ceil(camera.zoom))
    half_x, half_y = (side / 2 / camera.scale for side in (frame.width, frame.height))
    for z in range(max(0, finest - _COARSER), finest + 1):
        count = 1 << z
        first = math.floor((camera.x - half_x) * count), math.floor((camera.y - half_y) * count)
        last = math.floor((camera.x + half_x) * count), math.floor((camera.y + half_y) * count)
        yield from (GRID.home(tile) for tile in GRID.covering(z, first, last))
