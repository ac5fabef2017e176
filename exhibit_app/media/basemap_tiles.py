"""Paints the basemap as Web Mercator tiles, so that a zoomed map is pictures and nothing else."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from exhibit_app.media.basemap import Basemap, ShapeKind
from exhibit_app.media.basemap_outline import Samples, outline, soft_outline
from exhibit_app.media.basemap_style import BasemapStyle, Colour

RENDERER_VERSION = 1
MAX_ZOOM = 17

_SAMPLES = 3
"""Each pixel is painted as this many squared, for smooth edges."""

_NOMINAL_SIZE = 512
_FULL = 255
_HALF = 128
_LEVEL_WIDTHS = (1024, 12_000)
"""The widths of the world in pixels up to which the coarse and the middle level are enough."""

_SOFT_WIDTH = _NOMINAL_SIZE << 7
"""The width of the world in pixels from which the source's corners would show."""

_SOFTEST_WIDTH = _SOFT_WIDTH << 3

_SMALLEST_LAKE = 4
"""Lakes narrower than this many pixels are left out."""


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where a tile and the margin around it lie, in samples of the whole world's width."""

    size: int
    margin: int
    left: int
    top: int
    world: int

    @property
    def side(self) -> int:
        return (self.size + 2 * self.margin) * _SAMPLES

    @property
    def scale(self) -> float:
        """Pixels for one pixel of a tile of the nominal size."""
        return self.size / _NOMINAL_SIZE

    @property
    def zoom(self) -> float:
        """The zoom at which tiles of the nominal size show as much detail."""
        return math.log2(self.world / _SAMPLES / _NOMINAL_SIZE)

    def bounds(self, turn: int) -> tuple[float, float, float, float]:
        """The canvas in the unit square, as seen from the world `turn` times around."""
        left, top = self.left / self.world - turn, self.top / self.world
        width = self.side / self.world
        return left, top, left + width, top + width

    def turns(self) -> range:
        """Which copies of the world, side by side, the canvas touches."""
        right = self.left + self.side
        return range(self.left // self.world, right // self.world + 1)


@dataclass(frozen=True, slots=True)
class _Masks:
    """Samples covered by land with its lakes, by lakes and by rivers."""

    land: Image.Image
    lake: Image.Image
    river: Image.Image


def basemap_key(
    basemap: Basemap, style: BasemapStyle, size_px: int, borders: Basemap | None = None
) -> str:
    """A name that changes whenever a tile would look different."""
    border_id = borders.content_id if borders else ""
    parts = (basemap.content_id, border_id, style.identity, size_px, RENDERER_VERSION)
    return "|".join(map(str, parts))


def render_tile(
    basemap: Basemap,
    z: int,
    x: int,
    y: int,
    *,
    size_px: int,
    style: BasemapStyle,
    borders: Basemap | None = None,
) -> Image.Image:
    """Paint one tile as RGB; `x` may lie east or west of the world and wraps around."""
    canvas = _canvas(z, x % (1 << z), y, size_px, style)
    picture = _paint(basemap, canvas, style, borders)
    inner = canvas.margin
    return picture.crop((inner, inner, inner + size_px, inner + size_px))


def _canvas(z: int, x: int, y: int, size: int, style: BasemapStyle) -> _Canvas:
    reach = 3 * max(style.shore_reach, style.coast_width, style.islet_radius) + 1
    margin = math.ceil(reach * size / _NOMINAL_SIZE)
    left, top = (x * size - margin) * _SAMPLES, (y * size - margin) * _SAMPLES
    return _Canvas(size, margin, left, top, (size << z) * _SAMPLES)


def _paint(
    basemap: Basemap, canvas: _Canvas, style: BasemapStyle, borders: Basemap | None
) -> Image.Image:
    """The tile with the margin around it, whose outermost pixels are not to be relied on."""
    masks = _Masks(*(Image.new("L", (canvas.side, canvas.side), 0) for _ in range(3)))
    _draw_shapes(basemap, canvas, style, masks)
    _draw_islets(basemap, canvas, style, masks.land)
    picture = _colour(masks, canvas, style)
    if borders is not None:
        _draw_borders(borders, canvas, style, picture)
    return picture


def _placed(basemap: Basemap, canvas: _Canvas) -> Iterator[tuple[int, Samples]]:
    """Kind and outline of every shape that may show."""
    width = canvas.world // _SAMPLES
    wanted = sum(width > limit for limit in _LEVEL_WIDTHS)
    level = min(wanted, len(basemap.levels) - 1)
    scale = canvas.world / basemap.levels[level].grid
    smallest = _SMALLEST_LAKE * canvas.scale * _SAMPLES / scale
    for turn in canvas.turns():
        left = canvas.left - turn * canvas.world
        for shape in basemap.shapes(level, canvas.bounds(turn)):
            if shape.kind == ShapeKind.LAKE and shape.width < smallest:
                continue
            if width >= _SOFT_WIDTH:
                points = soft_outline(
                    shape,
                    scale,
                    left,
                    canvas.top,
                    side=canvas.side,
                    closed=shape.kind < ShapeKind.RIVER,
                    cuts=2 if width < _SOFTEST_WIDTH else 4,
                )
            else:
                points = outline(shape, scale, left, canvas.top)
            if len(points) > 2:
                yield shape.kind, points


def _draw_shapes(basemap: Basemap, canvas: _Canvas, style: BasemapStyle, masks: _Masks) -> None:
    land, lake, river = (ImageDraw.Draw(mask) for mask in (masks.land, masks.lake, masks.river))
    for kind, points in _placed(basemap, canvas):
        if kind >= ShapeKind.RIVER:
            width = _river_width(kind - ShapeKind.RIVER, canvas, style)
            if width:
                river.line(points, fill=_FULL, width=width, joint="curve")
        elif kind == ShapeKind.LAKE:
            lake.polygon(points, fill=_FULL)
        else:
            land.polygon(points, fill=_FULL if kind == ShapeKind.LAND else 0)
            lake.polygon(points, fill=0)


def _river_width(rank: int, canvas: _Canvas, style: BasemapStyle) -> int:
    """Width in samples: the greater the river, the sooner it shows; 0 where it does not yet."""
    clearness = canvas.zoom - 0.75 * rank
    if clearness < 0 or style.river_width <= 0:
        return 0
    share = min(1.7, 0.5 + 0.17 * clearness)
    return max(1, round(style.river_width * share * canvas.scale * _SAMPLES))


def _draw_islets(basemap: Basemap, canvas: _Canvas, style: BasemapStyle, land: Image.Image) -> None:
    draw = ImageDraw.Draw(land)
    growth = 1 + 0.3 * max(0.0, canvas.zoom - 6)
    radius = style.islet_radius * growth * canvas.scale * _SAMPLES
    for place_x, place_y in chain.from_iterable(basemap.islets.values()):
        for turn in canvas.turns():
            x = (place_x + turn) * canvas.world - canvas.left
            y = place_y * canvas.world - canvas.top
            if -radius <= x <= canvas.side + radius and -radius <= y <= canvas.side + radius:
                draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_FULL)


def _colour(masks: _Masks, canvas: _Canvas, style: BasemapStyle) -> Image.Image:
    land, lake, river = (mask.reduce(_SAMPLES) for mask in (masks.land, masks.lake, masks.river))
    picture = _ground(land, canvas, style)
    picture.paste(style.river, mask=ImageChops.multiply(river, land))
    if lake.getbbox():
        picture.paste(style.lake, mask=lake)
        shore = min(1.0, style.coast_width) * canvas.scale
        picture.paste(style.river, mask=_edge(lake, shore))
    if style.coast_width > 0:
        width = style.coast_width * canvas.scale * min(1.0, 0.75 + 0.05 * canvas.zoom)
        picture.paste(style.coast, mask=_edge(land, width))
    return picture


def _ground(land: Image.Image, canvas: _Canvas, style: BasemapStyle) -> Image.Image:
    """Land and water, each fading towards the shore."""
    reach = style.shore_reach * canvas.scale
    if reach <= 0:
        water = Image.new("RGB", land.size, style.water)
        water.paste(style.land, mask=land)
        return water
    near = land.filter(ImageFilter.GaussianBlur(reach))
    return Image.composite(
        _mapped(near, _fade(style.shore_land, style.land, _HALF)),
        _mapped(near, _fade(style.water, style.shore_water, 0)),
        land,
    )


def _mapped(values: Image.Image, palette: bytes) -> Image.Image:
    mapped = values.copy()
    mapped.putpalette(palette)
    return mapped.convert("RGB")


@lru_cache(maxsize=32)
def _fade(first: Colour, last: Colour, start: int) -> bytes:
    """A palette: `first` up to `start`, then evenly to `last` over half the range."""
    shares = (min(1.0, max(0.0, (value - start) / (_FULL - _HALF))) for value in range(256))
    return bytes(
        round(low + (high - low) * share)
        for share in shares
        for low, high in zip(first, last, strict=True)
    )


def _edge(mask: Image.Image, width: float) -> Image.Image:
    """A line of even width along the edge of a mask, never so thin that it breaks up."""
    return mask.filter(ImageFilter.GaussianBlur(max(0.6, width * 0.7))).point(_edge_table())


@lru_cache(maxsize=1)
def _edge_table() -> tuple[int, ...]:
    """How strongly a line is drawn where a blurred mask is so full."""
    return tuple(
        round(_FULL * max(0.0, 1 - (abs(value - _HALF) / 84) ** 2)) for value in range(256)
    )


def _draw_borders(
    borders: Basemap, canvas: _Canvas, style: BasemapStyle, picture: Image.Image
) -> None:
    mask = Image.new("L", (canvas.side, canvas.side), 0)
    draw = ImageDraw.Draw(mask)
    width = max(1, round(style.border_width * canvas.scale * _SAMPLES))
    for _, points in _placed(borders, canvas):
        draw.line(points, fill=_FULL, width=width, joint="curve")
    picture.paste(style.border, mask=mask.reduce(_SAMPLES))
