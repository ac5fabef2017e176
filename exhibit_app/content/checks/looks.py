"""Finds colours that cannot be read and panes that leave no room to read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.panes import arrange
from exhibit_app.domain.theme import TEXT_CONTRAST, poor_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.content.checks.checked import Checked
    from exhibit_app.domain.theme import Palette

LEAST_WIDTH, LEAST_HEIGHT = 440, 300
"""Pixels an article needs on a screen of 1920 × 1080 or 1080 × 1920."""


def check_contrast(checked: Checked) -> None:
    """Each pair of colours that meet as text and background can be read."""
    usual = checked.collection.theme.palette
    for front, message, hint in _poor(usual):
        checked.report_root("poor-contrast", ("theme", "palette", front), message, hint)
    for exhibition in checked.exhibitions():
        if exhibition.theme.palette != usual:
            thing = ("exhibition", exhibition.id)
            for front, message, hint in _poor(exhibition.theme.palette):
                steps = ("theme", "palette", front)
                checked.report("poor-contrast", thing, steps, message, hint)


def check_panes(checked: Checked) -> None:
    """The article keeps enough room on wide and on upright screens."""
    for exhibition in checked.exhibitions():
        layouts = (
            ("landscape", exhibition.landscape, (1920, 1080)),
            ("portrait", exhibition.portrait, (1080, 1920)),
        )
        for name, panes, (width, height) in layouts:
            article = arrange(panes, width, height).article
            if article.width < LEAST_WIDTH or article.height < LEAST_HEIGHT:
                message = (
                    f"on a screen of {width} × {height} the article has "
                    f"{article.width:.0f} × {article.height:.0f} pixels"
                )
                hint = "make the shares smaller, or hide the map or the gallery"
                steps = ("panes", name)
                checked.report("cramped-panes", ("exhibition", exhibition.id), steps, message, hint)


def _poor(palette: Palette) -> Iterator[tuple[str, str, str]]:
    for front, back, ratio in poor_pairs(palette):
        message = f"{front} on {back} has a contrast of {ratio:.1f} : 1"
        hint = f"text needs {TEXT_CONTRAST} : 1; make one of them lighter or darker"
        yield front, message, hint
