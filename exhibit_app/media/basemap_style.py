"""The colours and line widths of the basemap, so that a theme can tint the map."""

from dataclasses import astuple, dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class BasemapStyle:
    """How the basemap is painted; widths are in pixels of a tile 512 pixels wide.

    Attributes:
        shore_land: what land fades to at the water's edge.
        shore_water: what water fades to at the coast.
        shore_reach: how far both fades reach from the coast; 0 for none.
        islet_radius: of the dots that keep small islets visible at every zoom.
    """

    water: Colour = (201, 214, 215)
    land: Colour = (240, 233, 218)
    coast: Colour = (122, 134, 132)
    river: Colour = (150, 174, 180)
    lake: Colour = (201, 214, 215)
    border: Colour = (160, 132, 118)
    shore_land: Colour = (229, 219, 199)
    shore_water: Colour = (219, 229, 228)
    coast_width: float = 1.2
    river_width: float = 1.4
    border_width: float = 1.2
    shore_reach: float = 7.0
    islet_radius: float = 1.6

    @property
    def identity(self) -> str:
        """The same text for the same look, for use in cache keys."""
        return repr(astuple(self))
