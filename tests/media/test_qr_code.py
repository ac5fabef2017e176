"""Addresses as codes: what is drawn, what is too long, and that it is drawn once."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from exhibit_app.media.qr_code import QUIET_MODULES, code_picture, kept_code
from exhibit_app.media.tile_cache import TileCache


@pytest.mark.parametrize(
    "address", ["https://a.vn/", "https://нева.рф/река", "https://a.vn/" + "x" * 1200]
)
def test_a_code_has_one_pixel_for_a_module_and_white_around_it(address):
    picture = Image.open(io.BytesIO(code_picture(address))).convert("L")
    side = picture.width
    assert picture.height == side
    assert (side - 2 * QUIET_MODULES - 17) % 4 == 0
    edge = [picture.getpixel((x, y)) for x in range(side) for y in range(QUIET_MODULES)]
    assert set(edge) == {255}
    assert picture.getpixel((QUIET_MODULES, QUIET_MODULES)) == 0


def test_what_no_phone_could_read_is_not_drawn():
    assert code_picture("https://a.vn/" + "x" * 1400) is None
    assert code_picture("https://a.vn/" + "x" * 9000) is None


def test_a_code_is_kept(tmp_path):
    with TileCache(tmp_path, 1_000_000) as cache:
        first = kept_code("https://a.vn/", cache)
        first.write_bytes(b"kept")
        assert kept_code("https://a.vn/", cache).read_bytes() == b"kept"
        assert kept_code("https://a.vn/b", cache) != first
        assert kept_code("https://a.vn/" + "x" * 9000, cache) is None
