"""Draws addresses as QR codes, so that phones and not this screen open them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import segno

from exhibit_app.domain.web_address import encoded

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.media.tile_cache import TileCache

QUIET_MODULES = 4
"""White around the code, as wide as the standard asks."""
DENSEST_VERSION = 25
"""117 modules a side; what is denser, a phone does not read from a screen at arm's length."""


def code_picture(address: str) -> bytes | None:
    """A PNG with one pixel for each module, black on white; None for what is too long."""
    text = encoded(address)
    for level in ("m", "l"):
        try:
            code = segno.make_qr(text, error=level)
        except segno.DataOverflowError:
            continue
        if int(code.version) <= DENSEST_VERSION:
            drawn = io.BytesIO()
            code.save(drawn, kind="png", scale=1, border=QUIET_MODULES)
            return drawn.getvalue()
    return None


def kept_code(address: str, cache: TileCache) -> Path | None:
    """The file of an address's code, drawn now if it is not there; None for what is too long.

    Raises:
        CacheFull: It can be kept nowhere.
    """
    key = f"code 1 {address}"
    kept = cache.get(key, 0, 0, 0)
    if kept is not None:
        return kept
    picture = code_picture(address)
    return cache.put(key, 0, 0, 0, picture, suffix=".png") if picture else None
