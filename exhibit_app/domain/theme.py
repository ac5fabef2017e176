"""Colours, typefaces and motion of an exhibition, and whether its colours can be read."""

from __future__ import annotations

from typing import Literal, NamedTuple

Motion = Literal["full", "reduced", "none"]

PAIRS_TO_READ = (
    ("text", "wall"),
    ("quiet", "wall"),
    ("text", "surface"),
    ("quiet", "surface"),
    ("ink", "paper"),
    ("ink_quiet", "paper"),
    ("accent", "paper"),
    ("highlight", "wall"),
    ("highlight", "surface"),
)
"""Foreground and background names that meet on screen as text; each needs 4.5:1."""

TEXT_CONTRAST = 4.5


class Palette(NamedTuple):
    """Named colours as `#rrggbb`: a dark wall, paper to read on, few colours with one meaning."""

    wall: str = "#14181b"
    surface: str = "#1d2428"
    line: str = "#39434a"
    text: str = "#f4ecdf"
    quiet: str = "#a9b0b0"
    paper: str = "#f4ecdf"
    ink: str = "#1f1b18"
    ink_quiet: str = "#655b50"
    accent: str = "#a8321f"
    highlight: str = "#d8b15c"
    water: str = "#16222b"
    land: str = "#2c3733"
    coast: str = "#4c5a54"


class Theme(NamedTuple):
    """How an exhibition looks; typeface names are those of the shipped fonts."""

    palette: Palette = Palette()
    display: str = "EB Garamond"
    reading: str = "Literata"
    interface: str = "Inter"
    motion: Motion = "full"


def contrast(one: str, other: str) -> float:
    """The WCAG 2.2 contrast ratio of two `#rrggbb` colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def poor_pairs(palette: Palette) -> list[tuple[str, str, float]]:
    """The pairs of PAIRS_TO_READ under TEXT_CONTRAST, with their ratio."""
    ratios = (
        (front, back, contrast(getattr(palette, front), getattr(palette, back)))
        for front, back in PAIRS_TO_READ
    )
    return [pair for pair in ratios if pair[2] < TEXT_CONTRAST]


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
