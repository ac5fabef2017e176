"""Opens the file of a map layer, whatever it is, as a source of tiles."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.georeference import Affine, UntiedError, tie
from exhibit_app.gui.drawn_tiles import DrawnTiles
from exhibit_app.media.basemap_source import rgb
from exhibit_app.media.geojson_tiles import GeojsonTiles
from exhibit_app.media.georeferenced_tiles import GeoreferencedTiles
from exhibit_app.media.layer_error import LayerError
from exhibit_app.media.mbtiles import MbtilesTiles
from exhibit_app.media.picture_tiles import PictureTiles
from exhibit_app.media.probe import probe

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.domain.exhibition import MapLayer
    from exhibit_app.domain.geojson import MapShape
    from exhibit_app.domain.theme import Palette
    from exhibit_app.gui.view_models.tile_layer import TileSource
    from exhibit_app.media.tile_cache import TileCache


@dataclass(frozen=True, slots=True)
class OpenedLayer:
    """A layer's tiles, shown one to one at `tile_side` pixels, and its shapes with names.

    `finest` is the map's zoom at which its own pixels show, 0 where lines are drawn at any.
    """

    source: TileSource
    tile_side: float
    named: tuple[MapShape, ...] = ()
    finest: float = 0.0


def open_layer(
    layer: MapLayer,
    path: Path,
    palette: Palette,
    size_px: int,
    cache: TileCache,
    identity: str = "",
) -> OpenedLayer:
    """Open a layer's file; takes as long as it takes, so in a worker.

    `identity` is what the file is known by; without it, its place, size and time.

    Raises:
        LayerError: It cannot be laid over the map.
        PictureError: It is a picture that cannot be read.
        OSError: It cannot be read.
    """
    match layer.kind:
        case "geojson":
            tiles = GeojsonTiles.of(path, rgb(palette.quiet), size_px, cache, identity)
            return OpenedLayer(tiles, _SIDE, tuple(shape for shape in tiles.shapes if shape.name))
        case "mbtiles":
            opened = MbtilesTiles.of(path, cache)
            return OpenedLayer(opened, opened.tile_px, finest=_finest_zoom(opened, opened.tile_px))
        case "picture":
            picture = _picture(layer, path, size_px, cache, identity)
            return OpenedLayer(picture, _SIDE, finest=_finest_zoom(picture, _SIDE))
        case "borders":
            raise LayerError("borders are drawn with the basemap")


_SIDE = 512.0


def _picture(
    layer: MapLayer, path: Path, size_px: int, cache: TileCache, identity: str
) -> GeoreferencedTiles:
    info = probe(path)
    size = (info.width, info.height)
    drawn = path.suffix.lower() == ".svg"
    pixels = (DrawnTiles if drawn else PictureTiles).of(path, size, cache, identity)
    try:
        tied = tie(layer.control_points)
    except UntiedError as error:
        raise LayerError(f"{path.name}: {error}") from error
    return GeoreferencedTiles(pixels, _finest(tied, pixels.info.width, info.width), size_px, cache)


def _finest_zoom(source: TileSource, tile_side: float) -> float:
    return source.grid.levels - 1 + math.log2(tile_side / _SIDE)


def _finest(tied: Affine, pyramid: int, picture: int) -> Affine:
    """From the pyramid's pixels rather than the picture's own, which a drawing's are not."""
    return tied.after(picture / pyramid, 0, 0)
